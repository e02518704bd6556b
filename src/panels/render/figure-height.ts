import type { I18n } from '../../i18n'
import { drawing, svgEl } from './svg'
import { postureShapes } from './posture'

/** The figures stand 55 of 64 units high; drawn for a height of 165 cm, so that the loss is to scale. Assumption: a middling height. */
const TALL_CM = 165
const SCALE = 4.6
const UNITS_PER_CM = (54.7 * SCALE) / TALL_CM
/** IOF Risk Check: more than this lost since 40 is a reason to ask; 1.5 in in the same text. */
const LOST_CM = 4
const FLOOR = 262
const WIDTH = 344

/**
 * A body at 40 and later before a ruler, to scale: 4 cm shorter. Sources for the side column: iofRiskCheck, siminoski2006.
 */
export const heightFigure = (i18n: I18n): SVGElement => {
  const words = (end: string) => i18n.text(`panels.figure.height.${end}`)
  const rtl = i18n.dir === 'rtl'
  const x = (at: number): number => (rtl ? WIDTH - at : at)
  const top = FLOOR - TALL_CM * UNITS_PER_CM
  const later = top + LOST_CM * UNITS_PER_CM
  const word = (at: number, y: number, text: string, anchor: 'start' | 'middle') =>
    svgEl('text', { x: x(at), y, 'text-anchor': anchor, class: 'panels-figure-word' }, text)
  const figure = (id: 'stand' | 'older', at: number, crown: number) => {
    // the crown of each head is put where its height says; the feet stand on the floor
    const [headTop, sole] = id === 'stand' ? [3.8, 60.5] : [7.3, 60.5]
    const rise = (FLOOR - crown) / (sole - headTop)
    return svgEl(
      'g',
      { class: 'posture', transform: `translate(${x(at) - 32 * SCALE} ${FLOOR - sole * rise}) scale(${SCALE} ${rise.toFixed(3)})` },
      ...postureShapes(id),
    )
  }
  const ticks = Array.from({ length: 18 }, (_, i) => {
    const y = FLOOR - i * 10 * UNITS_PER_CM
    return `M${x(18)} ${y.toFixed(1)}H${x(i % 5 === 0 ? 30 : 25)}`
  }).join('')
  return drawing(
    WIDTH,
    292,
    words('text'),
    'panels-drawing',
    svgEl('path', { d: `M${x(18)} ${FLOOR}V${FLOOR - 172 * UNITS_PER_CM}${ticks}`, class: 'ink-line thin' }),
    svgEl('path', { d: `M${x(10)} ${FLOOR}H${x(WIDTH - 10)}`, class: 'ink-line' }),
    figure('stand', 92, top),
    figure('older', 196, later),
    svgEl('path', { d: `M${x(34)} ${top.toFixed(1)}H${x(248)}M${x(170)} ${later.toFixed(1)}H${x(248)}`, class: 'leader' }),
    svgEl('path', {
      d: `M${x(244)} ${top.toFixed(1)}V${later.toFixed(1)}M${x(248)} ${((top + later) / 2).toFixed(1)}H${x(258)}`,
      class: 'ink-line',
    }),
    word(264, (top + later) / 2 + 5, words('lost'), 'start'),
    word(92, FLOOR + 20, words('before'), 'middle'),
    word(196, FLOOR + 20, words('after'), 'middle'),
  )
}
