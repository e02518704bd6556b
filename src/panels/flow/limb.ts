import type { I18n } from '../../i18n'
import { hand as massagingHand } from '../pressure/hands'
import { drawing, svgEl } from '../render/svg'
import type { Act, Limb } from './facts'

const WIDTH = 360
const HEIGHT = 206

const shape = (d: string) => svgEl('path', { d, class: 'paper-fill ink-line' })
const fine = (d: string) => svgEl('path', { d, class: 'ink-line thin' })
const faint = (d: string) => svgEl('path', { d, class: 'faint-line' })
/** An artery, drawn through the skin: a line of ink wide enough to be found. */
const artery = (d: string) => svgEl('path', { d, class: 'panels-artery' })

/** A therapist's palm where the massage was given; it comes from the side away from the words. */
const massage = (x: number, y: number, turn: number): SVGElement =>
  svgEl(
    'g',
    { transform: `translate(${x} ${y}) rotate(${turn}) scale(-1.35 1.35)` },
    svgEl('g', { class: 'panels-stroke' }, ...massagingHand({ step: '2', contact: 'palm', place: 'muscle' })),
  )

/** How far across the leader of the measurement stands, drawing units: its words stand above the drawing, in type. */
const MEASURED_X = 50

/** A leader from the place of the measurement up to its words. */
const measured = (y: number): SVGElement[] => [
  fine(`M${MEASURED_X} ${y}V-100`),
  svgEl('circle', { cx: MEASURED_X, cy: y, r: 3, class: 'ink-fill' }),
]

/** An open hand, palm up, the fingers at rest. */
const open = (): SVGElement[] => [
  shape(
    'M284 106C296 100 304 98 314 99C326 99.500 340 102 350 106C356 109 355 114 349 114.500C352 118 349 122 343 121.500C343 126 339 128 332 127.500C326 132 312 136 300 137C292 137 286 137 280 137',
  ),
  fine('M349 114.500C340 114 330 113 322 112M343 121.500C336 121 329 120 322 119'),
  shape('M290 104C298 94 308 88 316 88C321 88.500 321 93 317 96C311 100 306 105 302 111'),
]
/** A fist round a soft ball. */
const closed = (): SVGElement[] => [
  shape(
    'M284 106C292 98 304 92 316 92C330 92 340 100 341 112C342 124 334 134 320 137C306 140 292 139 280 137',
  ),
  fine('M341 112C332 108 324 106 315 107M339 122C330 118 322 116 314 117M333 131C326 127 319 126 312 127'),
  svgEl('path', { d: 'M306 98C298 104 297 126 305 132', class: 'ink-line thin' }),
  shape('M288 104C296 100 306 100 314 104C319 107 318 112 312 112C305 112 300 112 296 116'),
]

/** An arm at rest on a cushion, seen from the side: upper arm to the left, hand to the right. */
const arm = (act: Act): SVGElement =>
  svgEl(
    'g',
    { transform: 'translate(0 6)' },
    faint('M0 160H360M10 167H350'),
    shape(
      'M-4 62C30 60 70 66 110 78C140 84 158 84 180 84C216 84 250 98 284 106L280 137C250 140 214 150 180 150C150 150 128 148 100 146C60 142 20 142 -4 144z',
    ),
    ...(act === 'move' ? closed() : open()),
    fine('M150 150C146 144 146 138 149 132'),
    artery('M-4 104C40 104 90 110 146 116C190 114 240 116 286 118M146 116C190 126 240 126 282 128'),
    ...(act === 'massage' ? [massage(206, 85, 3)] : []),
    ...measured(104.5),
  )

/** A lower leg and foot below a knee at the origin, hanging straight down. */
const LOWER_LEG =
  'M-30 -6C-34 30 -36 50 -30 78C-27 96 -26 108 -26 120C-27 130 -22 134 -14 134H34C44 134 42 124 32 121C20 117 8 112 4 104C4 80 14 50 20 22C22 10 22 0 20 -10z'

/** Degrees from hanging. Assumption, for the eye. */
const LIFT = -34

/** A leg on a seat, seen from the side: the hip to the left, the lower leg hanging, or lifted from the knee. */
const leg = (act: Act): SVGElement => {
  const below = (turn: number, ...parts: readonly SVGElement[]) =>
    svgEl('g', { transform: `translate(226 74) rotate(${turn})` }, ...parts)
  const lifted = act === 'move'
  const turn = lifted ? LIFT : 0
  return svgEl(
    'g',
    { transform: 'translate(0 -6)' },
    faint('M0 112H180V214'),
    ...(lifted
      ? [below(0, svgEl('path', { d: LOWER_LEG, class: 'faint-line', 'stroke-dasharray': '4 3' }))]
      : []),
    below(turn, shape(LOWER_LEG)),
    shape('M-4 36C50 34 120 42 190 46C226 46 250 54 250 76C250 92 234 100 208 102C150 110 60 112 -4 112'),
    fine('M232 58C240 64 242 74 238 84'),
    artery('M-4 66C60 66 140 76 222 76'),
    below(turn, artery('M-4 2C-10 30 -14 70 -12 112')),
    ...(act === 'massage' ? [massage(165, 44, 3)] : []),
    ...measured(67),
  )
}

/** The limb in one act, its main artery seen through it. */
export const limbDrawing = (i18n: I18n, limb: Limb, act: Act): SVGElement =>
  drawing(
    WIDTH,
    HEIGHT,
    i18n.text('panels.flow.drawing', { limb, act }),
    'panels-limb',
    limb === 'arm' ? arm(act) : leg(act),
  )
