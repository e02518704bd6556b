import { parseNumber } from '../state/course-text'
import { type Complaint, tokensOf } from './args'

export interface BoneOptions {
  readonly file: string
  readonly format: 'json' | 'csv' | 'stl'
  /** as asked, years; a life may be too short for some of them */
  readonly ages: readonly number[]
  /** folder for STL files, empty for the other formats */
  readonly out: string
  /** length in the print per length in the bone */
  readonly scale: number
}
export type BoneCommand =
  | { readonly kind: 'run'; readonly options: BoneOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'refused'; readonly complaint: Complaint }

const FORMATS: readonly string[] = ['json', 'csv', 'stl']
const VALUED: readonly string[] = ['--ages', '--format', '--out', '--scale']
/** Young, before and after menopause. */
const USUAL_AGES = [25, 50, 80]
/** Assumption: nobody is older; and one age a year is all a life has. */
const OLDEST = 150
const MOST_AGES = 150
/** The block of 3.36 mm becomes 67 mm, a strut of 0.15 mm 3 mm: what a common printer can make. */
const USUAL_SCALE = 20
const LARGEST_SCALE = 1000

const agesIn = (text: string): number[] | null => {
  const ages = text.split(',').map(one => parseNumber(one.trim()))
  const fine = ages.every(age => age !== null && age >= 0 && age <= OLDEST) && ages.length <= MOST_AGES
  return fine ? (ages as number[]) : null
}

/** Reads the words after the command. Never throws. */
export const parseBoneArgs = (argv: readonly string[]): BoneCommand => {
  const refused = (key: string, values: Complaint['values'] = {}): BoneCommand => ({
    kind: 'refused',
    complaint: { key: `cli.option.${key}`, values },
  })
  const tokens = tokensOf(argv, VALUED)
  if (tokens.some(token => token.option && (token.name === '--help' || token.name === '-h')))
    return { kind: 'help' }
  if (tokens.some(token => token.option && token.name === '--version')) return { kind: 'version' }
  let options: BoneOptions = { file: '', format: 'json', ages: USUAL_AGES, out: '', scale: USUAL_SCALE }
  let scaled = false
  for (const { name, value, option } of tokens) {
    if (!option) {
      if (options.file !== '') return refused('twoFiles', { given: name })
      options = { ...options, file: name }
    } else if (!VALUED.includes(name)) return refused('unknown', { option: name })
    else if (value === null || value === '') return refused('value', { option: name })
    else if (name === '--ages') {
      const ages = agesIn(value)
      if (ages === null) return refused('ages', { given: value })
      options = { ...options, ages }
    } else if (name === '--format') {
      if (!FORMATS.includes(value))
        return refused('choice', { option: name, choices: FORMATS.join('|'), given: value })
      options = { ...options, format: value as BoneOptions['format'] }
    } else if (name === '--scale') {
      const scale = parseNumber(value)
      if (scale === null || !(scale >= 1 && scale <= LARGEST_SCALE))
        return refused('scale', { given: value, most: LARGEST_SCALE })
      options = { ...options, scale }
      scaled = true
    } else options = { ...options, out: value }
  }
  if (options.file === '') return refused('noFile')
  if (options.format === 'stl' && options.out === '') return refused('noFolder')
  if (options.format !== 'stl' && options.out !== '') return refused('onlyStl', { option: '--out' })
  if (options.format !== 'stl' && scaled) return refused('onlyStl', { option: '--scale' })
  return { kind: 'run', options }
}
