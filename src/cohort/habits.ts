import { simulateAt, type Scenario } from '../model'
import type { Levels } from './spread'
import { SCANNED, type ScannedSite } from './types'

/** What differing in their inputs does to the density of people at an age: its mean and SD, where the scenario's is 1. */
export type Habits = Readonly<Record<ScannedSite, { readonly mean: number; readonly sd: number }>>

/** Values that fewer people have than this are left out of the sum. */
const RARE = 0.01

/**
 * Worked out with the model, an input at a time. Bone is gained and lost in proportion, so means multiply and relative
 * variances add up (within 0.3 % of the mean of all combinations).
 */
export const habitsOf = (scenario: Scenario, levels: readonly Levels[], age: number): Habits => {
  const at = (inputs: Partial<Scenario>): Record<ScannedSite, number> => {
    const { bmd_spine_gcm2, bmd_neck_gcm2 } = simulateAt({ ...scenario, ...inputs }, [age])
    return { spine: bmd_spine_gcm2[0]!, neck: bmd_neck_gcm2[0]! }
  }
  const usual = at({})
  const found = { spine: { mean: 1, variance: 0 }, neck: { mean: 1, variance: 0 } }
  for (const { input, values, upTo } of levels) {
    const lives = values
      .map((value, i) => ({ value, share: upTo[i]! - (upTo[i - 1] ?? 0) }))
      .filter(({ share }) => share >= RARE)
      .map(({ value, share }) => ({
        share,
        density: value === scenario[input] ? usual : at({ [input]: value }),
      }))
    const all = lives.reduce((sum, { share }) => sum + share, 0)
    for (const site of SCANNED) {
      const relative = lives.map(({ share, density }) => ({
        share: share / all,
        value: density[site] / usual[site],
      }))
      const mean = relative.reduce((sum, { share, value }) => sum + share * value, 0)
      found[site].mean *= mean
      found[site].variance += relative.reduce(
        (sum, { share, value }) => sum + share * (value / mean - 1) ** 2,
        0,
      )
    }
  }
  const told = (site: ScannedSite): { mean: number; sd: number } => ({
    mean: found[site].mean,
    sd: Math.sqrt(found[site].variance),
  })
  return { spine: told('spine'), neck: told('neck') }
}
