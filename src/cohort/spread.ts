import type { DrugId, NumericId, Scenario } from '../model'
import { FACTORS } from '../risk/tables/clinical'
import { normalBelow } from './normal'
import type { ScannedSite } from './types'

/**
 * How people differ: distributions as they were published, each with its source (docs/cohort.md says the same in words).
 * Everything that enters the equations of the bone comes in steps, so that people who live alike share one simulation.
 */

/** An input that people differ in: its possible values, and for each the share of people up to and with it. */
export interface Levels {
  readonly input: NumericId
  readonly values: readonly number[]
  /** rising; the last is 1 */
  readonly upTo: readonly number[]
}

/** A normal distribution in steps: each value stands for everybody within half a step of it, the ends for all beyond. */
const normalLevels = (
  input: NumericId,
  mean: number,
  sd: number,
  { step, min, max }: { readonly step: number; readonly min: number; readonly max: number },
): Levels => {
  const first = Math.ceil(min / step)
  const last = Math.floor(max / step)
  const values = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step)
  const upTo = values.map((value, i) =>
    i === values.length - 1 ? 1 : normalBelow((value + step / 2 - mean) / sd),
  )
  return { input, values, upTo }
}

const switchLevels = (input: NumericId, share: number, on = 1): Levels => ({
  input,
  values: [0, on],
  upTo: [1 - share, 1],
})

/**
 * Final menstrual period: SD 4 years around the scenario's age, 40 to 60. te Velde and Pearson 2002 (as quoted by Louwers
 * and Visser 2021, Front Genet, PMC8529948): normal, mean 51, from 40 to 60. Assumption: the SD; with 4.0 these are the
 * outer one in two hundred. It leaves 8 % before 45; 5.1 % were counted in the United States (NHANES 1999-2014, Choe and
 * Sung 2020, J Korean Med Sci).
 */
const MENOPAUSE = { sd: 4, step: 0.5, min: 40, max: 60 } as const
/** Weight: SD 16 % (MrOS, men of 74: 83.1 kg, SD 13.3; PMC4506713). Assumption: women differ as much, in proportion. */
const WEIGHT = { cv: 13.3 / 83.1, step: 5, min: 40, max: 130 } as const
/** Assumption: those who drink more than two units a day drink four. */
const MANY_UNITS = 4
/** Serum 25-hydroxyvitamin D below 30 nmol/L in 8 % and 30 to 49 in 24 % (NHANES 2001-2006; Looker 2011, NCHS brief 59). */
const VITAMIN_D = { values: [25, 40], upTo: [0.08, 0.32] } as const

/** What lies above 2 units counts as a risk factor and harms bone (risk/inputs.ts, model/controls.ts). */
const FEW_UNITS = 2
/** Above this vitamin D does nothing more in the model, nmol/L. */
const ENOUGH_VITAMIN_D = 50

/**
 * The inputs in which people around a scenario differ. An input that the scenario sets to the rarer side (a smoker, many
 * units, a fracture) is what everybody in the trial has in common, and `held` names the input that the trial asks about.
 */
export const levelsAround = (scenario: Scenario, held: NumericId | null): readonly Levels[] => {
  const { sex } = scenario
  const share = (id: keyof typeof FACTORS): number => FACTORS[id].prevalence[sex]
  const all: Levels[] = []
  if (sex === 'f') {
    const { sd, ...steps } = MENOPAUSE
    const [min, max] = [Math.min(steps.min, scenario.menopause), Math.max(steps.max, scenario.menopause)]
    all.push(normalLevels('menopause', scenario.menopause, sd, { ...steps, min, max }))
  }
  all.push(normalLevels('weight', scenario.weight, WEIGHT.cv * scenario.weight, WEIGHT))
  if (scenario.vitaminD >= ENOUGH_VITAMIN_D)
    all.push({
      input: 'vitaminD',
      values: [...VITAMIN_D.values, scenario.vitaminD],
      upTo: [...VITAMIN_D.upTo, 1],
    })
  if (scenario.smoking === 0) all.push(switchLevels('smoking', share('smoking')))
  if (scenario.alcohol <= FEW_UNITS)
    all.push({ ...switchLevels('alcohol', share('alcohol')), values: [scenario.alcohol, MANY_UNITS] })
  for (const id of ['family', 'fracture', 'falls'] as const)
    if (scenario[id] === 0) all.push(switchLevels(id, share(id)))
  return all.filter(({ input }) => input !== held)
}

/** SD of young adults, as a share of the mean: 0.11 (Looker 2012: 0.10-0.12), the scale of the model's `peak`. */
export const YOUNG_CV = 0.11

/**
 * A scan finds the true density with a short-term error of 1.08 % (spine) and 1.50 % (femoral neck): mean of 57 studies,
 * scanners of the make whose scale the model uses (Wilson and Smith, Hologic, "Monitoring BMD with DXA").
 */
export const SCAN_CV: Readonly<Record<ScannedSite, number>> = { spine: 0.0108, neck: 0.015 }

/** SD of change, less two scans, in quadrature, over the mean: the spread of individual response at the spine. */
const responseFrom = (mean: number, sd: number): number =>
  Math.sqrt(Math.max(0, sd * sd - 2 * (100 * SCAN_CV.spine) ** 2)) / mean

/**
 * Alendronate: 0.030 g/cm2 at the hip in three years, at least 0.019 in 97.5 % of women: SD 0.0056, 19 % (Bell 2009,
 * BMJ 338:b2266, a mixed model of FIT that leaves scan error out).
 */
const BELL = (0.03 - 0.019) / 1.96 / 0.03
/** Denosumab 8.3 % (SD 3.4) and teriparatide 9.5 % (SD 5.9) at the spine in two years (DATA; Leder 2014). */
const DENOSUMAB = responseFrom(8.3, 3.4)
const TERIPARATIDE = responseFrom(9.5, 5.9)

/**
 * SD of the response to a drug, where 1 is the published mean. Assumption: tablets and infusions of one family differ alike;
 * drugs without a published spread as denosumab.
 */
export const RESPONSE_SD: Readonly<Record<DrugId, number>> = {
  alendronate: BELL,
  risedronate: BELL,
  zoledronate: BELL,
  denosumab: DENOSUMAB,
  romosozumab: DENOSUMAB,
  raloxifene: DENOSUMAB,
  hrt: DENOSUMAB,
  teriparatide: TERIPARATIDE,
}

/** Responses are held between none and twice the mean, so that the mean stays 1. */
export const RESPONSE_RANGE: readonly [number, number] = [0, 2]
