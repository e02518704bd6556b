import { nextQuestion, withAnswer, type AnswerKey, type Given } from '../../src/aid'
import { createI18n, type I18n, type LocaleId } from '../../src/i18n'
import words from '../../src/i18n/locales/en/panels-aid.json'
import panels from '../../src/i18n/locales/en/panels.json'
import { makeAid } from '../../src/panels/aid'
import type { PanelsHands } from '../../src/panels/types'
import { isNumberKey, optionOf } from '../../src/panels/aid/words'

export const aidWords = (locale: LocaleId = 'en'): I18n => {
  const i18n = createI18n(locale)
  i18n.add(panels)
  i18n.add(words)
  return i18n
}

/** The aid on a page of its own, and hands for it that press what a person would press. */
export const aidOnPage = (locale: LocaleId = 'en', hands: Partial<PanelsHands> = {}) => {
  const i18n = aidWords(locale)
  const { root, dispose } = makeAid({ i18n, reveal: () => false, ...hands })
  document.body.append(root)
  const all = <T extends HTMLElement>(selector: string): T[] => [...root.querySelectorAll<T>(selector)]
  const one = <T extends HTMLElement>(selector: string): T => {
    const found = root.querySelector<T>(selector)
    if (found === null) throw new Error(`no ${selector}`)
    return found
  }
  const button = (name: string, within = ''): HTMLButtonElement => {
    const found = all<HTMLButtonElement>(`${within} button`).find(
      one => (one.getAttribute('aria-label') ?? one.textContent) === name,
    )
    if (found === undefined) throw new Error(`no button "${name}"`)
    return found
  }
  const question = (): string => root.querySelector('.aid-form legend')?.textContent ?? ''
  const next = (): void => one<HTMLFormElement>('form').requestSubmit()
  /** Answers the question on the screen and goes on. */
  const answer = (value: string | number): void => {
    if (typeof value === 'number') {
      const box = one<HTMLInputElement>('.aid-box')
      box.value = String(value)
      box.dispatchEvent(new Event('input', { bubbles: true }))
    } else if (value === 'unsure' && root.querySelector('.aid-box') !== null)
      one<HTMLInputElement>('.aid-option input').checked = true
    else one<HTMLInputElement>(`.aid-option input[value="${value}"]`).checked = true
    next()
  }
  const title = (key: AnswerKey): string => i18n.text(`panels.aid.ask.${key}`)
  return {
    i18n,
    root,
    dispose,
    all,
    one,
    button,
    question,
    next,
    answer,
    title,
    start: () => button(i18n.text('panels.aid.start.button')).click(),
    result: () => root.querySelector<HTMLElement>('.aid-result'),
    change: (key: AnswerKey, within = '') =>
      button(
        i18n.text('panels.aid.change.spoken', { title: i18n.text(`panels.aid.title.${key}`) }),
        within,
      ).click(),
    /** Answers every question that comes, as `given` says, until a result stands there. Returns what was asked. */
    walk(given: Given): AnswerKey[] {
      const asked: AnswerKey[] = []
      let told: Given = {}
      for (let key = nextQuestion(told); key !== null && this.result() === null; key = nextQuestion(told)) {
        if (question() !== title(key)) throw new Error(`asked "${question()}", not ${key}`)
        const value = given[key]
        told = withAnswer(told, key, value as never)
        asked.push(key)
        answer(isNumberKey(key) && value !== 'unsure' ? Number(value) : optionOf(value)!)
      }
      return asked
    },
  }
}
