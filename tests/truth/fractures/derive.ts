import type { DrugId } from '../../../src/model/types'
import { type BoneScores, hazardsOf, type Hazards } from '../../../src/risk/hazard'
import { beyondOf } from '../../../src/risk/residual'
import { scoresAt } from '../../../src/risk/risk'
import { FIRST_AGE, LAST_AGE, SITE_CLASSES, type SiteClass } from '../../../src/risk/sites'
import { RESIDUALS, type Residual } from '../../../src/risk/tables/residual'
import { type Compared, ratioOf } from './compare'
import { densityHazardsIn, type Group, groupOf, type Kind, rateIn } from './lives'
import { META_AGE, on, person } from './trials'

/** One number of tables/residual.ts: the rows it was derived from. Later steps use the results of earlier ones. */
export interface Step {
  readonly drug: DrugId
  readonly sites: readonly SiteClass[]
  readonly ids: readonly string[]
}
const step = (drug: DrugId, sites: string, ids: string): Step => ({
  drug,
  sites: sites.split(' ') as SiteClass[],
  ids: ids.split(' '),
})

export const STEPS: readonly Step[] = [
  step('alendronate', 'spine', 'fr-009 fr-002'),
  step('alendronate', 'hip', 'fr-041'),
  step('alendronate', 'other', 'fr-003 fr-010 fr-011'),
  step('risedronate', 'spine', 'fr-018 fr-025 fr-026'),
  step('risedronate', 'hip', 'fr-040'),
  step('risedronate', 'other', 'fr-020'),
  step('zoledronate', 'spine', 'fr-027 fr-030'),
  step('zoledronate', 'hip', 'fr-039'),
  step('zoledronate', 'other', 'fr-029'),
  step('denosumab', 'spine', 'fr-042'),
  step('denosumab', 'hip', 'fr-044'),
  step('denosumab', 'other', 'fr-043'),
  step('teriparatide', 'spine', 'fr-047 fr-049'),
  step('teriparatide', 'hip other', 'fr-048 fr-121'),
  step('romosozumab', 'spine', 'fr-053 fr-066'),
  step('romosozumab', 'hip other', 'fr-055 fr-068 fr-069'),
  step('raloxifene', 'spine', 'fr-073 fr-074 fr-076'),
  step('raloxifene', 'hip other', 'fr-075'),
]

type Table = Record<DrugId, Residual>

/** Density of every group, read once: the search below asks for it hundreds of times. */
const scoresOf = (groups: readonly Group[]): ReadonlyMap<Group, readonly BoneScores[]> =>
  new Map(
    groups.map(group => [
      group,
      Array.from({ length: LAST_AGE - FIRST_AGE }, (_, i) =>
        scoresAt(group.trajectory, group.scenario.reference, FIRST_AGE + i + 0.5),
      ),
    ]),
  )

const NOTHING = {}
const hazardsWith =
  (table: Table, scores: ReadonlyMap<Group, readonly BoneScores[]>) =>
  (group: Group): Hazards =>
    hazardsOf({
      sex: group.scenario.sex,
      reference: group.scenario.reference,
      bone: age => scores.get(group)![age - FIRST_AGE]!,
      factors: () => NOTHING,
      beyond: beyondOf(group.scenario.drugs, table),
    })

const withRatio = (table: Table, { drug, sites }: Step, ratio: number): Table => ({
  ...table,
  [drug]: {
    ...table[drug],
    ratio: { ...table[drug].ratio, ...Object.fromEntries(sites.map(site => [site, ratio])) },
  },
})

const Z95 = 1.96
const STEP = 1.05
const LEAST = Math.log(0.02)
const MOST = Math.log(2)

/** ln of the ratio beyond density at which the model gives the published one. */
const solve = (
  found: Compared,
  hazards: (ratio: number) => (group: Group) => Hazards,
  target: number,
): number => {
  let [low, high] = [LEAST, MOST]
  for (let i = 0; i < 22; i++) {
    const middle = (low + high) / 2
    if (ratioOf(found, hazards(Math.exp(middle))) < target) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/**
 * The ratios beyond density, by step: for each row the one at which the published ratio comes out, then the mean of
 * their logs, each weighed by the inverse of its variance (from the published interval); never above 1.
 */
export const derived = (rows: readonly Compared[]): readonly number[] => {
  const clean = Object.fromEntries(
    Object.entries(RESIDUALS).map(([drug, entry]) => [
      drug,
      { ...entry, ratio: { hip: 1, spine: 1, other: 1 } },
    ]),
  )
  let table = clean as Table
  return STEPS.map(one => {
    let sum = 0
    let weights = 0
    for (const id of one.ids) {
      const found = rows.find(({ row }) => row.id === id)!
      const { value, low = NaN, high = NaN } = found.row
      const before = table
      const scores = scoresOf([found.arm, found.control])
      const hazards = (ratio: number): ((group: Group) => Hazards) =>
        hazardsWith(withRatio(before, one, ratio), scores)
      const at = (target: number): number => solve(found, hazards, target)
      // how much ln(ratio beyond density) moves with ln(published), times the standard error of the latter
      const slope = (at(STEP * value) - at(value / STEP)) / (2 * Math.log(STEP))
      const error = (slope * Math.log(high / low)) / (2 * Z95)
      const weight = 1 / error ** 2
      sum += weight * at(value)
      weights += weight
    }
    const ratio = Math.min(1, Math.exp(sum / weights))
    table = withRatio(table, one, ratio)
    return ratio
  })
}

/** Years on the drug in the longest of the trials that its numbers were derived from. */
export const trialYears = (rows: readonly Compared[], drug: DrugId): number => {
  const ids = STEPS.filter(one => one.drug === drug).flatMap(one => one.ids)
  const taken = rows
    .filter(({ row }) => ids.includes(row.id))
    .map(({ arm }) =>
      arm.scenario.drugs
        .filter(course => course.drug === drug)
        .reduce((sum, { from, to }) => sum + to - from, 0),
    )
  return Math.max(...taken)
}

const KINDS: Readonly<Record<SiteClass, Kind>> = { hip: 'hip', spine: 'spine', other: 'wrist' }
/** months of the sixteenth year on a drug */
const LATE = [180, 192] as const

/** The share of ln(ratio) with which the sixteenth year on a drug comes out as its trial did; a woman of 70, weak bone. */
export const leftOf = (drug: DrugId): Readonly<Record<SiteClass, number>> => {
  const [arm, control] = [on(META_AGE, [drug, 0, LATE[1]]), person(META_AGE)].map(spec =>
    groupOf(spec, LATE[1]),
  )
  const [treated, plain] = [densityHazardsIn(arm!), densityHazardsIn(control!)]
  const { ratio, trial } = RESIDUALS[drug]
  const share = (site: SiteClass): number => {
    if (ratio[site] === 1) return 1
    const density = (months: readonly [number, number]): number =>
      rateIn(treated, KINDS[site], META_AGE, months) / rateIn(plain, KINDS[site], META_AGE, months)
    const gained = Math.log(density([0, 12 * trial]) / density(LATE))
    return Math.max(0, 1 + gained / Math.log(ratio[site]))
  }
  return Object.fromEntries(SITE_CLASSES.map(site => [site, share(site)])) as Record<SiteClass, number>
}
