import { BufferAttribute, BufferGeometry, DynamicDrawUsage } from 'three'

/** Surfaces made of rows of points: outlines and rods. One geometry holds many; places are written anew for every posture. */
export interface Sheet {
  readonly geometry: BufferGeometry
  readonly grids: readonly Grid[]
  readonly positions: Float32Array
  readonly normals: Float32Array
  /** per point, 0-1 */
  readonly shown: Float32Array
  /** writes all places; normals follow */
  place(write: (positions: Float32Array) => void): void
}
/** `rows` x `around` points, closed round; `shown` per row, 0-1, and `tone` for the whole. */
export interface Grid {
  readonly rows: number
  readonly around: number
  readonly shown: (row: number) => number
  readonly tone: number
}

export const createSheet = (grids: readonly Grid[]): Sheet => {
  const count = grids.reduce((sum, { rows, around }) => sum + rows * around, 0)
  const positions = new Float32Array(count * 3)
  const normals = new Float32Array(count * 3)
  const look = new Float32Array(count * 2)
  const visible = new Float32Array(count)
  const quads = grids.reduce((sum, { rows, around }) => sum + (rows - 1) * around, 0)
  const indices = new Uint32Array(quads * 6)
  let base = 0
  let put = 0
  for (const { rows, around, shown, tone } of grids) {
    for (let i = 0; i < rows; i++)
      for (let k = 0; k < around; k++) {
        const v = base + i * around + k
        look.set([shown(i), tone], v * 2)
        visible[v] = shown(i)
        if (i === rows - 1) continue
        const next = base + i * around + ((k + 1) % around)
        indices.set([v, next, v + around, next, next + around, v + around], put)
        put += 6
      }
    base += rows * around
  }
  const geometry = new BufferGeometry()
  const position = new BufferAttribute(positions, 3).setUsage(DynamicDrawUsage)
  const normal = new BufferAttribute(normals, 3).setUsage(DynamicDrawUsage)
  geometry.setAttribute('position', position)
  geometry.setAttribute('normal', normal)
  geometry.setAttribute('look', new BufferAttribute(look, 2))
  geometry.setIndex(new BufferAttribute(indices, 1))
  return {
    geometry,
    grids,
    positions,
    normals,
    shown: visible,
    place(write) {
      write(positions)
      let from = 0
      for (const { rows, around } of grids) {
        writeNormals(positions, normals, from, rows, around)
        from += rows * around
      }
      position.needsUpdate = true
      normal.needsUpdate = true
    },
  }
}

/** Normals of a grid by its neighbours along and round. */
const writeNormals = (
  positions: Float32Array,
  normals: Float32Array,
  from: number,
  rows: number,
  around: number,
): void => {
  for (let i = 0; i < rows; i++) {
    const up = from + Math.min(rows - 1, i + 1) * around
    const down = from + Math.max(0, i - 1) * around
    const here = from + i * around
    for (let k = 0; k < around; k++) {
      const [a, b] = [(up + k) * 3, (down + k) * 3]
      const [c, d] = [(here + ((k + 1) % around)) * 3, (here + ((k + around - 1) % around)) * 3]
      const ux = positions[a]! - positions[b]!
      const uy = positions[a + 1]! - positions[b + 1]!
      const uz = positions[a + 2]! - positions[b + 2]!
      const vx = positions[c]! - positions[d]!
      const vy = positions[c + 1]! - positions[d + 1]!
      const vz = positions[c + 2]! - positions[d + 2]!
      const nx = vy * uz - vz * uy
      const ny = vz * ux - vx * uz
      const nz = vx * uy - vy * ux
      const length = Math.sqrt(nx * nx + ny * ny + nz * nz) || 1
      const v = (here + k) * 3
      normals[v] = nx / length
      normals[v + 1] = ny / length
      normals[v + 2] = nz / length
    }
  }
}
