import { type Cell, chance, clamp, mix, ramp, type Surface } from '../../site'
import { outlineOf, profileOf } from './profile'

/**
 * Cell bodies as one mesh: each a net of rings from its top over its flank to its foot and under it. Every point of the foot lies on the
 * bone below it, so a cell fits its place as clay would, at every week. Micrometres.
 */
export interface Bodies {
  readonly positions: Float32Array
  readonly normals: Float32Array
  /** the cell's own colour, sRGB 0-1 */
  readonly dyes: Float32Array
  /** openness, height above the foot 0-1, flatness, kind: 0 quiet, 1 osteoclast */
  readonly marks: Float32Array
  /** middle and radius of the nucleus; radius below 0: -1 - (first of its eight in `nuclei`) */
  readonly kernels: Float32Array
  readonly indices: Uint32Array
  /** nuclei of osteoclasts, eight a cell: middle and radius, 0 = none */
  readonly nuclei: Float32Array
  vertexCount: number
  indexCount: number
}
export interface BodyDetail {
  readonly clast: Net
  readonly blast: Net
  readonly flat: Net
}
type Net = readonly [rings: number, spokes: number]
export const FINE: BodyDetail = { clast: [26, 64], blast: [9, 18], flat: [6, 16] }
export const PLAIN: BodyDetail = { clast: [20, 48], blast: [7, 13], flat: [4, 12] }
/** Rings under the foot besides its middle: they close the cell where it is sawn. */
const UNDER = 2
const MOST_CLASTS = 4
export const NUCLEI_EACH = 8
/** How far the underside stays off the bone, um: far less than can be seen, enough to be in front of it. */
export const GAP_UM = 0.25

export const createBodies = (vertices = 44_000): Bodies => ({
  positions: new Float32Array(vertices * 3),
  normals: new Float32Array(vertices * 3),
  dyes: new Float32Array(vertices * 3),
  marks: new Float32Array(vertices * 4),
  kernels: new Float32Array(vertices * 4),
  indices: new Uint32Array(vertices * 6),
  nuclei: new Float32Array(MOST_CLASTS * NUCLEI_EACH * 4),
  vertexCount: 0,
  indexCount: 0,
})

type Triple = readonly [number, number, number]

/** Upward direction of the bone round a place, smoothed over the cell's own width. */
const upAt = (surface: Surface, x: number, z: number, reach: number): Triple => {
  const sx = (surface.top(x + reach, z) - surface.top(x - reach, z)) / (2 * reach)
  const sz = (surface.top(x, z + reach) - surface.top(x, z - reach)) / (2 * reach)
  const long = Math.hypot(sx, 1, sz)
  return [-sx / long, 1 / long, -sz / long]
}

/** Colours by kind: muted, as hand-tinted micrographs are; removal vermilion, building blue. */
export const DYES: Readonly<Record<Cell['kind'], Triple>> = {
  osteoclast: [0.82, 0.43, 0.29],
  precursor: [0.82, 0.56, 0.42],
  reversal: [0.68, 0.56, 0.5],
  osteoblast: [0.33, 0.53, 0.68],
  lining: [0.58, 0.62, 0.62],
}

export const addCell = (
  bodies: Bodies,
  cell: Cell,
  surface: Surface,
  openAt: (x: number, z: number) => number,
  detail: BodyDetail,
): void => {
  const big = cell.kind === 'osteoclast'
  const [rings, spokes] = big ? detail.clast : cell.kind === 'lining' ? detail.flat : detail.blast
  // only a cell that the saw meets is ever seen from below
  const under = Math.abs(cell.z) < cell.radius * 1.6 ? UNDER : 0
  const first = bodies.vertexCount
  const all = 1 + rings * spokes + under * spokes + 1
  if ((first + all) * 3 > bodies.positions.length) return
  const { positions, normals, dyes, marks, kernels } = bodies
  const up = upAt(surface, cell.x, cell.z, Math.max(4, cell.radius * 0.6))
  const base = surface.top(cell.x, cell.z)
  const open = openAt(cell.x, cell.z)
  const profile = profileOf(cell)
  const outline = outlineOf(cell)
  const dye: Triple = [0, 1, 2].map(i =>
    mix(DYES[cell.kind][i]!, DYES.lining[i]!, cell.kind === 'osteoblast' ? cell.flat * 0.85 : 0),
  ) as unknown as Triple
  const kernel = nucleiOf(bodies, cell, base, up)

  const tall = Math.max(cell.tall, 0.1)
  const stretch = Math.sqrt(cell.long)
  const cos = Math.cos(cell.turn)
  const sin = Math.sin(cell.turn)

  const put = (v: number, share: number, angle: number, high: number, below: boolean): void => {
    const reach = cell.radius * share * outline(angle)
    // the foot is stretched along its own direction; its width keeps its area
    const along = reach * Math.cos(angle - cell.turn) * stretch
    const across = (reach * Math.sin(angle - cell.turn)) / stretch
    const dx = along * cos - across * sin
    const dz = along * sin + across * cos
    const x = cell.x + dx
    const z = cell.z + dz
    const own = surface.top(x, z)
    // a tall body rounds over the unevenness below it
    const level = base - (dx * up[0] + dz * up[2]) / up[1]
    const ground = mix(own, Math.max(own, level), below ? 0 : ramp(0, 9, high) * (big ? 0.9 : 0.35))
    const lift = below ? GAP_UM : high
    positions[v * 3] = x + up[0] * lift
    positions[v * 3 + 1] = ground + up[1] * lift
    positions[v * 3 + 2] = z + up[2] * lift
    dyes[v * 3] = dye[0]
    dyes[v * 3 + 1] = dye[1]
    dyes[v * 3 + 2] = dye[2]
    marks[v * 4] = open
    marks[v * 4 + 1] = clamp(high / tall)
    marks[v * 4 + 2] = cell.flat
    marks[v * 4 + 3] = big ? 1 : 0
    kernels[v * 4] = kernel[0]
    kernels[v * 4 + 1] = kernel[1]
    kernels[v * 4 + 2] = kernel[2]
    kernels[v * 4 + 3] = kernel[3]
  }
  put(first, 0, 0, profile(0, 0)[1], false)
  for (let r = 1; r <= rings; r++)
    for (let k = 0; k < spokes; k++) {
      const angle = (2 * Math.PI * k) / spokes
      const [share, high] = profile(r / rings, angle)
      put(first + 1 + (r - 1) * spokes + k, share, angle, high, r === rings)
    }
  const rim = profile(1, 0)[0]
  for (let r = 1; r <= under; r++)
    for (let k = 0; k < spokes; k++)
      put(
        first + 1 + (rings + r - 1) * spokes + k,
        rim * (1 - r / (under + 1)),
        (2 * Math.PI * k) / spokes,
        0,
        true,
      )
  put(first + all - 1, 0, 0, 0, true)
  bodies.vertexCount += all
  join(bodies, first, rings + under, spokes, all)
  turn(bodies, first, rings, spokes, up, all, normals)
}

/** Triangles between rings; the top and the middle of the underside are single points. */
const join = (bodies: Bodies, first: number, rings: number, spokes: number, all: number): void => {
  const { indices } = bodies
  let n = bodies.indexCount
  const at = (r: number, k: number): number => (r === 0 ? first : first + 1 + (r - 1) * spokes + (k % spokes))
  for (let k = 0; k < spokes; k++) {
    indices[n++] = first
    indices[n++] = at(1, k + 1)
    indices[n++] = at(1, k)
    for (let r = 1; r < rings; r++) {
      const a = at(r, k)
      const b = at(r, k + 1)
      const c = at(r + 1, k)
      const d = at(r + 1, k + 1)
      indices[n++] = a
      indices[n++] = b
      indices[n++] = c
      indices[n++] = b
      indices[n++] = d
      indices[n++] = c
    }
    indices[n++] = at(rings, k)
    indices[n++] = at(rings, k + 1)
    indices[n++] = first + all - 1
  }
  bodies.indexCount = n
}

/** Normals of the upper side from its own net; the underside looks down. */
const turn = (
  { positions: p }: Bodies,
  first: number,
  rings: number,
  spokes: number,
  up: Triple,
  all: number,
  normals: Float32Array,
): void => {
  normals.set(up, first * 3)
  for (let r = 1; r <= rings; r++)
    for (let k = 0; k < spokes; k++) {
      const v = first + 1 + (r - 1) * spokes + k
      const inner = 3 * (r === 1 ? first : v - spokes)
      const outer = 3 * (r === rings ? v : v + spokes)
      const left = 3 * (first + 1 + (r - 1) * spokes + ((k + spokes - 1) % spokes))
      const right = 3 * (first + 1 + (r - 1) * spokes + ((k + 1) % spokes))
      const ax = p[outer]! - p[inner]!
      const ay = p[outer + 1]! - p[inner + 1]!
      const az = p[outer + 2]! - p[inner + 2]!
      const bx = p[right]! - p[left]!
      const by = p[right + 1]! - p[left + 1]!
      const bz = p[right + 2]! - p[left + 2]!
      const nx = by * az - bz * ay
      const ny = bz * ax - bx * az
      const nz = bx * ay - by * ax
      const long = Math.sqrt(nx * nx + ny * ny + nz * nz) || 1
      normals[v * 3] = nx / long
      normals[v * 3 + 1] = ny / long
      normals[v * 3 + 2] = nz / long
    }
  for (let v = first + 1 + rings * spokes; v < first + all; v++) normals.set([-up[0], -up[1], -up[2]], v * 3)
}

/** Where a cell's nuclei lie: one in the middle, or an osteoclast's several on the side away from the bone. */
const nucleiOf = (
  bodies: Bodies,
  cell: Cell,
  base: number,
  up: Triple,
): readonly [number, number, number, number] => {
  if (cell.kind !== 'osteoclast') {
    const deep = cell.tall * (cell.flat > 0.5 ? 0.35 : 0.5)
    const radius = Math.min(cell.radius * 0.46, mix(4.3, 5.6, cell.flat))
    return [cell.x + up[0] * deep, base + up[1] * deep, cell.z + up[2] * deep, Math.max(0.1, radius)]
  }
  const slot = cell.seed * NUCLEI_EACH
  bodies.nuclei.fill(0, slot * 4, (slot + NUCLEI_EACH) * 4)
  for (const { x, z, high, radius, i } of nucleiPlaces(cell)) {
    const ground = base + 0.6 * (x * -up[0] + z * -up[2])
    bodies.nuclei.set(
      [cell.x + x + up[0] * high, ground + up[1] * high, cell.z + z + up[2] * high, radius],
      (slot + i) * 4,
    )
  }
  return [0, 0, 0, -1 - slot]
}

/** Places of an osteoclast's nuclei relative to its middle, um. */
export const nucleiPlaces = (
  cell: Cell,
): readonly {
  readonly x: number
  readonly z: number
  readonly high: number
  readonly radius: number
  readonly i: number
}[] =>
  Array.from({ length: Math.min(NUCLEI_EACH, cell.nuclei) }, (_, i) => {
    const ring = i === 0 ? 0 : i < 6 ? 0.44 : 0.26
    const angle = i * 2.4 + chance(cell.seed, i, 21) * 0.7
    const away = cell.radius * ring * mix(0.85, 1.15, chance(cell.seed, i, 22))
    return {
      x: away * Math.cos(angle),
      z: away * Math.sin(angle) * 0.9,
      high: cell.tall * mix(0.6, 0.72, chance(cell.seed, i, 23)) * (1 - 0.35 * ring),
      radius: cell.radius * mix(0.165, 0.2, chance(cell.seed, i, 24)),
      i,
    }
  })
