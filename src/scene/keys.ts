import type { Listening } from '../dom/el'
import { TURN_STEP, ZOOM_STEP } from './camera'

export interface Moves {
  turn(degrees: number, tilt?: number): void
  zoom(factor: number): void
  reset(): void
  /** to a finer (1) or coarser (-1) scale */
  climb(steps: number): void
  /** any other key; true when it meant something */
  press(key: string): boolean
}

/**
 * Keys while the plate has focus, and the rule for the wheel: it zooms with Ctrl, or once the plate has focus;
 * otherwise it scrolls the page, as everywhere else. Embedded, only with Ctrl.
 */
export const keysAndWheel = (
  plate: HTMLElement,
  canvas: HTMLElement,
  listen: Listening,
  moves: Moves,
  embedded: boolean,
): void => {
  const actions: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => moves.turn(-TURN_STEP),
    ArrowRight: () => moves.turn(TURN_STEP),
    ArrowUp: () => moves.turn(0, TURN_STEP),
    ArrowDown: () => moves.turn(0, -TURN_STEP),
    '+': () => moves.zoom(ZOOM_STEP),
    '=': () => moves.zoom(ZOOM_STEP),
    '-': () => moves.zoom(1 / ZOOM_STEP),
    '\u2212': () => moves.zoom(1 / ZOOM_STEP),
    Home: () => moves.reset(),
    PageDown: () => moves.climb(1),
    PageUp: () => moves.climb(-1),
  }
  listen.on(plate, 'keydown', event => {
    const action = actions[event.key]
    if (event.target !== plate || event.ctrlKey || event.metaKey || event.altKey) return
    if (action === undefined) {
      if (moves.press(event.key)) event.preventDefault()
      return
    }
    event.preventDefault()
    event.stopPropagation()
    action()
  })
  listen.on(
    plate,
    'wheel',
    event => {
      const zooms = event.ctrlKey || (!embedded && document.activeElement === plate)
      // kept from the controls, which would take it from the page
      if (!zooms) event.stopPropagation()
    },
    { capture: true, passive: true },
  )
  // the controls swallow the press, so the plate takes focus itself
  listen.on(canvas, 'pointerdown', () => plate.focus({ preventScroll: true }))
}
