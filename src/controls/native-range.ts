import type { NumberController } from 'lil-gui'
import { el } from '../dom/el'
import { clampTo, fractionOf, snapTo, valueAt, type Span } from './track-math'

/**
 * The one adapter to lil-gui's insides (0.21.0). lil-gui's slider is a div without role or keys and its text box
 * changes on the page's wheel; here a native range lies over the track and a plain text box stands beside it.
 * Uses the private `_callOnFinishChange` and replaces `updateDisplay`, `$input` and `$disable`; limits come from
 * the registry, never from lil-gui's own fields.
 */
export interface RangeInput extends Span {
  /** the usual range, drawn on the track with ticked ends; null = none */
  readonly band: readonly [number, number] | null
  /** what was compared with published results, a dotted line below the track; null = none */
  readonly evidence: readonly [number, number] | null
  /** name of the text box ("Calcium in food, exact value") */
  readonly exactLabel: string
  /** id of the element that says the usual range */
  readonly describedBy: string
  /** the number alone, as the box shows it */
  number(value: number): string
  /** the value in words, for aria-valuetext ("51 years, usual") */
  words(value: number): string
  /** letters may be typed ("5 ft 4 in") */
  readonly letters?: boolean
  /** what a typed text means; may leave a note in the row. Returns the value to use. */
  read(text: string, now: number): number
}

export interface NativeRange {
  readonly range: HTMLInputElement
  readonly box: HTMLInputElement
  /** the pinned life's value as an open square, or null for none */
  pin(value: number | null): void
  enable(on: boolean): void
}

interface Insides {
  _callOnFinishChange(): void
}

const percent = (share: number): string => `${Math.round(share * 1e5) / 1e3}%`

/** As wide as its figures, so that the unit follows closely; points, commas, blanks and the letters of feet and inches are about half as wide. */
const boxWidth = (text: string): string => {
  const narrow = text.replace(/[^.,\u00a0\u202f'’ fit]/g, '').length
  return `calc(${Math.max(1, text.length - narrow * 0.5)}ch + 0.3125rem)`
}

export const overlayRange = (c: NumberController, s: RangeInput): NativeRange => {
  const done = (): void => (c as unknown as Insides)._callOnFinishChange()
  const range = el('input', {
    type: 'range',
    min: s.min,
    max: s.max,
    step: s.step,
    'aria-labelledby': c.$name.id,
    'aria-describedby': s.describedBy,
  })

  // A new box instead of lil-gui's: its own listeners change the value on wheel and on vertical drag, and clamp
  // every half-typed number.
  const box = el('input', {
    type: 'text',
    class: 'ctl-box',
    // a minus sign and the words of a unit need letters
    inputmode: s.min < 0 || s.letters === true ? 'text' : 'decimal',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-label': s.exactLabel,
    'aria-describedby': s.describedBy,
  })
  c.$input.replaceWith(box)
  c.$input = box
  c.$disable = box

  const pinned = el('span', { class: 'ctl-pinned', hidden: true })
  const knob = el('span', { class: 'ctl-knob' })
  const rail = el('span', { class: 'ctl-rail', 'aria-hidden': 'true' }, el('span', { class: 'ctl-line' }))
  const stretch = (name: string, span: readonly [number, number] | null): void => {
    if (span === null) return
    const mark = el('span', { class: name })
    mark.style.insetInlineStart = percent(fractionOf(span[0], s))
    mark.style.insetInlineEnd = percent(1 - fractionOf(span[1], s))
    rail.append(mark)
  }
  stretch('ctl-band', s.band)
  stretch('ctl-evidence', s.evidence)
  c.$fill.style.width = '' // lil-gui's own drawing, before this one took over
  rail.append(c.$fill, pinned, knob)
  c.$slider.replaceChildren(rail, range)

  let drawn = ''
  let typing = false
  const draw = (): NumberController => {
    const value = c.getValue() as number
    const at = percent(fractionOf(value, s))
    range.value = String(value)
    range.setAttribute('aria-valuetext', s.words(value))
    c.$fill.style.inlineSize = at
    knob.style.insetInlineStart = at
    drawn = s.number(value)
    if (!typing) {
      if (box.value !== drawn) box.value = drawn
      box.style.setProperty('--box', boxWidth(drawn))
    }
    return c
  }
  c.updateDisplay = draw

  range.addEventListener('input', () => c.setValue(Number(range.value)))
  range.addEventListener('change', done)

  // iOS moves the thumb only when the touch begins on it; a tap anywhere on the track sets the value here too.
  let tap: { x: number; value: string } | null = null
  range.addEventListener('pointerdown', e => {
    tap = e.pointerType === 'touch' && !range.disabled ? { x: e.clientX, value: range.value } : null
  })
  range.addEventListener('pointerup', e => {
    if (tap === null || Math.abs(e.clientX - tap.x) > 8 || range.value !== tap.value) return
    const { left, width } = range.getBoundingClientRect()
    const rtl = getComputedStyle(range).direction === 'rtl'
    c.setValue(valueAt(e.clientX - left, width, s, rtl))
    done()
  })
  for (const type of ['mousedown', 'touchstart', 'wheel'] as const)
    range.addEventListener(type, e => e.stopPropagation(), { passive: true })

  const commit = (): void => {
    if (!typing) return
    typing = false
    const text = box.value
    if (text !== drawn) c.setValue(s.read(text, c.getValue() as number))
    draw()
    done()
  }
  box.addEventListener('input', () => {
    typing = box.value !== drawn
    box.style.setProperty('--box', boxWidth(typing ? `${box.value} ` : drawn))
  })
  box.addEventListener('change', commit)
  box.addEventListener('blur', commit)
  box.addEventListener('focus', () => box.select())
  box.addEventListener('keydown', e => {
    if (e.key === 'Enter') {
      commit()
      box.select()
    } else if (e.key === 'Escape' && typing) {
      typing = false
      draw()
      box.select()
      e.stopPropagation()
    } else if (e.key === 'ArrowUp' || e.key === 'ArrowDown') {
      e.preventDefault()
      commit()
      const by = (e.key === 'ArrowUp' ? s.step : -s.step) * (e.shiftKey ? 10 : 1)
      c.setValue(clampTo(snapTo((c.getValue() as number) + by, s), s))
      done()
    }
  })

  draw()
  let pin: number | null = null
  return {
    range,
    box,
    pin(value) {
      if (value === pin) return
      pin = value
      pinned.hidden = value === null
      if (value !== null) pinned.style.insetInlineStart = percent(fractionOf(value, s))
    },
    enable(on) {
      range.disabled = !on
      c.enable(on)
    },
  }
}
