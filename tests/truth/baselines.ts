import { lossBetween, MODEL_VERSION, peakOf, sampleAt, scenarioFrom, type ColumnId } from '../../src/model'
import { lifeOf, riskAt } from '../../src/risk'
import { storyOf } from '../../src/stories'

/** Numbers of one life that a release stands for, by name: `bmd_spine_gcm2 at 50`, `ten-year hip risk at 75, %`. */
export type Summary = Readonly<Record<string, number>>
export interface Baselines {
  /** version of the model that gave them */
  readonly model: string
  /** by story */
  readonly lives: Readonly<Record<string, Summary>>
}

/** Twelve of the stories: every cause and every kind of drug, women and a man. */
export const BASELINE_STORIES = [
  'menopause',
  'early-menopause',
  'man',
  'steroids',
  'thyroid',
  'parathyroid',
  'astronaut',
  'training',
  'smoker',
  'tablets-pause',
  'denosumab-stop',
  'builder-keeper',
] as const

const SITES = ['spine', 'hip', 'neck', 'forearm'] as const
const AGES = { density: [30, 50, 65, 80], markers: [40, 52, 65], risk: [65, 75] } as const
/** The three years around the final period in which a woman loses fastest (SWAN). */
const TRANSITION = { from: 49.5, to: 52.5 } as const

/** Six digits: finer than the tolerance below by a thousand. */
const rounded = (value: number): number => Number(value.toPrecision(6))

const summaryOf = (id: string): Summary => {
  const story = storyOf(id)
  if (story === null) throw new Error(`no story ${id}`)
  const { trajectory, risk } = lifeOf(scenarioFrom({ v: 1, ...story.scenario }).scenario)
  const found: Record<string, number> = {}
  const read = (column: ColumnId, ages: readonly number[]): void => {
    for (const age of ages) found[`${column} at ${age}`] = rounded(sampleAt(trajectory, column, age))
  }
  for (const site of SITES) read(`bmd_${site}_gcm2`, AGES.density)
  for (const site of SITES) read(`t_${site}`, AGES.density)
  for (const marker of ['ctx', 'p1np'] as const) read(marker, AGES.markers)
  const { from, to } = TRANSITION
  for (const site of SITES)
    found[`loss of the ${site} from ${from} to ${to}, %`] = rounded(
      100 * lossBetween(trajectory, `bmd_${site}_gcm2`, from, to),
    )
  for (const site of ['hip', 'major'] as const)
    for (const age of AGES.risk)
      found[`ten-year ${site} risk at ${age}, %`] = rounded(riskAt(risk, site, 'ten', age))
  found['age of peak spine density'] = rounded(peakOf(trajectory, 'bmd_spine_gcm2').age)
  return found
}

export const baselinesNow = (): Baselines => ({
  model: MODEL_VERSION,
  lives: Object.fromEntries(BASELINE_STORIES.map(id => [id, summaryOf(id)])),
})

/** Relative; about what the step control allows itself (0.05 % of density), twice. */
export const TOLERANCE = 1e-3
/**
 * Where a number can be near nothing, it is held to the tolerance of this size instead: T-scores to 0.01, losses to
 * 0.05 points, ages to a quarter of a year (the top of a flat curve).
 */
const FLOORS: readonly (readonly [RegExp, number])[] = [
  [/^t_/, 10],
  [/^loss/, 50],
  [/^age/, 250],
]
const floorOf = (name: string): number => FLOORS.find(([pattern]) => pattern.test(name))?.[1] ?? 0

export interface Moved {
  readonly story: string
  readonly name: string
  readonly before: number | undefined
  readonly after: number | undefined
}

/** What differs by more than the tolerance, or stands on one side only. */
export const movedBetween = (before: Baselines, after: Baselines): readonly Moved[] =>
  [...new Set([...Object.keys(before.lives), ...Object.keys(after.lives)])].flatMap(story => {
    const [old, now] = [before.lives[story] ?? {}, after.lives[story] ?? {}]
    return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap(name => {
      const [was, is] = [old[name], now[name]]
      const same =
        was !== undefined &&
        is !== undefined &&
        Math.abs(is - was) <= TOLERANCE * Math.max(Math.abs(was), floorOf(name))
      return same ? [] : [{ story, name, before: was, after: is }]
    })
  })

/** `## [0.2.0] ...` sections of the changelog in which "### Numbers changed" names a version of the model. */
export const namesNumbersOf = (changelog: string, version: string): boolean =>
  changelog
    .split(/^## /m)
    .flatMap(release => release.split(/^### /m))
    .some(part => part.startsWith('Numbers changed') && part.split(/[^\d.]+|\.(?=\s|$)/).includes(version))
