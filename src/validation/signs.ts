import { add } from '../charts/svg'
import { el } from '../dom/el'
import type { Verdict } from './types'

const sign = (): SVGSVGElement =>
  add(el('span'), 'svg', 'vld-sign', { viewBox: '-8 -8 16 16', 'aria-hidden': 'true', focusable: 'false' })

/** The sign of a verdict: a disc, or a heavy ring. The word always stands beside it. */
export const verdictSign = (verdict: Verdict): SVGSVGElement => {
  const svg = sign()
  if (verdict !== 'unknown') add(svg, 'circle', `vld-mark ${verdict}`, { r: verdict === 'within' ? 5 : 5.2 })
  return svg
}

/** The open square of what was published. */
export const publishedSign = (): SVGSVGElement => {
  const svg = sign()
  add(svg, 'rect', 'vld-square', { x: -4.6, y: -4.6, width: 9.2, height: 9.2 })
  return svg
}
