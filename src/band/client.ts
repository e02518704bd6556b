import { createClient, type Client, type ClientOptions } from '../offload/client'
import type { BandReply, BandRequest } from './types'

/** The page's side of the band. Of several requests only the last is worth an answer. */
export const createBandClient = (options: ClientOptions<BandReply>): Client<BandRequest> =>
  createClient<BandRequest, BandReply>(
    {
      start: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
      local: onReply => import('./local').then(({ localBand }) => localBand(onReply)),
      latest: requests => requests.slice(-1),
    },
    options,
  )
