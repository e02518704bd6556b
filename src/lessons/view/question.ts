import { el, type Listening, setText } from '../../dom/el'
import type { I18n } from '../../i18n'
import { spoken } from './parts'

/** A question with one right option. An option is chosen by pressing it; each says why; it may be tried again. */
export const createQuestion = (
  i18n: I18n,
  listen: Listening,
  o: {
    /** `lessons.menopause.check.1` */
    readonly stem: string
    readonly options: number
    readonly right: number
    /** "Question 1 of 2" */
    readonly name: string
    onAnswer(option: number): void
  },
) => {
  const feedback = spoken('lsn-feedback')
  const options = Array.from({ length: o.options }, (_, index) => {
    const text = i18n.text(`${o.stem}.option.${index + 1}`)
    const sign = el('span', { class: 'lsn-sign', 'aria-hidden': 'true' })
    const said = el('span', { class: 'visually-hidden' })
    const one = el(
      'button',
      { type: 'button', class: 'lsn-option', 'aria-pressed': 'false' },
      sign,
      el('span', {}, text),
      said,
    )
    listen.on(one, 'click', () => o.onAnswer(index + 1))
    return { one, sign, said }
  })
  const root = el(
    'div',
    { class: 'lsn-question-part', role: 'group', 'aria-label': o.name },
    el('p', { class: 'lsn-question-name' }, o.name),
    el('p', { class: 'lsn-question-ask' }, i18n.text(`${o.stem}.ask`)),
    el('ul', { class: 'lsn-option-list' }, ...options.map(({ one }) => el('li', {}, one))),
    feedback,
  )
  return {
    root,
    update(tries: readonly number[]): void {
      const last = tries.at(-1) ?? null
      options.forEach(({ one, sign, said }, index) => {
        const tried = tries.includes(index + 1)
        const right = index + 1 === o.right
        one.setAttribute('aria-pressed', String(last === index + 1))
        one.dataset['tried'] = tried ? (right ? 'right' : 'wrong') : ''
        setText(sign, tried ? (right ? '✓' : '×') : '')
        setText(said, tried ? i18n.text(right ? 'lessons.right' : 'lessons.notThis') : '')
      })
      const right = last === o.right
      const words =
        last === null
          ? ''
          : i18n.text('lessons.question.feedback', {
              right: String(right),
              why: i18n.text(`${o.stem}.feedback.${last}`),
            })
      setText(feedback, words)
      feedback.dataset['right'] = last === null ? '' : String(right)
    },
  }
}
