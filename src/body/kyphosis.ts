import type { Break } from '../risk'

/** Curve of the upper back of young adults, degrees Cobb: Bartynski 2005, AJNR (PMC8148834). */
export const YOUNG_DEG = 26.8
/** The same over 65 without a fracture: Bartynski 2005. */
const OLD_DEG = 41.9
/**
 * Assumption: it grows in a straight line from 30 to the middle of those over 65 and goes on at that pace, 0.36 degrees a
 * year. Old women were seen to gain 7.1 degrees in 15 years, 0.47 a year, with fractures (Kado 2013, JBMR 28:179).
 */
const [GROWS_FROM, OLD_AGE] = [30, 72]
/** Assumption: degrees a wedged vertebra adds (Ensrud 1997 gives about 3.8, recalled, not checked). */
export const DEG_PER_WEDGE = 4
/** Assumption: the drawn curve stays below what would be a caricature, degrees. */
const MOST_DEG = 75

/** Levels between the faces the curve is measured at. */
export const CURVED = ['T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12']

export const kyphosisOf = (age: number, breaks: readonly Break[]): number => {
  const grown = Math.max(0, (age - GROWS_FROM) / (OLD_AGE - GROWS_FROM))
  const wedges = breaks.filter(one => one.kind === 'wedge' && CURVED.includes(one.vertebra ?? '')).length
  return Math.min(MOST_DEG, YOUNG_DEG + (OLD_DEG - YOUNG_DEG) * grown + DEG_PER_WEDGE * wedges)
}
