import type { I18n } from '../i18n'
import { kindOf } from './gap-words'
import type { Truth } from './options'
import type { Shown } from './result-plots'
import type { Unit } from './rounding'
import type { Interval, KeptRun, Outcome } from './types'

/** The true gap as drawings count it: people of `of`, or percentage points. */
export const truthTold = (truth: Truth, outcome: Outcome, of: Unit): number =>
  outcome === 'broken' ? of * truth.broken : truth[outcome]

/** The true gap as kept runs count it: people of 100, or percentage points. */
const kept = (truth: Truth, outcome: Outcome): number => truthTold(truth, outcome, 100)
const holds = ({ low, high }: Interval, value: number): boolean => low <= value && value <= high

/** How many of the runs drew an interval that holds the true gap. */
export const heldBy = (runs: readonly KeptRun[], truth: Truth, outcome: Outcome): number =>
  runs.filter(({ gaps }) => holds(gaps[outcome], kept(truth, outcome))).length

/** What the line of the true gap is, and how many intervals hold it; nothing while it is hidden. */
export const truthNotes = ({ runs, truth, of, look: { outcome } }: Shown, i18n: I18n): readonly string[] => {
  if (truth === null) return []
  const value = truthTold(truth, outcome, of)
  const none = Number(Math.abs(value).toFixed(1)) === 0
  const size = none
    ? i18n.text('trial.truth.none')
    : i18n.text(`trial.truth.${kindOf(outcome)}.${value < 0 ? 'less' : 'more'}`, {
        size: i18n.number(Math.abs(value), 1),
        of: i18n.number(of),
      })
  const held = heldBy(runs, truth, outcome)
  return [
    i18n.text('trial.truth.note', { size }),
    i18n.text('trial.truth.held', {
      n: runs.length,
      held,
      shown: i18n.number(held),
      runs: i18n.number(runs.length),
    }),
  ]
}
