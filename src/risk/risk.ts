import type { ReferenceId, Scenario, Sex, Trajectory } from '../model'
import { populationDensity, zOf } from './density'
import { firstFracture, lifetimeFracture } from './first-fracture'
import { type BoneScores, type FactorAnswers, type Hazards, hazardsOf } from './hazard'
import { answersOf, frameAt } from './inputs'
import { beyondOf } from './residual'
import { FIRST_AGE, LAST_AGE } from './sites'
import { LIFE_FACTORS } from './tables/clinical'
import { FRACTURE_SITES, type FractureSite, type RiskTable } from './types'

/**
 * Which density tells spine risk: women the lumbar spine (2.3 per SD), men the femoral neck (1.8 per SD). In men a scan
 * of the spine, surveyed or simulated, hardly changes with age, because outgrowths at its edges count as bone; they carry no
 * load, so it says little about risk (docs/risk.md).
 */
const SPINE_BY_SPINE: Readonly<Record<Sex, boolean>> = { f: true, m: false }

const valueAt = (column: Float64Array, row: number): number => {
  const held = Math.max(0, Math.min(column.length - 1, row))
  const low = Math.floor(held)
  const [a, b] = [column[low] ?? Number.NaN, column[Math.min(low + 1, column.length - 1)] ?? Number.NaN]
  return a + (b - a) * (held - low)
}

/**
 * Z-scores of a simulated life within `reference`, at an exact age (eq. 6), as at the usual height: what a larger frame adds to
 * a reading is taken off. Beyond the last simulated age the last Z is held.
 */
export const scoresAt = (trajectory: Trajectory, reference: ReferenceId, age: number): BoneScores => {
  const { columns, rows, scenario } = trajectory
  const first = columns.age[0] ?? 0
  const last = columns.age[rows - 1] ?? first
  const at = Math.max(first, Math.min(last, age))
  const row = (at - first) * 12
  const { sex } = scenario
  const frame = frameAt(scenario, at)
  const z = (site: 'neck' | 'spine'): number =>
    zOf(valueAt(columns[`bmd_${site}_gcm2`], row) / frame, populationDensity(reference, sex, site, at))
  return SPINE_BY_SPINE[sex] ? { neck: z('neck'), spine: z('spine') } : { neck: z('neck') }
}

/** Hazards of a simulated life in every year of age, per person-year: density and history of that year. */
export const lifeHazards = (scenario: Scenario, trajectory: Trajectory): Hazards =>
  hazardsOf({
    sex: scenario.sex,
    reference: scenario.reference,
    bone: age => scoresAt(trajectory, scenario.reference, age + 0.5),
    factors: answersOf(scenario),
    table: LIFE_FACTORS,
    beyond: beyondOf(scenario.drugs),
  })

const TEN_YEARS = 10
const NOTHING_KNOWN: FactorAnswers = {}

/**
 * Ten-year and remaining-lifetime fracture probabilities along a simulated life, percent, one row a year from
 * age 20 to `until` (eqs 1-6). A row looks ahead along the life that was simulated, treatments to come included;
 * nobody in it has broken a bone yet, except where the scenario says so.
 */
export const riskOf = (scenario: Scenario, trajectory: Trajectory): RiskTable => {
  const hazards = lifeHazards(scenario, trajectory)
  return tableOf(hazards, scenario.sex, scenario.until)
}

/** Hazards as a table of chances: eq. (5) from every year of age to `until`. */
const tableOf = (hazards: Hazards, sex: Sex, until: number): RiskTable => {
  const last = Math.min(LAST_AGE - 1, Math.floor(until))
  const rows = Math.max(1, last - FIRST_AGE + 1)
  const age = Float64Array.from({ length: rows }, (_, i) => FIRST_AGE + i)
  const column = (): Float64Array => new Float64Array(rows)
  const columns = (): Record<FractureSite, Float64Array> => ({
    hip: column(),
    spine: column(),
    wrist: column(),
    humerus: column(),
    major: column(),
  })
  const risk10 = columns()
  const lifetime = columns()
  const died10 = columns()
  for (const site of FRACTURE_SITES) {
    const rest = lifetimeFracture(hazards[site], sex)
    for (let i = 0; i < rows; i++) {
      const ten = firstFracture(hazards[site], sex, FIRST_AGE + i, TEN_YEARS)
      risk10[site][i] = 100 * ten.fracture
      lifetime[site][i] = 100 * rest[i]!
      died10[site][i] = 100 * ten.died
    }
  }
  return { age, risk10, lifetime, died10 }
}

/**
 * The same table for the average person of a population: neither density nor history known, which gives the
 * published rates back exactly (eqs 2, 3). It depends on nothing else, so a caller may keep it.
 */
export const averageRisk = (reference: ReferenceId, sex: Sex, until: number): RiskTable =>
  tableOf(hazardsOf({ sex, reference, bone: () => null, factors: () => NOTHING_KNOWN }), sex, until)

/** Percent at any age, linear between years; the ends are held. */
export const riskAt = (
  table: RiskTable,
  site: FractureSite,
  horizon: 'ten' | 'lifetime',
  age: number,
): number => {
  const column = (horizon === 'ten' ? table.risk10 : table.lifetime)[site]
  return valueAt(column, age - (table.age[0] ?? FIRST_AGE))
}
