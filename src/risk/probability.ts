import type { ReferenceId, Sex } from '../model'
import { neckTLine, populationDensity, zOf } from './density'
import { firstFracture, type Outcome } from './first-fracture'
import { type BoneScores, type FactorAnswers, hazardsOf } from './hazard'
import { FIRST_AGE, LAST_AGE } from './sites'
import { NECK_YOUNG } from './tables/density'
import { FRACTURE_SITES, type FractureSite } from './types'

export interface Question {
  readonly sex: Sex
  /** age today, whole years, 20-109; anything else is brought into range */
  readonly age: number
  /** how far to look ahead, years; Infinity = the rest of life (to 110) */
  readonly years: number
  /** the population whose rates are used; 'us-white' unless told */
  readonly reference?: ReferenceId
  /** femoral neck T-score today; its Z-score is then held for all the years ahead */
  readonly t?: number
  /** where the mean T of an age comes from: survey rows, or the lines of docs/risk.md */
  readonly means?: 'survey' | 'lines'
  /** Z-scores in the year that starts at an age; wins over `t` */
  readonly zAt?: (age: number) => BoneScores | null
  /** history, or history by age; what is left out is unknown: the population's average */
  readonly factors?: FactorAnswers | ((age: number) => FactorAnswers)
}

const NOTHING_KNOWN: FactorAnswers = {}

/** A T-score of today, as standard deviations from the mean of that age, sex and population. */
const zToday = (question: Question, age: number, reference: ReferenceId): BoneScores | null => {
  const { t, sex } = question
  if (t === undefined || Number.isNaN(t)) return null
  if (question.means === 'lines') return { neck: zOf(t, neckTLine(sex, age)) }
  const density = NECK_YOUNG.mean + NECK_YOUNG.sd * t
  return { neck: zOf(density, populationDensity(reference, sex, 'neck', age)) }
}

/**
 * Chance of a first fracture at each site, with death competing (eqs 1-5). Fractions, each site adding up to 1.
 * With neither `t` nor `zAt`, and no factors, it returns the population's average.
 */
export const probability = (question: Question): Readonly<Record<FractureSite, Outcome>> => {
  const { sex, years, reference = 'us-white', factors = NOTHING_KNOWN } = question
  const whole = Number.isNaN(question.age) ? FIRST_AGE : Math.floor(question.age)
  const age = Math.max(FIRST_AGE, Math.min(LAST_AGE - 1, whole))
  const today = zToday(question, age, reference)
  const hazards = hazardsOf(
    {
      sex,
      reference,
      bone: question.zAt ?? (() => today),
      factors: typeof factors === 'function' ? factors : () => factors,
    },
    age,
  )
  const after = (site: FractureSite): Outcome => firstFracture(hazards[site], sex, age, years)
  const outcomes = Object.fromEntries(FRACTURE_SITES.map(site => [site, after(site)]))
  return outcomes as Record<FractureSite, Outcome>
}
