import { el, type Listening } from '../../dom/el'
import { answerLife } from '../engine/settings'
import { fiveOf } from '../engine/curve'
import { scoreOf, type Part } from '../engine/score'
import type { Five } from '../types'
import { button } from './parts'
import { rememberTick } from './remember-tick'
import type { LessonHands } from './types'

/** The curve that a prediction is judged by; null for a choice. */
export const truthOf = (o: LessonHands): Five | null =>
  o.plan.predict.kind === 'curve' ? fiveOf(o.plan.predict, o.lifeOf(answerLife(o.plan))) : null

/** How it went in plain words, what to do next, and what the model is and is not. */
export const createEnd = (o: LessonHands, listen: Listening) => {
  const { i18n, plan } = o
  const truth = truthOf(o)
  const lead = el('p', { class: 'lsn-end-lead' })
  const parts = el('ul', { class: 'lsn-end-parts' })
  const tick = rememberTick(o, listen)
  const next = el(
    'div',
    { class: 'lsn-tools' },
    button(listen, i18n.text('lessons.end.worksheet'), o.worksheet),
    button(listen, i18n.text('lessons.end.leave'), o.leave, 'link-button'),
  )
  const result = el(
    'section',
    { class: 'lsn-end', 'aria-label': i18n.text('lessons.end.title') },
    el('h4', {}, i18n.text('lessons.end.title')),
    lead,
    parts,
    el('p', {}, i18n.text('lessons.end.next')),
    next,
    tick.root,
  )
  const honest = el(
    'section',
    { class: 'lsn-honest' },
    el('h4', {}, i18n.text('lessons.honest.title')),
    el(
      'dl',
      {},
      ...(['fitted', 'illustrative'] as const).flatMap(key => [
        el('dt', {}, i18n.text(`lessons.honest.${key}`)),
        el('dd', {}, i18n.text(`lessons.${plan.id}.honest.${key}`)),
      ]),
    ),
    el('p', { class: 'lsn-honest-not' }, i18n.text('lessons.honest.not')),
  )
  let told = ''
  const partNode = (key: 'prediction' | 'chain' | 'check' | 'transfer', part: Part | null): HTMLElement =>
    el(
      'li',
      {},
      part === null
        ? i18n.text('lessons.end.skipped', { part: i18n.text(`lessons.end.part.${key}`) })
        : i18n.text('lessons.end.part', {
            part: i18n.text(`lessons.end.part.${key}`),
            points: part.points,
            of: part.of,
          }),
    )
  return {
    root: el('div', { class: 'lsn-ending' }, result, honest),
    update(): void {
      const record = o.record()
      result.hidden = record.transfer.length === 0
      tick.update()
      const score = scoreOf(plan, record, truth)
      const now = JSON.stringify(score)
      if (now === told) return
      told = now
      lead.textContent = i18n.text('lessons.end.score', { points: score.points, of: score.of })
      parts.replaceChildren(
        partNode('prediction', score.prediction),
        partNode('chain', score.chain),
        partNode('check', score.check),
        partNode('transfer', score.transfer),
      )
    },
  }
}
