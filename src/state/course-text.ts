import type { Correction, DrugCourse, Episode, NumericId } from '../model/types'

/**
 * The short text form of treatments and episodes, the same in links and in CSV tables:
 *
 *     denosumab@65-67,romosozumab:0.67@67-68     drug[:dose]@from-to, ages in years, from <= age < to
 *     0,10@60-62                                 constant,value@from-to
 *
 * Only the grammar is judged here. Known drugs, ranges, order and overlap are scenarioFrom's business, so that
 * a link, a file and a table are corrected in the same words.
 */

/** A course as written: `drug` is whatever word stood there. */
export interface WrittenCourse {
  readonly drug: string
  readonly from: number
  readonly to: number
  readonly dose: number
}

/** Assumption: nobody writes more pieces than this by hand; it bounds the work done for hostile text. */
const MAX_PIECES = 400
/** Assumption: longer than any course a person writes; a long run of digits never reaches the patterns below. */
const MAX_PIECE_LENGTH = 200
const GIVEN_LENGTH = 60

const NUMBER = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`
const WHOLE_NUMBER = new RegExp(`^${NUMBER}$`, 'i')
const COURSE = new RegExp(
  `^([^:@\\s]+)\\s*(?::\\s*(${NUMBER}))?\\s*@\\s*(${NUMBER})\\s*-\\s*(${NUMBER})$`,
  'i',
)
const EPISODE = new RegExp(`^(${NUMBER})\\s*@\\s*(${NUMBER})\\s*-\\s*(${NUMBER})$`, 'i')

const brief = (text: string): string =>
  text.length > GIVEN_LENGTH ? `${text.slice(0, GIVEN_LENGTH)}\u2026` : text

const split = (key: string, text: string): { pieces: string[]; corrections: Correction[] } => {
  const all = text.split(',', MAX_PIECES + 1).map(piece => piece.trim())
  const pieces = all.slice(0, MAX_PIECES).filter(piece => piece !== '')
  const tooMany: Correction = { code: 'too-many', key, given: brief(text), used: MAX_PIECES }
  return { pieces, corrections: all.length > MAX_PIECES ? [tooMany] : [] }
}

/** A number as String() writes it, without the plus that links turn into a space. */
const numberText = (value: number): string => String(value).replace('e+', 'e')

/** A decimal number standing alone; null for anything else (empty, hexadecimal, infinite, words). */
export const parseNumber = (text: string): number | null => {
  const trimmed = text.trim()
  if (trimmed.length > MAX_PIECE_LENGTH || !WHOLE_NUMBER.test(trimmed)) return null
  const value = Number(trimmed)
  return Number.isFinite(value) ? value : null
}

/** `drug[:dose]@from-to`, comma-separated. A piece that cannot be read is dropped and reported; the others stay. */
export const parseCourses = (text: string): { drugs: WrittenCourse[]; corrections: Correction[] } => {
  const { pieces, corrections } = split('drugs', text)
  const drugs: WrittenCourse[] = []
  for (const piece of pieces) {
    const match = piece.length > MAX_PIECE_LENGTH ? null : COURSE.exec(piece)
    const [from, to, dose] = [match?.[3], match?.[4], match?.[2] ?? '1'].map(part =>
      part === undefined ? null : parseNumber(part),
    )
    if (match?.[1] === undefined || from == null || to == null || dose == null)
      corrections.push({ code: 'bad-course', key: 'drugs', given: brief(piece) })
    else drugs.push({ drug: match[1], from, to, dose })
  }
  return { drugs, corrections }
}

/** The inverse of parseCourses. */
export const formatCourses = (drugs: readonly (WrittenCourse | DrugCourse)[]): string =>
  drugs
    .map(({ drug, from, to, dose }) => {
      const amount = dose === 1 ? '' : `:${numberText(dose)}`
      return `${drug}${amount}@${numberText(from)}-${numberText(to)}`
    })
    .join(',')

/**
 * A numeric input with its episodes: `10`, `10@60-62`, `0,10@60-62,5@62-63`. `value` is null when no usable
 * constant is given, which means the default.
 */
export const parseEpisodes = (
  input: NumericId,
  text: string,
): { value: number | null; episodes: Episode[]; corrections: Correction[] } => {
  const { pieces, corrections } = split(input, text)
  const episodes: Episode[] = []
  let value: number | null = null
  for (const piece of pieces) {
    if (piece.includes('@')) {
      const match = piece.length > MAX_PIECE_LENGTH ? null : EPISODE.exec(piece)
      const [held, from, to] = [match?.[1], match?.[2], match?.[3]].map(part =>
        part === undefined ? null : parseNumber(part),
      )
      if (held == null || from == null || to == null)
        corrections.push({ code: 'bad-course', key: input, given: brief(piece) })
      else episodes.push({ input, value: held, from, to })
      continue
    }
    const constant = parseNumber(piece)
    // a word among episodes, or a second constant as in "62,5" typed for 62.5
    if (constant === null || value !== null)
      corrections.push({ code: 'bad-course', key: input, given: brief(piece) })
    else value = constant
  }
  return { value, episodes, corrections }
}

/** The inverse of parseEpisodes for the episodes of one input; null leaves the constant out. */
export const formatEpisodes = (value: number | null, episodes: readonly Episode[]): string =>
  [
    ...(value === null ? [] : [numberText(value)]),
    ...episodes.map(e => `${numberText(e.value)}@${numberText(e.from)}-${numberText(e.to)}`),
  ].join(',')
