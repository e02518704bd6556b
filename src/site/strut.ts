/**
 * The strut before anything is dug: a stout rod that flares towards its ends, sawn lengthwise at z = 0. Micrometres: x along the rod,
 * y out of the bone towards the marrow, z towards the reader. The middle of the pit lies over (0, 0, PIT_Z).
 */

/** The crown of the rod and the middle of the pit: a little behind the sawn face, so that the face shows the pit's full depth. */
export const PIT_Z = -22
/** Half axes of the rod at its waist. Assumption: about 150 um thick, as struts are (Tb.Th 0.13-0.17 mm), and wider than thick. */
const HALF_WIDE = 190
const HALF_THICK = 76
/** Half the length that is drawn; beyond, the strut would meet its neighbours. */
export const HALF_LONG = 420

/** How much stouter it is at x than at its waist. */
const flare = (x: number): number => 1 + (0.34 * (x / 300) ** 2) / (1 + 0.1 * (x / 300) ** 2)
/** The rod's middle line sinks as it flares, so that the upper side stays nearly straight under the pit. */
const middle = (x: number): number => -HALF_THICK - 6 * Math.sin(x / 210 + 0.6) + 3.4
/** Gentle unevenness: no strut is turned on a lathe. */
const uneven = (x: number, z: number): number =>
  2.6 * Math.sin(x / 58 + 0.7) * Math.cos(z / 51) +
  1.7 * Math.sin(x / 37 - z / 33 + 2) +
  1.2 * Math.cos(x / 23 + z / 27)

export const halfWide = (x: number): number => HALF_WIDE * flare(x)
export const halfThick = (x: number): number => HALF_THICK * flare(x)
export const middleAt = (x: number): number => middle(x)

/** A point of the undisturbed rod's skin at an angle about its middle line: 90 degrees (pi/2) is the crown, pi the far side. */
export const skinAt = (x: number, angle: number): readonly [y: number, z: number] => {
  const z = PIT_Z + halfWide(x) * Math.cos(angle)
  const up = Math.sin(angle)
  return [middle(x) + halfThick(x) * up + uneven(x, z) * Math.sign(up) * Math.min(1, Math.abs(up) * 2), z]
}

/** Height of the undisturbed upper side, um. */
export const restAt = (x: number, z: number): number => {
  const cos = Math.min(0.9999, Math.max(-0.9999, (z - PIT_Z) / halfWide(x)))
  const up = Math.sqrt(1 - cos * cos)
  return middle(x) + halfThick(x) * up + uneven(x, z) * Math.min(1, up * 2)
}
/** Height of the under side. */
export const underAt = (x: number, z: number): number => {
  const cos = Math.min(0.9999, Math.max(-0.9999, (z - PIT_Z) / halfWide(x)))
  const up = Math.sqrt(1 - cos * cos)
  return middle(x) - halfThick(x) * up - uneven(x, z) * Math.min(1, up * 2)
}
