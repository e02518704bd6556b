import { describe, expect, it } from 'vitest'
import { readNumber } from '../../src/panels/aid/number-text'

const INCHES = ['inches', 'inch', 'in']
const read = (text: string) => readNumber(text, [0, 60], { unit: 'cm', inches: INCHES })

describe('a typed number', () => {
  it('is read with a point or a comma, with its unit, and in the digits of other scripts', () => {
    for (const [text, value] of [
      ['4', 4],
      [' 4 ', 4],
      ['4.5', 4.5],
      ['4,5', 4.5],
      ['.5', 0.5],
      ['5 cm', 5],
      ['5cm', 5],
      ['٤٫٥', 4.5],
      ['۴', 4],
      ['４', 4],
      ['60', 60],
      ['0', 0],
    ] as const)
      expect(read(text), text).toEqual({ value })
  })

  it('is read in inches too, to half a centimetre, and never below a limit that it reaches', () => {
    for (const [text, value] of [
      ['1.5 in', 4],
      ['1.5in', 4],
      ['1,5 inches', 4],
      ['1.5"', 4],
      ['1.5″', 4],
      ['1½ In', 4],
      ['½ inch', 1.5],
      ["1''", 2.5],
      ['0 in', 0],
    ] as const)
      expect(read(text), text).toEqual({ value })
    for (let inches = 0; inches <= 4; inches += 0.01) {
      const { value } = read(`${inches.toFixed(2)} in`)
      for (const limit of [2, 4])
        if (Number(inches.toFixed(2)) * 2.54 >= limit)
          expect(value, `${inches}`).toBeGreaterThanOrEqual(limit)
    }
    // 1 1/2 is no 11/2, 5'3" is no loss, and years have no inches
    for (const text of ['1 1/2 in', '1 1 in', '5\'3"', 'in', '"'])
      expect(read(text), text).toEqual({ wrong: 'number' })
    expect(read('61 in')).toEqual({ wrong: 'range' })
    expect(readNumber('67 in', [0, 120], { unit: 'years', inches: null })).toEqual({ wrong: 'number' })
  })

  it('is refused, with what is wrong, when it cannot be what was meant', () => {
    for (const text of ['', '  ']) expect(read(text)).toEqual({ wrong: 'empty' })
    for (const text of ['four', '4-5', '1e1', 'NaN', 'Infinity', '0x10', '1,500', '4..5', 'cm'])
      expect(read(text), text).toEqual({ wrong: 'number' })
    for (const text of ['-1', '−1', '60.1', '1000']) expect(read(text), text).toEqual({ wrong: 'range' })
  })
})
