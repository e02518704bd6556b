import {
  defaultOf,
  defaultScenario,
  drugOf,
  PARAMS,
  type DrugCourse,
  type DrugId,
  type DrugSpec,
  type Episode,
  type NumericId,
  type ParamSpec,
  type ReferenceId,
  type Scenario,
  type Sex,
} from '../model'

/** A value of an input as it is said: a number with its unit, or one word alone (a switch, or "none"). */
export interface Amount {
  readonly id: NumericId
  readonly value: number
  readonly digits: number
  /** key params.unit.<unit> */
  readonly unit: string
  /** key params.<id>.words.<word>; null when the number is said */
  readonly word: string | null
}
/** An amount for some years of age. */
export interface HeldAmount {
  readonly amount: Amount
  /** the value before and after */
  readonly usual: number
  readonly from: number
  readonly to: number
}
export type Kind = DrugSpec['kind']

/** One thing in which two lives differ: `a` in the pinned life, `b` in the present one. */
export type Difference =
  | { readonly kind: 'sex'; readonly a: Sex; readonly b: Sex }
  | { readonly kind: 'reference'; readonly a: ReferenceId; readonly b: ReferenceId }
  /** null where the input means nothing for that person */
  | { readonly kind: 'input'; readonly id: NumericId; readonly a: Amount | null; readonly b: Amount | null }
  | {
      readonly kind: 'episodes'
      readonly id: NumericId
      readonly a: readonly HeldAmount[]
      readonly b: readonly HeldAmount[]
    }
  | {
      readonly kind: 'drug'
      readonly id: DrugId
      readonly a: readonly DrugCourse[]
      readonly b: readonly DrugCourse[]
    }
export type Side = 'a' | 'b'

/** What one of two lives is called. */
export type LifeName =
  | { readonly kind: 'story'; readonly id: string }
  | { readonly kind: 'sex'; readonly sex: Sex }
  | { readonly kind: 'reference'; readonly id: ReferenceId }
  | { readonly kind: 'input'; readonly id: NumericId; readonly amount: Amount | null }
  | { readonly kind: 'episodes'; readonly id: NumericId; readonly held: readonly HeldAmount[] }
  | { readonly kind: 'course'; readonly course: DrugCourse }
  | { readonly kind: 'courses'; readonly n: number }
  /** takes nothing at all; `other` is what the other life takes */
  | { readonly kind: 'untreated'; readonly other: Kind | 'any' }
  | { readonly kind: 'without'; readonly drug: DrugId }
  /** a life nobody has changed */
  | { readonly kind: 'unchanged' }
  /** one thing that tells it from the other life, and so many more */
  | { readonly kind: 'several'; readonly first: Difference; readonly n: number }
  /** nothing differs yet */
  | { readonly kind: 'same' }
export interface PairNames {
  readonly a: LifeName
  readonly b: LifeName
}

const applies = (spec: ParamSpec, sex: Sex): boolean => spec.for === 'both' || spec.for === sex

export const amountOf = (spec: ParamSpec, value: number): Amount => {
  const word = spec.words.find(({ upTo }) => value <= upTo)?.key ?? null
  const alone = spec.kind === 'toggle' || word === 'none'
  return { id: spec.id, value, digits: spec.digits, unit: spec.unit, word: alone ? word : null }
}

/** What the other sex has by itself (less weight, no final period) is no difference of its own. */
const goesWithSex = (spec: ParamSpec, { sex, ...life }: Scenario): boolean =>
  !applies(spec, sex) || life[spec.id] === defaultOf(spec, sex)

const inputDifference = (spec: ParamSpec, a: Scenario, b: Scenario): Difference[] => {
  const { id } = spec
  if (!applies(spec, a.sex) && !applies(spec, b.sex)) return []
  if (a.sex === b.sex ? a[id] === b[id] : goesWithSex(spec, a) && goesWithSex(spec, b)) return []
  if (a[id] === b[id] && applies(spec, a.sex) && applies(spec, b.sex)) return []
  const side = (life: Scenario): Amount | null => (applies(spec, life.sex) ? amountOf(spec, life[id]) : null)
  return [{ kind: 'input', id, a: side(a), b: side(b) }]
}

const byAge = <T extends { readonly from: number }>(list: readonly T[]): T[] =>
  [...list].sort((one, other) => one.from - other.from)
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const episodeDifference = (spec: ParamSpec, a: Scenario, b: Scenario): Difference[] => {
  const { id } = spec
  const side = (life: Scenario): HeldAmount[] =>
    byAge(life.episodes.filter(({ input }: Episode) => input === id && applies(spec, life.sex))).map(
      ({ value, from, to }) => ({ amount: amountOf(spec, value), usual: life[id], from, to }),
    )
  const [before, after] = [side(a), side(b)]
  const spans = (held: readonly HeldAmount[]) => held.map(({ amount, from, to }) => [amount.value, from, to])
  return same(spans(before), spans(after)) ? [] : [{ kind: 'episodes', id, a: before, b: after }]
}

const drugDifferences = (a: Scenario, b: Scenario): Difference[] => {
  const taken = new Set([...a.drugs, ...b.drugs].map(({ drug }) => drug))
  return [...taken].flatMap((id): Difference[] => {
    const side = ({ drugs }: Scenario): DrugCourse[] => byAge(drugs.filter(({ drug }) => drug === id))
    const [before, after] = [side(a), side(b)]
    return same(before, after) ? [] : [{ kind: 'drug', id, a: before, b: after }]
  })
}

/**
 * Everything in which the present life `b` differs from the pinned one `a`: the person, what was taken and met for some
 * years, then the settings in the order of the controls. Empty when both ask for the same thing.
 */
export const differencesOf = (a: Scenario, b: Scenario): readonly Difference[] => [
  ...(a.sex === b.sex ? [] : [{ kind: 'sex', a: a.sex, b: b.sex } as const]),
  ...drugDifferences(a, b),
  ...PARAMS.flatMap(spec => episodeDifference(spec, a, b)),
  ...PARAMS.flatMap(spec => inputDifference(spec, a, b)),
  ...(a.reference === b.reference ? [] : [{ kind: 'reference', a: a.reference, b: b.reference } as const]),
]

/** What a woman and a man differ in by being one: the usual values of each, which are no difference of their own. */
export const goesAlong = (a: Scenario, b: Scenario): readonly (readonly [a: Amount, b: Amount])[] =>
  a.sex === b.sex
    ? []
    : PARAMS.filter(
        spec =>
          spec.for === 'both' &&
          a[spec.id] !== b[spec.id] &&
          a[spec.id] === defaultOf(spec, a.sex) &&
          b[spec.id] === defaultOf(spec, b.sex),
      ).map(spec => [amountOf(spec, a[spec.id]), amountOf(spec, b[spec.id])])

/** How many settings are the same: inputs of both people, sex, comparison, treatments, episodes; a group counts once. */
export const sameCount = (a: Scenario, b: Scenario, differences: readonly Difference[]): number => {
  const inputs = PARAMS.filter(
    spec => applies(spec, a.sex) && applies(spec, b.sex) && a[spec.id] === b[spec.id],
  )
  const groups = new Set(differences.map(({ kind }) => kind).filter(kind => kind !== 'input'))
  return inputs.length + ['sex', 'reference', 'drugs', 'episodes'].length - groups.size
}

/** Which thing it is: a group of settings, or one of them. */
const keyOf = (one: Difference): string =>
  one.kind === 'sex' || one.kind === 'reference' ? one.kind : `${one.kind} ${one.id}`

const changesOf = (life: Scenario): readonly Difference[] => differencesOf(defaultScenario(life.sex), life)

/** A life by the one thing that sets it apart. */
const nameBy = (difference: Difference, side: Side, life: Scenario): LifeName => {
  switch (difference.kind) {
    case 'sex':
      return { kind: 'sex', sex: difference[side] }
    case 'reference':
      return { kind: 'reference', id: difference[side] }
    case 'input':
      return { kind: 'input', id: difference.id, amount: difference[side] }
    case 'episodes':
      return difference[side].length === 0
        ? { kind: 'input', id: difference.id, amount: amountIn(life, difference.id) }
        : { kind: 'episodes', id: difference.id, held: difference[side] }
    case 'drug':
      return courseName([difference], side, life)
  }
}
const amountIn = (life: Scenario, id: NumericId): Amount | null => {
  const spec = PARAMS.find(one => one.id === id)
  return spec === undefined ? null : amountOf(spec, life[id])
}

type DrugDifference = Extract<Difference, { readonly kind: 'drug' }>
/** By what it takes that the other one does not; by what the other one takes when that is nothing. */
const courseName = (differences: readonly DrugDifference[], side: Side, life: Scenario): LifeName => {
  const courses = differences.flatMap(difference => difference[side])
  const [course] = courses
  if (course !== undefined)
    return courses.length === 1 ? { kind: 'course', course } : { kind: 'courses', n: courses.length }
  const drugs = differences.map(({ id }) => id)
  const [drug] = drugs
  if (drug === undefined) return { kind: 'same' }
  // beside other medicines, and for hormones that some take as a patch, the name says it best
  if (drugs.length === 1 && (life.drugs.length > 0 || drug === 'hrt')) return { kind: 'without', drug }
  const [kind, ...more] = new Set(drugs.map(id => drugOf(id).kind))
  return life.drugs.length === 0
    ? { kind: 'untreated', other: more.length === 0 && kind !== undefined ? kind : 'any' }
    : { kind: 'without', drug }
}

/**
 * Names for the pinned life `a` and the present one `b`, made from what differs, so that a name stays with its life
 * when the two are swapped. `storyOf` knows the prepared lives; one that has changes of its own gives its name.
 */
export const nameOf = (
  a: Scenario,
  b: Scenario,
  storyOf: (life: Scenario) => string | null = () => null,
): PairNames => {
  const differences = differencesOf(a, b)
  const [first] = differences
  if (first === undefined) return { a: { kind: 'same' }, b: { kind: 'same' } }
  const drugs = differences.filter(one => one.kind === 'drug')
  const few = differences.length === 1 || drugs.length === differences.length
  const [inA, inB] = [changesOf(a), changesOf(b)]
  const told = new Set(differences.map(keyOf))
  const most: Side = inB.length >= inA.length ? 'b' : 'a'
  const mostFirst =
    first.kind === 'sex' ? first : ((most === 'b' ? inB : inA).find(one => told.has(keyOf(one))) ?? first)
  const one = (side: Side, life: Scenario, changes: readonly Difference[]): LifeName => {
    const story = storyOf(life)
    // several differences have no short name: even the unchanged life is then known best by its story
    if (story !== null && (changes.length > 0 || !few)) return { kind: 'story', id: story }
    if (drugs.length === differences.length) return courseName(drugs, side, life)
    if (few) return nameBy(first, side, life)
    if (side === most) return { kind: 'several', first: mostFirst, n: differences.length - 1 }
    // not by what the other life is called by
    const [change] = [
      ...changes.filter(other => told.has(keyOf(other)) && keyOf(other) !== keyOf(mostFirst)),
      ...changes,
    ]
    if (change === undefined) return first.kind === 'sex' ? nameBy(first, side, life) : { kind: 'unchanged' }
    return changes.length === 1
      ? nameBy(change, 'b', life)
      : { kind: 'several', first: change, n: changes.length - 1 }
  }
  return { a: one('a', a, inA), b: one('b', b, inB) }
}
