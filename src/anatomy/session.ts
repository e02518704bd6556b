import type { Session } from '../offload/types'
import { makeModel } from './model'
import type { Anatomy, WholeBoneId, WholeReply, WholeRequest } from './types'

export interface WholeSessionOptions {
  readonly anatomy: Readonly<Record<WholeBoneId, Anatomy>>
  readonly onReply: (reply: WholeReply) => void
  /** a clock in milliseconds */
  readonly now: () => number
}

/** Makes the bones that are asked for, one a step, the newest wish first. */
export const createWholeSession = ({ anatomy, onReply, now }: WholeSessionOptions): Session<WholeRequest> => {
  const wanted: WholeRequest[] = []
  return {
    receive(request) {
      wanted.push(request)
    },
    step() {
      const request = wanted.pop()
      if (request === undefined) return false
      const start = now()
      const answer = (model: WholeReply['model']): void =>
        onReply({ v: 1, bone: request.bone, model, milliseconds: now() - start })
      try {
        answer(makeModel(anatomy[request.bone], request.resolution))
      } catch {
        answer(null)
      }
      return wanted.length > 0
    },
  }
}
