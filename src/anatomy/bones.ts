import { femur } from './femur'
import { radius } from './radius'
import type { Anatomy, WholeBoneId } from './types'
import { vertebra } from './vertebra'

/** Every bone that can be shown whole. */
export const ANATOMY: Readonly<Record<WholeBoneId, Anatomy>> = {
  spine: vertebra,
  hip: femur,
  forearm: radius,
}
