import { along, type BodyShape, type Vertebra } from '../../body'
import type { Break } from '../../risk'
import type { Place } from '../room'
import { restOf, youngOf } from './figure'
import { warpOf } from './warp'

/** Where the things with names are, cm. */
export interface Places {
  readonly hip: Place
  readonly wrist: Place
  readonly humerus: Place
  readonly spine: Place
  readonly door: Place
  readonly crown: Place
  readonly youngCrown: Place
  vertebra(id: string): Place
  /** on black, behind the skin of the back */
  behind(id: string): Place
  /** end of its spine */
  tip(id: string): Place
  of(one: Break): Place
}

/** Places of the young body of 163 cm: neck of the near thigh bone, end of the near radius, neck of the near humerus. */
const SITES = {
  hip: [-0.4, 83, 12.6],
  wrist: [11, 78.4, 19.4],
  humerus: [1.7, 127.6, 18.4],
} as const
const SHOULDER = [1.5, 129] as const
/** From the middle of a vertebra to the black behind the back, cm. */
const BEHIND = 13
/** And to the end of its spine. */
const TIP = 5.5

export const placesOf = (shape: BodyShape): Places => {
  const height = youngOf(shape)
  const size = height / 163
  const rest = restOf(shape.sex, height)
  const warp = warpOf(rest, shape, size)
  const [armX, armY] = warp.hang(SHOULDER[0] * size, SHOULDER[1] * size)
  const level = warp.at(SITES.hip[1] * size)
  const find = (id: string): Vertebra => shape.vertebrae.find(v => v.id === id) ?? shape.vertebrae[14]!
  const leaning = (v: Vertebra, forward: number): Place => {
    const spot = along({ x: v.x, y: v.y, turn: (v.upper + v.lower) / 2 }, forward, 0)
    return [spot.x, spot.y, 0]
  }
  const vertebra = (id: string): Place => leaning(find(id), find(id).depth / 2)
  const arm = ([x, y, z]: readonly [number, number, number]): Place => [
    x * size + armX,
    y * size + armY,
    z * size,
  ]
  const sites = {
    hip: [level.x(SITES.hip[0] * size), level.y(SITES.hip[0] * size), SITES.hip[2] * size] as Place,
    wrist: arm(SITES.wrist),
    humerus: arm(SITES.humerus),
  }
  const crown = (body: BodyShape): Place => [body.head.x + 0.6 * size, body.height_cm, 0]
  return {
    ...sites,
    spine: vertebra('L2'),
    door: [find('L3').x, find('L3').y, 0],
    crown: crown(shape),
    youngCrown: crown(rest),
    vertebra,
    behind: id => leaning(find(id), -BEHIND * size),
    tip: id => leaning(find(id), -TIP * size),
    of: one => (one.site === 'spine' ? vertebra(one.vertebra ?? 'T8') : sites[one.site]),
  }
}
