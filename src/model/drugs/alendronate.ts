import { courseAges, DOSE, type DrugSpec } from './spec'

/** Alendronate 70 mg a week (or 10 mg a day): builds up on bone surfaces and lingers after stopping (eq. 13). */
export const alendronate: DrugSpec = {
  id: 'alendronate',
  kind: 'tablet',
  everyMonths: null,
  ...courseAges(18, 65, 5),
  dose: DOSE,
  usualYears: 5,
  // half the dose in FIT, ten years in Liberman 1995 and its extensions
  evidence: { dose: [0.5, 1], years: 10 },
  action: { kind: 'held', input: 'aln', perDose: 1 },
  source: 'liberman1995',
}
