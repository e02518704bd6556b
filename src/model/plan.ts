import { DAYS_PER_MONTH, DAYS_PER_YEAR, type Values } from './values'
import { lnGrowth, untreatedInputs } from './curves'
import type { Equations } from './equations'
import { INPUTS, S, U } from './layout'
import { START_AGE } from './params'
import { scheduleOf, TICKS_PER_MONTH, type Stretch } from './schedule'
import type { Scenario, Sex } from './types'

const DAYS_PER_TICK = DAYS_PER_MONTH / TICKS_PER_MONTH
const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x))

/** Days since the start of life at an age, years, and back. */
export const dayOf = (age: number): number => (age - START_AGE) * DAYS_PER_YEAR
const ageAt = (day: number): number => START_AGE + day / DAYS_PER_YEAR

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

/** (15) What is left of a dose after some days; nothing once it is below a millionth of a millionth. */
const left = (amount: number, halfLife: number, days: number): number =>
  amount === 0 || days > 40 * halfLife ? 0 : amount * Math.exp((-Math.LN2 * days) / halfLife)

/** A life as the equations meet it: windows between sudden moments, smooth inside. Walked from first to last. */
export interface Plan {
  /** first days of the windows; the first is 0, each ends where the next begins, the last never */
  readonly starts: Float64Array
  /** Inputs and signals of what holds now, at a day; also past the end of the window, as if nothing came after. */
  inputsAt(day: number, u: Float64Array): void
  signalsAt(day: number, w: Float64Array): void
  /** Steps into the next window: what holds changes, nothing is given yet. */
  enter(): void
  /** Gives what is due at the start of the window: `x` takes the bisphosphonate, the rest is known by its curve. */
  give(x: Float64Array): void
  /** what holds now */
  readonly stretch: Stretch
}

export const planOf = (values: Values, equations: Equations, scenario: Scenario): Plan => {
  const { sex } = scenario
  const { stretches, givings, events } = scheduleOf(scenario, values)
  const u = new Float64Array(INPUTS)
  let window = -1
  let upcoming = 0
  let given = 0
  let stretch = stretches[0]!
  let D = 0
  let M = 0
  let since = 0
  const inputsAt = (day: number, inputs: Float64Array): void => {
    const age = ageAt(day)
    untreatedInputs(age, sex, stretch.fmp, values, inputs)
    applyStretch(stretch, age, sex, inputs)
    inputs[U.D] = left(D, values.TD, day - since)
    inputs[U.M] = left(M, values.TM, day - since)
  }
  return {
    starts: Float64Array.from(events, tick => tick * DAYS_PER_TICK),
    inputsAt,
    signalsAt(day, w) {
      inputsAt(day, u)
      equations.signals(u, w)
    },
    enter() {
      const tick = events[++window]!
      while (upcoming < stretches.length && stretches[upcoming]!.startTick <= tick)
        stretch = stretches[upcoming++]!
    },
    give(x) {
      const tick = events[window]!
      const day = tick * DAYS_PER_TICK
      D = left(D, values.TD, day - since)
      M = left(M, values.TM, day - since)
      since = day
      for (; given < givings.length && givings[given]!.tick <= tick; given++) {
        const { pool, amount } = givings[given]!
        if (pool === 'D') D += amount
        else if (pool === 'M') M += amount
        else x[S[pool]] = x[S[pool]]! + amount
      }
    },
    get stretch() {
      return stretch
    },
  }
}
