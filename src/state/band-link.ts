import type { Band, BandReply, BandRequest } from '../band/types'
import type { Scenario } from '../model'
import { later, SETTLE_MS, type Later } from './later'

export interface BandLink {
  /** Asks for the band of this life once the hand rests; null: none is wanted. What was asked before is forgotten. */
  want(scenario: Scenario | null): void
  dispose(): void
}

/** Keeps the band worker busy with just the newest life; an answer for an older one is never passed on. */
export const createBandLink = (o: {
  send(request: BandRequest): void
  listen(handler: (reply: BandReply) => void): void
  onBand(band: Band): void
  later?: Later
}): BandLink => {
  let ticket = 0
  let cancel = (): void => {}
  o.listen(({ ticket: answered, band }) => {
    if (answered === ticket && band !== null) o.onBand(band)
  })
  return {
    want(scenario) {
      cancel()
      ticket += 1
      if (scenario !== null) cancel = (o.later ?? later)(() => o.send({ v: 1, ticket, scenario }), SETTLE_MS)
    },
    dispose() {
      cancel()
      ticket = -1
    },
  }
}
