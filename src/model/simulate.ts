import { DAYS_PER_MONTH } from './constants'
import { lnGrowth, untreatedInputs } from './curves'
import { formationSpine, MINERAL_T, resorptionSpine, startState } from './equations'
import { run } from './integrate'
import { INPUTS, S, U } from './layout'
import { BVTV_RANGE, LEAST_BONE, read, YOUNG, YOUNG_BVTV, type Readings } from './outputs'
import { START_AGE } from './params'
import { ageOf, scheduleOf, TICKS_PER_MONTH, type Stretch } from './schedule'
import { stepsOf, type StepRule } from './steps'
import { COLUMN_IDS, type ColumnId, type Scenario, type Sex, type Trajectory } from './types'

const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x))

/** Puts what was chosen for this stretch of life on top of the untreated curves (section 3.8), within the clamps of 2.2. */
const applyStretch = (at: Stretch, age: number, sex: Sex, u: Float64Array): void => {
  const G = clamp(u[U.G]! * at.steroids, 0, 1.2)
  u[U.G] = G + at.replaced * Math.max(0, 1 - G)
  u[U.H] = clamp(u[U.H]! * at.pth, 0.3, 6)
  u[U.Th] = at.thyroid
  u[U.gc] = at.glucocorticoid
  u[U.Z] = clamp(at.teriparatide, 0, 2)
  u[U.ral] = at.raloxifene
  u[U.aln] = at.bisphosphonate
  u[U.smoke] = at.smoking
  u[U.alc] = at.alcohol
  u[U.min] = at.mineral
  // size not reached is load not felt: bone and load grow, and fail to grow, together
  const size =
    at.growth === 1 && at.growthShift === 0
      ? 1
      : Math.exp(at.growthShift + (at.growth - 1) * lnGrowth(age, sex))
  u[U.grow] = u[U.grow]! * at.growth
  u[U.Ls] = clamp(u[U.Ls]! * size * at.loadSpine, 0.1, 2)
  u[U.Lh] = clamp(u[U.Lh]! * size * at.loadHip, 0.1, 2)
  u[U.Lf] = clamp(u[U.Lf]! * size * at.loadForearm, 0.1, 2)
}

/**
 * The life of a scenario: one row a month from age 8 to `until`, columns as in COLUMN_IDS (units in types.ts).
 * Pure: the same scenario gives the same numbers, bit for bit. `rule` is for measuring the step control.
 */
export const simulate = (scenario: Scenario, rule?: StepRule): Trajectory => {
  const { sex } = scenario
  const schedule = scheduleOf(scenario)
  const { stretches, givings } = schedule
  const times = stepsOf(scenario, schedule, rule)
  const rows = times[times.length - 1]! / TICKS_PER_MONTH + 1
  const columns = Object.fromEntries(COLUMN_IDS.map(id => [id, new Float64Array(rows)])) as Record<
    ColumnId,
    Float64Array
  >

  let current = 0
  let stretch = stretches[0]!
  const inputsAt = (tick: number, u: Float64Array): void => {
    // time only runs forward, so the stretch is found by stepping on
    while (current + 1 < stretches.length && stretches[current + 1]!.startTick <= tick)
      stretch = stretches[++current]!
    const age = ageOf(tick)
    untreatedInputs(age, sex, stretch.fmp, u)
    applyStretch(stretch, age, sex, u)
  }

  const u = new Float64Array(INPUTS)
  inputsAt(0, u)
  const state = startState(u)
  let given = 0
  const readings: Readings = { spine: 0, hip: 0, neck: 0, forearm: 0, ctx: 0, p1np: 0 }
  run({
    state,
    times,
    unit_d: DAYS_PER_MONTH / TICKS_PER_MONTH,
    inputsAt,
    give: (i, x) => {
      while (given < givings.length && givings[given]!.tick <= times[i]!) {
        const { pool, amount } = givings[given++]!
        x[pool] = x[pool]! + amount
      }
    },
    see: (i, x, inputs) => {
      if (times[i]! % TICKS_PER_MONTH !== 0) return
      const row = times[i]! / TICKS_PER_MONTH
      const whole = stretch.frame * stretch.inherited
      read(x, inputs, readings)
      columns.age[row] = START_AGE + row / 12
      density(columns.bmd_spine_gcm2, columns.t_spine, row, readings.spine * whole, YOUNG[sex].spine)
      density(columns.bmd_hip_gcm2, columns.t_hip, row, readings.hip * whole, YOUNG[sex].hip)
      density(columns.bmd_neck_gcm2, columns.t_neck, row, readings.neck * whole, YOUNG[sex].neck)
      density(columns.bmd_forearm_gcm2, columns.t_forearm, row, readings.forearm * whole, YOUNG[sex].forearm)
      columns.resorption[row] = resorptionSpine(x, inputs)
      columns.formation[row] = formationSpine(x, inputs)
      columns.ctx[row] = readings.ctx
      columns.p1np[row] = readings.p1np
      columns.bvtv_spine[row] = clamp(
        YOUNG_BVTV * Math.max(LEAST_BONE, Math.exp(x[S.Ts]!)) * stretch.inherited,
        ...BVTV_RANGE,
      )
      columns.oestrogen[row] = inputs[U.G]!
      columns.pth[row] = inputs[U.H]!
      columns.mineral_trabecular[row] = x[S.mT]! / MINERAL_T
      columns.cortical_spine[row] = Math.max(LEAST_BONE, Math.exp(x[S.Ks]!))
      columns.cortical_hip[row] = Math.max(LEAST_BONE, Math.exp(x[S.Kp]!))
      columns.cortical_forearm[row] = Math.max(LEAST_BONE, Math.exp(x[S.Kf]!))
    },
  })
  return { scenario, rows, columns }
}

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
