/** The bits of a half-precision float nearest to a number of moderate size; finer than its smallest normal step becomes 0. */
export const toHalf = (
  value: number,
  scratch: { readonly f: Float32Array; readonly u: Uint32Array },
): number => {
  scratch.f[0] = value
  const bits = scratch.u[0]!
  const sign = (bits >>> 16) & 0x8000
  const exponent = ((bits >>> 23) & 0xff) - 112
  if (exponent <= 0) return sign
  if (exponent > 30) return sign | 0x7bff
  // rounded to nearest; a carry runs into the exponent, as it should
  return sign | (((exponent << 10) | ((bits >>> 13) & 0x3ff)) + ((bits >>> 12) & 1))
}

export const halfScratch = (): { readonly f: Float32Array; readonly u: Uint32Array } => {
  const f = new Float32Array(1)
  return { f, u: new Uint32Array(f.buffer) }
}
