import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curveOf } from '../../src/bone/curve'
import type * as Bone from '../../src/bone/index'
import type * as Model from '../../src/model'
import { bundled } from '../support/bundled'
import { rawScenario } from './model-arbitrary'

const { BoneLife, BoneSession, bvtvOf, eulerNumber, eulerSum, simulateLife } =
  await bundled<typeof Bone>('src/bone/index.ts')
const { scenarioFrom, simulate } = await bundled<typeof Model>('src/model/index.ts')
type BoneCurve = Bone.BoneCurve
type BoneView = Bone.BoneView

const SIZE = 36
const YEARS = 9

/** Curves a model could ask for: starts anywhere bone can be, then walks up and down by up to 6 % of itself a year. */
const curves = fc
  .record({
    first: fc.double({ min: 0.1, max: 0.24, noNaN: true }),
    steps: fc.array(fc.double({ min: -0.06, max: 0.04, noNaN: true }), {
      minLength: YEARS - 1,
      maxLength: YEARS - 1,
    }),
    rate: fc.double({ min: 0.2, max: 3, noNaN: true }),
    balance: fc.double({ min: 0.5, max: 1.5, noNaN: true }),
  })
  .map(({ first, steps, rate, balance }): BoneCurve => {
    const bvtv = new Float64Array(YEARS).fill(first)
    steps.forEach((step, i) => (bvtv[i + 1] = bvtv[i]! * (1 + step)))
    return { age0: 20, bvtv, resorption: bvtv.map(() => rate), formation: bvtv.map(() => rate * balance) }
  })

describe('any life of the block', () => {
  it('ends every year on its curve', () => {
    fc.assert(
      fc.property(curves, fc.integer({ min: 0, max: 2 ** 31 - 1 }), (curve, seed) => {
        const life = simulateLife(seed, SIZE, curve)
        const bytes = new Uint8Array(SIZE ** 3)
        for (let year = 0; year < YEARS; year += 2) {
          life.compose(20 + year, bytes)
          expect(Math.abs(bvtvOf(bytes) - curve.bvtv[year]!)).toBeLessThan(0.005)
        }
        for (const record of life.history)
          if (record !== null) expect(Number.isFinite(record.volume)).toBe(true)
      }),
      { numRuns: 25, seed: 20 },
    )
  }, 60_000)
})

/** Lives a person could build on the page: any inputs, drugs and episodes in range. */
const lives = rawScenario.map(raw => curveOf(simulate(scenarioFrom(raw).scenario)))
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })

describe('any life of the model', { timeout: 240_000 }, () => {
  it('changes its topology by named events alone, and no link ever comes', () => {
    fc.assert(
      fc.property(lives, seeds, (curve, seed) => {
        const life = new BoneLife(seed, 48, curve, { remodel: null })
        while (!life.done) life.advance(true)
        let last: number | null = null
        for (const record of life.history) {
          if (record === null) continue
          const [before, named, end] = record.euler!
          if (last !== null) expect(before).toBe(last)
          expect(named - before).toBe(eulerSum(record.named))
          expect(end).toBe(named)
          expect(end).toBeGreaterThanOrEqual(before)
          last = end
        }
        // Conn.D, as it is measured, of the pictures and of the ages between them.
        const bytes = new Uint8Array(48 ** 3)
        let links = Infinity
        for (let age = 20; age <= life.knownAge; age += 0.75) {
          life.compose(age, bytes)
          const now = 1 - eulerNumber(bytes, 48, 127, true)
          expect(now).toBeLessThanOrEqual(links)
          links = now
        }
      }),
      { numRuns: 20, seed: 7 },
    )
  })

  it('looks the same at an age whichever way the cursor came', () => {
    const ages = fc.uniqueArray(fc.double({ min: 20, max: 100, noNaN: true }), {
      minLength: 4,
      maxLength: 4,
    })
    const orders = ages.chain(list =>
      fc.tuple(fc.shuffledSubarray(list, { minLength: 4 }), fc.shuffledSubarray(list, { minLength: 4 })),
    )
    fc.assert(
      fc.property(lives, seeds, orders, (curve, seed, [one, two]) => {
        const views: BoneView[] = []
        const session = new BoneSession({
          onReply: reply => void (reply.type === 'view' && views.push(reply)),
          now: () => 0,
        })
        const show = (age: number, quality: 'drag' | 'full'): string => {
          session.receive({ type: 'view', slot: 0, ticket: 2, age, quality, place: 'stage', measure: false })
          while (session.step());
          const { hash, sites, mesh } = views.at(-1)!
          const light = mesh.shade.reduce((sum, value, i) => (sum * 31 + value + i) | 0, 0)
          return `${hash} ${light} ${JSON.stringify(sites)}`
        }
        session.receive({ type: 'life', slot: 0, ticket: 1, seed, size: SIZE, curve })
        const seen = new Map<string, string>()
        for (const age of one) {
          for (const quality of ['drag', 'full'] as const) seen.set(`${age} ${quality}`, show(age, quality))
        }
        for (const age of two) {
          for (const quality of ['full', 'drag'] as const) {
            expect(show(age, quality)).toBe(seen.get(`${age} ${quality}`))
          }
        }
      }),
      { numRuns: 20, seed: 8 },
    )
  })
})
