import { runLocally, type LocalRunner } from '../offload/local'
import type { PartReply, PartRequest } from './messages'
import { createPartSession } from './session'

/** The same session as in a worker, on the page's own thread. */
export const localParts = (onReply: (reply: PartReply) => void): LocalRunner<PartRequest> =>
  runLocally(createPartSession({ onReply, now: () => performance.now() }))
