import { bytesOf } from './bytes'
import { FrameStore } from './frames'
import { growBlock } from './generator'
import { remodelYear, type YearRecord } from './remodel'
import { RemodelRoom } from './remodel-room'
import { restore, takeSnapshot, type Snapshot } from './snapshot'
import { VOXEL_MM, type BoneCurve } from './types'

/** Years from one stored picture to the next, and from one restart point to the next (counted from age0). */
const FRAME_YEARS = 2
const SNAPSHOT_YEARS = 12

/** Block volume fractions the structure can hold; curves outside are followed only to here. Assumption. */
const LEAST_BVTV = 0.02
const MOST_BVTV = 0.45

/** Working memory shared by the lives of a session: only one is simulated at a time. */
export interface LifeRoom {
  remodel: RemodelRoom | null
}

/**
 * One life of the block. `advance` simulates a year; `compose` gives the bone of any age already reached. A life started from a donor
 * takes over all it has in common with it, and goes on from the last restart point before the first year that differs:
 * up to there the two are the same bytes.
 */
export class BoneLife {
  readonly seed: number
  readonly size: number
  readonly curve: BoneCurve
  private readonly years: number
  private readonly room: LifeRoom
  private readonly frames: FrameStore
  private readonly snapshots: Snapshot[]
  private readonly records: (YearRecord | null)[]
  private field: Float32Array | null = null
  /** years lived in `field`; -1 = not born */
  private year = -1
  /** years for which pictures are known, at least `year` */
  private known = -1
  private cache: { low: number; a: Uint8Array; b: Uint8Array } | null = null

  constructor(seed: number, size: number, curve: BoneCurve, room: LifeRoom, donor: BoneLife | null = null) {
    this.seed = seed
    this.size = size
    this.curve = curve
    this.room = room
    this.years = curve.bvtv.length - 1
    const shared = donor === null ? -1 : Math.min(donor.known, this.sharedYears(donor))
    // Pictures lie on every second year, and on the last year of a life, which another life may pass through.
    const frames = shared < 0 ? 0 : Math.floor(shared / FRAME_YEARS) + 1
    this.frames = new FrameStore(size, donor?.frames ?? null, frames)
    this.snapshots =
      donor === null || shared < 0 ? [] : donor.snapshots.slice(0, Math.floor(shared / SNAPSHOT_YEARS) + 1)
    this.records = donor === null || shared < 0 ? [] : donor.records.slice(0, shared + 1)
    this.known = shared < 0 ? -1 : Math.min(this.years, (frames - 1) * FRAME_YEARS)
    if (donor !== null && shared >= this.years && donor.years === this.years) {
      this.frames = new FrameStore(size, donor.frames, donor.frames.length)
      this.known = this.years
    }
  }

  /** The last year (counted from age0) up to which a life with this donor's beginning would be the same; -1 = none. */
  sharedYears(donor: BoneLife): number {
    const { curve } = this
    const other = donor.curve
    if (donor.seed !== this.seed || donor.size !== this.size || other.age0 !== curve.age0) return -1
    const length = Math.min(curve.bvtv.length, other.bvtv.length)
    for (let i = 0; i < length; i++) {
      const same =
        curve.bvtv[i] === other.bvtv[i] &&
        (i === 0 ||
          (curve.resorption[i] === other.resorption[i] && curve.formation[i] === other.formation[i]))
      if (!same) return i - 1
    }
    return length - 1
  }

  get started(): boolean {
    return this.known >= 0
  }
  get done(): boolean {
    return this.known >= this.years
  }
  /** The life is known up to this age, years. */
  get knownAge(): number {
    return this.curve.age0 + Math.max(0, this.known)
  }
  /** Memory held by stored pictures and restart points, bytes. */
  get bytes(): number {
    return this.frames.bytes + this.snapshots.reduce((total, rest) => total + rest.byteLength, 0)
  }
  /** What happened in each simulated year; entry i is the year that ends at age0 + i. */
  get history(): readonly (YearRecord | null)[] {
    return this.records
  }

  /** Simulates one year (the first call grows the young block). With `audit` the Euler number is counted as well. */
  advance(audit = false): void {
    if (this.done) return
    if (this.field === null) this.begin()
    else this.live(audit)
    const field = this.field!
    if (this.year % SNAPSHOT_YEARS === 0 || this.year === 0) {
      const snapshot = takeSnapshot(field)
      const number = this.year / SNAPSHOT_YEARS
      if (this.snapshots.length <= number) this.snapshots.push(snapshot)
    }
    if (this.year <= this.known) return
    const last = this.year === this.years
    if (this.year % FRAME_YEARS === 0 || last) {
      const bytes = new Uint8Array(field.length)
      bytesOf(field, bytes)
      this.frames.push(bytes, this.year % SNAPSHOT_YEARS === 0)
      this.known = this.year
    }
    if (last) {
      // A finished life keeps its pictures, not its working copy.
      this.field = null
      this.year = -1
    }
  }

  private begin(): void {
    const { size } = this
    if (this.room.remodel === null || this.room.remodel.size !== size)
      this.room.remodel = new RemodelRoom(size)
    const number = this.snapshots.length - 1
    if (number < 0) {
      this.field = growBlock(this.seed, size, this.wanted(0))
      this.records[0] = null
      this.year = 0
      return
    }
    this.field = new Float32Array(size * size * size)
    const picture = new Uint8Array(size * size * size)
    this.frames.read((number * SNAPSHOT_YEARS) / FRAME_YEARS, picture)
    restore(picture, this.snapshots[number]!, this.field)
    this.year = number * SNAPSHOT_YEARS
  }

  private live(audit: boolean): void {
    const { curve, size } = this
    this.year++
    this.records[this.year] = remodelYear(
      this.field!,
      {
        seed: this.seed,
        year: curve.age0 + this.year,
        target: this.wanted(this.year) * size * size * size,
        resorption: curve.resorption[this.year]!,
        formation: curve.formation[this.year]!,
      },
      this.room.remodel!,
      audit,
    )
  }

  private wanted(year: number): number {
    return Math.max(LEAST_BVTV, Math.min(MOST_BVTV, this.curve.bvtv[year]!))
  }

  /** A value of the curve at an age, linear between years. */
  rate(column: 'resorption' | 'formation', age: number): number {
    const values = this.curve[column]
    const t = Math.max(0, Math.min(this.years, age - this.curve.age0))
    const i = Math.min(this.years, Math.floor(t))
    const a = values[i]!
    return a + (t - i) * ((values[i + 1] ?? a) - a)
  }

  /** Writes the block at `age` into `out` (bytes.ts); returns the age shown, never later than known. */
  compose(age: number, out: Uint8Array): number {
    const { age0 } = this.curve
    const t = Math.max(0, Math.min(this.known, age - age0))
    const low = Math.floor(t / FRAME_YEARS)
    const start = low * FRAME_YEARS
    const end = Math.min(this.known, start + FRAME_YEARS)
    const mix = end > start ? (t - start) / (end - start) : 0
    if (mix === 0) {
      this.frames.read(low, out)
      return age0 + t
    }
    const { a, b } = this.pair(low)
    const part = Math.round(mix * 256)
    for (let i = 0; i < out.length; i++) {
      const from = a[i]!
      out[i] = from + (((b[i]! - from) * part + 128) >> 8)
    }
    return age0 + t
  }

  private pair(low: number): { a: Uint8Array; b: Uint8Array } {
    const total = this.size ** 3
    this.cache ??= { low: -1, a: new Uint8Array(total), b: new Uint8Array(total) }
    if (this.cache.low !== low) {
      this.frames.read(low, this.cache.a)
      this.frames.read(low + 1, this.cache.b)
      this.cache.low = low
    }
    return this.cache
  }

  /** Length of the block's side, mm. */
  get side_mm(): number {
    return this.size * VOXEL_MM
  }
}

/** Simulates a whole life at once, for use without a page. */
export function simulateLife(
  seed: number,
  size: number,
  curve: BoneCurve,
  donor: BoneLife | null = null,
): BoneLife {
  const life = new BoneLife(seed, size, curve, { remodel: null }, donor)
  while (!life.done) life.advance()
  return life
}
