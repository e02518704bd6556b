import type { Values } from './values'

/**
 * From what a learner sets to what the equations take (docs/model.md section 3.8). Pure functions, each of one
 * control. Numbers without another source are assumptions.
 */
const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x))

/** Straight line through points of increasing x, flat beyond them. */
const through = (x: number, points: readonly (readonly [number, number])[]): number => {
  let before = points[0]!
  if (x <= before[0]) return before[1]
  for (const point of points) {
    if (x < point[0]) return before[1] + ((point[1] - before[1]) * (x - before[0])) / (point[0] - before[0])
    before = point
  }
  return before[1]
}

/**
 * PTH factor of dietary calcium, mg/day: 1 at the usual 1000, lower by hCa when 600 mg are added (fitted to trials of
 * supplements), and as steep downwards. Flat above 1600 and below 200 (assumption). Trials of supplements found the
 * same gain whatever people ate before (Tai 2015), so there is no threshold at 1000.
 */
export const pthOfCalcium = (mgPerDay: number, values: Values): number =>
  1 - values.hCa * clamp((mgPerDay - 1000) / 600, -4 / 3, 1)

/** PTH factor of 25-hydroxyvitamin D, nmol/L. Assumption: 1 from 50 up, 1.2 at 30, 1.6 at 10. */
export const pthOfVitaminD = (nmolPerL: number): number =>
  through(nmolPerL, [
    [10, 1.6],
    [30, 1.2],
    [50, 1],
  ])

/** Mineral supply `min` of eq. 12. Assumption: 1 from 25 nmol/L up, 0.9 at 10 (osteomalacia). */
export const mineralOfVitaminD = (nmolPerL: number): number =>
  through(nmolPerL, [
    [10, 0.9],
    [25, 1],
  ])

/** Alcohol excess `alc` of eq. 8, 0-1. Assumption: begins above 2 units (10 g) a day, full at 5. */
export const alcoholExcess = (unitsPerDay: number): number => clamp((unitsPerDay - 2) / 3, 0, 1)

export type Site = 'spine' | 'hip' | 'forearm'

/** What is left of the load in weightlessness (fitted: ls0, lh0; Lang 2004). The arms keep working. */
const weightless = (site: Site, values: Values): number =>
  site === 'spine' ? values.ls0 : site === 'hip' ? values.lh0 : 1

/** Load factor of exercise e: from weightlessness (0) to usual (1) in proportion, above that e itself. */
export const loadOfExercise = (e: number, site: Site, values: Values): number =>
  e >= 1 ? e : weightless(site, values) + (1 - weightless(site, values)) * e

/** Load factor of body weight. Assumption: 0.3 as exponent; the default person is the reference person. */
export const loadOfWeight = (kg: number, usual_kg: number): number => Math.pow(kg / usual_kg, 0.3)

/**
 * Factor of the frame on areal density. Assumption: exponent 0.5. A scan divides mineral by area, so a deeper bone
 * reads denser; full proportion (1) would hold if every length grew with height.
 */
export const frameOfHeight = (cm: number, usual_cm: number): number => Math.sqrt(cm / usual_cm)

/** Factor of inherited peak bone. 0.11 = SD/mean of young adults, NHANES 2005-08 (Looker 2012: 0.10-0.12). */
export const inheritedBone = (sd: number): number => 1 + 0.11 * sd

/**
 * Share of normal growth while sex steroids are low (late puberty, too little food): 0.4 + 0.6 x multiplier.
 * Assumption (docs/model.md section 3.8), not fitted.
 */
export const growthOfSteroids = (multiplier: number): number => 0.4 + 0.6 * Math.min(1, multiplier)
