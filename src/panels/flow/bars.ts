import { el } from '../../dom/el'

interface Bar {
  readonly name: string
  /** what the bar says, its unit included */
  readonly words: string
  readonly value: number
  readonly strong: boolean
}

/** The longest bar of a group takes this share of the line; the rest is for its words. */
const LONGEST = 58

/** Bars on an axis of their own, from nothing. The words carry everything; the bars repeat it for the eye. */
export const barList = (bars: readonly Bar[]): HTMLElement => {
  const most = Math.max(...bars.map(({ value }) => value))
  return el(
    'dl',
    { class: 'panels-bars' },
    ...bars.map(({ name, words, value, strong }) => {
      const bar = el('span', { class: strong ? 'panels-bar strong' : 'panels-bar', 'aria-hidden': 'true' })
      bar.style.inlineSize = `${((value / most) * LONGEST).toFixed(1)}%`
      return el('div', {}, el('dt', {}, name), el('dd', {}, bar, el('span', {}, words)))
    }),
  )
}
