export { along, frontOf, leanOf, type Plates, platesOf, upOf } from './plates'
export { bodyShapeOf, CROWN, LOST_CM, type Person, sacrumOf } from './posture'
export type { BodyShape, Pose, Spot, Vertebra } from './types'
