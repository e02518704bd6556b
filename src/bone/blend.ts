import { LEVEL } from './bytes'

/**
 * The block `part` / 256 of the way from one picture to the next (bytes.ts), written to `out`. Distances are blended in a straight line, but
 * a voxel that changes sides does so half way: up to there every voxel is on its old side and from there on its new one. So no link
 * appears or vanishes but by a named event, at every age; a strut that will be cut thins to a thread and parts.
 */
export function blend(a: Uint8Array, b: Uint8Array, part: number, out: Uint8Array): void {
  const early = part < 128
  const weight = early ? part : part - 128
  for (let i = 0; i < out.length; i++) {
    const from = a[i]!
    const to = b[i]!
    if (from === to) out[i] = from
    else if (((from ^ to) & LEVEL) === 0) out[i] = from + (((to - from) * part + 128) >> 8)
    else if (early) out[i] = from + (((from >= LEVEL ? LEVEL - from : LEVEL - 1 - from) * weight) >> 7)
    else {
      const edge = to >= LEVEL ? LEVEL : LEVEL - 1
      out[i] = edge + (((to - edge) * weight) >> 7)
    }
  }
}
