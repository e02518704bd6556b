import type { DrugCourse, DrugId } from '../model'
import { FIRST_AGE, LAST_AGE, SITE_CLASSES, type SiteClass } from './sites'
import { RESIDUALS } from './tables/residual'

/** Doses from this multiple of the usual one on count as the usual one (tables/residual.ts). */
const FULL_DOSE = 0.5
const MONTHS = 12

/**
 * How far the protection of one drug has built up by an age, 0-1: towards 1 while a course runs, with `onset`; back
 * to 0 after it, with `wane` (time constants, years).
 */
const levelOf = (drug: DrugId, courses: readonly DrugCourse[]): ((age: number) => number) => {
  const { onset, wane } = RESIDUALS[drug]
  const own = courses.filter(course => course.drug === drug).sort((a, b) => a.from - b.from)
  return age => {
    let level = 0
    let at = 0
    for (const { from, to, dose } of own) {
      if (from >= age) break
      const target = Math.min(1, dose / FULL_DOSE)
      level *= Math.exp(-(from - at) / wane)
      at = Math.min(age, to)
      // a course of less than is left from the one before does not undo it at once
      const pace = level < target ? onset : wane
      level = target + (level - target) * Math.exp(-(at - from) / pace)
    }
    return level * Math.exp(-(age - at) / wane)
  }
}

/**
 * What treatments do to the fracture rate beyond the simulated density: a ratio for every year of age, 1 or less, or
 * null where nothing acts. Drugs at once do not multiply: the stronger counts.
 */
export const beyondOf = (
  courses: readonly DrugCourse[],
): ((age: number) => Readonly<Record<SiteClass, number>> | null) => {
  const taken = courses.filter(course => course.dose > 0)
  if (taken.length === 0) return () => null
  const first = Math.floor(Math.min(...taken.map(course => course.from)))
  const drugs = [...new Set(taken.map(course => course.drug))].map(drug => ({
    ratios: RESIDUALS[drug].ratio,
    level: levelOf(drug, taken),
  }))
  const years = Array.from({ length: LAST_AGE - FIRST_AGE }, (_, i) => {
    const year = { hip: 0, spine: 0, other: 0 }
    for (let month = 0; month < MONTHS; month++) {
      const age = FIRST_AGE + i + (month + 0.5) / MONTHS
      for (const site of SITE_CLASSES) {
        const stronger = Math.min(...drugs.map(({ ratios, level }) => ratios[site] ** level(age)))
        year[site] += stronger / MONTHS
      }
    }
    return year
  })
  return age => (age < first ? null : (years[age - FIRST_AGE] ?? null))
}
