/** Value noise of three dimensions, -1 to 1, one lattice cell a unit: the same everywhere and every time. */
export const noise = (x: number, y: number, z: number): number => {
  const ix = Math.floor(x)
  const iy = Math.floor(y)
  const iz = Math.floor(z)
  const u = ease(x - ix)
  const v = ease(y - iy)
  const w = ease(z - iz)
  const low = mix(
    mix(dice(ix, iy, iz), dice(ix + 1, iy, iz), u),
    mix(dice(ix, iy + 1, iz), dice(ix + 1, iy + 1, iz), u),
    v,
  )
  const high = mix(
    mix(dice(ix, iy, iz + 1), dice(ix + 1, iy, iz + 1), u),
    mix(dice(ix, iy + 1, iz + 1), dice(ix + 1, iy + 1, iz + 1), u),
    v,
  )
  return 2 * mix(low, high, w) - 1
}

const mix = (a: number, b: number, t: number): number => a + t * (b - a)
const ease = (t: number): number => t * t * (3 - 2 * t)

/** A number from 0 to 1 for a lattice point. */
const dice = (x: number, y: number, z: number): number => {
  let h = Math.imul(x, 1597334673) ^ Math.imul(y, 3812015801) ^ Math.imul(z, 2798796415)
  h = Math.imul(h ^ (h >>> 15), 2246822519)
  return (h >>> 8) / 16777216
}
