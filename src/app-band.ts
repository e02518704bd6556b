import { createBandClient } from './band/client'
import type { Band, BandReply } from './band/types'
import { createBandLink } from './state/band-link'

/** The band of the newest life, worked out by a worker that starts when a band is first wanted. */
export const createLiveBand = (onBand: (band: Band) => void) => {
  let deliver: (reply: BandReply) => void = () => {}
  let client: ReturnType<typeof createBandClient> | null = null
  const link = createBandLink({
    send(request) {
      // without a worker the same code runs in the page, and nothing need be said
      client ??= createBandClient({ onReply: reply => deliver(reply), onFallback: () => {} })
      client.send(request)
    },
    listen: handler => (deliver = handler),
    onBand,
  })
  return {
    want: link.want,
    dispose(): void {
      link.dispose()
      client?.dispose()
    },
  }
}
