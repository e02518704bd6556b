import type { I18n } from '../i18n'
import { convertedAmount } from '../i18n/units'

/** What the age scrubber needs to know of a life, in numbers. */
export interface ScrubFacts {
  readonly sex: 'f' | 'm'
  readonly menopause: number
  readonly peak: number
  readonly finalPeriod: number | null
  readonly riskPassesTen: number | null
  readonly drugs: readonly {
    readonly drug: string
    readonly from: number
    readonly to: number
    readonly dose: number
  }[]
  readonly episodes: readonly {
    readonly input: string
    readonly value: number
    readonly from: number
    readonly to: number
  }[]
}

const years = (i18n: I18n, age: number): string => i18n.number(age, Number.isInteger(age) ? 0 : 1)

/** Landmarks on the track, the most important first: where two collide the first keeps its place. */
export const landmarkWords = (f: ScrubFacts, i18n: I18n): { age: number; text: string; short: string }[] => {
  const at = (key: 'peak' | 'finalPeriod' | 'risk', age: number | null) =>
    age === null
      ? []
      : [
          {
            age,
            text: i18n.text(`app.landmarkAge.${key}`, { age: years(i18n, age) }),
            short: i18n.text(`app.landmarkShort.${key}`),
          },
        ]
  return [...at('finalPeriod', f.finalPeriod), ...at('risk', f.riskPassesTen), ...at('peak', f.peak)]
}

/** The italic words beside the age. */
export const phaseWords = (f: ScrubFacts, age: number, i18n: I18n): string => {
  if (age < f.peak) return i18n.t('app.phase.growing')
  if (f.sex === 'f') {
    const past = Math.floor(age + 1e-9) - Math.floor(f.menopause)
    if (past === 0) return i18n.t('app.phase.atFinal')
    if (past > 0) return i18n.t('app.phase.afterFinal', { years: past })
    if (past >= -10) return i18n.t('app.phase.beforeFinal', { years: -past })
  }
  return i18n.t(age < 65 ? 'app.phase.adult' : 'app.phase.later')
}

export interface Bar {
  readonly id: string
  readonly kind: 'drug' | 'episode'
  readonly index: number
  readonly label: string
  readonly from: number
  readonly to: number
}

/** How a value of an input is written: its unit (params.unit.…), or null for a switch, which says it by its name. */
export type UnitOf = (input: string) => string | null

const inUnits = (i18n: I18n, value: number, unit: string) => {
  const { number, unit: word } = convertedAmount(i18n, value, unit) ?? {
    number: i18n.number(value, 0, { maximumFractionDigits: 2 }),
    unit: i18n.text(`params.unit.${unit}`),
  }
  return { value: number, unit: word }
}

/** Courses and episodes as bars of the treatment lane; the scrubber adds the ages. */
export const barsOf = (f: Pick<ScrubFacts, 'drugs' | 'episodes'>, unitOf: UnitOf, i18n: I18n): Bar[] => [
  ...f.drugs.map(({ drug, from, to }, index): Bar => ({
    id: `drug-${index}`,
    kind: 'drug',
    index,
    label: i18n.text(`params.drug.${drug}.label`),
    from,
    to,
  })),
  ...f.episodes.map(({ input, value, from, to }, index): Bar => {
    const unit = unitOf(input)
    const name = i18n.text(`params.${input}.label`)
    const label = unit === null ? name : i18n.t('app.episode', { name, ...inUnits(i18n, value, unit) })
    return { id: `episode-${index}`, kind: 'episode', index, label, from, to }
  }),
]
