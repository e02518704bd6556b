/** The little LaTeX that the equations of docs/model.src.md are written in. Anything else is an error, so that nothing is lost. */
interface Scripts {
  readonly sub: readonly Item[] | null
  readonly sup: readonly Item[] | null
}
export type Item =
  | { readonly kind: 'sign'; readonly text: string }
  | { readonly kind: 'function'; readonly text: string }
  /** the d of a derivative, upright: it sticks to what follows */
  | { readonly kind: 'differential'; readonly text: 'd' }
  | ({ readonly kind: 'name'; readonly text: string } & Scripts)
  | ({
      readonly kind: 'group'
      readonly open: string
      readonly close: string
      readonly items: readonly Item[]
    } & Scripts)
  | ({
      readonly kind: 'fraction'
      readonly above: readonly Item[]
      readonly below: readonly Item[]
    } & Scripts)

/** Greek letters as the code spells them, and the sign of a sum. */
const LETTERS: Readonly<Record<string, string>> = {
  alpha: 'alpha',
  lambda: 'lam',
  mu: 'mu',
  pi: 'pi',
  rho: 'rho',
  sum: 'sum',
}
const FUNCTIONS = new Set(['ln', 'exp', 'min', 'max'])
const SIGNS: Readonly<Record<string, string>> = { cdot: 'x', le: '<=' }
/** Spaces between factors, which plain text has anyway. */
const SPACES = new Set([',', ';', 'quad', 'qquad', 'left', 'right', '!'])
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' }

/** What takes no subscript and no exponent. */
export const isBare = (
  item: Item,
): item is Extract<Item, { readonly kind: 'sign' | 'function' | 'differential' }> =>
  item.kind === 'sign' || item.kind === 'function' || item.kind === 'differential'

const TOKEN = /\\([A-Za-z]+|[^A-Za-z])|(\d+(?:\.\d+)?)|([A-Za-z])|([-+=/,()[\]{}^_*'])|(\s+)/y

const tokensOf = (tex: string): readonly string[] => {
  const found: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < tex.length) {
    const place = TOKEN.lastIndex
    const match = TOKEN.exec(tex)
    if (match === null) throw new Error(`not understood: ${tex.slice(place, place + 20)}`)
    if (match[5] === undefined) found.push(match[0])
  }
  return found
}

export const parseTex = (tex: string): readonly Item[] => {
  const tokens = tokensOf(tex)
  let place = 0
  const expect = (token: string): void => {
    if (tokens[place++] !== token) throw new Error(`"${token}" expected in ${tex}`)
  }
  /** the letters between braces, as they stand */
  const word = (): string => {
    expect('{')
    let text = ''
    while (tokens[place] !== '}') text += tokens[place++] ?? '}'
    expect('}')
    return text
  }
  const braced = (): readonly Item[] => {
    expect('{')
    const items = sequence('}')
    expect('}')
    return items
  }
  /** after ^ or _: one thing, or a group */
  const argument = (): readonly Item[] => (tokens[place] === '{' ? braced() : [bare(tokens[place++]!)])
  const scripts = (): Scripts => {
    let sub: readonly Item[] | null = null
    let sup: readonly Item[] | null = null
    for (;;) {
      if (tokens[place] === '_') {
        place++
        sub = argument()
      } else if (tokens[place] === '^') {
        place++
        sup = argument()
      } else return { sub, sup }
    }
  }
  const none: Scripts = { sub: null, sup: null }
  const bare = (token: string): Item => {
    if (/^[)\]{}^_]$/.test(token)) throw new Error(`"${token}" stands alone in ${tex}`)
    if (!token.startsWith('\\'))
      return /[A-Za-z\d*]/.test(token)
        ? { kind: 'name', text: token, ...none }
        : { kind: 'sign', text: token }
    const name = token.slice(1)
    if (name === 'mathrm' || name === 'text') {
      const text = word()
      return text === 'd' ? { kind: 'differential', text } : { kind: 'name', text, ...none }
    }
    if (name === 'operatorname') return { kind: 'function', text: word() }
    if (FUNCTIONS.has(name)) return { kind: 'function', text: name }
    if (name === 'frac') return { kind: 'fraction', above: braced(), below: braced(), ...none }
    const letter = LETTERS[name]
    if (letter !== undefined) return { kind: 'name', text: letter, ...none }
    const sign = SIGNS[name]
    if (sign !== undefined) return { kind: 'sign', text: sign }
    throw new Error(`unknown command \\${name} in ${tex}`)
  }
  const sequence = (end: string | undefined): readonly Item[] => {
    const items: Item[] = []
    while (place < tokens.length && tokens[place] !== end) {
      const token = tokens[place++]!
      if (token.startsWith('\\') && SPACES.has(token.slice(1))) continue
      const close = CLOSING[token]
      if (close === undefined) {
        const item = bare(token)
        items.push(isBare(item) ? item : { ...item, ...scripts() })
        continue
      }
      const inside = sequence(close)
      expect(close)
      items.push({ kind: 'group', open: token, close, items: inside, ...scripts() })
    }
    return items
  }
  return sequence(undefined)
}
