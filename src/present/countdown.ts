/** A class timer: how long it was set for, and what is left. Times in ms; the clock is handed in. */
export interface Countdown {
  readonly minutes: number
  /** left while it stands still */
  readonly left: number
  /** when it will be over, on the same clock; null while it stands still */
  readonly ends: number | null
}

export const LONGEST_MIN = 10
const MINUTE = 60_000
/** Assumption: two minutes to think and talk. */
const USUAL_MIN = 2

export const countdown = (minutes = USUAL_MIN): Countdown => {
  const whole = Math.min(LONGEST_MIN, Math.max(1, Math.round(minutes)))
  return { minutes: whole, left: whole * MINUTE, ends: null }
}

export const leftAt = (timer: Countdown, now: number): number =>
  timer.ends === null ? timer.left : Math.max(0, timer.ends - now)

/** From the beginning once it is over. */
export const started = (timer: Countdown, now: number): Countdown => {
  const left = leftAt(timer, now)
  return { ...timer, left, ends: now + (left > 0 ? left : timer.minutes * MINUTE) }
}

export const paused = (timer: Countdown, now: number): Countdown => ({
  ...timer,
  left: leftAt(timer, now),
  ends: null,
})

/** A minute more or less; it starts from there, running or not as it was. */
export const lengthened = (timer: Countdown, by: number, now: number): Countdown => {
  const next = countdown(timer.minutes + by)
  return timer.ends === null || leftAt(timer, now) === 0 ? next : started(next, now)
}

/** Whole seconds to show: 0 only when it is over. */
export const secondsLeft = (timer: Countdown, now: number): number => Math.ceil(leftAt(timer, now) / 1000)

/** "2:05" */
export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
