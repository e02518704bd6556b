import { serve } from '../offload/door'
import { openWhole } from './open'
import type { WholeReply, WholeRequest } from './types'

/** The doorway of the worker that makes whole bones. */
serve<WholeRequest, WholeReply>(openWhole, ({ model }) =>
  model === null
    ? []
    : ([model.mesh.positions, model.mesh.normals, model.mesh.shade, model.mesh.indices, model.inside].map(
        list => list.buffer,
      ) as ArrayBuffer[]),
)
