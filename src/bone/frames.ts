/**
 * Pictures of the block through a life, kept small: a frame is a table of 4x4x4 bricks; bricks that are all marrow or all bone, and bricks
 * that have not changed since the frame before, take no room of their own. Frames never change once stored, so two lives share
 * those they have in common.
 */
export interface Frame {
  /** per brick: EMPTY, FULL, or frame number * bricks + place in that frame's pool */
  readonly table: Int32Array
  /** 64 values a brick */
  readonly pool: Uint8Array
}

const EMPTY = -1
const FULL = -2
const SIDE = 4
const CELLS = SIDE * SIDE * SIDE

export class FrameStore {
  private readonly size: number
  private readonly bricks: number
  private readonly frames: Frame[]

  /** Starts with the first `keep` frames of another store. */
  constructor(size: number, shared: FrameStore | null = null, keep = 0) {
    this.size = size
    this.bricks = (size / SIDE) ** 3
    this.frames = shared === null ? [] : shared.frames.slice(0, keep)
  }

  get length(): number {
    return this.frames.length
  }

  /** Room taken, bytes (shared frames counted here too). */
  get bytes(): number {
    return this.frames.reduce((total, frame) => total + frame.table.byteLength + frame.pool.byteLength, 0)
  }

  push(values: Uint8Array): void {
    const { size, bricks } = this
    const number = this.frames.length
    const last = this.frames[number - 1]
    const table = new Int32Array(bricks)
    let room = new Uint8Array(CELLS * 1024)
    let used = 0
    const brick = new Uint8Array(CELLS)
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
      if (high === 0) table[b] = EMPTY
      else if (low === 255) table[b] = FULL
      else if (last !== undefined && last.table[b]! >= 0 && this.same(last.table[b]!, brick))
        table[b] = last.table[b]!
      else {
        if ((used + 1) * CELLS > room.length) {
          const wider = new Uint8Array(room.length * 2)
          wider.set(room)
          room = wider
        }
        room.set(brick, used * CELLS)
        table[b] = number * bricks + used++
      }
    }
    this.frames.push({ table, pool: room.slice(0, used * CELLS) })
  }

  private same(address: number, brick: Uint8Array): boolean {
    const pool = this.frames[Math.floor(address / this.bricks)]!.pool
    const start = (address % this.bricks) * CELLS
    for (let k = 0; k < CELLS; k++) if (pool[start + k] !== brick[k]) return false
    return true
  }

  read(number: number, out: Uint8Array): void {
    const { size, bricks, frames } = this
    const frame = frames[number]
    if (frame === undefined) return
    const per = size / SIDE
    for (let b = 0; b < bricks; b++) {
      const address = frame.table[b]!
      let to = brickStart(b, per, size)
      const flat = address === EMPTY ? 0 : 255
      const pool = address < 0 ? null : frames[Math.floor(address / bricks)]!.pool
      let from = address < 0 ? 0 : (address % bricks) * CELLS
      for (let z = 0; z < SIDE; z++, to += size * size - SIDE * size) {
        for (let y = 0; y < SIDE; y++, to += size, from += SIDE) {
          if (pool === null) {
            out[to] = flat
            out[to + 1] = flat
            out[to + 2] = flat
            out[to + 3] = flat
          } else {
            out[to] = pool[from]!
            out[to + 1] = pool[from + 1]!
            out[to + 2] = pool[from + 2]!
            out[to + 3] = pool[from + 3]!
          }
        }
      }
    }
  }
}

function brickStart(b: number, per: number, size: number): number {
  const x = b % per
  const y = Math.floor(b / per) % per
  const z = Math.floor(b / (per * per))
  return SIDE * (x + size * (y + size * z))
}
