import { runLocally, type LocalRunner } from '../offload/local'
import { openWhole } from './open'
import type { WholeReply, WholeRequest } from './types'

/** The same session as in the worker, on the page's own thread. */
export const localWhole = (onReply: (reply: WholeReply) => void): LocalRunner<WholeRequest> =>
  runLocally(openWhole(onReply))
