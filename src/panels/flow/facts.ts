/**
 * What two studies measured; all of the page's flow is theirs, none is the reader's.
 *
 * Shoemaker, Tiidus and Mader 1997, Med Sci Sports Exerc 29:610-4: 10 people, Doppler ultrasound. Blood flow in the main
 * artery of the arm and of the leg, mL a minute. Three kinds of massage, of the forearm and of the front of the thigh,
 * altered neither: so massage stands at what was measured at rest. A light grip of the hand, and lifting the lower leg,
 * are given at their peak.
 */
export const LIMBS = ['arm', 'leg'] as const
export const ACTS = ['rest', 'massage', 'move'] as const
export type Limb = (typeof LIMBS)[number]
export type Act = (typeof ACTS)[number]

export const FLOW_ML_MIN = {
  arm: { rest: 39.1, massage: 39.1, move: 126 },
  leg: { rest: 371, massage: 371, move: 1087 },
} as const satisfies Readonly<Record<Limb, Readonly<Record<Act, number>>>>

/** Figures after the point, as the study gives them. */
export const digitsOf = (flow: number): number => (flow < 100 ? 1 : 0)

/**
 * Hinds and others 2004, Med Sci Sports Exerc 36:1308-13: 13 men, after exercise of the thigh, massage of it against rest.
 * Blood flow in the skin in the units of the meter, warmth of the skin in °C, flow in the leg's main artery in mL a minute
 * (that difference was not significant).
 */
export const SKIN = {
  flow: { rest: 6, massage: 150 },
  warmth_C: { rest: 31.1, massage: 32.2 },
  artery_ml_min: { rest: 733, massage: 760 },
} as const
