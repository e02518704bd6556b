/**
 * Light from direction (dx, dy, dz) arriving in every cell, 1 = nothing in the way. Planes are visited from the lit side; each takes the
 * plane before, shifted along the ray and interpolated. `dense` is what a cell full of bone
 * takes, `haze` what any cell takes (both shares, per cell).
 */
export function sweep(
  grid: Float32Array,
  light: Float32Array,
  n: number,
  dx: number,
  dy: number,
  dz: number,
  dense: number,
  haze: number,
): void {
  const ax = Math.abs(dx)
  const ay = Math.abs(dy)
  const az = Math.abs(dz)
  const axis = ax >= ay && ax >= az ? 0 : ay >= az ? 1 : 2
  const d = [dx, dy, dz]
  const steps = [1, n, n * n]
  const main = d[axis]!
  const u = (axis + 1) % 3
  const w = (axis + 2) % 3
  const shiftU = d[u]! / Math.abs(main)
  const shiftW = d[w]! / Math.abs(main)
  const su = steps[u]!
  const sw = steps[w]!
  const sm = steps[axis]!
  const towards = main > 0 ? 1 : -1
  const floorU = Math.floor(shiftU)
  const floorW = Math.floor(shiftW)
  const fu = shiftU - floorU
  const fw = shiftW - floorW
  const path = (dense * 1) / Math.abs(main)
  // What leaves a cell: a padded plane, so that rays from outside the block arrive at full strength.
  const wide = n + 4
  let plane = new Float32Array(wide * wide).fill(1)
  let next = new Float32Array(wide * wide).fill(1)
  const at00 = floorU + 2 + (floorW + 2) * wide
  const w00 = (1 - fu) * (1 - fw)
  const w10 = fu * (1 - fw)
  const w01 = (1 - fu) * fw
  const w11 = fu * fw
  for (let k = 0; k < n; k++) {
    const m = towards > 0 ? n - 1 - k : k
    for (let b = 0; b < n; b++) {
      let i = m * sm + b * sw
      let p = at00 + b * wide
      let q = 2 + (b + 2) * wide
      for (let a = 0; a < n; a++, i += su, p++, q++) {
        const arrives =
          w00 * plane[p]! + w10 * plane[p + 1]! + w01 * plane[p + wide]! + w11 * plane[p + wide + 1]!
        light[i] = arrives
        const through = 1 - path * grid[i]! - haze
        next[q] = through > 0 ? arrives * through : 0
      }
    }
    const swap = plane
    plane = next
    next = swap
  }
}
