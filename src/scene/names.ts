import type { BoneMesh } from '../bone/types'
import { isHidden, type SurfaceGrid } from './grid'
import { KEY_LIGHT } from './light'

/**
 * Plates and rods told apart by measuring the surface around a place, clear cases only:
 * a plate is a surface that keeps one direction for 0.2 mm all round, on both of its faces;
 * a rod is a strut with nothing but marrow around it: in a slice across its axis all surface lies within 0.19 mm of
 * the middle, looks outwards in every direction, and none stands in the ring beyond.
 * What lies between is not named (SMI, which tries, does not measure rods and plates: docs/bone.md).
 */
export interface NamedPlace extends Spot {
  readonly kind: 'plate' | 'rod'
  /** how clearly it is one, 0-1 */
  readonly score: number
}

/** Assumption, all of these: lengths in voxels of 0.035 mm, shares of the vertices found. */
const CELL = 6
const PLATE_REACH = 6
const PLATE_LEVEL = 0.72
const PLATE_SHARE = 0.86
const ROD_RADIUS = 5.5
const ROD_CLEAR = 8.5
const EDGE = 3
const ROD_HALF_SLICE = 2.5
const SECTORS = 8
/** How far a place looks round. */
const REACH = 13
/** A named place is turned to the eye at least so much (cosine). */
const FACING = 0.5

/** Eigenvalues of a symmetric 3 x 3 matrix, largest first (closed form, O. K. Smith, Commun ACM 1961;4:168). */
export const eigenvalues = (
  xx: number,
  yy: number,
  zz: number,
  xy: number,
  xz: number,
  yz: number,
): readonly [number, number, number] => {
  const q = (xx + yy + zz) / 3
  const off = xy * xy + xz * xz + yz * yz
  const p = Math.sqrt(((xx - q) ** 2 + (yy - q) ** 2 + (zz - q) ** 2 + 2 * off) / 6)
  if (p < 1e-12) return [q, q, q]
  const [a, b, c] = [(xx - q) / p, (yy - q) / p, (zz - q) / p]
  const [d, e, f] = [xy / p, xz / p, yz / p]
  const half = (a * (b * c - f * f) - d * (d * c - f * e) + e * (d * f - b * e)) / 2
  const angle = Math.acos(Math.max(-1, Math.min(1, half))) / 3
  const first = q + 2 * p * Math.cos(angle)
  const last = q + 2 * p * Math.cos(angle + (2 * Math.PI) / 3)
  return [first, 3 * q - first - last, last]
}

type Vector = readonly [number, number, number]
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
const unit = (a: Vector): Vector => {
  const length = Math.hypot(...a) || 1
  return [a[0] / length, a[1] / length, a[2] / length]
}
/** Two unit vectors across `axis`. */
const across = (axis: Vector): readonly [Vector, Vector] => {
  const u = unit(cross(axis, Math.abs(axis[1]) < 0.8 ? [0, 1, 0] : [1, 0, 0]))
  return [u, cross(axis, u)]
}
const sector = (a: number, b: number): number =>
  Math.min(SECTORS - 1, Math.floor(((Math.atan2(b, a) + Math.PI) / (2 * Math.PI)) * SECTORS))

/** Surface around a place: six numbers a vertex, its offset from the place and its outward direction. */
class Near {
  count = 0
  private data = new Float32Array(6 * 1024)
  private readonly offset: [number, number, number] = [0, 0, 0]
  private readonly outward: [number, number, number] = [0, 0, 0]
  add(x: number, y: number, z: number, nx: number, ny: number, nz: number): void {
    const i = this.count++ * 6
    if (i + 6 > this.data.length) {
      const more = new Float32Array(this.data.length * 2)
      more.set(this.data)
      this.data = more
    }
    this.data.set([x, y, z, nx, ny, nz], i)
  }
  /** offset of vertex `k`; the array is used again by the next call */
  at(k: number): Vector {
    const { data, offset } = this
    for (let m = 0; m < 3; m++) offset[m] = data[k * 6 + m]!
    return offset
  }
  normal(k: number): Vector {
    const { data, outward } = this
    for (let m = 0; m < 3; m++) outward[m] = data[k * 6 + 3 + m]!
    return outward
  }
}

/** Share of the surface around that keeps the direction of `n`, if it reaches out on all sides and has two faces; else 0. */
const plateness = (n: Vector, near: Near): number => {
  const [u, w] = across(n)
  const reached = new Float64Array(SECTORS)
  let level = 0
  let backs = 0
  let count = 0
  for (let i = 0; i < near.count; i++) {
    const at = near.at(i)
    const [a, b] = [dot(at, u), dot(at, w)]
    const r = Math.hypot(a, b)
    if (r > PLATE_REACH || Math.abs(dot(at, n)) > PLATE_REACH) continue
    count++
    const facing = dot(near.normal(i), n)
    if (Math.abs(facing) >= PLATE_LEVEL) level++
    if (facing <= -PLATE_LEVEL) backs++
    if (facing < PLATE_LEVEL) continue
    const k = sector(a, b)
    reached[k] = Math.max(reached[k]!, r)
  }
  if (count < 80 || backs < 0.25 * count || Math.min(...reached) < PLATE_REACH - 1.5) return 0
  return level / count >= PLATE_SHARE ? level / count : 0
}

/** How round the strut is about the axis its normals leave out; 0 when it is no lone rod. */
const rodness = (near: Near): number => {
  let [xx, yy, zz, xy, xz, yz, n] = [0, 0, 0, 0, 0, 0, 0]
  for (let i = 0; i < near.count; i++) {
    const at = near.at(i)
    if (dot(at, at) > 49) continue
    const [x, y, z] = near.normal(i)
    xx += x * x
    yy += y * y
    zz += z * z
    xy += x * y
    xz += x * z
    yz += y * z
    n++
  }
  if (n < 60) return 0
  const [, , least] = eigenvalues(xx / n, yy / n, zz / n, xy / n, xz / n, yz / n)
  if (least > 0.12) return 0
  const rows: readonly Vector[] = [
    [xx / n - least, xy / n, xz / n],
    [xy / n, yy / n - least, yz / n],
    [xz / n, yz / n, zz / n - least],
  ]
  const candidates = [cross(rows[0]!, rows[1]!), cross(rows[0]!, rows[2]!), cross(rows[1]!, rows[2]!)]
  const axis = unit(candidates.reduce((best, one) => (dot(one, one) > dot(best, best) ? one : best)))
  const [u, w] = across(axis)
  let [middleU, middleW, own] = [0, 0, 0]
  for (let i = 0; i < near.count; i++) {
    const at = near.at(i)
    if (Math.abs(dot(at, axis)) > ROD_HALF_SLICE || Math.hypot(...at) > 2 * ROD_RADIUS) continue
    middleU += dot(at, u)
    middleW += dot(at, w)
    own++
  }
  if (own < 24) return 0
  middleU /= own
  middleW /= own
  const looks = new Set<number>()
  let most = 0
  for (let i = 0; i < near.count; i++) {
    const at = near.at(i)
    if (Math.abs(dot(at, axis)) > ROD_HALF_SLICE) continue
    const [a, b] = [dot(at, u) - middleU, dot(at, w) - middleW]
    const r = Math.hypot(a, b)
    if (r > ROD_CLEAR) continue
    const normal = near.normal(i)
    const [na, nb] = [dot(normal, u), dot(normal, w)]
    if (r > ROD_RADIUS || na * a + nb * b < 0.3 * r * Math.hypot(na, nb)) return 0
    looks.add(sector(na, nb))
    most = Math.max(most, r)
  }
  return looks.size < SECTORS ? 0 : 1 - least - 0.03 * most
}

/** A surface point that may be named, voxels. */
export interface Spot {
  readonly at: Vector
  readonly normal: Vector
}
/** What a mesh knows about its places. Spots are found at once, each is measured only when somebody asks. */
export interface Places {
  readonly spots: readonly Spot[]
  /** whether measuring it again is free */
  knows(spot: Spot): boolean
  measure(spot: Spot): { readonly kind: 'plate' | 'rod'; readonly score: number } | null
}

export const placesOf = (mesh: BoneMesh): Places => {
  const { positions, normals, vertexCount, size } = mesh
  const cells = Math.ceil(size / CELL)
  const first = new Int32Array(cells ** 3).fill(-1)
  const next = new Int32Array(vertexCount)
  const scale = size / 65535
  const cellOf = (x: number): number => Math.min(cells - 1, Math.floor(x / CELL))
  for (let v = 0; v < vertexCount; v++) {
    const x = cellOf(positions[v * 3]! * scale)
    const y = cellOf(positions[v * 3 + 1]! * scale)
    const z = cellOf(positions[v * 3 + 2]! * scale)
    const cell = x + cells * (y + cells * z)
    next[v] = first[cell]!
    first[cell] = v
  }
  const three = (from: Uint16Array | Int8Array, i: number, k: number): Vector => [
    from[i]! * k,
    from[i + 1]! * k,
    from[i + 2]! * k,
  ]
  // sawn faces would all be plates, so the outermost voxels are left out
  const spots: Spot[] = []
  for (const v of first) {
    if (v < 0) continue
    const at = three(positions, v * 3, scale)
    if (at.every(c => c > EDGE && c < size - EDGE)) spots.push({ at, normal: three(normals, v * 4, 1 / 127) })
  }
  const near = new Near()
  const gather = ([x, y, z]: Vector): void => {
    near.count = 0
    const [i, j, k] = [cellOf(x), cellOf(y), cellOf(z)]
    for (let c = Math.max(0, k - 2); c <= Math.min(cells - 1, k + 2); c++)
      for (let b = Math.max(0, j - 2); b <= Math.min(cells - 1, j + 2); b++)
        for (let a = Math.max(0, i - 2); a <= Math.min(cells - 1, i + 2); a++)
          for (let v = first[a + cells * (b + cells * c)]!; v >= 0; v = next[v]!) {
            const dx = positions[v * 3]! * scale - x
            const dy = positions[v * 3 + 1]! * scale - y
            const dz = positions[v * 3 + 2]! * scale - z
            if (dx * dx + dy * dy + dz * dz > REACH * REACH) continue
            near.add(dx, dy, dz, normals[v * 4]! / 127, normals[v * 4 + 1]! / 127, normals[v * 4 + 2]! / 127)
          }
  }
  const known = new Map<Spot, ReturnType<Places['measure']>>()
  return {
    spots,
    knows: spot => known.has(spot),
    measure(spot) {
      const before = known.get(spot)
      if (before !== undefined) return before
      gather(spot.at)
      const plate = plateness(spot.normal, near)
      const rod = plate > 0 ? 0 : rodness(near)
      const found =
        plate > 0
          ? ({ kind: 'plate', score: plate } as const)
          : rod > 0
            ? ({ kind: 'rod', score: rod } as const)
            : null
      known.set(spot, found)
      return found
    },
  }
}

/** Assumption: measuring at most this many new spots a drawing keeps the page free (0.1 to 0.3 ms each). */
const MEASURED = 24

/**
 * A plate and a rod that the eye (voxels) sees: near, lit and far right first (the names stand at
 * the right); `fits` says where on the plate there is room.
 */
export const choosePlaces = (
  places: Places,
  grid: SurfaceGrid,
  eye: Vector,
  project: (at: Vector) => { x: number; y: number; away: number },
  fits: (x: number, y: number) => boolean,
): NamedPlace[] => {
  const seen: { spot: Spot; value: number }[] = []
  for (const spot of places.spots) {
    const { x, y, away } = project(spot.at)
    if (fits(x, y) && isSeen(spot, grid, eye))
      seen.push({ spot, value: x / 500 - away + dot(spot.normal, KEY_LIGHT) })
  }
  seen.sort((a, b) => b.value - a.value)
  const chosen: NamedPlace[] = []
  let left = MEASURED
  for (const { spot } of seen) {
    if (!places.knows(spot) && left-- <= 0) continue
    const found = places.measure(spot)
    if (found !== null && chosen.every(one => one.kind !== found.kind)) chosen.push({ ...spot, ...found })
    if (chosen.length === 2) break
  }
  return chosen
}

/** Whether a place is turned to the eye (voxels) and nothing stands in between. */
export const isSeen = ({ at, normal }: Spot, grid: SurfaceGrid, eye: Vector): boolean =>
  dot(normal, unit([eye[0] - at[0], eye[1] - at[1], eye[2] - at[2]])) > FACING &&
  !isHidden(grid, [at[0] + 3 * normal[0], at[1] + 3 * normal[1], at[2] + 3 * normal[2]], eye, 0)
