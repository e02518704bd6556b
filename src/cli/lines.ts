/** One line of a text, without its end. */
export interface Line {
  readonly number: number
  readonly text: string
  /** the line was longer than the limit; its text is left out */
  readonly tooLong: boolean
}

/** Assumption: no scenario, and no list of them in one document, needs more; it bounds the memory used. */
export const LONGEST_MILLIONS = 64
export const LONGEST = LONGEST_MILLIONS * 1_000_000

/** The lines of a stream of text, one at a time, however long the stream is. Ends: \n or \r\n; a leading BOM is dropped. */
export const linesOf = async function* (
  chunks: AsyncIterable<string>,
  longest = LONGEST,
): AsyncGenerator<Line, void, undefined> {
  let number = 1
  let parts: string[] = []
  let length = 0
  const take = (): Line => {
    const tooLong = length > longest
    const text = tooLong ? '' : parts.join('')
    const line = { number, tooLong, text: text.endsWith('\r') ? text.slice(0, -1) : text }
    number++
    parts = []
    length = 0
    return line
  }
  let first = true
  for await (const chunk of chunks) {
    let start = first && chunk.startsWith('\ufeff') ? 1 : 0
    first = first && chunk === ''
    for (;;) {
      const end = chunk.indexOf('\n', start)
      const piece = end < 0 ? chunk.slice(start) : chunk.slice(start, end)
      length += piece.length
      if (length <= longest) parts.push(piece)
      else parts = []
      if (end < 0) break
      yield take()
      start = end + 1
    }
  }
  if (length > 0) yield take()
}
