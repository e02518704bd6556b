import { el, setText } from '../dom/el'
import type { I18n } from '../i18n'
import { markOf } from './board'
import { again, count, handsOf, percentOf, reset, show, undo, type Poll } from './poll'
import type { Slide } from './types'

/** Hands counted in front of the class: a row an answer, with buttons large enough to press without looking. */
export const pollView = (i18n: I18n, change: (to: (poll: Poll) => Poll) => void, onClose: () => void) => {
  const button = (key: string, act: () => void): HTMLButtonElement => {
    const node = el('button', { type: 'button', class: 'word-button' }, i18n.text(key))
    node.addEventListener('click', act)
    return node
  }
  const title = el('h3', { class: 'present-panel-title', tabindex: '-1' }, i18n.text('present.poll.title'))
  const total = el('p', { class: 'present-poll-total' })
  const list = el('ol', { class: 'present-poll-rows' })
  const shown = button('present.poll.show', () => change(poll => show(poll, !poll.shown)))
  shown.setAttribute('aria-pressed', 'false')
  const second = button('present.poll.again', () => change(again))
  const back = button('present.poll.undo', () => change(undo))
  const empty = button('present.poll.reset', () => change(reset))
  const close = button('present.close', onClose)
  const root = el(
    'section',
    { class: 'present-poll', 'aria-label': i18n.text('present.poll.title'), hidden: true },
    el('div', { class: 'present-panel-head' }, title, total, close),
    list,
    el('div', { class: 'present-panel-foot' }, shown, second, back, empty),
  )
  let rows = ''

  const build = (slide: Slide, n: number): void => {
    list.replaceChildren(
      ...Array.from({ length: n }, (_, option) => {
        const mark = markOf(i18n, slide, option)
        const step = (by: 1 | -1): HTMLButtonElement => {
          const node = el(
            'button',
            {
              type: 'button',
              class: 'present-count',
              'aria-label': i18n.text(by > 0 ? 'present.poll.more' : 'present.poll.fewer', { mark }),
            },
            by > 0 ? '+' : '\u2212',
          )
          node.addEventListener('click', () => change(poll => count(poll, option, by)))
          return node
        }
        const words = slide.options[option]
        return el(
          'li',
          { class: 'present-poll-row' },
          el('b', { class: 'present-letter' }, mark),
          step(-1),
          step(1),
          el(
            'div',
            { class: 'present-poll-answer' },
            words === undefined ? null : el('span', { class: 'present-poll-words' }, words),
            el('div', { class: 'present-bars' }),
          ),
        )
      }),
    )
  }
  const bar = (round: readonly number[], option: number, index: number, rounds: number): HTMLElement => {
    const percent = percentOf(round, option)
    const mark = el('span', { class: 'present-bar', 'data-round': index + 1 })
    mark.style.inlineSize = `${percent}%`
    return el(
      'div',
      { class: 'present-bar-line' },
      el('span', { class: 'present-bar-track' }, mark),
      el(
        'span',
        { class: 'present-bar-words' },
        i18n.text(rounds > 1 ? 'present.poll.value.round' : 'present.poll.value', {
          round: i18n.number(index + 1),
          hands: round[option] ?? 0,
          percent: i18n.number(percent),
        }),
      ),
    )
  }
  return {
    root,
    title,
    update(poll: Poll, slide: Slide): void {
      const latest = poll.rounds.at(-1) ?? []
      const key = JSON.stringify([slide.id, slide.options, latest.length])
      if (key !== rows) {
        rows = key
        build(slide, latest.length)
      }
      setText(
        total,
        i18n.text('present.poll.total', { hands: handsOf(latest), round: i18n.number(poll.rounds.length) }),
      )
      ;[...list.querySelectorAll('.present-bars')].forEach((place, option) =>
        place.replaceChildren(
          ...(poll.shown ? poll.rounds.map((round, i) => bar(round, option, i, poll.rounds.length)) : []),
        ),
      )
      root.dataset['rounds'] = String(poll.rounds.length)
      shown.setAttribute('aria-pressed', String(poll.shown))
      setText(shown, i18n.text(poll.shown ? 'present.poll.hide' : 'present.poll.show'))
      second.hidden = poll.rounds.length > 1
      back.setAttribute('aria-disabled', String(poll.past.length === 0))
    },
  }
}
