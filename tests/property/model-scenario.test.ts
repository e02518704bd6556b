import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DRUGS, PARAMS, scenarioFrom, type Scenario } from '../../src/model'
import { rawScenario } from './model-arbitrary'

const RUNS = { numRuns: 300, seed: 8 }

const ids = [
  ...PARAMS.map(spec => spec.id),
  'v',
  'sex',
  'reference',
  'drugs',
  'episodes',
  'display',
  '__proto__',
  'constructor',
  'toString',
  '',
]
const odd = fc.oneof(
  fc.json().map(text => JSON.parse(text) as unknown),
  fc.double(),
  fc.constantFrom<unknown>(null, true, '', ' 7 ', '1e999', 'NaN', '0x10', '-0', -0, 1e308, [], {}, [[[]]], {
    drug: 'hrt',
  }),
)
const oddCourse = fc.dictionary(
  fc.constantFrom('drug', 'input', 'from', 'to', 'dose', 'value', '__proto__', 'more'),
  fc.oneof(
    odd,
    fc.integer({ min: -10, max: 120 }),
    fc.constantFrom(...DRUGS.map(d => d.id), 'cortisol', 'seed'),
  ),
)
const oddScenario = fc.oneof(
  odd,
  fc
    .array(fc.tuple(fc.constantFrom(...ids), fc.oneof(odd, fc.array(oddCourse, { maxLength: 60 }))))
    .map(
      entries =>
        JSON.parse(
          `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`).join()}}`,
        ) as unknown,
    ),
)

const expectValid = (scenario: Scenario): void => {
  expect(scenario.v).toBe(1)
  for (const spec of PARAMS) {
    expect(scenario[spec.id], spec.id).toBeGreaterThanOrEqual(spec.min)
    expect(scenario[spec.id], spec.id).toBeLessThanOrEqual(spec.max)
    if (spec.whole) expect(Number.isInteger(scenario[spec.id])).toBe(true)
  }
  const name = (item: object): string =>
    'drug' in item ? String(item.drug) : 'input' in item ? String(item.input) : ''
  for (const list of [scenario.drugs, scenario.episodes]) {
    expect(list.length).toBeLessThanOrEqual(40)
    for (const [i, item] of list.entries()) {
      expect(item.to).toBeGreaterThan(item.from)
      for (const other of list.slice(i + 1))
        expect(name(other) === name(item) && other.from < item.to && item.from < other.to).toBe(false)
    }
  }
  expect(
    Object.isFrozen(scenario) && Object.isFrozen(scenario.drugs) && Object.isFrozen(scenario.episodes),
  ).toBe(true)
}

describe('scenarioFrom', () => {
  it('makes a valid life of anything, and says what it changed', () => {
    fc.assert(
      fc.property(oddScenario, raw => {
        const { scenario, corrections } = scenarioFrom(raw)
        expectValid(scenario)
        expect(corrections.length).toBeLessThanOrEqual(100)
        for (const correction of corrections) {
          expect(correction.given.length).toBeLessThanOrEqual(300)
          expect(correction.used).not.toBeNaN()
        }
      }),
      RUNS,
    )
  })

  it('keeps what is in range and reads its own result unchanged', () => {
    fc.assert(
      fc.property(rawScenario, raw => {
        const { scenario, corrections } = scenarioFrom(raw)
        expectValid(scenario)
        expect(corrections.every(({ code }) => code === 'course-overlap')).toBe(true)
        const again = scenarioFrom(JSON.parse(JSON.stringify(scenario)))
        expect(again.scenario).toEqual(scenario)
        expect(again.corrections).toEqual([])
      }),
      RUNS,
    )
  })

  it('reads the result of odd text unchanged, too', () => {
    fc.assert(
      fc.property(oddScenario, raw => {
        const { scenario } = scenarioFrom(raw)
        expect(scenarioFrom(JSON.parse(JSON.stringify(scenario)))).toEqual({ scenario, corrections: [] })
      }),
      RUNS,
    )
  })
})
