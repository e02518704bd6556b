import type { LocalRunner } from './local'
import type { BoneReply, BoneRequest } from './types'

/** The page's side of the bone: a worker when one starts, otherwise the same session in small slices on the page's own thread. */
export interface BoneClient {
  send(request: BoneRequest): void
  dispose(): void
}

export interface BoneClientOptions {
  readonly onReply: (reply: BoneReply) => void
  /** called once when the worker could not be used; `reason` is for a log, not for a reader */
  readonly onFallback: (reason: string) => void
}

export function createBoneClient(options: BoneClientOptions): BoneClient {
  const sent: BoneRequest[] = []
  let worker: Worker | null = null
  let local: LocalRunner | null = null
  let fallen = false
  let disposed = false
  let answered = false

  const fall = (reason: string): void => {
    if (disposed || fallen) return
    worker?.terminate()
    worker = null
    fallen = true
    options.onFallback(reason)
    // The engine is fetched only where it is needed: most pages have it in their worker alone.
    void import('./local').then(({ LocalRunner }) => {
      if (disposed) return
      local = new LocalRunner(options.onReply)
      // What the worker had been asked is asked again: the latest life and view of each slot are enough.
      for (const request of latestOf(sent)) local.send(request)
      sent.length = 0
    })
  }

  try {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = (event: MessageEvent<BoneReply>): void => {
      if (disposed) return
      answered = true
      options.onReply(event.data)
    }
    worker.onerror = (event: ErrorEvent): void => {
      event.preventDefault()
      fall(event.message || (answered ? 'the worker stopped' : 'the worker did not start'))
    }
    worker.onmessageerror = (): void => fall('a message could not be read')
  } catch (error) {
    fall(error instanceof Error ? error.message : 'no worker')
  }

  return {
    send(request: BoneRequest): void {
      if (disposed) return
      if (local !== null) local.send(request)
      else {
        sent.push(request)
        if (sent.length > 64) sent.splice(0, sent.length, ...latestOf(sent))
        worker?.postMessage(request)
      }
    },
    dispose(): void {
      disposed = true
      worker?.terminate()
      worker = null
      local?.dispose()
      local = null
      sent.length = 0
    },
  }
}

/** The last life of every slot, then the last view of every slot and place, in the order they were sent. */
function latestOf(requests: readonly BoneRequest[]): BoneRequest[] {
  const last = new Map<string, BoneRequest>()
  for (const request of requests) {
    const key = request.type === 'life' ? `life ${request.slot}` : `view ${request.slot} ${request.place}`
    last.delete(key)
    last.set(key, request)
  }
  const latest = [...last.values()]
  return [...latest.filter(r => r.type === 'life'), ...latest.filter(r => r.type === 'view')]
}
