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

/** How many things differ from the usual life: inputs, sex, reference, courses, episodes, massage. */
export const countChanges = (
  scenario: Scenario,
  massage: number,
  params: readonly ParamSpec[],
  defaultOf: DefaultOf,
): number =>
  params.filter(p => appliesTo(p, scenario.sex) && scenario[p.id] !== defaultOf(p.id, scenario.sex)).length +
  (scenario.sex === USUAL_SEX ? 0 : 1) +
  (scenario.reference === USUAL_REFERENCE ? 0 : 1) +
  scenario.drugs.length +
  scenario.episodes.length +
  (massage === 0 ? 0 : 1)

/** A change of sex takes along the inputs that still stood at their old usual value (weight, height). */
export const sexPatch = (
  scenario: Scenario,
  sex: Sex,
  params: readonly ParamSpec[],
  defaultOf: DefaultOf,
): Partial<Scenario> => {
  const moved = params.filter(
    p =>
      scenario[p.id] === defaultOf(p.id, scenario.sex) &&
      defaultOf(p.id, sex) !== defaultOf(p.id, scenario.sex),
  )
  return { sex, ...Object.fromEntries(moved.map(p => [p.id, defaultOf(p.id, sex)])) }
}
