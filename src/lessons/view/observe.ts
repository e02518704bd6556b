import { el, listening } from '../../dom/el'
import { answerLife } from '../engine/settings'
import { curveOf, fiveOf } from '../engine/curve'
import type { CurveAsk } from '../types'
import { gapWords } from './gap'
import { createPlot } from './plot'
import { createRows } from './rows'
import { verdict } from './parts'
import type { LessonHands, StepView } from './types'

/** The prediction laid over the result, with what parts them in words. */
const overlay = (o: LessonHands, ask: CurveAsk): StepView => {
  const { i18n, plan } = o
  const life = o.lifeOf(answerLife(plan))
  const known = curveOf(ask, life, ask.shownFrom, ask.from)
  const truth = curveOf(ask, life, ask.from, ask.to)
  const plot = createPlot(i18n, ask)
  const { prediction } = o.record()
  const guess = prediction?.kind === 'curve' ? prediction.values : null
  const draw = (): void => plot.draw({ known, guess, drawing: null, truth })
  const watch = new ResizeObserver(draw)
  watch.observe(plot.root)
  return {
    root: el(
      'div',
      { class: 'lsn-overlay' },
      el(
        'figure',
        { class: 'lsn-figure' },
        el('figcaption', {}, i18n.text(`lessons.${plan.id}.predict.axis`)),
        plot.root,
      ),
      guess === null
        ? el('p', { class: 'lsn-note' }, i18n.text('lessons.gap.none'))
        : gapWords(o, ask, guess, fiveOf(ask, life)),
    ),
    update: draw,
    dispose: () => watch.disconnect(),
  }
}

/** A chosen answer beside the right one. */
const told = (o: LessonHands, right: number): HTMLElement => {
  const { i18n, plan } = o
  const { prediction } = o.record()
  const option = prediction?.kind === 'choice' ? prediction.option : null
  const text = (of: number): string => i18n.text(`lessons.${plan.id}.predict.option.${of}`)
  const why = `lessons.${plan.id}.predict.why.${option ?? right}`
  return el(
    'div',
    { class: 'lsn-told' },
    option === null
      ? el('p', { class: 'lsn-note' }, i18n.text('lessons.gap.none'))
      : el(
          'p',
          {},
          verdict(i18n, option === right, true),
          i18n.text('lessons.told.mine', { answer: text(option) }),
        ),
    option === right ? null : el('p', {}, i18n.text('lessons.told.real', { answer: text(right) })),
    i18n.has(why) ? el('p', { class: 'lsn-why' }, i18n.text(why)) : null,
  )
}

/** Prediction against result, then rows of numbers to write down. */
export const observeStep = (o: LessonHands): StepView => {
  const { i18n, plan } = o
  const { predict } = plan
  const listen = listening()
  const top = predict.kind === 'curve' ? overlay(o, predict) : { root: told(o, predict.right) }
  const rows = createRows(o, listen)
  return {
    root: el(
      'div',
      { class: 'lsn-observe' },
      el('p', { class: 'lsn-lead' }, i18n.text(`lessons.${plan.id}.observe.ask`)),
      top.root,
      rows.root,
    ),
    update() {
      if ('update' in top) top.update?.()
      rows.update()
    },
    dispose() {
      if ('dispose' in top) top.dispose?.()
      listen.dispose()
    },
  }
}
