import { FITTED, scenarioFrom, type Scenario } from '../../src/model'
import { CORE, FIRST_BONE, S, STATES } from '../../src/model/layout'
import { runLife } from '../../src/model/run'
import { statesBy, type Carry } from '../support/peer'
import { cashKarpCarry, odexCarry, rk4Carry } from '../support/peers'
import { FIVE_DRUGS } from './lives'
import { time, type BenchRow } from './row'

/** What the model promises: bone within 0.05 %, cells within 1 %, relative. */
const BONE = 5e-4
const CELLS = 1e-2

const LIVES: Readonly<Record<string, object>> = {
  'untreated life': { v: 1 },
  'five drugs': FIVE_DRUGS,
}

/** Settings from coarse to fine; the first that is good enough is timed. */
const PEERS: Readonly<Record<string, readonly Carry[]>> = {
  'ode45-cash-karp': [1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7].map(cashKarpCarry),
  odex: [1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7].map(odexCarry),
  'ode-rk4': [30, 15, 10, 7.5, 5, 3.75, 2.5, 1.25].map(rk4Carry),
}

const monthly = Array.from({ length: 82 * 12 + 1 }, (_, i) => 8 + i / 12)

/** Largest relative error of bone and of cells. */
const errorsOf = (
  states: readonly Float64Array[],
  truth: readonly Float64Array[],
): readonly [number, number] => {
  let bone = 0
  let cells = 0
  states.forEach((x, row) => {
    const exact = truth[row]!
    for (let i = FIRST_BONE; i < S.mT; i++) bone = Math.max(bone, Math.abs(x[i]! - exact[i]!))
    for (let i = S.mT; i < STATES; i++) bone = Math.max(bone, Math.abs(x[i]! / exact[i]! - 1))
    for (let i = 0; i < CORE; i++)
      if (exact[i]! > 1e-6) cells = Math.max(cells, Math.abs(x[i]! / exact[i]! - 1))
  })
  return [bone, cells]
}
const percent = (value: number): string => `${(100 * value).toPrecision(2)} %`

const ours = (scenario: Scenario, ages: readonly number[]): Float64Array[] => {
  const states: Float64Array[] = []
  runLife(FITTED, scenario, ages, (_, x) => states.push(Float64Array.from(x)))
  return states
}

/** The same equations and plan by our step and by other people's, at the error that the model promises. */
export const solvers = async (): Promise<readonly BenchRow[]> => {
  const rows: BenchRow[] = []
  for (const [name, raw] of Object.entries(LIVES))
    for (const [what, ages] of [
      ['every month', monthly],
      ['only the end', [90]],
    ] as const) {
      const { scenario } = scenarioFrom(raw)
      const truth = statesBy(odexCarry(1e-11), scenario, monthly)
      const at = (states: readonly Float64Array[]): readonly [number, number] => errorsOf(states, truth)
      const [bone, cells] = at(ours(scenario, monthly))
      const own = time(() => runLife(FITTED, scenario, ages, () => undefined), { runs: 41, warm: 20 })
      rows.push({
        name: `solver: ${name}, ${what}: ours`,
        ms: own,
        ratio: 1,
        note: `errors ${percent(bone)} bone, ${percent(cells)} cells`,
      })
      for (const [peer, settings] of Object.entries(PEERS)) {
        // explicit methods are held back by stability: what is coarse may not come back at all
        const good = settings.find(carry => {
          const [b, c] = at(statesBy(carry, scenario, monthly))
          return b <= BONE && c <= CELLS
        })
        const label = `solver: ${name}, ${what}: ${peer}`
        if (good === undefined) rows.push({ name: label, ms: NaN, note: 'not good enough at any setting' })
        else {
          const [b, c] = at(statesBy(good, scenario, monthly))
          const ms = time(() => statesBy(good, scenario, ages), { runs: 7, warm: 2 })
          rows.push({
            name: label,
            ms,
            ratio: ms / own,
            note: `errors ${percent(b)} bone, ${percent(c)} cells`,
          })
        }
      }
      const ms = time(() => statesBy(odexCarry(1e-10), scenario, ages), { runs: 3, warm: 1 })
      rows.push({ name: `solver: ${name}, ${what}: odex at 1e-10, the reference`, ms, ratio: ms / own })
    }
  return rows
}
