import { type Cell, chance, mix, ramp } from '../../site'

/** The shape of each kind of cell: how its flank runs from the top to the foot, and how its foot is outlined. */

/** Round the cell: distance from its middle relative to its radius. */
export const outlineOf = ({ kind, seed, flat }: Cell): ((angle: number) => number) => {
  const a = 6.28 * chance(seed, 31)
  const b = 6.28 * chance(seed, 32)
  if (kind === 'osteoclast')
    return t =>
      1 +
      0.07 * Math.sin(2 * t + a) +
      0.05 * Math.sin(3 * t + b) +
      0.03 * Math.sin(7 * t - a) +
      0.018 * Math.sin(13 * t + 2 * b) +
      0.012 * Math.sin(21 * t)
  if (kind === 'osteoblast') {
    const angular = mix(0.045, 0.06, flat)
    return t =>
      1 + angular * Math.cos(6 * (t - a / 6)) + 0.03 * Math.sin(2 * t + b) + 0.05 * flat * Math.sin(5 * t + a)
  }
  if (kind === 'lining')
    return t => 1 + 0.07 * Math.cos(5 * t + a) + 0.05 * Math.sin(3 * t + b) + 0.025 * Math.sin(9 * t)
  return t => 1 + 0.09 * Math.sin(3 * t + a) + 0.06 * Math.sin(5 * t + b)
}

/** A smooth larger of two. */
const over = (a: number, b: number, k: number): number => {
  const h = Math.max(0, 1 - Math.abs(a - b) / k)
  return Math.max(a, b) + 0.25 * k * h * h
}

/** From the top (0) to the foot (1): distance from the axis relative to the outline, and height in um. */
export const profileOf = (
  cell: Cell,
): ((s: number, angle: number) => readonly [share: number, high: number]) => {
  const { kind, tall, flat, seed } = cell
  const a = 6.28 * chance(seed, 33)
  if (kind === 'osteoclast')
    return (s, angle) => {
      const dome = tall * Math.max(0, 1 - (s / 0.84) ** 2.1) ** 0.74
      const back =
        dome * (1 + 0.05 * Math.sin(3 * angle + a) * s + 0.035 * Math.sin(5 * angle - a + 4 * s) * s)
      const knobs = knobsAt(cell, s, angle)
      // the sealing ring: a low lip all round, where the cell holds on to the bone
      const ring = Math.max(0, 1 - ((s - 0.885) / 0.115) ** 2)
      const lip = tall * 0.17 * Math.sqrt(ring) * (1 + 0.12 * Math.sin(11 * angle + a))
      return [s, s >= 1 ? 0 : over(back + knobs * ramp(0.8, 0.5, s), lip, 3)]
    }
  if (kind === 'osteoblast') {
    const cuboid = (s: number): readonly [number, number] => {
      if (s < 0.5) return [(s / 0.5) * 0.74, tall * (1 - 0.05 * (s / 0.5) ** 2)]
      const t = (s - 0.5) / 0.5
      const round = t < 0.45 ? Math.sin((t / 0.45) * 1.5708) : 1
      const fall =
        t < 0.45 ? 0.95 - 0.27 * (1 - Math.cos((t / 0.45) * 1.5708)) : 0.68 * (1 - ((t - 0.45) / 0.55) ** 1.1)
      return [0.74 + 0.26 * round - 0.04 * ramp(0.6, 1, t), tall * Math.max(0, fall)]
    }
    return s => {
      const [share, high] = cuboid(s)
      return [mix(share, s, flat), s >= 1 ? 0 : mix(high, sheet(s, tall), flat)]
    }
  }
  if (kind === 'lining') return s => [s, s >= 1 ? 0 : sheet(s, tall)]
  const steep = kind === 'precursor' ? 0.5 : 0.8
  return (s, angle) => [
    s,
    s >= 1 ? 0 : tall * (1 - s ** 2.2) ** steep * (1 + 0.06 * Math.sin(4 * angle + a) * s),
  ]
}

/** A thin sheet, thicker over its nucleus. */
const sheet = (s: number, tall: number): number =>
  tall * (0.5 * Math.sqrt(1 - s * s) + 0.2 + 0.75 * Math.exp(-((s / 0.27) ** 2)) - 0.2 * s ** 6)

/** Nuclei push the back of an osteoclast out a little. */
const knobsAt = (cell: Cell, s: number, angle: number): number => {
  let high = 0
  for (let i = 0; i < Math.min(8, cell.nuclei); i++) {
    const ring = i === 0 ? 0 : i < 6 ? 0.44 : 0.26
    const turn = i * 2.4 + chance(cell.seed, i, 21) * 0.7
    const away = ring * mix(0.85, 1.15, chance(cell.seed, i, 22))
    const dx = s * Math.cos(angle) - away * Math.cos(turn)
    const dz = s * Math.sin(angle) - away * Math.sin(turn) * 0.9
    high += Math.exp(-(dx * dx + dz * dz) / 0.022)
  }
  return Math.min(1.25, high) * cell.tall * 0.085
}
