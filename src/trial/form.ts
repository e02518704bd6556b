import type { PlanProblem, TrialPlan } from '../cohort/types'
import { el, listening, setText } from '../dom/el'
import type { ParamSpec } from '../model/param-spec'
import type { Scenario } from '../model/types'
import { fieldOf, numberBox, tickOf, type Field } from './field'
import { DRAWN, farValue, problemWords, whoWords } from './form-words'
import type { PlanFields, TrialOptions } from './options'
import { nearestStop, peopleStops } from './rounding'
import { spanWords, valueOfA, valueWords } from './words'

/** Most people in a group that the slider offers; the box takes what the plan allows. */
const MOST_PEOPLE = 100_000

export interface FormOptions extends Pick<TrialOptions, 'i18n' | 'inputs' | 'drugs' | 'counted'> {
  /** something was changed */
  readonly onChange: () => void
  readonly onRun: () => void
}

/** The plan as a form: who, how long, what differs, how many. It never judges: the plan's own reader does. */
export const mountForm = (host: HTMLElement, options: FormOptions) => {
  const { i18n, inputs, drugs, counted, onChange, onRun } = options
  const events = listening()
  const stops = peopleStops(MOST_PEOPLE)
  let scenario: Scenario | null = null
  let seed = 1

  const who = el('p', { class: 'trl-who' })
  const from = fieldOf(i18n.text('trial.form.from'), numberBox(4, 'numeric'), {
    unit: i18n.text('trial.form.years'),
  })
  const to = fieldOf(i18n.text('trial.form.to'), numberBox(4, 'numeric'), {
    unit: i18n.text('trial.form.years'),
  })
  const what = el('select', { class: 'trl-select' })
  const differs = fieldOf(i18n.text('trial.form.what'), what)
  const course = fieldOf(i18n.text('trial.form.course'), numberBox(4, 'decimal'), {
    unit: i18n.text('trial.form.years'),
  })
  const valueBox = numberBox(6, 'decimal')
  const unit = el('span', { class: 'trl-unit' })
  const held = fieldOf(i18n.text('trial.form.value'), valueBox)
  held.control.after(unit)
  const answer = el('select', { class: 'trl-select' })
  const told = fieldOf(i18n.text('trial.form.value'), answer)
  const slider = el('input', {
    type: 'range',
    class: 'trl-range',
    min: 0,
    max: stops.length - 1,
    step: 1,
    'aria-label': i18n.text('trial.form.peopleSlider'),
  })
  const people = fieldOf(i18n.text('trial.form.people'), numberBox(8, 'numeric'), { more: slider })
  const variation = tickOf(
    i18n.text('trial.form.variation'),
    i18n.text('trial.form.variation.about'),
    [el('ul', {}, ...DRAWN.map(id => el('li', {}, i18n.text(`trial.drawn.${id}`))))],
    i18n,
  )
  const scanError = tickOf(
    i18n.text('trial.form.scanError'),
    i18n.text('trial.form.scanError.about'),
    [],
    i18n,
  )
  const run = el('button', { type: 'submit', class: 'trl-run' }, i18n.text('trial.run'))
  const root = el(
    'form',
    { class: 'trl-form', novalidate: true, 'aria-label': i18n.text('trial.form') },
    el('h2', { class: 'trl-form-title' }, i18n.text('trial.form')),
    who,
    el('div', { class: 'trl-pair' }, from.root, to.root),
    differs.root,
    course.root,
    held.root,
    told.root,
    people.root,
    variation.root,
    scanError.root,
    run,
  )
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
  const number = (box: { readonly value: string }): number => Number(box.value.trim().replace(/[\s,]/g, ''))

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
    const count = number(people.control)
    slider.value = String(Number.isFinite(count) ? nearestStop(stops, count) : 0)
    slider.setAttribute(
      'aria-valuetext',
      i18n.text('trial.form.peopleSpoken', { people: i18n.number(count || 0) }),
    )
  }
  answer.append(el('option', { value: '0' }), el('option', { value: '1' }))

  const offer = (sex: Scenario['sex']): void => {
    const kept = what.value
    what.replaceChildren(
      el(
        'optgroup',
        { label: i18n.text('trial.form.treatments') },
        ...drugs.map(({ id }) => el('option', { value: `drug:${id}` }, i18n.text(`params.drug.${id}.label`))),
      ),
      el(
        'optgroup',
        { label: i18n.text('trial.form.inputs') },
        ...inputs
          .filter(spec => spec.for === 'both' || spec.for === sex)
          .map(({ id }) => el('option', { value: `input:${id}` }, i18n.text(`params.${id}.label`))),
      ),
    )
    if ([...what.options].some(({ value }) => value === kept)) what.value = kept
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
      offer(plan.scenario.sex)
      const { difference } = plan
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
      const value = specOf()?.kind === 'toggle' ? answer.value : valueBox.value
      return {
        people: people.control.value.replace(/(\d)[,\s](?=\d{3}\b)/g, '$1'),
        from: from.control.value,
        to: to.control.value,
        drug: isDrug ? id : '',
        for: isDrug ? course.control.value : '',
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
    /** Says beside the field what is wrong, and goes there. Nothing typed is lost. */
    refuse(problem: PlanProblem): string {
      const field = fieldFor(problem.key)
      const text = problemWords(problem, specOf(), i18n)
      field.refuse(text)
      field.control.focus()
      return text
    },
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
