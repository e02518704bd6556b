import { courseAges, DOSE, type DrugSpec } from './spec'

/** Raloxifene 60 mg a day: acts like oestrogen on bone, in part (eq. 1). */
export const raloxifene: DrugSpec = {
  id: 'raloxifene',
  kind: 'tablet',
  everyMonths: null,
  ...courseAges(18, 60, 5),
  dose: DOSE,
  usualYears: 5,
  // two years; the three years of MORE are recalled, not seen in their source
  evidence: { dose: [1, 1], years: 2 },
  action: { kind: 'held', input: 'ral', perDose: 1 },
  source: 'ettinger1999',
}
