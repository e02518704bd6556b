import type { PlanRead, TrialFailure, TrialHooks, TrialPlan, TrialProgress, TrialRun } from '../cohort/types'
import type { I18n } from '../i18n'
import type { DrugSpec } from '../model/drugs/spec'
import type { ParamSpec } from '../model/param-spec'
import type { Scenario } from '../model/types'
import type { Outcome } from './types'

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

/** Ages from which broken bones were counted, years: any of them at all, and all four bones. */
export interface Counted {
  readonly first: number
  readonly all: number
}
/** Shares of 1 who break a bone where everybody lives the one life of group A: what the risk chart says of it. */
export interface OneLife {
  readonly any: number
  readonly hip: number
}
/** The gaps of a plan without luck and scan error: breaks as a share of 1, density in percentage points of change. */
export type Truth = Readonly<Record<Outcome, number>>
export interface TruthHooks {
  readonly onProgress: (progress: TrialProgress) => void
  readonly onDone: (truth: Truth) => void
  readonly onFailure: (failure: TrialFailure) => void
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
  readonly counted: Counted
  readonly oneLife: (plan: TrialPlan) => OneLife
  readonly truth: (plan: TrialPlan, hooks: TruthHooks) => TrialRun
  /** what group B has is outside what was compared with published results */
  readonly outside: (plan: TrialPlan) => boolean
  /** the address of the page that runs this plan */
  readonly link: (plan: TrialPlan) => string
  /** lines that stand above the columns of a saved table: version, life, plan, seed, link, how to cite */
  readonly csvHeader: (plan: TrialPlan) => readonly string[]
  /** a plan that can be run stands in the form: what a link should say */
  readonly onPlan: (plan: TrialPlan) => void
  readonly onClose: () => void
}
