import type { Correction, Scenario } from '../../model'
import { lifeOf } from '../../risk'
import { READING_IDS, readingAt, type ReadingId } from '../../state/readings'
import { Refusal } from './refusal'
import { lifeWith } from './scenario-json'

/** Assumption: enough for a class's experiment; each life takes some ten milliseconds. */
const MOST_LIVES = 200
const MOST_NUMBERS = 40_000
const AGES = [20, 100] as const
const USUAL: readonly ReadingId[] = ['bmd_spine_gcm2', 't_spine', 't_hip', 'risk10_major']

interface Spec {
  readonly params: readonly unknown[]
  readonly until: number
  readonly names: readonly ReadingId[]
  /** ages at which each life is read, years */
  readonly ages: readonly number[]
}
export interface Swept {
  readonly until: number
  readonly ages: readonly number[]
  readonly runs: readonly {
    readonly values: Readonly<Record<string, readonly (number | null)[]>>
    readonly corrections: readonly Correction[]
  }[]
}

const isReading = (name: unknown): name is ReadingId => (READING_IDS as readonly unknown[]).includes(name)
const isNumber = (raw: unknown): raw is number => typeof raw === 'number' && Number.isFinite(raw)

/** Reads `{ params: [change, …], until, names?, every? }`; throws a Refusal that says what is wrong. */
const specFrom = (raw: unknown): Spec => {
  if (typeof raw !== 'object' || raw === null) throw new Refusal('bad-payload')
  const { params, until, names = USUAL, every } = raw as Readonly<Record<string, unknown>>
  if (!Array.isArray(params) || params.length === 0 || !isNumber(until)) throw new Refusal('bad-payload')
  if (!Array.isArray(names) || names.length === 0) throw new Refusal('bad-payload')
  if (!names.every(isReading)) throw new Refusal('unknown-name')
  if (every !== undefined && (!isNumber(every) || every < 1)) throw new Refusal('bad-payload')
  const to = Math.min(AGES[1], Math.max(AGES[0], until))
  const ages: number[] = []
  if (isNumber(every)) for (let age = AGES[0]; age < to; age += every) ages.push(age)
  ages.push(to)
  if (params.length > MOST_LIVES || params.length * ages.length * names.length > MOST_NUMBERS)
    throw new Refusal('too-many')
  return { params, until: to, names: [...new Set(names)], ages }
}

/**
 * Lives the present life with each of a list of changes, one life at a time, and reads them. The page stays alive between lives,
 * and `gone` ends it early.
 */
export const sweep = async (scenario: Scenario, raw: unknown, gone: () => boolean): Promise<Swept> => {
  const { params, until, names, ages } = specFrom(raw)
  const runs: Swept['runs'][number][] = []
  for (const change of params) {
    const { scenario: own, corrections } = lifeWith(scenario, change, until)
    const life = lifeOf(own)
    const at = (name: ReadingId): readonly (number | null)[] =>
      ages.map(age => {
        const value = readingAt(life, name, age)
        return Number.isFinite(value) ? value : null
      })
    runs.push({ values: Object.fromEntries(names.map(name => [name, at(name)])), corrections })
    await new Promise(resolve => setTimeout(resolve, 0))
    if (gone()) throw new Refusal('nothing')
  }
  return { until, ages, runs }
}
