import type { TrialProgress } from '../cohort/types'
import { el, listening, setText } from '../dom/el'
import type { I18n } from '../i18n'
import { timeWords } from './words'

/** How often the bar moves, and how often a screen reader is told, ms. */
const DRAWN_MS = 150
const SPOKEN_MS = 5000

export interface ProgressOptions {
  readonly i18n: I18n
  readonly onCancel: () => void
  readonly say: (text: string) => void
  /** a clock in milliseconds */
  readonly now: () => number
}

/** How far a run is: people done, time left, and the way out. */
export const mountProgress = ({ i18n, onCancel, say, now }: ProgressOptions) => {
  const events = listening()
  const bar = el('progress', {
    class: 'trl-bar',
    max: 1,
    value: 0,
    'aria-label': i18n.text('trial.progress'),
  })
  const place = el('p', { class: 'trl-progress-place', hidden: true })
  const words = el('p', { class: 'trl-progress-words' })
  const cancel = el('button', { type: 'button', class: 'plain-button' }, i18n.text('trial.cancel'))
  const root = el('div', { class: 'trl-progress', hidden: true }, place, bar, words, cancel)
  events.on(cancel, 'click', onCancel)
  let drawn = 0
  let spoken = 0
  const textOf = ({ done, of, left }: TrialProgress): string =>
    i18n.text(left === null ? 'trial.progress.begun' : 'trial.progress.left', {
      done: i18n.number(done),
      of: i18n.number(of),
      left: left === null ? '' : timeWords(left, i18n),
    })
  return {
    /** `of` lives (null: not known yet) are to be lived, in the given place; `run` of `runs` that were asked for together */
    start(of: number | null, where: HTMLElement, run: number, runs: number): void {
      // moving it would take the focus from its button
      if (root.parentElement !== where) where.append(root)
      place.hidden = runs < 2
      setText(place, i18n.text('trial.progress.run', { run: i18n.number(run), runs: i18n.number(runs) }))
      drawn = spoken = now()
      root.hidden = false
      bar.value = 0
      setText(words, of === null ? '' : textOf({ done: 0, of, left: null }))
    },
    step(progress: TrialProgress): void {
      const time = now()
      if (time - drawn < DRAWN_MS) return
      drawn = time
      bar.value = progress.of > 0 ? progress.done / progress.of : 0
      const text = textOf(progress)
      setText(words, text)
      if (time - spoken < SPOKEN_MS) return
      spoken = time
      say(text)
    },
    /** @returns true when the way out had the focus, which must go somewhere else now */
    end(): boolean {
      const lost = root.contains(root.ownerDocument.activeElement)
      root.hidden = true
      return lost
    },
    dispose(): void {
      events.dispose()
      root.remove()
    },
  }
}
