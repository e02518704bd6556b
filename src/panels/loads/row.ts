import { el, setText } from '../../dom/el'
import type { I18n } from '../../i18n'
import { posture } from '../render/posture'
import type { ActId } from './acts'
import { createBar } from './bar'
import { asked } from './margin'

/** Ratios as one says them: one digit after the point below ten. */
export const ratio = (i18n: I18n, value: number): string => i18n.number(value, value < 9.95 ? 1 : 0)

/** A number to be seen, with the words to be heard in its place; its label is seen where the head of the column is not. */
const createNumber = (className: string, label: string) => {
  const seen = el('span', { class: 'loads-value', 'aria-hidden': 'true' })
  const heard = el('span', { class: 'visually-hidden' })
  return {
    root: el(
      'span',
      { class: className },
      el('span', { class: 'loads-label', 'aria-hidden': 'true' }, label),
      seen,
      heard,
    ),
    set(number: string, words: string): void {
      setText(seen, number)
      setText(heard, words)
    },
  }
}

interface RowOptions {
  readonly id: ActId
  /** relative to standing (1) */
  readonly load: number
  /** name of the group of radio buttons */
  readonly group: string
  readonly checked: boolean
  onChoose(id: ActId): void
}

/** One act as a radio button: figure, name, bar, and the two numbers. */
export const createRow = (i18n: I18n, { id, load, group, checked, onChoose }: RowOptions) => {
  const words = (end: string, values?: Readonly<Record<string, string>>) =>
    i18n.text(`panels.loads.${end}`, values)
  const input = el('input', { type: 'radio', name: group, value: id, checked })
  input.addEventListener('change', () => onChoose(id))
  const bar = createBar()
  const healthy = createNumber('loads-healthy', words('healthy'))
  const now = createNumber('loads-now', words('screen'))
  const times = ratio(i18n, load)
  healthy.set(times, words('times', { times }))
  return {
    root: el(
      'label',
      { class: 'loads-row', 'data-act': id },
      input,
      posture(id),
      el('span', { class: 'loads-name' }, words(`act.${id}`)),
      bar.root,
      healthy.root,
      now.root,
    ),
    /** `density`: relative to a healthy young adult (1); null while no life is known. `end`: of the axis. */
    draw(density: number | null, end: number): void {
      const here = density === null ? null : asked(load, density)
      bar.draw(load, here, end)
      now.root.hidden = here === null
      if (here === null) return
      const seen = ratio(i18n, here.middle)
      now.set(seen, words('times-now', { times: seen }))
    },
  }
}
