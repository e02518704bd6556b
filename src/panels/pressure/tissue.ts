import { svgEl } from '../render/svg'
import type { Touch } from './rules'

/* Drawing units; the drawings are cut out of a sheet this wide and high, and are not to scale. */
export const WIDTH = 128
export const HEIGHT = 108
const MIDDLE = WIDTH / 2
const SKIN = 48
/** The joint a forced twist turns about: the middle of the spine bone. */
const PIVOT_Y = 100

/** How far the skin goes in at each step. Assumption: spaced to be told apart, not measured. */
const DEPTH: Readonly<Record<Touch['step'], number>> = { '1': 1, '2': 4.5, '3': 9.5, '4': 15.5, '5': 22 }
/** Over bone the skin has less way to go. Assumption, for the eye. */
const GIVE: Readonly<Record<Touch['place'], number>> = { muscle: 1, ribs: 0.5, spine: 0.42, twist: 0.42 }
/** Half the width of the dent, and how flat its floor is. */
const DENT: Readonly<Record<Touch['contact'], { readonly half: number; readonly flat: number }>> = {
  palm: { half: 44, flat: 6 },
  thumb: { half: 15, flat: 2 },
  elbow: { half: 19, flat: 2 },
}

/** Degrees that a forced twist has turned the spine bone: drawn further at a firmer step. Assumption, for the eye. */
export const turnOf = ({ place, step }: Touch): number => (place === 'twist' ? 8 + 2.5 * Number(step) : 0)
export const depthOf = ({ step, place }: Touch): number => DEPTH[step] * GIVE[place]

const round = (x: number): string => x.toFixed(1)

/** A curve from edge to edge, `share` of the way down from the skin (0) to `floor` (1); the dent widens as it fades. */
const layer = (touch: Touch, share: number, floor: number): string => {
  const { half, flat } = DENT[touch.contact]
  const wide = half * (1 + 0.5 * share)
  const slope = Math.tan((turnOf(touch) * Math.PI) / 180) * 0.4
  const y = (x: number): number => {
    const rest = SKIN + share * (floor - SKIN)
    const dent = depthOf(touch) * (1 - share) * Math.exp(-Math.pow(Math.abs(x - MIDDLE) / wide, flat))
    return rest + dent + slope * (1 - share) * (x - MIDDLE)
  }
  return Array.from({ length: 33 }, (_, i) => (i / 32) * WIDTH)
    .map((x, i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y(x))}`)
    .join('')
}

export const skinPath = (touch: Touch): string => layer(touch, 0, HEIGHT)
/** The middle of the dent, where the hand rests. */
export const restAt = (touch: Touch) => ({ x: MIDDLE, y: SKIN + depthOf(touch), turn: turnOf(touch) * 0.4 })

const faint = (d: string) => svgEl('path', { d, class: 'faint-line' })
/** A few marks that say bone. */
const crumbs = (d: string) => svgEl('path', { d, class: 'ink-line thin' })
const bone = (d: string) => svgEl('path', { d, class: 'paper-fill ink-line thin' })

/** Muscle in long fibres down to a flat bone. */
const overMuscle = (touch: Touch): SVGElement[] => {
  const floor = 92
  return [
    ...[0.14, 0.3, 0.46, 0.62, 0.78, 0.92].map(share => faint(layer(touch, share, floor))),
    bone(`M.5 ${floor}H${WIDTH - 0.5}V${HEIGHT - 1}H.5z`),
    crumbs('M10 98h5M36 96h5M58 101h5M84 97h5M108 101h5'),
  ]
}

const rib = (x: number): SVGElement[] => [
  svgEl('ellipse', { cx: x, cy: 72, rx: 16, ry: 8.5, class: 'paper-fill ink-line thin' }),
  svgEl('ellipse', { cx: x, cy: 72, rx: 12.5, ry: 5.5, class: 'faint-line' }),
]

/** Three ribs cut across, the muscle between them, the room of the chest below. */
const overRibs = (touch: Touch): SVGElement[] => [
  svgEl('path', { d: `M0 85H${WIDTH}V${HEIGHT}H0z`, class: 'paper-fill' }),
  faint(`M0 85H${WIDTH}`),
  ...[0.3, 0.7].map(share => faint(layer(touch, share, 63))),
  // between two ribs the fibres run aslant
  ...[42, 86].map(x => faint(`M${x - 5} 79l4 -14M${x - 1} 79l4 -14M${x + 3} 79l4 -14`)),
  ...[20, MIDDLE, 108].flatMap(rib),
]

/** One bone of the spine cut along it: its tip under the skin, below the canal its round body. */
const link = (x: number): SVGElement[] => [
  bone(`M${x - 10} 79L${x - 7} 64C${x - 6} 59.500 ${x + 5} 59.500 ${x + 6.5} 64L${x + 9} 79z`),
  bone(
    `M${x - 15} 89.500C${x - 5} 91 ${x + 5} 91 ${x + 15} 89.500C${x + 13.5} 95 ${x + 13.5} 101 ${x + 15} 107H${x - 15}C${x - 13.5} 101 ${x - 13.5} 95 ${x - 15} 89.500z`,
  ),
  crumbs(`M${x - 7} 98h5M${x + 3} 102h5`),
]

/** The spine seen from the side: a row of tips close under the skin. */
const overSpine = (touch: Touch): SVGElement[] => [
  faint(layer(touch, 0.12, 75)),
  faint(`M0 82.500H${WIDTH}M0 86.500H${WIDTH}`),
  ...[-8, 28, MIDDLE, 100, 136].flatMap(link),
]

/** One bone of the spine seen from its end: its tip towards the skin, the canal, the round body below. */
const VERTEBRA =
  'M60.500 64Q64 58 67.500 64L69 75Q71 78.500 78 79L95 75.500Q101 78 97 82L80 87L76 93C88 94 93 103 90 132H38C35 103 40 94 52 93L48 87L31 82Q27 78 33 75.500L50 79Q57 78.500 59 75z'
const vertebra = (): SVGElement[] => [
  bone(VERTEBRA),
  svgEl('ellipse', { cx: MIDDLE, cy: 86, rx: 6.5, ry: 5, class: 'tint-fill ink-line thin' }),
  crumbs('M52 102h5M68 103h5M59 99h4'),
]

/** An arrow along a circle about the pivot, from one angle to the other, degrees. */
const arc = (from: number, to: number): SVGElement => {
  const at = (degrees: number, radius: number): string => {
    const angle = (degrees * Math.PI) / 180
    return `${round(MIDDLE + radius * Math.cos(angle))} ${round(PIVOT_Y + radius * Math.sin(angle))}`
  }
  return svgEl('path', {
    d: `M${at(from, 50)}A50 50 0 0 1 ${at(to, 50)}M${at(to - 9, 46)}L${at(to, 50)}L${at(to - 7, 56)}`,
    class: 'ink-line',
  })
}

/** The same spine bone turned past where it rests, which is dashed behind it. */
const twisted = (touch: Touch): SVGElement[] => [
  svgEl('path', { d: VERTEBRA, class: 'faint-line', 'stroke-dasharray': '3 2.500' }),
  svgEl('g', { transform: `rotate(${turnOf(touch)} ${MIDDLE} ${PIVOT_Y})` }, ...vertebra()),
  arc(-170, -140),
  arc(-40, -10),
]

const UNDER: Readonly<Record<Touch['place'], (touch: Touch) => SVGElement[]>> = {
  muscle: overMuscle,
  ribs: overRibs,
  spine: overSpine,
  twist: twisted,
}

/** What lies below the hand, from the skin down. */
export const tissue = (touch: Touch): SVGElement[] => {
  const skin = skinPath(touch)
  return [
    svgEl('path', { d: `${skin}V${HEIGHT + 2}H0z`, class: 'tint-fill' }),
    ...UNDER[touch.place](touch),
    svgEl('path', { d: skin, class: 'ink-line' }),
  ]
}
