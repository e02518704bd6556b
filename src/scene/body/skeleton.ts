import { throughPoints } from './curve'
import type { Rod } from './rods'
import { createSheet, type Sheet } from './sheet'
import type { Warp } from './warp'

/** Long bones as one surface, moved with the posture. */
export interface Rods {
  readonly geometry: Sheet['geometry']
  pose(warp: Warp, size: number): void
}
/** Steps between two stops of a bone, points round it. */
const [FINE, COARSE] = [
  [3, 8],
  [2, 6],
] as const
/** Where the arms hang from, cm at 163 cm. */
const SHOULDER = [1.5, 129] as const

type Triple = readonly [number, number, number]
const cross = (a: Triple, b: Triple): Triple => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
const unit = (a: Triple): Triple => {
  const length = Math.hypot(...a) || 1
  return [a[0] / length, a[1] / length, a[2] / length]
}

/** Round ends instead of open ones. */
const closed = (points: number[][]): number[][] => {
  const end = ([x, y, z]: readonly number[]): number[] => [x!, y!, z!, 0.02]
  return [end(points[0]!), ...points, end(points[points.length - 1]!)]
}

export const createRods = (rods: readonly Rod[], coarse: boolean): Rods => {
  const [steps, around] = coarse ? COARSE : FINE
  const curves = rods.map(({ path, flat, part }) => ({
    flat,
    part,
    points: closed(throughPoints(path, steps)),
  }))
  const sheet = createSheet(
    curves.map(({ points }, i) => ({
      rows: points.length,
      around,
      shown: () => 1,
      tone: rods[i]!.tone,
    })),
  )
  const pose = (warp: Warp, size: number): void =>
    sheet.place(out => {
      let v = 0
      const [dx, dy] = warp.hang(SHOULDER[0] * size, SHOULDER[1] * size)
      for (const { flat, part, points } of curves) {
        const moved = points.map(([x, y, z, r]): readonly [number, number, number, number] => {
          const [sx, sy] = [x! * size, y! * size]
          if (part === 'arm') return [sx + dx, sy + dy, z! * size, r! * size]
          const level = warp.at(sy)
          return [level.x(sx), level.y(sx), z! * size, r! * size]
        })
        for (let i = 0; i < moved.length; i++) {
          const [a, b] = [moved[Math.max(0, i - 2)]!, moved[Math.min(moved.length - 1, i + 2)]!]
          const along = unit([b[0] - a[0], b[1] - a[1], b[2] - a[2]])
          const [x, y, z, r] = moved[i]!
          // away from the body's axis, so that flat bones lie in the wall of the chest
          const away: Triple = [x + 1, 0, z]
          const wide = unit(cross(along, away))
          const thin = cross(wide, along)
          for (let k = 0; k < around; k++) {
            const angle = (k / around) * 2 * Math.PI
            const [c, s] = [r * Math.cos(angle), r * flat * Math.sin(angle)]
            out[v++] = x + wide[0] * c + thin[0] * s
            out[v++] = y + wide[1] * c + thin[1] * s
            out[v++] = z + wide[2] * c + thin[2] * s
          }
        }
      }
    })
  return { geometry: sheet.geometry, pose }
}
