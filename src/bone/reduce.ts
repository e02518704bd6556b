/** Voxels of the coarse block for every three of the fine one: 64 for 96. */
const SHARE = 2 / 3

/** Side of the coarse block that stands for one of `size` while the hand moves. */
export function coarseSize(size: number): number {
  return Math.round(size * SHARE)
}

/** The same bone on a coarser grid (bytes.ts; distances stay in fine voxels), linear between voxels. Writes `coarseSize`^3 bytes. */
export function reduce(bytes: Uint8Array, size: number, out: Uint8Array): void {
  const n = coarseSize(size)
  const n2 = size * size
  const low = new Int32Array(n)
  const part = new Float32Array(n)
  for (let o = 0; o < n; o++) {
    const at = ((o + 0.5) * size) / n - 0.5
    low[o] = Math.floor(at)
    part[o] = at - low[o]!
  }
  for (let z = 0, o = 0; z < n; z++) {
    const fz = part[z]!
    for (let y = 0; y < n; y++) {
      const fy = part[y]!
      const row = size * low[y]! + n2 * low[z]!
      const w00 = (1 - fy) * (1 - fz)
      const w10 = fy * (1 - fz)
      const w01 = (1 - fy) * fz
      const w11 = fy * fz
      for (let x = 0; x < n; x++, o++) {
        const i = row + low[x]!
        const fx = part[x]!
        const a =
          w00 * bytes[i]! + w10 * bytes[i + size]! + w01 * bytes[i + n2]! + w11 * bytes[i + n2 + size]!
        const j = i + 1
        const b =
          w00 * bytes[j]! + w10 * bytes[j + size]! + w01 * bytes[j + n2]! + w11 * bytes[j + n2 + size]!
        out[o] = a + fx * (b - a) + 0.5
      }
    }
  }
}
