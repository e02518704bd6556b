import './catalogue.css'
import { el, listening, setText } from '../../dom/el'
import type { I18n } from '../../i18n'
import words from '../../i18n/locales/en/lessons.json'
import { recordOf } from '../engine/record'
import type { Remember } from '../engine/remember'
import { LESSON_IDS, STEP_KINDS, type LessonId } from '../ids'
import type { LessonBook, LessonPlan } from '../types'
import { button } from './parts'
import { rememberTick } from './remember-tick'

export interface LessonListOptions {
  readonly i18n: I18n
  readonly plans: Readonly<Record<LessonId, LessonPlan>>
  book(): LessonBook
  readonly remember: Remember
  /** opens a lesson at a step, 1 the first; `anew` forgets what was done in it */
  onStart(id: LessonId, step: number, anew: boolean): void
}

/** The one that asks for everything the others taught. */
const CHALLENGE: LessonId = 'lifetime'

/** All lessons: what each takes and asks, the wrong ideas it tests, how far one is, and the way in. */
export const createLessonList = (o: LessonListOptions) => {
  const { i18n } = o
  i18n.add(words)
  const listen = listening()
  const stateOf = (id: LessonId): 'new' | 'begun' | 'done' => {
    const record = recordOf(o.book(), id)
    if (record.done || o.remember.done().has(id)) return 'done'
    return record.reached > 1 || record.prediction !== null ? 'begun' : 'new'
  }
  const entry = (id: LessonId, number: number) => {
    const plan = o.plans[id]
    const title = i18n.text(`lessons.${id}.title`)
    const state = el('p', { class: 'lsl-state' })
    const start = button(
      listen,
      '',
      () => {
        const { reached } = recordOf(o.book(), id)
        const now = stateOf(id)
        o.onStart(id, now === 'begun' ? reached : 1, now === 'done')
      },
      'plain-button lsl-start',
    )
    const list = (name: string, keys: readonly string[]): HTMLElement =>
      el('ul', { class: `lsl-${name}` }, ...keys.map(key => el('li', {}, i18n.text(key))))
    const numbered = Array.from(
      { length: plan.objectives },
      (_, index) => `lessons.${id}.objective.${index + 1}`,
    )
    const root = el(
      'article',
      { class: `lsl-lesson lsl-${id === CHALLENGE ? 'challenge' : 'plain'}`, 'data-lesson-id': id },
      el('p', { class: 'lsl-number', 'aria-hidden': 'true' }, i18n.number(number)),
      el(
        'div',
        { class: 'lsl-text' },
        el('h3', {}, title),
        el('p', { class: 'lsl-question' }, i18n.text(`lessons.${id}.question`)),
        el(
          'p',
          { class: 'lsl-facts' },
          i18n.text('lessons.list.facts', {
            minutes: plan.minutes,
            level: i18n.text(`lessons.list.level.${plan.level}`),
          }),
        ),
        list('objectives', numbered),
        el('h4', {}, i18n.text('lessons.list.wrong')),
        list(
          'wrong',
          plan.wrong.map(({ name }) => `lessons.${id}.wrong.${name}`),
        ),
      ),
      el('div', { class: 'lsl-way' }, state, start),
    )
    return {
      root,
      update(): void {
        const now = stateOf(id)
        root.dataset['state'] = now
        setText(
          state,
          now === 'done'
            ? i18n.text('lessons.list.finished')
            : now === 'begun'
              ? i18n.text('lessons.list.at', { step: recordOf(o.book(), id).reached, of: STEP_KINDS.length })
              : '',
        )
        setText(start, i18n.text(`lessons.list.${now}`, { title }))
      },
    }
  }
  const entries = LESSON_IDS.map((id, index) => ({ id, ...entry(id, index + 1) }))
  const tick = rememberTick(
    {
      i18n,
      remember: o.remember,
      finished: () => LESSON_IDS.filter(id => stateOf(id) === 'done'),
    },
    listen,
  )
  listen.on(tick.root, 'change', () => update())
  const update = (): void => {
    for (const one of entries) one.update()
    tick.update()
  }
  const root = el(
    'section',
    { class: 'lessons-list' },
    el('h2', {}, i18n.text('lessons.list.title')),
    el('p', { class: 'lsl-lead' }, i18n.text('lessons.list.lead')),
    ...entries.filter(({ id }) => id !== CHALLENGE).map(one => one.root),
    el('h3', { class: 'lsl-apart' }, i18n.text('lessons.list.challenge')),
    ...entries.filter(({ id }) => id === CHALLENGE).map(one => one.root),
    tick.root,
  )
  update()
  return { root, update, dispose: listen.dispose }
}
