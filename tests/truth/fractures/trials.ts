import type { DrugId } from '../../../src/model/types'
import type { ArmSpec } from '../studies/spec'
import type { FractureSpec, Passed } from './spec'

/**
 * Trials of drugs against fractures, as lives. Assumption, where nothing else is said: a woman who entered with a bone
 * 1.5 SD below the mean (T about -2.5 at the neck), with calcium and vitamin D for everybody, at the whole year next to the
 * mean age of the trial.
 */
export const person = (start: number): ArmSpec => ({ start, supplements: true, inputs: { peak: -1.5 } })
export const on = (start: number, ...drugs: readonly [DrugId, number, number, number?][]): ArmSpec => ({
  ...person(start),
  drugs,
})
/** of the meta-analyses: 70 */
export const META_AGE = 70
const meta = (drug: DrugId): Pick<FractureSpec, 'arm' | 'control' | 'months'> => ({
  arm: on(META_AGE, [drug, 0, 36]),
  control: person(META_AGE),
  months: [0, 36],
})

/** 5 mg, half the usual dose, for two years, then 10 mg. */
const fit = on(71, ['alendronate', 0, 24, 0.5], ['alendronate', 24, 36])

/** Women of FLEX at 73, five years into alendronate; those who stop are the control. */
const flex = (peak: number): Pick<FractureSpec, 'arm' | 'control'> => ({
  arm: { ...on(73, ['alendronate', -60, 60]), inputs: { peak } },
  control: { ...on(73, ['alendronate', -60, 0]), inputs: { peak } },
})

/** Ten years and more: the extension of FREEDOM, from 72. */
const freedomTwice = on(72, ['denosumab', 0, 84])

const romosozumabFirst = on(71, ['romosozumab', 0, 12], ['denosumab', 12, 36])
const placeboFirst = on(71, ['denosumab', 12, 36])
const archRomosozumab = on(74, ['romosozumab', 0, 12], ['alendronate', 12, 36])
const archAlendronate = on(74, ['alendronate', 0, 36])

/** Men whose testosterone was taken away; from 75, on it for two years. */
const deprived: ArmSpec = {
  sex: 'm',
  start: 75,
  supplements: true,
  episodes: [['testosterone', 0.15, -24, 36]],
}

export const TRIALS: readonly FractureSpec[] = [
  { ids: 'fr-001..fr-005', arm: fit, control: person(71) },
  { ids: 'fr-009..fr-011', ...meta('alendronate') },
  { ids: 'fr-012', arm: on(64, ['alendronate', 0, 36]), control: person(64) },
  { ids: 'fr-013 fr-014', ...flex(-1.2) },
  { ids: 'fr-015', ...flex(-1.8) },
  { ids: 'fr-016', ...flex(-1) },
  { ids: 'fr-017', ...flex(-0.3) },
  { ids: 'fr-018..fr-020', arm: on(69, ['risedronate', 0, 36]), control: person(69) },
  { ids: 'fr-024..fr-026', arm: on(70, ['risedronate', 0, 12]), control: person(70) },
  { ids: 'fr-027..fr-030', arm: on(73, ['zoledronate', 0, 36]), control: person(73) },
  { ids: 'fr-039', ...meta('zoledronate') },
  { ids: 'fr-040', ...meta('risedronate') },
  { ids: 'fr-041', ...meta('alendronate') },
  { ids: 'fr-042..fr-044 fr-114..fr-117', arm: on(72, ['denosumab', 0, 36]), control: person(72) },
  { ids: 'fr-045', arm: freedomTwice, months: [36, 48], against: [0, 36] },
  { ids: 'fr-046', arm: freedomTwice, months: [36, 84], against: [0, 36] },
  { ids: 'fr-047 fr-048', arm: on(70, ['teriparatide', 0, 21]), control: person(70) },
  { ids: 'fr-049 fr-121', arm: on(70, ['teriparatide', 0, 21, 2]), control: person(70) },
  { ids: 'fr-053 fr-055 fr-056', arm: on(71, ['romosozumab', 0, 12]), control: person(71) },
  { ids: 'fr-054 fr-118..fr-120', arm: romosozumabFirst, control: placeboFirst },
  {
    ids: 'fr-060..fr-065',
    arm: { ...romosozumabFirst, inputs: { peak: -2.5 } },
    control: { ...placeboFirst, inputs: { peak: -2.5 } },
  },
  { ids: 'fr-066..fr-069', arm: archRomosozumab, control: archAlendronate },
  { ids: 'fr-073 fr-075 fr-076', arm: on(67, ['raloxifene', 0, 48]), control: person(67) },
  { ids: 'fr-074', arm: on(67, ['raloxifene', 0, 48, 2]), control: person(67) },
  { ids: 'fr-079', arm: { ...deprived, drugs: [['denosumab', 0, 36]] }, control: deprived },
]

export const PASSED_TRIALS: readonly Passed[] = [
  { ids: 'fr-038', why: 'all bisphosphonates together: the three of the model are compared one by one' },
]
