import { courseAges, DOSE, type DrugSpec } from './spec'

/** Romosozumab 210 mg under the skin once a month: takes sclerostin away (eqs 3 and 15). */
export const romosozumab: DrugSpec = {
  id: 'romosozumab',
  kind: 'injection',
  everyMonths: 1,
  ...courseAges(18, 65, 1),
  dose: DOSE,
  usualYears: 1,
  // FRAME, ARCH, BRIDGE and phase 2, a year each
  evidence: { dose: [1, 1], years: 1 },
  action: { kind: 'given', pool: 'M', perDose: 1 },
  source: 'cosman2016',
}
