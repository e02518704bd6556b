/** Works out the plain lines of docs/model.md: `dQ/dt = kQ [1 - (fQ L + 1 - fQ) Q]`. */

export type Scope = Readonly<Record<string, number>>

const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = {
  ln: Math.log,
  exp: Math.exp,
  min: Math.min,
  max: Math.max,
  clamp: (x, low, high) => Math.min(high!, Math.max(low!, x!)),
}

const TOKEN = /\s*(\d+(?:\.\d+)?|[A-Za-z][A-Za-z0-9]*\*?|[-+/^(),[\]])/y

const tokensOf = (text: string): readonly string[] => {
  const found: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const place = TOKEN.lastIndex
    const match = TOKEN.exec(text)
    if (match === null) throw new Error(`not understood: ${text.slice(place)}`)
    found.push(match[1]!)
  }
  return found
}

/**
 * Sums of products of powers; factors stand side by side or with an `x` between them. `a or b` is a for women, b for men
 * (`woman` of the scope). `functions` are those that are known besides ln, exp, min, max and clamp.
 */
export const evaluate = (
  text: string,
  scope: Scope,
  functions: Readonly<Record<string, (...values: number[]) => number>> = {},
): number => {
  const known = { ...FUNCTIONS, ...functions }
  const tokens = tokensOf(text)
  let place = 0
  const take = (token: string): void => {
    if (tokens[place++] !== token) throw new Error(`"${token}" expected at ${place} of ${text}`)
  }
  const list = (): number[] => {
    const values = [sum()]
    while (tokens[place] === ',') {
      place++
      values.push(sum())
    }
    return values
  }
  const single = (): number => {
    const token = tokens[place++] ?? ''
    if (token === '(' || token === '[') {
      const value = sum()
      take(token === '(' ? ')' : ']')
      return value
    }
    if (/^\d/.test(token)) return Number(token)
    // min is an input of the model, too: a function has its bracket
    const work = known[token]
    if (work !== undefined && tokens[place] === '(') {
      place++
      const values = list()
      take(')')
      return work(...values)
    }
    const value = scope[token]
    if (value === undefined) throw new Error(`${token} is not known in ${text}`)
    return value
  }
  const power = (): number => {
    const base = single()
    if (tokens[place] !== '^') return base
    place++
    return Math.pow(base, single())
  }
  const isFactor = (token: string | undefined): boolean => token !== undefined && /^[\dA-Za-z([]/.test(token)
  const product = (): number => {
    let value = power()
    for (;;) {
      const token = tokens[place]
      if (token === '/') {
        place++
        value /= power()
      } else if (token === 'x') {
        place++
        value *= power()
      } else if (token === 'or') {
        place++
        const other = power()
        if (scope['woman'] === 0) value = other
      } else if (isFactor(token)) value *= power()
      else return value
    }
  }
  const sum = (): number => {
    let sign = 1
    if (tokens[place] === '-') {
      place++
      sign = -1
    }
    let value = sign * product()
    for (;;) {
      const token = tokens[place]
      if (token !== '+' && token !== '-') return value
      place++
      value += (token === '+' ? 1 : -1) * product()
    }
  }
  const value = sum()
  if (place < tokens.length) throw new Error(`"${tokens[place]}" is left over in ${text}`)
  return value
}

/** Works lines out one after the other, each in the light of those before; left sides are names as they stand. */
export const evaluateAll = (
  lines: readonly string[],
  scope: Scope,
  functions?: Readonly<Record<string, (...values: number[]) => number>>,
): Record<string, number> => {
  const found: Record<string, number> = { ...scope }
  for (const line of lines) {
    const [left, right] = line.split(' = ')
    found[left!.trim()] = evaluate(right!, found, functions)
  }
  return found
}
