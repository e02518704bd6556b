import { EMPTY_LINE, fiveFromLine, stroke, type DrawnLine, type Point } from '../engine/curve'
import type { CurveAsk, Five } from '../types'
import type { Plot } from './plot'

/** Drawing a line with a mouse, a pen or a finger. One pointer at a time; what has been drawn may be drawn over. */
export const attachPen = (
  plot: Plot,
  ask: CurveAsk,
  o: {
    /** the value at which the line begins */
    start(): number
    allowed(): boolean
    /** while the pen is down */
    onDraw(line: DrawnLine): void
    /** the pen is up: the line as five values */
    onDone(five: Five | null): void
  },
) => {
  const listen = new AbortController()
  const { pad } = plot
  let line: DrawnLine = EMPTY_LINE
  let held: { readonly id: number; last: Point } | null = null
  const to = (event: PointerEvent): void => {
    if (held === null) return
    const moves = event.getCoalescedEvents?.() ?? []
    for (const one of moves.length > 0 ? moves : [event]) {
      const next = plot.pointAt(one.clientX, one.clientY)
      line = stroke(ask, line, held.last, next)
      held.last = next
    }
  }
  const on = (
    type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel',
    act: (event: PointerEvent) => void,
  ) => pad.addEventListener(type, act, { signal: listen.signal })
  on('pointerdown', event => {
    if (held !== null || event.button !== 0 || !o.allowed()) return
    // no text is marked, and no page is moved, by drawing
    event.preventDefault()
    try {
      pad.setPointerCapture(event.pointerId)
    } catch {
      // a pointer that is gone already cannot be held; its line ends at the edge of the field
    }
    const first = plot.pointAt(event.clientX, event.clientY)
    held = { id: event.pointerId, last: first }
    line = stroke(ask, line, first, first)
    o.onDraw(line)
  })
  on('pointermove', event => {
    if (held?.id !== event.pointerId) return
    to(event)
    o.onDraw(line)
  })
  const up = (event: PointerEvent): void => {
    if (held?.id !== event.pointerId) return
    if (event.type === 'pointerup') to(event)
    held = null
    o.onDone(fiveFromLine(ask, line, o.start()))
  }
  on('pointerup', up)
  on('pointercancel', up)
  return {
    drawing: (): boolean => held !== null,
    /** the line was set in another way: the next stroke begins on an empty sheet */
    forget(): void {
      line = EMPTY_LINE
    },
    dispose: () => listen.abort(),
  }
}
