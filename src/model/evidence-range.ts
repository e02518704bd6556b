import { DRUGS } from './drugs'
import { defaultOf, PARAMS, paramOf } from './params'
import type { ParamSpec } from './param-spec'
import type { DrugId, NumericId, Scenario, Sex } from './types'

/** Something in a life with which no published result was compared. */
export interface Outside {
  /**
   * input: a value for the whole life; episode: a value for some years; drug-dose: a multiple of the usual dose;
   * drug-years: years of treatment in all; combination: how many at once; age: an age, years.
   */
  readonly kind: 'input' | 'episode' | 'drug-dose' | 'drug-years' | 'combination' | 'age'
  /** the input or drug; those at once, joined by '+'; `until` for the end of the life */
  readonly key: string
  readonly value: number
  /** what was compared; null: nothing but the usual value, or never together */
  readonly range: readonly [number, number] | null
}

/**
 * Ages that the surveys speak of. Assumption: bands of ten years, the youngest from 20 on; the open band "80 and over"
 * reaches to 90.
 */
export const COMPARED_AGES: readonly [number, number] = [20, 90]
/** Drugs that somebody in the evidence took at the same time (DATA); any other two are outside. */
export const COMPARED_TOGETHER: readonly (readonly DrugId[])[] = [['denosumab', 'teriparatide']]
/** Most inputs of one life in the evidence that were away from usual at the same time. */
export const COMPARED_AT_ONCE = 2

/** A day, or a milligram in a thousand: links round ages and doses. */
const SLACK = 2e-3
const within = (value: number, [low, high]: readonly [number, number]): boolean =>
  value >= low - SLACK && value <= high + SLACK

const wordOf = (spec: ParamSpec, value: number): string | undefined =>
  spec.words.find(({ upTo }) => value <= upTo)?.key

/** In the usual band; where there is none, in that of the word that the usual value has. */
const isUsual = (spec: ParamSpec, value: number, sex: Sex): boolean =>
  spec.normal === null
    ? wordOf(spec, value) === wordOf(spec, defaultOf(spec, sex))
    : within(value, spec.normal)

/**
 * Assumption: the usual range is covered by surveys and placebo groups, whose people differ that much among themselves,
 * although each is compared as one life.
 */
const isCompared = (spec: ParamSpec, value: number, sex: Sex): boolean =>
  isUsual(spec, value, sex) || (spec.evidence !== null && within(value, spec.evidence))

interface Spell {
  readonly from: number
  readonly to: number
}
/** What holds at an age, of spans that do not overlap for one name. */
const holdsAt =
  (age: number) =>
  ({ from, to }: Spell): boolean =>
    from <= age && age < to

/** Names held at once, where there are most of them. */
const mostAtOnce = (
  ages: Iterable<number>,
  namesAt: (age: number) => readonly string[],
  counts: (names: readonly string[]) => boolean,
): readonly string[] => {
  let most: readonly string[] = []
  for (const age of ages) {
    const names = namesAt(age)
    if (names.length > most.length && counts(names)) most = names
  }
  return most
}
const together = (names: readonly string[], range: Outside['range']): readonly Outside[] =>
  names.length === 0
    ? []
    : [{ kind: 'combination', key: [...names].sort().join('+'), value: names.length, range }]

/** Inputs that reach the bone of this person. */
const reaches = (spec: ParamSpec, sex: Sex): boolean =>
  spec.effect === 'bone' && (spec.for === 'both' || spec.for === sex)

const ofInputs = ({ sex, ...scenario }: Scenario, spells: Scenario['episodes']): readonly Outside[] => {
  const specs = PARAMS.filter(spec => reaches(spec, sex))
  const found: Outside[] = []
  for (const spec of specs) {
    const { id, evidence: range } = spec
    const own = scenario[id]
    if (!isCompared(spec, own, sex)) found.push({ kind: 'input', key: id, value: own, range })
    // of several spells the one that is furthest from usual
    const usual = defaultOf(spec, sex)
    const [far] = spells
      .filter(({ input, value }) => input === id && value !== own && !isCompared(spec, value, sex))
      .map(({ value }) => value)
      .sort((a, b) => Math.abs(b - usual) - Math.abs(a - usual))
    if (far !== undefined) found.push({ kind: 'episode', key: id, value: far, range })
  }
  const valueAt = (id: NumericId, age: number): number =>
    spells.find(spell => spell.input === id && holdsAt(age)(spell))?.value ?? scenario[id]
  const unusual = mostAtOnce(
    [0, ...spells.flatMap(({ from, to }) => [from, to])],
    age => specs.filter(spec => !isUsual(spec, valueAt(spec.id, age), sex)).map(({ id }) => id),
    names => names.length > COMPARED_AT_ONCE,
  )
  return [...found, ...together(unusual, [0, COMPARED_AT_ONCE])]
}

const ofDrugs = (courses: Scenario['drugs']): readonly Outside[] => {
  const found: Outside[] = []
  for (const { id, evidence } of DRUGS) {
    const own = courses.filter(({ drug }) => drug === id)
    const [dose] = own
      .map(course => course.dose)
      .filter(amount => !within(amount, evidence.dose))
      .sort((a, b) => Math.abs(b - 1) - Math.abs(a - 1))
    if (dose !== undefined) found.push({ kind: 'drug-dose', key: id, value: dose, range: evidence.dose })
    // ages in decimals leave crumbs
    const years = Number(own.reduce((sum, { from, to }) => sum + to - from, 0).toFixed(3))
    if (years > evidence.years + SLACK)
      found.push({ kind: 'drug-years', key: id, value: years, range: [0, evidence.years] })
  }
  const atOnce = mostAtOnce(
    courses.map(({ from }) => from),
    age => courses.filter(holdsAt(age)).map(({ drug }) => drug),
    drugs =>
      drugs.length > 1 &&
      !COMPARED_TOGETHER.some(known => drugs.every(drug => known.some(one => one === drug))),
  )
  return [...found, ...together(atOnce, null)]
}

/**
 * What in a life no published result was compared with: values, doses, lengths of treatment, ages and combinations.
 * Empty inside the evidence. Inputs that reach only the fracture risk are not judged: the evidence is of bone.
 */
export const outsideEvidence = (scenario: Scenario): readonly Outside[] => {
  const { until } = scenario
  const [youngest, oldest] = COMPARED_AGES
  const clipped = <T extends Spell>(spans: readonly T[]): T[] =>
    spans.filter(({ from }) => from < until).map(span => ({ ...span, to: Math.min(span.to, until) }))
  const courses = clipped(scenario.drugs).filter(({ dose }) => dose > 0)
  const spells = clipped(scenario.episodes).filter(
    ({ input, value }) => value !== scenario[input] && reaches(paramOf(input), scenario.sex),
  )
  const [early] = [
    ...courses.map(({ drug, from }) => ({ key: drug, from })),
    ...spells.map(({ input, from }) => ({ key: input, from })),
  ].sort((a, b) => a.from - b.from)
  const age = (key: string, value: number): Outside => ({ kind: 'age', key, value, range: COMPARED_AGES })
  return [
    ...ofInputs(scenario, spells),
    ...ofDrugs(courses),
    ...(early !== undefined && early.from < youngest ? [age(early.key, early.from)] : []),
    ...(until > oldest ? [age('until', until)] : []),
  ]
}
