import type { I18n } from '../../i18n'
import { el } from '../../dom/el'
import type { Aside, FigureId, PanelsHands } from '../types'
import { glandsFigure } from './figure-glands'
import { heightFigure } from './figure-height'
import { hundredFigure } from './figure-hundred'
import { liftFigure } from './figure-lift'
import { pitFigure } from './figure-pit'
import { scaffoldFigure } from './figure-scaffold'
import { sitesFigure } from './figure-sites'
import { speedFigure } from './figure-speed'
import { surveyFigure } from './figure-survey'
import { tscoreFigure } from './figure-tscore'
import { wedgeFigure } from './figure-wedge'
import { goLink } from './go'
import { sourceLine } from './source-line'

const FIGURES: Readonly<Record<FigureId, (i18n: I18n) => Element>> = {
  pit: pitFigure,
  scaffold: scaffoldFigure,
  speed: speedFigure,
  glands: glandsFigure,
  survey: surveyFigure,
  sites: sitesFigure,
  wedge: wedgeFigure,
  height: heightFigure,
  lift: liftFigure,
  hundred: hundredFigure,
  tscore: tscoreFigure,
}

/** A titled list of links that do something in this page. */
const links = <Id extends string>(
  title: string,
  className: string,
  ids: readonly Id[],
  label: (id: Id) => string,
  act: (id: Id) => void,
): HTMLElement =>
  el(
    'div',
    { class: `panels-note plain ${className}` },
    el('h3', {}, title),
    el(
      'ul',
      {},
      ...ids.map(id => {
        const button = el('button', { type: 'button', class: 'panels-link' }, label(id))
        button.addEventListener('click', () => act(id))
        return el('li', {}, button)
      }),
    ),
  )

/** Something in the side column. What the page cannot do (play, show, open) is not offered. */
export const asideElement = (hands: PanelsHands, aside: Aside): HTMLElement | null => {
  const { i18n, onStory, onShow, onLeaf } = hands
  switch (aside.kind) {
    case 'note': {
      const key = `panels.aside.${aside.id}`
      const paragraphs = Array.from({ length: aside.paragraphs }, (_, i) =>
        el('p', {}, i18n.text(`${key}.p${i + 1}`)),
      )
      return el(
        'div',
        { class: `panels-note ${aside.tone ?? 'plain'}`, 'data-anchor': `note.${aside.id}` },
        el('h3', {}, i18n.text(`${key}.title`)),
        ...paragraphs,
        goLink(hands, key, aside.go),
        sourceLine(i18n, aside.sources ?? []),
      )
    }
    case 'figure': {
      const key = `panels.figure.${aside.id}`
      return el(
        'figure',
        { class: 'panels-figure', 'data-anchor': `figure.${aside.id}` },
        el('h3', {}, i18n.text(`${key}.title`)),
        FIGURES[aside.id](i18n),
        el('figcaption', {}, i18n.text(`${key}.caption`)),
        sourceLine(i18n, aside.sources),
      )
    }
    case 'stories':
      return onStory === undefined
        ? null
        : links(
            i18n.text('panels.stories.title'),
            'panels-stories',
            aside.stories,
            id => i18n.text(`stories.${id}.title`),
            onStory,
          )
    case 'shows':
      return onShow === undefined
        ? null
        : links(
            i18n.text('panels.show.title'),
            'panels-shows',
            aside.shows,
            id => i18n.text(`panels.show.${id}`),
            onShow,
          )
    case 'places':
      return links(
        i18n.text('panels.places.title'),
        'panels-places',
        aside.places,
        id => i18n.text(`panels.${id}.title`),
        id => void hands.reveal(id),
      )
    case 'leaves':
      return onLeaf === undefined
        ? null
        : links(
            i18n.text('panels.leaves.title'),
            'panels-leaves',
            aside.leaves,
            id => i18n.text(`panels.leaf.${id}`),
            onLeaf,
          )
  }
}
