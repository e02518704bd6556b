import { describe, expect, it } from 'vitest'
import table from '../../src/evidence/table.json'
import type { EvidenceTable } from '../../src/evidence/types'
import { defaultOf, DRUGS, PARAMS, scenarioFrom, type Scenario } from '../../src/model'
import {
  COMPARED_AGES,
  COMPARED_AT_ONCE,
  COMPARED_TOGETHER,
  outsideEvidence,
} from '../../src/model/evidence-range'

/** Nobody may claim more evidence than there is: the ranges of the registry are read again from what is compared. */
const { arms, rows } = table as unknown as EvidenceTable
const seen = rows.filter(({ checked }) => checked)
const used = new Set(seen.flatMap(({ arm, control }) => [arm, control ?? arm]))
const lives = arms
  .filter(({ id }) => used.has(id))
  .map(({ id, start, scenario }) => ({ id, start, scenario: scenarioFrom(scenario).scenario }))

const rangeOf = (values: readonly number[]): readonly [number, number] => [
  Math.min(...values),
  Math.max(...values),
]
const near = (range: readonly [number, number]) => range.map(value => expect.closeTo(value, 6) as number)
const datesOf = ({ drugs, episodes }: Scenario): number[] => [
  0,
  ...[...drugs, ...episodes].map(({ from }) => from),
]
const at =
  (age: number) =>
  ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
    from <= age && age < to

describe('the range of evidence', () => {
  it('saw the lives of the evidence', () => {
    expect(lives.length).toBeGreaterThan(80)
  })

  it.each(PARAMS.filter(({ effect }) => effect === 'bone').map(spec => [spec.id, spec] as const))(
    '%s: the registry claims what is compared',
    (id, spec) => {
      const values = lives.flatMap(({ scenario }) => [
        scenario[id],
        ...scenario.episodes.filter(({ input }) => input === id).map(({ value }) => value),
      ])
      const usual = lives.every(({ scenario }) =>
        [
          scenario[id],
          ...scenario.episodes.filter(({ input }) => input === id).map(({ value }) => value),
        ].every(value => value === defaultOf(spec, scenario.sex)),
      )
      expect(spec.evidence).toEqual(usual ? null : near(rangeOf(values)))
    },
  )

  it('claims nothing for what never reaches the bone', () => {
    for (const { id, effect, evidence } of PARAMS) if (effect !== 'bone') expect(evidence, id).toBeNull()
  })

  it.each(DRUGS.map(spec => [spec.id, spec] as const))(
    '%s: the registry claims what is compared',
    (id, spec) => {
      const taken = lives.map(({ scenario }) => scenario.drugs.filter(({ drug }) => drug === id))
      expect(spec.evidence.dose).toEqual(near(rangeOf(taken.flat().map(({ dose }) => dose))))
      const years = taken.map(courses => courses.reduce((sum, { from, to }) => sum + to - from, 0))
      expect(spec.evidence.years).toBeCloseTo(Math.max(...years), 3)
    },
  )

  it('knows which drugs were taken together', () => {
    const sets = lives.flatMap(({ scenario }) =>
      datesOf(scenario).map(age =>
        scenario.drugs
          .filter(at(age))
          .map(({ drug }) => drug)
          .sort(),
      ),
    )
    const together = new Set(sets.filter(({ length }) => length > 1).map(drugs => drugs.join('+')))
    expect([...together].sort()).toEqual(COMPARED_TOGETHER.map(drugs => [...drugs].sort().join('+')).sort())
  })

  it('knows the ages: the middle of the youngest and of the oldest band lie within, the ends not far beyond', () => {
    const ages = seen.flatMap(({ arm, control, from, to }) =>
      lives
        .filter(({ id }) => id === arm || id === control)
        .flatMap(({ start }) => [start + from / 12, start + to / 12]),
    )
    const [youngest, oldest] = rangeOf(ages)
    expect(youngest - COMPARED_AGES[0]).toBeGreaterThanOrEqual(0)
    expect(youngest - COMPARED_AGES[0]).toBeLessThanOrEqual(5)
    expect(COMPARED_AGES[1] - oldest).toBeGreaterThanOrEqual(0)
    expect(COMPARED_AGES[1] - oldest).toBeLessThan(10)
  })

  it('finds every life of the evidence inside, and calls one more input at once outside', () => {
    for (const { id, scenario } of lives) expect(outsideEvidence(scenario), id).toEqual([])
    // some life reaches the limit: it is not wider than the evidence
    const tight = lives.some(({ scenario }) => {
      const from = Math.max(20, ...scenario.episodes.map(episode => episode.from))
      const more = { input: 'cortisol', value: 5, from, to: from + 0.5 }
      const free = scenario.episodes.every(({ input }) => input !== 'cortisol')
      const one = scenarioFrom({ ...scenario, episodes: [...scenario.episodes, more] }).scenario
      return (
        free &&
        outsideEvidence(one).some(({ kind, value }) => kind === 'combination' && value > COMPARED_AT_ONCE)
      )
    })
    expect(tight).toBe(true)
  })
})
