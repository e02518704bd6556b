import type { Cell, Surface } from '../../site'
import type { Bodies } from './bodies'

/** What the saw leaves of cells in its plane (z = 0): flat pieces, one fan of triangles a cell. */
export interface Caps {
  readonly positions: Float32Array
  readonly dyes: Float32Array
  readonly kernels: Float32Array
  /** 0 in the middle of a fan, 1 on the cell's membrane; then nothing */
  readonly rims: Float32Array
  /** across the cell from -1 to 1, height above the bone in um, height of the cell there, kind: 0 quiet, 1 osteoclast */
  readonly marks: Float32Array
  vertexCount: number
}

export const createCaps = (vertices = 12_000): Caps => ({
  positions: new Float32Array(vertices * 3),
  dyes: new Float32Array(vertices * 3),
  kernels: new Float32Array(vertices * 4),
  rims: new Float32Array(vertices * 3),
  marks: new Float32Array(vertices * 4),
  vertexCount: 0,
})

/** Behind the plane by less than a line's width, um, so that a body always reaches its own section; cells in turn, so that none flickers. */
const OFF_UM = -0.03
const TURNS = 3

/** No foot reaches farther from its middle than this, radii: stretched and wavy as it is. */
const MOST_REACH = 1.6

/** Adds the section of the cell whose triangles are `from` to `to` of the bodies' indices. */
export const addCap = (
  caps: Caps,
  bodies: Bodies,
  cell: Cell,
  surface: Surface,
  from: number,
  to: number,
): void => {
  if (cell.z + cell.radius * MOST_REACH < 0) return
  const { positions: p, indices } = bodies
  const cuts: number[] = []
  for (let t = from; t < to; t += 3) {
    // points where the triangle's edges pass the plane, in the triangle's own order: from behind to before comes first
    let out: readonly [number, number] | null = null
    let back: readonly [number, number] | null = null
    for (let e = 0; e < 3; e++) {
      const a = 3 * indices[t + e]!
      const b = 3 * indices[t + ((e + 1) % 3)]!
      const za = p[a + 2]!
      const zb = p[b + 2]!
      if (za < 0 === zb < 0) continue
      const k = za / (za - zb)
      const point = [p[a]! + (p[b]! - p[a]!) * k, p[a + 1]! + (p[b + 1]! - p[a + 1]!) * k] as const
      if (za < 0) out = point
      else back = point
    }
    if (out !== null && back !== null) cuts.push(...out, ...back)
  }
  const count = cuts.length / 4
  if (count < 3 || (caps.vertexCount + count * 3) * 3 > caps.positions.length) return
  let low = Infinity
  let high = -Infinity
  let left = Infinity
  let right = -Infinity
  for (let i = 0; i < cuts.length; i += 2) {
    left = Math.min(left, cuts[i]!)
    right = Math.max(right, cuts[i]!)
    low = Math.min(low, cuts[i + 1]!)
    high = Math.max(high, cuts[i + 1]!)
  }
  const middle = (left + right) / 2
  const half = Math.max(0.5, (right - left) / 2)
  const ground = surface.top(middle, 0)
  const core = Math.max(ground + 1, (Math.max(low, ground) + high) / 2 - 0.15 * (high - ground))
  const from3 = bodies.indices[from]!
  const put = (x: number, y: number, rim: number): void => {
    const v = caps.vertexCount++
    caps.rims[v * 3] = rim
    caps.rims[v * 3 + 1] = Math.max(1, Math.min(half, (high - low) / 2))
    caps.positions.set([x, y, OFF_UM * (1 + (cell.seed % TURNS))], v * 3)
    caps.dyes.set(bodies.dyes.subarray(from3 * 3, from3 * 3 + 3), v * 3)
    caps.kernels.set(bodies.kernels.subarray(from3 * 4, from3 * 4 + 4), v * 4)
    caps.marks.set(
      [(x - middle) / half, y - surface.top(x, 0), high - ground, cell.kind === 'osteoclast' ? 1 : 0],
      v * 4,
    )
  }
  for (let i = 0; i < cuts.length; i += 4) {
    put(middle, core, 0)
    put(cuts[i]!, cuts[i + 1]!, 1)
    put(cuts[i + 2]!, cuts[i + 3]!, 1)
  }
}
