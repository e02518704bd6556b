import type { I18n } from '../i18n'
import { convertedAmount } from '../i18n/units'
import type { ParamSpec, Sex } from '../model'

/** How one number is written and said: the parts of a control row's second line. */
export interface ValueWords {
  /** the number alone, in the language's own figures, without trailing zeros */
  readonly number: string
  readonly unit: string
  /** the same value in everyday or clinical words ("a little low"); may be empty */
  readonly word: string
  /** all of it, for aria-valuetext and messages */
  readonly spoken: string
}

export const plainNumber = (value: number, digits: number, i18n: I18n): string =>
  i18n.number(value, digits, { minimumFractionDigits: 0, useGrouping: 'min2' })

export const valueWords = (
  i18n: I18n,
  value: number,
  digits: number,
  unit: string,
  word: string,
): ValueWords => measureWords(i18n, plainNumber(value, digits, i18n), unit, word)

const measureWords = (i18n: I18n, number: string, unit: string, word: string): ValueWords => {
  const close = unit.startsWith('×')
  const measure =
    unit === '' ? number : i18n.t(close ? 'controls.value.times' : 'controls.value.unit', { number, unit })
  const spoken = word === '' ? measure : i18n.t('controls.value.word', { value: measure, word })
  return { number, unit, word, spoken }
}

const ofParam = (spec: ParamSpec, part: string): string => `params.${spec.id}.${part}`

export const labelOf = (i18n: I18n, spec: ParamSpec): string => i18n.text(ofParam(spec, 'label'))

/** The registry's word for a value: the first whose upper bound is not below it. */
export const paramWord = (i18n: I18n, spec: ParamSpec, value: number, sex: Sex): string => {
  const found = spec.words.find(w => value <= w.upTo)
  return found === undefined ? '' : i18n.text(ofParam(spec, `words.${found.key}`), { sex, n: value })
}

const unitOf = (i18n: I18n, spec: ParamSpec, value: number, sex: Sex): string => {
  const key = `params.unit.${spec.unit}`
  return spec.unit !== '' && i18n.has(key) ? i18n.text(key, { n: value, sex }) : ''
}

export const paramWords = (i18n: I18n, spec: ParamSpec, value: number, sex: Sex): ValueWords => {
  const shown = convertedAmount(i18n, value, spec.unit)
  const word = paramWord(i18n, spec, value, sex)
  return shown === null
    ? valueWords(i18n, value, spec.digits, unitOf(i18n, spec, value, sex), word)
    : measureWords(i18n, shown.number, shown.unit, word)
}

/** A toggle's state in words; the registry's own words win over yes and no. */
export const toggleWord = (i18n: I18n, spec: ParamSpec, value: number, sex: Sex): string => {
  const word = paramWord(i18n, spec, value, sex)
  if (word !== '') return word
  return value >= 0.5 ? i18n.t('controls.toggle.yes') : i18n.t('controls.toggle.no')
}

/** "usual 45–55"; open at an end of the scale where the usual range reaches it; empty without one. */
export const usualWords = (
  i18n: I18n,
  band: readonly [number, number] | null,
  limits: { readonly min: number; readonly max: number; readonly digits: number; readonly unit?: string },
): string => {
  if (band === null) return ''
  const [from, to] = band.map(
    value =>
      convertedAmount(i18n, value, limits.unit ?? '')?.number ?? plainNumber(value, limits.digits, i18n),
  ) as [string, string]
  if (band[0] <= limits.min && band[1] >= limits.max) return ''
  if (band[0] === band[1]) return i18n.t('controls.usual.one', { value: from })
  if (band[1] >= limits.max) return i18n.t('controls.usual.from', { from })
  if (band[0] <= limits.min) return i18n.t('controls.usual.to', { to })
  return i18n.t('controls.usual', { from, to })
}

/** "woman, 163 cm, 65 kg": the language's own comma, two by two. */
export const listWords = (i18n: I18n, parts: readonly string[]): string =>
  parts.reduce((all, part) => (all === '' ? part : i18n.t('controls.list', { all, part })), '')
