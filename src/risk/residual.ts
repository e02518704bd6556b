import type { DrugCourse, DrugId } from '../model'
import { SITE_CLASSES, type SiteClass } from './sites'
import { type Residual, RESIDUALS } from './tables/residual'

/**
 * Doses from this multiple of the usual one on protect as the usual one does, smaller ones in proportion. FIT gave half
 * the usual alendronate for two of its three years; twice the teriparatide or raloxifene did hardly more.
 */
const FULL_DOSE = 0.5
const MONTHS = 12

/**
 * How far the protection of one drug has built up by an age, 0-1: towards 1 while a course runs, with `onset`; back
 * to 0 after it, with `wane` (time constants, years). Courses of one drug, by age, which do not overlap.
 */
const levelAt = ({ onset, wane }: Residual, courses: readonly DrugCourse[], age: number): number => {
  let level = 0
  let at = 0
  for (const { from, to, dose } of courses) {
    if (from >= age) break
    const target = Math.min(1, dose / FULL_DOSE)
    level *= Math.exp(-(from - at) / wane)
    at = Math.min(age, to)
    // what a stronger course left behind goes no faster than it would without this one
    level = target + (level - target) * Math.exp(-(at - from) / (level < target ? onset : wane))
  }
  return level * Math.exp(-(age - at) / wane)
}

/**
 * How much a drug is still as in its longest trial, 1-0: 1 until it was taken for longer, then towards 0. Density goes on
 * growing, so that less is left to be explained beyond it. Assumption: years of all courses add up, a pause takes none back.
 */
const asInTrial = ({ trial, fade }: Residual, courses: readonly DrugCourse[], age: number): number => {
  let taken = 0
  for (const { from, to } of courses) taken += Math.max(0, Math.min(age, to) - from)
  return Math.exp(-Math.max(0, taken - trial) / fade)
}

/**
 * What treatments do to the fracture rate beyond the simulated density: the mean ratio of the year that starts at a
 * whole age, 1 or less by place, or null where nothing acts yet. Drugs at once do not multiply: the stronger counts. Years
 * are worked out once: a class trial asks for the same few for everybody in an arm.
 */
export const beyondOf = (
  courses: readonly DrugCourse[],
  residuals: Readonly<Record<DrugId, Residual>> = RESIDUALS,
): ((age: number) => Readonly<Record<SiteClass, number>> | null) => {
  const taken = courses.filter(({ dose }) => dose > 0).sort((a, b) => a.from - b.from)
  if (taken.length === 0) return () => null
  const first = Math.floor(taken[0]!.from)
  const drugs = [...new Set(taken.map(({ drug }) => drug))].map(drug => ({
    residual: residuals[drug],
    own: taken.filter(course => course.drug === drug),
  }))
  // where no course begins or ends within a year of it, a year is as its middle
  const isCalm = (age: number): boolean =>
    taken.every(({ from, to }) => [from, to].every(edge => edge <= age - 1 || edge >= age + 1))
  const known = new Map<number, Readonly<Record<SiteClass, number>>>()
  return age => {
    if (age < first) return null
    const found = known.get(age)
    if (found !== undefined) return found
    const samples = isCalm(age) ? 1 : MONTHS
    const year = { hip: 0, spine: 0, other: 0 }
    for (let i = 0; i < samples; i++) {
      const strongest = { hip: 1, spine: 1, other: 1 }
      for (const { residual, own } of drugs) {
        const at = age + (i + 0.5) / samples
        const level = levelAt(residual, own, at)
        const full = asInTrial(residual, own, at)
        for (const site of SITE_CLASSES) {
          const share = residual.left[site] + (1 - residual.left[site]) * full
          strongest[site] = Math.min(strongest[site], residual.ratio[site] ** (level * share))
        }
      }
      for (const site of SITE_CLASSES) year[site] += strongest[site] / samples
    }
    known.set(age, year)
    return year
  }
}
