/** Small dense linear algebra on symmetric positive matrices, n x n row by row. */

/** Lower Cholesky factor; throws when the matrix is not positive (a bug: priors make it so). */
export const cholesky = (matrix: Float64Array, n: number): Float64Array => {
  const L = new Float64Array(n * n)
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j]!
      for (let k = 0; k < j; k++) sum -= L[i * n + k]! * L[j * n + k]!
      if (i === j) {
        if (!(sum > 0)) throw new Error('not a positive matrix')
        L[i * n + i] = Math.sqrt(sum)
      } else L[i * n + j] = sum / L[j * n + j]!
    }
  return L
}

/** Solves L Lt x = b. */
export const solveWith = (L: Float64Array, n: number, b: Float64Array): Float64Array => {
  const x = Float64Array.from(b)
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] = x[i]! - L[i * n + k]! * x[k]!
    x[i] = x[i]! / L[i * n + i]!
  }
  return backward(L, n, x)
}

/** Solves Lt x = b: with b standard normal, x has the covariance (L Lt)^-1. */
export const backward = (L: Float64Array, n: number, b: Float64Array): Float64Array => {
  const x = Float64Array.from(b)
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] = x[i]! - L[k * n + i]! * x[k]!
    x[i] = x[i]! / L[i * n + i]!
  }
  return x
}

/** Diagonal of (L Lt)^-1. */
export const variances = (L: Float64Array, n: number): Float64Array =>
  Float64Array.from({ length: n }, (_, i) => {
    const unit = new Float64Array(n)
    unit[i] = 1
    return solveWith(L, n, unit)[i]!
  })
