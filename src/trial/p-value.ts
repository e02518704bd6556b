import { el, freshId, listening, setText } from '../dom/el'
import type { I18n } from '../i18n'
import type { Gap } from './types'

/** "p = 0.03", "p below 0.001" */
export const pWords = (p: number, i18n: I18n): string =>
  p < 0.001
    ? i18n.text('trial.p.tiny')
    : i18n.text('trial.p.value', { p: i18n.number(p, p < 0.0995 ? 3 : 2) })

/** In how many of 100, or of 1,000, such trials luck alone would do it. */
const luckWords = (p: number, i18n: I18n): string => {
  const of = p < 0.01 ? 1000 : 100
  const count = Math.round(p * of)
  return i18n.text(p < 0.001 ? 'trial.p.isHardly' : 'trial.p.is', {
    count: i18n.number(count),
    of: i18n.number(of),
  })
}

/** The p-value, shown only to those who ask for it, with what it is and what it is not. */
export const mountPValue = (host: HTMLElement, i18n: I18n) => {
  const events = listening()
  const id = freshId('trial-p')
  const button = el('button', {
    type: 'button',
    class: 'link-button',
    'aria-expanded': 'false',
    'aria-controls': id,
  })
  const value = el('p', { class: 'trl-p-value' })
  const is = el('p', {})
  const not = el('p', {}, i18n.text('trial.p.isNot'))
  const body = el('div', { class: 'trl-p', id, hidden: true }, value, is, not)
  const root = el('div', {}, button, body)
  host.append(root)
  const name = (): void => setText(button, i18n.text(body.hidden ? 'trial.p.show' : 'trial.p.hide'))
  name()
  events.on(button, 'click', () => {
    body.hidden = !body.hidden
    button.setAttribute('aria-expanded', String(!body.hidden))
    name()
  })
  return {
    /** `few`: it is not told because so few people broke a bone */
    update(gap: Gap, few: boolean): void {
      const known = Number.isFinite(gap.p)
      setText(value, known ? pWords(gap.p, i18n) : i18n.text(few ? 'trial.p.few' : 'trial.p.unknown'))
      setText(is, known ? luckWords(gap.p, i18n) : '')
      is.hidden = !known
      not.hidden = !known
    },
    dispose(): void {
      events.dispose()
      root.remove()
    },
  }
}
