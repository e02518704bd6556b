import './aid.css'
import './cards.css'
import {
  type AnswerKey,
  decide,
  type Given,
  nextQuestion,
  previousQuestion,
  questionsFor,
  stopsAfter,
  withAnswer,
} from '../../aid'
import { el, setText } from '../../dom/el'
import type { MakeWidget } from '../types'
import { answersList } from './answers-list'
import { paperList } from './paper-list'
import { questionScreen } from './question'
import { resultScreen } from './result'
import { rulesList } from './rules-list'
import { startScreen } from './start'

/** A question, or one of the two ends of the way. */
type Place = AnswerKey | 'start' | 'result'

interface Screen {
  readonly root: HTMLElement
  /** moves the focus to what is new */
  focus(): void
  dispose?(): void
}

/** What is handed over when the page is made anew in another language. */
interface Kept {
  readonly given: Given
  readonly place: Place
}

/**
 * The decision aid. What is answered lives in the memory of the open page and nowhere else: nothing is stored, nothing
 * goes into the address, nothing of the simulated life comes in, and it is gone with the page.
 */
export const makeAid: MakeWidget = ({ i18n, kept }) => {
  const before = kept?.get() as Kept | undefined
  let given: Given = before?.given ?? {}
  // polite words of where one is, and the same line for eyes
  const progress = el('p', { class: 'aid-progress', role: 'status' })
  const screen = el('div', { class: 'aid-screen' })
  const answers = el('div', { class: 'aid-so-far' })
  const rules = rulesList(i18n)
  const over = el('button', { type: 'button', class: 'panels-link aid-over' }, i18n.text('panels.aid.over'))
  over.addEventListener('click', () => {
    given = {}
    go('start')
    setText(progress, i18n.text('panels.aid.gone'))
  })

  const answer = (key: AnswerKey, value: Given[AnswerKey]): void => {
    given = withAnswer(given, key, value as never)
    go(stopsAfter(given, key) ? 'result' : (nextQuestion(given) ?? 'result'))
  }
  const askScreen = (key: AnswerKey) => {
    const all = questionsFor(given)
    const earlier = previousQuestion(given, key)
    const n = all.indexOf(key) + 1
    // how many there are changes on the way: what is left is a better guide than a total
    setText(progress, i18n.text('panels.aid.progress', { n: i18n.number(n), left: all.length - n }))
    return questionScreen({
      i18n,
      key,
      value: given[key],
      onAnswer: value => answer(key, value),
      onBack: earlier === null ? null : () => go(earlier),
    })
  }
  const endScreen = () => {
    const decision = decide(given)
    const next = nextQuestion(given)
    rules.mark(decision.rule)
    setText(progress, i18n.text('panels.aid.progress.result'))
    return resultScreen({
      i18n,
      given,
      decision,
      onChange: go,
      onGoOn: next === null ? null : () => go(next),
    })
  }
  const made = (place: Place) => {
    if (place === 'start') {
      setText(progress, '')
      return startScreen(i18n, () => go(nextQuestion(given) ?? 'result'))
    }
    return place === 'result' ? endScreen() : askScreen(place)
  }
  let leave = (): void => {}
  const draw = (place: Place) => {
    leave()
    rules.mark(null)
    const shown: Screen = made(place)
    leave = () => shown.dispose?.()
    screen.replaceChildren(shown.root)
    root.dataset['place'] = place === 'start' || place === 'result' ? place : 'question'
    const title = i18n.text(place === 'result' ? 'panels.aid.answers.all' : 'panels.aid.answers.title')
    const list = answersList(i18n, given, title, go)
    answers.replaceChildren(...(list === null ? [] : [list, over]))
    return shown.focus
  }
  const go = (place: Place): void => {
    kept?.set({ given, place } satisfies Kept)
    draw(place)()
  }

  const root = el(
    'div',
    { class: 'aid' },
    el(
      'div',
      { class: 'aid-page' },
      el('p', { class: 'aid-notice' }, i18n.text('panels.aid.disclaimer')),
      el('div', { class: 'aid-main' }, progress, screen),
      el(
        'div',
        { class: 'panels-note emergency aid-signs' },
        el('h4', {}, i18n.text('panels.aid.signs.title')),
        el('p', {}, i18n.text('panels.aid.signs.p1')),
        el('p', {}, i18n.text('panels.aid.signs.p2')),
      ),
      paperList(i18n),
      el('div', { class: 'aid-rest' }, answers, rules.root),
    ),
  )
  draw(before?.place ?? 'start')
  return { root, dispose: () => leave() }
}
