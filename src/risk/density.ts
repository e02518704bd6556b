import type { ReferenceId, Sex } from '../model'
import { between } from './interpolate'
import {
  type Bands,
  DENSITY_RATIOS,
  HIP_WHITE_MEN,
  NECK_WOMEN,
  NECK_YOUNG,
  NECK_YOUNG_MEN,
  SPINE_WHITE,
  T_LINES,
} from './tables/density'
import { GROUP_SHARES } from './tables/incidence'
import type { ReferenceBand } from './types'

export type DensitySite = 'spine' | 'hip' | 'neck' | 'forearm'

/** Mean and SD of a normal distribution; g/cm2, or T-scores where said. */
export interface Spread {
  readonly mean: number
  readonly sd: number
}

/** Mean and SD of the femoral neck T-score at an age by the lines of docs/risk.md (fitted for 50-84 years). */
export const neckTLine = (sex: Sex, age: number): Spread => {
  const line = T_LINES[sex]
  return { mean: line.at52 + line.slope * (age - 52.5), sd: line.sd }
}

const ofBands = (bands: Bands, age: number, ratio = 1): Spread => ({
  // Assumption: beyond the last band the mean goes on falling as between the last two; the SD is held
  mean: ratio * between(bands.age, bands.mean, age, 'slope'),
  sd: ratio * between(bands.age, bands.sd, age),
})

/** A group of people whose density is a shifted copy of the white one, or has rows of its own. */
type Measured = 'white' | 'black' | 'hispanic'

const neckOf = (group: Measured, sex: Sex, age: number): Spread => {
  if (sex === 'f') return ofBands(NECK_WOMEN[group], age)
  const line = neckTLine('m', age)
  const mean = Math.min(NECK_YOUNG_MEN, NECK_YOUNG.mean + NECK_YOUNG.sd * line.mean)
  const ratio = group === 'white' ? 1 : DENSITY_RATIOS.neck[group]
  return { mean: ratio * mean, sd: ratio * NECK_YOUNG.sd * line.sd }
}
const spineOf = (group: Measured, sex: Sex, age: number): Spread =>
  ofBands(SPINE_WHITE[sex], age, group === 'white' ? 1 : DENSITY_RATIOS.spine[group])

/**
 * The whole population as the groups with density rows. Assumption: people of the other groups (2.5 %) are
 * counted as white, because no rows were found for them.
 */
const { white, black, hispanic, asian, other } = GROUP_SHARES
const SHARES: readonly (readonly [Measured, number])[] = [
  ['white', white + asian + other],
  ['black', black],
  ['hispanic', hispanic],
]

/** Mean and SD of the groups put together. */
const mixture = (of: (group: Measured) => Spread): Spread => {
  let mean = 0
  let square = 0
  for (const [group, share] of SHARES) {
    const part = of(group)
    mean += share * part.mean
    square += share * (part.sd * part.sd + part.mean * part.mean)
  }
  return { mean, sd: Math.sqrt(square - mean * mean) }
}

/**
 * Density of a survey population at an age, g/cm2: the curve that Z-scores are counted from. Defined for every
 * population, sex and age 20-110; densityNotes() says what is assumed.
 */
export const populationDensity = (
  reference: ReferenceId,
  sex: Sex,
  site: 'neck' | 'spine',
  age: number,
): Spread => {
  const of = (group: Measured): Spread => (site === 'neck' ? neckOf : spineOf)(group, sex, age)
  switch (reference) {
    case 'us':
      return mixture(of)
    case 'us-black':
      return of('black')
    case 'us-mexican-american':
      return of('hispanic')
    case 'us-white':
    case 'us-asian':
      return of('white')
  }
}

/** Standard deviations from the mean of a population of that age and sex. */
export const zOf = (density_gcm2: number, spread: Spread): number => (density_gcm2 - spread.mean) / spread.sd

/** What is assumed about a population's density curve. Views translate `risk.note.<note>`. */
export type DensityNote = 'mix' | 'white-rows-only' | 'no-asian-rows' | 'men-by-line' | 'ratio-to-white'

/** Notes to show where Z-scores or risks of this population are shown. */
export const densityNotes = (
  reference: ReferenceId,
  sex: Sex,
  site: 'neck' | 'spine',
): readonly DensityNote[] => {
  const notes: DensityNote[] = []
  if (reference === 'us') notes.push('mix')
  if (reference === 'us-asian') notes.push('no-asian-rows')
  if (site === 'neck' && sex === 'm') notes.push('men-by-line')
  const shifted = reference === 'us-black' || reference === 'us-mexican-american'
  if (shifted && (site === 'spine' || sex === 'm')) notes.push('ratio-to-white')
  return notes
}

/** A survey band to draw; `note` says when it is not exactly the population that was asked for. */
export interface NotedBand extends ReferenceBand {
  readonly note: DensityNote | null
}

const WOMENS_GROUP = { 'us-white': 'white', 'us-black': 'black', 'us-mexican-american': 'hispanic' } as const

/**
 * Survey means and SDs by age (middle of each band), g/cm2, for the density chart: only rows that were published,
 * of the scanner generation the simulation uses; null where there are none. For `us` the femoral neck of women
 * is the mix of the three published groups, and spine and hip are the white rows (`note` says so).
 */
export const referenceBand = (reference: ReferenceId, sex: Sex, site: DensitySite): NotedBand | null => {
  const whole = reference === 'us'
  if (site === 'neck') {
    if (sex === 'm' || reference === 'us-asian') return null
    if (!whole) return { ...NECK_WOMEN[WOMENS_GROUP[reference]], note: null }
    const { age, source } = NECK_WOMEN.white
    const spreads = age.map(years => populationDensity('us', 'f', 'neck', years))
    return { age, mean: spreads.map(s => s.mean), sd: spreads.map(s => s.sd), source, note: 'mix' }
  }
  if (!whole && reference !== 'us-white') return null
  const bands = site === 'spine' ? SPINE_WHITE[sex] : site === 'hip' && sex === 'm' ? HIP_WHITE_MEN : null
  return bands === null ? null : { ...bands, note: whole ? 'white-rows-only' : null }
}
