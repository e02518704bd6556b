import { createClient, type Client, type ClientOptions } from '../offload/client'
import type { WholeReply, WholeRequest } from './types'

/** The page's side of the making of whole bones. Every bone asked for is worth an answer once. */
export const createWholeClient = (options: ClientOptions<WholeReply>): Client<WholeRequest> =>
  createClient<WholeRequest, WholeReply>(
    {
      start: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
      local: onReply => import('./local').then(({ localWhole }) => localWhole(onReply)),
      latest: requests =>
        requests.filter((one, i) => requests.findLastIndex(other => other.bone === one.bone) === i),
    },
    options,
  )
