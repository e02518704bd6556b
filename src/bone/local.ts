import { runLocally, type LocalRunner } from '../offload/local'
import { BoneSession } from './session'
import type { BoneReply, BoneRequest } from './types'

/** The same session as in the worker, on the page's own thread. */
export const localBone = (onReply: (reply: BoneReply) => void): LocalRunner<BoneRequest> =>
  runLocally(new BoneSession({ onReply, now: () => performance.now() }))
