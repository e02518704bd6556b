import type { S, U, W } from '../../src/model/layout'

/** What the places of the vectors are called in docs/model.md. A place without words does not compile. */

interface StateWords {
  readonly meaning: string
  readonly unit: string
  readonly start: string
}

export const STATE_WORDS: Readonly<Record<keyof typeof S, StateWords>> = {
  Q: { meaning: 'pre-osteoclasts: cells that can become osteoclasts', unit: '1 = at 30', start: '1' },
  C: { meaning: 'osteoclasts, which remove bone', unit: '1 = at 30', start: '1' },
  P: { meaning: 'pre-osteoblasts: cells that can become osteoblasts', unit: '1 = at 30', start: '1' },
  B: { meaning: 'osteoblasts, which build bone', unit: '1 = at 30', start: '1' },
  Y: { meaning: 'osteocytes: osteoblasts walled into the bone they built', unit: '1 = at 30', start: '1' },
  Xs: { meaning: 'bisphosphonate on bone surfaces', unit: 'dose', start: '0' },
  Xd: { meaning: 'bisphosphonate buried in bone', unit: 'dose', start: '0' },
  Ts: { meaning: 'bone of the spine, trabecular', unit: 'ln, 0 = at 30', start: 'ln of its load' },
  Ks: { meaning: 'bone of the spine, cortical', unit: 'ln, 0 = at 30', start: 'ln of its load' },
  Tp: { meaning: 'bone of the hip, trabecular', unit: 'ln, 0 = at 30', start: 'ln of its load' },
  Kp: { meaning: 'bone of the hip, cortical', unit: 'ln, 0 = at 30', start: 'ln of its load' },
  Kf: { meaning: 'bone of the forearm, cortical', unit: 'ln, 0 = at 30', start: 'ln of its load' },
  mT: { meaning: 'mean mineral of trabecular bone', unit: 'at most 1', start: 'in balance, eq. 12' },
  mK: { meaning: 'mean mineral of cortical bone', unit: 'at most 1', start: 'in balance, eq. 12' },
}

interface InputWords {
  readonly meaning: string
  readonly neutral: string
  readonly limits: string
}

export const INPUT_WORDS: Readonly<Record<keyof typeof U, InputWords>> = {
  G: { meaning: 'sex steroids (1 = young adult of either sex)', neutral: '1', limits: '0 to 1.2' },
  H: { meaning: 'parathyroid hormone', neutral: '1', limits: '0.3 to 6' },
  Th: { meaning: 'thyroid hormone', neutral: '1', limits: '0.3 to 4' },
  gc: { meaning: 'glucocorticoid, mg of prednisone a day', neutral: '0', limits: '0 to 60' },
  Z: { meaning: 'teriparatide (1 = 20 ug a day)', neutral: '0', limits: '0 to 2' },
  ral: { meaning: 'raloxifene (1 = 60 mg a day)', neutral: '0', limits: '0 to 1' },
  aln: { meaning: 'bisphosphonate by mouth (1 = alendronate 70 mg a week)', neutral: '0', limits: '-' },
  smoke: { meaning: 'smoking', neutral: '0', limits: '0 to 1' },
  alc: { meaning: 'alcohol beyond two units a day', neutral: '0', limits: '0 to 1' },
  A: { meaning: 'supply of osteoblast precursors', neutral: '1', limits: '-' },
  Ls: { meaning: 'load on the spine', neutral: '1', limits: '0.1 to 2' },
  Lh: { meaning: 'load on the hip', neutral: '1', limits: '0.1 to 2' },
  Lf: { meaning: 'load on the forearm', neutral: '1', limits: '0.1 to 2' },
  min: { meaning: 'mineral supply (less than 1 = osteomalacia)', neutral: '1', limits: '-' },
  grow: { meaning: 'growth, per day', neutral: '0', limits: '-' },
  D: { meaning: 'denosumab in the body (1 = one dose of 60 mg), eq. 15', neutral: '0', limits: '-' },
  M: { meaning: 'romosozumab in the body (1 = one dose of 210 mg), eq. 15', neutral: '0', limits: '-' },
  shownS: { meaning: 'what a scan of the spine shows beside its mineral, eq. 21', neutral: '1', limits: '-' },
  shownH: { meaning: 'the same for the whole hip', neutral: '1', limits: '-' },
  shownN: { meaning: 'the same for the femoral neck', neutral: '1', limits: '-' },
  shownF: { meaning: 'the same for the forearm', neutral: '1', limits: '-' },
}

/** What an input does; read as "more of the input: ...". */
export const SIGNAL_WORDS: Readonly<Record<keyof typeof W, string>> = {
  rankl: 'RANKL against its decoy OPG, all but the part of the cells (eq. 5)',
  free: 'share of RANKL that denosumab leaves (eq. 5)',
  anabolicRankl: 'RANKL of each osteoblast on teriparatide (eq. 5)',
  sclerostin: 'sclerostin of each osteocyte that is left (eq. 3)',
  wnt: 'Wnt, all but what sclerostin takes (eq. 4)',
  clastDeath: 'how fast osteoclasts die (eq. 7)',
  recruit: 'how many osteoblasts are recruited (eq. 8)',
  blastDeath: 'how fast osteoblasts die (eq. 9)',
  cyteDeath: 'how fast osteocytes die (eq. 10)',
  oral: 'bisphosphonate that reaches bone by mouth (eq. 13)',
  formT: 'formation on trabecular bone (eq. 11)',
  resorbK: 'resorption of cortical bone (eq. 11)',
  mineral: 'mineral that is taken up (eq. 12)',
  grow: 'growth (eq. 11)',
  lnLs: 'load on the spine (eq. 11)',
  lnLh: 'load on the hip (eq. 11)',
  lnLf: 'load on the forearm (eq. 11)',
  activation: 'sites of remodelling that are begun (eq. 7)',
}
