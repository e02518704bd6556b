import './figure-height.css'
import type { I18n } from '../../i18n'
import { drawing, svgEl } from './svg'

const WIDTH = 344
const FLOOR = 262
/** Assumption: a middling height at 40. The drawing is to its scale. */
const TALL_CM = 165
/** Drawing units in a centimetre. */
const CM = 1.44
/** IOF Risk Check: more than this lost since 40 is a reason to ask; it gives 1.5 in as the same. */
const LOST_CM = 4

/** Bodies seen from the side with the crown at 0 and the soles at 236, from their middle line. Drawn by hand. */
const BODIES = {
  before: {
    head: [5, 17],
    neck: 'M2 32L0 46',
    back: 'M-1 50C-9 70 5 96 -3 124',
    spine: 'M-5 44C-22 70 -6 96 -13 126',
    legs: 'M-3 126C3 146 2 160 -1 178L-5 222',
    foot: 'M-7 230H13',
    arm: 'M4 60L3 92L12 124',
  },
  after: {
    head: [21, 18.5],
    neck: 'M15 33L7 46',
    back: 'M5 50C-15 66 2 98 -5 128',
    spine: 'M-1 43C-29 62 -8 98 -15 130',
    legs: 'M-5 130C2 148 1 160 -2 178L-6 222',
    foot: 'M-8 230H12',
    arm: 'M9 62L8 94L17 126',
  },
} as const

/** One body in outline: its parts once in ink and once, narrower, in a light tint; the spine dotted in; the arm over it. */
const body = (id: 'before' | 'after', x: number, crown: number): SVGElement => {
  const { head, neck, back, spine, legs, foot, arm } = BODIES[id]
  const path = (d: string, name: string) => svgEl('path', { d, class: name })
  const trunk = (name: string) =>
    svgEl(
      'g',
      { class: name },
      path(neck, 'neck'),
      path(foot, 'foot'),
      path(legs, 'legs'),
      path(back, 'back'),
      svgEl('circle', { cx: head[0], cy: head[1], r: 17, class: 'head' }),
    )
  return svgEl(
    'g',
    {
      class: 'standing',
      transform: `translate(${x} ${crown.toFixed(2)}) scale(1 ${((FLOOR - crown) / 236).toFixed(4)})`,
    },
    trunk('edge'),
    trunk('flesh'),
    path(spine, 'spine'),
    svgEl('g', { class: 'edge' }, path(arm, 'arm')),
    svgEl('g', { class: 'flesh' }, path(arm, 'arm')),
  )
}

/**
 * A body at 40 and later before a ruler, to scale: 4 cm shorter. Sources for the side column: iofRiskCheck, siminoski2006.
 */
export const heightFigure = (i18n: I18n): SVGElement => {
  const words = (end: string) => i18n.text(`panels.figure.height.${end}`)
  const rtl = i18n.dir === 'rtl'
  const x = (at: number): number => (rtl ? WIDTH - at : at)
  const top = FLOOR - TALL_CM * CM
  const later = top + LOST_CM * CM
  const word = (at: number, y: number, text: string, anchor: 'start' | 'middle') =>
    svgEl('text', { x: x(at), y, 'text-anchor': anchor, class: 'panels-figure-word' }, text)
  const ticks = Array.from({ length: 18 }, (_, i) => {
    const y = FLOOR - i * 10 * CM
    return `M${x(18)} ${y.toFixed(1)}H${x(i % 5 === 0 ? 30 : 25)}`
  }).join('')
  return drawing(
    WIDTH,
    292,
    words('text'),
    'panels-drawing',
    svgEl('path', { d: `M${x(18)} ${FLOOR}V${FLOOR - 172 * CM}${ticks}`, class: 'ink-line thin' }),
    svgEl('path', { d: `M${x(10)} ${FLOOR}H${x(WIDTH - 10)}`, class: 'ink-line' }),
    body('before', x(96), top),
    body('after', x(188), later),
    svgEl('path', {
      d: `M${x(34)} ${top.toFixed(1)}H${x(252)}M${x(186)} ${later.toFixed(1)}H${x(248)}`,
      class: 'leader',
    }),
    svgEl('path', {
      d: `M${x(248)} ${top.toFixed(1)}V${later.toFixed(1)}M${x(248)} ${((top + later) / 2).toFixed(1)}H${x(258)}`,
      class: 'ink-line',
    }),
    word(262, (top + later) / 2 + 5, words('lost'), 'start'),
    word(96, FLOOR + 20, words('before'), 'middle'),
    word(188, FLOOR + 20, words('after'), 'middle'),
  )
}
