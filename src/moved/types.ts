import type { DrugId, NumericId, ReferenceId, Scenario } from '../model/types'
import type { FractureSite, RiskTable } from '../risk/types'

/** From one age to another, years. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** One thing in which a life differs from the usual life of that sex. */
export type Change =
  | {
      readonly kind: 'input'
      readonly input: NumericId
      readonly value: number
      readonly usual: number
    }
  /** every course of one drug, in the order of age */
  | { readonly kind: 'drug'; readonly drug: DrugId; readonly spans: readonly Span[] }
  /** every episode of one input, in the order of age; `values` stand beside the spans */
  | {
      readonly kind: 'episode'
      readonly input: NumericId
      readonly spans: readonly Span[]
      readonly values: readonly number[]
    }

export const PLACES = ['spine', 'hip', 'neck', 'forearm'] as const
export type Place = (typeof PLACES)[number]

/** What is read off one life: density every month from age 20 on (g/cm2), and its table of risks. */
export interface Worth {
  readonly bmd: Readonly<Record<Place, Float32Array>>
  readonly risk: RiskTable
}

/**
 * Everything needed to say what moved a life, at any age and for any bone, without running the model again: the life
 * with each set of its changes that is needed (bit i of the key: change i is in it).
 */
export interface Account {
  readonly scenario: Scenario
  readonly changes: readonly Change[]
  readonly worth: ReadonlyMap<number, Worth>
  /** orders in which the changes were made, when there were too many to try every set; null = every set was tried */
  readonly orders: readonly (readonly number[])[] | null
  /** the usual woman whose periods never stop; null for men, and where it was not needed */
  readonly held: Worth | null
}

export interface Question {
  /** years */
  readonly age: number
  readonly site: Place
  readonly bone: FractureSite
  readonly horizon: 'ten' | 'lifetime'
}

/** A difference and its parts, which add up to it: to - from = sum of parts. */
export interface Shares {
  readonly from: number
  readonly to: number
  readonly parts: readonly number[]
}

/**
 * `density` in percent of the density it starts from; `risk` in people of 100. `since` is the age where ageing is
 * counted from, years, when nothing in the life was changed; else null.
 */
export interface Moved {
  readonly density: Shares
  readonly risk: Shares
  readonly since: number | null
}

/** Asks for the account of a life. A newer request takes the place of one that is not answered yet. */
export interface MovedRequest {
  readonly v: 1
  readonly ticket: number
  readonly scenario: Scenario
}
export interface MovedReply {
  readonly v: 1
  readonly ticket: number
  /** null when it could not be worked out */
  readonly account: Account | null
  /** lives that were simulated */
  readonly lives: number
}

/** What two lives must share to be compared: who is compared with, and how far. */
export type Same = Pick<Scenario, 'sex' | 'until' | 'seed'> & { readonly reference: ReferenceId }
