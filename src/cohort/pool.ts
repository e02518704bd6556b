import type { LocalRunner } from '../offload/local'
import { startWorker } from '../offload/start'
import type { PartReply, PartRequest } from './messages'
import type { TrialFailure } from './types'

/** The side of a worker that the pool needs; a Worker is one. */
export interface Hand {
  postMessage(request: PartRequest): void
  terminate(): void
  onmessage: ((event: MessageEvent<PartReply>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
}

export interface PoolOptions {
  readonly requests: readonly PartRequest[]
  /** how many workers at most */
  readonly hands: number
  /** may throw */
  readonly start: () => Hand
  /** the same work on the page's own thread, where no worker is left */
  readonly local: (onReply: (reply: PartReply) => void) => Promise<LocalRunner<PartRequest>>
  /** a part is done; called once a part */
  readonly onPart: (reply: PartReply & { readonly result: NonNullable<PartReply['result']> }) => void
  readonly onFailure: (failure: TrialFailure) => void
}

/** Gives parts to workers, one at a time each. */
export interface Pool {
  /** ends everything at once */
  dispose(): void
}

/**
 * A worker that crashes, or cannot live a part, is let go, and its part is given to another one; where none is left, the
 * page lives the rest in slices. Only what fails there too fails.
 */
export const createPool = ({ requests, hands, start, local, onPart, onFailure }: PoolOptions): Pool => {
  const waiting = [...requests]
  const working = new Map<Hand, PartRequest | null>()
  let page: LocalRunner<PartRequest> | null = null
  let onPage = false
  let over = false

  const end = (): void => {
    over = true
    for (const hand of working.keys()) hand.terminate()
    working.clear()
    page?.dispose()
    page = null
  }
  const fail = (failure: TrialFailure): void => {
    if (over) return
    end()
    onFailure(failure)
  }
  const take = (reply: PartReply): boolean => {
    if (reply.result === null) return false
    onPart({ ...reply, result: reply.result })
    return true
  }

  const toPage = (): void => {
    if (over || onPage || waiting.length === 0) return
    onPage = true
    const next = (): void => {
      const request = waiting.shift()
      if (request === undefined) onPage = false
      else page?.send(request)
    }
    const answered = (reply: PartReply): void => {
      if (over) return
      if (!take(reply)) fail(reply.failure ?? 'crashed')
      else if (!over) next()
    }
    local(answered).then(
      runner => {
        if (over) return runner.dispose()
        page = runner
        next()
      },
      () => fail('crashed'),
    )
  }
  const give = (hand: Hand): void => {
    const request = waiting.shift()
    working.set(hand, request ?? null)
    if (request !== undefined) hand.postMessage(request)
  }
  const letGo = (hand: Hand): void => {
    const left = working.get(hand)
    if (over || left === undefined) return
    hand.terminate()
    working.delete(hand)
    if (left !== null) waiting.unshift(left)
    // one that has nothing to do takes it on
    const idle = [...working].find(([, request]) => request === null)
    if (idle !== undefined) give(idle[0])
    else if (working.size === 0) toPage()
  }
  const hire = (): void => {
    let hand: Hand
    try {
      hand = startWorker(start)
    } catch {
      return
    }
    working.set(hand, null)
    hand.onmessage = ({ data }): void => {
      if (over || !working.has(hand)) return
      if (!take(data)) letGo(hand)
      else if (!over) give(hand)
    }
    hand.onerror = (event): void => {
      event.preventDefault()
      letGo(hand)
    }
    hand.onmessageerror = (): void => letGo(hand)
    give(hand)
  }

  for (let i = 0; i < Math.min(hands, requests.length); i++) hire()
  if (working.size === 0) toPage()
  return { dispose: end }
}
