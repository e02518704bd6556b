import { el, listening, setText } from '../../dom/el'
import { answerLife } from '../engine/settings'
import { curveOf, fiveAges, flatFrom, withinAxis, withValue, type DrawnLine } from '../engine/curve'
import { predict, trust } from '../engine/record'
import type { ChoiceAsk, CurveAsk, Five, Prediction } from '../types'
import { createKeys } from './keys'
import { button, radios, spoken } from './parts'
import { attachPen } from './pen'
import { createPlot } from './plot'
import { createShapes } from './shapes'
import type { LessonHands, StepView } from './types'
import { axisWords } from './values'

/** No word is explained here: what “gentle massage” means, or a way to the years in question, would be the answer (study/marks). */
const NO_HELP = 'no-terms'

/** How sure the learner is, from a guess to certain. */
const confidence = (o: LessonHands, listen: ReturnType<typeof listening>) => {
  const { i18n } = o
  const list = radios(listen, {
    legend: i18n.text('lessons.confidence'),
    className: 'lsn-confidence',
    choices: [1, 2, 3, 4, 5].map(value => ({
      value,
      face: [el('span', {}, i18n.text(`lessons.confidence.${value}`))],
    })),
    onChoose: value => o.change(record => trust(record, value)),
  })
  return { root: list.root, update: () => list.update(o.record().confidence, o.record().revealed) }
}

/** What a prediction says, for those who cannot see the line. */
const curveWords = (o: LessonHands, ask: CurveAsk, five: Five): string => {
  const { i18n } = o
  const ages = fiveAges(ask)
  const at = (index: number): string =>
    i18n.text('lessons.predict.point', {
      age: i18n.number(ages[index] ?? 0, 0, { maximumFractionDigits: 1 }),
      value: axisWords(i18n, ask, five[index] ?? 0),
    })
  return i18n.text('lessons.predict.line', { one: at(1), two: at(2), three: at(3), four: at(4) })
}

const curveStep = (o: LessonHands, ask: CurveAsk): StepView => {
  const { i18n, plan } = o
  const listen = listening()
  const life = o.lifeOf(answerLife(plan))
  const known = curveOf(ask, life, ask.shownFrom, ask.from)
  const flat = flatFrom(ask, life)
  const own = (): Five | null => {
    const { prediction } = o.record()
    return prediction?.kind === 'curve' ? prediction.values : null
  }
  const locked = (): boolean => o.record().revealed
  let drawing: DrawnLine | null = null
  const plot = createPlot(i18n, ask)
  const status = spoken('visually-hidden')
  const save = (values: Five, how: Extract<Prediction, { kind: 'curve' }>['how']): void => {
    if (how !== 'drawn') pen.forget()
    o.change(record => predict(record, { kind: 'curve', values, how }))
    if (how !== 'keys') setText(status, curveWords(o, ask, values))
  }
  const drawPlot = (): void => plot.draw({ known, guess: own(), drawing, truth: null })
  const pen = attachPen(plot, ask, {
    start: () => flat[0],
    allowed: () => !locked(),
    onDraw(line) {
      drawing = line
      drawPlot()
    },
    onDone(five) {
      drawing = null
      if (five !== null) save(five, 'drawn')
      drawPlot()
    },
  })
  const keys = createKeys(i18n, listen, ask, (index, value) =>
    save(withValue(ask, own() ?? flat, index, value), 'keys'),
  )
  const shapes = createShapes(o, listen, ask, five =>
    // from where the known line ends, and no further than the axis goes
    save([flat[0], ...five.slice(1).map(value => withinAxis(ask, value))] as unknown as Five, 'shape'),
  )
  const level = button(listen, i18n.text('lessons.predict.level'), () => save(flat, 'keys'), 'link-button')
  const sure = confidence(o, listen)
  const kept = el('p', { class: 'lsn-note' }, i18n.text('lessons.predict.kept'))
  const more = (key: 'keys' | 'shapes', ...inside: readonly Node[]): HTMLDetailsElement =>
    el('details', { class: 'lsn-more' }, el('summary', {}, i18n.text(`lessons.predict.by.${key}`)), ...inside)
  const byKeys = more('keys', keys.root, level)
  const byShape = more('shapes', shapes.root)
  const root = el(
    'div',
    { class: `lsn-predict ${NO_HELP}` },
    el(
      'div',
      { class: 'lsn-ask' },
      el('p', { class: 'lsn-lead' }, i18n.text(`lessons.${plan.id}.predict.ask`)),
      kept,
    ),
    el(
      'figure',
      { class: 'lsn-figure' },
      el('figcaption', {}, i18n.text(`lessons.${plan.id}.predict.axis`)),
      plot.root,
    ),
    el('div', { class: 'lsn-ways' }, byKeys, byShape, sure.root, status),
  )
  const watch = new ResizeObserver(drawPlot)
  watch.observe(plot.root)
  let opened = false
  return {
    root,
    update() {
      const { revealed } = o.record()
      if (!opened && root.clientWidth > 0) {
        opened = true
        // where there is room, no way to answer is hidden
        byKeys.open = byShape.open = root.clientWidth > 40 * parseFloat(getComputedStyle(root).fontSize)
      }
      kept.hidden = !revealed
      level.disabled = revealed
      plot.root.dataset['locked'] = String(revealed)
      keys.update(own() ?? flat, own() !== null, revealed)
      shapes.update(own(), revealed)
      sure.update()
      if (!pen.drawing()) drawPlot()
    },
    dispose() {
      watch.disconnect()
      pen.dispose()
      listen.dispose()
    },
  }
}

const choiceStep = (o: LessonHands, ask: ChoiceAsk): StepView => {
  const { i18n, plan } = o
  const listen = listening()
  const list = radios(listen, {
    legend: i18n.text('lessons.predict.choose'),
    className: 'lsn-options',
    choices: Array.from({ length: ask.options }, (_, index) => ({
      value: index + 1,
      face: [el('span', {}, i18n.text(`lessons.${plan.id}.predict.option.${index + 1}`))],
    })),
    onChoose: option => o.change(record => predict(record, { kind: 'choice', option, how: 'keys' })),
  })
  const sure = confidence(o, listen)
  const kept = el('p', { class: 'lsn-note' }, i18n.text('lessons.predict.kept'))
  return {
    root: el(
      'div',
      { class: `lsn-predict lsn-predict-choice ${NO_HELP}` },
      el('p', { class: 'lsn-lead' }, i18n.text(`lessons.${plan.id}.predict.ask`)),
      kept,
      list.root,
      sure.root,
    ),
    update() {
      const { prediction, revealed } = o.record()
      kept.hidden = !revealed
      list.update(prediction?.kind === 'choice' ? prediction.option : null, revealed)
      sure.update()
    },
    dispose: listen.dispose,
  }
}

/** Before anything is seen: what will happen? Drawn, set by keys, chosen from a few shapes, or one of several answers. */
export const predictStep = (o: LessonHands): StepView =>
  o.plan.predict.kind === 'curve' ? curveStep(o, o.plan.predict) : choiceStep(o, o.plan.predict)
