import { blend } from './blend'
import { bytesOf } from './bytes'
import { FrameStore } from './frames'
import { remodelYear, type YearRecord } from './remodel'
import { RemodelRoom } from './remodel-room'
import { restore, takeSnapshot, type Snapshot } from './snapshot'
import { entriesPerYear, FRAME_YEARS, stopsOf, type Stops } from './stops'
import { VOXEL_MM, type BoneCurve } from './types'
import { youngBlock } from './young'

/** Years from one restart point to the next, counted from age0; a multiple of FRAME_YEARS. */
const SNAPSHOT_YEARS = 12

/** Block volume fractions the structure can hold; curves outside are followed only to here. Assumption. */
const LEAST_BVTV = 0.02
const MOST_BVTV = 0.45

/** Added to the number of a part of a year, so that it is no year's. */
const PART_YEAR = 100_000

/** Working memory shared by the lives of a session: only one is simulated at a time. */
export interface LifeRoom {
  remodel: RemodelRoom | null
}

/**
 * One life of the block. `advance` simulates a year, or a part of one where the curve turns (stops.ts); `compose` gives the bone of any
 * age already reached. A life started from a donor takes over all it has in common with it, and goes on from the last restart point
 * before the first year that differs: up to the last even year before that the two are the same bytes.
 */
export class BoneLife {
  readonly seed: number
  readonly size: number
  readonly curve: BoneCurve
  private readonly room: LifeRoom
  private readonly frames: FrameStore
  private readonly snapshots: Snapshot[]
  private readonly records: (YearRecord | null)[]
  /** entries of the curve a year, and the last of them */
  private readonly per: number
  private readonly last: number
  private readonly stops: Stops
  private field: Float32Array | null = null
  /** number of the stop `field` is at; -1 = not born */
  private at = -1
  /** number of the last picture known; -1 = none */
  private known = -1
  private cache: { low: number; a: Uint8Array; b: Uint8Array } | null = null

  constructor(seed: number, size: number, curve: BoneCurve, room: LifeRoom, donor: BoneLife | null = null) {
    this.seed = seed
    this.size = size
    this.curve = curve
    this.room = room
    this.per = entriesPerYear(curve)
    this.last = curve.bvtv.length - 1
    this.stops = stopsOf(curve)
    const shared = donor === null ? -1 : Math.min(donor.knownEntry, this.sharedEntries(donor))
    if (donor === null || shared < 0) {
      this.frames = new FrameStore(size)
      this.snapshots = []
      this.records = []
      return
    }
    // A part of two years may be stopped at elsewhere than the whole, and a last odd year is the end of one life only.
    const pair = FRAME_YEARS * this.per
    const upTo = shared === this.last && donor.last === this.last ? shared : shared - (shared % pair)
    this.known = countUpTo(this.stops.pictured, upTo) - 1
    this.frames = new FrameStore(size, donor.frames, this.known + 1)
    this.snapshots = donor.snapshots.slice(0, Math.floor(upTo / (SNAPSHOT_YEARS * this.per)) + 1)
    this.records = donor.records.slice(0, countUpTo(this.stops.lived, upTo))
  }

  /** The last entry up to which a life with this donor's beginning would be the same; -1 = none. */
  private sharedEntries(donor: BoneLife): number {
    const { curve } = this
    const other = donor.curve
    if (donor.seed !== this.seed || donor.size !== this.size) return -1
    if (other.age0 !== curve.age0 || donor.per !== this.per) return -1
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

  /** Years (counted from age0) up to which a life with this donor's beginning would be the same; negative = none. */
  sharedYears(donor: BoneLife): number {
    return this.sharedEntries(donor) / this.per
  }

  get started(): boolean {
    return this.known >= 0
  }
  get done(): boolean {
    return this.known >= this.stops.pictured.length - 1
  }
  private get knownEntry(): number {
    return this.known < 0 ? -1 : this.stops.pictured[this.known]!
  }
  /** The life is known up to this age, years. */
  get knownAge(): number {
    return this.curve.age0 + Math.max(0, this.knownEntry) / this.per
  }
  /** Memory held by stored pictures and restart points, bytes. */
  get bytes(): number {
    return this.frames.bytes + this.snapshots.reduce((total, rest) => total + rest.byteLength, 0)
  }
  /** What happened on the way to each stop that was simulated; the first is birth. */
  get history(): readonly (YearRecord | null)[] {
    return this.records
  }
  /** Ages of the stored pictures, years. */
  get pictureAges(): readonly number[] {
    return this.stops.pictured.map(entry => this.curve.age0 + entry / this.per)
  }

  /** Simulates up to the next stop (the first call grows the young block). With `audit` the Euler number is counted as well. */
  advance(audit = false): void {
    if (this.done) return
    if (this.field === null) this.begin()
    else this.live(audit)
    const field = this.field!
    const entry = this.stops.lived[this.at]!
    const restart = entry % (SNAPSHOT_YEARS * this.per) === 0
    if (restart) {
      const snapshot = takeSnapshot(field)
      const number = entry / (SNAPSHOT_YEARS * this.per)
      if (this.snapshots.length <= number) this.snapshots.push(snapshot)
    }
    if (this.stops.pictured[this.known + 1] === entry) {
      const bytes = new Uint8Array(field.length)
      bytesOf(field, bytes)
      this.frames.push(bytes, restart)
      this.known++
    }
    if (this.done) {
      // A finished life keeps its pictures, not its working copy.
      this.frames.close()
      this.field = null
      this.at = -1
    }
  }

  private begin(): void {
    const { size, per, stops } = this
    if (this.room.remodel === null || this.room.remodel.size !== size)
      this.room.remodel = new RemodelRoom(size)
    const number = this.snapshots.length - 1
    if (number < 0) {
      this.field = youngBlock(this.seed, this.wanted(0), this.room.remodel)
      this.records[0] = null
      this.at = 0
      return
    }
    const entry = number * SNAPSHOT_YEARS * per
    this.field = new Float32Array(size * size * size)
    const picture = new Uint8Array(size * size * size)
    this.frames.read(stops.pictured.indexOf(entry), picture)
    restore(picture, this.snapshots[number]!, this.field)
    this.at = stops.lived.indexOf(entry)
  }

  private live(audit: boolean): void {
    const { curve, size, per, stops } = this
    const from = stops.lived[this.at]!
    const entry = stops.lived[++this.at]!
    const whole = entry - from === per
    this.records[this.at] = remodelYear(
      this.field!,
      {
        seed: this.seed,
        // Parts of a year have chances of their own.
        year: whole ? curve.age0 + entry / per : PART_YEAR + entry,
        share: (entry - from) / per,
        target: this.wanted(entry) * size * size * size,
        resorption: curve.resorption[entry]!,
        formation: curve.formation[entry]!,
      },
      this.room.remodel!,
      audit,
    )
  }

  private wanted(entry: number): number {
    return Math.max(LEAST_BVTV, Math.min(MOST_BVTV, this.curve.bvtv[entry]!))
  }

  /** A value of the curve at an age, linear between entries. */
  rate(column: 'resorption' | 'formation', age: number): number {
    const values = this.curve[column]
    const t = Math.max(0, Math.min(this.last, (age - this.curve.age0) * this.per))
    const i = Math.floor(t)
    const a = values[i]!
    return a + (t - i) * ((values[i + 1] ?? a) - a)
  }

  /** Writes the block at `age` into `out` (bytes.ts); returns the age shown, never later than known. */
  compose(age: number, out: Uint8Array): number {
    const { curve, per } = this
    const { pictured } = this.stops
    const t = Math.max(0, Math.min(this.knownEntry, (age - curve.age0) * per))
    const low = countUpTo(pictured, t) - 1
    const start = pictured[low]!
    const shown = curve.age0 + t / per
    if (t === start) {
      this.frames.read(low, out)
      return shown
    }
    const { a, b } = this.pair(low)
    const part = Math.round((256 * (t - start)) / (pictured[low + 1]! - start))
    blend(a, b, part, out)
    return shown
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

/** How many of the rising numbers are at most `limit`. */
function countUpTo(rising: readonly number[], limit: number): number {
  let count = 0
  while (count < rising.length && rising[count]! <= limit) count++
  return count
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
