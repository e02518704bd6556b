import { el, listening } from '../../dom/el'
import { answerCheck } from '../engine/record'
import { createQuestion } from './question'
import type { LessonHands, StepView } from './types'

/** Two questions; the first answer to each counts, the others are for learning. */
export const checkStep = (o: LessonHands): StepView => {
  const { i18n, plan } = o
  const listen = listening()
  const items = plan.check.map((question, index) =>
    createQuestion(i18n, listen, {
      stem: `lessons.${plan.id}.check.${index + 1}`,
      ...question,
      name: i18n.text('lessons.question.name', { n: index + 1, of: plan.check.length }),
      onAnswer(option) {
        const item = index as 0 | 1
        const first = o.record().check[item].length === 0
        o.change(record => answerCheck(record, item, option))
        if (first)
          o.report({
            type: 'answer',
            lesson: plan.id,
            item: `check${index + 1}`,
            answer: String(option),
            score: Number(option === question.right),
          })
      },
    }),
  )
  return {
    root: el(
      'div',
      { class: 'lsn-check' },
      el('p', { class: 'lsn-lead' }, i18n.text('lessons.check.lead')),
      ...items.map(({ root }) => root),
    ),
    update: () => items.forEach((item, index) => item.update(o.record().check[index as 0 | 1])),
    dispose: listen.dispose,
  }
}
