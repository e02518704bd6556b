import { el, listening } from '../../dom/el'
import { answerTransfer } from '../engine/record'
import { createEnd } from './end'
import { button } from './parts'
import { createQuestion } from './question'
import type { LessonHands, StepView } from './types'

/** A new case that stands on the page, one question about it, what the model says; then the end of the lesson. */
export const transferStep = (o: LessonHands): StepView => {
  const { i18n, plan } = o
  const listen = listening()
  const item = createQuestion(i18n, listen, {
    stem: `lessons.${plan.id}.transfer`,
    ...plan.transfer,
    name: i18n.text('lessons.transfer.name'),
    onAnswer(option) {
      const first = o.record().transfer.length === 0
      o.change(record => answerTransfer(record, option))
      if (!first) return
      o.report({
        type: 'answer',
        lesson: plan.id,
        item: 'transfer',
        answer: String(option),
        score: Number(option === plan.transfer.right),
      })
      o.remember.note(plan.id)
    },
  })
  const { answer } = plan.transfer
  const show = button(listen, i18n.text('lessons.transfer.show'), () => {
    if (answer !== undefined) o.set({ ...plan.transfer.setting, ...answer })
  })
  const tools = el('div', { class: 'lsn-tools' }, show)
  const end = createEnd(o, listen)
  return {
    root: el(
      'div',
      { class: 'lsn-transfer' },
      el('p', { class: 'lsn-lead' }, i18n.text(`lessons.${plan.id}.transfer.case`)),
      item.root,
      tools,
      end.root,
    ),
    update() {
      const { transfer } = o.record()
      item.update(transfer)
      tools.hidden = answer === undefined || transfer.length === 0
      end.update()
    },
    dispose: listen.dispose,
  }
}
