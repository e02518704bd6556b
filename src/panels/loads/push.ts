/**
 * The same push on more or less skin: pressure = force / area. Arithmetic alone; it says nothing of what a stroke is.
 * 20 N is about the weight of two litres of water (2 kg x 9.81 m/s2 = 19.6 N).
 */
export const PUSH_N = 20
/** Assumption: an open palm and the tip of a thumb, cm2. */
export const AREAS = { palm: 100, thumb: 4 } as const

/** cm2 in a m2, and Pa in a kPa */
const CM2_PER_M2 = 1e4
const PA_PER_KPA = 1e3

/** Pressure of the push over `area_cm2`, kPa. */
export const pressureOf = (area_cm2: number): number => (PUSH_N * CM2_PER_M2) / area_cm2 / PA_PER_KPA

/** How many times as much each square centimetre carries as under a palm. */
export const timesPalm = (area_cm2: number): number => AREAS.palm / area_cm2

/** As many dots as newtons in the push: each stands for one twentieth of it. */
const DOTS = 20
/** The golden angle, rad: turned by it from one to the next, dots fill a disc evenly. */
const TURN = Math.PI * (3 - Math.sqrt(5))

/** Dots stay off the rim by this share of the radius, to be seen whole. */
const INSIDE = 0.93

/** Where the dots lie on a round contact of `area_cm2`, cm from its middle. */
export const dotsOn = (area_cm2: number): readonly (readonly [x: number, y: number])[] => {
  const radius = INSIDE * radiusOf(area_cm2)
  return Array.from({ length: DOTS }, (_, i) => {
    const r = radius * Math.sqrt((i + 0.5) / DOTS)
    return [r * Math.cos(i * TURN), r * Math.sin(i * TURN)] as const
  })
}

/** Radius of a round contact, cm. */
export const radiusOf = (area_cm2: number): number => Math.sqrt(area_cm2 / Math.PI)
