import { CANOPY_HALF, canopyAt, type Surface } from '../../site'

/** The thin roof of flat cells over an open site, as the saw left it: its edge in the plane z = 0 and a narrow strip behind. */
export interface Canopy {
  readonly positions: Float32Array
  readonly normals: Float32Array
  /** nucleus 0-1; how much of it is there; how far back it reaches here, um */
  readonly tones: Float32Array
  readonly indices: Uint32Array
  /** false when there is none at this week */
  fill(surface: Surface): boolean
}

const COLUMNS = 96
/** Distance between the nuclei of its cells, thickness of the sheet, swelling at a nucleus, depth of the strip, um. Assumption. */
const CELL_UM = 38
const THIN_UM = 0.9
const NUCLEUS_UM = 1.7
const BACK_UM = 3.2
/** Rows of points: under the edge, over the edge, and back. */
const ROWS = 4

export const createCanopy = (): Canopy => {
  const count = (COLUMNS + 1) * ROWS
  const positions = new Float32Array(count * 3)
  const normals = new Float32Array(count * 3)
  const tones = new Float32Array(count * 3)
  const indices = new Uint32Array(COLUMNS * (ROWS - 1) * 6)
  let n = 0
  for (let i = 0; i < COLUMNS; i++)
    for (let r = 0; r < ROWS - 1; r++) {
      const a = i * ROWS + r
      indices.set([a, a + ROWS, a + 1, a + 1, a + ROWS, a + ROWS + 1], n)
      n += 6
    }
  return {
    positions,
    normals,
    tones,
    indices,
    fill(surface) {
      const { week } = surface
      if (canopyAt(week, 0) < 1) return false
      const out = { rest: 0, floor: 0, mineral: 0, top: 0 }
      for (let i = 0; i <= COLUMNS; i++) {
        const x = CANOPY_HALF * ((2 * i) / COLUMNS - 1)
        const high = canopyAt(week, x)
        const slope = (canopyAt(week, x + 2) - canopyAt(week, x - 2)) / 4
        const off = ((x % CELL_UM) + CELL_UM) % CELL_UM
        const nucleus = Math.exp(-(((off - CELL_UM / 2) / 4.6) ** 2))
        const y = surface.at(x, 0, out).rest + high + 1
        const thick = THIN_UM + NUCLEUS_UM * nucleus
        const back = BACK_UM * Math.min(1, high / 18)
        const tilt = 1 / Math.hypot(1, slope)
        for (let r = 0; r < ROWS; r++) {
          const at = 3 * (i * ROWS + r)
          const z = r < 2 ? 0 : r === 2 ? -back * 0.5 : -back * 1.4
          positions.set([x, y + (r === 0 ? 0 : thick) - 0.16 * z * 0.4, z], at)
          normals.set(r === 0 ? [0, 0, 1] : [-slope * tilt, tilt, r === 1 ? 0.4 : 0], at)
          tones.set([nucleus * (r < 2 ? 0.8 : 0.35), Math.min(1, high / 6), back], at)
        }
      }
      return true
    },
  }
}
