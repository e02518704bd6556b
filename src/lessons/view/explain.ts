import { el, freshId, listening } from '../../dom/el'
import { LONGEST_TEXT, mark, write } from '../engine/record'
import { createChain } from './chain-list'
import { button, radios } from './parts'
import type { LessonHands, StepView } from './types'

/** Why it came out so: a chain of causes to order, then the learner's own words beside a model answer. */
export const explainStep = (o: LessonHands): StepView => {
  const { i18n, plan } = o
  const listen = listening()
  const chain = createChain(o, listen)
  const id = freshId('lsn-text')
  const note = freshId('lsn-note')
  const text = el('textarea', {
    id,
    rows: 5,
    maxlength: LONGEST_TEXT,
    'aria-describedby': note,
    lang: i18n.locale,
  })
  text.value = o.record().written
  const keep = (): void => o.change(record => write(record, text.value))
  listen.on(text, 'input', keep)
  const starter = (index: number): HTMLButtonElement => {
    const words = i18n.text(`lessons.${plan.id}.explain.starter.${index + 1}`)
    return button(
      listen,
      words,
      () => {
        // the dots stand for what the learner writes
        const begin = words.replace(/\s*(…|\.{3})\s*$/, ' ')
        text.value = `${text.value.replace(/\s+$/, '')}${text.value.trim() === '' ? '' : ' '}${begin}`
        keep()
        text.focus()
        text.setSelectionRange(text.value.length, text.value.length)
      },
      'lsn-starter',
    )
  }
  const model = el(
    'div',
    { class: 'lsn-model', tabindex: '-1' },
    el('h4', {}, i18n.text('lessons.explain.model')),
    el('p', {}, i18n.text(`lessons.${plan.id}.explain.model`)),
  )
  const points = radios(listen, {
    legend: i18n.text('lessons.explain.mark'),
    className: 'lsn-marks-own',
    choices: [0, 1, 2, 3].map(value => ({
      value,
      face: [
        el(
          'span',
          {},
          el('b', {}, i18n.text('lessons.explain.points', { points: value })),
          ' ',
          i18n.text(`lessons.${plan.id}.explain.mark.${value}`),
        ),
      ],
    })),
    onChoose: value => o.change(record => mark(record, value)),
  })
  let shown = o.record().mark !== null
  const show = button(listen, '', () => {
    shown = true
    update()
    model.focus()
  })
  const update = (): void => {
    const { written, mark: own } = o.record()
    show.textContent = i18n.text('lessons.explain.show', { written: String(written.trim() !== '') })
    show.hidden = shown
    model.hidden = points.root.hidden = !shown
    points.update(own)
  }
  return {
    root: el(
      'div',
      { class: 'lsn-explain' },
      el('p', { class: 'lsn-lead' }, i18n.text(`lessons.${plan.id}.explain.ask`)),
      chain.root,
      el(
        'div',
        { class: 'lsn-write' },
        el('h4', {}, i18n.text('lessons.explain.title')),
        el('p', { class: 'lsn-note' }, i18n.text('lessons.explain.starters')),
        el(
          'div',
          { class: 'lsn-starters' },
          ...Array.from({ length: plan.explain.starters }, (_, index) => starter(index)),
        ),
        el('label', { for: id }, i18n.text('lessons.explain.own')),
        text,
        el('p', { class: 'lsn-note', id: note }, i18n.text('lessons.explain.stays')),
        el('div', { class: 'lsn-tools' }, show),
        model,
        points.root,
      ),
    ),
    update,
    dispose: listen.dispose,
  }
}
