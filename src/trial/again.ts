import { el, listening, setText } from '../dom/el'
import type { I18n } from '../i18n'

export interface AgainOptions {
  readonly i18n: I18n
  /** the same plan with other people, this many times */
  readonly onAgain: (times: number) => void
  /** the true gap is asked for, or not any more */
  readonly onTruth: () => void
}

/** How many runs the second button asks for. */
const MANY = 10

/** "Would it come out like that again?": buttons, room for the progress of what they begin, and for the strip of runs. */
export const mountAgain = (host: HTMLElement, { i18n, onAgain, onTruth }: AgainOptions) => {
  const events = listening()
  const button = (words: string): HTMLButtonElement =>
    el('button', { type: 'button', class: 'plain-button' }, words)
  const once = button(i18n.text('trial.again'))
  const often = button(i18n.text('trial.again.many', { times: i18n.number(MANY) }))
  const truth = button(i18n.text('trial.truth.show'))
  const strip = el('div', {})
  const progress = el('div', {})
  const root = el(
    'section',
    { class: 'trl-again' },
    el('h3', { class: 'trl-subtitle' }, i18n.text('trial.again.title')),
    el('div', { class: 'trl-buttons' }, once, often, truth),
    progress,
    strip,
  )
  host.append(root)
  events.on(once, 'click', () => onAgain(1))
  events.on(often, 'click', () => onAgain(MANY))
  events.on(truth, 'click', onTruth)
  return {
    /** where the progress of a run that was begun here stands */
    progress,
    strip,
    update(shown: boolean): void {
      setText(truth, i18n.text(shown ? 'trial.truth.hide' : 'trial.truth.show'))
    },
    busy(running: boolean): void {
      for (const one of [once, often, truth]) one.setAttribute('aria-disabled', String(running))
    },
    dispose(): void {
      events.dispose()
      root.remove()
    },
  }
}
