import type { Session } from '../offload/types'
import { makingModel } from './model'
import type { Anatomy, WholeBoneId, WholeModel, WholeReply, WholeRequest } from './types'

export interface WholeSessionOptions {
  readonly anatomy: Readonly<Record<WholeBoneId, Anatomy>>
  readonly onReply: (reply: WholeReply) => void
  /** a clock in milliseconds */
  readonly now: () => number
}

/** How long one slice of work may last, ms: half a frame. */
const SLICE_MS = 8

interface Making {
  readonly request: WholeRequest
  readonly work: Generator<undefined, WholeModel>
  spent: number
}

/** Makes the bones that are asked for in slices, one after the other, the newest wish first. */
export const createWholeSession = ({ anatomy, onReply, now }: WholeSessionOptions): Session<WholeRequest> => {
  const wanted: WholeRequest[] = []
  let making: Making | null = null
  const answer = ({ request, spent }: Making, model: WholeModel | null): void => {
    making = null
    onReply({ v: 1, bone: request.bone, model, milliseconds: spent })
  }
  const slice = (present: Making): void => {
    const start = now()
    let made: WholeModel | null = null
    do {
      const { done, value } = present.work.next()
      if (done === true) made = value
    } while (made === null && now() - start < SLICE_MS)
    present.spent += now() - start
    if (made !== null) answer(present, made)
  }
  return {
    receive(request) {
      wanted.push(request)
    },
    step() {
      const request = making === null ? wanted.pop() : undefined
      if (request !== undefined)
        making = { request, work: makingModel(anatomy[request.bone], request.resolution), spent: 0 }
      if (making === null) return false
      const present = making
      try {
        slice(present)
      } catch {
        answer(present, null)
      }
      return making !== null || wanted.length > 0
    },
  }
}
