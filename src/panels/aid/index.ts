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
import { questionScreen } from './question'
import { resultScreen } from './result'
import { rulesList } from './rules-list'
import { startScreen } from './start'

/** A question, or one of the two ends of the way. */
type Place = AnswerKey | 'start' | 'result'

/**
 * The decision aid. What is answered lives in this closure and nowhere else: nothing is stored, nothing goes into the
 * address, nothing of the simulated life comes in, and it is gone with the page.
 */
export const makeAid: MakeWidget = ({ i18n }) => {
  let given: Given = {}
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
    const before = previousQuestion(given, key)
    setText(
      progress,
      i18n.text('panels.aid.progress', {
        n: i18n.number(all.indexOf(key) + 1),
        total: i18n.number(all.length),
      }),
    )
    return questionScreen({
      i18n,
      key,
      value: given[key],
      onAnswer: value => answer(key, value),
      onBack: before === null ? null : () => go(before),
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
  const draw = (place: Place) => {
    rules.mark(null)
    const { root: shown, focus } = made(place)
    screen.replaceChildren(shown)
    const title = i18n.text(place === 'result' ? 'panels.aid.answers.all' : 'panels.aid.answers.title')
    const list = answersList(i18n, given, title, go)
    answers.replaceChildren(...(list === null ? [] : [list, over]))
    return focus
  }
  const go = (place: Place): void => draw(place)()

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
      el('div', { class: 'aid-rest' }, answers, rules.root),
    ),
  )
  draw('start')
  return { root }
}
