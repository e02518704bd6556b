/**
 * Places in the vectors of the model. Bone volumes are kept as natural logarithms: the equations are nearly linear
 * in them, and no input can drive a volume to zero or below.
 */
export const S = {
  /** pre-osteoclasts, osteoclasts, pre-osteoblasts, osteoblasts, osteocytes (1 = healthy 30-year-old) */
  Q: 0,
  C: 1,
  P: 2,
  B: 3,
  Y: 4,
  /** bisphosphonate on the surface and buried (1 = what alendronate keeps up, roughly) */
  Xs: 5,
  Xd: 6,
  /** ln of bone volume, trabecular and cortical: spine, hip; forearm cortical */
  Ts: 7,
  Ks: 8,
  Tp: 9,
  Kp: 10,
  Kf: 11,
  /** mean mineralisation, trabecular and cortical (maximum 1) */
  mT: 12,
  mK: 13,
} as const
export const STATES = 14
/** The first seven act on each other; every other state follows them and itself alone. */
export const CORE = 7
/** The five bone volumes, Ts to Kf. */
export const FIRST_BONE = S.Ts
export const BONES = 5

/** Inputs of the equations; units and neutral values in docs/model.md section 2.2. */
export const U = {
  G: 0,
  H: 1,
  Th: 2,
  gc: 3,
  Z: 4,
  ral: 5,
  aln: 6,
  smoke: 7,
  alc: 8,
  A: 9,
  Ls: 10,
  Lh: 11,
  Lf: 12,
  min: 13,
  grow: 14,
  /** denosumab and romosozumab in the body (1 = one usual dose): known curves, not states (eq. 15) */
  D: 15,
  M: 16,
  /** what a scanner shows of each site beside the mineral in it (eq. 21): spine, hip, neck, forearm */
  shownS: 17,
  shownH: 18,
  shownN: 19,
  shownF: 20,
} as const
export const INPUTS = 21

/**
 * What the inputs of a moment mean to the equations, so that it is worked out once for many states. Factors of 1 are
 * neutral; ln loads in the order spine, hip, forearm.
 */
export const W = {
  rankl: 0,
  /** share of RANKL that denosumab leaves */
  free: 1,
  /** teriparatide on RANKL, per osteoblast */
  anabolicRankl: 2,
  /** sclerostin per osteocyte */
  sclerostin: 3,
  wnt: 4,
  clastDeath: 5,
  recruit: 6,
  blastDeath: 7,
  cyteDeath: 8,
  oral: 9,
  formT: 10,
  resorbK: 11,
  mineral: 12,
  grow: 13,
  lnLs: 14,
  lnLh: 15,
  lnLf: 16,
  /** sites of remodelling begun, beyond what RANKL asks for */
  activation: 17,
} as const
export const SIGNALS = 18

/** What the cells of a moment ask of every bone volume: formation and resorption of either kind of bone (eq. 11). */
export const DRIVE = { FT: 0, FK: 1, RT: 2, RK: 3 } as const
export const DRIVES = 4
