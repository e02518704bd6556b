import { courseAges, DOSE, type DrugSpec } from './spec'

/** Denosumab 60 mg under the skin every six months: blocks RANKL while it is in the blood (eqs 5 and 15). */
export const denosumab: DrugSpec = {
  id: 'denosumab',
  kind: 'injection',
  everyMonths: 6,
  ...courseAges(18, 65, 5),
  dose: DOSE,
  usualYears: 5,
  // 14 to 100 mg in phase 2, ten years of FREEDOM and its extension
  evidence: { dose: [14 / 60, 100 / 60], years: 10 },
  action: { kind: 'given', pool: 'D', perDose: 1 },
  source: 'cummings2009',
}
