import type { Spot, Vertebra } from './types'

const RADIANS = Math.PI / 180

/** Unit vector along something that leans forward by `turn` degrees: up it, and to its front. */
export const upOf = (turn: number): Spot => ({ x: Math.sin(turn * RADIANS), y: Math.cos(turn * RADIANS) })
export const frontOf = (turn: number): Spot => ({ x: Math.cos(turn * RADIANS), y: -Math.sin(turn * RADIANS) })

/** A place given along the axes of a pose, `forward` and `up` from it. */
export const along = (
  pose: { readonly x: number; readonly y: number; readonly turn: number },
  forward: number,
  up: number,
): Spot => {
  const [u, f] = [upOf(pose.turn), frontOf(pose.turn)]
  return { x: pose.x + f.x * forward + u.x * up, y: pose.y + f.y * forward + u.y * up }
}

/** The angle between the faces of a body: how much more its upper face leans forward than its lower one, degrees. */
export const wedgeOf = (height: number, front: number, depth: number): number =>
  (2 * Math.atan((height * (1 - front)) / 2 / depth)) / RADIANS

/** The four corners of a vertebral body as it is drawn. */
export interface Plates {
  readonly upper: { readonly back: Spot; readonly front: Spot }
  readonly lower: { readonly back: Spot; readonly front: Spot }
}
export const platesOf = (v: Vertebra): Plates => {
  const pose = { x: v.x, y: v.y, turn: (v.upper + v.lower) / 2 }
  const [back, front] = [v.height / 2, (v.height * v.front) / 2]
  return {
    upper: { back: along(pose, -v.depth / 2, back), front: along(pose, v.depth / 2, front) },
    lower: { back: along(pose, -v.depth / 2, -back), front: along(pose, v.depth / 2, -front) },
  }
}

/** How far a drawn face leans forward, degrees. */
export const leanOf = ({ back, front }: { readonly back: Spot; readonly front: Spot }): number =>
  Math.atan2(back.y - front.y, front.x - back.x) / RADIANS
