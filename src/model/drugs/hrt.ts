import { courseAges, DOSE, type DrugSpec } from './spec'

/** Hormone replacement: gives back a share of the sex steroids that are missing (section 3.8). In young people it replaces missing puberty hormones, so it may start earlier. */
export const hrt: DrugSpec = {
  id: 'hrt',
  kind: 'tablet',
  everyMonths: null,
  ...courseAges(12, 51, 5),
  dose: DOSE,
  usualYears: 5,
  // PEPI
  evidence: { dose: [1, 1], years: 3 },
  action: { kind: 'held', input: 'hrt', perDose: 'rHRT' },
  source: 'pepi1996',
}
