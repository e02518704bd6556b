import type { GUI, NumberController } from 'lil-gui'
import { el, setText } from '../dom/el'
import type { I18n } from '../i18n'
import { isConverted } from '../i18n/units'
import { overlayRange } from './native-range'
import { frameRow, type HelpText } from './row-frame'
import type { Span } from './track-math'
import { typedNumber } from './typed-number'
import { usualWords, type ValueWords } from './value-words'

export type Phase = 'drag' | 'done'

export interface NumberRowOptions extends Span {
  readonly label: string
  readonly digits: number
  /** of the registry (params.unit.<unit>); it may be typed and shown in the reader's own */
  readonly unit?: string
  readonly band: readonly [number, number] | null
  readonly evidence: readonly [number, number] | null
  readonly help: HelpText | null
  /** the value in words, as the view stands now */
  words(value: number): ValueWords
  onInput(value: number, phase: Phase): void
  /** says a correction aloud */
  announce(text: string): void
}

export interface NumberRowState {
  readonly value: number
  /** value of the pinned life, null = none */
  readonly pinned?: number | null
  /** what "reset this" would set; null = a row without one */
  readonly fallback?: number | null
  readonly locked?: boolean
  readonly hidden?: boolean
  /** anything else the words depend on (sex), so that they are written again when it changes */
  readonly tone?: string
}

export interface NumberRow {
  readonly element: HTMLElement
  focus(): void
  /** the name line's tools, for one more button */
  readonly tools: HTMLElement
  update(now: NumberRowState): void
}

/** Assumption: a track of more stops than this cannot be aimed at (the seed); such a row has only its text box. */
const MAX_STOPS = 10_000

/** One number: name, value in words, track. It holds no value of its own; only update() moves it for good. */
export const numberRow = (gui: GUI, i18n: I18n, o: NumberRowOptions): NumberRow => {
  const shown = { value: o.min }
  let fallback: number | null = null
  const c = gui.add(shown, 'value', o.min, o.max, o.step) as NumberController
  const frame = frameRow(c, i18n, o.label, o.help, () => {
    if (fallback === null) return
    frame.note('')
    o.onInput(fallback, 'done')
    focus()
  })
  frame.resettable(null)

  const native = overlayRange(c, {
    ...o,
    exactLabel: i18n.t('controls.exact', { label: o.label }),
    describedBy: frame.usualId,
    letters: isConverted(i18n, o.unit ?? ''),
    number: value => o.words(value).number,
    words: value => o.words(value).spoken,
    read(text, now) {
      const typed = typedNumber(text, now, o, i18n)
      if (typed.problem !== 'none') {
        const note = i18n.t(`controls.note.${typed.problem}`, {
          given: text.trim().slice(0, 40),
          used: o.words(typed.used).spoken,
        })
        // after the change has been drawn, which clears older notes
        queueMicrotask(() => frame.note(note))
        o.announce(note)
      }
      return typed.used
    },
  })

  const aimable = (o.max - o.min) / o.step <= MAX_STOPS
  c.domElement.classList.toggle('ctl-plain', !aimable)
  const focus = (): void => (aimable ? native.range : native.box).focus()
  const unit = el('span', { class: 'ctl-unit' })
  const word = el('span', { class: 'ctl-word' })
  const said = el('span', { class: 'ctl-said' }, native.box, unit, word)
  const line = el('div', { class: 'ctl-value' }, said, frame.usual)
  frame.tools.after(line)
  const usual = usualWords(i18n, o.band, o)
  const say = (): void => {
    const words = o.words(shown.value)
    setText(unit, words.unit)
    unit.classList.toggle('ctl-close', words.unit.startsWith('×'))
    setText(word, words.word)
  }

  c.onChange((value: number) => {
    frame.note('')
    say()
    o.onInput(value, 'drag')
  })
  c.onFinishChange((value: number) => o.onInput(value, 'done'))

  let before: NumberRowState | null = null
  return {
    element: c.domElement,
    focus,
    tools: frame.tools,
    update(now) {
      const same = (key: keyof NumberRowState): boolean => before !== null && before[key] === now[key]
      const still = shown.value === now.value && same('tone')
      if (same('hidden') && now.hidden === true) return
      if (!still || before === null) {
        if (before !== null && shown.value !== now.value) frame.note('')
        shown.value = now.value
        c.updateDisplay()
        say()
      }
      if (!same('pinned') || !same('value') || !same('tone')) {
        const pinned = now.pinned ?? null
        native.pin(pinned)
        setText(
          frame.usual,
          pinned !== null && pinned !== now.value
            ? i18n.t('controls.pinned', { value: o.words(pinned).number })
            : usual,
        )
      }
      fallback = now.fallback ?? null
      const changed = fallback !== null && fallback !== now.value && now.locked !== true
      frame.resettable(changed && fallback !== null ? o.words(fallback).spoken : null)
      if (!same('locked')) native.enable(now.locked !== true)
      if (!same('hidden')) c.show(now.hidden !== true)
      before = now
    },
  }
}
