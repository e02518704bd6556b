import GUI from 'lil-gui'
import { el } from '../dom/el'
import type { I18n } from '../i18n'
import { numberRow, type NumberRow, type NumberRowOptions, type Phase } from './number-row'
import { signButton, type HelpText } from './row-frame'
import { AGE_STEP, between, SHORTEST, withStart, withYears, type AgeLimits, type Years } from './span-math'
import { plainNumber, valueWords } from './value-words'

export interface SpanBlockOptions {
  readonly i18n: I18n
  readonly name: string
  readonly help: HelpText | null
  /** the usual length, years; null = none known; a tick on the track */
  readonly usual: number | null
  /** the most years of it that were compared with published results; null = none */
  readonly compared: number | null
  /** the longest length the track offers, years */
  readonly longest: number
  readonly limits: AgeLimits
  /** other spans of the same drug or input */
  others(): readonly Years[]
  /** a value row above the two ages (episodes) */
  readonly value?: Omit<NumberRowOptions, 'onInput' | 'announce'>
  onSpan(span: Years, phase: Phase): void
  onValue?(value: number, phase: Phase): void
  onRemove(): void
  announce(text: string): void
}

export interface SpanView extends Years {
  readonly value?: number
  /** the matching span of the pinned life; null = it has none there; undefined = nothing is pinned */
  readonly pinned?: (Years & { readonly value?: number }) | null | undefined
  readonly locked: boolean
  readonly tone: string
}

export interface SpanBlock {
  readonly element: HTMLElement
  update(v: SpanView): void
  focus(): void
  dispose(): void
}

/** "60", "60¾": an age in whole years and quarters; any other age in decimals. */
const ageWords = (i18n: I18n, age: number): string => {
  const quarters = Math.round(age * 4)
  if (Math.abs(age * 4 - quarters) > 0.01) return plainNumber(age, 2, i18n)
  return i18n.t('controls.span.at', {
    whole: i18n.number(Math.floor(quarters / 4)),
    quarter: String(quarters % 4),
  })
}

/** "Alendronate, 66 to 71½": an age span in figures. */
export const spanWords = (i18n: I18n, name: string, span: Years): string =>
  i18n.t('controls.span', { name, from: ageWords(i18n, span.from), to: ageWords(i18n, span.to) })

/** One course or episode: start and length as two rows (and a value, for episodes), with remove. */
export const spanBlock = (o: SpanBlockOptions): SpanBlock => {
  const { i18n, limits, name } = o
  const element = el('div', { class: 'ctl-span', role: 'group' })
  const gui = new GUI({ autoPlace: false, container: element, injectStyles: false })
  gui.$title.remove()
  let now: Years = { from: limits.min, to: limits.min + SHORTEST }

  const room = (): AgeLimits => between(now, o.others(), limits)

  const valueRow: NumberRow | null =
    o.value === undefined
      ? null
      : numberRow(gui, i18n, {
          ...o.value,
          onInput: (value, phase) => o.onValue?.(value, phase),
          announce: o.announce,
        })
  const start = numberRow(gui, i18n, {
    label: i18n.t('controls.span.start', { name }),
    ...limits,
    step: AGE_STEP,
    digits: 2,
    band: null,
    evidence: null,
    help: o.help,
    words: n => valueWords(i18n, n, 2, i18n.t('controls.span.age', { n }), ''),
    onInput: (from, phase) => o.onSpan(withStart(now, from, room()), phase),
    announce: o.announce,
  })
  const usual = o.usual
  const lengthWord = (years: number): string => {
    if (usual === null) return ''
    if (years === usual) return i18n.t('controls.span.usual')
    return years < usual ? i18n.t('controls.span.short') : i18n.t('controls.span.long')
  }
  const length = numberRow(gui, i18n, {
    label: i18n.t('controls.span.length', { name }),
    min: SHORTEST,
    max: o.longest,
    step: AGE_STEP,
    digits: 2,
    band: usual === null ? null : [usual, usual],
    evidence: o.compared === null ? null : [SHORTEST, o.compared],
    help: null,
    words: n => valueWords(i18n, n, 2, i18n.t('controls.span.years', { n }), lengthWord(n)),
    onInput: (years, phase) => o.onSpan(withYears(now, years, room()), phase),
    announce: o.announce,
  })
  const remove = signButton('remove', name)
  remove.addEventListener('click', o.onRemove)
  const first = valueRow ?? start
  first.tools.append(remove)

  return {
    element,
    focus: first.focus,
    update(v) {
      now = { from: v.from, to: v.to }
      const said = spanWords(i18n, name, now)
      if (element.getAttribute('aria-label') !== said) {
        element.setAttribute('aria-label', said)
        remove.setAttribute('aria-label', i18n.t('controls.span.remove', { span: said }))
      }
      const { locked, tone } = v
      remove.hidden = locked
      const pinned = v.pinned ?? null
      if (v.value !== undefined)
        valueRow?.update({ value: v.value, pinned: pinned?.value ?? null, locked, tone })
      start.update({ value: v.from, pinned: pinned?.from ?? null, locked, tone })
      const pinnedYears = v.pinned === null ? 0 : pinned === null ? null : pinned.to - pinned.from
      length.update({ value: v.to - v.from, pinned: pinnedYears, locked, tone })
    },
    dispose() {
      gui.destroy()
      element.remove()
    },
  }
}
