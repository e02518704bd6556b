import { el } from '../dom/el'
import type { I18n } from '../i18n'
import { scoreOf } from './comparisons'
import type { Comparison, Kind, ValidationFacts } from './types'

/** Digits of a mean difference. */
const DIGITS: Readonly<Record<Kind, number>> = { bone: 1, marker: 0 }

/** "Of 241 published results on density ... comes within the tolerance in 214." */
export const leadSentence = (all: readonly Comparison[], kind: Kind, i18n: I18n): string => {
  const { count, within, mean } = scoreOf(all, kind)
  if (count === 0) return ''
  return i18n.text(`validation.lead.${kind}`, {
    count: i18n.number(count),
    within: i18n.number(within),
    misses: i18n.number(count - within),
    n: count - within,
    mean: i18n.number(mean, DIGITS[kind]),
  })
}

const note = (title: string, ...paragraphs: readonly (string | null)[]): HTMLElement =>
  el(
    'div',
    { class: 'vld-note' },
    el('h4', {}, title),
    ...paragraphs.flatMap(text => (text === null ? [] : [el('p', {}, text)])),
  )

/** What counts as close, what this does and does not prove, and what is missing. */
export const notesElement = (
  all: readonly Comparison[],
  { skipped, leftOut }: ValidationFacts,
  i18n: I18n,
): HTMLElement => {
  const recalled = all.filter(({ row }) => !row.checked).length
  return el(
    'div',
    { class: 'vld-notes' },
    note(
      i18n.text('validation.tolerance.title'),
      i18n.text('validation.tolerance.bone'),
      i18n.text('validation.tolerance.marker'),
    ),
    note(
      i18n.text('validation.fitted.title'),
      i18n.text('validation.fitted.body'),
      leftOut === null
        ? null
        : i18n.text('validation.fitted.leftOut', {
            bone: i18n.number(leftOut.bone, 1),
            marker: i18n.number(leftOut.marker),
          }),
    ),
    note(
      i18n.text('validation.missing.title'),
      skipped === null
        ? null
        : i18n.text('validation.missing.skipped', { n: skipped, count: i18n.number(skipped) }),
      recalled === 0
        ? null
        : i18n.text('validation.missing.recalled', { n: recalled, count: i18n.number(recalled) }),
      i18n.text('validation.missing.one'),
    ),
  )
}
