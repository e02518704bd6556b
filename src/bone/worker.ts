import { BoneSession } from './session'
import type { BoneReply, BoneRequest } from './types'

/** The doorway: hands messages to a session and its replies, with their buffers, back. Nothing is decided here. */
declare const self: DedicatedWorkerGlobalScope

function open(): void {
  const session = new BoneSession({
    onReply: (reply: BoneReply) => self.postMessage(reply, buffersOf(reply)),
    now: () => performance.now(),
  })
  // A channel to itself yields to waiting messages between slices without the delay of a timer.
  const channel = new MessageChannel()
  let running = false
  channel.port1.onmessage = (): void => {
    running = session.step()
    if (running) channel.port2.postMessage(null)
  }
  self.onmessage = (event: MessageEvent<BoneRequest>): void => {
    session.receive(event.data)
    if (running) return
    running = true
    channel.port2.postMessage(null)
  }
}

function buffersOf(reply: BoneReply): ArrayBuffer[] {
  if (reply.type !== 'view') return []
  const { mesh, section } = reply
  const buffers = [mesh.positions.buffer, mesh.normals.buffer, mesh.shade.buffer, mesh.indices.buffer]
  if (section !== undefined && section !== null) buffers.push(section.buffer)
  return buffers as ArrayBuffer[]
}

open()
