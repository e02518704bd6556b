import { defaultScenario, PARAMS, type DrugId, type NumericId, type Scenario } from '../model'
import type { Change, Same, Span } from './types'

/**
 * The life a life is measured against: the usual one of that sex. Population, end and seed are those of the life itself:
 * they say who it is compared with and how far, and change nothing in it.
 */
export const usualOf = ({ sex, reference, until, seed }: Same): Scenario => ({
  ...defaultScenario(sex),
  reference,
  until,
  seed,
})

const spanOf = ({ from, to }: Span): Span => ({ from, to })
const byAge = <T extends Span>(list: readonly T[]): readonly T[] => [...list].sort((a, b) => a.from - b.from)

/** What of a life differs from the usual one: inputs, then drugs, then dated episodes, each input and drug once. */
export const changesOf = (scenario: Scenario): readonly Change[] => {
  const { sex } = scenario
  const usual = usualOf(scenario)
  const own = PARAMS.filter(spec => spec.effect !== 'run' && (spec.for === 'both' || spec.for === sex))
  const drugs = [...new Set<DrugId>(scenario.drugs.map(({ drug }) => drug))]
  const inputs = own
    .map(({ id }) => id)
    .filter((id: NumericId) => scenario.episodes.some(({ input }) => input === id))
  return [
    ...own
      .filter(({ id }) => scenario[id] !== usual[id])
      .map(({ id }): Change => ({ kind: 'input', input: id, value: scenario[id], usual: usual[id] })),
    ...drugs.map((drug): Change => ({
      kind: 'drug',
      drug,
      spans: byAge(scenario.drugs.filter(course => course.drug === drug)).map(spanOf),
    })),
    ...inputs.map((input): Change => {
      const episodes = byAge(scenario.episodes.filter(episode => episode.input === input))
      return {
        kind: 'episode',
        input,
        spans: episodes.map(spanOf),
        values: episodes.map(({ value }) => value),
      }
    }),
  ]
}

/** The usual life with some of the changes made in it; with all of them it is the life itself. */
export const lifeWith = (
  scenario: Scenario,
  changes: readonly Change[],
  made: (index: number) => boolean,
): Scenario => {
  const chosen = changes.filter((_, index) => made(index))
  const inputs = chosen.flatMap(change =>
    change.kind === 'input' ? [[change.input, change.value] as const] : [],
  )
  const drugs = new Set(chosen.flatMap(change => (change.kind === 'drug' ? [change.drug] : [])))
  const dated = new Set(chosen.flatMap(change => (change.kind === 'episode' ? [change.input] : [])))
  return {
    ...usualOf(scenario),
    ...Object.fromEntries(inputs),
    drugs: scenario.drugs.filter(({ drug }) => drugs.has(drug)),
    episodes: scenario.episodes.filter(({ input }) => dated.has(input)),
  }
}
