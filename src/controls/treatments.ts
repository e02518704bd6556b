import { el } from '../dom/el'
import type { DrugCourse, DrugId, DrugSpec, Scenario } from '../model'
import { sourceWords, type ParamContext, type RowView } from './param-row'
import { newSpan, type AgeLimits } from './span-math'
import { spanBlock, spanWords } from './span-block'
import { spanList } from './span-list'
import { listWords, plainNumber } from './value-words'

/** Assumption: the longest course the track offers, years; a longer one from a link keeps its length. */
const LONGEST_COURSE = 15

export interface TreatmentOptions extends ParamContext {
  readonly drugs: readonly DrugSpec[]
  /** the life as last shown */
  life(): Scenario
  /** the age shown, years */
  age(): number
}

export interface Treatments {
  update(v: RowView): void
  summary(scenario: Scenario): string
  dispose(): void
}

/** Courses of one drug with their places in the scenario's list. */
const coursesOf = (
  scenario: Scenario,
  drug: DrugId,
): readonly { readonly at: number; readonly course: DrugCourse }[] =>
  scenario.drugs.flatMap((course, at) => (course.drug === drug ? [{ at, course }] : []))

/** For how long and at what dose the model was compared with published results. */
const evidenceWords = ({ evidence: { dose, years } }: DrugSpec, { i18n }: ParamContext): string => {
  const [from, to] = dose.map(amount => plainNumber(amount, 2, i18n)) as [string, string]
  return i18n.t('controls.help.evidence.drug', { n: years, from, to, dose: from === to ? 'usual' : 'other' })
}

/** One drug: its name, "Add", and a block of rows for each course. */
const drugBlock = (host: HTMLElement, spec: DrugSpec, o: TreatmentOptions) => {
  const { i18n } = o
  const name = i18n.text(`params.drug.${spec.id}.label`)
  const limits = (): AgeLimits => ({ min: spec.from.min, max: Math.min(spec.to.max, o.life().until) })
  const add = el('button', { type: 'button', class: 'ctl-add' }, i18n.t('controls.drug.add'))
  add.setAttribute('aria-label', i18n.t('controls.drug.add.named', { name }))
  const head = el('div', { class: 'ctl-drug-head' }, el('span', { class: 'ctl-drug-name' }, name), add)
  const block = el(
    'div',
    { class: 'ctl-drug', role: 'group', 'aria-label': name, 'data-input': spec.id },
    head,
  )
  host.append(block)

  const patch = (drugs: readonly DrugCourse[], phase: 'drag' | 'done'): void => o.onInput({ drugs }, phase)
  const mine = (n: number) => coursesOf(o.life(), spec.id)[n]
  const others = (n: number): readonly DrugCourse[] =>
    coursesOf(o.life(), spec.id).flatMap(({ course }, k) => (k === n ? [] : [course]))
  const make = () =>
    spanList(block, n =>
      spanBlock({
        i18n,
        name,
        help: {
          text: i18n.text(`params.drug.${spec.id}.help`),
          range: '',
          evidence: evidenceWords(spec, o),
          source: sourceWords(spec.source, o),
        },
        usual: spec.usualYears,
        compared: spec.evidence.years,
        longest: LONGEST_COURSE,
        limits: limits(),
        others: () => others(n),
        onSpan(span, phase) {
          const at = mine(n)?.at
          patch(
            o.life().drugs.map((course, k) => (k === at ? { ...course, ...span } : course)),
            phase,
          )
        },
        onRemove() {
          const at = mine(n)?.at
          patch(
            o.life().drugs.filter((_, k) => k !== at),
            'done',
          )
          add.focus()
        },
        announce: o.announce,
      }),
    )
  let list = make()
  let until = NaN

  add.addEventListener('click', () => {
    const taken = coursesOf(o.life(), spec.id).map(({ course }) => course)
    const span = newSpan(Math.round(o.age()), spec.usualYears, taken, limits())
    list.focusNext()
    patch([...o.life().drugs, { drug: spec.id, ...span, dose: spec.dose.default }], 'done')
    o.announce(i18n.t('controls.drug.added', { span: spanWords(i18n, name, span) }))
  })

  return {
    update(v: RowView): void {
      if (v.scenario.until !== until) {
        list.dispose()
        list = make()
        until = v.scenario.until
      }
      const locked = v.locked.has('drugs')
      add.hidden = locked
      const pinned = v.pinned === null ? null : coursesOf(v.pinned, spec.id)
      list.update(
        coursesOf(v.scenario, spec.id).map(({ course }, n) => ({
          from: course.from,
          to: course.to,
          pinned: pinned === null ? undefined : (pinned[n]?.course ?? null),
          locked,
          tone: v.scenario.sex,
        })),
      )
    },
    dispose: () => list.dispose(),
  }
}

/** The Treatments folder: every drug of the registry. */
export const treatments = (host: HTMLElement, o: TreatmentOptions): Treatments => {
  const blocks = o.drugs.map(spec => drugBlock(host, spec, o))
  return {
    update: v => blocks.forEach(block => block.update(v)),
    summary: scenario =>
      scenario.drugs.length === 0
        ? o.i18n.t('controls.drug.none')
        : listWords(
            o.i18n,
            scenario.drugs.map(c => spanWords(o.i18n, o.i18n.text(`params.drug.${c.drug}.label`), c)),
          ),
    dispose: () => blocks.forEach(block => block.dispose()),
  }
}
