import type { Sex } from '../../model/types'

/**
 * Bone density of survey populations by age band: mean and SD, g/cm2. Two surveys, two generations of scanners,
 * never mixed: the femoral neck is NHANES III (1988-94, Hologic QDR-1000), spine and total hip are NHANES
 * 2005-2008, the same generations as the simulation's young references (0.858 neck, 1.064 spine, 0.971 hip).
 */
export interface Bands {
  /** middle of each band, years */
  readonly age: readonly number[]
  readonly mean: readonly number[]
  readonly sd: readonly number[]
  /** key into model/references.ts */
  readonly source: string
}

/** Bands 20-29 ... 70-79. Assumption: the open band 80+ stands at 85. */
const TO_79 = [25, 35, 45, 55, 65, 75]
const TO_80 = [...TO_79, 85]

/** NHANES III, women: Looker AC et al, Osteoporos Int 1998;8:468-489. Men by age band were not found. */
export const NECK_WOMEN = {
  white: {
    age: TO_80,
    mean: [0.858, 0.825, 0.791, 0.737, 0.681, 0.619, 0.573],
    sd: [0.12, 0.12, 0.125, 0.121, 0.119, 0.11, 0.108],
    source: 'looker1998',
  },
  black: {
    age: TO_80,
    mean: [0.95, 0.913, 0.915, 0.852, 0.77, 0.722, 0.632],
    sd: [0.133, 0.13, 0.153, 0.158, 0.128, 0.138, 0.115],
    source: 'looker1998',
  },
  hispanic: {
    age: TO_80,
    mean: [0.874, 0.867, 0.848, 0.758, 0.711, 0.646, 0.556],
    sd: [0.111, 0.125, 0.127, 0.116, 0.112, 0.123, 0.106],
    source: 'looker1998',
  },
} as const satisfies Record<string, Bands>

/**
 * NHANES 2005-2008, non-Hispanic white: Looker AC et al, Vital Health Stat 2012;11(251). Spine of women and men;
 * total hip of men only (of women, only the youngest band is known here).
 */
export const SPINE_WHITE: Readonly<Record<Sex, Bands>> = {
  f: {
    age: TO_79,
    mean: [1.064, 1.065, 1.056, 0.993, 0.952, 0.902],
    sd: [0.106, 0.11, 0.134, 0.141, 0.142, 0.167],
    source: 'looker2012',
  },
  m: {
    age: TO_79,
    mean: [1.057, 1.042, 1.051, 1.053, 1.07, 1.068],
    sd: [0.11, 0.117, 0.129, 0.143, 0.142, 0.177],
    source: 'looker2012',
  },
}
export const HIP_WHITE_MEN: Bands = {
  age: TO_79,
  mean: [1.067, 1.029, 1.04, 1.015, 0.997, 0.961],
  sd: [0.12, 0.134, 0.13, 0.142, 0.137, 0.143],
  source: 'looker2012',
}

/**
 * Density of a group relative to non-Hispanic white, both sexes, NHANES 2005-2008 (Looker 2012, abstract):
 * +9.5 % and +1 % at the femoral neck, +6 % and -4 % at the spine.
 */
export const DENSITY_RATIOS = {
  neck: { black: 1.095, hispanic: 1.01 },
  spine: { black: 1.06, hispanic: 0.96 },
} as const

/** T-scores of the femoral neck, both sexes: NHANES III white women of 20-29, g/cm2 (Looker 1998). */
export const NECK_YOUNG = { mean: 0.858, sd: 0.12 } as const
/** Young white men, NHANES III, femoral neck, g/cm2. Recalled, not checked. */
export const NECK_YOUNG_MEN = 0.934

/**
 * Mean and SD of the femoral neck T-score by age, straight lines fitted to published shares of people with
 * osteoporosis at 50-84 (docs/risk.md): 21.7 % of women and 7.2 % of men, against 21.2 % and 6.3 % published.
 */
export const T_LINES: Readonly<
  Record<Sex, { readonly at52: number; readonly slope: number; readonly sd: number }>
> = {
  f: { at52: -0.97, slope: -0.0487, sd: 1 },
  m: { at52: -0.27, slope: -0.0373, sd: 1.14 },
}
