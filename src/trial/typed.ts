const BLANKS = /[\s'’\u200e\u200f]/g
/** "1,000" and "1.000": one mark with exactly three figures behind it may part thousands. */
const ONE_GROUP = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/
const GROUPS = /^[+-]?[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})+$/
const LONE_COMMA = /^[+-]?\d*,\d+$/
const POINT = /^[+-]?\d+\.?\d*$/

interface Limits {
  readonly min: number
  readonly max: number
}
const ANYTHING: Limits = { min: -Infinity, max: Infinity }

const ungrouped = (text: string): string => text.replace(/[.,]/g, '')
const decimal = (text: string): string => text.replace(',', '.')
const inside = (text: string, { min, max }: Limits): boolean => Number(text) >= min && Number(text) <= max

/**
 * What somebody typed, as the reader of plans takes it: people write the marks they grew up with. What is no number stays
 * as it is, to be quoted. Where "1,000" can be either, it is the one inside the limits, else a thousand with a comma.
 */
export const plainNumber = (typed: string, limits: Limits = ANYTHING): string => {
  const text = typed.replace(BLANKS, '').replace(/[\u2212\u2013]/g, '-')
  if (GROUPS.test(text)) return ungrouped(text)
  if (ONE_GROUP.test(text)) {
    const [whole, part] = [ungrouped(text), decimal(text)]
    if (inside(whole, limits) !== inside(part, limits)) return inside(whole, limits) ? whole : part
    return text.includes(',') ? whole : part
  }
  if (LONE_COMMA.test(text)) return decimal(text)
  return POINT.test(text) ? text : typed.trim()
}

/** The same for what is counted in whole things: a mark before three figures parts thousands, always. */
export const plainCount = (typed: string): string => {
  const text = typed.replace(BLANKS, '')
  return GROUPS.test(text) || ONE_GROUP.test(text) ? ungrouped(text) : plainNumber(typed)
}
