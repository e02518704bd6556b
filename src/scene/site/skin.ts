import { type Cell, clamp, levels, ramp, type Surface } from '../../site'
import { KEY_LIGHT } from '../light'
import type { SkinGrid } from './skin-grid'

/** The strut's skin at one week, ready to draw. */
export interface Skin {
  readonly positions: Float32Array
  readonly normals: Float32Array
  /** openness, key light that arrives, freshly dug, covered by osteoid: 0-1 each */
  readonly marks: Float32Array
  /** heights at the sawn face, a column each: old surface, cement line, mineral front, surface now, um */
  readonly face: Float32Array
  fill(surface: Surface, cells: readonly Cell[]): void
  /** openness of the bone at a place, 0-1: what stands there gets no more light */
  openAt(x: number, z: number): number
}

const AROUND: readonly (readonly [number, number])[] = Array.from({ length: 8 }, (_, i) => [
  Math.cos((i * Math.PI) / 4 + 0.2),
  Math.sin((i * Math.PI) / 4 + 0.2),
])
/** How far the sky is searched for what hides it, um. */
const RINGS = [6, 14, 30, 60] as const
/** Steps along the light, um, and how softly its shadow ends. Assumption. */
const SHADOW_STEP = 5
const SHADOW_STEPS = 12

export const createSkin = (grid: SkinGrid): Skin => {
  const { nx, rows, xs, fine, step, nz, rest } = grid
  const positions = rest.slice()
  const normals = new Float32Array(rest.length)
  const marks = new Float32Array(nx * rows * 4)
  const face = new Float32Array(nx * 4)
  const columns = fine[1] - fine[0] + 1
  const x0 = xs[fine[0]]!
  /** height of whatever stands on the fine part, cells included */
  const hides = new Float32Array(columns * nz)
  const out = levels()
  for (let v = 0; v < nx * rows; v++) marks.set([1, 1, 0, 0], v * 4)

  const raise = (surface: Surface, cells: readonly Cell[]): void => {
    for (const cell of cells) {
      if (cell.tall < 2.5) continue
      const reach = cell.radius * 1.05
      const i0 = Math.max(0, Math.ceil((cell.x - reach - x0) / step))
      const i1 = Math.min(columns - 1, Math.floor((cell.x + reach - x0) / step))
      const j0 = Math.max(0, Math.ceil((-cell.z - reach) / step))
      const j1 = Math.min(nz - 1, Math.floor((-cell.z + reach) / step))
      const base = surface.top(cell.x, cell.z)
      for (let j = j0; j <= j1; j++)
        for (let i = i0; i <= i1; i++) {
          const q = ((x0 + i * step - cell.x) ** 2 + (j * step + cell.z) ** 2) / (reach * reach)
          if (q >= 1) continue
          const y = base + cell.tall * Math.sqrt(1 - q)
          const at = j * columns + i
          if (y > hides[at]!) hides[at] = y
        }
    }
  }
  /** height at a fractional place of the fine part; nothing beyond it */
  const hiding = (i: number, j: number): number => {
    if (i < 0 || j < 0 || i > columns - 1 || j > nz - 1) return -1e3
    return hides[Math.round(j) * columns + Math.round(i)]!
  }
  const light = (): void => {
    const flat = Math.hypot(KEY_LIGHT[0], KEY_LIGHT[2])
    const rise = KEY_LIGHT[1] / flat
    const towards = [KEY_LIGHT[0] / flat, -KEY_LIGHT[2] / flat] as const
    for (let j = 0; j < nz; j++)
      for (let i = 0; i < columns; i++) {
        const v = j * nx + fine[0] + i
        const y = positions[v * 3 + 1]!
        let hidden = 0
        for (const [cx, cz] of AROUND) {
          let steepest = 0
          for (const ring of RINGS) {
            const up = hiding(i + (cx * ring) / step, j + (cz * ring) / step) - y
            if (up > 0) steepest = Math.max(steepest, up / Math.sqrt(up * up + ring * ring))
          }
          hidden += steepest
        }
        let lit = 1
        for (let s = 1; s <= SHADOW_STEPS; s++) {
          const away = s * SHADOW_STEP
          const over =
            hiding(i + (towards[0] * away) / step, j + (towards[1] * away) / step) - y - away * rise
          lit = Math.min(lit, 1 - clamp((over + 2) / (2 + 0.25 * away)))
        }
        marks[v * 4] = 1 - 0.95 * (hidden / AROUND.length)
        marks[v * 4 + 1] = lit
      }
  }
  const turnNormals = (): void => {
    for (let j = 0; j < rows; j++)
      for (let i = 0; i < nx; i++) {
        const left = 3 * (j * nx + Math.max(0, i - 1))
        const right = 3 * (j * nx + Math.min(nx - 1, i + 1))
        const front = 3 * (Math.max(0, j - 1) * nx + i)
        const back = 3 * (Math.min(rows - 1, j + 1) * nx + i)
        const ax = positions[right]! - positions[left]!
        const ay = positions[right + 1]! - positions[left + 1]!
        const az = positions[right + 2]! - positions[left + 2]!
        const bx = positions[back]! - positions[front]!
        const by = positions[back + 1]! - positions[front + 1]!
        const bz = positions[back + 2]! - positions[front + 2]!
        const at = 3 * (j * nx + i)
        const acrossX = ay * bz - az * by
        const acrossY = az * bx - ax * bz
        const acrossZ = ax * by - ay * bx
        const long = Math.sqrt(acrossX * acrossX + acrossY * acrossY + acrossZ * acrossZ) || 1
        normals[at] = acrossX / long
        normals[at + 1] = acrossY / long
        normals[at + 2] = acrossZ / long
      }
  }
  return {
    positions,
    normals,
    marks,
    face,
    fill(surface, cells) {
      for (let j = 0; j < nz; j++)
        for (let i = 0; i < nx; i++) {
          const v = j * nx + i
          surface.at(rest[v * 3]!, rest[v * 3 + 2]!, out)
          positions[v * 3 + 1] = out.top
          const bare = ramp(0.3, 2.5, out.rest - out.floor) * (1 - ramp(0.1, 1.2, out.top - out.floor))
          marks[v * 4 + 2] = bare
          marks[v * 4 + 3] = ramp(0.1, 2, out.top - out.mineral)
          if (i >= fine[0] && i <= fine[1]) hides[j * columns + i - fine[0]] = out.top
          if (j === 0) face.set([out.rest, out.floor, out.mineral, out.top], i * 4)
        }
      turnNormals()
      raise(surface, cells)
      light()
    },
    openAt(x, z) {
      const i = Math.round((x - x0) / step)
      const j = Math.round(-z / step)
      if (i < 0 || i >= columns || j < 0 || j >= nz) return 1
      return marks[4 * (j * nx + fine[0] + i)]!
    },
  }
}
