import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startSession } from '../../src/course/runtime/session'
import {
  MOST_CHARACTERS,
  packSuspended,
  unpackSuspended,
  type Suspended,
} from '../../src/course/runtime/suspend'
import { createSystem } from '../../src/course/runtime/system'
import { EMPTY_RECORD } from '../../src/lessons/engine/record'
import { LESSON_IDS } from '../../src/lessons/ids'
import type { LessonBook, LessonRecord } from '../../src/lessons/types'
import { parseAddress } from '../../src/state/url'
import { fakeSystem } from '../unit/course-system'

const options = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 8 })
const record: fc.Arbitrary<LessonRecord> = fc
  .record({
    reached: fc.integer({ min: 1, max: 7 }),
    confidence: fc.option(fc.integer({ min: 1, max: 5 })),
    revealed: fc.boolean(),
    tried: fc.boolean(),
    rows: fc.array(
      fc.array(fc.double({ min: -1e5, max: 1e5, noNaN: true }), { minLength: 1, maxLength: 8 }),
      { maxLength: 12 },
    ),
    written: fc.string(),
    mark: fc.option(fc.integer({ min: 0, max: 3 })),
    check: fc.tuple(options, options),
    transfer: options,
    done: fc.boolean(),
  })
  .map(some => ({ ...EMPTY_RECORD, ...some }))
const book: fc.Arbitrary<LessonBook> = fc
  .array(fc.tuple(fc.constantFrom(...LESSON_IDS), record), { maxLength: 12 })
  .map(pairs => Object.fromEntries(pairs))
const address = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ maxLength: 9000 }),
  fc.string({ unit: 'binary', maxLength: 4000 }),
  fc.integer({ min: 0, max: 5000 }).map(n => `#v=1&t=70&pin=${'x'.repeat(n)}`),
)
const state: fc.Arbitrary<Suspended> = fc.record({
  search: address,
  hash: address,
  best: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  done: fc.boolean(),
  lessons: book,
})

describe('suspend data', () => {
  it('is never longer than 3,500 plain characters, whatever happened', () => {
    fc.assert(
      fc.property(state, fc.option(fc.constantFrom(...LESSON_IDS)), (given, own) => {
        const text = packSuspended(given, own)
        expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS)
        expect(text).toMatch(/^[ -~]*$/)
        const read = unpackSuspended(text)
        expect(read?.done).toBe(given.done)
        // the lesson of the package is the last thing to be dropped
        if (own !== null && given.lessons[own] !== undefined) {
          expect(read?.lessons[own]?.reached).toBe(given.lessons[own].reached)
          expect(read?.lessons[own]?.check).toEqual(given.lessons[own].check)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('brings an ordinary visit back whole: the address, letter for letter, and every lesson', () => {
    const lessons = Object.fromEntries(
      LESSON_IDS.map((id, i) => [
        id,
        { ...EMPTY_RECORD, reached: (i % 7) + 1, check: [[2, 1], [3]] as const, transfer: [1], done: true },
      ]),
    )
    const given: Suspended = {
      search: '?lesson=menopause&step=4&lang=en',
      hash: '#v=1&menopause=48&calcium=800&cortisol=10@60-62&drugs=denosumab@65-67,zoledronate@67-68&t=70',
      best: 0.6667,
      done: true,
      lessons,
    }
    expect(unpackSuspended(packSuspended(given, 'menopause'))).toEqual(given)
  })

  it('leaves the second life out before the first', () => {
    const long = `#v=1&calcium=800&pin=${'x'.repeat(3490)}&t=70`
    const read = unpackSuspended(
      packSuspended({ search: '', hash: long, best: null, done: false, lessons: {} }, null),
    )
    expect(read?.hash).toBe('#v=1&calcium=800&t=70')
  })

  const hostile = fc.oneof(
    fc.string({ maxLength: 400 }),
    fc.json(),
    fc.constantFrom(
      '{"v":1,"l":{"__proto__":{"done":true},"constructor":"x"}}',
      '{"v":1,"h":"#v=1&t=</script><img src=x onerror=alert(1)>","q":"?parent=https://evil.example"}',
      '{"v":1,"h":{"toString":1},"q":[1,2],"b":"NaN","d":"yes","l":[]}',
      '{"v":1,"b":1e308,"l":{"menopause":"1~9~d1,2,3,4,1e999~x~999~1,1~9~~~:::"}}',
      '{"v":2}',
      'T1|old|format',
      `{"v":1,"h":"#${'a'.repeat(70000)}"}`,
      '\u0000\uffff',
    ),
    fc
      .record({
        v: fc.constant(1),
        q: fc.oneof(fc.string(), fc.jsonValue()),
        h: fc.oneof(fc.string(), fc.jsonValue()),
        b: fc.jsonValue(),
        d: fc.jsonValue(),
        l: fc.oneof(
          fc.dictionary(
            fc.constantFrom(...LESSON_IDS, '__proto__', 'x'),
            fc.oneof(fc.string(), fc.jsonValue()),
          ),
          fc.jsonValue(),
        ),
      })
      .map(value => JSON.stringify(value)),
  )

  it('is read without an error and without surprise, whatever a system gives back', () => {
    fc.assert(
      fc.property(hostile, text => {
        const read = unpackSuspended(text)
        if (read === null) return
        expect(Object.keys(read.lessons).every(id => (LESSON_IDS as readonly string[]).includes(id))).toBe(
          true,
        )
        expect(read.best === null || (read.best >= 0 && read.best <= 1)).toBe(true)
        const { scenario, view } = parseAddress(read.search, read.hash)
        expect(Number.isFinite(scenario.calcium) && Number.isFinite(view.age)).toBe(true)
      }),
      { numRuns: 800 },
    )
    expect(({} as { done?: boolean }).done).toBeUndefined()
  })

  it('goes with any behaviour of a learning system', () => {
    const odd = fc.func(
      fc.oneof(
        fc.string(),
        fc.boolean(),
        fc.constant(undefined),
        fc.constant(null),
        fc.double(),
        fc.object(),
      ),
    )
    const broken = fc.constant((): never => {
      throw new Error('the system is gone')
    })
    const NAMES = ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate', 'Finish', 'GetLastError']
    const apiOf = fc.dictionary(
      fc.constantFrom(...NAMES, ...NAMES.map(name => `LMS${name}`)),
      fc.oneof(odd, broken, fc.constant('no function' as never)),
    )
    fc.assert(
      fc.property(apiOf, fc.constantFrom('1.2', '2004'), hostile, (api, kind, text) => {
        const asked = kind === '1.2' ? 'LMSGetValue' : 'GetValue'
        for (const system of [
          createSystem(api as never, kind),
          createSystem({ ...fakeSystem(kind).api, [asked]: () => text }, kind),
        ]) {
          const session = startSession({
            system,
            lesson: 'menopause',
            now: () => ({ search: '', hash: '#v=1', lessons: {}, step: 1 }),
            clock: () => 0,
            onRecorded: () => {},
          })
          session.report({ type: 'score', lesson: 'menopause', score: Number.NaN, of: 0, done: true })
          session.finish()
        }
      }),
      { numRuns: 300 },
    )
  })
})
