import { el } from '../dom/el'
import type { I18n } from '../i18n'
import { percentOf, shareOf, type AgeScale } from './age-scale'
import { BAR_STEP, dragBar, type BarPart, type BarPlace, type BarSpan } from './bar-math'
import { barWords, spanAge } from './bar-words'

export interface BarView extends BarSpan {
  readonly id: string
  readonly kind: 'drug' | 'episode'
  readonly index: number
  /** the name of it; the ages are added here */
  readonly label: string
  /** fewer words for a narrow place */
  readonly short?: string
}

export interface BarOptions {
  readonly i18n: I18n
  /** px for the whole track */
  width(): number
  /** how far this bar may reach, years */
  room(bar: BarView): BarSpan
  onBar(bar: BarView, span: BarSpan, phase: 'drag' | 'done'): void
  onRemove(bar: BarView): void
}

export interface Bar {
  readonly element: HTMLElement
  update(bar: BarView, scale: AgeScale): void
  readonly words: HTMLElement
  place(place: BarPlace): void
  focus(): void
}

/** Lane, side of the words and grips of one bar, or of the outline of a pinned one. */
export const placeBar = (element: HTMLElement, { lane, side, meets }: BarPlace): void => {
  element.style.setProperty('--lane', String(lane))
  element.dataset['side'] = side
  element.toggleAttribute('data-meets-from', meets.from)
  element.toggleAttribute('data-meets-to', meets.to)
}

const PARTS: readonly BarPart[] = ['move', 'from', 'to']

/**
 * One treatment or episode on the lane. Hands drag its parts; keys and screen readers get three native ranges that lie
 * over them (a div with role slider fails too often with screen readers). Delete removes it.
 */
export const bar = (o: BarOptions): Bar => {
  const { i18n } = o
  let now: BarView | null = null
  let scale: AgeScale = { min: 0, max: 1 }
  const words = el('span', { class: 'scr-bar-words', 'aria-hidden': 'true' })
  const parts = PARTS.map(part => {
    const range = el('input', { type: 'range', step: BAR_STEP })
    const element = el('span', { class: `scr-bar-part scr-bar-${part}`, 'data-part': part }, range)
    range.addEventListener('input', () => move(Number(range.value), 'drag'))
    range.addEventListener('change', () => move(Number(range.value), 'done'))
    const move = (age: number, phase: 'drag' | 'done'): void => {
      if (now === null) return
      const years = age - (part === 'to' ? now.to : now.from)
      o.onBar(now, dragBar(now, part, years, o.room(now)), phase)
    }
    return { part, range, element }
  })
  const element = el('div', { class: 'scr-bar', role: 'group' }, words, ...parts.map(p => p.element))

  element.addEventListener('keydown', e => {
    if (now === null || (e.key !== 'Delete' && e.key !== 'Backspace')) return
    e.preventDefault()
    o.onRemove(now)
  })

  element.addEventListener('pointerdown', e => {
    const target = e.target instanceof Element ? e.target.closest<HTMLElement>('[data-part]') : null
    const held = parts.find(p => p.element === target)
    if (now === null || held === undefined || e.button !== 0 || !e.isPrimary) return
    e.preventDefault()
    held.range.focus({ preventScroll: true })
    const start = now
    const room = o.room(start)
    const perYear = o.width() / (scale.max - scale.min)
    let last: BarSpan = start
    const control = new AbortController()
    const { signal } = control
    const send = (span: BarSpan, phase: 'drag' | 'done'): void => {
      last = span
      if (now !== null) o.onBar(now, span, phase)
    }
    const end = (): void => {
      control.abort()
      element.classList.remove('scr-held')
      if (last.from !== start.from || last.to !== start.to) send(last, 'done')
    }
    element.setPointerCapture?.(e.pointerId)
    element.classList.add('scr-held')
    element.addEventListener(
      'pointermove',
      move => {
        const span = dragBar(start, held.part, (move.clientX - e.clientX) / perYear, room)
        if (span.from !== last.from || span.to !== last.to) send(span, 'drag')
      },
      { signal },
    )
    element.addEventListener('pointerup', end, { signal })
    element.addEventListener('pointercancel', end, { signal })
    element.addEventListener(
      'keydown',
      key => {
        if (key.key !== 'Escape') return
        key.stopPropagation()
        control.abort()
        element.classList.remove('scr-held')
        send(start, 'done')
      },
      { signal },
    )
  })

  return {
    element,
    words,
    update(v, at) {
      now = v
      scale = at
      const room = o.room(v)
      element.dataset['kind'] = v.kind
      element.setAttribute('aria-label', barWords(i18n, v))
      element.style.left = percentOf(v.from, at)
      element.style.width = `${Math.round((shareOf(v.to, at) - shareOf(v.from, at)) * 1e5) / 1e3}%`
      const [from, to] = [spanAge(i18n, v.from), spanAge(i18n, v.to)]
      for (const { part, range } of parts) {
        const [min, max, value] =
          part === 'move'
            ? [room.from, room.to - (v.to - v.from), v.from]
            : part === 'from'
              ? [room.from, v.to - BAR_STEP, v.from]
              : [v.from + BAR_STEP, room.to, v.to]
        range.min = String(min)
        range.max = String(max)
        range.value = String(value)
        const label = v.label
        range.setAttribute('aria-label', i18n.t(`scrubber.bar.${part}`, { label }))
        range.setAttribute('aria-valuetext', i18n.t(`scrubber.bar.${part}.value`, { from, to }))
      }
    },
    place: place => placeBar(element, place),
    focus: () => parts[0]?.range.focus(),
  }
}
