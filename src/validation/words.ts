import type { EvidenceGroup, EvidenceSite } from '../evidence/types'
import type { I18n } from '../i18n'
import type { Comparison, Kind } from './types'

/** Digits of density results and of markers: about what was measured. */
const DIGITS: Readonly<Record<Kind, number>> = { bone: 1, marker: 0 }

export const siteName = (site: EvidenceSite, i18n: I18n): string => i18n.text(`validation.site.${site}`)
export const groupName = (group: EvidenceGroup, i18n: I18n): string => i18n.text(`validation.group.${group}`)

/** "+9.2"; kept in its own order where words run from right to left, or the sign would change sides. */
const signed = (value: number, digits: number, i18n: I18n): string => {
  const text = i18n.number(value, digits, { signDisplay: 'exceptZero' })
  return i18n.dir === 'rtl' ? `\u2066${text}\u2069` : text
}

/** As many digits as the value has, two at most. */
export const shortNumber = (value: number, i18n: I18n): string => {
  const digits = [0, 1].find(count => Math.abs(value - Number(value.toFixed(count))) < 1e-9) ?? 2
  return i18n.number(value, digits)
}

/** "3 years", "18 months", "2 weeks": whole years from two on. */
export const spanWords = (months: number, i18n: I18n): string => {
  if (months >= 23.5 && Math.abs(months / 12 - Math.round(months / 12)) < 0.02) {
    const n = Math.round(months / 12)
    return i18n.text('validation.span.years', { n, count: i18n.number(n) })
  }
  if (months > 0 && months < 0.9) {
    const n = Math.max(1, Math.round((months * 30.4375) / 7))
    return i18n.text('validation.span.weeks', { n, count: i18n.number(n) })
  }
  const shown = Math.round(months * 10) / 10
  return i18n.text('validation.span.months', {
    n: Number.isInteger(shown) ? shown : 2,
    count: i18n.number(shown, Number.isInteger(shown) ? 0 : 1),
  })
}

/** Groups whose results tell of ages, not of months since a first dose. */
const BY_AGE: readonly EvidenceGroup[] = ['ageing-women', 'ageing-men', 'menopause']
/** Months from which on an age says more than a time since the start. */
const LONG = 36
export const isByAge = ({ row, arm }: Comparison): boolean =>
  arm !== null && row.metric !== 'ratio' && row.to - row.from >= LONG && BY_AGE.includes(row.group)

const ageText = (age: number, i18n: I18n): string => i18n.number(age, Number.isInteger(age) ? 0 : 1)

/** When a result was measured: `when` within a sentence ("after 3 years"), `cell` in a table ("3 years"). */
export const whenWords = (one: Comparison, i18n: I18n, form: 'when' | 'cell' = 'when'): string => {
  const { from, to, metric } = one.row
  if (isByAge(one)) {
    const age = (month: number): number => Math.round(((one.arm?.start ?? 0) + month / 12) * 10) / 10
    return i18n.text(`validation.${form}.ages`, {
      from: ageText(age(from), i18n),
      to: ageText(age(to), i18n),
    })
  }
  if (metric === 'peak') return i18n.text(`validation.${form}.peak`, { span: spanWords(to, i18n) })
  if (from > 0 && metric === 'change')
    return i18n.text(`validation.${form}.between`, {
      from: spanWords(from, i18n),
      to: spanWords(to, i18n),
    })
  return i18n.text(`validation.${form}.after`, { span: spanWords(to, i18n) })
}

/** "+9.2 %", or points where two groups are compared; a mark for what is not known. */
export const amount = (value: number, one: Comparison, i18n: I18n): string =>
  Number.isFinite(value) ? signed(value, DIGITS[one.kind], i18n) : i18n.text('validation.none')

/** "8.9 to 9.5", or null where no interval was published. */
export const intervalWords = ({ row, kind }: Comparison, i18n: I18n): string | null =>
  row.low === undefined || row.high === undefined
    ? null
    : i18n.text('validation.interval', {
        low: signed(row.low, DIGITS[kind], i18n),
        high: signed(row.high, DIGITS[kind], i18n),
      })

/**
 * The difference and the tolerance, with a digit more where rounding would make an outside result look within:
 * "1.5, outside 1.5" would not be understood.
 */
export const differenceOf = (one: Comparison, i18n: I18n): { error: string; tolerance: string } => {
  if (one.verdict === 'unknown') return { error: i18n.text('validation.none'), tolerance: '' }
  const size = Math.abs(one.error)
  let digits = DIGITS[one.kind]
  const agrees = (): boolean =>
    Number(size.toFixed(digits)) <= Number(one.tolerance.toFixed(digits)) === (one.verdict === 'within')
  while (digits < DIGITS[one.kind] + 2 && !agrees()) digits += 1
  return { error: signed(one.error, digits, i18n), tolerance: i18n.number(one.tolerance, digits) }
}

/** One result in a sentence, for the line below a plot and for a screen reader. */
export const resultWords = (one: Comparison, i18n: I18n): string => {
  const { error, tolerance } = differenceOf(one, i18n)
  const interval = intervalWords(one, i18n)
  const values = {
    study: one.source.study,
    site: siteName(one.row.site, i18n),
    when: whenWords(one, i18n),
    target: amount(one.row.target, one, i18n),
    interval: interval ?? '',
    hasInterval: interval === null ? 'no' : 'yes',
    model: amount(one.model, one, i18n),
    error,
    tolerance,
    verdict: one.verdict,
    checked: one.row.checked ? 'yes' : 'no',
  }
  return i18n.text('validation.result', values)
}
