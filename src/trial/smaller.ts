import { el, freshId, listening, setText } from '../dom/el'
import type { I18n } from '../i18n'
import type { Answers } from './answers'
import { neededBy, rangeWords, toldOf } from './gap-words'
import { nearestStop, peopleStops, roundedPeople, type Unit } from './rounding'
import type { Outcome } from './types'

/** "What if the trial had been smaller?": the same trial, with only the first people of each group counted. */
export const mountSmaller = (
  host: HTMLElement,
  { i18n, onPeople }: { i18n: I18n; onPeople: (people: number) => void },
) => {
  const events = listening()
  const id = freshId('trial-smaller')
  const range = el('input', { type: 'range', id, class: 'trl-range', min: 0, max: 1, step: 1 })
  const count = el('output', { class: 'trl-count', for: id })
  const precision = el('p', { class: 'trl-said' })
  const power = el('p', { class: 'trl-said' })
  const root = el(
    'section',
    { class: 'trl-smaller' },
    el(
      'div',
      { class: 'trl-smaller-head' },
      el('label', { class: 'trl-subtitle', for: id }, i18n.text('trial.smaller')),
      count,
    ),
    range,
    precision,
    power,
    el('p', { class: 'trl-said' }, i18n.text('trial.smaller.luck')),
  )
  host.append(root)
  let stops = peopleStops(0)
  events.on(range, 'input', () => onPeople(stops[Number(range.value)] ?? 0))
  return {
    /** `answers` of the people counted now; `whole`: of everybody */
    update(answers: Answers, whole: Answers, outcome: Outcome, of: Unit): void {
      const all = whole.m
      if (stops.at(-1) !== all) stops = peopleStops(all)
      range.max = String(stops.length - 1)
      const { m } = answers
      const people = i18n.number(m)
      const step = String(nearestStop(stops, m))
      if (range.value !== step) range.value = step
      range.disabled = stops.length < 2
      const words = i18n.text(m === all ? 'trial.smaller.all' : 'trial.smaller.some', {
        people,
        all: i18n.number(all),
      })
      setText(count, words)
      range.setAttribute('aria-valuetext', words)
      const gap = answers.gap(outcome)
      setText(
        precision,
        Number.isFinite(gap.low)
          ? i18n.text(`trial.smaller.${m === all ? 'says' : 'wouldSay'}`, {
              people,
              range: rangeWords(toldOf(gap, outcome, of), outcome, { of }, i18n),
            })
          : i18n.text('trial.smaller.unknown', { people }),
      )
      const needed = neededBy(whole, outcome)
      power.hidden = needed === null
      setText(
        power,
        needed === null
          ? ''
          : i18n.text('trial.smaller.power', {
              people: i18n.number(all),
              needed: i18n.number(roundedPeople(needed)),
            }),
      )
    },
    dispose(): void {
      events.dispose()
      root.remove()
    },
  }
}
