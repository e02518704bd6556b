import { courseAges, DOSE, type DrugSpec } from './spec'

/**
 * Share of alendronate 70 mg a week that risedronate 5 mg a day (35 mg a week) amounts to at the bone surface.
 * TO-BE-CALIBRATED
 */
export const ALENDRONATE_SHARE = 0.45

/** Risedronate 35 mg a week (or 5 mg a day): a bisphosphonate like alendronate, held less tightly by bone. */
export const risedronate: DrugSpec = {
  id: 'risedronate',
  kind: 'tablet',
  everyMonths: null,
  ...courseAges(18, 65, 5),
  dose: DOSE,
  usualYears: 5,
  action: { kind: 'held', input: 'aln', perDose: ALENDRONATE_SHARE },
  source: 'hosking2003',
}
