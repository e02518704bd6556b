import { el, freshId, icon, listening, setText } from '../../dom/el'
import type { I18n, MessageKey } from '../../i18n'
import { LAST_WEEK, type PhaseId, PHASES, phaseBeside, showing } from '../../site'
import { letterOf } from '../letter'
import type { Timeline } from './timeline'

/** The weeks under the picture: a range with the phases on it, play and steps, the week and the balance in words, the switch of the signals. */
export interface SitePanel {
  readonly element: HTMLElement
  update(state: {
    readonly balance: string
    /** the same of the pinned life; null = there is none */
    readonly pinned: string | null
    readonly title: string
    readonly signals: boolean
  }): void
  dispose(): void
}
export interface SitePanelOptions {
  readonly i18n: I18n
  readonly timeline: Timeline
  readonly onSignals: (on: boolean) => void
  /** a person has come to rest on a week */
  readonly onChosen: () => void
}

const PLAY = 'M7 4.5v15l12.5-7.5z'
const PAUSE = 'M6.5 5h4v14h-4zM13.5 5h4v14h-4z'
const BACK = 'M5 5h2.4v14H5zM19.5 5v14L9 12z'
const ON = 'M16.6 5H19v14h-2.4zM4.5 5v14L15 12z'
/** Phases long enough to carry their name on the track. */
const NAMED = ['resorption', 'reversal', 'formation', 'mineralisation', 'rest'] as const
const isNamed = (id: PhaseId): id is (typeof NAMED)[number] => (NAMED as readonly PhaseId[]).includes(id)

const percent = (week: number): string => `${((100 * week) / LAST_WEEK).toFixed(2)}%`

/** The week in words: "Week 7: reversal". */
export const weekWords = (i18n: I18n, { week, phase }: Timeline): string =>
  i18n.t('site.week', {
    week: i18n.number(Math.floor(week + 1e-6)),
    phase: i18n.t(`site.phase.${phase.id}` as MessageKey),
  })

export const createPanel = ({ i18n, timeline, onSignals, onChosen }: SitePanelOptions): SitePanel => {
  const listen = listening()
  const button = (name: string, path: string, key: MessageKey): HTMLButtonElement => {
    const made = el('button', { type: 'button', class: `site-button ${name}` }, icon(path, true))
    made.setAttribute('aria-label', i18n.t(key))
    return made
  }
  const back = button('site-back', BACK, 'site.back')
  const on = button('site-on', ON, 'site.on')
  const play = el('button', { type: 'button', class: 'site-button site-play' })
  const words = el('p', { class: 'site-week' })
  const balance = el('p', { class: 'site-balance' })
  const signals = el('button', { type: 'button', class: 'site-signals' }, i18n.t('site.signals'))
  const note = el('p', { class: 'site-note', hidden: true }, i18n.t('site.signals.note'))

  const range = el('input', {
    type: 'range',
    class: 'site-range',
    min: 0,
    max: LAST_WEEK,
    step: 0.05,
    id: freshId('site-week'),
  })
  range.setAttribute('aria-label', i18n.t('site.range'))
  const track = el('div', { class: 'site-track', 'aria-hidden': 'true' })
  for (const { id, from, to } of PHASES) {
    const part = el('span', { class: `site-part is-${id}` })
    part.style.left = percent(from)
    part.style.width = percent(to - from)
    if (isNamed(id)) part.append(el('span', {}, i18n.t(`site.track.${id}`)))
    track.append(part)
  }
  const thumb = el('span', { class: 'site-thumb' })
  track.append(thumb)
  const element = el(
    'div',
    { class: 'site-panel', role: 'group', 'aria-label': i18n.t('site.panel') },
    el('div', { class: 'site-row' }, words, balance, signals),
    el(
      'div',
      { class: 'site-row' },
      el('div', { class: 'site-steps' }, back, play, on),
      el('div', { class: 'site-course' }, track, range),
    ),
    note,
  )

  listen.on(back, 'click', () => {
    timeline.step(-1)
    onChosen()
  })
  listen.on(on, 'click', () => {
    timeline.step(1)
    onChosen()
  })
  listen.on(play, 'click', () => timeline.play(!timeline.playing))
  listen.on(range, 'change', onChosen)
  listen.on(range, 'keyup', onChosen)
  listen.on(range, 'input', () => timeline.go(Number(range.value)))
  listen.on(range, 'keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const to = weekForKey(event.key, event.shiftKey, timeline.week)
    if (to === null) return
    event.preventDefault()
    timeline.go(to)
  })
  listen.on(signals, 'click', () => onSignals(signals.getAttribute('aria-pressed') !== 'true'))

  return {
    element,
    update(state) {
      const said = weekWords(i18n, timeline)
      setText(words, said)
      if (state.pinned === null) setText(balance, state.balance)
      else
        balance.replaceChildren(
          letterOf(i18n, 'now'),
          el('span', { class: 'site-one' }, state.balance),
          letterOf(i18n, 'pinned'),
          el('span', { class: 'site-one' }, state.pinned),
        )
      balance.title = state.title
      if (range.getAttribute('aria-valuetext') !== said) range.setAttribute('aria-valuetext', said)
      range.value = String(timeline.week)
      thumb.style.left = percent(timeline.week)
      for (const [i, { from }] of PHASES.entries())
        track.children[i]!.classList.toggle('is-past', timeline.week >= from)
      const name = i18n.t(timeline.playing ? 'site.pause' : 'site.play')
      if (play.textContent !== name)
        play.replaceChildren(icon(timeline.playing ? PAUSE : PLAY, true), el('span', {}, name))
      signals.setAttribute('aria-pressed', String(state.signals))
      note.hidden = !state.signals
    },
    dispose: () => listen.dispose(),
  }
}

/** Where a key on the track leads: arrows by a week, with Shift by a tenth; Page keys by a phase; null for keys not its own. */
export const weekForKey = (key: string, shift: boolean, week: number): number | null => {
  const by = shift ? 0.1 : 1
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return shift ? week + by : Math.floor(week + 1e-6) + by
    case 'ArrowLeft':
    case 'ArrowDown':
      return shift ? week - by : Math.ceil(week - 1e-6) - by
    case 'PageUp':
      return showing(phaseBeside(week, 1))
    case 'PageDown':
      return showing(phaseBeside(week, -1))
    case 'Home':
      return 0
    case 'End':
      return LAST_WEEK
    default:
      return null
  }
}
