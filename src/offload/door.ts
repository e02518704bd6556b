import type { OpenSession } from './types'

declare const self: DedicatedWorkerGlobalScope

/**
 * The worker's side: hands messages to a session and its replies, with their buffers, back. Nothing is decided here.
 */
export const serve = <Request, Reply>(
  open: OpenSession<Request, Reply>,
  buffersOf: (reply: Reply) => ArrayBuffer[],
): void => {
  const session = open(reply => self.postMessage(reply, buffersOf(reply)))
  // A channel to itself yields to waiting messages between slices without the delay of a timer.
  const channel = new MessageChannel()
  let running = false
  channel.port1.onmessage = (): void => {
    running = session.step()
    if (running) channel.port2.postMessage(null)
  }
  self.onmessage = (event: MessageEvent<Request>): void => {
    session.receive(event.data)
    if (running) return
    running = true
    channel.port2.postMessage(null)
  }
}
