import type { Session } from './types'

/** Runs a session in small slices on the page's own thread. */
export interface LocalRunner<Request> {
  send(request: Request): void
  dispose(): void
}

export const runLocally = <Request>(session: Session<Request>): LocalRunner<Request> => {
  let timer: ReturnType<typeof setTimeout> | null = null
  const tick = (): void => {
    timer = session.step() ? setTimeout(tick, 0) : null
  }
  return {
    send(request) {
      session.receive(request)
      timer ??= setTimeout(tick, 0)
    },
    dispose() {
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
