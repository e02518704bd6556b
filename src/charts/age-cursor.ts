import type { Listening } from '../dom/el'
import { shownAge, stageOf, type Size } from './axes'
import { FIRST_AGE } from './series'
import type { ChartsView } from './types'

export interface AgeCursorOptions {
  /** what is drawn at present, and how large; null before that */
  readonly shown: () => { readonly view: ChartsView; readonly size: Size } | null
  readonly onAge: (age: number) => void
  /** the hand let go */
  readonly onRest: () => void
  /** a mouse or pen is over this age, null when it left or drags */
  readonly onHover: (age: number | null) => void
}

/**
 * Moves the age by a pointer anywhere on the plot, and by keys when it has focus. Whole years, so that figures,
 * words and table agree.
 */
export const ageCursor = (events: Listening, plot: HTMLElement, options: AgeCursorOptions): void => {
  const setAge = (age: number): void => {
    const view = options.shown()?.view
    if (view === undefined) return
    const last = Math.max(FIRST_AGE, view.life.scenario.until)
    const wanted = Math.min(Math.max(age, FIRST_AGE), last)
    if (wanted !== view.age) options.onAge(wanted)
  }
  /** null outside the axis */
  const ageUnder = (event: PointerEvent): number => {
    const shown = options.shown()
    if (shown === null) return FIRST_AGE
    const { x0, x1, from, to } = stageOf(shown.view, shown.size)
    const across = event.clientX - plot.getBoundingClientRect().left
    return Math.round(from + ((across - x0) / (x1 - x0)) * (to - from))
  }
  let dragging = false
  events.on(plot, 'pointerdown', event => {
    if (event.button !== 0) return
    dragging = true
    options.onHover(null)
    plot.setPointerCapture?.(event.pointerId)
    setAge(ageUnder(event))
  })
  events.on(plot, 'pointermove', event => {
    if (dragging) setAge(ageUnder(event))
    else if (event.pointerType === 'mouse' || event.pointerType === 'pen') options.onHover(ageUnder(event))
  })
  events.on(plot, 'pointerleave', () => options.onHover(null))
  for (const end of ['pointerup', 'pointercancel'] as const)
    events.on(plot, end, () => {
      if (dragging) options.onRest()
      dragging = false
    })
  events.on(plot, 'keydown', event => {
    const view = options.shown()?.view
    if (view === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const age = shownAge(view)
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: Math.floor(age + 1e-6) + 1,
      ArrowUp: Math.floor(age + 1e-6) + 1,
      ArrowLeft: Math.ceil(age - 1e-6) - 1,
      ArrowDown: Math.ceil(age - 1e-6) - 1,
      PageUp: age + 5,
      PageDown: age - 5,
      Home: FIRST_AGE,
      End: view.life.scenario.until,
    }
    const wanted = steps[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    event.stopPropagation()
    setAge(wanted)
  })
}
