const horner = (x: number, ...coefficients: readonly number[]): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0)

/**
 * The value below which a share p (0-1, both excluded) of a standard normal distribution lies, to about seven digits:
 * Wichura MJ, Appl Stat 1988;37:477, algorithm AS 241, PPND7.
 */
export const normalQuantile = (p: number): number => {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (
      (q * (((59.10937472 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179)) /
      (((67.1875636 * r + 78.757757664) * r + 17.895169469) * r + 1)
    )
  }
  const tail = Math.sqrt(-Math.log(Math.min(p, 1 - p)))
  const near = tail - 1.6
  const far = tail - 5
  const size =
    tail <= 5
      ? (((0.17023821103 * near + 1.3067284816) * near + 2.75681539) * near + 1.4234372777) /
        ((0.12021132975 * near + 0.7370016425) * near + 1)
      : (((0.017337203997 * far + 0.42868294337) * far + 3.081226386) * far + 6.657905115) /
        ((0.012258202635 * far + 0.24197894225) * far + 1)
  return q < 0 ? -size : size
}

/**
 * Twice the share of a standard normal distribution beyond |z|, fractional error below 1.2e-7 everywhere: Press WH et
 * al, Numerical Recipes, chapter 6.2 (Chebyshev fit of the complementary error function).
 */
export const normalTwoSided = (z: number): number => {
  const x = Math.abs(z) / Math.SQRT2
  const t = 2 / (2 + x)
  const fit = horner(
    t,
    0.17087277,
    -0.82215223,
    1.48851587,
    -1.13520398,
    0.27886807,
    -0.18628806,
    0.09678418,
    0.37409196,
    1.00002368,
    -1.26551223,
  )
  return t * Math.exp(-x * x + fit)
}

/** Share of a standard normal distribution below z. */
export const normalBelow = (z: number): number => (z > 0 ? 1 - normalTwoSided(z) / 2 : normalTwoSided(z) / 2)
