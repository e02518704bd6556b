import './lesson.css'
import './steps.css'
import { el, freshId, listening, setText } from '../../dom/el'
import words from '../../i18n/locales/en/lessons.json'
import { isClosed, kindOf, needsOf } from '../engine/needs'
import { reveal } from '../engine/record'
import { STEP_KINDS, type StepKind } from '../ids'
import { checkStep } from './check'
import { explainStep } from './explain'
import { hookStep } from './hook'
import { observeStep } from './observe'
import { button } from './parts'
import { predictStep } from './predict'
import { runStep } from './run'
import { transferStep } from './transfer'
import type { LessonHands, StepView } from './types'

const STEPS: Readonly<Record<StepKind, (o: LessonHands) => StepView>> = {
  hook: hookStep,
  predict: predictStep,
  run: runStep,
  observe: observeStep,
  explain: explainStep,
  check: checkStep,
  transfer: transferStep,
}

/** In place of a step whose answer would be given away: nobody has predicted it yet, and nobody has asked to see it. */
const gate = (o: LessonHands): StepView => {
  const { i18n } = o
  const listen = listening()
  return {
    root: el(
      'div',
      { class: 'lsn-gate' },
      el('p', { class: 'lsn-lead' }, i18n.text('lessons.gate')),
      el(
        'div',
        { class: 'lsn-tools' },
        button(listen, i18n.text('lessons.gate.predict'), () => o.go(STEP_KINDS.indexOf('predict') + 1)),
        button(listen, i18n.text('lessons.gate.anyway'), () => o.change(reveal), 'plain-button lsn-anyway'),
      ),
    ),
    dispose: listen.dispose,
  }
}

/** The panel of a lesson: where one is, the step, and the way on. It asks for steps; the page decides and keeps everything. */
export const mountLesson = (host: HTMLElement, o: LessonHands) => {
  const { i18n, plan } = o
  i18n.add(words)
  const listen = listening()
  const titleId = freshId('lesson')
  const stepName = (kind: StepKind): string => i18n.text(`lessons.step.${kind}`)
  const dots = STEP_KINDS.map((kind, index) =>
    button(listen, '', () => o.go(index + 1), `lsn-dot lsn-dot-${kind}`),
  )
  dots.forEach((dot, index) =>
    dot.append(
      el(
        'span',
        { class: 'visually-hidden' },
        i18n.text('lessons.stepName', { n: index + 1, name: stepName(STEP_KINDS[index] ?? 'hook') }),
      ),
    ),
  )
  const heading = el('h3', { class: 'lsn-step', tabindex: '-1' })
  const body = el('div', { class: 'lsn-body' })
  const need = el('p', { class: 'lsn-need' })
  const back = button(listen, i18n.text('lessons.back'), () => o.go(o.step() - 1), 'plain-button lsn-back')
  const next = button(listen, '', () => go(), 'plain-button lsn-next')
  const again = button(listen, i18n.text('lessons.restart'), () => o.restart(), 'link-button lsn-again')
  const leave = button(listen, i18n.text('lessons.leave'), () => o.leave(), 'link-button lsn-leave')
  const go = (): void => {
    if (o.step() === STEP_KINDS.length) o.list()
    else o.go(o.step() + 1)
  }
  const root = el(
    'section',
    { class: 'lesson', 'aria-labelledby': titleId, 'data-lesson-id': plan.id },
    el(
      'header',
      { class: 'lsn-head' },
      el(
        'p',
        { class: 'lsn-kicker' },
        el('span', {}, i18n.text('lessons.kicker', { minutes: plan.minutes })),
        el('span', { class: 'lsn-kicker-tools' }, again, leave),
      ),
      el('h2', { class: 'lsn-title', id: titleId }, i18n.text(`lessons.${plan.id}.title`)),
      el(
        'nav',
        { class: 'lsn-where', 'aria-label': i18n.text('lessons.steps') },
        el('ol', { class: 'lsn-dots' }, ...dots.map(dot => el('li', {}, dot))),
      ),
      heading,
    ),
    body,
    el('footer', { class: 'lsn-foot' }, need, el('div', { class: 'lsn-foot-row' }, back, next)),
  )
  host.append(root)

  let shown: { readonly step: number; readonly closed: boolean; readonly view: StepView } | null = null
  const draw = (step: number, closed: boolean): void => {
    const moved = shown !== null
    shown?.view.dispose?.()
    const kind = kindOf(step)
    const view = closed ? gate(o) : STEPS[kind](o)
    shown = { step, closed, view }
    root.dataset['kind'] = kind
    root.dataset['closed'] = String(closed)
    body.replaceChildren(view.root)
    setText(heading, i18n.text('lessons.where', { n: step, of: STEP_KINDS.length, name: stepName(kind) }))
    dots.forEach((dot, index) => {
      if (index + 1 === step) dot.setAttribute('aria-current', 'step')
      else dot.removeAttribute('aria-current')
    })
    back.hidden = step === 1
    const after = STEP_KINDS[step]
    setText(
      next,
      after === undefined
        ? i18n.text('lessons.next.list')
        : i18n.text('lessons.next', { name: stepName(after) }),
    )
    // whoever went on reads on at the step's name; whoever has just come is not torn from the page
    if (!moved) return
    host.scrollTop = 0
    heading.focus({ preventScroll: true })
    // the whole spread: beside the stage the panel itself stays where it is
    if (host.parentElement !== null && host.parentElement.getBoundingClientRect().top < 0)
      host.parentElement.scrollIntoView({ block: 'start' })
  }
  return {
    update(): void {
      const step = o.step()
      const record = o.record()
      const closed = isClosed(record, kindOf(step))
      if (shown === null || shown.step !== step || shown.closed !== closed) draw(step, closed)
      shown?.view.update?.()
      dots.forEach((dot, index) => (dot.dataset['reached'] = String(index + 1 <= record.reached)))
      const [first] = closed ? [] : needsOf(plan, record, kindOf(step))
      need.hidden = first === undefined
      setText(need, first === undefined ? '' : i18n.text(`lessons.need.${first}`))
    },
    focus: (): void => heading.focus({ preventScroll: true }),
    dispose(): void {
      shown?.view.dispose?.()
      listen.dispose()
      root.remove()
    },
  }
}
export type Lesson = ReturnType<typeof mountLesson>
