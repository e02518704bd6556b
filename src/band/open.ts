import { ensembleOf } from '../model/ensemble'
import { POSTERIOR } from '../model/posterior'
import { modelOf, type Model } from '../model/run'
import type { Session } from '../offload/types'
import { createBandSession } from './session'
import type { BandReply, BandRequest } from './types'

/** A session with the ensemble of the fit, unpacked when it is first needed. */
export const openBand = (onReply: (reply: BandReply) => void): Session<BandRequest> => {
  let members: readonly Model[] | null = null
  return createBandSession({
    members: () => (members ??= ensembleOf(POSTERIOR).map(modelOf)),
    onReply,
    now: () => performance.now(),
  })
}
