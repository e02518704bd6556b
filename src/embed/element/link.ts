import { envelope, readEnvelope, type Command, type Envelope } from '../protocol'

/** A command that was not done. `code` as in docs/embedding.md. */
export class TrabeculaError extends Error {
  readonly code: string
  constructor(code: string) {
    super(`trabecula: ${code}`)
    this.code = code
  }
}

interface Waiting {
  resolve(payload: unknown): void
  reject(error: TrabeculaError): void
  readonly timer: ReturnType<typeof setTimeout>
}

/** Assumption: longer than the longest sweep that a frame takes on, on a slow phone. */
const PATIENCE_MS = 60_000

/** The host's end of one frame's port. */
export interface Link {
  /** the answer's payload; rejects with the code of a refusal */
  ask(type: Command, payload?: unknown): Promise<unknown>
  /** no answer is wanted */
  tell(type: Command, payload?: unknown): void
  close(): void
}

export const openLink = (port: MessagePort, hear: (message: Envelope) => void): Link => {
  const waiting = new Map<number, Waiting>()
  let next = 1
  const settle = (message: Envelope): void => {
    const id = Number(message.replyTo)
    const one = waiting.get(id)
    if (one === undefined) return
    const { code } = (message.payload ?? {}) as { readonly code?: string }
    // a correction is news, not a refusal: the answer comes after it
    if (message.type === 'error' && code === 'corrected') return
    waiting.delete(id)
    clearTimeout(one.timer)
    if (message.type === 'error') one.reject(new TrabeculaError(code ?? 'failed'))
    else one.resolve(message.payload)
  }
  port.onmessage = (event: MessageEvent<unknown>): void => {
    const message = readEnvelope(event.data)
    if (message === null) return
    hear(message)
    settle(message)
  }
  return {
    ask: (type, payload) =>
      new Promise((resolve, reject) => {
        const id = next
        next += 1
        const timer = setTimeout(() => {
          waiting.delete(id)
          reject(new TrabeculaError('no-answer'))
        }, PATIENCE_MS)
        waiting.set(id, { resolve, reject, timer })
        port.postMessage(envelope(type, payload, { id }))
      }),
    tell: (type, payload) => port.postMessage(envelope(type, payload)),
    close() {
      port.onmessage = null
      port.close()
      for (const { reject, timer } of waiting.values()) {
        clearTimeout(timer)
        reject(new TrabeculaError('closed'))
      }
      waiting.clear()
    },
  }
}
