import { DIG_YEARS, FILL_YEARS, type Packet, WAIT_YEARS } from './packets'

/** Years after which a packet can no longer be told from old bone, and how fast the difference fades (1/e). Assumption. */
export const MINERAL_YEARS = 7
const FADE_YEARS = 2.2

/** Voxels a cell of the grid. */
export const MINERAL_CELL = 2

/** Half width of a packet, cells. */
const WIDE = 2.2

/**
 * How new the tissue at the surface is, 0 = old to 1 = just formed, in cells of 2 voxels (70 um). A pit is old at its floor, new
 * while it is refilled, and gains mineral over years; new bone is the less mineralised.
 */
export function mineralOf(packets: readonly Packet[], size: number): Float32Array {
  const n = size / MINERAL_CELL
  const grid = new Float32Array(n * n * n)
  for (const packet of packets) {
    const formed = packet.since - DIG_YEARS - WAIT_YEARS
    if (formed >= 0) splat(grid, n, packet, Math.exp(-Math.max(0, formed - FILL_YEARS) / FADE_YEARS), false)
  }
  for (const packet of packets) if (packet.since < DIG_YEARS + WAIT_YEARS) splat(grid, n, packet, 0, true)
  return grid
}

/** Lifts, or with `down` lowers, the cells around a packet to a value, in full within half its width. */
function splat(grid: Float32Array, n: number, packet: Packet, value: number, down: boolean): void {
  const px = (packet.x + 0.5) / MINERAL_CELL - 0.5
  const py = (packet.y + 0.5) / MINERAL_CELL - 0.5
  const pz = (packet.z + 0.5) / MINERAL_CELL - 0.5
  const x1 = Math.min(n - 1, Math.floor(px + WIDE))
  const y1 = Math.min(n - 1, Math.floor(py + WIDE))
  const z1 = Math.min(n - 1, Math.floor(pz + WIDE))
  for (let z = Math.max(0, Math.ceil(pz - WIDE)); z <= z1; z++) {
    for (let y = Math.max(0, Math.ceil(py - WIDE)); y <= y1; y++) {
      const away = (z - pz) * (z - pz) + (y - py) * (y - py)
      for (let x = Math.max(0, Math.ceil(px - WIDE)); x <= x1; x++) {
        const far = Math.sqrt(away + (x - px) * (x - px)) / WIDE
        if (far >= 1) continue
        const share = Math.min(1, 2 * (1 - far))
        const i = x + n * (y + n * z)
        const old = grid[i]!
        if (down) grid[i] = old * (1 - share)
        else if (share * value > old) grid[i] = share * value
      }
    }
  }
}
