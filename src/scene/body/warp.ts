import { along, type BodyShape, type Pose } from '../../body'

/**
 * From the outline of the young body to the posture shown: every place of the trunk moves with the vertebra that stands at its
 * height, face and skull with the head, legs with the floor. Lengths in cm.
 */
export interface Warp {
  /** how everything at a height of the young body moves */
  at(y: number): Level
  /** moves the same way as a place, without turning: what hangs from it */
  hang(x: number, y: number): readonly [dx: number, dy: number]
}
/** Moves places of the middle plane at one height; z stays. */
export interface Level {
  x(x: number): number
  y(x: number): number
  /** forward turn, degrees */
  readonly turn: number
}

interface Node {
  /** height in the young body and the place on the column there */
  readonly from: { readonly x: number; readonly y: number }
  readonly to: Pose
}
/** Levels over which a turn is spread, so that one wedged vertebra does not fold the skin. */
const SPREAD = 2
/** Height at which the legs are no longer turned with the pelvis, cm below the hip joints. */
const [LEG_DOWN, LEG_FREE] = [4, 15]
/** Where the column leaves the pelvis, from the hip joints. */
const ROOT = { x: -3.1, y: 8 }
/** Where the face begins: forward of the neck and above the chin, cm from the head's seat. */
const FACE = { x: [1.8, 4.4], y: [-10.4, -8.2] } as const

const smooth = (low: number, high: number, at: number): number => {
  const t = Math.max(0, Math.min(1, (at - low) / (high - low)))
  return t * t * (3 - 2 * t)
}
const mix = (a: number, b: number, t: number): number => a + (b - a) * t

const nodesOf = (rest: BodyShape, shape: BodyShape, size: number): Node[] => {
  const lean = (body: BodyShape): Pose[] =>
    body.vertebrae.map(({ x, y, upper, lower }) => ({ x, y, turn: (upper + lower) / 2 }))
  const [from, to] = [lean(rest), lean(shape)]
  const turns = to.map((one, i) => one.turn - from[i]!.turn)
  const spread = turns.map((_, i) => {
    const near = turns.slice(Math.max(0, i - SPREAD), i + SPREAD + 1)
    return near.reduce((sum, turn) => sum + turn, 0) / near.length
  })
  const sink = shape.pelvis.y - rest.pelvis.y
  const pelvis = (x: number, y: number): Node => ({
    from: along(rest.pelvis, x * size, y * size),
    to: { ...along(shape.pelvis, x * size, y * size), turn: shape.pelvis.turn },
  })
  const free = rest.pelvis.y - LEG_FREE * size
  return [
    { from: { x: 0, y: free }, to: { x: 0, y: free + sink, turn: 0 } },
    pelvis(0, -LEG_DOWN),
    pelvis(ROOT.x, ROOT.y),
    ...from.map((one, i) => ({ from: one, to: { ...to[i]!, turn: spread[i]! } })).toReversed(),
    {
      from: along(rest.head, 0, 0.5),
      to: { ...along(shape.head, 0, 0.5), turn: shape.head.turn },
    },
  ]
}

/** `size`: 1 = a body of 163 cm. */
export const warpOf = (rest: BodyShape, shape: BodyShape, size: number): Warp => {
  const nodes = nodesOf(rest, shape, size)
  const last = nodes.length - 1
  const free = nodes[0]!
  const { head } = rest
  const at = (y: number): Level => {
    // on the floor the feet stay where they are, whatever the knees do
    if (y <= free.from.y) return { turn: 0, x: x => x, y: () => (y * free.to.y) / free.from.y }
    let i = 1
    while (i < last && y > nodes[i]!.from.y) i++
    const [a, b] = [nodes[i - 1]!, nodes[i]!]
    const t = Math.min(1, (y - a.from.y) / (b.from.y - a.from.y))
    const turn = mix(a.to.turn, b.to.turn, t)
    const [baseX, baseY] = [mix(a.from.x, b.from.x, t), mix(a.from.y, b.from.y, t)]
    const [toX, toY] = [mix(a.to.x, b.to.x, t), mix(a.to.y, b.to.y, t)]
    const cos = Math.cos((turn * Math.PI) / 180)
    const sin = Math.sin((turn * Math.PI) / 180)
    const faceHigh = smooth(FACE.y[0] * size, FACE.y[1] * size, y - head.y)
    const nod = (shape.head.turn * Math.PI) / 180
    const face = (x: number): number => faceHigh * smooth(FACE.x[0] * size, FACE.x[1] * size, x - head.x)
    const bodyX = (x: number): number => toX + (x - baseX) * cos + (y - baseY) * sin
    const bodyY = (x: number): number => toY - (x - baseX) * sin + (y - baseY) * cos
    if (faceHigh === 0) return { turn, x: bodyX, y: bodyY }
    const headX = (x: number): number =>
      shape.head.x + (x - head.x) * Math.cos(nod) + (y - head.y) * Math.sin(nod)
    const headY = (x: number): number =>
      shape.head.y - (x - head.x) * Math.sin(nod) + (y - head.y) * Math.cos(nod)
    return {
      turn,
      x: x => mix(bodyX(x), headX(x), face(x)),
      y: x => mix(bodyY(x), headY(x), face(x)),
    }
  }
  return {
    at,
    hang(x, y) {
      const level = at(y)
      return [level.x(x) - x, level.y(x) - y]
    },
  }
}
