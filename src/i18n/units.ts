import type { I18n } from './i18n'

/** kg, cm and nmol/L; or pounds, feet with inches, and ng/mL. Links, files and the model know the first kind only. */
export type Units = 'si' | 'us'

/** Exact by definition: the international pound and inch of 1959. */
const KG_PER_LB = 0.45359237
export const CM_PER_IN = 2.54
const LB_PER_STONE = 14
const IN_PER_FOOT = 12
/**
 * nmol/L of 25-hydroxyvitamin D in one ng/mL: a million over its molar mass in g/mol. C27H44O2 with the standard atomic weights
 * 12.011, 1.008 and 15.999 has 400.647 g/mol, so 2.496. The Institute of Medicine (2011) rounds it to 2.5: 20 ng/mL is 50 nmol/L.
 */
export const NMOL_PER_NG = 1000 / (27 * 12.011 + 44 * 1.008 + 2 * 15.999)

/** An amount ready to be set: the figures, and the word after them, which may be empty. */
export interface Amount {
  readonly number: string
  readonly unit: string
}

const plain = (i18n: I18n, value: number, digits: number): string =>
  i18n.number(value, digits, { minimumFractionDigits: 0, useGrouping: 'min2' })

/** "5 ft 4 in" */
const feetAndInches = (i18n: I18n, cm: number): string => {
  const inches = Math.round(cm / CM_PER_IN)
  return i18n.t('units.feet', {
    feet: i18n.number(Math.floor(inches / IN_PER_FOOT)),
    inches: i18n.number(inches % IN_PER_FOOT),
  })
}

/** Units (params.unit.<key>) that readers of pounds and inches see otherwise. */
const CONVERTED: ReadonlySet<string> = new Set(['kg', 'cm', 'nmolPerL', 'cmLost'])

/** Whether amounts of this unit are shown in another one. */
export const isConverted = (i18n: Pick<I18n, 'units'>, unit: string): boolean =>
  i18n.units === 'us' && CONVERTED.has(unit)

/**
 * An amount in the reader's units. `unit` is that of the registry (params.unit.<unit>), or `cmLost` for a length that is no body
 * height; null where the registry's own unit is shown.
 */
export const convertedAmount = (i18n: I18n, value: number, unit: string): Amount | null => {
  if (!isConverted(i18n, unit)) return null
  switch (unit) {
    case 'kg':
      return { number: plain(i18n, value / KG_PER_LB, 0), unit: i18n.t('units.lb') }
    case 'cm':
      return { number: feetAndInches(i18n, value), unit: '' }
    case 'cmLost':
      return { number: i18n.number(value / CM_PER_IN, 1), unit: i18n.t('units.in') }
    default:
      return { number: plain(i18n, value / NMOL_PER_NG, 0), unit: i18n.t('units.ngPerML') }
  }
}

/** An amount with its unit, in the reader's units: "143 lb", "5 ft 4 in", "65 kg". `si` are the figures in the registry's unit. */
export const amountWords = (i18n: I18n, value: number, unit: string, si: string): string => {
  const shown = convertedAmount(i18n, value, unit) ?? {
    number: si,
    unit: i18n.text(`params.unit.${unit === 'cmLost' ? 'cm' : unit}`),
  }
  return shown.unit === '' ? shown.number : i18n.t('units.amount', { ...shown })
}

/** How a unit may be written after a number, and what one of it is in the registry's unit. */
type Ways = readonly (readonly [way: RegExp, each: number])[]
const WAYS: Readonly<Record<string, Ways>> = {
  kg: [
    [/^(kg|kilos?|kilograms?)$/, 1],
    [/^(lbs?|pounds?|#)$/, KG_PER_LB],
    [/^(st|stones?)$/, KG_PER_LB * LB_PER_STONE],
  ],
  cm: [
    [/^(cm|centimet(re|er)s?)$/, 1],
    [/^(m|met(re|er)s?)$/, 100],
    [/^('|’|′|ft|foot|feet)$/, CM_PER_IN * IN_PER_FOOT],
    [/^("|”|″|''|in|inch|inches)$/, CM_PER_IN],
  ],
  nmolPerL: [
    [/^nmol(\/l)?$/, 1],
    [/^ng(\/ml)?$/, NMOL_PER_NG],
  ],
}
/** What a number alone means to a reader of pounds and inches; of heights the first that a body can have. */
const BARE: Readonly<Record<string, readonly number[]>> = {
  kg: [KG_PER_LB],
  cm: [CM_PER_IN, CM_PER_IN * IN_PER_FOOT, 1],
  nmolPerL: [NMOL_PER_NG],
}
const PIECE = /([\d.,\u00b7\u066b]+)\s*([^\d.,\s]+(?:\/[a-z]+)?)?/giu

/**
 * What a typed amount is in the registry's unit: "5 ft 4 in", "140 lb", "24 ng/mL", "163 cm", and a number alone in the units
 * that are shown. Null where it is none of these; then it is an ordinary number. `read` reads the figures.
 */
export const typedAmount = (
  text: string,
  unit: string,
  {
    i18n,
    read,
    min,
    max,
  }: {
    readonly i18n: Pick<I18n, 'units'>
    readonly read: (figures: string) => number | null
    readonly min: number
    readonly max: number
  },
): number | null => {
  const ways = WAYS[unit]
  if (ways === undefined) return null
  const tidy = text.trim().toLowerCase()
  const pieces = [...tidy.matchAll(PIECE)]
  // nothing may be left over, so that what is not understood is said and not guessed
  if (pieces.length === 0 || pieces.length > 2 || tidy.replace(PIECE, '').trim() !== '') return null
  let sum = 0
  let last = Infinity
  for (const [, figures, word] of pieces) {
    const number = read(figures ?? '')
    if (number === null) return null
    // "5 ft 4": the smaller unit goes without saying
    const each =
      word === undefined
        ? last < Infinity
          ? last / (unit === 'kg' ? LB_PER_STONE : IN_PER_FOOT)
          : null
        : (ways.find(([way]) => way.test(word))?.[1] ?? NaN)
    if (each === null) {
      if (pieces.length > 1 || i18n.units !== 'us') return null
      const values = (BARE[unit] ?? []).map(one => one * number)
      return values.find(value => value >= min && value <= max) ?? values[0] ?? null
    }
    if (!(each < last)) return null
    last = each
    sum += number * each
  }
  return sum
}
