/** A vertex stays this far inside its cell, voxels. */
const EDGE = 0.02

/** One cell of eight values at a time: where a vertex settles in it, and the normal there. Mutable, for speed. */
export class CellSurface {
  /** bytes at the corners; corner c sits at (c & 1, (c >> 1) & 1, c >> 2) */
  readonly value = new Float64Array(8)
  /** the vertex, 0-1 along each axis */
  x = 0
  y = 0
  z = 0
  /** unit normal, out of the bone */
  nx = 0
  ny = 1
  nz = 0
  private readonly grow: number

  /** @param grow how far the whole surface is moved outwards, voxels */
  constructor(grow: number) {
    this.grow = grow
  }

  /** Puts the vertex at the mean of the crossings (fx, fy, fz), moved out along the normal. */
  settle(fx: number, fy: number, fz: number): void {
    const { value } = this
    const v0 = value[0]!
    const v1 = value[1]!
    const v2 = value[2]!
    const v3 = value[3]!
    const v4 = value[4]!
    const v5 = value[5]!
    const v6 = value[6]!
    const v7 = value[7]!
    const gx = 1 - fx
    const gy = 1 - fy
    const gz = 1 - fz
    // Downhill direction of the field, interpolated between the cell's edges, bytes a voxel.
    const nx = gz * (gy * (v0 - v1) + fy * (v2 - v3)) + fz * (gy * (v4 - v5) + fy * (v6 - v7))
    const ny = gz * (gx * (v0 - v2) + fx * (v1 - v3)) + fz * (gx * (v4 - v6) + fx * (v5 - v7))
    const nz = gy * (gx * (v0 - v4) + fx * (v1 - v5)) + fy * (gx * (v2 - v6) + fx * (v3 - v7))
    const length = Math.sqrt(nx * nx + ny * ny + nz * nz)
    if (length < 1e-6) {
      this.x = fx
      this.y = fy
      this.z = fz
      this.nx = 0
      this.ny = 1
      this.nz = 0
      return
    }
    const scale = 1 / length
    const move = this.grow * scale
    this.x = inside(fx + move * nx)
    this.y = inside(fy + move * ny)
    this.z = inside(fz + move * nz)
    this.nx = nx * scale
    this.ny = ny * scale
    this.nz = nz * scale
  }
}

function inside(f: number): number {
  return f < EDGE ? EDGE : f > 1 - EDGE ? 1 - EDGE : f
}
