import { planFrom, usualPlan } from '../../src/cohort/plan'
import { planFromText, planToText } from '../../src/cohort/plan-text'
import type { ArmPeople, TrialHooks, TrialPlan, TrialResult } from '../../src/cohort/types'
import { createI18n, type I18n } from '../../src/i18n'
import messages from '../../src/i18n/locales/en/trial.json'
import { defaultScenario, DRUGS, PARAMS } from '../../src/model'
import type { TrialOptions } from '../../src/trial'
import type { TruthHooks } from '../../src/trial/options'

export const english = (): I18n => {
  const i18n = createI18n('en')
  i18n.add(messages)
  return i18n
}

export const planOf = (fields: Readonly<Record<string, unknown>> = {}): TrialPlan => {
  const found = planFrom({
    scenario: defaultScenario('f'),
    from: 65,
    to: 75,
    perArm: 100,
    difference: { kind: 'drug', drug: 'alendronate', years: 5 },
    seed: 1,
    ...fields,
  })
  if (!found.ok) throw new Error(found.problem.code)
  return found.plan
}

interface Made {
  /** the first of them broke a bone, each in the middle of a year */
  readonly broken: number
  /** those after them died */
  readonly died: number
  /** change in density by the end, per cent; people lie within a point of it */
  readonly change: number
}
export const armOf = (n: number, years: number, { broken, died, change }: Made): ArmPeople => {
  const scans = (start: number): Float32Array =>
    Float32Array.from({ length: n * (years + 1) }, (_, at) => {
      const [person, year] = [Math.floor(at / (years + 1)), at % (years + 1)]
      const dead = person >= broken && person < broken + died && year > years / 2
      const own = change + ((person % 5) - 2) / 2
      return dead ? NaN : start * (1 + (own * year) / years / 100)
    })
  const each = (at: (i: number) => number): Float32Array => Float32Array.from({ length: n }, (_, i) => at(i))
  return {
    n,
    years,
    density: { spine: scans(0.9), neck: scans(0.7) },
    brokenAt: each(i => (i < broken ? (i % years) + 0.5 : Infinity)),
    brokenBone: Uint8Array.from({ length: n }, (_, i) => (i < broken ? 1 + (i % 4) : 0)),
    hipAt: each(i => (i < broken && i % 4 === 0 ? (i % years) + 0.5 : Infinity)),
    diedAt: each(i => (i >= broken && i < broken + died ? years / 2 : Infinity)),
    fractures: Uint8Array.from({ length: n }, (_, i) => Number(i < broken)),
    peak: each(i => (i % 3) - 1),
    menopause: each(() => 50),
    response: each(() => 1),
  }
}

/** A trial of which everything is known beforehand. */
export const resultOf = (plan: TrialPlan, a: Made, b: Made): TrialResult => {
  const years = plan.to - plan.from
  return { plan, arms: { a: armOf(plan.perArm, years, a), b: armOf(plan.perArm, years, b) }, seconds: 0.2 }
}
export const A: Made = { broken: 14, died: 21, change: -3 }
export const B: Made = { broken: 10, died: 20, change: 6 }

export interface Handed {
  readonly plan: TrialPlan
  readonly hooks: TrialHooks
  cancelled: boolean
}

export interface AskedTruth {
  readonly plan: TrialPlan
  readonly hooks: TruthHooks
  cancelled: boolean
}

/** What mountTrial() needs, with runs that end when a test says so. */
export const optionsOf = (i18n: I18n) => {
  const runs: Handed[] = []
  const truths: AskedTruth[] = []
  const closed: number[] = []
  const plans: TrialPlan[] = []
  const options: TrialOptions = {
    i18n,
    inputs: PARAMS.filter(({ effect }) => effect !== 'run'),
    drugs: DRUGS,
    usual: usualPlan,
    read: ({ people, drug, for: years, input, value, ...rest }, scenario) =>
      planFrom({
        ...rest,
        scenario,
        perArm: people,
        difference: drug === '' ? { kind: 'input', input, value } : { kind: 'drug', drug, years },
      }),
    readText: planFromText,
    run(plan, hooks) {
      const handed: Handed = { plan, hooks, cancelled: false }
      runs.push(handed)
      return { cancel: () => void (handed.cancelled = true) }
    },
    counted: { first: 50, all: 65 },
    oneLife: () => ({ any: 0.081, hip: 0.0004 }),
    truth(plan, hooks) {
      const asked: AskedTruth = { plan, hooks, cancelled: false }
      truths.push(asked)
      return { cancel: () => void (asked.cancelled = true) }
    },
    outside: ({ difference }) => difference.kind === 'input' && difference.value === 1.2,
    link: plan => `https://example.org/#trial=${planToText(plan)}`,
    csvHeader: plan => ['Trabecula, model 9.9.9', `Seed: ${plan.seed}`],
    onPlan: plan => void plans.push(plan),
    onClose: () => void closed.push(1),
  }
  return { options, runs, truths, closed, plans }
}
