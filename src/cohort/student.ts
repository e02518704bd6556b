import { normalQuantile, normalTwoSided } from './normal'

/** From here on Student's t is the normal distribution to four digits. */
const MANY = 5000
const SMALLEST = 1e-300
const CLOSE = 1e-14
const MOST_TERMS = 400

/** ln of the gamma function for x > 0: Lanczos' series, g = 7, nine terms (fifteen digits). */
const LANCZOS: readonly [number, ...number[]] = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]
const lnGamma = (x: number): number => {
  const sum = LANCZOS.slice(1).reduce((all, term, i) => all + term / (x + i), LANCZOS[0])
  const t = x + 6.5
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum)
}

/** Continued fraction of the incomplete beta function: Press WH et al, Numerical Recipes, chapter 6.4 (Lentz' method). */
const betaFraction = (a: number, b: number, x: number): number => {
  const safe = (value: number): number => (Math.abs(value) < SMALLEST ? SMALLEST : value)
  let c = 1
  let d = 1 / safe(1 - ((a + b) * x) / (a + 1))
  let h = d
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / safe(1 + even * d)
    c = safe(1 + even / c)
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / safe(1 + odd * d)
    c = safe(1 + odd / c)
    h *= d * c
    if (Math.abs(d * c - 1) < CLOSE) break
  }
  return h
}

/** Regularised incomplete beta function I_x(a, b), 0-1, for a, b > 0 and x in [0, 1]. */
export const incompleteBeta = (a: number, b: number, x: number): number => {
  if (!(x > 0)) return 0
  if (x >= 1) return 1
  const front = Math.exp(lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(a, b, x)) / a
    : 1 - (front * betaFraction(b, a, 1 - x)) / b
}

/** Share of Student's t with `df` degrees of freedom beyond |t|, both sides together. */
export const studentTwoSided = (t: number, df: number): number =>
  df >= MANY ? normalTwoSided(t) : incompleteBeta(df / 2, 0.5, df / (df + t * t))

const HALVINGS = 60

/** The t beyond which, both sides together, a share `alpha` of Student's distribution lies; found by halving. */
export const studentQuantile = (alpha: number, df: number): number => {
  if (df >= MANY) return normalQuantile(1 - alpha / 2)
  let low = 0
  let high = 2
  while (studentTwoSided(high, df) > alpha) high *= 2
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2
    if (studentTwoSided(middle, df) > alpha) low = middle
    else high = middle
  }
  return (low + high) / 2
}
