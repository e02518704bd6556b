/** The model: a life in, a trajectory out. No DOM, no packages, no state between calls. */
export * from './types'
export {
  defaultOf,
  isNumericId,
  paramOf,
  PARAMS,
  REFERENCE_IDS,
  SEXES,
  START_AGE,
  type ParamGroup,
  type ParamSpec,
} from './params'
export { drugOf, DRUGS, isDrugId, type CourseRange, type DrugAction, type DrugSpec } from './drugs'
export { MAX_COURSES } from './courses'
export { defaultScenario, scenarioFrom } from './scenario'
export { REFERENCES, type Reference } from './references'
export { MODEL_VERSION } from './version'
export { simulate } from './simulate'
export { rowOf, sampleAt } from './trajectory'
export { fastestWindow, firstBelow, lossBetween, peakOf } from './facts'
export { CONSTANTS, type Constant, type ConstantId } from './constants'
export { YOUNG, YOUNG_BVTV, type DensitySite, type YoungReference } from './outputs'
