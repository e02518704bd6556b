import type { PlanProblem } from '../cohort/types'
import type { I18n } from '../i18n'
import type { ParamSpec } from '../model/param-spec'
import type { NumericId, Scenario } from '../model/types'

/** In what the people of a trial differ: words under `trial.drawn.<id>`, each with its source. */
export const DRAWN = ['peak', 'menopause', 'weight', 'habits', 'rest', 'response'] as const

/** "Women like the one you were looking at, 65 at the start" */
export const whoWords = ({ sex }: Scenario, from: number, i18n: I18n): string =>
  i18n.text('trial.form.who', { sex, age: Number.isFinite(from) ? i18n.number(from) : '?' })

/**
 * Assumption: what a class would ask first of each input. All but alcohol lie within what was compared with published
 * results; up to two units a day count as no risk here.
 */
const TELLING: Partial<Record<NumericId, number>> = {
  menopause: 45,
  oestrogen: 0.5,
  testosterone: 0.5,
  pth: 2,
  thyroid: 1.5,
  cortisol: 5,
  calcium: 1600,
  vitaminD: 100,
  exercise: 1.1,
  alcohol: 3,
}
/** Assumption: of what every person has in some amount, this much more; less where more was not compared. */
const STEPS: Partial<Record<NumericId, number>> = { weight: 10, height: 5, peak: 1 }

/** A value of an input that makes a trial worth running, other than what group A has. */
export const farValue = (spec: ParamSpec, ofA: number): number => {
  if (spec.kind === 'toggle') return ofA === 0 ? 1 : 0
  const [low, high] = spec.evidence ?? [spec.min, spec.max]
  const step = STEPS[spec.id]
  if (step !== undefined) return ofA + step <= high ? ofA + step : Math.max(spec.min, ofA - step)
  const telling = TELLING[spec.id]
  if (telling !== undefined && telling !== ofA) return telling
  return Math.abs(high - ofA) >= Math.abs(low - ofA) ? high : low
}

/** Why a plan cannot be run, said to the person who made it. */
export const problemWords = (problem: PlanProblem, spec: ParamSpec | null, i18n: I18n): string => {
  const { code, key, given, limit } = problem
  return i18n.text(`trial.problem.${code}`, {
    key,
    given,
    filled: given.trim() === '' ? 'no' : 'yes',
    what: key === 'drug' ? 'drug' : spec?.kind === 'toggle' ? 'answer' : 'value',
    side: limit !== undefined && Number(given) < limit ? 'low' : 'high',
    limit: limit === undefined ? '' : i18n.number(limit, 0, { maximumFractionDigits: 2 }),
  })
}
