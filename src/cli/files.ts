import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import type { Complaint } from './args'

/** The text of a file, or of standard input for `-`, chunk by chunk. Problems come out of the iteration. */
export const textOf = (file: string, standardInput: Readable): AsyncIterable<string> => {
  const stream = file === '-' ? standardInput : createReadStream(file)
  stream.setEncoding('utf8')
  return stream as AsyncIterable<string>
}

/** What the system said, in plain words; null when it is not about reading. */
export const readingProblem = (error: unknown): Complaint | null => {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown }
  if (typeof code !== 'string' || (syscall === undefined && !code.startsWith('ERR_'))) return null
  if (code === 'ENOENT' || code === 'ENOTDIR') return { key: 'cli.bad.missing', values: {} }
  if (code === 'EISDIR') return { key: 'cli.bad.directory', values: {} }
  if (code === 'EACCES' || code === 'EPERM') return { key: 'cli.bad.denied', values: {} }
  return { key: 'cli.bad.unreadable', values: { reason: code } }
}

/** Where results go. `write` waits until there is room, so a slow reader never fills the memory. */
export interface Sink {
  readonly write: (text: string) => Promise<void>
  /** the reader has gone (a closed pipe, as in `| head`): nothing more is wanted */
  readonly closed: () => boolean
}

export const sinkTo = (stream: NodeJS.WritableStream): Sink => {
  let gone = false
  const waiting = new Set<() => void>()
  const wake = (): void => {
    for (const resume of waiting) resume()
    waiting.clear()
  }
  stream.on('drain', wake)
  stream.on('error', () => {
    gone = true
    wake()
  })
  stream.on('close', wake)
  return {
    closed: () => gone,
    async write(text) {
      if (gone || text === '' || stream.write(text)) return
      await new Promise<void>(resume => void waiting.add(resume))
    },
  }
}
