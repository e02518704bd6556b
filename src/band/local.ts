import { runLocally, type LocalRunner } from '../offload/local'
import { openBand } from './open'
import type { BandReply, BandRequest } from './types'

/** The same session as in the worker, on the page's own thread. */
export const localBand = (onReply: (reply: BandReply) => void): LocalRunner<BandRequest> =>
  runLocally(openBand(onReply))
