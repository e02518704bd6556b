import { svgEl } from '../render/svg'
import type { Touch } from './rules'

/* Hands seen from the side, in a frame whose origin is the middle of what touches the skin. */
const shape = (d: string) => svgEl('path', { d, class: 'paper-fill ink-line' })
const crease = (d: string) => svgEl('path', { d, class: 'ink-line thin' })

/** Degrees that the forearm stands up from the skin: the therapist leans in from step to step. Assumption, for the eye. */
const LEAN: Readonly<Record<Touch['step'], number>> = { '1': 14, '2': 18, '3': 28, '4': 42, '5': 56 }

/** A point on the forearm, `along` it and `across` it from the heel of the hand. */
const forearm = (lean: number, along: number, across: number): string => {
  const angle = (lean * Math.PI) / 180
  const x = -31 - along * Math.cos(angle) + across * Math.sin(angle)
  const y = -8 - along * Math.sin(angle) - across * Math.cos(angle)
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}

/** Degrees that the thumb leans towards the forearm. */
const THUMB_TILT = -20

/** Four fingers flat on the skin, the thumb beside them, the forearm rising behind the wrist. */
const palm = (step: Touch['step']): SVGElement[] => {
  const lean = LEAN[step]
  const back = `M${forearm(lean, 120, 9)}L${forearm(lean, 8, 7.5)}`
  const under = `L${forearm(lean, 6, -6.5)}L${forearm(lean, 120, -9)}`
  return [
    shape(
      `${back}C-24 -17 -14 -16.500 -4 -14C6 -11.500 14 -10 22 -8.500C30 -7.500 37 -6 38.500 -3.200C39.500 -1 37 0 33 0H-22C-29 0 -33 -2 -36 -5${under}`,
    ),
    crease('M38 -3.600C31 -4.600 23 -5 15 -5.600'),
    crease(
      'M-15 -5.500C-8 -8.500 -2 -8.500 4 -6.500C9 -5 14 -4.200 17 -3.200C18.500 -2 16.500 -.8 13 -1C6 -1.300 1 -2.500 -4 -3.200',
    ),
  ]
}

/** A thumb standing on its pad, the fingers folded above it. */
const thumb = (): SVGElement[] => [
  shape(
    'M-34 -110C-30 -70 -24 -50 -17 -42C-12 -36 -9 -28 -8.500 -20C-8.200 -14 -8 -10 -7.500 -6C-7 -1.500 -4 0 0 0C4.500 0 7.500 -2 7.800 -7C8 -12 9.500 -16 10 -21C10.500 -25 12 -28 15 -28.500C22 -27.500 29 -30 31 -35C34 -37.500 34.500 -43 32 -46C34 -50 33 -55 29 -57C26 -62 24 -66 22 -74L14 -116z',
  ),
  crease('M6.600 -9.500C4.200 -9 3.600 -4.500 5.400 -1.800'),
  crease('M31 -35C26 -35.500 21 -36 16 -38'),
  crease('M32 -46C27 -46 21 -46.500 17 -48'),
  crease('M-7.600 -18C-5 -19 -2.500 -19 -.5 -18.300'),
  crease('M15 -28.500C12 -31 10 -35 10 -40'),
]

/** The point of a bent elbow: forearm to one side, upper arm to the other. */
const elbow = (): SVGElement[] => [
  shape(
    'M-120 -71L-62 -37C-44 -26 -26 -14 -9 -3.500C-5 -.5 -2 0 1 0C5 0 8 -2 9.500 -6C15 -22 30 -68 44 -110L22 -116C12 -84 0 -40 -6 -27C-22 -33 -40 -44 -54 -56L-112 -90z',
  ),
  crease('M-6 -27C-4 -23 -1 -20 2 -18.500'),
  crease('M-4.500 -4.500C-2 -2.800 2.500 -2.800 5 -5'),
]

export const hand = ({ contact, step }: Touch): SVGElement[] =>
  contact === 'palm'
    ? palm(step)
    : contact === 'thumb'
      ? [svgEl('g', { transform: `rotate(${THUMB_TILT})` }, ...thumb())]
      : elbow()
