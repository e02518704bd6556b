import type { Tier } from './quality'

/**
 * The tier that 'auto' settles on, from the time between frames while the picture moves. A step down at once when frames are slow; a
 * step up only after a longer run of fast ones, and never back up after a step down: a picture that changes its mind is worse
 * than a plain one.
 */
export interface Pace {
  readonly tier: Tier
  /** the moment of a frame of a movement, ms; null when the movement has ended */
  frame(time: number | null): void
}

/** Frames looked at before a step; the first after a rest does not count. Assumption. */
const DOWN_AFTER = 8
const UP_AFTER = 24
/** Slower than 25 frames a second is slow; 50 and more is fast, ms. Assumption. */
const SLOW_ms = 40
const FAST_ms = 20
/** A longer gap is a pause of the page, not of the drawing, ms. */
const PAUSE_ms = 1000

export const createPace = (first: Tier, onTier: (tier: Tier) => void): Pace => {
  let tier = first
  let last: number | null = null
  let settled = false
  const recent: number[] = []
  const step = (next: Tier, final: boolean): void => {
    recent.length = 0
    settled = final
    tier = next
    onTier(next)
  }
  const middle = (): number => recent.toSorted((a, b) => a - b)[recent.length >> 1]!
  return {
    get tier() {
      return tier
    },
    frame(time) {
      const before = last
      last = time
      if (time === null || before === null) return
      const took = time - before
      if (took > PAUSE_ms) return
      recent.push(took)
      if (recent.length >= DOWN_AFTER && tier !== 'low' && middle() > SLOW_ms)
        step(tier === 'high' ? 'plain' : 'low', true)
      else if (recent.length >= UP_AFTER) {
        if (!settled && tier === 'plain' && middle() < FAST_ms) step('high', false)
        else recent.length = 0
      }
    },
  }
}
