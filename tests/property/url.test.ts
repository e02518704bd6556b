import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DRUGS, PARAMS, REFERENCE_IDS, scenarioFrom } from '../../src/model'
import { parseAddress, writeHash, writeQuery } from '../../src/state/url'
import { hundredths } from '../../src/state/url-view'
import { LESSON_IDS, STEP_KINDS } from '../../src/lessons/ids'
import { DEFAULT_VIEW, LEAVES, SITES, TEXT_SIZES, THEMES, type ViewState, SCALES } from '../../src/state/view'

/** Any in-range life, straight from the registry. */
const lives = fc
  .record({
    sex: fc.constantFrom('f', 'm'),
    reference: fc.constantFrom(...REFERENCE_IDS),
    numbers: fc.tuple(
      ...PARAMS.map(spec =>
        fc.option(fc.double({ min: spec.min, max: spec.max, noNaN: true }), { nil: undefined, freq: 2 }),
      ),
    ),
    drugs: fc.array(
      fc.record({
        drug: fc.constantFrom(...DRUGS.map(({ id }) => id)),
        from: fc.integer({ min: 20, max: 80 }),
        length: fc.integer({ min: 1, max: 10 }),
      }),
      { maxLength: 4 },
    ),
    episodes: fc.array(
      fc.record({
        spec: fc.constantFrom(...PARAMS.filter(({ effect }) => effect === 'bone')),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        from: fc.integer({ min: 10, max: 90 }),
        length: fc.double({ min: 0.25, max: 9, noNaN: true }),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ sex, reference, numbers, drugs, episodes }) => {
    const values = Object.fromEntries(
      PARAMS.map((spec, i) => [spec.id, numbers[i]]).filter(([, value]) => value !== undefined),
    )
    return scenarioFrom({
      v: 1,
      sex,
      reference,
      ...values,
      drugs: drugs.map(({ drug, from, length }) => ({ drug, from, to: from + length })),
      episodes: episodes.map(({ spec, at, from, length }) => ({
        input: spec.id,
        value: spec.min + at * (spec.max - spec.min),
        from,
        to: from + length,
      })),
    }).scenario
  })

const views = fc.record({
  site: fc.constantFrom(...SITES),
  massage: fc.integer({ min: 0, max: 7 }),
  scale: fc.constantFrom(...SCALES),
  possible: fc.integer({ min: 0, max: 999 }),
  view: fc.constantFrom('all' as const, 'body' as const, 'site' as const, 'charts' as const),
  uncertainty: fc.boolean(),
  theme: fc.constantFrom(...THEMES),
  text: fc.constantFrom(...TEXT_SIZES),
  age: fc.integer({ min: 2000, max: 10000 }).map(n => n / 100),
  mode: fc.constantFrom('explore' as const, 'present' as const, 'embed' as const, 'review' as const),
  lesson: fc.constantFrom(null, ...LESSON_IDS),
  step: fc.integer({ min: 1, max: STEP_KINDS.length }),
  leaf: fc.constantFrom(null, ...LEAVES),
  units: fc.constantFrom('si' as const, 'us' as const),
  spell: fc.constantFrom('uk' as const, 'us' as const),
  sound: fc.constantFrom('off' as const, 'ui' as const, 'curves' as const),
  links: fc.boolean(),
  fullscreen: fc.boolean(),
  wheel: fc.constantFrom('page' as const, 'zoom' as const),
  fit: fc.constantFrom('width' as const, 'contain' as const),
  autoplay: fc.boolean(),
  parent: fc.uniqueArray(
    fc.webUrl({ validSchemes: ['https', 'http'] }).map(url => new URL(url).origin),
    {
      maxLength: 4,
    },
  ),
  fuzz: fc.option(fc.nat({ max: 1e9 }), { nil: null }),
  ea: fc.boolean(),
  stringTest: fc.constantFrom('off' as const, 'double' as const, 'xss' as const),
})

describe('address', () => {
  it('carries every life and view there and back', () => {
    fc.assert(
      fc.property(lives, views, (scenario, patch) => {
        const view: ViewState = { ...DEFAULT_VIEW, ...patch, age: Math.min(patch.age, scenario.until) }
        const read = parseAddress(writeQuery(view, ''), writeHash(scenario, view))
        expect(read.scenario).toEqual(scenario)
        expect(read.corrections).toEqual([])
        expect(read.view).toEqual({ ...view, age: hundredths(view.age) })
        expect(hundredths(view.age)).toBeLessThanOrEqual(view.age)
        expect(hundredths(view.age)).toBeGreaterThan(view.age - 0.0101)
      }),
      { numRuns: 300 },
    )
  })

  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.tuple(
          fc.constantFrom(
            ...PARAMS.map(({ id }) => id),
            'drugs',
            'sex',
            'v',
            't',
            'cam',
            'site',
            'massage',
            'scale',
            'possible',
            'leaf',
            'trial',
            'pin',
            ...['lesson', 'step', 'mode', 'print', 'parent', 'hide', 'lock', 'fuzz', 'units', 'links'],
            '__proto__',
            'constructor',
            'episodes',
          ),
          fc.oneof(
            fc.string({ maxLength: 30 }),
            fc.constantFrom(
              'NaN',
              '1e999',
              '-1',
              '@',
              '10@60-62,',
              'denosumab@',
              '0x10',
              '9'.repeat(400),
              '<script>',
              '%',
              '%E0%A4%A',
            ),
          ),
        ),
        { maxLength: 12 },
      )
      .map(pairs => '#' + pairs.map(([key, value]) => `${key}=${value}`).join('&')),
  )
  it('never throws and never leaves the range, whatever the text', () => {
    fc.assert(
      fc.property(hostile, hostile, (search, hash) => {
        const { scenario, view } = parseAddress(search, hash)
        for (const spec of PARAMS) {
          expect(scenario[spec.id]).toBeGreaterThanOrEqual(spec.min)
          expect(scenario[spec.id]).toBeLessThanOrEqual(spec.max)
        }
        expect(view.age).toBeGreaterThanOrEqual(20)
        expect(view.age).toBeLessThanOrEqual(scenario.until)
        expect(view.step).toBeGreaterThanOrEqual(1)
        expect(view.step).toBeLessThanOrEqual(STEP_KINDS.length)
        for (const origin of view.parent) expect(new URL(origin).origin).toBe(origin)
        expect(JSON.stringify(scenario)).not.toMatch(/null|NaN/)
      }),
      { numRuns: 500 },
    )
  })
})
