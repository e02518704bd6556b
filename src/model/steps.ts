import { START_AGE } from './params'
import { TICKS_PER_MONTH, tickOf, type Schedule } from './schedule'
import type { Scenario } from './types'

/**
 * How long the steps are. Sudden changes need short steps; a quiet stretch does not. Chosen by measurement against
 * steps of a 32nd of a month (docs/model.md section 7.2): at most 0.05 % on density and 1 % on markers.
 */
export interface StepRule {
  /** months after an event with steps of 1, 2 and 4 ticks; after that a step is a month */
  readonly fine: number
  readonly middle: number
  readonly coarse: number
  /** ticks a step around the final period */
  readonly menopause: number
}
export const STEP_RULE: StepRule = { fine: 24, middle: 24, coarse: 24, menopause: 4 }

/** Years around the final period in which oestrogen moves fast (eq. 16). */
const BEFORE_PERIOD = 3
const AFTER_PERIOD = 4

/**
 * Boundaries of all steps, in ticks from age 8 to the last whole month of the life. Every month starts on one. What
 * comes later never changes the steps before it, so two lives are identical up to where they part.
 */
export const stepsOf = (scenario: Scenario, schedule: Schedule, rule: StepRule = STEP_RULE): Int32Array => {
  const months = Math.floor((scenario.until - START_AGE) * 12 + 1e-9)
  const { events } = schedule
  const turns = scenario.sex === 'f' ? [...new Set(schedule.stretches.map(stretch => stretch.fmp))] : []
  const around = turns.map(
    fmp =>
      [tickOf(fmp - BEFORE_PERIOD) / TICKS_PER_MONTH, tickOf(fmp + AFTER_PERIOD) / TICKS_PER_MONTH] as const,
  )
  const times = new Int32Array(months * TICKS_PER_MONTH + 1)
  let count = 0
  let next = 0
  for (let month = 0; month < months; month++) {
    const start = month * TICKS_PER_MONTH
    const stop = start + TICKS_PER_MONTH
    while (next < events.length && events[next]! < stop) next++
    const latest = next === 0 ? -Infinity : events[next - 1]!
    const since = (start - latest) / TICKS_PER_MONTH
    let size = since < rule.fine ? 1 : since < rule.middle ? 2 : since < rule.coarse ? 4 : TICKS_PER_MONTH
    if (around.some(([from, to]) => month >= from && month < to)) size = Math.min(size, rule.menopause)
    for (let tick = start; tick < stop; tick += size) times[count++] = tick
  }
  times[count++] = months * TICKS_PER_MONTH
  return times.subarray(0, count)
}
