import { compileMessage } from '@lingui/message-utils/compileMessage'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedNumber } from '../../src/controls/typed-number'
import { paramWords, usualWords } from '../../src/controls/value-words'
import { createI18n } from '../../src/i18n'
import words from '../../src/i18n/locales/en/controls.json'
import { convertedAmount, NMOL_PER_NG } from '../../src/i18n/units'
import { paramOf, type NumericId } from '../../src/model'

const made = (units: 'si' | 'us') => {
  const i18n = createI18n('en', { compile: compileMessage, units })
  i18n.add(words)
  return i18n
}
const [us, si] = [made('us'), made('si')]
const shown = (id: NumericId, value: number, i18n = us): string =>
  paramWords(i18n, { ...paramOf(id), words: [] }, value, 'f').spoken
const typed = (id: NumericId, text: string, i18n = us) => typedNumber(text, -1, paramOf(id), i18n)

describe('pounds, feet and inches', () => {
  it('are what a reader of them sees, and the rest is as it was', () => {
    expect(shown('weight', 65)).toBe('143 lb')
    expect(shown('height', 163)).toBe('5 ft 4 in')
    expect(shown('height', 182.88)).toBe('6 ft 0 in')
    // never "5 ft 12 in"
    expect(shown('height', 182.8)).toBe('6 ft 0 in')
    expect(shown('vitaminD', 50)).toBe('20 ng/mL')
    expect(shown('calcium', 1000)).toBe('1000 mg a day')
    expect(shown('cortisol', 7.5)).toBe('7.5 mg a day')
    expect(convertedAmount(us, 5.08, 'cmLost')).toEqual({ number: '2.0', unit: 'in' })
    for (const id of ['weight', 'height', 'vitaminD'] as const)
      expect(shown(id, 65, si)).toMatch(/^65 (kg|cm|nmol\/L)$/)
    expect(usualWords(us, [50, 125], paramOf('vitaminD'))).toContain('20–50')
    expect(usualWords(si, [50, 125], paramOf('vitaminD'))).toContain('50–125')
  })

  it('takes the constant of vitamin D from its molar mass', () => {
    expect(NMOL_PER_NG).toBeCloseTo(2.496, 3)
  })

  it('are read as people write them, in either kind of page', () => {
    for (const i18n of [us, si]) {
      for (const text of ['140 lb', '140lbs', '140 pounds', '10 st', '10 stone 0 lb'])
        expect(typed('weight', text, i18n).used, text).toBeCloseTo(63.5, i18n === us ? 5 : -0.4)
      expect(typed('weight', '64 kg', i18n)).toEqual({ used: 64, problem: 'none' })
      for (const text of [
        '5 ft 4 in',
        '5ft4in',
        '5\u20324\u2033',
        `5'4"`,
        '5’ 4”',
        '5 feet 4',
        '64 in',
        '64"',
        '1.626 m',
      ])
        expect(typed('height', text, i18n).used, text).toBe(163)
      expect(typed('height', '163 cm', i18n).used).toBe(163)
      expect(typed('vitaminD', '24 ng/mL', i18n).used).toBe(60)
      expect(typed('vitaminD', '60 nmol/L', i18n).used).toBe(60)
    }
  })

  it('alone mean what is shown', () => {
    expect(typed('weight', '140').used).toBe(63.5)
    expect(typed('weight', '140', si).used).toBe(140)
    expect(typed('height', '64').used).toBe(163)
    expect(typed('height', '5.5').used).toBe(168)
    expect(typed('height', '170').used).toBe(170)
    expect(typed('height', '170', si).used).toBe(170)
    expect(typed('vitaminD', '20').used).toBe(50)
    expect(typed('vitaminD', '21').used).toBe(52.4)
    expect(typed('calcium', '1,200').used).toBe(1200)
  })

  it('say what is wrong with them, and never leave the range', () => {
    expect(typed('weight', '1000 lb')).toEqual({ used: 160, problem: 'too-high' })
    expect(typed('height', '9 ft')).toEqual({ used: 210, problem: 'too-high' })
    expect(typed('height', '1 in')).toEqual({ used: 120, problem: 'too-low' })
    for (const text of ['', 'tall', 'ft in', '-'])
      expect(typed('height', text)).toEqual({ used: -1, problem: 'not-a-number' })
    fc.assert(
      fc.property(
        fc.constantFrom<NumericId>('weight', 'height', 'vitaminD', 'calcium'),
        fc.oneof(
          fc.string(),
          fc
            .array(
              fc.constantFrom(
                '5',
                '12',
                '160',
                ' ',
                '.',
                ',',
                "'",
                '"',
                'ft',
                'in',
                'lb',
                'st',
                '-',
                'e',
                '/',
              ),
            )
            .map(parts => parts.join('')),
        ),
        fc.constantFrom(us, si),
        (id, text, i18n) => {
          const { min, max } = paramOf(id)
          const { used, problem } = typedNumber(text, min, paramOf(id), i18n)
          expect(Number.isFinite(used) && used >= min && used <= max).toBe(true)
          if (problem === 'not-a-number') expect(used).toBe(min)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('come back as they were typed', () => {
    for (let pounds = 70; pounds <= 350; pounds += 1)
      expect(shown('weight', typed('weight', `${pounds} lb`).used)).toBe(`${pounds} lb`)
    for (let inches = 48; inches <= 82; inches += 1) {
      const text = `${Math.floor(inches / 12)} ft ${inches % 12} in`
      expect(shown('height', typed('height', text).used)).toBe(text)
    }
    for (let ng = 5; ng <= 60; ng += 1)
      expect(shown('vitaminD', typed('vitaminD', String(ng)).used)).toBe(`${ng} ng/mL`)
  })
})
