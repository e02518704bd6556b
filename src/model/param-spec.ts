import type { NumericId, Sex } from './types'

export type ParamGroup = 'person' | 'hormones' | 'lifestyle' | 'run'

/** One number a learner can move. Validation, sliders, links, docs and test generators all read its range here. */
export interface ParamSpec {
  readonly id: NumericId
  /** i18n key suffix: params.unit.<unit> */
  readonly unit: string
  readonly default: number | Readonly<Record<Sex, number>>
  readonly min: number
  readonly max: number
  /** of sliders; other values in range are allowed, except where `whole` says so */
  readonly step: number
  /** digits after the point when shown */
  readonly digits: number
  /** only whole numbers make sense (switches and the seed) */
  readonly whole: boolean
  readonly group: ParamGroup
  readonly kind: 'range' | 'toggle'
  /** the usual band drawn on the track; null where no one value is more normal than another */
  readonly normal: readonly [number, number] | null
  /**
   * Lowest and highest value in the lives that are compared with published results whose source was seen; null where
   * each of those lives has the usual value of its sex. tests/truth/evidence-range.test.ts reads it from the evidence.
   */
  readonly evidence: readonly [number, number] | null
  /** whose life it changes */
  readonly for: 'f' | 'm' | 'both'
  /** the first entry whose `upTo` is not below the value gives the word: params.<id>.words.<key> */
  readonly words: readonly { readonly upTo: number; readonly key: string }[]
  /** key of references.ts behind the normal band and the words, or 'assumption' */
  readonly source: string
  /** what a change reaches: the bone, only the fracture risk, or only the run */
  readonly effect: 'bone' | 'risk' | 'run'
}
