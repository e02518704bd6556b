import { parseNumber } from '../state/course-text'

export interface Options {
  readonly file: string
  readonly format: 'json' | 'csv'
  readonly every: 'month' | 'year'
  /** first and last age to print, years */
  readonly from: number
  readonly to: number
}
/** A problem as a message key and its placeholders. */
export interface Complaint {
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>
}
export type Command =
  | { readonly kind: 'run'; readonly options: Options }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'refused'; readonly complaint: Complaint }

/** Assumption: childhood is simulated but seldom asked for. */
const FIRST_PRINTED_AGE = 20
const OLDEST = 120
const CHOICES = { format: ['json', 'csv'], every: ['month', 'year'] } as const
const VALUED: readonly string[] = ['--format', '--every', '--from', '--to']

/** A word of the command line: a file, or an option with its value. */
export interface Token {
  readonly name: string
  readonly value: string | null
  readonly option: boolean
}

/** `--name=value` and, for those in `valued`, `--name value` alike; everything after a lone `--` is a file name. */
export const tokensOf = (argv: readonly string[], valued: readonly string[]): Token[] => {
  const tokens: Token[] = []
  let onlyFiles = false
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? ''
    if (onlyFiles || word === '-' || !word.startsWith('-'))
      tokens.push({ name: word, value: null, option: false })
    else if (word === '--') onlyFiles = true
    else {
      const equals = word.indexOf('=')
      if (equals > 0)
        tokens.push({ name: word.slice(0, equals), value: word.slice(equals + 1), option: true })
      else if (valued.includes(word)) tokens.push({ name: word, value: argv[++i] ?? null, option: true })
      else tokens.push({ name: word, value: null, option: true })
    }
  }
  return tokens
}

/** Reads the words after the command. Never throws. */
export const parseArgs = (argv: readonly string[]): Command => {
  const refused = (key: string, values: Complaint['values'] = {}): Command => ({
    kind: 'refused',
    complaint: { key: `cli.option.${key}`, values },
  })
  const tokens = tokensOf(argv, VALUED)
  if (tokens.some(token => token.option && (token.name === '--help' || token.name === '-h')))
    return { kind: 'help' }
  if (tokens.some(token => token.option && token.name === '--version')) return { kind: 'version' }
  let options: Options = { file: '', format: 'json', every: 'month', from: FIRST_PRINTED_AGE, to: OLDEST }
  for (const { name, value, option } of tokens) {
    if (!option) {
      if (options.file !== '') return refused('twoFiles', { given: name })
      options = { ...options, file: name }
      continue
    }
    if (!VALUED.includes(name)) return refused('unknown', { option: name })
    if (value === null) return refused('value', { option: name })
    if (name === '--from' || name === '--to') {
      const age = parseNumber(value)
      if (age === null || age < 0 || age > OLDEST) return refused('age', { option: name, given: value })
      options = { ...options, [name.slice(2)]: age }
      continue
    }
    const id = name === '--format' ? 'format' : 'every'
    const choices: readonly string[] = CHOICES[id]
    if (!choices.includes(value))
      return refused('choice', { option: name, choices: choices.join('|'), given: value })
    options = { ...options, [id]: value }
  }
  if (options.file === '') return refused('noFile')
  if (options.from > options.to) return refused('order', { from: options.from, to: options.to })
  return { kind: 'run', options }
}
