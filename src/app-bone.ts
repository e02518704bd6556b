import { createBoneClient } from './bone/client'
import type { BoneReply } from './bone/types'
import { createBoneLink, type BoneLink } from './state/bone-link'
import type { Store } from './state/store'
import type { BoneState, Scale } from './state/view'

export interface BoneLinksOptions {
  readonly bone: Store<BoneState>
  readonly scale: () => Scale
  readonly say: (key: 'app.error' | 'app.offlineBone') => void
}

/** The worker that grows bones, and a link to it for each life that is shown. */
export const createBoneLinks = ({ bone, scale, say }: BoneLinksOptions) => {
  const deliver = new Map<number, (reply: BoneReply) => void>()
  const client = createBoneClient({
    onReply: reply => deliver.get(reply.slot)?.(reply),
    // told a moment later: a worker that cannot start says so before there is a page to say it on
    onFallback: () => queueMicrotask(() => say('app.offlineBone')),
  })
  /** The present life grows in slot 0 of the worker, the pinned one in slot 1; what they share is simulated once. */
  const linkTo = (slot: number, names: readonly ['stage' | 'pinned', 'inset' | 'pinnedInset']): BoneLink =>
    createBoneLink({
      slot,
      send: request => client.send(request),
      listen: handler => deliver.set(slot, handler),
      section: () => bone.get().drawn,
      rich: () => bone.get().rich,
      // cut faces of whole bones are drawn from it, at every age
      volume: () => scale() === 'bone',
      onView: picture => bone.set({ [picture.place === 'inset' ? names[1] : names[0]]: picture }),
      onLate: late => bone.set({ [slot === 0 ? 'late' : 'pinnedLate']: late }),
      onMeasured({ place, ticket, measures }) {
        const name = place === 'inset' ? names[1] : names[0]
        const picture = bone.get()[name]
        if (picture?.ticket === ticket) bone.set({ [name]: { ...picture, measures } })
      },
      onProgress: ({ age, done }) => slot === 0 && bone.set({ known: age, done }),
      onFailure: () => say('app.error'),
    })
  return { linkTo, client }
}
