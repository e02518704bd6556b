import type { I18n } from '../i18n'
import type { BarView } from './bar'

/** "60", "60¾": an age in whole years and quarters; any other age in decimals. */
export const spanAge = (i18n: I18n, age: number): string => {
  const quarters = Math.round(age * 4)
  if (Math.abs(age * 4 - quarters) > 0.01) return i18n.number(age, 2, { minimumFractionDigits: 0 })
  return i18n.t('scrubber.bar.age', {
    whole: i18n.number(Math.floor(quarters / 4)),
    quarter: String(quarters % 4),
  })
}

type Said = Pick<BarView, 'label' | 'short' | 'from' | 'to'>

/** "Alendronate, 66 to 71" */
export const barWords = (i18n: I18n, v: Pick<Said, 'label' | 'from' | 'to'>): string =>
  i18n.t('scrubber.bar', { label: v.label, from: spanAge(i18n, v.from), to: spanAge(i18n, v.to) })

/** What may stand beside a bar, the fullest first: name and ages, the name, a shorter name. */
export const wordingsOf = (i18n: I18n, v: Said): readonly string[] => [
  ...new Set([barWords(i18n, v), v.label, v.short ?? v.label]),
]
