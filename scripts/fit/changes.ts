import type { ConstantId } from '../../src/model'

/** Parts of the model that can be taken out by one or more constants, and what the model is called without them. */
export interface Change {
  readonly without: string
  readonly fixed: Readonly<Partial<Record<ConstantId, number>>>
}

export const CHANGES: readonly Change[] = [
  { without: 'whole', fixed: {} },
  { without: 'without RANKL that comes with osteoblasts (bL = 0)', fixed: { bL: 0 } },
  { without: 'without RANKL that denosumab leaves (rD = 0)', fixed: { rD: 0 } },
  {
    without: 'without bones that widen with age (wideN, wideH, wideF = 0)',
    fixed: { wideN: 0, wideH: 0, wideF: 0 },
  },
  { without: 'without spurs in the spine scan (spurF, spurM = 0)', fixed: { spurF: 0, spurM: 0 } },
  { without: 'smoking independent of sex steroids (smD = 0)', fixed: { smD: 0 } },
  { without: 'without calcium below usual PTH (hCa = 0)', fixed: { hCa: 0 } },
  { without: 'hip and spine of one turnover (kHf = 1)', fixed: { kHf: 1 } },
  { without: 'without modelling (iM = 0)', fixed: { iM: 0 } },
  { without: 'without ageing of osteoblast supply (aA = 0)', fixed: { aA: 0 } },
  { without: 'marker exponents as in Joerg 2022 (qC = 1.16, qF = 1.45)', fixed: { qC: 1.16, qF: 1.45 } },
]
