import { VALUES } from './constants'
import { S, U } from './layout'

/**
 * The right-hand side, numbered as in docs/model.md. Time in days; cells and bone relative to a healthy
 * 30-year-old. Every cell, mineral and drug state has the form dx/dt = a - b x with a, b >= 0; a bone volume
 * has d(ln V)/dt = r. Equation numbers in brackets.
 */
const {
  alA,
  alpha,
  eB,
  eC,
  eL,
  fP,
  fQ,
  fX,
  g50,
  gB,
  gL,
  gP,
  gS,
  hD,
  hL,
  hW,
  iM,
  KD,
  KM,
  KS,
  kB,
  kC,
  kHf,
  kK,
  km,
  kP,
  kQ,
  kT,
  kX,
  kY,
  m0,
  muF,
  muR,
  piK,
  piT,
  rB,
  rC,
  sL,
  smA,
  smL,
  TD,
  TM,
  TX,
  tA,
  tL,
  xaln,
  yG,
  zB,
  zK,
  zL,
  zT,
  zW,
} = VALUES

/** (12) Mineralisation of a healthy adult in steady state. */
export const MINERAL_T = (kT * m0 + km) / (kT + km)
export const MINERAL_K = (kK * m0 + km) / (kK + km)

/** (11) Limits of the mechanostat signal s, as logarithms. */
const LN_S_MIN = Math.log(0.1)
const LN_S_MAX = Math.log(4)

/** (11) ln s: load felt per bone there is, limited to 0.1-4. `lnLoad`, `lnV` are natural logarithms. */
const lnSignal = (lnLoad: number, lnV: number): number => Math.min(LN_S_MAX, Math.max(LN_S_MIN, lnLoad - lnV))

/** H^p; PTH is exactly normal for most of most lives, so the power is often saved. */
const power = (base: number, exponent: number): number => (base === 1 ? 1 : Math.pow(base, exponent))

/** (2) Teriparatide, saturating: 1 at the usual 20 ug a day, never above 2. */
const teriparatide = (dose: number): number => (2 * dose) / (1 + dose)

/**
 * Fills `a` and `b` (16 each) for state `x` and inputs `u`: dx/dt = a - b x, or for the five ln V, a = d(ln V)/dt
 * and b = 0. Allocates nothing.
 */
export const rates = (x: Float64Array, u: Float64Array, a: Float64Array, b: Float64Array): void => {
  const Q = x[S.Q]!
  const C = x[S.C]!
  const P = x[S.P]!
  const B = x[S.B]!
  const Y = x[S.Y]!
  const Xs = x[S.Xs]!
  const Xd = x[S.Xd]!
  const D = x[S.D]!
  const M = x[S.M]!
  const H = u[U.H]!
  const Th = u[U.Th]!
  const gc = u[U.gc]!
  const smoke = u[U.smoke]!
  const lnLs = Math.log(u[U.Ls]!)
  const lnLh = u[U.Lh]! === u[U.Ls]! ? lnLs : Math.log(u[U.Lh]!)
  const lnLf = u[U.Lf]! === u[U.Ls]! ? lnLs : Math.log(u[U.Lf]!)

  // (1) want of sex steroids as the osteoclast and the osteoblast line feel it
  const d = 1 - u[U.G]!
  const dC = d * (1 - rC * u[U.ral]!)
  const dB = d * (1 - rB * u[U.ral]!)
  // (2) glucocorticoid and teriparatide, both saturating
  const g = gc / (gc + g50)
  const z = teriparatide(u[U.Z]!)

  // (3) sclerostin, (4) Wnt release
  const sclerostin = (Y * (1 + gS * g) * power(H, -hW)) / (1 + M / KM)
  const wnt = ((1 + KS) / (sclerostin + KS)) * (1 + zW * z)
  // (5) RANKL/OPG, and what denosumab leaves of it
  const rho =
    (1 + eL * dC) *
    power(H, hL) *
    power(Th, tL) *
    (1 + gL * g) *
    (1 + zL * z * Math.min(B, 3)) *
    (1 - sL + sL * sclerostin) *
    (1 + smL * smoke)
  const L = D === 0 ? rho : rho / (1 + Math.pow(D / KD, hD))

  // (6)-(10) cells
  a[S.Q] = kQ
  b[S.Q] = kQ * (fQ * L + 1 - fQ)
  a[S.C] = kC * L * Q
  b[S.C] = (kC * (1 + Xs)) / (1 + eC * dC)
  const recruited =
    u[U.A]! *
    ((1 - iM) * Math.pow(Math.max(C, 1e-9), alpha) + iM) *
    (1 - gP * g) *
    (1 - smA * smoke) *
    (1 - alA * u[U.alc]!) *
    power(Th, tA)
  a[S.P] = kP * recruited
  b[S.P] = kP * (fP * wnt + 1 - fP)
  a[S.B] = kB * wnt * P
  b[S.B] = (kB * (1 + eB * dB + gB * g)) / (1 + zB * z)
  a[S.Y] = kY * B
  b[S.Y] = kY * (1 + yG * g)

  // (11) bone
  const grow = u[U.grow]!
  const formT = B * power(H, piT) * (1 + zT * z)
  const resorbK = C * power(H, piK) * (1 + zK * z)
  const sTs = lnSignal(lnLs, x[S.Ts]!)
  const sKs = lnSignal(lnLs, x[S.Ks]!)
  const sTp = lnSignal(lnLh, x[S.Tp]!)
  const sKp = lnSignal(lnLh, x[S.Kp]!)
  const sKf = lnSignal(lnLf, x[S.Kf]!)
  a[S.Ts] = kT * (formT * Math.exp(muF * sTs) - C * Math.exp(-muR * sTs)) + grow
  a[S.Ks] = kK * (B * Math.exp(muF * sKs) - resorbK * Math.exp(-muR * sKs)) + grow
  a[S.Tp] = kT * kHf * (formT * Math.exp(muF * sTp) - C * Math.exp(-muR * sTp)) + grow
  a[S.Kp] = kK * kHf * (B * Math.exp(muF * sKp) - resorbK * Math.exp(-muR * sKp)) + grow
  a[S.Kf] = kK * (B * Math.exp(muF * sKf) - resorbK * Math.exp(-muR * sKf)) + grow

  // (12) mineral
  const mineral = km * u[U.min]!
  a[S.mT] = kT * B * m0 + mineral
  b[S.mT] = kT * B + km
  a[S.mK] = kK * B * m0 + mineral
  b[S.mK] = kK * B + km

  // (13)-(15) drugs
  const freed = kX * C
  a[S.Xs] = (u[U.aln]! * xaln) / TX + freed * Xd
  b[S.Xs] = 1 / TX
  a[S.Xd] = (fX * Xs) / TX
  b[S.Xd] = freed
  a[S.D] = 0
  b[S.D] = Math.LN2 / TD
  a[S.M] = 0
  b[S.M] = Math.LN2 / TM
}

/**
 * (11) Formation and resorption of the spine's trabecular bone, as the page shows them: relative to a healthy
 * 30-year-old, growth counted as formation, so that d(ln Ts)/dt = kT (formation - resorption) exactly.
 */
export const formationSpine = (x: Float64Array, u: Float64Array): number => {
  const s = lnSignal(Math.log(u[U.Ls]!), x[S.Ts]!)
  const z = teriparatide(u[U.Z]!)
  return x[S.B]! * Math.exp(muF * s) * power(u[U.H]!, piT) * (1 + zT * z) + u[U.grow]! / kT
}
export const resorptionSpine = (x: Float64Array, u: Float64Array): number =>
  x[S.C]! * Math.exp(-muR * lnSignal(Math.log(u[U.Ls]!), x[S.Ts]!))

/** State of section 2.1: cells 1, bone equal to its load, mineral in balance, no drug. */
export const startState = (u: Float64Array): Float64Array => {
  const x = new Float64Array(16)
  x.fill(1, S.Q, S.Y + 1)
  x[S.Ts] = x[S.Ks] = Math.log(u[U.Ls]!)
  x[S.Tp] = x[S.Kp] = Math.log(u[U.Lh]!)
  x[S.Kf] = Math.log(u[U.Lf]!)
  x[S.mT] = MINERAL_T
  x[S.mK] = MINERAL_K
  return x
}
