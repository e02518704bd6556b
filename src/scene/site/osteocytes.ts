import { chance, mix, type Osteocyte } from '../../site'

/** Osteocytes in the sawn face: a dark hollow, a body sawn through, and fine processes in their canals, all in the plane z = 0. */
export interface Dendrites {
  readonly positions: Float32Array
  readonly normals: Float32Array
  /** 0 hollow or canal, 1 body or process, 2 nucleus; young 0-1; how far out on the body 0-1, on a process 1-2 */
  readonly tones: Float32Array
  vertexCount: number
  /** those far from the surface, which never change: their points by their number */
  readonly known: Map<number, readonly [positions: Float32Array, normals: Float32Array, tones: Float32Array]>
}

export const createDendrites = (vertices = 64_000): Dendrites => ({
  positions: new Float32Array(vertices * 3),
  normals: new Float32Array(vertices * 3),
  tones: new Float32Array(vertices * 3),
  vertexCount: 0,
  known: new Map(),
})

/** Half axes of a body, um. Assumption: 15-20 um long, as textbooks draw it. */
const LONG = 8.2
const WIDE = 3.7
const PROCESSES = 30
const PIECES = 6
const SPOKES = 18
type Point = readonly [number, number, number]

/**
 * `slope`: angle of the lamellae there; a body lies along them. `roofAt`: height of the bone at x, um: no process leaves it.
 */
export const addOsteocyte = (
  to: Dendrites,
  one: Osteocyte,
  slope: number,
  roofAt: (x: number) => number,
): void => {
  const first = to.vertexCount
  const deep = one.grown === 1 && [-FAR_UM, 0, FAR_UM].every(dx => roofAt(one.x + dx) - one.y > FAR_UM + 4)
  const known = deep ? to.known.get(one.seed) : undefined
  if (known !== undefined) {
    const count = known[0].length / 3
    if ((first + count) * 3 > to.positions.length) return
    to.positions.set(known[0], first * 3)
    to.normals.set(known[1], first * 3)
    to.tones.set(known[2], first * 3)
    to.vertexCount += count
    return
  }
  shape(to, one, slope, roofAt)
  const cut = (from: Float32Array): Float32Array => from.slice(first * 3, to.vertexCount * 3)
  if (deep) to.known.set(one.seed, [cut(to.positions), cut(to.normals), cut(to.tones)])
}
/** Farther from the surface than this, um, no process reaches it. */
const FAR_UM = 28

const shape = (to: Dendrites, one: Osteocyte, slope: number, roofAt: (x: number) => number): void => {
  const { seed, grown } = one
  const tilt = slope + 0.3 * (chance(seed, 61) - 0.5)
  const size = mix(0.82, 1.12, chance(seed, 62))
  const plump = mix(1.5, 1, grown)
  const cos = Math.cos(tilt)
  const sin = Math.sin(tilt)
  const place = (along: number, across: number, z: number): Point => [
    one.x + along * cos - across * sin,
    one.y + along * sin + across * cos,
    z,
  ]
  const put = (p: Point, normal: Point, body: number, far: number): void => {
    const v = to.vertexCount++
    to.positions.set(p, v * 3)
    to.normals.set(normal, v * 3)
    to.tones.set([body, one.young ? 1 : 0, far], v * 3)
  }
  if ((to.vertexCount + 3 * SPOKES * 6 + PROCESSES * PIECES * 12) * 3 > to.positions.length) return
  const towards: Point = [0, 0, 1]
  const ring = (share: number, grow: number, k: number, z: number): Point => {
    const t = (2 * Math.PI * k) / SPOKES
    const bump = 1 + 0.06 * Math.sin(3 * t + seed) + 0.05 * Math.sin(5 * t)
    return place(
      (LONG * share * bump + grow) * size * Math.cos(t) * (0.9 + 0.1 * Math.abs(Math.cos(t))),
      (WIDE * plump * share * bump + grow) * size * Math.sin(t) * Math.abs(Math.sin(t)) ** 0.12,
      z,
    )
  }
  // the hollow
  for (let k = 0; k < SPOKES; k++) {
    put(place(0, 0, 0.1), towards, 0, 0)
    put(ring(1, 0.7, k, 0.1), towards, 0, 0)
    put(ring(1, 0.7, k + 1, 0.1), towards, 0, 0)
  }
  // processes: a canal and, thinner and above it, the process
  for (let i = 0; i < PROCESSES; i++) {
    const t = (2 * Math.PI * (i + 0.7 * chance(seed, i, 63))) / PROCESSES
    const reach = mix(6, 23, chance(seed, i, 64) ** 1.2) * grown
    if (reach < 1) continue
    const sway = 2.4 * (chance(seed, i, 65) - 0.5)
    const spine = (k: number): readonly [number, number] => {
      const a = t + 0.1 * sway * k
      // canals run mostly across the lamellae
      const out = reach * k
      return [
        LONG * size * 0.92 * Math.cos(t) + out * Math.cos(a) * 1.05 + 1.1 * sway * Math.sin(5.1 * k + i) * k,
        WIDE * plump * size * 0.92 * Math.sin(t) + out * Math.sin(a) + 1.5 * Math.sin(7 * k + i * 2) * k,
      ]
    }
    for (const body of [0, 1])
      for (let s = 0; s < PIECES; s++) {
        const [ax, ay] = spine(s / PIECES)
        const [bx, by] = spine((s + 1) / PIECES)
        const long = Math.hypot(bx - ax, by - ay) || 1
        const nx = -(by - ay) / long
        const ny = (bx - ax) / long
        const half = (k: number): number => (body === 1 ? mix(0.2, 0.05, k) : mix(0.34, 0.14, k))
        const wa = half(s / PIECES)
        const wb = half((s + 1) / PIECES)
        const z = body === 1 ? 0.3 : 0.16
        const a1 = place(ax + nx * wa, ay + ny * wa, z)
        const a2 = place(ax - nx * wa, ay - ny * wa, z)
        const b1 = place(bx + nx * wb, by + ny * wb, z)
        const b2 = place(bx - nx * wb, by - ny * wb, z)
        if (b1[1] > roofAt(b1[0]) - 0.4) break
        for (const [p, far] of [
          [a1, s],
          [a2, s],
          [b1, s + 1],
          [b1, s + 1],
          [a2, s],
          [b2, s + 1],
        ] as const)
          put(p, towards, body, 1 + far / PIECES)
      }
  }
  // the body, sawn through: its rim, its cytoplasm, its nucleus
  const disc = (share: number, z: number, tone: number): void => {
    for (let k = 0; k < SPOKES; k++) {
      put(place(0, 0, z), towards, tone, 0)
      put(ring(share, 0, k, z), towards, tone, share)
      put(ring(share, 0, k + 1, z), towards, tone, share)
    }
  }
  disc(0.96, 0.36, 1)
  disc(0.5, 0.42, 2)
}
