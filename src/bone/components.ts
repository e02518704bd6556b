import { BAND } from './field'

/** Connected pieces of bone. Bone is connected through faces (6), marrow through corners (26): see topology.ts. */

export interface Pieces {
  /** 0 = marrow, otherwise the number of the piece, 1.. */
  readonly label: Int32Array
  /** voxels per piece; entry 0 unused */
  readonly voxels: readonly number[]
  /** number of the largest piece, 0 when there is no bone */
  readonly main: number
}

/** Labels the face-connected pieces of {mask != 0} inside the block (no wrapping: what is shown is what counts). */
export function piecesOf(mask: Uint8Array, size: number, label: Int32Array, stack: Int32Array): Pieces {
  const n2 = size * size
  const total = n2 * size
  label.fill(0)
  const voxels = [0]
  let main = 0
  let largest = 0
  for (let start = 0; start < total; start++) {
    if (label[start] !== 0 || mask[start] === 0) continue
    const number = voxels.length
    let top = 0
    let count = 0
    stack[top++] = start
    label[start] = number
    while (top > 0) {
      const i = stack[--top]!
      count++
      const x = i % size
      const y = ((i - x) / size) % size
      if (x > 0 && label[i - 1] === 0 && mask[i - 1] !== 0) {
        label[i - 1] = number
        stack[top++] = i - 1
      }
      if (x < size - 1 && label[i + 1] === 0 && mask[i + 1] !== 0) {
        label[i + 1] = number
        stack[top++] = i + 1
      }
      if (y > 0 && label[i - size] === 0 && mask[i - size] !== 0) {
        label[i - size] = number
        stack[top++] = i - size
      }
      if (y < size - 1 && label[i + size] === 0 && mask[i + size] !== 0) {
        label[i + size] = number
        stack[top++] = i + size
      }
      if (i >= n2 && label[i - n2] === 0 && mask[i - n2] !== 0) {
        label[i - n2] = number
        stack[top++] = i - n2
      }
      if (i < total - n2 && label[i + n2] === 0 && mask[i + n2] !== 0) {
        label[i + n2] = number
        stack[top++] = i + n2
      }
    }
    voxels.push(count)
    if (count > largest) {
      largest = count
      main = number
    }
  }
  return { label, voxels, main }
}

/**
 * Turns every piece but the largest into marrow or, when there was no such piece, closed bubbles of marrow into bone. Returns the voxels
 * changed: 0 when bone and marrow are one piece each.
 */
export function keepOnePiece(field: Float32Array, size: number, room: SpeckRoom): number {
  const { mask, label, stack } = room
  for (let side = 0; side < 2; side++) {
    const sign = side === 0 ? 1 : -1
    for (let i = 0; i < field.length; i++) mask[i] = sign * field[i]! > 0 ? 1 : 0
    const pieces = piecesOf(mask, size, label, stack)
    if (pieces.voxels.length <= 2) continue
    let changed = 0
    for (let i = 0; i < field.length; i++) {
      const number = label[i]!
      if (number === 0 || number === pieces.main) continue
      // Deep, so that a later even growth does not bring it back.
      field[i] = -sign * BAND
      changed++
    }
    return changed
  }
  return 0
}

/** Working memory for keepOnePiece and dropSpecks. */
export interface SpeckRoom {
  readonly mask: Uint8Array
  readonly label: Int32Array
  readonly stack: Int32Array
}

export function speckRoom(size: number): SpeckRoom {
  const total = size ** 3
  return { mask: new Uint8Array(total), label: new Int32Array(total), stack: new Int32Array(total) }
}

/**
 * Turns what is not joined to the main piece into marrow in a block of bytes (bytes.ts): between two pictures, and where a site is being
 * dug, a piece on its way out would hang in the air.
 */
export function dropSpecks(bytes: Uint8Array, size: number, room: SpeckRoom): void {
  const { mask, label, stack } = room
  for (let i = 0; i < bytes.length; i++) mask[i] = bytes[i]! >> 7
  const pieces = piecesOf(mask, size, label, stack)
  if (pieces.voxels.length <= 2) return
  for (let i = 0; i < bytes.length; i++)
    if (mask[i] === 1 && label[i] !== pieces.main) bytes[i] = 255 - bytes[i]!
}
