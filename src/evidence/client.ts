import { createClient, type Client, type ClientOptions } from '../offload/client'
import type { EvidenceReply, EvidenceRequest } from './session'

/** The page's side of the comparison. Of several tables only the last is worth an answer. */
export const createEvidenceClient = (options: ClientOptions<EvidenceReply>): Client<EvidenceRequest> =>
  createClient<EvidenceRequest, EvidenceReply>(
    {
      start: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
      local: onReply => import('./local').then(({ localEvidence }) => localEvidence(onReply)),
      latest: requests => requests.slice(-1),
    },
    options,
  )
