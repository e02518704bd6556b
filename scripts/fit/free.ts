import type { ConstantId } from '../../src/model'
import { MOST } from '../../src/model/ensemble'

/** A constant that the fit may move: the centre and the spread (1 SD of the logarithm) of its prior. */
export interface Free {
  readonly id: ConstantId
  readonly centre: number
  readonly spread: number
  /** never above this (docs/model.md section 4) */
  readonly limit?: number
}

/**
 * Priors are log-normal. Centres are the starting model's values (themselves fitted to 98 results), spreads say how far
 * another study might put them; Assumption where no measurement stands behind one.
 */
const PRIORS: readonly Free[] = [
  { id: 'kQ', centre: 0.002573, spread: 0.6 },
  { id: 'fQ', centre: 0.4957, spread: 0.22 },
  { id: 'kC', centre: 0.06734, spread: 0.6 },
  { id: 'kP', centre: 0.01403, spread: 0.41 },
  { id: 'fP', centre: 0.2633, spread: 0.54 },
  { id: 'kB', centre: 0.02623, spread: 0.6 },
  { id: 'alpha', centre: 0.8868, spread: 0.13 },
  { id: 'eL', centre: 0.8639, spread: 0.62 },
  { id: 'eC', centre: 0.3123, spread: 0.6 },
  { id: 'eB', centre: 0.1083, spread: 0.51 },
  { id: 'KS', centre: 0.4548, spread: 0.78 },
  { id: 'sL', centre: 0.568, spread: 0.31 },
  { id: 'hL', centre: 0.4, spread: 0.4 },
  { id: 'piK', centre: 0.2143, spread: 0.8 },
  { id: 'tL', centre: 0.3, spread: 0.6 },
  { id: 'gL', centre: 0.1477, spread: 0.8 },
  { id: 'gP', centre: 0.1762, spread: 0.8 },
  { id: 'gB', centre: 0.1924, spread: 0.8 },
  { id: 'KD', centre: 0.007199, spread: 0.48 },
  { id: 'hD', centre: 1.5, spread: 0.5 },
  { id: 'KM', centre: 0.1019, spread: 0.8 },
  { id: 'TX', centre: 107.2, spread: 0.62 },
  { id: 'fX', centre: 0.8762, spread: 0.19 },
  { id: 'kX', centre: 0.001125, spread: 0.8 },
  { id: 'xaln', centre: 0.8428, spread: 0.3 },
  { id: 'xzol', centre: 5.273, spread: 0.76 },
  { id: 'zW', centre: 0.4789, spread: 0.55 },
  { id: 'zL', centre: 0.4158, spread: 0.42 },
  { id: 'zT', centre: 0.09292, spread: 0.8 },
  { id: 'zK', centre: 0.3207, spread: 0.52 },
  { id: 'rC', centre: 0.4518, spread: 0.3 },
  { id: 'rHRT', centre: 0.7352, spread: 0.17 },
  { id: 'kT', centre: 0.0005663, spread: 0.31 },
  { id: 'kK', centre: 6.492e-5, spread: 0.34 },
  { id: 'muF', centre: 0.4701, spread: 0.8 },
  { id: 'muR', centre: 0.8118, spread: 0.58 },
  { id: 'm0', centre: 0.7281, spread: 0.1 },
  { id: 'km', centre: 0.000636, spread: 0.72 },
  { id: 'wLS', centre: 0.6071, spread: 0.3 },
  { id: 'wTH', centre: 0.2826, spread: 0.3 },
  { id: 'wFN', centre: 0.3035, spread: 0.3 },
  { id: 'aA', centre: 0.06176, spread: 0.8 },
  { id: 'lamA', centre: 0.02634, spread: 0.8 },
  { id: 'hAge', centre: 0.1426, spread: 0.8 },
  { id: 'ls0', centre: 0.5416, spread: 0.3 },
  { id: 'lh0', centre: 0.2607, spread: 0.6 },
  { id: 'smA', centre: 0.1358, spread: 0.48 },
  { id: 'kHf', centre: 1.022, spread: 0.3 },
  { id: 'rB', centre: 0.2289, spread: 0.8 },
  { id: 'iM', centre: 0.08, spread: 0.8 },
  { id: 'wideN', centre: 0.1, spread: 1 },
  { id: 'wideH', centre: 0.06, spread: 1 },
  { id: 'wideF', centre: 0.06, spread: 1 },
  { id: 'spurF', centre: 0.08, spread: 1 },
  { id: 'spurM', centre: 0.12, spread: 1 },
  { id: 'tV', centre: 0.9, spread: 0.4 },
  { id: 'hV', centre: 0.7, spread: 0.4 },
  { id: 'rD', centre: 0.08, spread: 0.6 },
  { id: 'bL', centre: 0.15, spread: 0.7 },
  { id: 'qC', centre: 1.16, spread: 0.1 },
  { id: 'qF', centre: 1.45, spread: 0.15 },
  { id: 'hCa', centre: 0.12, spread: 0.3 },
]

/** The priors, each with the limit that the equations set (src/model/ensemble.ts). */
export const FREE: readonly Free[] = PRIORS.map(prior => {
  const limit = MOST[prior.id]
  return limit === undefined ? prior : { ...prior, limit }
})
