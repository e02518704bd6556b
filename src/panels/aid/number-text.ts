/** A number that somebody typed, or what is wrong with it. */
export type Typed =
  { readonly value: number } | { readonly wrong: 'empty' | 'number' | 'range'; readonly value?: undefined }

/** First digits of the scripts that number pads of our languages write: Arabic, Persian, full width. */
const ZEROS = [0x660, 0x6f0, 0xff10]

const plainDigits = (text: string): string =>
  [...text]
    .map(letter => {
      const code = letter.codePointAt(0)!
      const zero = ZEROS.find(first => code >= first && code <= first + 9)
      return zero === undefined ? letter : String(code - zero)
    })
    .join('')

/**
 * Reads digits with a point or a comma before the decimals; the unit may stand behind. A comma before three digits is
 * refused, because "1,500" is one number to some and another to others.
 */
export const readNumber = (text: string, [low, high]: readonly [number, number], unit: string): Typed => {
  const plain = plainDigits(text)
    .replace(/[\s\u200e\u200f\u061c]/g, '')
    .replace(/[−–]/g, '-')
    .replace('٫', '.')
  if (plain === '') return { wrong: 'empty' }
  const bare = plain.endsWith(unit) ? plain.slice(0, plain.length - unit.length) : plain
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(bare) || /,\d{3}$/.test(bare)) return { wrong: 'number' }
  const value = Number(bare.replace(',', '.'))
  return value >= low && value <= high ? { value } : { wrong: 'range' }
}
