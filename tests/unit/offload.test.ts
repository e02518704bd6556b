import { afterEach, describe, expect, it, vi } from 'vitest'
import { createClient, type Client, type Work } from '../../src/offload/client'
import { runLocally } from '../../src/offload/local'

afterEach(() => vi.useRealTimers())

/** Adds up what it is asked for, one slice for every unit. */
const adder = (onReply: (sum: number) => void) => {
  let left = 0
  let sum = 0
  return {
    receive(n: number) {
      left = n
      sum = 0
    },
    step() {
      if (left === 0) return false
      left -= 1
      sum += 1
      if (left === 0) onReply(sum)
      return left > 0
    },
  }
}

class FakeWorker {
  onmessage: ((event: MessageEvent<number>) => void) | null = null
  onerror: ((event: ErrorEvent) => void) | null = null
  onmessageerror: (() => void) | null = null
  posted: number[] = []
  ended = false
  postMessage(n: number): void {
    this.posted.push(n)
  }
  terminate(): void {
    this.ended = true
  }
}

const bench = (start: () => FakeWorker) => {
  const replies: number[] = []
  const reasons: string[] = []
  const work: Work<number, number> = {
    start: start as unknown as () => Worker,
    local: onReply => Promise.resolve(runLocally(adder(onReply))),
    latest: requests => requests.slice(-1),
  }
  const client: Client<number> = createClient(work, {
    onReply: reply => replies.push(reply),
    onFallback: reason => reasons.push(reason),
  })
  return { client, replies, reasons }
}

describe('work beside the page', () => {
  it('goes to the worker', () => {
    const worker = new FakeWorker()
    const { client, replies, reasons } = bench(() => worker)
    client.send(3)
    worker.onmessage?.({ data: 3 } as MessageEvent<number>)
    expect([worker.posted, replies, reasons]).toEqual([[3], [3], []])
    client.dispose()
    client.send(4)
    expect([worker.posted, worker.ended]).toEqual([[3], true])
  })
  it('is done in the page when no worker can be made', async () => {
    const { client, replies, reasons } = bench(() => {
      throw new Error('refused')
    })
    client.send(2)
    client.send(5)
    await vi.waitFor(() => expect(replies).toEqual([5]))
    expect(reasons).toEqual(['refused'])
    client.send(4)
    await vi.waitFor(() => expect(replies).toEqual([5, 4]))
    client.dispose()
  })
  it('is asked again in the page when the worker fails, and only what still matters', async () => {
    const worker = new FakeWorker()
    const { client, replies, reasons } = bench(() => worker)
    for (let n = 1; n <= 70; n++) client.send(n)
    worker.onerror?.({ preventDefault() {}, message: '' } as unknown as ErrorEvent)
    worker.onmessageerror?.()
    await vi.waitFor(() => expect(replies).toEqual([70]))
    expect([worker.ended, reasons]).toEqual([true, ['the worker did not start']])
    client.dispose()
  })
  it('ends with the page', async () => {
    const { client, replies } = bench(() => {
      throw new Error('refused')
    })
    client.send(2)
    client.dispose()
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(replies).toEqual([])
  })
})
