import { tickStep } from 'd3'
import { el, freshId, type Listening, setText } from '../../dom/el'
import type { I18n } from '../../i18n'
import { fiveAges } from '../engine/curve'
import type { CurveAsk, Five } from '../types'
import { axisWords } from './values'

/** The same prediction by keys: a native slider at each of five ages, of which the first is known. */
export const createKeys = (
  i18n: I18n,
  listen: Listening,
  ask: CurveAsk,
  onValue: (index: number, value: number) => void,
) => {
  const step = tickStep(ask.min, ask.max, 50)
  const rows = fiveAges(ask).map((age, index) => {
    const id = freshId('lsn-age')
    const input = el('input', { type: 'range', id, min: ask.min, max: ask.max, step })
    const said = el('output', { class: 'lsn-key-value', for: id })
    const name = i18n.text('lessons.predict.at', { age: i18n.number(age, 0, { maximumFractionDigits: 1 }) })
    listen.on(input, 'input', () => onValue(index, Number(input.value)))
    if (index === 0) input.disabled = true
    return { input, said, row: el('div', { class: 'lsn-key' }, el('label', { for: id }, name), input, said) }
  })
  const root = el('div', { class: 'lsn-keys' }, ...rows.map(({ row }) => row))
  return {
    root,
    update(five: Five, made: boolean, locked: boolean): void {
      rows.forEach(({ input, said }, index) => {
        const value = five[index] ?? 0
        // a slider in the hand keeps its own value, which is a step of the track
        if (Math.abs(Number(input.value) - value) > step / 2) input.value = String(value)
        const words = axisWords(i18n, ask, value)
        const text =
          index === 0
            ? i18n.text('lessons.predict.known', { value: words })
            : made
              ? words
              : i18n.text('lessons.predict.unset')
        setText(said, text)
        input.setAttribute('aria-valuetext', index === 0 || made ? words : text)
        input.disabled = index === 0 || locked
      })
      root.dataset['made'] = String(made)
    },
  }
}
