import type { ColumnId, DrugId, NumericId, Sex } from '../model'

/** Under what the page lists a comparison. */
export const EVIDENCE_GROUPS = [
  'ageing-women',
  'ageing-men',
  'menopause',
  'hormone-therapy',
  'raloxifene',
  'alendronate',
  'risedronate',
  'zoledronate',
  'denosumab',
  'denosumab-stopped',
  'teriparatide',
  'romosozumab',
  'sequences',
  'glucocorticoids',
  'thyroid',
  'parathyroid',
  'sex-steroids',
  'unloading',
  'exercise',
  'calcium',
  'smoking',
] as const
export type EvidenceGroup = (typeof EVIDENCE_GROUPS)[number]

/** What is read: density at a site, or a marker of turnover. */
export type EvidenceSite = 'spine' | 'hip' | 'neck' | 'forearm' | 'ctx' | 'p1np'
export const SITE_COLUMN: Readonly<Record<EvidenceSite, ColumnId>> = {
  spine: 'bmd_spine_gcm2',
  hip: 'bmd_hip_gcm2',
  neck: 'bmd_neck_gcm2',
  forearm: 'bmd_forearm_gcm2',
  ctx: 'ctx',
  p1np: 'p1np',
}

/**
 * How two lives and two dates become one number, in per cent (or percentage points).
 * change: 100 (arm(to)/arm(from) - 1), less the same of the control where there is one.
 * ratio: 100 (arm(to)/control(to) - 1). peak: 100 (highest of arm in from..to / arm(0) - 1).
 */
export type EvidenceMetric = 'change' | 'ratio' | 'peak'

/** One group of people of a study, as a life that starts the study at age `start` (years, a multiple of 0.5). */
export interface EvidenceArm {
  readonly id: string
  readonly start: number
  /** what scenarioFrom() takes */
  readonly scenario: ArmScenario
}
export interface ArmScenario {
  readonly v: 1
  readonly sex: Sex
  readonly until: number
  readonly drugs?: readonly {
    readonly drug: DrugId
    readonly from: number
    readonly to: number
    readonly dose?: number
  }[]
  readonly episodes?: readonly {
    readonly input: NumericId
    readonly value: number
    readonly from: number
    readonly to: number
  }[]
  readonly [input: string]: unknown
}

/** One published result and the lives that should reproduce it. */
export interface EvidenceRow {
  /** as in the reference tables */
  readonly id: string
  /** place in `sources` */
  readonly source: number
  /** rows of one trial are left out together in cross-validation */
  readonly trial: string
  readonly group: EvidenceGroup
  readonly arm: string
  readonly control?: string
  readonly metric: EvidenceMetric
  readonly site: EvidenceSite
  /** months since the start of the study */
  readonly from: number
  readonly to: number
  /** per cent or percentage points, with its 95 % interval where one was published */
  readonly target: number
  readonly low?: number
  readonly high?: number
  /** people measured, where told */
  readonly n?: number
  /** false: recalled, not seen in a source */
  readonly checked: boolean
}

export interface EvidenceSource {
  readonly study: string
  readonly citation: string
  readonly doi?: string
}

export interface EvidenceTable {
  /** published results that are not compared; docs/not-compared.md lists them with their reasons */
  readonly skipped: number
  readonly sources: readonly EvidenceSource[]
  readonly arms: readonly EvidenceArm[]
  readonly rows: readonly EvidenceRow[]
}
