import { courseAges, DOSE, type DrugSpec } from './spec'

/** Teriparatide 20 ug a day under the skin: short daily PTH pulses that favour building (eqs 2, 4, 5, 11). */
export const teriparatide: DrugSpec = {
  id: 'teriparatide',
  kind: 'injection',
  everyMonths: null,
  ...courseAges(18, 65, 2),
  dose: DOSE,
  usualYears: 2,
  // 40 ug in the Fracture Prevention Trial, two years of DATA
  evidence: { dose: [1, 2], years: 2 },
  action: { kind: 'held', input: 'Z', perDose: 1 },
  source: 'neer2001',
}
