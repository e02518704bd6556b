/**
 * Places in the two vectors of the model. Bone volumes are kept as natural logarithms: the equations are linear
 * in them, and no input can drive a volume to zero or below.
 */
export const S = {
  /** pre-osteoclasts, osteoclasts, pre-osteoblasts, osteoblasts, osteocytes (1 = healthy 30-year-old) */
  Q: 0,
  C: 1,
  P: 2,
  B: 3,
  Y: 4,
  /** ln of bone volume: spine trabecular and cortical, hip trabecular and cortical, forearm cortical */
  Ts: 5,
  Ks: 6,
  Tp: 7,
  Kp: 8,
  Kf: 9,
  /** mean mineralisation, trabecular and cortical (maximum 1) */
  mT: 10,
  mK: 11,
  /** bisphosphonate on the surface and buried, denosumab, romosozumab (1 = one usual dose) */
  Xs: 12,
  Xd: 13,
  D: 14,
  M: 15,
} as const
export const STATES = 16

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
} as const
export const INPUTS = 15
