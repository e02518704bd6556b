import type { Life } from '../risk/types'

/** What is heard of a life: pitches of two voices, hertz, at equal steps of age. */
export interface Score {
  readonly from: number
  readonly to: number
  /** removal, the low voice */
  readonly low: Float32Array<ArrayBuffer>
  /** building, the high voice */
  readonly high: Float32Array<ArrayBuffer>
}

/**
 * Assumption: pitches of a healthy 30-year-old. Two octaves apart, so that the voices never cross, whatever the life; a
 * doubling of the pace is an octave.
 */
const LOW_HZ = 147
const HIGH_HZ = 587
/** Assumption: beyond these a pitch is hard to hear or to tell apart; paces relative to a healthy 30-year-old. */
const LEAST = 0.3
const MOST = 4
/** Assumption: thirty pitches a second are heard as a glide. */
const STEPS = 240

/** Removal and building of a life from one age to another, years; the pitch follows the pace. */
export const scoreOf = ({ trajectory }: Life, from: number, to: number): Score => {
  const { age, resorption, formation } = trajectory.columns
  const first = age[0] ?? 0
  const voice = (column: Float64Array, hertz: number): Float32Array<ArrayBuffer> =>
    Float32Array.from({ length: STEPS }, (_, step) => {
      const at = from + ((to - from) * step) / (STEPS - 1)
      const row = Math.min(trajectory.rows - 1, Math.max(0, Math.round((at - first) * 12)))
      return hertz * Math.min(MOST, Math.max(LEAST, column[row] ?? 1))
    })
  return { from, to, low: voice(resorption, LOW_HZ), high: voice(formation, HIGH_HZ) }
}
