import type { NumericId, ParamSpec, Scenario, Sex } from '../model'

/** The life everyone starts from (contract.md): sex f, reference us, no courses, no episodes. */
export const USUAL_SEX: Sex = 'f'
export const USUAL_REFERENCE: Scenario['reference'] = 'us'
export const REFERENCE_IDS: readonly Scenario['reference'][] = [
  'us',
  'us-white',
  'us-black',
  'us-mexican-american',
  'us-asian',
]

export type DefaultOf = (id: NumericId, sex: Sex) => number

/** Rows of the other sex are not shown and not counted. */
export const appliesTo = (spec: ParamSpec, sex: Sex): boolean => spec.for === 'both' || spec.for === sex

/** How many things "Reset" would set back: inputs, reference, courses, episodes, massage. It keeps the sex. */
export const countChanges = (
  scenario: Scenario,
  massage: number,
  params: readonly ParamSpec[],
  defaultOf: DefaultOf,
): number =>
  params.filter(p => appliesTo(p, scenario.sex) && scenario[p.id] !== defaultOf(p.id, scenario.sex)).length +
  (scenario.reference === USUAL_REFERENCE ? 0 : 1) +
  scenario.drugs.length +
  scenario.episodes.length +
  (massage === 0 ? 0 : 1)
