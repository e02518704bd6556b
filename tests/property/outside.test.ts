import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDrugId, isNumericId, paramOf, PARAMS, scenarioFrom } from '../../src/model'
import { outsideEvidence } from '../../src/model/evidence-range'
import { rawScenario } from './model-arbitrary'

const runs = { numRuns: 1000, seed: 20261126 }

describe('the note on the evidence, for any life in range', () => {
  it('lists each thing once, with a value that is outside the range it tells', () => {
    fc.assert(
      fc.property(rawScenario, raw => {
        const list = outsideEvidence(scenarioFrom(raw).scenario)
        expect(new Set(list.map(({ kind, key }) => `${kind} ${key}`)).size).toBe(list.length)
        for (const { kind, key, value, range } of list) {
          expect(Number.isFinite(value)).toBe(true)
          for (const id of key.split('+'))
            expect(id === 'until' || isNumericId(id) || isDrugId(id), id).toBe(true)
          expect(range === null || value < range[0] || value > range[1], `${kind} ${key} ${value}`).toBe(true)
        }
      }),
      runs,
    )
  })

  it('goes when everything is usual again, whatever else reaches no bone', () => {
    fc.assert(
      fc.property(rawScenario, raw => {
        const { scenario } = scenarioFrom(raw)
        const rest = PARAMS.filter(({ effect }) => effect !== 'bone').map(
          ({ id }) => [id, scenario[id]] as const,
        )
        const usual = { ...Object.fromEntries(rest), sex: scenario.sex, until: Math.min(90, scenario.until) }
        expect(outsideEvidence(scenarioFrom(usual).scenario)).toEqual([])
      }),
      runs,
    )
  })

  it('grows, and never shrinks, when a value moves further from what was compared', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PARAMS.filter(({ effect }) => effect === 'bone')),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ id }, share) => {
          const spec = paramOf(id)
          const sex = spec.for === 'm' ? 'm' : 'f'
          const count = (value: number): number =>
            outsideEvidence(scenarioFrom({ sex, [id]: value }).scenario).length
          const usual = Number(scenarioFrom({ sex }).scenario[id])
          for (const end of [spec.min, spec.max]) {
            const near = spec.whole ? usual : usual + (end - usual) * share
            expect(count(end)).toBeGreaterThanOrEqual(count(near))
          }
        },
      ),
      runs,
    )
  })
})
