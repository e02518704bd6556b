import { populationDensity, zOf } from '../risk/density'
import { yearOf, type FactorAnswers, type YearHazards } from '../risk/hazard'
import { answersOf, frameAt } from '../risk/inputs'
import { beyondOf } from '../risk/residual'
import { LIFE_FACTORS } from '../risk/tables/clinical'
import { armScenario } from './arms'
import { fateOf, type Fate, type Meeting } from './fate'
import { livesOf } from './lives'
import { armOf } from './ids'
import { normalChance, peopleOf, type People, type Traits } from './people'
import { SCAN_CV } from './spread'
import { SCANNED, type Arm, type ScannedSite, type TrialPlan } from './types'

/** Draws of a year that belong to its scans; those before belong to fractures and death (fate.ts). */
const SCAN_DRAW: Readonly<Record<ScannedSite, number>> = { spine: 16, neck: 17 }

/** One person's trial. Valid until the next person is followed. */
export interface Followed extends Fate, Traits {
  /** years of age at the final period; NaN in men */
  menopause: number
  /** as scanned, g/cm2, one a year; NaN once dead */
  readonly scans: Readonly<Record<ScannedSite, Float64Array>>
}

/** What people with the same code have in common in an arm. */
interface Shared {
  readonly code: number
  readonly menopause: number
  /** what a frame that is larger than usual adds to a scan and not to strength, a factor (risk/inputs.ts) */
  readonly frame: number
  /** answers of each year of the trial */
  readonly answers: readonly FactorAnswers[]
}

/**
 * Follows people through the trial, one at a time. Quick when they come in the order of their codes, right in any order: a
 * person's trial depends on nothing but the plan and the person's number. `meet` is what happens to them: luck, where not told;
 * an arm that is told is the one a person would have been in.
 */
export const followerOf = (
  plan: TrialPlan,
  people: People = peopleOf(plan),
  meet: Meeting = fateOf(plan.scenario.sex, plan.seed),
): ((id: number, code: number, arm?: Arm) => Followed) => {
  const { scenario, from, to, seed, scanError, difference } = plan
  const { sex, reference } = scenario
  const years = to - from
  const lives = livesOf(plan, people)
  const year = yearOf({ sex, reference, table: LIFE_FACTORS })
  const spreads = Array.from({ length: years }, (_, i) => ({
    spine: populationDensity(reference, sex, 'spine', from + i + 0.5),
    neck: populationDensity(reference, sex, 'neck', from + i + 0.5),
  }))
  const beyond = {
    a: beyondOf(armScenario(plan, 'a').drugs),
    b: beyondOf(armScenario(plan, 'b').drugs),
  }
  const column = (length: number): Record<ScannedSite, Float64Array> => ({
    spine: new Float64Array(length),
    neck: new Float64Array(length),
  })
  /** true density, every half year */
  const truth = column(2 * years + 1)
  const scans = column(years + 1)
  const rates: YearHazards = { hip: 0, spine: 0, wrist: 0, humerus: 0, major: 0 }
  // men's spine fractures follow the femoral neck (risk.ts)
  const scores: { neck: number; spine?: number } = sex === 'f' ? { neck: 0, spine: 0 } : { neck: 0 }
  const shared: Record<Arm, Shared | null> = { a: null, b: null }
  const now: Followed = {
    peak: 0,
    response: 1,
    scale: { spine: 1, neck: 1 },
    menopause: NaN,
    scans,
    brokenAt: Infinity,
    brokenBone: 0,
    hipAt: Infinity,
    diedAt: Infinity,
    fractures: 0,
  }

  const sharedBy = (code: number, arm: Arm): Shared => {
    const known = shared[arm]
    if (known?.code === code) return known
    const own = people.scenarioOf(code, arm)
    const at = answersOf(own)
    const menopause = sex === 'f' ? own.menopause : NaN
    const answers = Array.from({ length: years }, (_, i) => at(from + i))
    return (shared[arm] = { code, menopause, frame: frameAt(own, from), answers })
  }

  return (id, code, arm = armOf(id)) => {
    const { menopause, frame, answers } = sharedBy(code, arm)
    people.traitsOf(id, now)
    now.menopause = menopause
    const own = lives.lived(code, arm)
    // what the drug of the trial does to density is taken times the response
    const bare =
      arm === 'b' && difference.kind === 'drug' && now.response !== 1 ? lives.lived(code, 'a') : null
    for (const site of SCANNED) {
      const [lived, without, out, scale] = [own[site], bare?.[site], truth[site], now.scale[site]]
      for (let i = 0; i < out.length; i++) {
        const value = lived[i]!
        const held = without === undefined ? value : without[i]! + now.response * (value - without[i]!)
        out[i] = scale * held
      }
    }
    meet(
      id,
      from,
      years,
      (i, out) => {
        const middle = 2 * i + 1
        const spread = spreads[i]!
        scores.neck = zOf(truth.neck[middle]! / frame, spread.neck)
        if (scores.spine !== undefined) scores.spine = zOf(truth.spine[middle]! / frame, spread.spine)
        const age = from + i
        year(age, scores, answers[i]!, beyond[arm](age), out)
        return answers[i]!.fracture === true
      },
      rates,
      now,
    )
    for (const site of SCANNED) {
      const [out, lived] = [scans[site], truth[site]]
      for (let i = 0; i <= years; i++) {
        const dead = now.diedAt <= i
        const error = scanError ? SCAN_CV[site] * normalChance(seed, id, i, SCAN_DRAW[site]) : 0
        out[i] = dead ? NaN : lived[2 * i]! * (1 + error)
      }
    }
    return now
  }
}
