import { BAND, coverage } from './field'
import { eulerWithin, type Box, type EulerPair } from './topology'

/** A change of the field that can be measured and taken back. Kept by a life's working room and used for one attempt after the other. */
export class Carving {
  private readonly field: Float32Array
  private readonly size: number
  private readonly places: number[] = []
  private readonly values: number[] = []
  /** bone taken, voxels */
  removed = 0
  /** box of the voxels that changed sides; empty while x1 < x0 */
  private box: Box = { x0: 0, x1: -1, y0: 0, y1: -1, z0: 0, z1: -1 }
  /** places whose voxels changed sides */
  readonly flipped: number[] = []

  constructor(field: Float32Array, size: number) {
    this.field = field
    this.size = size
  }

  /** Begins a new attempt: what was done before is there to stay. */
  begin(): void {
    this.places.length = 0
    this.values.length = 0
    this.flipped.length = 0
    this.removed = 0
    this.box = { x0: this.size, x1: -1, y0: this.size, y1: -1, z0: this.size, z1: -1 }
  }

  /** Sets a voxel; its first value of this attempt is kept. */
  write(i: number, value: number): void {
    const old = this.field[i]!
    this.places.push(i)
    this.values.push(old)
    this.removed += coverage(old) - coverage(value)
    this.field[i] = value
    if (old > 0 === value > 0) return
    this.flipped.push(i)
    const { size, box } = this
    const x = i % size
    const y = Math.floor(i / size) % size
    const z = Math.floor(i / (size * size))
    this.box = {
      x0: Math.min(box.x0, x),
      x1: Math.max(box.x1, x),
      y0: Math.min(box.y0, y),
      y1: Math.max(box.y1, y),
      z0: Math.min(box.z0, z),
      z1: Math.max(box.z1, z),
    }
  }

  /** Puts everything back, last first. */
  undo(): void {
    for (let k = this.places.length - 1; k >= 0; k--) this.field[this.places[k]!] = this.values[k]!
    this.begin()
  }

  /** Change of the Euler number by what was written in this attempt: counted in the box around it, before and after. */
  euler(): EulerPair {
    const { field, size, places, values, box } = this
    if (box.x1 < box.x0) return { all: 0, counted: 0 }
    const after = eulerWithin(field, size, box)
    const now = places.map(i => field[i]!)
    for (let k = places.length - 1; k >= 0; k--) field[places[k]!] = values[k]!
    const before = eulerWithin(field, size, box)
    for (let k = 0; k < places.length; k++) field[places[k]!] = now[k]!
    return { all: after.all - before.all, counted: after.counted - before.counted }
  }

  /** Turns a loose piece into marrow, with the thin shell of part-filled voxels around it. */
  dissolve(voxels: readonly number[]): void {
    const { field, size } = this
    for (const i of voxels) this.write(i, -Math.max(0.6, Math.min(BAND, field[i]!)))
    for (const i of voxels) {
      const x = i % size
      const y = Math.floor(i / size) % size
      const z = Math.floor(i / (size * size))
      for (let c = Math.max(0, z - 1); c <= Math.min(size - 1, z + 1); c++) {
        for (let b = Math.max(0, y - 1); b <= Math.min(size - 1, y + 1); b++) {
          for (let a = Math.max(0, x - 1); a <= Math.min(size - 1, x + 1); a++) {
            const j = a + size * (b + size * c)
            const d = field[j]!
            if (d <= 0 && d > -0.5) this.write(j, -0.6)
          }
        }
      }
    }
  }
}
