import type { Adapter, Outside } from './types'

/** Legends of Learning: it is told that the page stands, and may stop and start the age. */
export const legends = (out: Outside): Adapter => {
  let paused = false
  out.announce({ message: 'init' })
  return {
    receive({ messageName }) {
      if (messageName === 'pause') {
        paused = true
        out.run(false)
      }
      if (messageName === 'resume' && paused) {
        paused = false
        out.run(true)
      }
    },
  }
}
