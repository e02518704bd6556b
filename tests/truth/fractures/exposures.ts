import { AVERAGE_DOSE_MG } from '../../../src/risk/tables/steroids'
import type { ArmSpec } from '../studies/spec'
import type { FractureSpec, Passed } from './spec'

/**
 * Habits, steroids, weight, calcium and exercise, as lives. Assumption, where nothing else is said: women of 65 with the
 * usual bone, looked at for two years.
 */
const usual: ArmSpec = { start: 65 }
const TWO_YEARS = [0, 24] as const

/** Tablets are begun on the first day and taken for all of the two years that are looked at. */
const steroids = (mg: number): Pick<FractureSpec, 'arm' | 'control' | 'months'> => ({
  arm: { start: 60, episodes: [['cortisol', mg, 0, 24]] },
  control: { start: 60 },
  months: TWO_YEARS,
})

const smoking = (start: number): Pick<FractureSpec, 'arm' | 'control' | 'months'> => ({
  arm: { start, inputs: { smoking: 1 } },
  control: { start },
  months: TWO_YEARS,
})

/** The weight in kg of a woman of 163 cm at a body mass index. */
const atBmi = (bmi: number): ArmSpec => ({ start: 70, inputs: { weight: Math.round(bmi * 1.63 ** 2) } })

const supplemented = (start: number): Pick<FractureSpec, 'arm' | 'control'> => ({
  arm: { start, supplements: true },
  control: { start },
})

export const EXPOSURES: readonly FractureSpec[] = [
  { ids: 'fr-077', ...supplemented(65), months: [0, 48] },
  { ids: 'fr-078 fr-112 fr-113', ...supplemented(64) },
  // doses of the bands: 1.25 in the lowest; Assumption: 5 and 10 mg in the others
  { ids: 'fr-080 fr-083', ...steroids(1.25) },
  { ids: 'fr-081 fr-084', ...steroids(5) },
  { ids: 'fr-082 fr-085', ...steroids(10) },
  { ids: 'fr-086..fr-088 fr-108..fr-111', ...steroids(AVERAGE_DOSE_MG) },
  { ids: 'fr-089..fr-092', ...smoking(70) },
  // from 18 to ten years ago
  {
    ids: 'fr-093',
    arm: { start: 70, episodes: [['smoking', 1, -624, -120]] },
    control: { start: 70 },
    months: TWO_YEARS,
  },
  { ids: 'fr-094', ...smoking(60) },
  { ids: 'fr-095', ...smoking(70) },
  { ids: 'fr-096', ...smoking(80) },
  { ids: 'fr-097', ...smoking(90) },
  // Assumption: those above two units a day drink four
  { ids: 'fr-098 fr-099', arm: { ...usual, inputs: { alcohol: 4 } }, control: usual, months: TWO_YEARS },
  { ids: 'fr-100', arm: atBmi(20), control: atBmi(25), months: TWO_YEARS },
  { ids: 'fr-101', arm: atBmi(30), control: atBmi(25), months: TWO_YEARS },
  {
    ids: 'fr-102',
    arm: { start: 70, inputs: { peak: -1 } },
    control: { start: 70 },
    months: TWO_YEARS,
    perSd: 'neck',
  },
  {
    ids: 'fr-103',
    arm: { start: 70, inputs: { peak: -1 } },
    control: { start: 70 },
    months: TWO_YEARS,
    perSd: 'spine',
  },
  {
    ids: 'fr-104',
    arm: { start: 60, episodes: [['exercise', 1.05, 0, 24]] },
    control: { start: 60 },
    months: TWO_YEARS,
  },
]

export const PASSED_EXPOSURES: readonly Passed[] = [
  { ids: 'fr-105..fr-107', why: 'the same result as fr-080 to fr-082' },
]
