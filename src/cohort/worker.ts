import { serve } from '../offload/door'
import type { PartReply, PartRequest } from './messages'
import { buffersOf } from './part-result'
import { createPartSession } from './session'

/** The doorway of a trial's worker. */
serve<PartRequest, PartReply>(
  onReply => createPartSession({ onReply, now: () => performance.now() }),
  ({ result }) => (result === null ? [] : buffersOf(result)),
)
