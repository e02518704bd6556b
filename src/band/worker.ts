import { serve } from '../offload/door'
import { openBand } from './open'
import type { BandReply, BandRequest } from './types'

/** The doorway of the band worker. */
serve<BandRequest, BandReply>(openBand, ({ band }) =>
  band === null
    ? []
    : ([band.ages, ...Object.values(band.low), ...Object.values(band.high)].map(
        list => list.buffer,
      ) as ArrayBuffer[]),
)
