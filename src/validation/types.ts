import type { Curve } from '../evidence/courses'
import type {
  ArmScenario,
  EvidenceArm,
  EvidenceGroup,
  EvidenceRow,
  EvidenceSite,
  EvidenceSource,
  EvidenceTable,
} from '../evidence/types'
import type { I18n } from '../i18n'
import type { NumericId, Sex } from '../model/types'

/** Density changes by a few per cent, markers of turnover by half or by double: they are never averaged together. */
export type Kind = 'bone' | 'marker'
export type Verdict = 'within' | 'outside' | 'unknown'

/** One published result and what the model gives for it. Numbers in per cent or percentage points. */
export interface Comparison {
  /** place in table.rows */
  readonly index: number
  readonly row: EvidenceRow
  readonly source: EvidenceSource
  readonly arm: EvidenceArm | null
  readonly control: EvidenceArm | null
  readonly kind: Kind
  /** NaN until it has been worked out, and where it cannot be */
  readonly model: number
  /** model less published */
  readonly error: number
  readonly tolerance: number
  readonly verdict: Verdict
  /** what the constants of the model leave open, where that is known */
  readonly interval: readonly [low: number, high: number] | null
  /** the curve it lies on, where there are enough results for one */
  readonly curve: Curve | null
}

/** How well one kind of result is met, over the rows whose source was seen. */
export interface Score {
  readonly count: number
  readonly within: number
  /** mean absolute difference, percentage points; NaN where there are no rows */
  readonly mean: number
}

export interface ValidationData {
  readonly table: EvidenceTable
  /** what the model gives, a value per row of the table; NaN where unknown */
  readonly values: Float64Array
  /** how far it may be off and still agree, per row, in the unit of the row */
  readonly tolerances: Float64Array
  /** what the model gives between the months of the results of an arm */
  readonly curves?: readonly Curve[]
  /** 95 % interval of the model's value, per row */
  readonly intervals?: { readonly low: Float64Array; readonly high: Float64Array }
}

/** What the page knows about the comparison besides the rows; null: not said. */
export interface ValidationFacts {
  /** published results that are not compared */
  readonly skipped: number | null
  /** mean absolute difference on a trial that was left out of the fit, percentage points */
  readonly leftOut: { readonly bone: number; readonly marker: number } | null
}

export interface ValidationOptions {
  /** validation.json is added here */
  readonly i18n: I18n
  readonly facts: ValidationFacts
  /** usual value of an input, to say whether an arm has more or less of it */
  readonly usualOf: (input: NumericId, sex: Sex) => number
  /** a person wants to see the life of an arm at an age, years */
  readonly onOpen: (scenario: ArmScenario, age: number, site: EvidenceSite) => void
  /** lines that stand above the columns of the saved table */
  readonly csvHeader: () => readonly string[]
}

export type SiteChoice = EvidenceSite | 'all'
export type GroupChoice = EvidenceGroup | 'all'
/** What a person wants to see. */
export interface Filter {
  readonly group: GroupChoice
  readonly site: SiteChoice
  readonly misses: boolean
  readonly checked: boolean
  readonly text: string
  readonly order: 'group' | 'miss'
}
