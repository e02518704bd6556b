import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packRecord, unpackRecord } from '../../src/lessons/engine/pack'
import { EMPTY_RECORD } from '../../src/lessons/engine/record'
import { createRemember } from '../../src/lessons/engine/remember'
import type { Five, LessonRecord, Prediction } from '../../src/lessons/types'

const value = fc.double({ min: -1000, max: 1000, noNaN: true })
const option = fc.integer({ min: 1, max: 6 })
const prediction: fc.Arbitrary<Prediction | null> = fc.oneof(
  fc.constant(null),
  fc.record({ kind: fc.constant('choice' as const), option, how: fc.constant('keys' as const) }),
  fc.record({
    kind: fc.constant('curve' as const),
    values: fc.tuple(value, value, value, value, value) as fc.Arbitrary<Five>,
    how: fc.constantFrom('drawn' as const, 'keys' as const, 'shape' as const),
  }),
)
const tries = fc.array(option, { maxLength: 8 })
const record: fc.Arbitrary<LessonRecord> = fc.record({
  reached: fc.integer({ min: 1, max: 7 }),
  prediction,
  confidence: fc.option(fc.integer({ min: 1, max: 5 })),
  revealed: fc.boolean(),
  tried: fc.boolean(),
  rows: fc.array(fc.array(value, { minLength: 2, maxLength: 5 }), { maxLength: 12 }),
  chain: fc.oneof(
    fc.constant<number[]>([]),
    fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6, maxLength: 6 }),
  ),
  written: fc.string(),
  mark: fc.option(fc.integer({ min: 0, max: 3 })),
  check: fc.tuple(tries, tries),
  transfer: tries,
  done: fc.boolean(),
})

const close = (a: number | undefined, b: number | undefined): void => {
  expect(Math.abs((a ?? 0) - (b ?? 0))).toBeLessThanOrEqual(1e-3 * Math.max(1, Math.abs(b ?? 0)))
}
/** Whatever it came from, a record that a page can work with. */
const expectSound = (got: LessonRecord): void => {
  expect(got.reached).toBeGreaterThanOrEqual(1)
  expect(got.reached).toBeLessThanOrEqual(7)
  expect([null, 1, 2, 3, 4, 5]).toContain(got.confidence)
  expect([null, 0, 1, 2, 3]).toContain(got.mark)
  if (got.prediction?.kind === 'curve') {
    expect(got.prediction.values).toHaveLength(5)
    expect(got.prediction.values.every(Number.isFinite)).toBe(true)
  }
  expect(got.written).toBe('')
  expect(got.rows.length).toBeLessThanOrEqual(12)
  expect(new Set(got.chain).size).toBe(got.chain.length)
  for (const list of [got.chain, ...got.check, got.transfer])
    expect(list.every(one => Number.isInteger(one) && one >= 1 && one <= 12)).toBe(true)
}

describe('a packed record', () => {
  it('comes back as it was, without the free text, in at most 600 plain characters', () => {
    fc.assert(
      fc.property(record, was => {
        const text = packRecord(was)
        expect(text.length).toBeLessThanOrEqual(600)
        expect(text).toMatch(/^[\w~,:.+-]*$/)
        const got = unpackRecord(text)
        if (got === null) throw new Error('not read')
        const { prediction: guess, rows, ...rest } = got
        expect(rest).toEqual({
          ...EMPTY_RECORD,
          reached: was.reached,
          confidence: was.confidence,
          revealed: was.revealed,
          tried: was.tried,
          chain: was.chain,
          mark: was.mark,
          check: was.check,
          transfer: was.transfer,
          done: was.done,
          prediction: undefined,
          rows: undefined,
        })
        expect(guess?.kind).toBe(was.prediction?.kind)
        if (guess?.kind === 'curve' && was.prediction?.kind === 'curve')
          guess.values.forEach((one, i) => close(one, (was.prediction as { values: Five }).values[i]))
        rows.forEach((row, i) => row.forEach((one, at) => close(one, was.rows[i]?.[at])))
        expect(packRecord(got)).toBe(text)
      }),
      { numRuns: 400 },
    )
  })
  it('of free text holds nothing', () => {
    const secret = 'my grandmother'
    expect(packRecord({ ...EMPTY_RECORD, written: secret })).toBe(packRecord(EMPTY_RECORD))
  })
  it('takes any hostile text without a word, and never makes an impossible record', () => {
    const piece = fc.constantFrom(
      '1',
      '~',
      ',',
      ':',
      '7',
      '-1',
      '1e999',
      'NaN',
      'd1,1,1,1,1',
      '<script>',
      '__proto__',
      '0x10',
      '\u0000',
      ' ',
      '9'.repeat(400),
    )
    const near = fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join(''))
    const damaged = fc
      .tuple(record, fc.integer({ min: 0, max: 600 }), fc.string({ maxLength: 5 }))
      .map(([was, at, noise]) => {
        const text = packRecord(was)
        return text.slice(0, at) + noise + text.slice(at + noise.length)
      })
    const ten = fc
      .array(
        fc.string({ maxLength: 12 }).map(text => text.replaceAll('~', '')),
        {
          minLength: 9,
          maxLength: 9,
        },
      )
      .map(fields => ['1', ...fields].join('~'))
    fc.assert(
      fc.property(fc.oneof(near, damaged, ten, fc.string(), fc.anything()), text => {
        const got = unpackRecord(text)
        if (got !== null) expectSound(got)
      }),
      { numRuns: 1500 },
    )
  })
})

describe('finished lessons on this device', () => {
  const store = (start: string | null) => {
    let text = start
    return {
      read: () => text,
      storage: () => ({
        getItem: () => text,
        setItem: (_: string, value: string) => void (text = value),
        removeItem: () => void (text = null),
      }),
    }
  }
  it('are kept only when asked for, names only, and deleted when no longer wanted', () => {
    const { read, storage } = store(null)
    const remember = createRemember(storage)
    remember.note('dxa')
    expect(read()).toBeNull()
    remember.set(true, ['menopause'])
    remember.note('dxa')
    expect(read()).toBe('{"v":1,"done":["menopause","dxa"]}')
    expect([...createRemember(storage).done()]).toEqual(['menopause', 'dxa'])
    remember.set(false, [])
    expect(read()).toBeNull()
    expect(remember.on()).toBe(false)
  })
  it('last as long as the page where there is no storage', () => {
    const remember = createRemember(() => {
      throw new DOMException('no', 'SecurityError')
    })
    remember.set(true, ['load'])
    remember.note('massage')
    expect([...remember.done()]).toEqual(['load', 'massage'])
    remember.set(false, [])
    expect(remember.on()).toBe(false)
  })
  it('survive whatever else stands there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        const remember = createRemember(store(text).storage)
        expect([...remember.done()].length).toBeLessThanOrEqual(9)
      }),
      { numRuns: 300 },
    )
  })
})
