/** Connected pieces of bone. Bone is connected through faces (6), marrow through corners (26): see topology.ts. */

export interface Pieces {
  /** 0 = marrow, otherwise the number of the piece, 1.. */
  readonly label: Int32Array
  /** voxels per piece; entry 0 unused */
  readonly voxels: readonly number[]
  /** number of the largest piece, 0 when there is no bone */
  readonly main: number
}

/** Labels the face-connected pieces of {field > 0} inside the block (no wrapping: what is shown is what counts). */
export function piecesOf(field: Float32Array, size: number, label: Int32Array, stack: Int32Array): Pieces {
  const n2 = size * size
  const total = n2 * size
  label.fill(0)
  const voxels = [0]
  let main = 0
  let largest = 0
  for (let start = 0; start < total; start++) {
    if (label[start] !== 0 || !(field[start]! > 0)) continue
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
      if (x > 0 && label[i - 1] === 0 && field[i - 1]! > 0) {
        label[i - 1] = number
        stack[top++] = i - 1
      }
      if (x < size - 1 && label[i + 1] === 0 && field[i + 1]! > 0) {
        label[i + 1] = number
        stack[top++] = i + 1
      }
      if (y > 0 && label[i - size] === 0 && field[i - size]! > 0) {
        label[i - size] = number
        stack[top++] = i - size
      }
      if (y < size - 1 && label[i + size] === 0 && field[i + size]! > 0) {
        label[i + size] = number
        stack[top++] = i + size
      }
      if (i >= n2 && label[i - n2] === 0 && field[i - n2]! > 0) {
        label[i - n2] = number
        stack[top++] = i - n2
      }
      if (i < total - n2 && label[i + n2] === 0 && field[i + n2]! > 0) {
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

/** Turns every piece but the largest into marrow, and closed bubbles of marrow into bone. Returns the voxels changed. */
export function keepOnePiece(field: Float32Array, size: number): number {
  const label = new Int32Array(field.length)
  const stack = new Int32Array(field.length)
  let changed = 0
  for (let side = 0; side < 2; side++) {
    const pieces = piecesOf(field, size, label, stack)
    for (let i = 0; i < field.length; i++) {
      const number = label[i]!
      if (number !== 0 && number !== pieces.main) {
        field[i] = -Math.max(0.5, field[i]!)
        changed++
      }
    }
    for (let i = 0; i < field.length; i++) field[i] = -field[i]!
  }
  return changed
}
