import { BoneSession } from './session'
import type { BoneReply, BoneRequest } from './types'

/** The same session as in the worker, in small slices on the page's own thread. */
export class LocalRunner {
  private readonly session: BoneSession
  private timer: ReturnType<typeof setTimeout> | null = null

  constructor(onReply: (reply: BoneReply) => void) {
    this.session = new BoneSession({ onReply, now: () => performance.now() })
  }

  send(request: BoneRequest): void {
    this.session.receive(request)
    if (this.timer === null) this.timer = setTimeout(this.tick, 0)
  }

  private readonly tick = (): void => {
    this.timer = this.session.step() ? setTimeout(this.tick, 0) : null
  }

  dispose(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }
}
