import type { PlanProblem, TrialPlan } from '../cohort/types'
import { el, listening, setText } from '../dom/el'
import type { ParamSpec } from '../model/param-spec'
import type { Scenario } from '../model/types'
import type { Field } from './field'
import { formFields } from './form-fields'
import { farValue, problemWords, whoWords } from './form-words'
import type { PlanFields, TrialOptions } from './options'
import { nearestStop, peopleStops } from './rounding'
import { plainCount, plainNumber } from './typed'
import { spanWords, valueOfA, valueWords } from './words'

/** Most people in a group that the slider offers; the box takes what the plan allows. */
const MOST_PEOPLE = 100_000
/** Assumption: from this age on hardly anybody was in a trial of a drug for bones. */
const RARELY_STUDIED = 90

export interface FormOptions extends Pick<TrialOptions, 'i18n' | 'inputs' | 'drugs' | 'counted'> {
  /** something was changed */
  readonly onChange: () => void
  readonly onRun: () => void
}

/** Assumption: what stands in for hormones of women is not given to men for their bones. */
const WOMEN_ONLY: ReadonlySet<string> = new Set(['hrt'])

/** The plan as a form: who, how long, what differs, how many. It never judges: the plan's own reader does. */
export const mountForm = (host: HTMLElement, options: FormOptions) => {
  const { i18n, inputs, drugs, counted, onChange, onRun } = options
  const events = listening()
  const stops = peopleStops(MOST_PEOPLE)
  let scenario: Scenario | null = null
  let seed = 1

  const parts = formFields(i18n, stops.length)
  const { root, run, who, what, unit, valueBox, answer, slider } = parts
  const { from, to, differs, course, held, told, people, variation, scanError } = parts
  host.append(root)

  const specOf = (): ParamSpec | null => {
    const [kind, id] = what.value.split(':')
    return kind === 'input' ? (inputs.find(one => one.id === id) ?? null) : null
  }
  const fields: Readonly<Record<string, Field>> = {
    from,
    to,
    for: course,
    people,
    drug: differs,
    input: differs,
  }
  const all = [from, to, differs, course, held, told, people]
  const fieldFor = (key: string): Field => {
    if (key === 'value') return specOf()?.kind === 'toggle' ? told : held
    return fields[key] ?? differs
  }
  const number = (box: { readonly value: string }): number => Number(plainNumber(box.value))

  /** Words that follow from what is chosen: who, the unit, what group A has. */
  const follow = (): void => {
    if (scenario === null) return
    const start = number(from.control)
    const years = number(to.control) - start
    setText(who, whoWords(scenario, start, i18n))
    to.hint(years >= 1 && years <= 100 ? i18n.text('trial.form.span', { span: spanWords(years, i18n) }) : '')
    from.hint(
      start > 0 && start < counted.first
        ? i18n.text('trial.form.noBreaks', { age: i18n.number(counted.first) })
        : '',
    )
    const spec = specOf()
    const toggle = spec?.kind === 'toggle'
    const { sex } = scenario
    const studied = sex === 'f' && start >= counted.first && start < RARELY_STUDIED
    differs.hint(spec === null && !studied ? i18n.text('trial.caution.drug') : '')
    course.hint(
      years >= 1 && number(course.control) > years
        ? i18n.text('trial.form.courseCut', { span: spanWords(years, i18n) })
        : '',
    )
    course.root.hidden = spec !== null
    held.root.hidden = spec === null || toggle
    told.root.hidden = !toggle
    if (spec !== null) {
      const a = valueWords(spec, valueOfA(scenario, spec.id, Number.isFinite(start) ? start : 0), i18n)
      setText(unit, spec.unit === 'none' ? '' : i18n.text(`params.unit.${spec.unit}`))
      held.hint(
        i18n.text('trial.form.valueHint', {
          a,
          min: i18n.number(spec.min, 0, { maximumFractionDigits: spec.digits }),
          max: i18n.number(spec.max, 0, { maximumFractionDigits: spec.digits }),
        }),
      )
      told.hint(i18n.text('trial.form.answerHint', { a }))
      if (toggle)
        [...answer.options].forEach((option, place) => setText(option, valueWords(spec, place, i18n)))
    }
    const count = Number(plainCount(people.control.value))
    slider.value = String(Number.isFinite(count) ? nearestStop(stops, count) : 0)
    slider.setAttribute(
      'aria-valuetext',
      i18n.text('trial.form.peopleSpoken', { people: i18n.number(count || 0) }),
    )
  }
  /** `chosen`: the drug of a plan, on offer whoever it is for */
  const offer = (sex: Scenario['sex'], chosen: string): void => {
    const kept = what.value
    const group = (name: string, options: readonly HTMLOptionElement[]): HTMLElement =>
      el('optgroup', { label: i18n.text(name) }, ...options)
    const option = (value: string, name: string): HTMLOptionElement =>
      el('option', { value }, i18n.text(`params.${name}.label`))
    what.replaceChildren(
      group(
        'trial.form.treatments',
        drugs
          .filter(({ id }) => id === chosen || sex === 'f' || !WOMEN_ONLY.has(id))
          .map(({ id }) => option(`drug:${id}`, `drug.${id}`)),
      ),
      group(
        'trial.form.inputs',
        inputs
          .filter(spec => spec.for === 'both' || spec.for === sex)
          .map(({ id }) => option(`input:${id}`, id)),
      ),
    )
    if ([...what.options].some(({ value }) => value === kept)) what.value = kept
  }
  const put = (box: { value: string }, value: string): void => {
    if (box.value !== value) box.value = value
  }
  /** What is used stands in the boxes: ages and people are whole. */
  const rounded = (): void => {
    for (const { control } of [from, to]) {
      const age = number(control)
      if (control.value.trim() !== '' && Number.isFinite(age)) put(control, String(Math.round(age)))
    }
    const count = Number(plainCount(people.control.value))
    if (people.control.value.trim() !== '' && Number.isFinite(count) && !Number.isInteger(count))
      put(people.control, String(Math.round(count)))
  }

  const changed = (): void => {
    follow()
    onChange()
  }
  events.on(what, 'change', () => {
    const spec = specOf()
    const drug = drugs.find(({ id }) => what.value === `drug:${id}`)
    if (drug !== undefined) course.control.value = String(drug.usualYears)
    if (spec !== null && scenario !== null) {
      const other = farValue(spec, valueOfA(scenario, spec.id, number(from.control)))
      valueBox.value = String(other)
      answer.value = String(other)
    }
    for (const one of [differs, course, held, told]) one.refuse(null)
    changed()
  })
  for (const one of all)
    events.on(one.control, 'input', () => {
      one.refuse(null)
      if (one !== differs) changed()
    })
  for (const { control } of [from, to, people])
    events.on(control, 'change', () => {
      rounded()
      follow()
    })
  events.on(slider, 'input', () => {
    people.control.value = String(stops[Number(slider.value)])
    people.refuse(null)
    changed()
  })
  for (const { box } of [variation, scanError]) events.on(box, 'change', changed)
  events.on(root, 'submit', event => {
    event.preventDefault()
    onRun()
  })

  return {
    run,
    /** A life and a plan for it: every control says what the plan says. */
    fill(plan: TrialPlan): void {
      scenario = plan.scenario
      seed = plan.seed
      const { difference } = plan
      offer(plan.scenario.sex, difference.kind === 'drug' ? difference.drug : '')
      from.control.value = String(plan.from)
      to.control.value = String(plan.to)
      people.control.value = String(plan.perArm)
      variation.box.checked = plan.variation
      scanError.box.checked = plan.scanError
      if (difference.kind === 'drug') {
        what.value = `drug:${difference.drug}`
        course.control.value = String(difference.years)
      } else {
        what.value = `input:${difference.input}`
        valueBox.value = answer.value = String(difference.value)
      }
      for (const one of all) one.refuse(null)
      follow()
    },
    fields(): PlanFields {
      const [kind = '', id = ''] = what.value.split(':')
      const isDrug = kind === 'drug'
      const spec = specOf()
      const value = spec?.kind === 'toggle' ? answer.value : plainNumber(valueBox.value, spec ?? undefined)
      return {
        people: plainCount(people.control.value),
        from: plainNumber(from.control.value),
        to: plainNumber(to.control.value),
        drug: isDrug ? id : '',
        for: isDrug ? plainNumber(course.control.value) : '',
        input: isDrug ? '' : id,
        value: isDrug ? '' : value,
        variation: variation.box.checked,
        scanError: scanError.box.checked,
        seed,
      }
    },
    seed(next: number): void {
      seed = next
    },
    /** Writes back what a run uses: a course ends with its trial. */
    settle({ from: first, to: last, perArm, difference }: TrialPlan): void {
      put(from.control, String(first))
      put(to.control, String(last))
      put(people.control, String(perArm))
      if (difference.kind === 'drug') put(course.control, String(difference.years))
      else if (specOf()?.kind !== 'toggle') put(valueBox, String(difference.value))
      follow()
    },
    /** Whether what group B has was never compared with published results. */
    outside(yes: boolean): void {
      const text = yes ? i18n.text('trial.form.outside') : ''
      for (const one of [course, held]) one.care(text)
    },
    words: (problem: PlanProblem): string => problemWords(problem, specOf(), i18n),
    /** Says beside each field what is wrong with it, and goes to the first. Nothing typed is lost. */
    refuse(problems: readonly PlanProblem[]): string {
      const wrong = new Map<Field, string>()
      for (const problem of problems) wrong.set(fieldFor(problem.key), problemWords(problem, specOf(), i18n))
      for (const one of all) one.refuse(wrong.get(one) ?? null)
      const first = all.find(one => wrong.has(one))
      first?.control.focus()
      const text = (first && wrong.get(first)) ?? ''
      return wrong.size < 2
        ? text
        : i18n.text('trial.problem.several', { n: i18n.number(wrong.size), first: text })
    },
    /** @returns true when a "?" stood open and is closed now */
    closeHelp: (): boolean => [variation, scanError].map(one => one.close()).includes(true),
    busy(running: boolean): void {
      run.setAttribute('aria-disabled', String(running))
    },
    dispose(): void {
      events.dispose()
      root.remove()
    },
  }
}
export type Form = ReturnType<typeof mountForm>
