import { el } from '../../dom/el'
import type { I18n } from '../../i18n'

/** Where the axis has a number, as a part of its length. */
const TICKS = [0, 0.25, 0.5, 0.75, 1] as const

/** The numbers below the bars; they change only when the axis gets longer or shorter. */
export const createAxis = (i18n: I18n) => {
  const root = el('div', { class: 'loads-axis' })
  let drawn = 0
  return {
    root,
    /** `end`: the value at the end of the axis, times standing */
    draw(end: number): void {
      if (end === drawn) return
      drawn = end
      root.replaceChildren(
        ...TICKS.map(part => {
          const tick = el('span', {}, i18n.number(part * end))
          if (part < 1) tick.style.insetInlineStart = `${part * 100}%`
          return tick
        }),
      )
    },
  }
}
