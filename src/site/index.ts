export { balanceOf, catchesUp, DEPTH_UM, depthOf, fillOf, type Balance } from './balance'
export { cellsAt, type Cell, type CellKind } from './cells'
export { CANOPY_HALF, canopyAt, osteocytesAt, type Osteocyte } from './walled'
export { chance, clamp, mix, ramp } from './ease'
export {
  LAST_WEEK,
  phaseAt,
  phaseBeside,
  PHASE_IDS,
  PHASES,
  shareOf,
  showing,
  type Phase,
  type PhaseId,
} from './phases'
export {
  createGround,
  HALF_LENGTH,
  HALF_WIDTH,
  levels,
  rimShare,
  surfaceAt,
  volumesAt,
  type Ground,
  type Levels,
  type Surface,
} from './pit'
export { HALF_LONG, halfThick, halfWide, middleAt, PIT_Z, restAt, skinAt, underAt } from './strut'
export { HEALTHY, type SiteFacts } from './types'
