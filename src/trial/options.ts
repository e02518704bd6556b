import type { PlanRead, TrialHooks, TrialPlan, TrialRun } from '../cohort/types'
import type { I18n } from '../i18n'
import type { DrugSpec } from '../model/drugs/spec'
import type { ParamSpec } from '../model/param-spec'
import type { Scenario } from '../model/types'

/** What was typed, as typed. planFrom() says what is wrong with it. */
export interface PlanFields {
  readonly people: string
  readonly from: string
  readonly to: string
  readonly drug: string
  readonly for: string
  readonly input: string
  readonly value: string
  readonly variation: boolean
  readonly scanError: boolean
  readonly seed: number
}

export interface TrialOptions {
  readonly i18n: I18n
  /** inputs in which the groups may differ */
  readonly inputs: readonly ParamSpec[]
  readonly drugs: readonly DrugSpec[]
  readonly usual: (scenario: Scenario) => TrialPlan
  readonly read: (fields: PlanFields, scenario: Scenario) => PlanRead
  readonly readText: (text: string, scenario: Scenario) => PlanRead
  readonly run: (plan: TrialPlan, hooks: TrialHooks) => TrialRun
  /** lines that stand above the columns of a saved table: version, life, plan, seed, link, how to cite */
  readonly csvHeader: (plan: TrialPlan) => readonly string[]
  /** a plan that can be run stands in the form: what a link should say */
  readonly onPlan: (plan: TrialPlan) => void
  readonly onClose: () => void
}
