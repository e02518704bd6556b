import { serve } from '../offload/door'
import { openEvidence, type EvidenceReply, type EvidenceRequest } from './session'

/** The doorway of the evidence worker. */
serve<EvidenceRequest, EvidenceReply>(openEvidence, ({ found }) =>
  found === null
    ? []
    : ([
        found.values,
        found.tolerances,
        ...found.curves.flatMap(({ months, values }) => [months, values]),
      ].map(list => list.buffer) as ArrayBuffer[]),
)
