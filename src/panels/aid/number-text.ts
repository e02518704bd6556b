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

/** Signs for inches in any language. */
const INCH_SIGNS = ['"', '″', '”', "''", '′′', '’’']
const FRACTIONS = { '¼': '.25', '½': '.5', '¾': '.75' }
const CM_PER_INCH = 2.54

/**
 * cm, to half a cm: as finely as people measure themselves. 1.5 inches are then the 4 cm that the IOF Risk Check
 * calls them, and no length that reaches a limit of the rules (4 cm, 2 cm) falls below it.
 */
const cmOfInches = (inches: number): number => Math.round(inches * CM_PER_INCH * 2) / 2

interface Units {
  /** as it stands beside the box; it may be typed too */
  readonly unit: string
  /** words and short forms for inches, where a length may be typed in them; null elsewhere */
  readonly inches: readonly string[] | null
}

/**
 * Reads digits with a point or a comma before the decimals; the unit may stand behind. A comma before three digits is
 * refused, because "1,500" is one number to some and another to others, and so is "1 1/2".
 */
export const readNumber = (
  text: string,
  [low, high]: readonly [number, number],
  { unit, inches }: Units,
): Typed => {
  // two numbers side by side would run together
  if (/\d\s+\d/.test(text)) return { wrong: 'number' }
  const plain = plainDigits(text)
    .toLowerCase()
    .replace(/[\s\u200e\u200f\u061c]/g, '')
    .replace(/[−–]/g, '-')
    .replace('٫', '.')
    .replace(/[¼½¾]/, part => FRACTIONS[part as keyof typeof FRACTIONS])
  if (plain === '') return { wrong: 'empty' }
  const inch = inches === null ? undefined : [...inches, ...INCH_SIGNS].find(end => plain.endsWith(end))
  const behind = inch ?? (plain.endsWith(unit) ? unit : '')
  const bare = plain.slice(0, plain.length - behind.length)
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(bare) || /,\d{3}$/.test(bare)) return { wrong: 'number' }
  const typed = Number(bare.replace(',', '.'))
  const value = inch === undefined ? typed : cmOfInches(typed)
  return value >= low && value <= high ? { value } : { wrong: 'range' }
}
