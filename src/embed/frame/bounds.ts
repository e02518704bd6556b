/** Assumption: no honest message is larger: a scenario with every course is 6,000 characters. */
const MOST_LETTERS = 64_000
const MOST_PARTS = 4_000
const DEEPEST = 8

/**
 * Whether a message holds only what JSON can hold, and not too much of it. A message may carry anything that a browser can copy:
 * maps, files, loops; none of that is looked into.
 */
export const isBounded = (data: unknown): boolean => {
  let letters = 0
  let parts = 0
  const fits = (value: unknown, depth: number): boolean => {
    parts += 1
    if (parts > MOST_PARTS || depth > DEEPEST) return false
    if (value === null || value === undefined || typeof value === 'boolean') return true
    if (typeof value === 'number') return true
    if (typeof value === 'string') return (letters += value.length) <= MOST_LETTERS
    if (typeof value !== 'object') return false
    if (Array.isArray(value)) return value.every(item => fits(item, depth + 1))
    const kind: unknown = Object.getPrototypeOf(value)
    if (kind !== Object.prototype && kind !== null) return false
    return Object.entries(value).every(
      ([key, item]) => (letters += key.length) <= MOST_LETTERS && fits(item, depth + 1),
    )
  }
  return fits(data, 0)
}

/** How many messages may come: `burst` at once, then `perSecond`. */
export interface Pace {
  /** false when this one is too many */
  take(now_ms: number): boolean
}
/** Assumption: a slider that is dragged in the host's page sends 60 a second. */
const PER_SECOND = 80
const BURST = 200

export const createPace = (burst = BURST, perSecond = PER_SECOND): Pace => {
  let left = burst
  let last = Number.NaN
  return {
    take(now_ms) {
      if (!Number.isNaN(last)) left = Math.min(burst, left + (Math.max(0, now_ms - last) / 1000) * perSecond)
      last = now_ms
      if (left < 1) return false
      left -= 1
      return true
    },
  }
}
