import { runLocally, type LocalRunner } from '../offload/local'
import { openEvidence, type EvidenceReply, type EvidenceRequest } from './session'

/** The same session as in the worker, on the page's own thread. */
export const localEvidence = (onReply: (reply: EvidenceReply) => void): LocalRunner<EvidenceRequest> =>
  runLocally(openEvidence(onReply))
