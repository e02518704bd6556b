import { ramp } from './column'
import { smoothMax } from './combine'
import type { Field } from './sdf'

/**
 * The body of a third lumbar vertebra. Origin in its middle; x to the person's left, y up, z forward, mm.
 * Assumption: sizes are rounded from what anatomy books give (about 45 mm wide, 33 deep, 27 high); the shape follows their drawings.
 */
const HALF_WIDTH = 22
const HALF_DEPTH = 17.4
export const HALF_HEIGHT = 13.5
/** Power of the outline: 2 is an ellipse, more is squarer; in front, and by how much more behind. */
const SQUARE = 2.08
const SQUARER = 0.55

/** The kidney-shaped outline seen from above. */
export const bodyOutline = (x: number, z: number): number => {
  const a = Math.abs(x) / HALF_WIDTH
  const b = Math.abs(z) / HALF_DEPTH
  const power = SQUARE + SQUARER * ramp(2, -13, z)
  const reach = (a ** power + b ** power) ** (1 / power)
  // the step from the unit outline to millimetres is longer towards the sides
  const sideways = (a * a) / (a * a + b * b + 1e-6)
  const oval = (reach - 1) * (HALF_DEPTH + (HALF_WIDTH - HALF_DEPTH) * sideways)
  // hollowed at the back, where the canal is
  const hollow = 21 - Math.sqrt(x * x + (z + 36.8) * (z + 36.8))
  return smoothMax(oval, hollow, 5)
}

/** Waisted, with dished endplates and raised rims. */
export const vertebralBody: Field = (x, y, z) => {
  const flat = bodyOutline(x, z)
  const up = Math.min(1.2, Math.abs(y) / HALF_HEIGHT)
  // drawn in by 3 mm at the waist in front and at the sides, less at the back; a lip stands out at the rims
  const waist = (2.9 - 1.9 * ramp(-4, -14, z)) * (1 - up * up) - 0.6 * ramp(0.62, 1, up)
  // the ring at the rim is about 4 mm wide; the endplate behind it sinks, the lower one a little more
  const dish = 0.75 * ramp(2.2, 5.2, -flat) + (y > 0 ? 1 : 1.5) * ramp(3, 15, -flat)
  // a little higher in front than behind, as the lower back is hollow
  const height = HALF_HEIGHT + 0.03 * z - dish
  return smoothMax(flat + waist, Math.abs(y) - height, 2.2)
}
