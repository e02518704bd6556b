import type { ConstantId } from '../values'
import type { DrugId } from '../types'

/** Limits of one number of a course. `step` is for sliders; values between the steps are allowed. */
export interface CourseRange {
  readonly min: number
  readonly max: number
  readonly default: number
  readonly step: number
}

/** What a giving fills: bisphosphonate on bone surfaces (eq. 13), denosumab or romosozumab in the body (eq. 15). */
export type DrugPool = 'Xs' | 'D' | 'M'

/**
 * How a course reaches the equations. `held`: an input of equations 5-13 is `perDose` times the dose for as long as
 * the course runs. `given`: a pool rises by `perDose` times the dose each time. `perDose` is a number or a constant.
 */
export type DrugAction =
  | {
      readonly kind: 'held'
      readonly input: 'aln' | 'Z' | 'ral' | 'hrt'
      readonly perDose: number | ConstantId
    }
  | { readonly kind: 'given'; readonly pool: DrugPool; readonly perDose: number | ConstantId }

/** One treatment: how people take it, how long, and what it does in the model. */
export interface DrugSpec {
  readonly id: DrugId
  readonly kind: 'tablet' | 'infusion' | 'injection'
  /** months between two givings; null when it is taken every day or week and acts without a break */
  readonly everyMonths: number | null
  /** years of age */
  readonly from: CourseRange
  /** years of age */
  readonly to: CourseRange
  /** multiple of the usual dose */
  readonly dose: CourseRange
  /** how long a course usually lasts, years */
  readonly usualYears: number
  /**
   * Multiples of the usual dose, and most years of treatment in a life, that are compared with published results whose
   * source was seen. tests/truth/evidence-range.test.ts reads it from the evidence.
   */
  readonly evidence: { readonly dose: readonly [number, number]; readonly years: number }
  readonly action: DrugAction
  /** key of references.ts: the trial behind the strength of the effect */
  readonly source: string
}

/** Ages at which a course may start and end. Assumption: these are medicines for adults; the fit holds adults only. */
export const courseAges = (
  min: number,
  start: number,
  years: number,
): { readonly from: CourseRange; readonly to: CourseRange } => ({
  from: { min, max: 100, default: start, step: 0.5 },
  to: { min, max: 100, default: start + years, step: 0.5 },
})

/** Assumption: up to twice the usual dose; beyond that no trial tells what happens. */
export const DOSE: CourseRange = { min: 0, max: 2, default: 1, step: 0.05 }
