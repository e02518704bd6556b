import {
  drugOf,
  isDrugId,
  isNumericId,
  paramOf,
  scenarioFrom,
  type DrugId,
  type NumericId,
  type Scenario,
} from '../model'
import { fieldsOf, numberFrom, show } from '../model/reading'
import { differs } from './arms'
import type { Difference, PlanProblem, PlanRead, TrialPlan } from './types'

/** People in each arm. */
export const PEOPLE = { min: 10, max: 100_000 } as const
/** Ages at which a trial may begin and end, whole years. */
export const TRIAL_AGES = { min: 20, max: 100 } as const
/** Follow-up, whole years. */
export const TRIAL_YEARS = { min: 1, max: 30 } as const
/** The shortest course, years: one dose of what is given every six months. */
export const SHORTEST_COURSE = 0.5
const SEEDS = { min: 0, max: 2147483647 } as const

type Refuse = (code: PlanProblem['code'], key: string, given: unknown, limit?: number) => PlanProblem

const refuse: Refuse = (code, key, given, limit) =>
  limit === undefined ? { code, key, given: show(given) } : { code, key, given: show(given), limit }

const isProblem = (read: object): read is PlanProblem => 'code' in read

/** Whole, and within limits; a value out of them is refused, never moved: a class is told what it asked for. */
const wholeFrom = (
  raw: unknown,
  key: string,
  limits: { readonly min: number; readonly max: number },
  codes: readonly [below: PlanProblem['code'], above: PlanProblem['code']],
): { readonly value: number } | PlanProblem => {
  const number = numberFrom(raw)
  if (number === null) return refuse('not-a-number', key, raw)
  const value = Number.isFinite(number) ? Math.round(number) : number
  if (value < limits.min) return refuse(codes[0], key, raw, limits.min)
  if (value > limits.max) return refuse(codes[1], key, raw, limits.max)
  return { value }
}

const drugFrom = (drug: DrugId, raw: unknown, years: number): Difference | PlanProblem => {
  const given = raw === undefined ? drugOf(drug).usualYears : numberFrom(raw)
  if (given === null) return refuse('not-a-number', 'for', raw)
  if (given < SHORTEST_COURSE) return refuse('course-too-short', 'for', raw, SHORTEST_COURSE)
  return { kind: 'drug', drug, years: Math.min(given, years) }
}

const inputFrom = (input: NumericId, raw: unknown): Difference | PlanProblem => {
  const { min, max, whole, kind } = paramOf(input)
  const value = numberFrom(raw, whole)
  if (kind === 'toggle' && value !== 0 && value !== 1) return refuse('not-yes-or-no', 'value', raw)
  if (value === null) return refuse('not-a-number', 'value', raw)
  if (value < min) return refuse('value-out-of-range', 'value', raw, min)
  if (value > max) return refuse('value-out-of-range', 'value', raw, max)
  return { kind: 'input', input, value }
}

const differenceFrom = (raw: unknown, years: number): Difference | PlanProblem => {
  const fields = fieldsOf(raw)
  const kind = fields?.get('kind')
  if (fields == null || (kind !== 'drug' && kind !== 'input')) return refuse('no-difference', 'drug', raw)
  const name = fields.get(kind)
  if (kind === 'drug')
    return isDrugId(name) ? drugFrom(name, fields.get('years'), years) : refuse('unknown-drug', 'drug', name)
  return isNumericId(name) && paramOf(name).effect !== 'run'
    ? inputFrom(name, fields.get('value'))
    : refuse('unknown-input', 'input', name)
}

/** Both ages may be wrong: each is told. */
const spanFrom = (
  fields: ReadonlyMap<string, unknown>,
): { readonly from: number; readonly to: number } | readonly PlanProblem[] => {
  const [rawFrom, rawTo] = [fields.get('from'), fields.get('to')]
  const latest = TRIAL_AGES.max - TRIAL_YEARS.min
  const from = wholeFrom(rawFrom, 'from', { min: TRIAL_AGES.min, max: latest }, [
    'start-out-of-range',
    'start-out-of-range',
  ])
  const to = wholeFrom(rawTo, 'to', { min: -Infinity, max: TRIAL_AGES.max }, [
    'end-out-of-range',
    'end-out-of-range',
  ])
  if (isProblem(from) || isProblem(to)) return [from, to].filter(isProblem)
  const years = to.value - from.value
  if (years < 0) return [refuse('end-before-start', 'to', rawTo, from.value)]
  if (years < TRIAL_YEARS.min) return [refuse('too-short', 'to', rawTo, TRIAL_YEARS.min)]
  if (years > TRIAL_YEARS.max) return [refuse('too-long', 'to', rawTo, TRIAL_YEARS.max)]
  return { from: from.value, to: to.value }
}

/** true and false, and what links write for them; anything else is what it usually is. */
const switchFrom = (raw: unknown): boolean => raw !== false && raw !== 0 && raw !== '0'

const isList = (read: object): read is readonly PlanProblem[] => Array.isArray(read)

const read = (raw: unknown): TrialPlan | readonly PlanProblem[] => {
  const fields = fieldsOf(raw)
  if (fields === null) return [refuse('unreadable', 'trial', raw)]
  const people = wholeFrom(fields.get('perArm'), 'people', PEOPLE, ['too-few-people', 'too-many-people'])
  const span = spanFrom(fields)
  // where the ages are wrong, a course is judged as if the trial were as long as any
  const years = isList(span) ? TRIAL_YEARS.max : span.to - span.from
  const difference = differenceFrom(fields.get('difference'), years)
  const seed = wholeFrom(fields.get('seed') ?? 1, 'seed', SEEDS, ['value-out-of-range', 'value-out-of-range'])
  if (isProblem(people) || isList(span) || isProblem(difference) || isProblem(seed))
    return [people, ...(isList(span) ? span : []), difference, seed].filter(isProblem)
  const plan: TrialPlan = Object.freeze({
    v: 1,
    scenario: scenarioFrom(fields.get('scenario') ?? {}).scenario,
    ...span,
    difference: Object.freeze(difference),
    perArm: people.value,
    variation: switchFrom(fields.get('variation')),
    scanError: switchFrom(fields.get('scanError')),
    seed: seed.value,
  })
  if (differs(plan)) return plan
  return difference.kind === 'drug'
    ? [refuse('no-difference', 'drug', difference.drug)]
    : [refuse('no-difference', 'value', difference.value)]
}

/**
 * A plan that can be run, from anything at all: a form, a file, a link. What is impossible is refused with every reason
 * found, never mended: the fields are those of TrialPlan, numbers may be text. Never throws.
 */
export const planFrom = (raw: unknown): PlanRead => {
  const found = read(raw)
  if (!isList(found)) return { ok: true, plan: found }
  const [problem = refuse('unreadable', 'trial', raw), ...more] = found
  return { ok: false, problem, more }
}

/** Assumption: what a class asks first. Five years of a common tablet, ten years of watching, 200 people in each arm. */
const USUAL = { from: 65, years: 10, perArm: 200, drug: 'alendronate' } as const

/** The plan a person starts from. When the life already has that drug then, quitting is not on offer: another one is tried. */
export const usualPlan = (scenario: Scenario): TrialPlan => {
  const drugs: readonly DrugId[] = [USUAL.drug, 'denosumab', 'risedronate']
  for (const drug of drugs) {
    const found = read({
      scenario,
      from: USUAL.from,
      to: USUAL.from + USUAL.years,
      difference: { kind: 'drug', drug, years: drugOf(drug).usualYears },
      perArm: USUAL.perArm,
      seed: 1,
    })
    if (!isList(found)) return found
  }
  // a life with all three at once: the question of a stronger load is always open
  const value = scenario.exercise > 1 ? 0.9 : 1.1
  return {
    v: 1,
    scenario,
    from: USUAL.from,
    to: USUAL.from + USUAL.years,
    difference: { kind: 'input', input: 'exercise', value },
    perArm: USUAL.perArm,
    variation: true,
    scanError: true,
    seed: 1,
  }
}
