/**
 * Pictures of the block through a life, kept small. A picture is a list of bricks of 4x4x4 voxels. Bricks all marrow or all bone take no
 * room, nor do those that have not changed since the picture before; one that has changed by less than eight steps from the last
 * one stored in full keeps half a byte per voxel. Pictures never change once stored, so two lives share those they have in common.
 */
interface Frame {
  /** per brick: EMPTY, FULL, SAME, WHOLE or PACKED */
  readonly kinds: Uint8Array
  /** 64 values a WHOLE brick, in their order */
  readonly whole: Uint8Array
  /** 32 bytes a PACKED brick: two differences each from the last WHOLE one of the same place */
  readonly packed: Uint8Array
}

const EMPTY = 0
const FULL = 1
const SAME = 2
const WHOLE = 3
const PACKED = 4

const SIDE = 4
const CELLS = SIDE * SIDE * SIDE
const HALF = CELLS / 2
/** what a change of sides counts as: too much to be left out, not too much to be packed */
const SIDES = 3

/** Where the bricks of a picture are stored: picture x bricks + place, or NO_WHOLE - (EMPTY or FULL), and the differences or NONE. */
interface Places {
  readonly whole: Int32Array
  readonly packed: Int32Array
}
const NONE = -1
const NO_WHOLE = -1

export class FrameStore {
  private readonly size: number
  private readonly bricks: number
  private readonly frames: Frame[]
  /** places of the last picture, while more are being stored */
  private tip: Places | null = null

  /** Starts with the first `keep` pictures of another store. */
  constructor(size: number, shared: FrameStore | null = null, keep = 0) {
    this.size = size
    this.bricks = (size / SIDE) ** 3
    this.frames = shared === null ? [] : shared.frames.slice(0, keep)
  }

  get length(): number {
    return this.frames.length
  }

  /** Room taken, bytes (shared pictures counted here too). */
  get bytes(): number {
    let total = 0
    for (const { kinds, whole, packed } of this.frames) {
      total += kinds.byteLength + whole.byteLength + packed.byteLength
    }
    return total
  }

  /** Stores the next picture; unless `exact`, bricks within two steps (1/32 voxel) of the picture before are not stored again. */
  push(values: Uint8Array, exact: boolean): void {
    const { size, bricks } = this
    const places = (this.tip ??= this.placesOf(this.frames.length - 1))
    const kinds = new Uint8Array(bricks)
    const whole = new Uint8Array(CELLS * bricks)
    const packed = new Uint8Array(HALF * bricks)
    let wholes = 0
    let halves = 0
    const brick = new Uint8Array(CELLS)
    const old = new Uint8Array(CELLS)
    const per = size / SIDE
    for (let b = 0; b < bricks; b++) {
      const start = brickStart(b, per, size)
      let low = 255
      let high = 0
      for (let k = 0; k < CELLS; k++) {
        const value = values[start + (k & 3) + ((k >> 2) & 3) * size + (k >> 4) * size * size]!
        brick[k] = value
        if (value < low) low = value
        if (value > high) high = value
      }
      if (high === 0 || low === 255) {
        kinds[b] = high === 0 ? EMPTY : FULL
        continue
      }
      if (places.whole[b]! >= 0) {
        this.load(places, b, true, old)
        if (spreadOf(brick, old) <= (exact ? 0 : 2)) {
          kinds[b] = SAME
          continue
        }
        this.load(places, b, false, old)
        if (spreadOf(brick, old) < 8) {
          for (let k = 0; k < HALF; k++) {
            packed[halves * HALF + k] =
              brick[2 * k]! - old[2 * k]! + 8 + 16 * (brick[2 * k + 1]! - old[2 * k + 1]! + 8)
          }
          halves++
          kinds[b] = PACKED
          continue
        }
      }
      whole.set(brick, wholes * CELLS)
      wholes++
      kinds[b] = WHOLE
    }
    this.frames.push({
      kinds,
      whole: whole.slice(0, wholes * CELLS),
      packed: packed.slice(0, halves * HALF),
    })
    this.follow(places, this.frames.length - 1)
  }

  /** Lets go of what only storing more pictures needs. */
  close(): void {
    this.tip = null
  }

  /** Writes a picture; nothing when there is no such picture. */
  read(number: number, out: Uint8Array): void {
    if (number < 0 || number >= this.frames.length) return
    const { size, bricks } = this
    const places = this.placesOf(number)
    const per = size / SIDE
    const brick = new Uint8Array(CELLS)
    for (let b = 0; b < bricks; b++) {
      this.load(places, b, true, brick)
      let to = brickStart(b, per, size)
      let from = 0
      for (let z = 0; z < SIDE; z++, to += size * size - SIDE * size) {
        for (let y = 0; y < SIDE; y++, to += size, from += SIDE) {
          out[to] = brick[from]!
          out[to + 1] = brick[from + 1]!
          out[to + 2] = brick[from + 2]!
          out[to + 3] = brick[from + 3]!
        }
      }
    }
  }

  private placesOf(number: number): Places {
    const places: Places = {
      whole: new Int32Array(this.bricks).fill(NO_WHOLE - EMPTY),
      packed: new Int32Array(this.bricks).fill(NONE),
    }
    for (let i = 0; i <= number; i++) this.follow(places, i)
    return places
  }

  /** Moves the places of a picture on to those of the next. */
  private follow({ whole, packed }: Places, number: number): void {
    const { kinds } = this.frames[number]!
    let wholes = number * this.bricks
    let halves = wholes
    for (let b = 0; b < kinds.length; b++) {
      const kind = kinds[b]!
      if (kind === SAME) continue
      if (kind === PACKED) {
        packed[b] = halves++
        continue
      }
      packed[b] = NONE
      whole[b] = kind === WHOLE ? wholes++ : NO_WHOLE - kind
    }
  }

  /** A brick, with or without the differences from the last one stored in full. */
  private load(places: Places, b: number, differences: boolean, out: Uint8Array): void {
    const address = places.whole[b]!
    if (address < 0) {
      out.fill(address === NO_WHOLE - EMPTY ? 0 : 255)
      return
    }
    const number = Math.floor(address / this.bricks)
    const { whole } = this.frames[number]!
    for (let k = 0, i = (address - number * this.bricks) * CELLS; k < CELLS; k++, i++) out[k] = whole[i]!
    const half = places.packed[b]!
    if (!differences || half === NONE) return
    const from = Math.floor(half / this.bricks)
    const { packed } = this.frames[from]!
    for (let k = 0, i = (half - from * this.bricks) * HALF; k < HALF; k++, i++) {
      const two = packed[i]!
      out[2 * k] = out[2 * k]! + (two & 15) - 8
      out[2 * k + 1] = out[2 * k + 1]! + (two >> 4) - 8
    }
  }
}

/** Greatest difference between two bricks; a voxel that changes sides counts as a large one. */
function spreadOf(a: Uint8Array, b: Uint8Array): number {
  let most = 0
  for (let k = 0; k < CELLS; k++) {
    const away = Math.abs(a[k]! - b[k]!)
    if (away > most) most = away
    if (most < 8 && ((a[k]! ^ b[k]!) & 128) !== 0) most = Math.max(most, SIDES)
  }
  return most
}

function brickStart(b: number, per: number, size: number): number {
  const x = b % per
  const y = Math.floor(b / per) % per
  const z = Math.floor(b / (per * per))
  return SIDE * (x + size * (y + size * z))
}
