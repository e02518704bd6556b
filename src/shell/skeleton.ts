import type { I18n } from '../i18n'
import { el } from '../dom/el'

/** The places of the spread, in the order for reading and keys; CSS decides where they stand. */
export const buildSkeleton = (host: HTMLElement, i18n: I18n) => {
  const place = (name: 'stage' | 'scrubber' | 'charts' | 'closer'): HTMLElement =>
    el('section', { class: `${name}-place`, id: name, 'aria-label': i18n.t(`app.landmark.${name}`) })
  const skip = (id: 'controls' | 'charts' | 'reading'): HTMLElement =>
    el('a', { href: `#${id}`, 'data-goto': id }, i18n.t(`app.skip.${id}`))
  const heading = el('h1', { tabindex: '-1' })
  const story = el('p', { class: 'story-note', hidden: true })
  const pair = el('div', { class: 'compare-place' })
  const headline = el('div', { class: 'headline' }, heading, story, pair)
  const stage = place('stage')
  const scrubber = place('scrubber')
  const below = el('div', { class: 'below-place scene' })
  const charts = place('charts')
  // the charts' titles are headings of the third level: one of the second stands above them, for the ear alone
  charts.append(el('h2', { class: 'visually-hidden' }, i18n.t('app.landmark.charts')))
  const controls = el('div', { class: 'controls-place', id: 'controls' })
  const reading = el('section', {
    class: 'reading',
    id: 'reading',
    'aria-label': i18n.t('app.landmark.reading'),
  })
  const top = el('div')
  const compare = el('div', { class: 'compare-place' })
  controls.append(compare)
  const closer = place('closer')
  // a lesson and the presenter's line, when there is one
  const lesson = el('div', { class: 'lesson-place' })
  const present = el('div', { class: 'present-place' })
  const gallery = el('main', { class: 'gallery-place' })
  const openFull = el('a', { target: '_blank', rel: 'noopener' }, i18n.t('app.embed.full'))
  const root = el(
    'div',
    { class: 'trabecula', lang: i18n.locale, dir: i18n.dir },
    el('nav', { class: 'skip-links' }, skip('controls'), skip('charts'), skip('reading')),
    top,
    present,
    el('main', { class: 'spread' }, lesson, headline, stage, scrubber, below, charts, controls),
    el('footer', { class: 'embed-foot' }, el('p', {}, i18n.t('app.teach')), openFull),
  )
  host.replaceChildren(root)
  return {
    root,
    top,
    present,
    lesson,
    headline,
    heading,
    story,
    pair,
    stage,
    scrubber,
    below,
    charts,
    compare,
    controls,
    closer,
    gallery,
    reading,
    openFull,
  }
}

/** Moves keyboard and screen reader to a part of the page, without touching the address. */
export const goTo = (root: HTMLElement, id: string): void => {
  const stop = root.querySelector<HTMLElement>(`#${id}`)
  stop?.setAttribute('tabindex', '-1')
  stop?.focus()
}
