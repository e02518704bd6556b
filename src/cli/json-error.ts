/** Where a text stops being JSON. */
export interface JsonError {
  readonly line: number
  readonly column: number
  /** nothing is wrong up to the end, but something is missing there */
  readonly endsEarly: boolean
}

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or ]' | ', or }' | 'end'
const TOKEN =
  /\s*(?:([{}[\],:])|("(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w))/y

/** What may follow once a value is complete, given the brackets still open. */
const afterValue = (open: readonly string[]): Expected => {
  const last = open[open.length - 1]
  return last === undefined ? 'end' : last === '[' ? ', or ]' : ', or }'
}

/** Index of the first character that cannot be there. Engines word this differently; this is the same everywhere. */
const indexOfError = (text: string): number => {
  const open: string[] = []
  let expected: Expected = 'value'
  let index = 0
  for (;;) {
    TOKEN.lastIndex = index
    const match = TOKEN.exec(text)
    const at = index + (/^\s*/.exec(text.slice(index, index + 10_000))?.[0].length ?? 0)
    if (match === null) return at
    const mark = match[1]
    const isString = match[2] !== undefined
    if (mark === undefined) {
      if (expected === 'value' || expected === 'value or ]') expected = afterValue(open)
      else if (isString && expected.startsWith('key')) expected = ':'
      else return at
    } else if (mark === '{' || mark === '[') {
      if (!expected.startsWith('value')) return at
      open.push(mark)
      expected = mark === '{' ? 'key or }' : 'value or ]'
    } else if (mark === ':') {
      if (expected !== ':') return at
      expected = 'value'
    } else if (mark === ',') {
      if (!expected.startsWith(',')) return at
      expected = open[open.length - 1] === '[' ? 'value' : 'key'
    } else {
      if (!expected.endsWith(mark)) return at
      open.pop()
      expected = afterValue(open)
    }
    index = TOKEN.lastIndex
  }
}

/** Line and column, from 1, of the first character of `text` that is not JSON. */
export const jsonErrorIn = (text: string): JsonError => {
  let index = 0
  try {
    index = indexOfError(text)
  } catch {
    // a string of many millions of characters can be too much for the pattern: say where the text begins
  }
  const before = text.slice(0, index)
  const line = before.split('\n').length
  const endsEarly = text.slice(index).trim() === ''
  return { line, column: index - (before.lastIndexOf('\n') + 1) + 1, endsEarly }
}
