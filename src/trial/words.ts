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

export interface PlanWords {
  /** "without", "with alendronate"; "1,000 mg a day", "400 mg a day" */
  readonly names: Readonly<Record<Arm, string>>
  /** the same with the letter before it, for the end of a line */
  readonly labels: Readonly<Record<Arm, string>>
  /** "alendronate", "Calcium in food" */
  readonly what: string
  readonly kind: 'drug' | 'input' | 'toggle'
}

const specOf = (difference: Difference, inputs: readonly ParamSpec[]): ParamSpec | undefined =>
  difference.kind === 'input' ? inputs.find(({ id }) => id === difference.input) : undefined

/** How the two groups of a plan are called. */
export const planWords = (plan: TrialPlan, inputs: readonly ParamSpec[], i18n: I18n): PlanWords => {
  const { difference, scenario, from } = plan
  const spec = specOf(difference, inputs)
  const label = (arm: Arm, name: string): string => i18n.text(`trial.label.${arm}`, { name })
  if (difference.kind === 'drug' || spec === undefined) {
    const drug = difference.kind === 'drug' ? i18n.text(`params.drug.${difference.drug}.phrase`) : ''
    const names = { a: i18n.text('trial.without', { drug }), b: i18n.text('trial.with', { drug }) }
    return {
      names,
      labels: { a: i18n.text('trial.label.without'), b: i18n.text('trial.label.with') },
      what: drug,
      kind: 'drug',
    }
  }
  const names = {
    a: valueWords(spec, valueOfA(scenario, spec.id, from), i18n),
    b: valueWords(spec, difference.value, i18n),
  }
  return {
    names,
    labels: { a: label('a', names.a), b: label('b', names.b) },
    what: i18n.text(`params.${spec.id}.label`),
    kind: spec.kind === 'toggle' ? 'toggle' : 'input',
  }
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
