import { wholeOf } from '../cohort/classes'
import type { Arm, Difference, TrialPlan } from '../cohort/types'
import type { I18n } from '../i18n'
import type { ParamSpec } from '../model/param-spec'
import type { Scenario } from '../model/types'

/** "1,000 mg a day", "no": a value of an input as people read it. */
export const valueWords = (spec: ParamSpec, value: number, i18n: I18n): string => {
  if (spec.kind === 'toggle') {
    const word = spec.words.find(({ upTo }) => value <= upTo)
    return word === undefined ? i18n.number(value) : i18n.text(`params.${spec.id}.words.${word.key}`)
  }
  const number = i18n.number(value, 0, { maximumFractionDigits: spec.digits })
  return spec.unit === 'none'
    ? number
    : i18n.text('trial.value', { number, unit: i18n.text(`params.unit.${spec.unit}`) })
}

/** What group A has of an input when the trial begins. */
export const valueOfA = (scenario: Scenario, id: ParamSpec['id'], age: number): number => {
  const during = scenario.episodes.find(({ input, from, to }) => input === id && from <= age && age < to)
  return during?.value ?? scenario[id]
}

/** What group A has of an input from the first to the last day of a trial; `to` is the age at which each spell ends. */
const spellsOfA = (
  { scenario, from, to }: TrialPlan,
  id: ParamSpec['id'],
): readonly { readonly value: number; readonly to: number }[] => {
  const edges = scenario.episodes
    .filter(({ input }) => input === id)
    .flatMap(episode => [episode.from, episode.to])
    .filter(age => age > from && age < to)
    .sort((a, b) => a - b)
  return [from, ...edges]
    .map((age, place) => ({ value: valueOfA(scenario, id, age), to: edges[place] ?? to }))
    .filter(({ value }, place, all) => value !== all[place + 1]?.value)
}

/** How group A lives during a trial, "no", "yes until 50, then no"; and group B, "yes", "yes all the time". */
const namesOf = (plan: TrialPlan, spec: ParamSpec, value: number, i18n: I18n): Record<Arm, string> => {
  const [first, second, third, ...more] = spellsOfA(plan, spec.id)
  const say = (one: number | undefined): string => valueWords(spec, one ?? 0, i18n)
  const b = say(value)
  if (first === undefined || second === undefined) return { a: say(first?.value), b }
  const kind = third === undefined ? 'two' : more.length === 0 ? 'three' : 'many'
  const a = i18n.text(`trial.spell.${kind}`, {
    first: say(first.value),
    until: i18n.number(first.to),
    second: say(second.value),
    end: i18n.number(second.to),
    third: say(third?.value),
  })
  return { a, b: i18n.text('trial.spell.always', { value: b }) }
}

export interface PlanWords {
  /** "without alendronate", "with alendronate"; "1,000 mg a day", "400 mg a day" */
  readonly names: Readonly<Record<Arm, string>>
  /** "A: no alendronate", "B: 400 mg a day": the letter and the same in short, for drawings and tables */
  readonly labels: Readonly<Record<Arm, string>>
  /** "alendronate", "Calcium in food" */
  readonly what: string
  readonly kind: 'drug' | 'input' | 'toggle'
}

const specOf = (difference: Difference, inputs: readonly ParamSpec[]): ParamSpec | undefined =>
  difference.kind === 'input' ? inputs.find(({ id }) => id === difference.input) : undefined

/** How the two groups of a plan are called. */
export const planWords = (plan: TrialPlan, inputs: readonly ParamSpec[], i18n: I18n): PlanWords => {
  const { difference } = plan
  const spec = specOf(difference, inputs)
  const label = (arm: Arm, name: string): string => i18n.text(`trial.label.${arm}`, { name })
  if (difference.kind === 'drug' || spec === undefined) {
    const drug = difference.kind === 'drug' ? i18n.text(`params.drug.${difference.drug}.phrase`) : ''
    const names = { a: i18n.text('trial.without', { drug }), b: i18n.text('trial.with', { drug }) }
    return {
      names,
      labels: { a: i18n.text('trial.label.drug.a', { drug }), b: i18n.text('trial.label.drug.b', { drug }) },
      what: drug,
      kind: 'drug',
    }
  }
  const names = namesOf(plan, spec, difference.value, i18n)
  return {
    names,
    labels: { a: label('a', names.a), b: label('b', names.b) },
    what: i18n.text(`params.${spec.id}.label`),
    kind: spec.kind === 'toggle' ? 'toggle' : 'input',
  }
}

/** "the first 10 of 200 in each group" */
export const countedWords = (people: number, all: number, i18n: I18n): string =>
  i18n.text(`trial.counted.${people === all ? 'all' : 'some'}`, {
    people: i18n.number(people),
    all: i18n.number(all),
  })

/** Who has what, and how many of them are counted: of `all` in each group the first `people`. */
export const groupsWords = (
  { names, what, kind }: PlanWords,
  { people, all }: { readonly people: number; readonly all: number },
  i18n: I18n,
): string =>
  i18n.text('trial.groups', {
    who: i18n.text(`trial.groups.${kind === 'drug' ? 'drug' : 'input'}`, { what, a: names.a, b: names.b }),
    counted: countedWords(people, all, i18n),
  })

/**
 * A share of 1 as people of `of`, in whole ones: "14" where they were counted one by one, else "about 14". The number is
 * bare where a title has no room for more.
 */
export const countWords = (
  share: number,
  { of, people, bare = false }: { readonly of: number; readonly people: number; readonly bare?: boolean },
  i18n: I18n,
): string => {
  const n = wholeOf(share, of)
  if (n === 0 && share > 0) return i18n.text('trial.count.few')
  return bare || of === people ? i18n.number(n) : i18n.text('trial.count.about', { n: i18n.number(n) })
}

/** "+1.2", "−3.0": a change in per cent. */
export const signedWords = (value: number, i18n: I18n): string =>
  i18n.number(value, 1, { signDisplay: 'exceptZero' })

/** "ten years" */
export const spanWords = (years: number, i18n: I18n): string =>
  i18n.text('trial.span', { n: years, years: i18n.number(years) })

/** "about 40 seconds", "less than a second", "about 2 minutes" */
export const timeWords = (seconds: number, i18n: I18n): string => {
  const minutes = Math.round(seconds / 60)
  if (seconds >= 90) return i18n.text('trial.time.minutes', { n: minutes, minutes: i18n.number(minutes) })
  const whole = Math.round(seconds)
  return whole < 1
    ? i18n.text('trial.time.moment')
    : i18n.text('trial.time.seconds', { n: whole, seconds: i18n.number(whole) })
}
