import { el } from '../dom/el'
import type { I18n } from '../i18n'
import { ageForKey, percentOf, type AgeScale } from './age-scale'
import { ageFigure } from './transport'

export interface AgeTrackView extends AgeScale {
  readonly age: number
  /** the bone is grown to this age */
  readonly known: number
  readonly phase: string
  readonly playing: boolean
}

const SVG = 'http://www.w3.org/2000/svg'
const LABEL_EVERY = 10

/** A native range over a drawn track: past in ink, future thin, what is still being grown dotted; ticks and labels. */
export const ageTrack = (i18n: I18n, onAge: (age: number) => void) => {
  let view: AgeTrackView | null = null
  const range = el('input', { type: 'range', class: 'scr-range', step: 0.1 })
  range.setAttribute('aria-label', i18n.t('scrubber.range'))
  range.addEventListener('input', () => onAge(Number(range.value)))
  range.addEventListener('keydown', e => {
    if (view === null || e.ctrlKey || e.altKey || e.metaKey) return
    const to = ageForKey(e.key, e.shiftKey, view.age, view)
    if (to === null) return
    e.preventDefault()
    if (to !== view.age) onAge(to)
  })
  const [known, past, thumb] = ['scr-known', 'scr-past', 'scr-thumb'].map(name =>
    el('span', { class: name }),
  ) as [HTMLElement, HTMLElement, HTMLElement]
  const line = el('span', { class: 'scr-line' })
  const track = el(
    'div',
    { class: 'scr-track' },
    el('span', { class: 'scr-drawn', 'aria-hidden': 'true' }, line, known, past, thumb),
    range,
  )
  const axis = el('div', { class: 'scr-axis', 'aria-hidden': 'true' })

  const drawAxis = (v: AgeScale): void => {
    const ticks = document.createElementNS(SVG, 'svg')
    ticks.setAttribute('class', 'scr-ticks')
    ticks.setAttribute('focusable', 'false')
    const labels: HTMLElement[] = []
    for (let age = v.min; age <= v.max; age++) {
      const at = percentOf(age, v)
      const tick = document.createElementNS(SVG, 'line')
      const tall = age % LABEL_EVERY === 0
      for (const [name, value] of Object.entries({ x1: at, x2: at, y1: 0, y2: tall ? 8 : 5 }))
        tick.setAttribute(name, String(value))
      ticks.append(tick)
      if (!tall) continue
      const label = el('span', { class: 'scr-tick-label' }, i18n.number(age))
      label.style.left = at
      labels.push(label)
    }
    axis.replaceChildren(ticks, ...labels)
  }

  return {
    track,
    axis,
    update(v: AgeTrackView): void {
      const was = view
      view = v
      if (was === null || was.min !== v.min || was.max !== v.max) {
        range.min = String(v.min)
        range.max = String(v.max)
        drawAxis(v)
      }
      const age = ageFigure(i18n, v)
      const spoken =
        v.phase === ''
          ? i18n.t('scrubber.value.bare', { age })
          : i18n.t('scrubber.value', { age, phase: v.phase })
      if (range.getAttribute('aria-valuetext') !== spoken) range.setAttribute('aria-valuetext', spoken)
      if (was?.age !== v.age) {
        range.value = String(v.age)
        const at = percentOf(v.age, v)
        past.style.width = at
        thumb.style.left = at
      }
      if (was?.known !== v.known) known.style.width = percentOf(v.known, v)
    },
  }
}
