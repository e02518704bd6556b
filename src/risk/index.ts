export {
  FRACTURE_SITES,
  type Break,
  type FractureSite,
  type Life,
  type ReferenceBand,
  type RiskTable,
} from './types'
export { FIRST_COUNTED_AGE } from './baseline'
export {
  type DensityNote,
  densityNotes,
  type DensitySite,
  type NotedBand,
  populationDensity,
  referenceBand,
  zOf,
} from './density'
export type { Outcome } from './first-fracture'
export type { BoneScores, FactorAnswers } from './hazard'
export { CM_PER_CRUSH, CM_PER_WEDGE, heightLossOf, slowLoss_cm } from './height'
export { inputAt } from './inputs'
export { lifeOf } from './life'
export { probability, type Question } from './probability'
export { averageRisk, lifeHazards, riskAt, riskOf, scoresAt } from './risk'
export type { FactorId } from './tables/clinical'
