import { limbsOf } from './limbs'
import { teethOf } from './teeth'

/** A long bone of the figure: places of the young body of 163 cm, cm, with its half thickness there. */
export interface Rod {
  /** x, y, z, radius */
  readonly path: readonly Stop[]
  /** how flat it is, 1 = round: thickness away from the body's axis as a share of its height */
  readonly flat: number
  /** 1 = bone in full light, less = further from what the picture is about */
  readonly tone: number
  /** moves with the trunk, hangs from the shoulder, or stands on the legs */
  readonly part: 'trunk' | 'arm' | 'leg'
  readonly glass: boolean
}
export type Stop = readonly [number, number, number, number]

/**
 * Ribs: half width of the ring, where its front end lies (x, y), and how far round it goes (degrees from the front).
 * Assumption: form after anatomy books.
 */
const RIBS: readonly (readonly [half: number, frontX: number, frontY: number, end: number])[] = [
  [4.8, 3.6, 131.2, 35],
  [7.4, 5.4, 127.4, 32],
  [9.2, 7.0, 124.0, 31],
  [10.5, 7.9, 121.2, 31],
  [11.4, 8.5, 118.3, 31],
  [12.0, 8.8, 115.4, 32],
  [12.3, 8.8, 112.2, 34],
  [12.4, 8.4, 109.6, 42],
  [12.2, 7.8, 107.4, 50],
  [11.7, 7.0, 105.4, 60],
  [10.6, 5.0, 106.2, 92],
  [8.8, 2.2, 108.2, 126],
]
/** Breastbone: x and y of its middle line from the notch down, half width. */
const STERNUM: readonly (readonly [x: number, y: number, half: number])[] = [
  [3.7, 132.2, 2.6],
  [4.7, 130.0, 2.4],
  [5.9, 127.4, 1.5],
  [7.1, 124.0, 1.6],
  [8.1, 120.6, 1.8],
  [8.7, 117.6, 1.7],
  [9.0, 115.8, 0.7],
  [9.1, 113.6, 0.5],
]
/** Where the cartilage of ribs 1-7 meets the breastbone, y. */
const MEETS = [131.0, 127.3, 124.6, 122.4, 120.4, 118.6, 117.4]

/** Strength of the ribs on the near side, which must not hide the column. Assumption. */
const NEAR_RIB = 0.55

const sternumAt = (y: number): number => {
  const i = Math.max(
    1,
    STERNUM.findIndex(([, at]) => at <= y),
  )
  const [a, b] = [STERNUM[i - 1]!, STERNUM[i]!]
  return a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1])
}

const rib = (
  i: number,
  joint: readonly [x: number, y: number],
  side: number,
): { bone: Stop[]; cartilage: Stop[] } => {
  const [half, frontX, frontY, end] = RIBS[i]!
  const backX = joint[0] - (i === 0 ? 2.2 : i > 9 ? 2.4 : 3.2)
  const radius = i === 0 ? 0.5 : i > 9 ? 0.46 : 0.58
  const front = frontX + (1 - Math.cos((end * Math.PI) / 180)) * 0.5 * (frontX - backX)
  const bone: Stop[] = [[joint[0] - 0.9, joint[1] + 0.7, side * 1.5, radius * 0.9]]
  for (let angle = 158; angle > end - 1; angle -= (158 - end) / 9) {
    const a = (angle * Math.PI) / 180
    const x = (front + backX) / 2 + ((front - backX) / 2) * Math.cos(a)
    const run = (158 - angle) / (158 - end)
    const y = joint[1] + 0.4 + (frontY - joint[1] - 0.4) * (run * 0.75 + run * run * 0.25)
    bone.push([x, y, side * half * Math.sin(a) ** 0.82, radius])
  }
  const tip = bone[bone.length - 1]!
  const meet = MEETS[Math.min(i, 6)]!
  const target: Stop = [sternumAt(meet) - 0.1, meet, side * 1.6, 0.5]
  // the lower three join the cartilage above them
  const cartilage: Stop[] =
    i > 9
      ? []
      : i > 6
        ? [
            tip,
            [tip[0] + 1.0, tip[1] + 0.2, tip[2] * 0.86, 0.46],
            [8.6, 110.8 + (7 - i) * 1.2, side * (5.6 + (i - 7) * 1.3), 0.4],
          ]
        : i > 3
          ? [
              tip,
              [
                (tip[0] + target[0]) / 2 + 0.5,
                (tip[1] * 2 + target[1]) / 3 - (i - 3) * 0.25,
                (tip[2] * 1.1 + target[2]) / 2,
                0.52,
              ],
              target,
            ]
          : [
              tip,
              [(tip[0] + target[0]) / 2 + 0.3, (tip[1] + target[1]) / 2, (tip[2] + target[2]) / 2, 0.5],
              target,
            ]
  return { bone, cartilage }
}

/** Every rod of the figure. `joints`: middle of T1 to T12 of the young column of 163 cm. */
export const rodsOf = (joints: readonly (readonly [x: number, y: number])[]): Rod[] => {
  const rods: Rod[] = []
  for (const side of [1, -1])
    for (let i = 0; i < 12; i++) {
      const { bone, cartilage } = rib(i, joints[i]!, side)
      const glass = side > 0
      rods.push({ path: bone, flat: 0.5, tone: glass ? NEAR_RIB : 0.62, part: 'trunk', glass })
      if (cartilage.length > 0)
        rods.push({ path: cartilage, flat: 0.7, tone: glass ? NEAR_RIB / 2 : 0.34, part: 'trunk', glass })
    }
  const sternum = STERNUM.map(([x, y, half]): Stop => [x, y, 0, half])
  rods.push({ path: sternum, flat: 0.3, tone: 0.72, part: 'trunk', glass: false })
  return [...rods, ...limbsOf(), ...teethOf()]
}
