import { freshId } from '../../../dom/el'
import type { Adapter, Outside } from './types'

/**
 * SPLICE, which PreTeXt, Doenet and Runestone speak: a frame asks for what was kept, reports score (0 to 1) and state, and tells
 * events. All of it is about a learner, so it is only for hosts of the `parent` list. The activity is named by the address of the
 * frame without its state, as those hosts name a frame by its `src`.
 */
export const splice = (out: Outside, activity: string): Adapter => {
  const ask = freshId('splice')
  const say = (subject: string, more: object): boolean =>
    out.confide({ subject: `SPLICE.${subject}`, activity_id: activity, ...more })
  let asked = say('getState', { message_id: ask })
  let score = 0
  return {
    report(what) {
      if (what.type === 'score') score = what.of > 0 ? Math.min(1, Math.max(0, what.score / what.of)) : 0
      else say('sendEvent', { message_id: freshId('splice'), name: what.type, data: what })
      // each step is kept, too: a learner comes back to where they were
      if (what.type !== 'answer')
        say('reportScoreAndState', { message_id: freshId('splice'), score, state: out.saved() })
    },
    receive({ subject, message_id, state }) {
      if (subject !== 'SPLICE.getState.response' || message_id !== ask || !asked) return
      asked = false
      if (state !== null && state !== undefined) out.restore(state)
    },
  }
}
