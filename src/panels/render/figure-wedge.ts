import type { I18n } from '../../i18n'
import { drawing, svgEl } from './svg'

const WIDTH = 46
const HEIGHT = 34
const DISC = 9

/** One vertebra seen from its left side, front to the left; `front` is its height there. Origin: middle of its base. */
const vertebra = (front: number): SVGElement[] => {
  const [l, r] = [-WIDTH / 2, WIDTH / 2]
  const body = `M${l} 0C${l + 4} ${-front * 0.35} ${l + 4} ${-front * 0.65} ${l} ${-front}L${r} ${-HEIGHT}C${r - 3} ${-HEIGHT * 0.65} ${r - 3} ${-HEIGHT * 0.35} ${r} 0Z`
  const process = `M${r - 1} ${-HEIGHT + 8}c10-2 16 2 20 8c6 3 14 10 18 18c-8-3-18-7-24-12c-5-1-9-2-14-1`
  return [
    svgEl('path', { d: process, class: 'paper-fill ink-line thin' }),
    svgEl('path', { d: body, class: 'tint-fill ink-line' }),
  ]
}

/** Three vertebrae from the bottom up; each stands on the slope that the one below leaves. */
const column = (fronts: readonly number[], x: number, y: number): SVGElement => {
  let tilt = 0
  let [px, py] = [x, y]
  const parts = fronts.flatMap(front => {
    const group = svgEl(
      'g',
      { transform: `translate(${px.toFixed(1)} ${py.toFixed(1)}) rotate(${tilt.toFixed(1)})` },
      ...vertebra(front),
    )
    const rise = (front + HEIGHT) / 2 + DISC
    const lean = (Math.atan2(HEIGHT - front, WIDTH) * 180) / Math.PI
    const turn = ((tilt - lean / 2) * Math.PI) / 180
    px += rise * Math.sin(turn)
    py -= rise * Math.cos(turn)
    tilt -= lean
    return [group]
  })
  return svgEl('g', {}, ...parts)
}

/** Whole, and with the middle vertebra collapsed in front so that what is above leans forward. */
export const wedgeFigure = (i18n: I18n): SVGElement => {
  const word = (key: string, x: number) =>
    svgEl('text', { x, y: 156, 'text-anchor': 'middle', class: 'panels-figure-word' }, i18n.text(key))
  return drawing(
    300,
    164,
    i18n.text('panels.figure.wedge.text'),
    'panels-drawing',
    column([HEIGHT, HEIGHT, HEIGHT], 60, 132),
    column([HEIGHT, HEIGHT * 0.55, HEIGHT], 220, 132),
    word('panels.figure.wedge.before', 60),
    word('panels.figure.wedge.after', 220),
  )
}
