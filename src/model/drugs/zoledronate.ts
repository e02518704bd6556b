import { courseAges, DOSE, type DrugSpec } from './spec'

/** Zoledronate 5 mg into a vein once a year: one strong coat of bisphosphonate on the bone surface (eq. 13). */
export const zoledronate: DrugSpec = {
  id: 'zoledronate',
  kind: 'infusion',
  everyMonths: 12,
  ...courseAges(18, 65, 3),
  dose: DOSE,
  usualYears: 3,
  // single doses of 1 to 5 mg (Grey), three years of HORIZON
  evidence: { dose: [0.2, 1], years: 3 },
  action: { kind: 'given', pool: 'Xs', perDose: 'xzol' },
  source: 'black2007',
}
