import type { Adapter, Outside } from './types'

/**
 * LARA and the Activity Player of the Concord Consortium, over iframe-phone: `{type, content}`, begun by a `hello` from both
 * sides. Its height is told to any host; what a learner did, only to one of the `parent` list that has said hello.
 */
export const lara = (out: Outside): Adapter => {
  let greeted = false
  const state = (): boolean => greeted && out.confide({ type: 'interactiveState', content: out.saved() })
  out.announce({ type: 'hello' })
  return {
    height: height => out.announce({ type: 'height', content: height }),
    report: () => void state(),
    receive({ type, content }) {
      if (type === 'hello' && !greeted) {
        greeted = true
        out.confide({
          type: 'supportedFeatures',
          content: { apiVersion: 1, features: { interactiveState: true } },
        })
      }
      if (!greeted) return
      if (type === 'initInteractive' && typeof content === 'object' && content !== null) {
        const { interactiveState } = content as { readonly interactiveState?: unknown }
        if (interactiveState !== null && interactiveState !== undefined) out.restore(interactiveState)
      }
      if (type === 'getInteractiveState') state()
    },
  }
}
