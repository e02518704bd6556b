import { el, setText } from '../dom/el'
import type { I18n } from '../i18n'
import { clockText, countdown, leftAt, lengthened, paused, secondsLeft, started } from './countdown'

export interface TimerOptions {
  readonly i18n: I18n
  /** ms, on any clock that only goes on */
  now(): number
  /** spoken, politely */
  say(text: string): void
  /** the figures, for the second window; null while there is no timer */
  onTick(text: string | null): void
  onClose(): void
}

/** What is spoken of a running timer: the last minute and the end. Anything more would talk over the class. */
const SPOKEN_S: readonly number[] = [60]

/** The class timer: large figures, pause, and an end without a sound. It wakes once a second, only while it runs. */
export const timerView = ({ i18n, now, say, onTick, onClose }: TimerOptions) => {
  let timer = countdown()
  let wake: ReturnType<typeof setTimeout> | null = null
  const figure = el('p', { class: 'present-timer-figure', role: 'timer', 'aria-live': 'off' })
  const over = el('p', { class: 'present-timer-over', hidden: true }, i18n.text('present.timer.over'))
  const button = (key: string, act: () => void): HTMLButtonElement => {
    const node = el('button', { type: 'button', class: 'word-button' }, i18n.text(key))
    node.addEventListener('click', act)
    return node
  }
  const run = button('present.timer.start', () => turn())
  const root = el(
    'section',
    { class: 'present-timer', 'aria-label': i18n.text('present.timer.title'), hidden: true },
    figure,
    over,
    run,
    button('present.timer.shorter', () => set(lengthened(timer, -1, now()))),
    button('present.timer.longer', () => set(lengthened(timer, 1, now()))),
    button('present.close', onClose),
  )
  const text = (): string => clockText(secondsLeft(timer, now()))
  const draw = (): void => {
    const ended = timer.ends !== null && leftAt(timer, now()) === 0
    setText(figure, text())
    over.hidden = !ended
    root.toggleAttribute('data-over', ended)
    setText(run, i18n.text(timer.ends === null || ended ? 'present.timer.start' : 'present.timer.pause'))
    if (!root.hasAttribute('hidden')) onTick(text())
  }
  const rest = (): void => {
    if (wake !== null) clearTimeout(wake)
    wake = null
  }
  const tick = (): void => {
    rest()
    draw()
    const left = leftAt(timer, now())
    if (timer.ends === null) return
    const seconds = secondsLeft(timer, now())
    if (left === 0) return say(i18n.text('present.timer.over'))
    if (SPOKEN_S.includes(seconds) && seconds < timer.minutes * 60) say(i18n.text('present.timer.minute'))
    // just after the figure changes
    wake = setTimeout(tick, (left % 1000 || 1000) + 5)
  }
  const set = (next: typeof timer): void => {
    timer = next
    tick()
  }
  const turn = (): void =>
    set(timer.ends !== null && leftAt(timer, now()) > 0 ? paused(timer, now()) : started(timer, now()))
  draw()
  return {
    root,
    turn,
    /** it opens running: a class waits for it */
    open(): void {
      root.hidden = false
      if (timer.ends === null) turn()
    },
    close(): void {
      root.hidden = true
      set(countdown(timer.minutes))
      onTick(null)
    },
    dispose: rest,
  }
}
