import type { ArmScenario, EvidenceArm } from '../evidence/types'
import type { I18n } from '../i18n'
import type { NumericId, Sex } from '../model/types'
import { shortNumber, spanWords } from './words'

/** What everybody in a trial may be given, in both arms. */
const FOOD: readonly NumericId[] = ['calcium', 'vitaminD']

type UsualOf = (input: NumericId, sex: Sex) => number

/** Inputs that say who these people are, not what was done to them, or that belong to the run alone. */
const NOT_DONE: readonly string[] = [
  'v',
  'sex',
  'until',
  'seed',
  'drugs',
  'episodes',
  'reference',
  'menopause',
]

/** Months since the start of the study, to a tenth: ages have four decimals. */
const monthOf = (arm: EvidenceArm, age: number): number => Math.round((age - arm.start) * 12 * 10) / 10

/** "denosumab for 36 months", "alendronate for the 5 years before", "denosumab, months 12 to 36". */
const during = (arm: EvidenceArm, what: string, from: number, to: number, i18n: I18n): string => {
  const [a, b] = [monthOf(arm, from), monthOf(arm, to)]
  const values = { what, span: spanWords(b - a, i18n), from: i18n.number(a), to: i18n.number(b) }
  if (b <= 0.5) return i18n.text('validation.did.before', values)
  // what runs on to the end of the simulated life has no end of its own
  const open = to >= arm.scenario.until - 1e-6
  if (a < -0.5 && !open)
    return i18n.text('validation.did.across', {
      what,
      before: spanWords(-a, i18n),
      after: spanWords(b, i18n),
    })
  if (a <= 0.5) return open ? what : i18n.text('validation.did.for', values)
  return i18n.text(open ? 'validation.did.since' : 'validation.did.between', values)
}

/** "steroid tablets, 10 mg a day" */
const inputWords = (input: NumericId, value: number, sex: Sex, usualOf: UsualOf, i18n: I18n): string => {
  const state = i18n.text(`params.${input}.state`, { up: value > usualOf(input, sex) ? 'yes' : 'no', sex })
  switch (input) {
    case 'cortisol':
      return i18n.text('validation.did.amount', { what: state, amount: shortNumber(value, i18n) })
    case 'oestrogen':
    case 'testosterone':
    case 'pth':
    case 'thyroid':
    case 'exercise':
      return i18n.text('validation.did.times', { what: state, times: shortNumber(value, i18n) })
    default:
      return i18n.has(`params.${input}.state`) ? state : i18n.text(`params.${input}.label`)
  }
}

type Course = NonNullable<ArmScenario['drugs']>[number] & { readonly count: number }

/** Courses of a drug, those that were given again and again as one. */
const coursesOf = ({ drugs = [] }: ArmScenario): readonly Course[] => {
  const found: Course[] = []
  for (const course of drugs) {
    const before = found.findIndex(({ drug, dose }) => drug === course.drug && dose === course.dose)
    const known = found[before]
    if (known === undefined) found.push({ ...course, count: 1 })
    else found[before] = { ...known, to: course.to, count: known.count + 1 }
  }
  // two courses with a pause are told one by one; three or more are a rhythm
  return found.flatMap(course =>
    course.count < 3
      ? drugs
          .filter(({ drug, dose }) => drug === course.drug && dose === course.dose)
          .map(one => ({ ...one, count: 1 }))
      : [course],
  )
}

/** What was done, part by part; empty for people who were only watched. */
const doings = (arm: EvidenceArm, usualOf: UsualOf, i18n: I18n): readonly string[] => {
  const { scenario } = arm
  const drugs = coursesOf(scenario).map(({ drug, from, to, dose = 1, count }) => {
    const name = i18n.text(`params.drug.${drug}.phrase`)
    const what =
      dose === 1 ? name : i18n.text('validation.did.dose', { drug: name, times: shortNumber(dose, i18n) })
    if (count === 1) return during(arm, what, from, to, i18n)
    return i18n.text('validation.did.repeated', {
      what,
      count: i18n.number(count),
      from: i18n.number(monthOf(arm, from)),
      to: i18n.number(monthOf(arm, to)),
    })
  })
  const episodes = (scenario.episodes ?? []).map(({ input, value, from, to }) =>
    during(arm, inputWords(input, value, scenario.sex, usualOf, i18n), from, to, i18n),
  )
  const whole = Object.entries(scenario).flatMap(([input, value]) =>
    NOT_DONE.includes(input) || typeof value !== 'number' || !i18n.has(`params.${input}.label`)
      ? []
      : [inputWords(input as NumericId, value, scenario.sex, usualOf, i18n)],
  )
  // what everybody in a trial was given does not say what these people had
  const onlyFood = (scenario.episodes ?? []).every(({ input }) => FOOD.includes(input))
  const none = whole.length + drugs.length === 0 && episodes.length > 0 && onlyFood
  return [...whole, ...drugs, ...(none ? [i18n.text('validation.did.noDrug')] : []), ...episodes]
}

const menopauseOf = (scenario: ArmScenario): number | null => {
  const age = scenario['menopause']
  return typeof age === 'number' ? age : null
}

/** "Women of 72: denosumab for 3 years, more calcium." */
export const armWords = (arm: EvidenceArm, usualOf: UsualOf, i18n: I18n): string => {
  const { sex } = arm.scenario
  const done = doings(arm, usualOf, i18n)
  const menopause = menopauseOf(arm.scenario)
  const who = i18n.text('validation.who', { sex, age: i18n.number(Math.floor(arm.start)) })
  return i18n.text('validation.did', {
    who:
      menopause === null || sex === 'm'
        ? who
        : i18n.text('validation.whoMenopause', { who, age: i18n.number(Math.floor(menopause)) }),
    what: done.length === 0 ? i18n.text('validation.did.nothing') : done.join(i18n.text('validation.and')),
  })
}

/** What the others had, with whom these people are compared. */
export const controlWords = (arm: EvidenceArm, usualOf: UsualOf, i18n: I18n): string => {
  const done = doings(arm, usualOf, i18n)
  return done.length === 0 ? i18n.text('validation.did.nothing') : done.join(i18n.text('validation.and'))
}
