import { bytesOf } from './bytes'
import { growBlock } from './generator'
import type { BoneCurve } from './types'

/** One life of the block, simulated year by year, and its bone at any age already reached. */
export class BoneLife {
  readonly seed: number
  readonly size: number
  readonly curve: BoneCurve
  private readonly years: number
  private field: Float32Array | null = null
  private frames: Uint8Array[] = []

  constructor(seed: number, size: number, curve: BoneCurve) {
    this.seed = seed
    this.size = size
    this.curve = curve
    this.years = curve.bvtv.length - 1
  }

  get started(): boolean {
    return this.field !== null
  }
  get done(): boolean {
    return this.field !== null
  }
  /** the life is known up to this age */
  get knownAge(): number {
    return this.curve.age0 + this.years
  }

  /** Simulates one more year (the first call grows the young block). */
  advance(): void {
    this.field = growBlock(this.seed, this.size, this.curve.bvtv[0] ?? 0.17)
    const frame = new Uint8Array(this.field.length)
    bytesOf(this.field, frame)
    this.frames.push(frame)
  }

  /** Writes the block at `age` into `out` (bytes.ts); returns the age shown, never later than known. */
  compose(age: number, out: Uint8Array): number {
    out.set(this.frames[0]!)
    return Math.max(this.curve.age0, Math.min(age, this.knownAge))
  }
}
