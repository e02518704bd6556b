import { defaultScenario, PARAMS, scenarioFrom, type Scenario } from '../model'

/** How many settings of a life differ from the defaults of that sex; the sex itself is not a change. */
export const changeCount = (scenario: Scenario, massage: number): number => {
  const usual = defaultScenario(scenario.sex)
  return (
    PARAMS.filter(spec => scenario[spec.id] !== usual[spec.id]).length +
    (scenario.reference === usual.reference ? 0 : 1) +
    scenario.drugs.length +
    scenario.episodes.length +
    (massage > 0 ? 1 : 0)
  )
}

/**
 * Applies a change through the same validator as every other door. When the sex changes, values still at
 * the old sex's defaults take the new one's.
 */
export const applyPatch = (scenario: Scenario, patch: Partial<Scenario>): ReturnType<typeof scenarioFrom> => {
  if (patch.sex === undefined || patch.sex === scenario.sex) return scenarioFrom({ ...scenario, ...patch })
  const before = defaultScenario(scenario.sex)
  const after = defaultScenario(patch.sex)
  const moved = Object.fromEntries(
    PARAMS.filter(({ id }) => scenario[id] === before[id] && before[id] !== after[id]).map(({ id }) => [
      id,
      after[id],
    ]),
  )
  return scenarioFrom({ ...scenario, ...moved, ...patch })
}

/** Whether two lives ask for the same thing. Key order does not matter: both come from the validator. */
export const sameScenario = (a: Scenario, b: Scenario): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The patch that moves the n-th course or episode to other ages, or takes it out when `span` is null. */
export const barPatch = (
  scenario: Scenario,
  kind: 'drug' | 'episode',
  index: number,
  span: { readonly from: number; readonly to: number } | null,
): Partial<Scenario> => {
  const edit = <T extends object>(list: readonly T[]): T[] =>
    list.flatMap((item, i) => (i !== index ? [item] : span === null ? [] : [{ ...item, ...span }]))
  return kind === 'drug' ? { drugs: edit(scenario.drugs) } : { episodes: edit(scenario.episodes) }
}
