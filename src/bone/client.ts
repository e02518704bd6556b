import { createClient, type Client, type ClientOptions } from '../offload/client'
import type { BoneReply, BoneRequest } from './types'

/** The page's side of the bone. */
export const createBoneClient = (options: ClientOptions<BoneReply>): Client<BoneRequest> =>
  createClient<BoneRequest, BoneReply>(
    {
      start: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
      local: onReply => import('./local').then(({ localBone }) => localBone(onReply)),
      latest: latestOf,
    },
    options,
  )

/** The last life of every slot, then the last view of every slot and place, in the order they were sent. */
function latestOf(requests: readonly BoneRequest[]): BoneRequest[] {
  const last = new Map<string, BoneRequest>()
  for (const request of requests) {
    const key = request.type === 'view' ? `view ${request.slot} ${request.place}` : `life ${request.slot}`
    last.delete(key)
    last.set(key, request)
  }
  const latest = [...last.values()]
  return [...latest.filter(r => r.type !== 'view'), ...latest.filter(r => r.type === 'view')]
}
