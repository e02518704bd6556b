import type { RiskTable } from '../../risk/types'
import { peopleBeside } from '../../risk/counts'
import { at, FIRST_RISK_AGE } from '../series'
import type { ChartsView } from '../types'

/** What becomes of people, percent: those who break a bone, who die first and who do neither add up to 100. */
export interface Fates {
  readonly breaks: number
  /** of those who break a bone, how many break a hip */
  readonly hips: number
  readonly died: number
  readonly neither: number
}
/** The same as whole people of `of`. */
export interface People extends Fates {
  readonly of: 100 | 1000
}

/** Who the life is compared with. */
export type Against = 'pinned' | 'treatments' | 'changes' | 'average'

/** The life's pinned twin, else the life without what was chosen in it, else the average person. */
export const againstOf = ({
  pinned,
  without,
  average,
}: ChartsView): { readonly who: Against; readonly risk: RiskTable } =>
  pinned !== null
    ? { who: 'pinned', risk: pinned.risk }
    : without !== null
      ? { who: without.of, risk: without.life.risk }
      : { who: 'average', risk: average }

/**
 * What becomes of people in the next ten years, or in the rest of life, percent; null before risk is estimated and
 * after the end of the life. Everyone dies: in the rest of life those who break no bone die without.
 */
export const fatesOf = (
  risk: RiskTable,
  { bone, horizon, age }: Pick<ChartsView, 'bone' | 'horizon' | 'age'>,
): Fates | null => {
  const read = (value: Float64Array): number => at({ age: risk.age, value }, age)
  const ahead = horizon === 'ten' ? risk.risk10 : risk.lifetime
  const breaks = read(ahead[bone])
  if (age < FIRST_RISK_AGE - 1e-6 || !Number.isFinite(breaks)) return null
  const died = horizon === 'ten' ? Math.min(100 - breaks, read(risk.died10[bone])) : 100 - breaks
  const hips = bone === 'hip' ? breaks : bone === 'major' ? Math.min(breaks, read(ahead.hip)) : 0
  return { breaks, hips, died, neither: Math.max(0, 100 - breaks - died) }
}

/**
 * Whole people. Breaks are rounded by themselves, as everywhere; what rounding leaves over goes to those who do neither.
 * Beside another life's fates, what lies less than one person away from them is told as they are.
 */
export const peopleOf = (fates: Fates, of: 100 | 1000, beside: Fates = fates): People => {
  const whole = (id: keyof Fates): number => peopleBeside(fates[id], beside[id], of)
  const breaks = whole('breaks')
  const hips = Math.min(breaks, whole('hips'))
  const died = Math.min(of - breaks, whole('died'))
  return { of, breaks, hips, died, neither: of - breaks - died }
}

/** The classes in the order in which places are filled, from one corner on. */
export type Mark = 'hip' | 'break' | 'spared' | 'died' | 'neither'

/**
 * Whose mark stands at which place, in runs: those who break a bone, then those who would have in the other life and do
 * not in this one, so that they stand where the others' breaks stand; then the rest.
 */
export const runsOf = (
  { breaks, hips, died, neither }: People,
  other: number,
): readonly { readonly mark: Mark; readonly count: number }[] => {
  const spared = Math.max(0, Math.min(other - breaks, died + neither))
  // the spared live on, while there are such; in the rest of life they die unbroken
  const living = Math.min(spared, neither)
  return [
    { mark: 'hip', count: hips },
    { mark: 'break', count: breaks - hips },
    { mark: 'spared', count: spared },
    { mark: 'died', count: died - (spared - living) },
    { mark: 'neither', count: neither - living },
  ]
}
