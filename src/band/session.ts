import type { Model } from '../model/run'
import type { Session } from '../offload/types'
import { bandAges } from './ages'
import { createBand, type BandMaker } from './band'
import type { BandReply, BandRequest } from './types'

export interface BandSessionOptions {
  /** the ensemble; asked for when the first band is wanted */
  readonly members: () => readonly Model[]
  readonly onReply: (reply: BandReply) => void
  /** a clock in milliseconds */
  readonly now: () => number
}

/** How long one slice of work may last, ms: half a frame. */
const SLICE_MS = 8

interface Making {
  readonly request: BandRequest
  readonly maker: BandMaker
  next: number
  spent: number
}

/** Answers the newest request in slices; what was being computed for an older one is dropped. */
export const createBandSession = ({ members, onReply, now }: BandSessionOptions): Session<BandRequest> => {
  let wanted: BandRequest | null = null
  let making: Making | null = null

  const begin = (request: BandRequest, all: readonly Model[]): Making => ({
    request,
    maker: createBand(request.scenario, bandAges(request.scenario), all.length),
    next: 0,
    spent: 0,
  })
  const slice = (): void => {
    const start = now()
    const all = members()
    if (wanted !== null) {
      making = begin(wanted, all)
      wanted = null
    }
    if (making === null) return
    do {
      const member = all[making.next]
      if (member === undefined) break
      making.maker.add(member)
      making.next += 1
    } while (now() - start < SLICE_MS)
    making.spent += now() - start
    if (making.next < all.length) return
    const { request, maker, spent } = making
    making = null
    onReply({ v: 1, ticket: request.ticket, band: maker.band(), milliseconds: spent })
  }

  return {
    receive(request) {
      wanted = request
      making = null
    },
    step() {
      const ticket = wanted?.ticket ?? making?.request.ticket ?? 0
      try {
        slice()
      } catch {
        wanted = null
        making = null
        onReply({ v: 1, ticket, band: null, milliseconds: 0 })
      }
      return wanted !== null || making !== null
    },
  }
}
