import { el, listening, setText } from '../../dom/el'
import { coursesKept, goalStates, runDone } from '../engine/goals'
import { attempt } from '../engine/record'
import { digitsBeside } from '../engine/ways'
import { button, verdict } from './parts'
import type { LessonHands, StepView } from './types'
import { readingName, readingWords } from './values'

/** Moving what is unlocked, or letting time run, and seeing what it does; goals tick themselves. */
export const runStep = (o: LessonHands): StepView => {
  const { i18n, plan } = o
  const { run } = plan
  const listen = listening()
  const settings = (): string => JSON.stringify([o.scenario(), o.massage()])
  const begun = settings()
  const place = el('div', { class: 'lsn-controls' })
  const lent = run.unlock.length > 0 ? o.lend(place, run.unlock) : null
  const play = button(listen, '', () => o.play(!o.playing()), 'plain-button lsn-play')
  const goals = (run.goals ?? []).map((_, index) => {
    const sign = el('span', { class: 'lsn-goal-sign' })
    const now = el('span', { class: 'lsn-goal-now' })
    return {
      sign,
      now,
      row: el(
        'li',
        {},
        sign,
        el('span', { class: 'lsn-goal-text' }, i18n.text(`lessons.${plan.id}.run.goal.${index + 1}`)),
        now,
      ),
    }
  })
  const watched = el('li', { class: 'lsn-watch' })
  const courses = el('p', { class: 'lsn-note' })
  const status = el('p', { class: 'visually-hidden', role: 'status' })
  let last = ''
  return {
    root: el(
      'div',
      { class: 'lsn-run' },
      el('p', { class: 'lsn-lead' }, i18n.text(`lessons.${plan.id}.run.ask`)),
      run.watchTo === undefined ? null : play,
      goals.length === 0 && run.watchTo === undefined
        ? null
        : el(
            'div',
            { class: 'lsn-goals' },
            el('h4', {}, i18n.text('lessons.run.goals')),
            el('ul', {}, run.watchTo === undefined ? null : watched, ...goals.map(({ row }) => row)),
          ),
      run.mostCourses === undefined ? null : courses,
      place,
      el('p', { class: 'lsn-free' }, i18n.text('lessons.run.free')),
      status,
    ),
    update() {
      const life = o.life()
      const { tried } = o.record()
      lent?.update()
      setText(play, i18n.text('lessons.run.play', { playing: String(o.playing()) }))
      const states = goalStates(run, life)
      states.forEach(({ goal, now, met }, index) => {
        const row = goals[index]
        if (row === undefined) return
        row.row.dataset['met'] = String(met)
        if (row.sign.dataset['met'] !== String(met)) {
          row.sign.dataset['met'] = String(met)
          row.sign.replaceChildren(verdict(i18n, met))
        }
        setText(
          row.now,
          i18n.text('lessons.run.now', {
            name: readingName(i18n, goal.reading),
            age: i18n.number(goal.age),
            value: readingWords(i18n, goal.reading, now, digitsBeside(goal.reading, now, goal.value)),
          }),
        )
      })
      if (run.watchTo !== undefined) {
        const seen = tried || o.age() >= run.watchTo
        if (watched.dataset['met'] !== String(seen)) {
          watched.dataset['met'] = String(seen)
          watched.replaceChildren(
            verdict(i18n, seen),
            el(
              'span',
              { class: 'lsn-goal-text' },
              i18n.text('lessons.run.watch', { age: i18n.number(run.watchTo) }),
            ),
          )
        }
      }
      if (run.mostCourses !== undefined)
        setText(
          courses,
          i18n.text('lessons.run.courses', {
            most: run.mostCourses,
            now: life.scenario.drugs.length,
            kept: String(coursesKept(run, life)),
          }),
        )
      const met = states.filter(state => state.met).length
      // said once a change, not at every step of a slider that leaves it as it was
      const line = states.length === 0 ? '' : i18n.text('lessons.run.met', { met, all: states.length })
      if (last !== '' && line !== last) setText(status, line)
      last = line
      if (!tried && runDone(run, life, settings() !== begun, o.age())) o.change(attempt)
    },
    dispose() {
      lent?.dispose()
      listen.dispose()
    },
  }
}
