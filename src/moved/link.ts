import type { Scenario } from '../model/types'
import { runLocally } from '../offload/local'
import { createMovedSession } from './session'
import type { Account } from './types'

export interface MovedLink {
  /** The account of this life; null while it is being worked out, which begins once the hand rests. */
  of(scenario: Scenario): Account | null
  dispose(): void
}

/** So long a hand must rest before lives are lived, ms, so that none is lived in vain during a drag. */
const REST_MS = 140

/** Keeps the account of the newest life; only what is asked for is worked out, in slices on the page's own thread. */
export const createMovedLink = (o: { onAccount(): void; now(): number }): MovedLink => {
  let asked: Scenario | null = null
  let known: Account | null = null
  let ticket = 0
  let timer: ReturnType<typeof setTimeout> | null = null
  const runner = runLocally(
    createMovedSession({
      now: o.now,
      onReply: reply => {
        if (reply.ticket !== ticket || reply.account === null) return
        known = reply.account
        o.onAccount()
      },
    }),
  )
  const rest = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }
  return {
    of(scenario) {
      if (known?.scenario === scenario) return known
      if (asked !== scenario) {
        asked = scenario
        ticket += 1
        rest()
        timer = setTimeout(() => runner.send({ v: 1, ticket, scenario }), REST_MS)
      }
      return null
    },
    dispose() {
      rest()
      runner.dispose()
    },
  }
}
