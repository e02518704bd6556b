import type { Sex } from '../../model'
import { smoothRows, throughPoints } from './curve'
import { ARM, BULGE, LEG, TRUNK } from './outline'
import { createSheet, type Grid, type Sheet } from './sheet'
import type { Warp } from './warp'

/** The outline of the body as a thin surface: trunk with head, two legs, two arms. */
export interface Skin {
  readonly sheet: Sheet
  /** `size`: 1 = a body of 163 cm */
  pose(warp: Warp, size: number): void
}

/** Steps between two rows and points round: of the trunk, of a limb. */
const FINE = { steps: [4, 3], around: [48, 20] } as const
const COARSE = { steps: [3, 2], around: [32, 14] } as const
export interface SkinOptions {
  /** with arms and legs; without, it is the outline of the trunk and the head alone */
  readonly limbs: boolean
  readonly coarse: boolean
}
/** Strength of the limbs on the far side. Assumption. */
const FAR = 0.3
const smooth = (low: number, high: number, at: number): number => {
  const t = Math.max(0, Math.min(1, (at - low) / (high - low)))
  return t * t * (3 - 2 * t)
}
/** A section rounder than a box and fuller than an ellipse. Assumption: exponent. */
const full = (value: number): number => Math.sign(value) * Math.abs(value) ** 0.9

export const createSkin = (sex: Sex, { limbs, coarse }: SkinOptions): Skin => {
  const { steps, around } = coarse ? COARSE : FINE
  const [trunkAround, limbAround] = around
  const sides = limbs ? [1, -1] : []
  const trunk = smoothRows(TRUNK[sex], steps[0])
  const leg = smoothRows(LEG, steps[1])
  const arm = throughPoints(ARM, steps[1])
  // each part fades where it grows out of another, so that no rim is drawn inside the body
  const grids: Grid[] = [
    {
      rows: trunk.length,
      around: trunkAround,
      shown: row => smooth(74, 78.5, trunk[row]![0]!),
      tone: 1,
    },
    ...sides.map(side => ({
      rows: leg.length,
      around: limbAround,
      shown: (row: number) => (side > 0 ? 1 : FAR) * (1 - smooth(73.5, 77.5, leg[row]![0]!)),
      tone: 1,
    })),
    ...sides.map(side => ({
      rows: arm.length,
      around: limbAround,
      shown: (row: number) => (side > 0 ? 0.7 : FAR) * (1 - smooth(119, 130, arm[row]![1]!)),
      tone: 1,
    })),
  ]
  const sheet = createSheet(grids)

  const pose = (warp: Warp, size: number): void =>
    sheet.place(out => {
      let v = 0
      const put = (x: number, y: number, z: number): void => {
        out[v++] = x
        out[v++] = y
        out[v++] = z
      }
      for (const [y, back, backBulge, front, frontBulge, half] of trunk as unknown as [
        number,
        number,
        number,
        number,
        number,
        number,
      ][]) {
        const bulge = y > BULGE.neck_cm ? BULGE.above : BULGE.below
        const level = warp.at(y * size)
        for (let k = 0; k < trunkAround; k++) {
          const angle = (k / trunkAround) * 2 * Math.PI
          const [c, s] = [full(Math.cos(angle)), full(Math.sin(angle))]
          const z = half * s
          const beside = Math.exp(-(((Math.abs(z) - bulge.from) / bulge.width) ** 2)) * Math.abs(c)
          const x = (front + back) / 2 + ((front - back) / 2) * c + (c > 0 ? frontBulge : -backBulge) * beside
          put(level.x(x * size), level.y(x * size), z * size)
        }
      }
      for (const side of sides)
        for (const [y, back, front, half, middle] of leg as unknown as [
          number,
          number,
          number,
          number,
          number,
        ][]) {
          const level = warp.at(y * size)
          for (let k = 0; k < limbAround; k++) {
            const angle = (k / limbAround) * 2 * Math.PI
            const x = (front + back) / 2 + ((front - back) / 2) * Math.cos(angle)
            put(level.x(x * size), level.y(x * size), (side * middle + half * Math.sin(angle)) * size)
          }
        }
      const [dx, dy] = warp.hang(1.5 * size, 129 * size)
      for (const side of sides)
        for (let i = 0; i < arm.length; i++) {
          const [x, y, z, deep, wide] = arm[i] as [number, number, number, number, number]
          // sections stand across the arm, not level
          const [before, after] = [arm[Math.max(0, i - 1)]!, arm[Math.min(arm.length - 1, i + 1)]!]
          const run = Math.hypot(after[0]! - before[0]!, after[1]! - before[1]!)
          const across = [(before[1]! - after[1]!) / run, (after[0]! - before[0]!) / run] as const
          for (let k = 0; k < limbAround; k++) {
            const angle = (k / limbAround) * 2 * Math.PI
            const out2 = deep * Math.cos(angle)
            put(
              (x + across[0] * out2) * size + dx,
              (y + across[1] * out2) * size + dy,
              side * (z + wide * Math.sin(angle)) * size,
            )
          }
        }
    })
  return { sheet, pose }
}
