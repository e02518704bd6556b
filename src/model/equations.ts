import type { Values } from './values'
import { BONES, DRIVE, FIRST_BONE, S, STATES, U, W } from './layout'

/**
 * The right-hand side, numbered as in docs/model.md. Time in days; cells and bone relative to a healthy
 * 30-year-old. Equation numbers in brackets.
 */
export interface Equations {
  /** (1)-(5): fills the signals `w` from the inputs `u`. */
  signals(u: Float64Array, w: Float64Array): void
  /**
   * (3)-(10), (13), (14): fills the first seven of `dx` (per day) from the first seven of `x`, and `drives` with what
   * the cells ask of bone. `x` may be anything positive.
   */
  core(x: Float64Array, w: Float64Array, dx: Float64Array, drives: Float64Array): void
  /**
   * (11), (12): fills the rest of `dx` from the drives. `out` takes what a linearly implicit method needs besides: what each
   * state does to its own rate, and what each bone volume makes of a unit of drive.
   */
  followers(x: Float64Array, w: Float64Array, drives: Float64Array, dx: Float64Array, out: Slopes): void
  /** (11) formation and resorption of the spine's trabecular bone, relative to a healthy young adult; growth not counted */
  spine(x: Float64Array, u: Float64Array, out: { formation: number; resorption: number }): void
  /** (11) which drives each bone volume follows */
  readonly bones: readonly BoneVolume[]
  /** (3), (5) what the cells tell each other, relative to a healthy 30-year-old: free RANKL, L, and sclerostin, S */
  between(x: Float64Array, w: Float64Array, out: { rankl: number; sclerostin: number }): void
  /** (12) mineralisation of a healthy adult in steady state, trabecular and cortical */
  readonly mineralT: number
  readonly mineralK: number
  /** what is in balance with the loads given: cells 1, bone equal to its load, no drug */
  start(w: Float64Array): Float64Array
}

/** Partial derivatives of the followers' rates, 1/day, in the order of the layout. */
export interface Slopes {
  /** d(rate)/d(state itself) */
  readonly own: Float64Array
  /** of the bone volumes: d(rate)/d(formation drive), -d(rate)/d(resorption drive) */
  readonly formed: Float64Array
  readonly resorbed: Float64Array
  /** of the two minerals: d(rate)/d(osteoblasts) */
  readonly laid: Float64Array
}
export const slopes = (): Slopes => ({
  own: new Float64Array(BONES + 2),
  formed: new Float64Array(BONES),
  resorbed: new Float64Array(BONES),
  laid: new Float64Array(2),
})

/** (11) One bone volume: its turnover (1/day), and the places of its load (ln) and of what it is asked. */
export interface BoneVolume {
  readonly turnover: number
  readonly lnLoad: number
  readonly formation: number
  readonly resorption: number
}

/** (11) Limits of the mechanostat signal s = load/volume, as logarithms. */
const LN_S_MIN = Math.log(0.1)
const LN_S_MAX = Math.log(4)

/** (11) ln s, limited to 0.1-4. */
export const lnSignal = (lnLoad: number, lnV: number): number =>
  Math.min(LN_S_MAX, Math.max(LN_S_MIN, lnLoad - lnV))

/**
 * (5) RANKL that osteoblasts bring levels off at three times the healthy number, smoothly: a corner there would cost the
 * step control its exactness. 1 at B = 1.
 */
const CROWD = 1 / 81

/** (2) Teriparatide, saturating: 1 at the usual 20 ug a day, never above 2. */
const teriparatide = (dose: number): number => (2 * dose) / (1 + dose)

/** The equations with one set of constants. */
export const equationsOf = (v: Values): Equations => {
  const { alA, alpha, eB, eC, eL, fP, fQ, fX, g50, gB, gL, gP, hD, hL, iM, KD, KM, KS } = v
  const { kB, kC, kHf, kK, km, kP, kQ, kT, kX, kY, m0, muF, muR, piK, rB, rC, sL, smA, smL, TX } = v
  const { bL, hV, rD, smD, tL, tV, xaln, yG, zK, zL, zT, zW } = v
  const mineralT = (kT * m0 + km) / (kT + km)
  const mineralK = (kK * m0 + km) / (kK + km)
  const soft = { formation: DRIVE.FT, resorption: DRIVE.RT }
  const hard = { formation: DRIVE.FK, resorption: DRIVE.RK }
  const bones: readonly BoneVolume[] = [
    { turnover: kT, lnLoad: W.lnLs, ...soft },
    { turnover: kK, lnLoad: W.lnLs, ...hard },
    { turnover: kT * kHf, lnLoad: W.lnLh, ...soft },
    { turnover: kK * kHf, lnLoad: W.lnLh, ...hard },
    { turnover: kK, lnLoad: W.lnLf, ...hard },
  ]

  /** (3) */
  const sclerostinOf = (Y: number, w: Float64Array): number => Y * w[W.sclerostin]!
  /** (5) RANKL/OPG, and what denosumab leaves of it */
  const freeRankl = (B: number, sclerostin: number, w: Float64Array): number => {
    const crowd = B * Math.sqrt(Math.sqrt((1 + CROWD) / (1 + CROWD * B * B * B * B)))
    const rho = w[W.rankl]! * (1 - bL + (bL + w[W.anabolicRankl]!) * crowd) * (1 - sL + sL * sclerostin)
    return rho * w[W.free]!
  }

  return {
    signals(u, w) {
      const lnH = u[U.H]! === 1 ? 0 : Math.log(u[U.H]!)
      const lnTh = u[U.Th]! === 1 ? 0 : Math.log(u[U.Th]!)
      const D = u[U.D]!
      // (1) want of sex steroids as the osteoclast and the osteoblast line feel it
      const d = 1 - u[U.G]!
      const dC = d * (1 - rC * u[U.ral]!)
      const dB = d * (1 - rB * u[U.ral]!)
      // (2) glucocorticoid and teriparatide, both saturating
      const g = u[U.gc]! / (u[U.gc]! + g50)
      const z = teriparatide(u[U.Z]!)
      // smoking works the more, the fewer sex steroids are left (Law and Hackshaw 1997: no difference before menopause)
      const smoke = u[U.smoke]! * (1 - smD + smD * Math.max(0, d))
      // (3)-(5), all but the cells in them
      w[W.sclerostin] = 1 / (1 + u[U.M]! / KM)
      w[W.wnt] = (1 + KS) * (1 + zW * z)
      w[W.rankl] = (1 + eL * dC) * Math.exp(hL * lnH + tL * lnTh) * (1 + gL * g) * (1 + smL * smoke)
      w[W.anabolicRankl] = zL * z
      w[W.free] = D === 0 ? 1 : rD + (1 - rD) / (1 + Math.pow(D / KD, hD))
      // (7)-(10)
      w[W.activation] = Math.exp(hV * lnH + tV * lnTh)
      w[W.clastDeath] = 1 / (1 + eC * dC)
      w[W.recruit] = u[U.A]! * (1 - gP * g) * (1 - smA * smoke) * (1 - alA * u[U.alc]!)
      w[W.blastDeath] = 1 + eB * dB + gB * g
      w[W.cyteDeath] = 1 + yG * g
      // (11)-(13)
      w[W.formT] = 1 + zT * z
      w[W.resorbK] = Math.exp(piK * lnH) * (1 + zK * z)
      w[W.oral] = (u[U.aln]! * xaln) / TX
      w[W.mineral] = km * u[U.min]!
      w[W.grow] = u[U.grow]!
      w[W.lnLs] = Math.log(u[U.Ls]!)
      w[W.lnLh] = Math.log(u[U.Lh]!)
      w[W.lnLf] = Math.log(u[U.Lf]!)
    },

    core(x, w, dx, drives) {
      const Q = x[S.Q]!
      const C = Math.max(x[S.C]!, 1e-9)
      const P = x[S.P]!
      const B = x[S.B]!
      const Y = x[S.Y]!
      const Xs = x[S.Xs]!
      // (3) sclerostin, (4) Wnt release, (5) RANKL/OPG and what denosumab leaves of it
      const sclerostin = sclerostinOf(Y, w)
      const wnt = w[W.wnt]! / (sclerostin + KS)
      const L = freeRankl(B, sclerostin, w)
      // (6)-(10) cells
      dx[S.Q] = kQ * (1 - (fQ * L + 1 - fQ) * Q)
      dx[S.C] = kC * (w[W.activation]! * L * Q - C * (1 + Xs) * w[W.clastDeath]!)
      const recruited = w[W.recruit]! * ((1 - iM) * Math.pow(C, alpha) + iM)
      dx[S.P] = kP * (recruited - (fP * wnt + 1 - fP) * P)
      dx[S.B] = kB * (wnt * P - B * w[W.blastDeath]!)
      dx[S.Y] = kY * (B - w[W.cyteDeath]! * Y)
      // (13), (14) bisphosphonate
      const freed = kX * C * x[S.Xd]!
      dx[S.Xs] = w[W.oral]! - Xs / TX + freed
      dx[S.Xd] = (fX * Xs) / TX - freed
      // (11) what the cells ask of bone
      drives[DRIVE.FT] = B * w[W.formT]!
      drives[DRIVE.FK] = B
      drives[DRIVE.RT] = C
      drives[DRIVE.RK] = C * w[W.resorbK]!
    },

    followers(x, w, drives, dx, { own, formed, resorbed, laid }) {
      for (let i = 0; i < BONES; i++) {
        const { turnover, lnLoad, formation, resorption } = bones[i]!
        const lnS = lnSignal(w[lnLoad]!, x[FIRST_BONE + i]!)
        const sF = turnover * Math.exp(muF * lnS)
        const sR = turnover * Math.exp(-muR * lnS)
        const F = sF * drives[formation]!
        const R = sR * drives[resorption]!
        dx[FIRST_BONE + i] = F - R + w[W.grow]!
        own[i] = -muF * F - muR * R
        formed[i] = sF
        resorbed[i] = sR
      }
      const B = x[S.B]!
      for (let i = 0; i < 2; i++) {
        const rate = i === 0 ? kT : kK
        const m = x[S.mT + i]!
        dx[S.mT + i] = rate * B * (m0 - m) + w[W.mineral]! - km * m
        own[BONES + i] = -rate * B - km
        laid[i] = rate * (m0 - m)
      }
    },

    spine(x, u, out) {
      const lnS = lnSignal(Math.log(u[U.Ls]!), x[S.Ts]!)
      out.formation = x[S.B]! * (1 + zT * teriparatide(u[U.Z]!)) * Math.exp(muF * lnS)
      out.resorption = x[S.C]! * Math.exp(-muR * lnS)
    },

    between(x, w, out) {
      out.sclerostin = sclerostinOf(x[S.Y]!, w)
      out.rankl = freeRankl(x[S.B]!, out.sclerostin, w)
    },

    bones,
    mineralT,
    mineralK,
    start(w) {
      const x = new Float64Array(STATES)
      x.fill(1, S.Q, S.Y + 1)
      for (let i = 0; i < BONES; i++) x[FIRST_BONE + i] = w[bones[i]!.lnLoad]!
      x[S.mT] = mineralT
      x[S.mK] = mineralK
      return x
    },
  }
}
