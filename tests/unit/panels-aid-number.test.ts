import { describe, expect, it } from 'vitest'
import { readNumber } from '../../src/panels/aid/number-text'

const read = (text: string) => readNumber(text, [0, 60], 'cm')

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

  it('is refused, with what is wrong, when it cannot be what was meant', () => {
    for (const text of ['', '  ']) expect(read(text)).toEqual({ wrong: 'empty' })
    for (const text of ['four', '4 in', '4-5', '1e1', 'NaN', 'Infinity', '0x10', '1,500', '4..5', 'cm'])
      expect(read(text), text).toEqual({ wrong: 'number' })
    for (const text of ['-1', '−1', '60.1', '1000']) expect(read(text), text).toEqual({ wrong: 'range' })
  })
})
