import { youngReference } from '../series'
import type { ChartsView } from '../types'

/** Mean and SD on the T scale of the site shown. */
export interface Bell {
  readonly mean: number
  readonly sd: number
}
/** Young adults: what T-scores are counted from. */
export const YOUNG_BELL: Bell = { mean: 0, sd: 1 }

/**
 * People of this age and sex, where a survey measured them at the site: mean and SD between its age bands; null outside
 * the ages it covers.
 */
export const ownAgeBell = (view: ChartsView): Bell | null => {
  const { band, age } = view
  const young = youngReference(view.life, view.site)
  if (band === null || young === null) return null
  const last = band.age.length - 1
  const next = band.age.findIndex(bandAge => bandAge >= age)
  const [first, end] = [band.age[0] ?? NaN, band.age[last] ?? NaN]
  if (!(age >= first && age <= end)) return null
  const [low, high] = [Math.max(0, next - 1), next]
  const [a0, a1] = [band.age[low]!, band.age[high]!]
  const share = a1 === a0 ? 0 : (age - a0) / (a1 - a0)
  const between = (values: readonly number[]): number => values[low]! + (values[high]! - values[low]!) * share
  return { mean: (between(band.mean) - young.mean) / young.sd, sd: between(band.sd) / young.sd }
}

/** Height of a normal curve; 1 at the top of the young one, so that areas can be compared. */
export const heightOf = ({ mean, sd }: Bell, t: number): number =>
  Math.exp(-(((t - mean) / sd) ** 2) / 2) / sd

/**
 * Share of a normal distribution below z, 0-1. Abramowitz and Stegun 1964, 26.2.17: within 0.000 000 1, far less than
 * one in a thousand people.
 */
export const below = (z: number): number => {
  const k = 1 / (1 + 0.2316419 * Math.abs(z))
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    k *
    (0.31938153 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))))
  return z < 0 ? tail : 1 - tail
}

/** First and last T on the axis: the usual ones, and room for a point that lies beyond. */
export const rangeFor = (scores: readonly number[]): readonly [number, number] => {
  const known = scores.filter(Number.isFinite)
  return [
    Math.max(-9, Math.min(-5, Math.floor(Math.min(...known) - 0.3))),
    Math.min(9, Math.max(3, Math.ceil(Math.max(...known) + 0.3))),
  ]
}
