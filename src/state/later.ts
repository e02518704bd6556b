/** Runs something after a while; the answer calls it off. Tests bring a clock of their own. */
export type Later = (run: () => void, ms: number) => () => void

export const later: Later = (run, ms) => {
  const id = setTimeout(run, ms)
  return () => clearTimeout(id)
}

/** How long a hand must rest before slow work begins, ms, so that none is done in vain during a drag. */
export const SETTLE_MS = 140
