import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Mesh, type Vector3 } from 'three'
import { contourMaterial } from './material'
import type { Sheet } from './sheet'

/** The fine line where a surface turns away from the eye, as an engraver would draw it: drawn anew for every eye. */
export interface Contour {
  readonly mesh: Mesh
  /** `width`: of the line, as a share of its distance from the eye */
  look(eye: Vector3, width: number): void
  dispose(): void
}
export interface Stroke {
  readonly strength: number
  /** length of a dot and its gap, cm; 0 = an unbroken line */
  readonly dots: number
}
/** Pieces of line there is room for; a figure takes about a quarter of them. */
const MOST = 4000

export const createContour = (sheet: Sheet, stroke: Stroke): Contour => {
  const positions = new Float32Array(MOST * 12)
  const shown = new Float32Array(MOST * 4)
  const index = new Uint32Array(MOST * 6)
  for (let i = 0; i < MOST; i++)
    index.set(
      [0, 1, 2, 2, 1, 3].map(k => i * 4 + k),
      i * 6,
    )
  const geometry = new BufferGeometry()
  const place = new BufferAttribute(positions, 3).setUsage(DynamicDrawUsage)
  const alpha = new BufferAttribute(shown, 1).setUsage(DynamicDrawUsage)
  geometry.setAttribute('position', place)
  geometry.setAttribute('shown', alpha)
  geometry.setIndex(new BufferAttribute(index, 1))
  const material = contourMaterial(stroke.strength)
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  let count = 0
  const ends = new Float64Array(8)
  const facing = new Float32Array(sheet.positions.length / 3)

  /** Where the surface between two corners is seen edge on, written to `ends` from `to`. */
  const crossing = (a: number, b: number, sa: number, sb: number, to: number): void => {
    const t = sa / (sa - sb)
    const { positions: p, shown: s } = sheet
    for (let c = 0; c < 3; c++) ends[to + c] = p[a * 3 + c]! + (p[b * 3 + c]! - p[a * 3 + c]!) * t
    ends[to + 3] = s[a]! + (s[b]! - s[a]!) * t
  }
  const put = (eye: Vector3, width: number): void => {
    if (count >= MOST) return
    const [ax, ay, az, as, bx, by, bz, bs] = ends as unknown as number[]
    const [dx, dy, dz] = [bx! - ax!, by! - ay!, bz! - az!]
    if (stroke.dots > 0) {
      const along = Math.abs(dy) > Math.abs(dx) ? (ay! + by!) / 2 : (ax! + bx!) / 2
      if ((along / stroke.dots) % 1 > 0.5) return
    }
    const [ex, ey, ez] = [eye.x - ax!, eye.y - ay!, eye.z - az!]
    const far = Math.sqrt(ex * ex + ey * ey + ez * ez)
    let sx = dy * ez - dz * ey
    let sy = dz * ex - dx * ez
    let sz = dx * ey - dy * ex
    const k = (0.5 * width * far) / (Math.sqrt(sx * sx + sy * sy + sz * sz) || 1)
    sx *= k
    sy *= k
    sz *= k
    positions.set(
      [
        ax! + sx,
        ay! + sy,
        az! + sz,
        ax! - sx,
        ay! - sy,
        az! - sz,
        bx! + sx,
        by! + sy,
        bz! + sz,
        bx! - sx,
        by! - sy,
        bz! - sz,
      ],
      count * 12,
    )
    shown.set([as!, as!, bs!, bs!], count * 4)
    count++
  }
  return {
    mesh,
    look(eye, width) {
      count = 0
      const { positions: p, normals: n, grids } = sheet
      for (let v = 0; v < facing.length; v++)
        facing[v] =
          n[v * 3]! * (eye.x - p[v * 3]!) +
          n[v * 3 + 1]! * (eye.y - p[v * 3 + 1]!) +
          n[v * 3 + 2]! * (eye.z - p[v * 3 + 2]!)
      const triangle = (a: number, b: number, c: number): void => {
        const corners = [a, b, c]
        let to = 0
        for (let i = 0; i < 3; i++) {
          const [from, next] = [corners[i]!, corners[(i + 1) % 3]!]
          const [f, g] = [facing[from]!, facing[next]!]
          if (f < 0 === g < 0) continue
          crossing(from, next, f, g, to)
          to += 4
        }
        if (to === 8 && ends[3]! + ends[7]! > 0.02) put(eye, width)
      }
      let base = 0
      for (const { rows, around } of grids) {
        for (let i = 0; i < rows - 1; i++)
          for (let k = 0; k < around; k++) {
            const [a, b] = [base + i * around + k, base + i * around + ((k + 1) % around)]
            const signs = +(facing[a]! < 0) + +(facing[b]! < 0) + +(facing[a + around]! < 0)
            if (signs === 0 || signs === 3) {
              const fourth = +(facing[b + around]! < 0)
              if (fourth * 3 === signs) continue
            }
            triangle(a, b, a + around)
            triangle(b, b + around, a + around)
          }
        base += rows * around
      }
      geometry.setDrawRange(0, count * 6)
      for (const [attribute, values] of [
        [place, 12],
        [alpha, 4],
      ] as const) {
        attribute.clearUpdateRanges()
        attribute.addUpdateRange(0, count * values)
        attribute.needsUpdate = true
      }
    },
    dispose() {
      geometry.dispose()
      material.dispose()
    },
  }
}
