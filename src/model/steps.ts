import { START_AGE } from './params'
import { TICKS_PER_MONTH, tickOf, type Schedule } from './schedule'
import type { Scenario } from './types'

/**
 * How long the steps are, in ticks (an eighth of a month); sizes divide a month. A sudden change needs short steps
 * for a while, a quiet stretch does not. Chosen by measurement against steps of a 128th of a month over 21 lives
 * (docs/model.md section 7.2): at most 0.05 % on density and 1 % on markers.
 */
export interface StepRule {
  /** from the month of a sudden change on: this long with this step, in order */
  readonly after: readonly { readonly months: number; readonly ticks: number }[]
  /** while oestrogen falls around the final period */
  readonly menopause: number
  /** otherwise */
  readonly quiet: number
}
export const STEP_RULE: StepRule = {
  after: [
    { months: 1, ticks: 1 / 4 },
    { months: 4, ticks: 1 / 2 },
    { months: 24, ticks: 1 },
    { months: 48, ticks: 2 },
  ],
  menopause: 2,
  quiet: 8,
}

/** Years around the final period in which oestrogen moves fast (eq. 16). */
const BEFORE_PERIOD = 3
const AFTER_PERIOD = 5

/**
 * Boundaries of all steps, in ticks from age 8 to the last whole month of the life. Every month starts on one. What
 * comes later never changes the steps before it, so two lives are identical up to where they part.
 */
export const stepsOf = (scenario: Scenario, schedule: Schedule, rule: StepRule = STEP_RULE): Float64Array => {
  const months = Math.floor((scenario.until - START_AGE) * 12 + 1e-9)
  const { events, stretches } = schedule
  const periods = scenario.sex === 'f' ? [...new Set(stretches.map(stretch => stretch.fmp))] : []
  const falls = periods.map(fmp => ({ from: tickOf(fmp - BEFORE_PERIOD), to: tickOf(fmp + AFTER_PERIOD) }))
  const times: number[] = []
  let next = 0
  for (let month = 0; month < months; month++) {
    const start = month * TICKS_PER_MONTH
    const stop = start + TICKS_PER_MONTH
    while (next < events.length && events[next]! < stop) next++
    const since = next === 0 ? Infinity : (start - events[next - 1]!) / TICKS_PER_MONTH
    let size = rule.after.find(stage => since < stage.months)?.ticks ?? rule.quiet
    if (falls.some(({ from, to }) => start >= from && start < to)) size = Math.min(size, rule.menopause)
    for (let tick = start; tick < stop; tick += size) times.push(tick)
  }
  times.push(months * TICKS_PER_MONTH)
  return Float64Array.from(times)
}
