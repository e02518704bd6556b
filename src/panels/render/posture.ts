import './posture.css'
import { drawing, svgEl } from './svg'

/** How a body may stand, sit, lie or lift in the small ink figures. */
export type PostureId =
  | 'front'
  | 'side'
  | 'slouch'
  | 'sit'
  | 'stand'
  | 'over'
  | 'bend'
  | 'close'
  | 'knees'
  | 'round'
  | 'basin'
  | 'far'
  | 'older'

/** One figure in a field of 64 by 64, seen from its left side. Drawn by hand; only the bend of the back is the point. */
interface Posture {
  /** middle of the head */
  readonly head: readonly [number, number]
  /** from the neck to the hip: the spine is dotted into it */
  readonly back: string
  readonly legs: string
  readonly arm?: string
  /** what is sat, lain or leant on */
  readonly support?: string
  /** corner and sides of what is carried */
  readonly box?: readonly [x: number, y: number, side: number]
}

const LEGS = 'M31 37C32.500 42 32.500 46 31.500 49L30.500 58.500H35'
const POSTURES: Readonly<Record<PostureId, Posture>> = {
  front: {
    head: [9, 39],
    back: 'M17 43C22 41.500 30 43 37 42.500',
    legs: 'M37 43C43 42 50 44.500 58 44.500',
    arm: 'M19 43.500L14.500 47H8',
    support: 'M2 49.500H62M6 49.500V57M58 49.500V57M3 46.500C5 44.500 12 44.500 14 46.500',
  },
  side: {
    head: [10, 36],
    back: 'M17 41C24 42.500 31 42.500 37 41.500',
    legs: 'M37 42L48 36L58 43.500',
    arm: 'M20 40.500L26 34.500L33 36',
    support: 'M2 49.500H62M6 49.500V57M58 49.500V57M3 44C4 41.500 14 41.500 16 44L15 47.500H4Z',
  },
  slouch: {
    head: [20, 16],
    back: 'M20.500 25C19.500 33 24 42 33 44.500',
    legs: 'M33 45L47.500 43.500L50 58.500H54.500',
    arm: 'M22 29L29 37.500L37 39.500',
    support: 'M12 20L22 49.500H42M24 49.500V58.500M40 49.500V58.500',
  },
  sit: {
    head: [26.5, 12],
    back: 'M25.500 20.500C23.500 27 26.500 34 25 41',
    legs: 'M25.500 42.500H41.500V58.500H46',
    arm: 'M25.500 25L27.500 34L36 38.500',
    support: 'M15 47.500H36M18 47.500V58.500M33 47.500V58.500',
  },
  stand: {
    head: [33, 9],
    back: 'M32 17.500C29.500 23.500 33 30 31 37',
    legs: LEGS,
    arm: 'M31.500 21.500L31 30L34 38',
  },
  over: {
    head: [45, 30],
    back: 'M37.500 26.500C30 22.500 20.500 28 20.500 41',
    legs: 'M21.500 42.500H38.500V58.500H43',
    arm: 'M36 28.500L40.500 38.500L47.500 47',
    support: 'M11 47.500H32M14 47.500V58.500M29 47.500V58.500',
  },
  bend: {
    head: [49.5, 27],
    back: 'M42 23C34 18 25.500 23 23.500 34',
    legs: 'M23.500 34.500L24.500 46L23 58.500H28',
    arm: 'M40.500 25L42.500 35L44 45',
  },
  close: {
    head: [29, 9],
    back: 'M28.500 17.500C26 23.500 29.500 30 27.500 37',
    legs: 'M27.500 37C29 42 29 46 28 49L27 58.500H32',
    arm: 'M28.500 21.500L29.500 31.500L36 36.500',
    box: [33.5, 24.5, 13],
  },
  knees: {
    head: [35.5, 17.5],
    back: 'M31 24C26.500 29 23 35 20.500 42.500',
    legs: 'M20.500 43L34.500 41L28 58.500H33',
    arm: 'M30.500 27L37 37L42 47',
    box: [38, 45.5, 13],
  },
  round: {
    head: [48, 34.5],
    back: 'M43 27.500C36 18.500 25 21.500 22.500 34',
    legs: 'M22.500 34.500L23.500 46L21.500 58.500H26.500',
    arm: 'M41.500 28.500L43 38.500L45.500 47.500',
    box: [41, 45.5, 13],
  },
  basin: {
    head: [42.5, 15],
    back: 'M36.500 20.500C30 20 24 27 23.500 36',
    legs: 'M23.500 36.500L25 47L23 58.500H28',
    arm: 'M35 23L38 31.500L46.500 35',
    support: 'M43 37.500H62C62 43.500 58 46 53.500 46S44 43.500 43 37.500ZM52 46V58.500M56 46V58.500',
  },
  far: {
    head: [23, 9],
    back: 'M22.500 17.500C20 23.500 23.500 30 21.500 37',
    legs: 'M21.500 37C23 42 23 46 22 49L21 58.500H26',
    arm: 'M22.500 21.500L33 26.500L44 28.500',
    box: [43, 20.5, 13],
  },
  older: {
    head: [36.5, 12.5],
    back: 'M33.500 20C27.500 25 31.500 31 30 38',
    legs: 'M30 38C31.500 43 31.500 46 31 49L30.500 58.500H35',
    arm: 'M32.500 23.500L31 32L34.500 39',
  },
}

/** The shapes of one figure, in a field of 64 by 64. */
export const postureShapes = (id: PostureId): readonly SVGElement[] => {
  const { head, back, legs, arm, support, box } = POSTURES[id]
  const path = (d: string, name: string) => svgEl('path', { d, class: `posture-${name}` })
  return [
    ...(support === undefined ? [] : [path(support, 'support')]),
    path(legs, 'legs'),
    path(back, 'back'),
    path(back, 'spine'),
    svgEl('circle', { cx: head[0], cy: head[1], r: 5.2, class: 'posture-head' }),
    ...(box === undefined
      ? []
      : [svgEl('rect', { x: box[0], y: box[1], width: box[2], height: box[2], class: 'posture-box' })]),
    ...(arm === undefined ? [] : [path(arm, 'gap'), path(arm, 'arm')]),
  ]
}

/** A figure on its own; what it shows is said in the words beside it. */
export const posture = (id: PostureId): SVGElement => drawing(64, 64, '', 'posture', ...postureShapes(id))
