import { outsideEvidence } from './model/evidence-range'
import type { Scenario } from './model'
import { mountOutsideNote } from './shell/outside-note'

/** The note under the headline of a life that is outside the evidence; fetched after the first paint. */
export const mountOutside = (...place: Parameters<typeof mountOutsideNote>) => {
  const note = mountOutsideNote(...place)
  let judged: Scenario | null = null
  return {
    update(scenario: Scenario): void {
      if (scenario === judged) return
      judged = scenario
      note.update(outsideEvidence(scenario))
    },
    dispose: note.dispose,
  }
}
export type OutsideNote = ReturnType<typeof mountOutside>
