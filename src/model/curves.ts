import { DAYS_PER_YEAR, type Values } from './values'
import { U } from './layout'
import type { Sex } from './types'

/** The untreated life (docs/model.md section 3.6): inputs as functions of age alone. Ages in years. */

const sig = (age: number, centre: number, width: number): number =>
  1 / (1 + Math.exp(-(age - centre) / width))

/** Age of the growth spurt: `ap` of eq. 20. */
const SPURT: Readonly<Record<Sex, number>> = { f: 12.3, m: 13.8 }
const SPURT_WIDTH = 1.3
const SPURT_LN = 0.52
/** slower filling-in that follows six years later */
const LATE_AFTER = 6
const LATE_WIDTH = 2.2
const LATE_LN = 0.07

/** How far the two waves of growth have gone, 0-1. */
const spurtAt = (age: number, sex: Sex): number => sig(age, SPURT[sex], SPURT_WIDTH)
const lateAt = (age: number, sex: Sex): number => sig(age, SPURT[sex] + LATE_AFTER, LATE_WIDTH)
const lnSize = (spurt: number, late: number): number => -SPURT_LN * (1 - spurt) - LATE_LN * (1 - late)

/** (20) ln of the share of adult size reached: 0 in adults. */
export const lnGrowth = (age: number, sex: Sex): number => lnSize(spurtAt(age, sex), lateAt(age, sex))

/** (20) The derivative of lnSize by age, per day. */
const growthRate = (spurt: number, late: number): number =>
  ((SPURT_LN * spurt * (1 - spurt)) / SPURT_WIDTH + (LATE_LN * late * (1 - late)) / LATE_WIDTH) /
  DAYS_PER_YEAR

/** (22) Growth per day at the height of the spurt. */
export const PEAK_GROWTH = SPURT_LN / (4 * SPURT_WIDTH * DAYS_PER_YEAR)

/** (16) Women: sex steroids fall within about two years around the final menstrual period (FMP). */
const steroidsOfWoman = (age: number, fmp: number): number => 1 - 0.9 * sig(age, fmp - 0.2, 0.55)

/** (17) Men: a slow fall from 40 on. */
const steroidsOfMan = (age: number): number => 1 - 0.0045 * Math.max(0, age - 40)

/** Fills all inputs but the drugs of eq. 15 for an untreated person of that age (eqs 16-20). `fmp` is ignored for men. */
export const untreatedInputs = (
  age: number,
  sex: Sex,
  fmp: number,
  values: Values,
  u: Float64Array,
): void => {
  const spurt = spurtAt(age, sex)
  const late = lateAt(age, sex)
  const load = Math.exp(lnSize(spurt, late)) * (1 - (values.lamA * Math.max(0, age - 45)) / 40)
  u.fill(0)
  u[U.G] = sex === 'f' ? steroidsOfWoman(age, fmp) : steroidsOfMan(age)
  u[U.H] = 1 + (values.hAge * Math.max(0, age - 50)) / 30 // (19)
  u[U.Th] = 1
  u[U.A] = 1 - (values.aA * Math.max(0, age - 35)) / 50 // (18)
  u[U.Ls] = load
  u[U.Lh] = load
  u[U.Lf] = load
  u[U.min] = 1
  // (21)
  const adult = Math.max(0, age - 25) / 50
  u[U.shownS] = 1 + ((sex === 'f' ? values.spurF : values.spurM) * Math.max(0, age - 50)) / 30
  u[U.shownH] = 1 / (1 + values.wideH * adult)
  u[U.shownN] = 1 / (1 + values.wideN * adult)
  u[U.shownF] = 1 / (1 + values.wideF * adult)
  u[U.grow] = growthRate(spurt, late)
}
