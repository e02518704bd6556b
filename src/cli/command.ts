import type { Readable } from 'node:stream'
import type { Complaint } from './args'
import type { Sink } from './files'
import type { Place } from './read'
import type { Words } from './words'

export interface Streams {
  readonly input: Readable
  readonly output: NodeJS.WritableStream
  readonly errors: NodeJS.WritableStream
}

/** Exit statuses: everything ran, a mistake in the program, something could not be used. */
export const DONE = 0
export const INSIDE = 1
export const UNUSABLE = 2
/** Assumption: after this many problems another line tells nobody anything. */
const MAX_COMPLAINTS = 20

/** Problems, one line each on standard error; silent after the first few, with a count at the end. */
export const complaintsTo = (sink: Sink, words: Words, file: string, command: string) => {
  let count = 0
  return {
    count: () => count,
    async add(complaint: Complaint, place?: Place): Promise<void> {
      count++
      if (count <= MAX_COMPLAINTS)
        await sink.write(`${command}: ${words.complaint(complaint, file, place)}\n`)
    },
    async end(): Promise<void> {
      if (count > MAX_COMPLAINTS) await sink.write(`${command}: ${words.more(count - MAX_COMPLAINTS)}\n`)
    },
  }
}
