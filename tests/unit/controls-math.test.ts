import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { episodeStart } from '../../src/controls/episodes'
import { between, newSpan, withStart, withYears } from '../../src/controls/span-math'
import { fractionOf, snapTo, THUMB_PX, valueAt } from '../../src/controls/track-math'
import { readNumber, typedNumber } from '../../src/controls/typed-number'
import { createI18n } from '../../src/i18n'
import controlWords from '../../src/i18n/locales/en/controls.json'
import { PARAMS } from '../../src/model'

const span = { min: 30, max: 60, step: 0.5 }
const i18n = createI18n('en')
i18n.add(controlWords)

describe('track', () => {
  it('keeps the centre of the thumb half a thumb inside both ends', () => {
    const width = 272
    expect(valueAt(0, width, span)).toBe(30)
    expect(valueAt(THUMB_PX / 2, width, span)).toBe(30)
    expect(valueAt(width / 2, width, span)).toBe(45)
    expect(valueAt(width - THUMB_PX / 2, width, span)).toBe(60)
    expect(valueAt(width + 50, width, span)).toBe(60)
  })

  it('is mirrored from right to left and does not depend on zoom', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 60, max: 900 }),
        (p, width) => {
          const x = THUMB_PX / 2 + p * (width - THUMB_PX)
          const value = valueAt(x, width, span)
          expect(Math.abs(fractionOf(value, span) - p)).toBeLessThanOrEqual(0.5 / 60 + 1e-9)
          const mirrored = valueAt(width - x, width, span, true)
          expect(Math.abs(mirrored - value)).toBeLessThanOrEqual(0.5)
        },
      ),
    )
    expect(valueAt(5, 10, span)).toBe(30)
  })

  it('snaps every registry entry to values inside its range', () => {
    for (const spec of PARAMS)
      fc.assert(
        fc.property(fc.double({ noNaN: true }), value => {
          const snapped = snapTo(value, spec)
          return snapped >= spec.min && snapped <= spec.max
        }),
        { numRuns: 20 },
      )
    expect(snapTo(0.30000000000000004, { min: 0, max: 1.3, step: 0.01 })).toBe(0.3)
  })
})

describe('typed numbers', () => {
  const limits = { min: 200, max: 2000, digits: 0 }
  it('reads what people type', () => {
    expect(readNumber('1,000 mg', i18n)).toBe(1000)
    expect(readNumber(' −1.5 ', i18n)).toBe(-1.5)
    expect(readNumber('.5', i18n)).toBe(0.5)
    expect(readNumber('1e9', i18n)).toBe(1e9)
    for (const text of ['', 'abc', '--1', '.', 'e5', 'NaN', 'Infinity', '<b>'])
      expect(readNumber(text, i18n)).toBeNull()
  })

  it('reads point and comma, whichever of them people grew up with', () => {
    expect(readNumber('48,5', i18n)).toBe(48.5)
    expect(readNumber('-2,75', i18n)).toBe(-2.75)
    expect(readNumber('0,500', i18n)).toBe(0.5)
    expect(readNumber('1.234,5', i18n)).toBe(1234.5)
    expect(readNumber('1,234.5', i18n)).toBe(1234.5)
    expect(readNumber('1.000.000', i18n)).toBe(1e6)
    expect(readNumber("1'500 mg, about", i18n)).toBe(1500)
    expect(readNumber('50·5', i18n)).toBe(50.5)
    expect(readNumber('1,0,0', i18n)).toBe(100)
  })

  it('chooses the reading inside the range where thousands and decimals look alike', () => {
    expect(readNumber('1.000', i18n, { min: 200, max: 2000 })).toBe(1000)
    expect(readNumber('1,000', i18n, { min: 200, max: 2000 })).toBe(1000)
    expect(readNumber('1,000', i18n, { min: 0, max: 1.3 })).toBe(1)
    // both inside, or neither: the language's own marks
    expect(readNumber('1,000', i18n, { min: 0, max: 5000 })).toBe(1000)
    expect(readNumber('1.000', i18n, { min: 0, max: 5000 })).toBe(1)
    expect(readNumber('9,000', i18n, { min: 200, max: 2000 })).toBe(9000)
    expect(typedNumber('48,5', 50.5, { min: 30, max: 60, digits: 1 }, i18n)).toEqual({
      used: 48.5,
      problem: 'none',
    })
    expect(typedNumber('1.000', 700, limits, i18n)).toEqual({ used: 1000, problem: 'none' })
  })

  it('keeps the old value or the nearest end, and says which', () => {
    expect(typedNumber('abc', 700, limits, i18n)).toEqual({ used: 700, problem: 'not-a-number' })
    expect(typedNumber('1e9', 700, limits, i18n)).toEqual({ used: 2000, problem: 'too-high' })
    expect(typedNumber('9e999', 700, limits, i18n)).toEqual({ used: 2000, problem: 'too-high' })
    expect(typedNumber('-5', 700, limits, i18n)).toEqual({ used: 200, problem: 'too-low' })
    expect(typedNumber('723.4', 700, limits, i18n)).toEqual({ used: 723, problem: 'none' })
  })

  it('never leaves the range, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const { used } = typedNumber(text, 700, limits, i18n)
        return used >= 200 && used <= 2000
      }),
    )
  })
})

describe('spans of treatments and episodes', () => {
  const limits = { min: 18, max: 90 }
  it('moves the start and keeps the length, up to the last age', () => {
    expect(withStart({ from: 66, to: 71 }, 70, limits)).toEqual({ from: 70, to: 75 })
    expect(withStart({ from: 66, to: 71 }, 89, limits)).toEqual({ from: 85, to: 90 })
    expect(withYears({ from: 66, to: 71 }, 0, limits)).toEqual({ from: 66, to: 66.5 })
    expect(withYears({ from: 88, to: 89 }, 15, limits)).toEqual({ from: 88, to: 90 })
  })

  it('stops at its neighbours', () => {
    const room = between(
      { from: 66, to: 71 },
      [
        { from: 60, to: 62 },
        { from: 75, to: 80 },
      ],
      limits,
    )
    expect(room).toEqual({ min: 62, max: 75 })
    expect(withStart({ from: 66, to: 71 }, 20, room)).toEqual({ from: 62, to: 67 })
  })

  it('begins a new one at the age shown, after what is there, inside the limits', () => {
    expect(newSpan(62, 5, [], limits)).toEqual({ from: 62, to: 67 })
    expect(newSpan(62, 5, [{ from: 60, to: 65 }], limits)).toEqual({ from: 65, to: 70 })
    expect(newSpan(62, 5, [{ from: 64, to: 65 }], limits)).toEqual({ from: 65, to: 70 })
    expect(newSpan(90, 5, [], limits)).toEqual({ from: 89.5, to: 90 })
    expect(newSpan(5, 5, [], limits)).toEqual({ from: 18, to: 23 })
  })

  it('starts an episode at a value that differs and can be set', () => {
    for (const spec of PARAMS.filter(p => p.effect === 'bone' && p.group !== 'person')) {
      const now = typeof spec.default === 'number' ? spec.default : spec.default.f
      const value = episodeStart(spec, now)
      expect(value, spec.id).not.toBe(now)
      expect(value).toBeGreaterThanOrEqual(spec.min)
      expect(value).toBeLessThanOrEqual(spec.max)
    }
    expect(
      episodeStart(
        PARAMS.find(p => p.id === 'cortisol')!,
        0,
      ),
    ).toBe(10)
  })
})
