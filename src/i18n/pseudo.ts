import type { CompiledMessage } from '@lingui/message-utils/compileMessage'

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'đ',
  e: 'é',
  g: 'ĝ',
  h: 'ĥ',
  i: 'í',
  k: 'ķ',
  l: 'ļ',
  n: 'ñ',
  o: 'ó',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'ú',
  w: 'ŵ',
  y: 'ý',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
  S: 'Š',
  T: 'Ţ',
}
const accent = (text: string): string => text.replace(/[A-Za-z]/g, letter => ACCENTS[letter] ?? letter)
/** About double length, as German or Finnish can be: each word is followed by its own vowels again. */
const long = (text: string): string =>
  text.replace(
    /[A-Za-z]+/g,
    word =>
      accent(word) +
      accent(
        word
          .toLowerCase()
          .replace(/[^aeiou]/g, '')
          .repeat(word.length < 3 ? 0 : 2),
      ),
  )
/** Right-to-left override marks show the true mirrored layout with readable letters. */
const rtl = (text: string): string => text.replace(/[A-Za-z]+/g, word => `\u202e${word}\u202c`)

/** Rewrites the words of a compiled message and leaves its placeholders alone. */
export const rewrite = (message: CompiledMessage, words: (text: string) => string): CompiledMessage => {
  const walk = (token: unknown): unknown => {
    if (typeof token === 'string') return words(token)
    if (!Array.isArray(token)) return token
    const [name, type, options] = token as [string, string?, unknown?]
    if (options === undefined || typeof options !== 'object' || options === null)
      return [name, type, options].slice(0, token.length)
    return [
      name,
      type,
      Object.fromEntries(
        Object.entries(options).map(([k, v]) => [
          k,
          k === 'offset' ? v : Array.isArray(v) ? v.map(walk) : walk(v),
        ]),
      ),
    ]
  }
  return (typeof message === 'string' ? words(message) : message.map(walk)) as CompiledMessage
}

export const pseudoLocalise = (message: CompiledMessage, kind: 'long' | 'rtl'): CompiledMessage =>
  rewrite(message, kind === 'long' ? long : rtl)
