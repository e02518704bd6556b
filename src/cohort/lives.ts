import { simulateAt, type Scenario } from '../model'
import type { People } from './people'
import type { Arm, ScannedSite, TrialPlan } from './types'

/** Density of a simulated life, g/cm2, every half year from the start of the trial: even places are the days of scans. */
export type Densities = Readonly<Record<ScannedSite, Float64Array>>

/** Two of a kind are lived once: what is asked for in the order of codes is kept until the next one comes. */
export interface Lives {
  /** the life of an arm */
  lived(code: number, arm: Arm): Densities
}

export const halfYears = ({ from, to }: TrialPlan): Float64Array =>
  Float64Array.from({ length: 2 * (to - from) + 1 }, (_, i) => from + i / 2)

export const livesOf = (plan: TrialPlan, people: People): Lives => {
  const ages = halfYears(plan)
  const live = (scenario: Scenario): Densities => {
    const { bmd_spine_gcm2, bmd_neck_gcm2 } = simulateAt(scenario, ages)
    return { spine: bmd_spine_gcm2, neck: bmd_neck_gcm2 }
  }
  const kept: Record<Arm, { life: number; densities: Densities } | null> = { a: null, b: null }
  return {
    lived(code, arm) {
      const life = people.lifeOf(code)
      const known = kept[arm]
      if (known?.life === life) return known.densities
      const densities = live(people.scenarioOf(code, arm))
      kept[arm] = { life, densities }
      return densities
    },
  }
}
