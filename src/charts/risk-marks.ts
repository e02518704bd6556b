import type { I18n } from '../i18n'
import { pathOf } from './marks'
import type { mountPeople } from './people'
import type { Line } from './risk-shape'
import { FIRST_RISK_AGE } from './series'
import { add, put } from './svg'
import type { Stage } from './types'

/** A thin line of somebody else, dashed where nothing was counted. */
export const thinLine = (layer: Element, className: string) => {
  const dashed = add(layer, 'path', `chart-thin chart-uncounted ${className}`)
  const firm = add(layer, 'path', `chart-thin ${className}`)
  return (line: Line, shown: boolean): void => {
    put(dashed, { d: shown ? pathOf(line.dashed) : '' })
    put(firm, { d: shown ? pathOf(line.firm) : '' })
  }
}

/** Narrower than this, in type sizes, there is no room for a crowd. */
const NARROWEST = 5

/**
 * 100 people left of the first age there is a risk for, where the plot is empty: beside the curve, and the ages keep
 * their place in all charts. They come a moment later: nothing waits for them.
 */
export const besideCurve = (layer: Element, i18n: I18n) => {
  const group = add(layer, 'g', '')
  let drawPeople: ReturnType<typeof mountPeople> | null = null
  let asked = false
  let last: Stage | null = null
  const draw = (stage: Stage): void => {
    last = stage
    // the figures of the axis stand between
    const width = Math.min(stage.x(FIRST_RISK_AGE), stage.x1) - stage.axis * 2.6
    drawPeople?.(stage, { x: 2, y: 2, width, height: stage.y1 - 4 })
    if (asked || width < stage.axis * NARROWEST) return
    asked = true
    void import('./people').then(
      ({ mountPeople: build }) => {
        drawPeople = build(group, i18n)
        if (last !== null) draw(last)
      },
      // the curve says the same
      () => {},
    )
  }
  return draw
}
