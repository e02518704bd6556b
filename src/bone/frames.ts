/**
 * Pictures of the block through a life, kept small. A picture is a table of bricks of 4x4x4 voxels. Bricks all marrow or all bone take no
 * room, nor do those that have not changed since the picture before; one that has changed by less than eight steps from the last
 * one stored in full keeps half a byte per voxel. Pictures never change once stored, so two lives share those they have in common.
 */
interface Frame {
  /** per brick: EMPTY, FULL, or an address: (2 x picture + 1 if packed) x bricks + place */
  readonly table: Int32Array
  /** 64 values a brick */
  readonly whole: Uint8Array
  /** 32 bytes a brick, two differences each, and the address of the brick they are taken from */
  readonly packed: Uint8Array
  readonly base: Int32Array
}

const EMPTY = -1
const FULL = -2
const SIDE = 4
const CELLS = SIDE * SIDE * SIDE
const HALF = CELLS / 2
/** what a change of sides counts as: too much to be left out, not too much to be packed */
const SIDES = 2

export class FrameStore {
  private readonly size: number
  private readonly bricks: number
  private readonly frames: Frame[]

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
    for (const { table, whole, packed, base } of this.frames) {
      total += table.byteLength + whole.byteLength + packed.byteLength + base.byteLength
    }
    return total
  }

  /** Stores the next picture; unless `exact`, bricks within one step (1/64 voxel) of the picture before are not stored again. */
  push(values: Uint8Array, exact: boolean): void {
    const { size, bricks } = this
    const number = this.frames.length
    const last = this.frames[number - 1]
    const table = new Int32Array(bricks)
    const whole = new Uint8Array(CELLS * bricks)
    const packed = new Uint8Array(HALF * bricks)
    const base = new Int32Array(bricks)
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
        table[b] = high === 0 ? EMPTY : FULL
        continue
      }
      const before = last === undefined ? EMPTY : last.table[b]!
      if (before >= 0) {
        this.load(before, old)
        if (spreadOf(brick, old) <= (exact ? 0 : 1)) {
          table[b] = before
          continue
        }
        const from = this.baseOf(before)
        this.load(from, old)
        if (spreadOf(brick, old) < 8) {
          for (let k = 0; k < HALF; k++) {
            packed[halves * HALF + k] =
              brick[2 * k]! - old[2 * k]! + 8 + 16 * (brick[2 * k + 1]! - old[2 * k + 1]! + 8)
          }
          base[halves] = from
          table[b] = (2 * number + 1) * bricks + halves++
          continue
        }
      }
      whole.set(brick, wholes * CELLS)
      table[b] = 2 * number * bricks + wholes++
    }
    this.frames.push({
      table,
      whole: whole.slice(0, wholes * CELLS),
      packed: packed.slice(0, halves * HALF),
      base: base.slice(0, halves),
    })
  }

  private baseOf(address: number): number {
    const group = Math.floor(address / this.bricks)
    return (group & 1) === 0 ? address : this.frames[group >> 1]!.base[address % this.bricks]!
  }

  private load(address: number, out: Uint8Array): void {
    const group = Math.floor(address / this.bricks)
    const place = address % this.bricks
    const frame = this.frames[group >> 1]!
    if ((group & 1) === 0) {
      const { whole } = frame
      for (let k = 0, i = place * CELLS; k < CELLS; k++, i++) out[k] = whole[i]!
      return
    }
    this.load(frame.base[place]!, out)
    const { packed } = frame
    for (let k = 0, i = place * HALF; k < HALF; k++, i++) {
      const two = packed[i]!
      out[2 * k] = out[2 * k]! + (two & 15) - 8
      out[2 * k + 1] = out[2 * k + 1]! + (two >> 4) - 8
    }
  }

  read(number: number, out: Uint8Array): void {
    const { size, bricks } = this
    const frame = this.frames[number]
    if (frame === undefined) return
    const per = size / SIDE
    const brick = new Uint8Array(CELLS)
    for (let b = 0; b < bricks; b++) {
      const address = frame.table[b]!
      if (address < 0) brick.fill(address === EMPTY ? 0 : 255)
      else this.load(address, brick)
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
