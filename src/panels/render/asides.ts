import type { I18n } from '../../i18n'
import { el } from '../../dom/el'
import type { Aside, FigureId } from '../types'
import { flowFigure } from './figure-flow'
import { hundredFigure } from './figure-hundred'
import { pitFigure } from './figure-pit'
import { speedFigure } from './figure-speed'
import { tscoreFigure } from './figure-tscore'
import { wedgeFigure } from './figure-wedge'
import { sourceLine } from './source-line'

const FIGURES: Readonly<Record<FigureId, (i18n: I18n) => Element>> = {
  pit: pitFigure,
  speed: speedFigure,
  wedge: wedgeFigure,
  hundred: hundredFigure,
  flow: flowFigure,
  tscore: tscoreFigure,
}

/** Something in the side column. Stories appear only where the page can play them (`onStory`). */
export const asideElement = (
  i18n: I18n,
  aside: Aside,
  onStory: ((id: string) => void) | null,
): HTMLElement | null => {
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
    case 'stories': {
      if (onStory === null) return null
      const buttons = aside.stories.map(id => {
        const button = el(
          'button',
          { type: 'button', class: 'panels-link' },
          i18n.text(`stories.${id}.title`),
        )
        button.addEventListener('click', () => onStory(id))
        return el('li', {}, button)
      })
      return el(
        'div',
        { class: 'panels-note plain panels-stories' },
        el('h3', {}, i18n.text('panels.stories.title')),
        el('ul', {}, ...buttons),
      )
    }
  }
}
