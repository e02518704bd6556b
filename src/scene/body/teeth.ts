import type { Rod, Stop } from './rods'

/** Teeth of both jaws as little rods on two arches, in the place of the young head of 163 cm. Assumption: form. */
const SEAT = { x: 0.67, y: 149.1 }
const COUNT = 7
export const teethOf = (): Rod[] => {
  const rods: Rod[] = []
  for (const side of [1, -1])
    for (let i = 0; i < COUNT; i++) {
      const angle = ((i + 0.5) / COUNT) * 1.32
      const x = SEAT.x + 4.3 + 4.35 * Math.cos(angle)
      const z = side * 2.95 * Math.sin(angle)
      const r = 0.3 + 0.12 * (i / COUNT)
      const tooth = (from: number, to: number): void => {
        const at = (y: number, k: number): Stop => [x, SEAT.y + y, z, r * k]
        rods.push({
          path: [at(from, 0.9), at((from + to) / 2, 1.05), at(to, 0.8)],
          flat: 0.85,
          tone: 1,
          part: 'trunk',
          glass: false,
        })
      }
      tooth(-3.3, -4.12)
      tooth(-5.1, -4.22)
    }
  return rods
}
