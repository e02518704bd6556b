import type { OpenSession } from '../offload/types'
import { ANATOMY } from './bones'
import { createWholeSession } from './session'
import type { WholeReply, WholeRequest } from './types'

/** A session with the bones of this project. */
export const openWhole: OpenSession<WholeRequest, WholeReply> = onReply =>
  createWholeSession({ anatomy: ANATOMY, onReply, now: () => performance.now() })
