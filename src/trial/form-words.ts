import type { PlanProblem } from '../cohort/types'
import type { I18n } from '../i18n'
import type { ParamSpec } from '../model/param-spec'
import type { Scenario } from '../model/types'

/** In what the people of a trial differ: words under `trial.drawn.<id>`, each with its source. */
export const DRAWN = ['peak', 'menopause', 'weight', 'habits', 'rest', 'response'] as const

/** "Women like the one you were looking at, 65 at the start" */
export const whoWords = ({ sex }: Scenario, from: number, i18n: I18n): string =>
  i18n.text('trial.form.who', { sex, age: Number.isFinite(from) ? i18n.number(from) : '?' })

/**
 * A value of an input that makes a trial worth running: the end of what was compared with published results, or else
 * of the usual range, or else of its own range, that is farther from what group A has.
 */
export const farValue = (spec: ParamSpec, ofA: number): number => {
  if (spec.kind === 'toggle') return ofA === 0 ? 1 : 0
  const ranges = [spec.evidence, spec.normal, [spec.min, spec.max] as const]
  const [low, high] = ranges.find(range => range !== null && range[0] !== range[1]) ?? [spec.min, spec.max]
  return Math.abs(high - ofA) >= Math.abs(low - ofA) ? high : low
}

/** Why a plan cannot be run, said to the person who made it. */
export const problemWords = (problem: PlanProblem, spec: ParamSpec | null, i18n: I18n): string => {
  const { code, given, limit } = problem
  return i18n.text(`trial.problem.${code}`, {
    given: given === '' ? i18n.text('trial.problem.nothing') : given,
    limit: limit === undefined ? '' : i18n.number(limit, 0, { maximumFractionDigits: 2 }),
    name: spec === null ? '' : i18n.text(`params.${spec.id}.label`),
    min: spec === null ? '' : i18n.number(spec.min, 0, { maximumFractionDigits: spec.digits }),
    max: spec === null ? '' : i18n.number(spec.max, 0, { maximumFractionDigits: spec.digits }),
  })
}
