import type { Values } from './values'
import { PEAK_GROWTH } from './curves'
import type { Equations } from './equations'
import { S, U } from './layout'
import type { Sex } from './types'

/** What instruments would read, relative to a healthy 30-year-old (eqs 21, 22), and the bone volumes behind it. */
export interface Readings {
  spine: number
  hip: number
  neck: number
  forearm: number
  ctx: number
  p1np: number
  Ts: number
  Ks: number
  Kp: number
  Kf: number
}
export const readings = (): Readings => ({
  spine: 0,
  hip: 0,
  neck: 0,
  forearm: 0,
  ctx: 0,
  p1np: 0,
  Ts: 0,
  Ks: 0,
  Kp: 0,
  Kf: 0,
})

/** Bone shown never falls below this share of a young adult's: the equations say nothing down there. */
export const LEAST_BONE = 0.15

/** Cortical bone makes up 95 % of the one-third radius (eq. 21). */
const RADIUS_TRABECULAR = 0.05

const mix = (share: number, trabecular: number, cortical: number): number =>
  Math.max(LEAST_BONE, share * trabecular + (1 - share) * cortical)

/** Fills `out` from state and inputs; allocates nothing. */
export const read = (
  x: Float64Array,
  u: Float64Array,
  { mineralT, mineralK }: Equations,
  v: Values,
  out: Readings,
): void => {
  const T = x[S.mT]! / mineralT
  const K = x[S.mK]! / mineralK
  out.Ts = Math.exp(x[S.Ts]!)
  out.Ks = Math.exp(x[S.Ks]!)
  out.Kp = Math.exp(x[S.Kp]!)
  out.Kf = Math.exp(x[S.Kf]!)
  const soft = Math.exp(x[S.Tp]!) * T
  const hard = out.Kp * K
  // (21)
  out.spine = u[U.shownS]! * mix(v.wLS, out.Ts * T, out.Ks * K)
  out.hip = u[U.shownH]! * mix(v.wTH, soft, hard)
  out.neck = u[U.shownN]! * mix(v.wFN, soft, hard)
  out.forearm = u[U.shownF]! * mix(RADIUS_TRABECULAR, soft, out.Kf * K)
  // (22) children's markers are several times an adult's; the factor at peak growth is unchecked
  const child = 1 + (3 * u[U.grow]!) / PEAK_GROWTH
  out.ctx = Math.pow(x[S.C]!, v.qC) * child
  out.p1np = Math.pow(x[S.B]!, v.qF) * child
}

export interface YoungReference {
  /** g/cm2 of a healthy young adult: 1 on the relative scale (eq. 23) */
  readonly scale_gcm2: number
  /** mean and SD of the T-score */
  readonly mean_gcm2: number
  readonly sd_gcm2: number
  readonly source: string
}
export type DensitySite = 'spine' | 'hip' | 'neck' | 'forearm'

/**
 * (23) Young adults. Spine and hip: NHANES 2005-08, ages 20-29, non-Hispanic white, each sex its own. Femoral neck:
 * NHANES III; its T-score uses the women's values for both sexes, as the WHO does. Scanner generations differ;
 * do not mix them. Forearm: Assumption, typical of Hologic one-third radius readings; no survey table was found.
 */
export const YOUNG: Readonly<Record<Sex, Readonly<Record<DensitySite, YoungReference>>>> = {
  f: {
    spine: { scale_gcm2: 1.064, mean_gcm2: 1.064, sd_gcm2: 0.106, source: 'looker2012' },
    hip: { scale_gcm2: 0.971, mean_gcm2: 0.971, sd_gcm2: 0.114, source: 'looker2012' },
    neck: { scale_gcm2: 0.858, mean_gcm2: 0.858, sd_gcm2: 0.12, source: 'looker1998' },
    forearm: { scale_gcm2: 0.7, mean_gcm2: 0.7, sd_gcm2: 0.06, source: 'assumption' },
  },
  m: {
    spine: { scale_gcm2: 1.057, mean_gcm2: 1.057, sd_gcm2: 0.11, source: 'looker2012' },
    hip: { scale_gcm2: 1.067, mean_gcm2: 1.067, sd_gcm2: 0.12, source: 'looker2012' },
    neck: { scale_gcm2: 0.934, mean_gcm2: 0.858, sd_gcm2: 0.12, source: 'looker1998' },
    forearm: { scale_gcm2: 0.82, mean_gcm2: 0.82, sd_gcm2: 0.07, source: 'assumption' },
  },
}

/**
 * BV/TV of a young adult's vertebra. Assumption: 0.17, that of the block the page grows (Tb.Th 0.147 mm, Tb.Sp
 * 0.63 mm); iliac biopsies of people aged 36 give 0.154 (SD 0.04; Rubin 2010), elderly cancellous bone 0.068.
 */
export const YOUNG_BVTV = 0.17
export const BVTV_RANGE: readonly [number, number] = [0.02, 0.4]
