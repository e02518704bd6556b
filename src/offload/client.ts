import type { LocalRunner } from './local'
import { startWorker } from './start'

/** The page's side of some work: a worker when one starts, otherwise the same session in slices on the page's own thread. */
export interface Client<Request> {
  send(request: Request): void
  dispose(): void
}

/** What a page has to say about its work. */
export interface ClientOptions<Reply> {
  readonly onReply: (reply: Reply) => void
  /** called once when the worker could not be used; `reason` is for a log, not for a reader */
  readonly onFallback: (reason: string) => void
}

export interface Work<Request, Reply> {
  /** may throw */
  start(): Worker
  /** fetches the code of the worker for the page: only where it is needed, as most pages have it in their worker alone */
  local(onReply: (reply: Reply) => void): Promise<LocalRunner<Request>>
  /** of all that was asked, what is still worth an answer */
  latest(requests: readonly Request[]): Request[]
}

/** Assumption: this many unanswered requests are kept before the outdated ones are thrown away. */
const KEPT = 64

export const createClient = <Request, Reply>(
  work: Work<Request, Reply>,
  { onReply, onFallback }: ClientOptions<Reply>,
): Client<Request> => {
  const sent: Request[] = []
  let worker: Worker | null = null
  let local: LocalRunner<Request> | null = null
  let fallen = false
  let disposed = false
  let answered = false

  const fall = (reason: string): void => {
    if (disposed || fallen) return
    worker?.terminate()
    worker = null
    fallen = true
    onFallback(reason)
    void work.local(onReply).then(runner => {
      if (disposed) return runner.dispose()
      local = runner
      // What the worker had been asked is asked again.
      for (const request of work.latest(sent)) local.send(request)
      sent.length = 0
    })
  }

  try {
    worker = startWorker(work.start)
    worker.onmessage = (event: MessageEvent<Reply>): void => {
      if (disposed) return
      answered = true
      onReply(event.data)
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
    send(request) {
      if (disposed) return
      if (local !== null) local.send(request)
      else {
        sent.push(request)
        if (sent.length > KEPT) sent.splice(0, sent.length, ...work.latest(sent))
        worker?.postMessage(request)
      }
    },
    dispose() {
      disposed = true
      worker?.terminate()
      worker = null
      local?.dispose()
      local = null
      sent.length = 0
    },
  }
}
