import type { Session } from '../offload/types'
import { createAccount, type Making } from './account'
import type { MovedReply, MovedRequest } from './types'

export interface MovedSessionOptions {
  readonly onReply: (reply: MovedReply) => void
  /** a clock in milliseconds */
  readonly now: () => number
}

/** How long one slice of work may last, ms: a third of a frame, as it runs on the page's own thread. */
const SLICE_MS = 5

/** Answers the newest request in slices; what was being worked out for an older one is dropped. */
export const createMovedSession = ({ onReply, now }: MovedSessionOptions): Session<MovedRequest> => {
  let wanted: MovedRequest | null = null
  let making: Making | null = null
  let lives = 0
  const reply = (ticket: number, done: Making | null): void => {
    wanted = null
    making = null
    onReply({ v: 1, ticket, account: done?.account() ?? null, lives })
  }
  return {
    receive(request) {
      wanted = request
      making = null
      lives = 0
    },
    step() {
      if (wanted === null) return false
      const { ticket, scenario } = wanted
      const start = now()
      try {
        making ??= createAccount(scenario)
        do {
          making.step()
          lives += 1
        } while (making.left > 0 && now() - start < SLICE_MS)
        if (making.left === 0) reply(ticket, making)
      } catch {
        reply(ticket, null)
      }
      return wanted !== null
    },
  }
}
