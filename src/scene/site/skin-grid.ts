import { HALF_LONG, halfWide, PIT_Z, skinAt, underAt } from '../../site'

/**
 * The net of points the strut's skin is drawn with: columns along the rod, rows round it from the sawn edge over the crown and the far
 * side to the sawn edge below. Fine over the site, coarse elsewhere. Micrometres.
 */
export interface SkinGrid {
  readonly nx: number
  readonly rows: number
  /** x of each column; the fine ones run from `fine[0]` to `fine[1]`, `step` apart */
  readonly xs: Float32Array
  readonly fine: readonly [number, number]
  readonly step: number
  /** the first `nz` rows lie on the upper side, at z = -row * step */
  readonly nz: number
  /** places of all points before anything is dug, 3 each */
  readonly rest: Float32Array
  readonly indices: Uint32Array
}

const FINE_HALF = 150
const FINE_DEEP = 112
const OUTSIDE = 22
const ROUND = 34

/** `step`: distance between fine points, um. */
export const skinGrid = (step: number): SkinGrid => {
  const half = Math.round(FINE_HALF / step)
  const xs: number[] = []
  const beyond = HALF_LONG - half * step
  for (let i = OUTSIDE; i >= 1; i--) xs.push(-half * step - beyond * (i / OUTSIDE) ** 1.5)
  const first = xs.length
  for (let i = -half; i <= half; i++) xs.push(i * step)
  const last = xs.length - 1
  for (let i = 1; i <= OUTSIDE; i++) xs.push(half * step + beyond * (i / OUTSIDE) ** 1.5)
  const nx = xs.length
  const nz = Math.round(FINE_DEEP / step) + 1
  const rows = nz + ROUND
  const rest = new Float32Array(nx * rows * 3)
  for (let i = 0; i < nx; i++) {
    const x = xs[i]!
    const wide = halfWide(x)
    const from = Math.acos((-(nz - 1) * step - PIT_Z) / wide)
    const to = 2 * Math.PI - Math.acos(-PIT_Z / wide)
    for (let j = 0; j < rows; j++) {
      const at = 3 * (j * nx + i)
      const upper = j < nz
      const angle = upper
        ? Math.acos((-j * step - PIT_Z) / wide)
        : from + ((to - from) * (j - nz + 1)) / ROUND
      const [y, z] = skinAt(x, angle)
      rest[at] = x
      rest[at + 1] = j === rows - 1 ? underAt(x, 0) : y
      rest[at + 2] = j === rows - 1 ? 0 : upper ? -j * step : z
    }
  }
  const indices = new Uint32Array((nx - 1) * (rows - 1) * 6)
  let k = 0
  for (let j = 0; j < rows - 1; j++)
    for (let i = 0; i < nx - 1; i++) {
      const a = j * nx + i
      indices.set([a, a + 1, a + nx, a + 1, a + nx + 1, a + nx], k)
      k += 6
    }
  return { nx, rows, xs: Float32Array.from(xs), fine: [first, last], step, nz, rest, indices }
}
