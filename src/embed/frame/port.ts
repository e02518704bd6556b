import { COMMANDS, envelope, readEnvelope, type Command, type Id, type Saying } from '../protocol'
import { createPace, isBounded } from './bounds'
import type { Answer } from './commands'
import { Refusal, type Code } from './refusal'

export interface Line {
  say(type: Saying, payload?: unknown): void
  close(): void
}

const isCommand = (type: string): type is Command => (COMMANDS as readonly string[]).includes(type)

/** How often a host that sends too much is told so, ms. */
const TOLD_MS = 1000

/**
 * One connected host. Everything that comes is measured first; what is too much, or none of the fixed types, does nothing. Any other
 * command with an `id` gets an answer: what it asked for, or an `error` with a code.
 */
export const openLine = (
  port: MessagePort,
  perform: (type: Command, payload: unknown) => Answer | null | Promise<Answer | null>,
): Line => {
  const pace = createPace()
  let closed = false
  let told_ms = Number.NEGATIVE_INFINITY
  const send = (type: Saying, payload?: unknown, replyTo?: Id): void => {
    if (!closed) port.postMessage(envelope(type, payload, replyTo === undefined ? {} : { replyTo }))
  }
  const refuse = (code: Code, replyTo?: Id, more: object = {}): void =>
    send('error', { code, ...more }, replyTo)

  const receive = async (data: unknown): Promise<void> => {
    const now = performance.now()
    if (!pace.take(now)) {
      if (now - told_ms <= TOLD_MS) return
      told_ms = now
      return refuse('too-fast')
    }
    const message = readEnvelope(data)
    if (message === null) return
    const { id } = message
    if (!isBounded(message.payload)) return refuse('too-big', id)
    if (!isCommand(message.type)) return id === undefined ? undefined : refuse('unknown-type', id)
    try {
      const answer = await perform(message.type, message.payload)
      if ((answer?.corrections?.length ?? 0) > 0)
        refuse('corrected', id, { corrections: answer?.corrections })
      if (id !== undefined || (answer !== null && answer.type !== 'state'))
        send(answer?.type ?? 'state', answer?.payload, id)
    } catch (error) {
      refuse(error instanceof Refusal ? error.code : 'failed', id)
    }
  }
  port.onmessage = (event: MessageEvent<unknown>): void => void receive(event.data)
  return {
    say: (type, payload) => send(type, payload),
    close() {
      closed = true
      port.onmessage = null
      port.close()
    },
  }
}
