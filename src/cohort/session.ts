import type { Session } from '../offload/types'
import { failureOf, type PartReply, type PartRequest } from './messages'
import { orderOf, type Order } from './order'
import { createPart, type PartMaker } from './part'
import { peopleOf, type People } from './people'
import type { TrialFailure } from './types'

export interface PartSessionOptions {
  readonly onReply: (reply: PartReply) => void
  /** a clock in milliseconds */
  readonly now: () => number
}

/** How long one slice of work may last, ms: half a frame. */
const SLICE_MS = 8

/** Lives the parts it is asked for, one after another, in slices. Of one trial: the people are put in order once. */
export const createPartSession = ({ onReply, now }: PartSessionOptions): Session<PartRequest> => {
  const waiting: PartRequest[] = []
  let people: People | null = null
  let order: Order | null = null
  let ordered = false
  let maker: PartMaker | null = null

  /** One small piece of work; false when the part is done. */
  const piece = ({ plan, part, parts }: PartRequest): boolean => {
    people ??= peopleOf(plan)
    order ??= orderOf(plan, people)
    if (!ordered) {
      ordered = !order.step()
      return true
    }
    maker ??= createPart(plan, people, order.part(part, parts))
    return maker.step()
  }
  const done = (request: PartRequest, failure: TrialFailure | null): void => {
    const result = failure === null && maker !== null ? maker.result : null
    waiting.shift()
    maker = null
    onReply({ v: 1, part: request.part, result, failure })
  }

  return {
    receive(request) {
      waiting.push(request)
    },
    step() {
      const request = waiting[0]
      if (request === undefined) return false
      const start = now()
      try {
        while (piece(request)) if (now() - start >= SLICE_MS) return true
        done(request, null)
      } catch (error) {
        done(request, failureOf(error))
      }
      return waiting.length > 0
    },
  }
}
