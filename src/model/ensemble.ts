import { VALUES, type ConstantId, type Values } from './values'

/**
 * What the fit leaves open: sets of constants that meet the published results about as well as the best one. A set
 * is written as one number per constant, its distance from the best value in standard deviations of the logarithm.
 */
export interface Posterior {
  /** names of constants; one that the model no longer has is passed over */
  readonly ids: readonly string[]
  /** 1 SD of the natural logarithm of each constant, in the order of `ids` */
  readonly sd: readonly number[]
  /** one letter a number, set after set, in the order of `ids`; see `packDraws` */
  readonly draws: string
}

/** A letter's code is 68 and five for every SD: from "0" for -4 SD to "X" for 4 SD, in fifths. */
const MIDDLE = 68
const PER_SD = 5
const FURTHEST_SD = 4

/** A distance in SD as exact as it is kept: to a fifth of an SD, four SD at most. */
export const keptDistance = (z: number): number =>
  Math.round(PER_SD * Math.min(FURTHEST_SD, Math.max(-FURTHEST_SD, z))) / PER_SD

/** Distances of many sets (rows) as text. */
export const packDraws = (rows: readonly (readonly number[])[]): string =>
  rows
    .flat()
    .map(z => String.fromCharCode(MIDDLE + Math.round(PER_SD * keptDistance(z))))
    .join('')

/**
 * Limits that the equations need (docs/model.md section 4), of the fit and of every set: shares stay below 1, a drug that
 * never leaves the skeleton is no answer, and osteoblasts do not drive their own resorption without end.
 */
export const MOST: Readonly<Partial<Record<ConstantId, number>>> = {
  fQ: 0.95,
  fP: 0.98,
  sL: 0.98,
  gP: 0.9,
  iM: 0.5,
  fX: 0.92,
  rC: 0.95,
  rB: 0.99,
  rHRT: 0.98,
  m0: 0.9,
  wLS: 0.85,
  wTH: 0.7,
  wFN: 0.7,
  ls0: 0.95,
  lh0: 0.95,
  bL: 0.5,
}

const isConstant = (id: string): id is ConstantId => Object.hasOwn(VALUES, id)

/** Every set of constants of a posterior, whole: what is not in it keeps its best value. */
export const ensembleOf = ({ ids, sd, draws }: Posterior): readonly Values[] =>
  Array.from({ length: Math.floor(draws.length / ids.length) }, (_, member) => {
    const values: Record<ConstantId, number> = { ...VALUES }
    ids.forEach((id, i) => {
      if (!isConstant(id)) return
      const z = (draws.charCodeAt(member * ids.length + i) - MIDDLE) / PER_SD
      values[id] = Math.min(MOST[id] ?? Infinity, VALUES[id] * Math.exp((sd[i] ?? 0) * z))
    })
    return values
  })
