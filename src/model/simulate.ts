import { VALUES } from './values'
import { S, SIGNALS, U } from './layout'
import { BVTV_RANGE, LEAST_BONE, read, readings, YOUNG, YOUNG_BVTV } from './outputs'
import { START_AGE } from './params'
import type { Tolerance } from './rosenbrock'
import { modelOf, runLife, type Model } from './run'
import { COLUMN_IDS, type ColumnId, type Scenario, type Trajectory } from './types'

/** The model as fitted. */
export const FITTED: Model = modelOf(VALUES)

export type Columns = Readonly<Record<ColumnId, Float64Array>>

const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x))

/** (23) One site's density and its T-score. */
const density = (
  bmd: Float64Array,
  t: Float64Array,
  row: number,
  relative: number,
  young: { readonly scale_gcm2: number; readonly mean_gcm2: number; readonly sd_gcm2: number },
): void => {
  const value = relative * young.scale_gcm2
  bmd[row] = value
  t[row] = (value - young.mean_gcm2) / young.sd_gcm2
}

/**
 * What is read off a life at the given ages (years from 8 on, not falling), one row an age; units in types.ts. The
 * values do not depend on which other ages are asked for. `tolerance` is for measuring the step control.
 */
export const simulateAt = (
  scenario: Scenario,
  ages: ArrayLike<number>,
  model: Model = FITTED,
  tolerance?: Tolerance,
): Columns => {
  const { sex } = scenario
  const { equations, values } = model
  const columns = Object.fromEntries(COLUMN_IDS.map(id => [id, new Float64Array(ages.length)])) as Record<
    ColumnId,
    Float64Array
  >
  const seen = readings()
  const turnover = { formation: 0, resorption: 0 }
  const told = { rankl: 0, sclerostin: 0 }
  const signals = new Float64Array(SIGNALS)
  const young = YOUNG[sex]
  runLife(
    model,
    scenario,
    ages,
    (row, x, u, stretch) => {
      const whole = stretch.frame * stretch.inherited
      read(x, u, equations, values, seen)
      columns.age[row] = ages[row]!
      density(columns.bmd_spine_gcm2, columns.t_spine, row, seen.spine * whole, young.spine)
      density(columns.bmd_hip_gcm2, columns.t_hip, row, seen.hip * whole, young.hip)
      density(columns.bmd_neck_gcm2, columns.t_neck, row, seen.neck * whole, young.neck)
      density(columns.bmd_forearm_gcm2, columns.t_forearm, row, seen.forearm * whole, young.forearm)
      // (11) spine trabecular bone, growth counted as formation: d(ln Ts)/dt = kT (formation - resorption) exactly
      equations.spine(x, u, turnover)
      columns.resorption[row] = turnover.resorption
      columns.formation[row] = turnover.formation + u[U.grow]! / values.kT
      columns.ctx[row] = seen.ctx
      columns.p1np[row] = seen.p1np
      columns.bvtv_spine[row] = clamp(
        YOUNG_BVTV * Math.max(LEAST_BONE, seen.Ts) * stretch.inherited,
        ...BVTV_RANGE,
      )
      columns.oestrogen[row] = u[U.G]!
      columns.pth[row] = u[U.H]!
      columns.mineral_trabecular[row] = x[S.mT]! / equations.mineralT
      columns.cortical_spine[row] = Math.max(LEAST_BONE, seen.Ks)
      columns.cortical_hip[row] = Math.max(LEAST_BONE, seen.Kp)
      columns.cortical_forearm[row] = Math.max(LEAST_BONE, seen.Kf)
      equations.signals(u, signals)
      equations.between(x, signals, told)
      columns.rankl[row] = told.rankl
      columns.sclerostin[row] = told.sclerostin
    },
    tolerance,
  )
  return columns
}

/**
 * The life of a scenario: one row a month from age 8 to `until`, columns as in COLUMN_IDS (units in types.ts).
 * Pure: the same scenario gives the same numbers, bit for bit.
 */
export const simulate = (scenario: Scenario, model?: Model, tolerance?: Tolerance): Trajectory => {
  const rows = Math.floor((scenario.until - START_AGE) * 12 + 1e-9) + 1
  const ages = Float64Array.from({ length: rows }, (_, row) => START_AGE + row / 12)
  return { scenario, rows, columns: simulateAt(scenario, ages, model, tolerance) }
}
