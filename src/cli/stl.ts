import type { Solid } from './bone-solid'

const HEADER_BYTES = 80
const TRIANGLE_BYTES = 50

/**
 * A binary STL file: 80 bytes of text, the number of triangles, then for each its normal and three corners as 32-bit floats and two spare
 * bytes, little-endian. Programs read lengths as millimetres. The text may not begin with "solid", which would promise the text form.
 */
export const stlOf = ({ points, indices }: Solid, text: string): Uint8Array => {
  const triangles = indices.length / 3
  const bytes = new Uint8Array(HEADER_BYTES + 4 + triangles * TRIANGLE_BYTES)
  bytes.set(new TextEncoder().encode(text.replace(/[^ -~]/g, '?')).subarray(0, HEADER_BYTES))
  const view = new DataView(bytes.buffer)
  view.setUint32(HEADER_BYTES, triangles, true)
  const corners = new Float64Array(9)
  for (let t = 0, at = HEADER_BYTES + 4; t < triangles; t++, at += TRIANGLE_BYTES) {
    for (let k = 0; k < 9; k++) corners[k] = points[indices[t * 3 + Math.floor(k / 3)]! * 3 + (k % 3)]!
    const normal = normalOf(corners)
    for (let k = 0; k < 3; k++) view.setFloat32(at + k * 4, normal[k]!, true)
    for (let k = 0; k < 9; k++) view.setFloat32(at + 12 + k * 4, corners[k]!, true)
  }
  return bytes
}

/** Unit vector out of the solid; 0 for a triangle without an area. */
const normalOf = (c: Float64Array): readonly [number, number, number] => {
  const [ux, uy, uz] = [c[3]! - c[0]!, c[4]! - c[1]!, c[5]! - c[2]!]
  const [vx, vy, vz] = [c[6]! - c[0]!, c[7]! - c[1]!, c[8]! - c[2]!]
  const [x, y, z] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx]
  const length = Math.hypot(x, y, z)
  return length === 0 ? [0, 0, 0] : [x / length, y / length, z / length]
}
