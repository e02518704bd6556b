import type { DrugId, NumericId, NumericInputs, Sex } from '../model/types'

/** What "show me" sets: a whole life (in the words of a saved scenario), and where to look. */
export interface Show {
  /** left out: the life on the screen is kept */
  readonly scenario?: Partial<NumericInputs> & {
    readonly sex?: Sex
    readonly episodes?: readonly {
      readonly input: NumericId
      readonly value: number
      readonly from: number
      readonly to: number
    }[]
    readonly drugs?: readonly {
      readonly drug: DrugId
      readonly from: number
      readonly to: number
    }[]
  }
  /** years; left out: the age shown is kept */
  readonly age?: number
  readonly scale?: 'body' | 'bone' | 'trabeculae' | 'site'
  readonly part?: string
  readonly site?: 'spine' | 'hip' | 'neck' | 'forearm'
  readonly bone?: 'hip' | 'spine' | 'wrist' | 'humerus' | 'major'
  /** which of the lives that may be; 'spine': the first that meets a spine fracture by that age */
  readonly possible?: 0 | 'spine'
  readonly massage?: number
}

/**
 * Words: `panels.show.<id>`, what one will see. Ages, doses and lengths are Assumption: chosen so that one cause stands alone.
 */
export const SHOWS = {
  pit: { age: 40, scale: 'site' },
  struts: { scenario: {}, age: 75, scale: 'trabeculae' },
} as const satisfies Readonly<Record<string, Show>>
export type ShowId = keyof typeof SHOWS
