import { readFileSync } from 'node:fs'
import { DAYS_PER_MONTH, DAYS_PER_YEAR } from '../../src/model/constants'
import { untreatedInputs } from '../../src/model/curves'
import { startState } from '../../src/model/equations'
import { run } from '../../src/model/integrate'
import { INPUTS, S } from '../../src/model/layout'
import { read, type Readings } from '../../src/model/outputs'
import type { Sex } from '../../src/model/types'
import { parseCsv } from './csv'
import { parseRegimen } from './regimen'

/** One published result with the arms that reproduce it. */
export interface Target {
  readonly id: string
  readonly quantity: string
  readonly target: number
  /** what the starting model gave, where known */
  readonly start: number | null
  readonly unit: string
  readonly source: string
  readonly checked: boolean
  readonly sex: Sex
  readonly fork_age_y: number
  readonly regimen: string
  readonly control: string
  readonly site: string
  readonly from_month: number
  readonly to_month: number
  readonly metric: string
  readonly sd: number
}

const targetOf = (row: Record<string, string>): Target => ({
  id: row['id'] ?? '',
  quantity: row['quantity'] ?? '',
  target: Number(row['target']),
  start: row['model_start'] ? Number(row['model_start']) : null,
  unit: row['unit'] ?? '',
  source: row['source'] ?? '',
  checked: row['checked'] === 'checked',
  sex: row['sex'] === 'M' ? 'm' : 'f',
  fork_age_y: Number(row['fork_age_y']),
  regimen: row['regimen'] ?? '',
  control: row['control_regimen'] ?? '',
  site: row['site'] ?? '',
  from_month: Number(row['month_from']),
  to_month: Number(row['month_to']),
  metric: row['metric'] ?? '',
  sd: Number(row['target_sd']),
})

/** Every row of a file in tests/truth/data. */
export const targetsFrom = (file: string): Target[] =>
  parseCsv(readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8')).map(targetOf)

/** How the fit was run: lives from 20 in steps of 14 days, trials forked from them in steps of 7 days. */
const LIFE_START = 20
const LIFE_STEP_D = 14
const FORK_STEP_D = 7
/** Final menstrual period of every woman in the fit. */
const FMP = 50.5

/** Boundaries 0, h, 2h ... and the end itself. */
const boundaries = (length_d: number, h: number): Float64Array => {
  const whole = Math.ceil(length_d / h - 1e-9)
  return Float64Array.from({ length: whole + 1 }, (_, i) => Math.min(i * h, length_d))
}

const lifeTo = (age: number, sex: Sex): Float64Array => {
  const u = new Float64Array(INPUTS)
  untreatedInputs(LIFE_START, sex, FMP, u)
  const state = startState(u)
  run({
    state,
    times: boundaries((age - LIFE_START) * DAYS_PER_YEAR, LIFE_STEP_D),
    unit_d: 1,
    inputsAt: (day, inputs) => untreatedInputs(LIFE_START + day / DAYS_PER_YEAR, sex, FMP, inputs),
    see: () => undefined,
  })
  return state
}

const SITES: Readonly<Record<string, (readings: Readings, state: Float64Array) => number>> = {
  LS: readings => readings.spine,
  TH: readings => readings.hip,
  FN: readings => readings.neck,
  FA: readings => readings.forearm,
  CTX: readings => readings.ctx,
  P1NP: readings => readings.p1np,
  mT: (_, state) => state[S.mT]!,
}

/** A site's value by month since the fork, in one arm. */
const armOf = (target: Target, regimenText: string): { months: Float64Array; values: Float64Array } => {
  const site = SITES[target.site]
  if (site === undefined) throw new Error(`${target.id}: unknown site ${target.site}`)
  const regimen = parseRegimen(regimenText)
  const steps = Math.ceil((target.to_month * DAYS_PER_MONTH) / FORK_STEP_D) + 1
  const times = Float64Array.from({ length: steps + 1 }, (_, i) => i * FORK_STEP_D)
  const values = new Float64Array(times.length)
  const readings: Readings = { spine: 0, hip: 0, neck: 0, forearm: 0, ctx: 0, p1np: 0 }
  run({
    state: lifeTo(target.fork_age_y, target.sex),
    times,
    unit_d: 1,
    inputsAt: (day, u) => {
      untreatedInputs(target.fork_age_y + day / DAYS_PER_YEAR, target.sex, FMP, u)
      regimen.apply(day / DAYS_PER_MONTH, u)
    },
    give: (i, state) => {
      for (const dose of regimen.doses)
        if (dose.day === times[i]) state[dose.state] = state[dose.state]! + dose.amount
    },
    see: (i, state, u) => {
      read(state, u, readings)
      values[i] = site(readings, state)
    },
  })
  return { months: times.map(day => day / DAYS_PER_MONTH), values }
}

type Arm = ReturnType<typeof armOf>

const at = ({ months, values }: Arm, month: number): number => {
  let i = 0
  while (i < months.length - 2 && months[i + 1]! <= month) i++
  const share = (month - months[i]!) / (months[i + 1]! - months[i]!)
  return values[i]! + (values[i + 1]! - values[i]!) * share
}

const percentChange = (arm: Arm, from: number, to: number): number => 100 * (at(arm, to) / at(arm, from) - 1)

/** What our model gives for a row, in its unit. */
export const modelValue = (target: Target): number => {
  const arm = armOf(target, target.regimen)
  const { from_month: from, to_month: to } = target
  switch (target.metric) {
    case 'pct_change':
      return percentChange(arm, from, to)
    case 'pct_change_per_year':
      return percentChange(arm, from, to) / ((to - from) / 12)
    case 'pct_change_minus_control':
      return percentChange(arm, from, to) - percentChange(armOf(target, target.control), from, to)
    case 'pct_ratio_to_control':
      return 100 * (at(arm, to) / at(armOf(target, target.control), to) - 1)
    case 'pct_peak_vs_start': {
      const inside = arm.values.filter((_, i) => arm.months[i]! >= from && arm.months[i]! <= to)
      return 100 * (Math.max(...inside) / arm.values[0]! - 1)
    }
    default:
      throw new Error(`${target.id}: unknown metric ${target.metric}`)
  }
}
