import type { GUI } from 'lil-gui'
import type { I18n } from '../i18n'
import type { ParamSpec, Scenario, Sex } from '../model'
import { appliesTo, type DefaultOf } from './changes'
import { toggleRow } from './choice-row'
import { numberRow, type Phase } from './number-row'
import type { HelpText } from './row-frame'
import { labelOf, paramWords, toggleWord } from './value-words'

/** What every row needs to know of the view. */
export interface RowView {
  readonly scenario: Scenario
  /** gentle massage, sessions a week */
  readonly massage: number
  readonly pinned: Scenario | null
  readonly hidden: ReadonlySet<string>
  readonly locked: ReadonlySet<string>
}

export interface Row {
  readonly element: HTMLElement
  update(v: RowView): void
}

export interface ParamContext {
  readonly i18n: I18n
  readonly defaultOf: DefaultOf
  source(key: string): string
  sex(): Sex
  onInput(patch: Partial<Scenario>, phase: Phase): void
  announce(text: string): void
}

/** "Source: ..." or the plain statement that the number is ours. */
export const sourceWords = (key: string, o: Pick<ParamContext, 'i18n' | 'source'>, assumed = ''): string =>
  key === 'assumption' ? assumed : o.i18n.t('controls.help.source', { source: o.source(key) })

/** With which values the model was compared with published results; nothing for what never reaches the bone. */
const evidenceWords = (
  { effect, evidence, kind }: ParamSpec,
  o: ParamContext,
  number: (value: number) => string,
  to: string,
): string => {
  if (effect !== 'bone') return ''
  if (evidence === null) return o.i18n.t('controls.help.evidence.usual')
  if (kind === 'toggle') return o.i18n.t('controls.help.evidence.both')
  return o.i18n.t('controls.help.evidence', { from: number(evidence[0]), to })
}

/** Help of a registry entry: its words, its range, what was compared, its usual range with the source of it. */
export const helpOf = (spec: ParamSpec, o: ParamContext): HelpText => {
  const { i18n } = o
  const words = (value: number): string => paramWords(i18n, { ...spec, words: [] }, value, o.sex()).spoken
  const number = (value: number): string => paramWords(i18n, spec, value, o.sex()).number
  const text = i18n.has(`params.${spec.id}.help`) ? i18n.text(`params.${spec.id}.help`) : ''
  const assumed =
    spec.normal !== null
      ? i18n.t('controls.help.assumption')
      : spec.words.length > 0
        ? i18n.t('controls.help.assumption.words')
        : ''
  return {
    text,
    range:
      spec.kind === 'toggle'
        ? ''
        : i18n.t('controls.help.range', { from: number(spec.min), to: words(spec.max) }),
    evidence: evidenceWords(spec, o, number, words(spec.evidence?.[1] ?? spec.max)),
    source: sourceWords(spec.source, o, assumed),
  }
}

/** Marks a row with the name of its input, by which the search of the page finds it. */
export const named = (row: HTMLElement, input: string): HTMLElement => {
  row.dataset['input'] = input
  return row
}

/** One row of the registry. It names no parameter: everything comes from the entry and its words. */
export const paramRow = (gui: GUI, spec: ParamSpec, o: ParamContext): Row => {
  const { i18n } = o
  const label = labelOf(i18n, spec)
  const help = helpOf(spec, o)
  const state = (v: RowView) => ({
    value: v.scenario[spec.id],
    pinned: v.pinned === null ? null : v.pinned[spec.id],
    fallback: o.defaultOf(spec.id, v.scenario.sex),
    locked: v.locked.has(spec.id),
    hidden: v.hidden.has(spec.id) || !appliesTo(spec, v.scenario.sex),
    tone: v.scenario.sex,
  })
  if (spec.kind === 'toggle') {
    const row = toggleRow(gui, i18n, {
      label,
      help,
      words: value => toggleWord(i18n, spec, value, o.sex()),
      onInput: value => o.onInput({ [spec.id]: value }, 'done'),
    })
    return { element: named(row.element, spec.id), update: v => row.update(state(v)) }
  }
  const row = numberRow(gui, i18n, {
    ...spec,
    label,
    band: spec.normal,
    help,
    words: value => paramWords(i18n, spec, value, o.sex()),
    onInput: (value, phase) => o.onInput({ [spec.id]: value }, phase),
    announce: o.announce,
  })
  return { element: named(row.element, spec.id), update: v => row.update(state(v)) }
}
