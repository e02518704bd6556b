import { CONSTANTS } from '../constants'
import { courseAges, DOSE, type DrugSpec } from './spec'

/** Zoledronate 5 mg into a vein once a year: one strong coat of bisphosphonate on the bone surface (eq. 13). */
export const zoledronate: DrugSpec = {
  id: 'zoledronate',
  kind: 'infusion',
  everyMonths: 12,
  ...courseAges(18, 65, 3),
  dose: DOSE,
  usualYears: 3,
  action: { kind: 'given', pool: 'Xs', perDose: CONSTANTS.xzol.value },
  source: 'black2007',
}
