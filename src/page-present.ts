import words from './i18n/locales/en/present.json'
import { lessonWords } from './lessons'
import { valueAt } from './lessons/engine/curve'
import { reach, recordOf, reveal } from './lessons/engine/record'
import { answerLife } from './lessons/engine/settings'
import { STEP_KINDS, type LessonId } from './lessons/ids'
import type { LessonPlan } from './lessons/types'
import { scenarioFrom } from './model'
import { createSetter } from './page-lesson-setting'
import { movesOf } from './page-present-moves'
import { presentPicture } from './page-present-picture'
import type { OpenRoom } from './page-rooms'
import type { PageSource } from './page-source'
import { storiesOf } from './page-stories'
import { CHARTS, moveRows, mountPresenter, showOfLesson, showOfLife, toStep, type SlideShow } from './present'
import { lifeOf } from './risk'
import { headline } from './shell/headline'
import { factsAt, landmarksOf } from './state/facts'

/** An age at which a life still has everything before it, years. Assumption. */
const FIRST_STOP = 30
/** Stops nearer to each other than this are one, years. Assumption. */
const APART = 2
/** The step that asks for a prediction. */
const PREDICT = STEP_KINDS.indexOf('predict') + 1

const lessonShow = (source: PageSource, plan: LessonPlan): SlideShow => {
  const { i18n } = source
  const { predict } = plan
  const say = (name: string): string => {
    // one learner draws and writes; a class chooses and talks
    const own = `present.class.${plan.id}.${name}`
    if (i18n.has(own)) return i18n.text(own)
    if (name === 'observe.ask') return i18n.text('present.class.observe')
    const key = `lessons.${plan.id}.${name}`
    return i18n.has(key) ? i18n.text(key) : ''
  }
  const answer = lifeOf(scenarioFrom(answerLife(plan)).scenario)
  return showOfLesson(plan, say, age =>
    predict.kind === 'curve' ? valueAt(predict, answer, age) : Number.NaN,
  )
}

/** The present life as slides: its peak, what happens in it, the age it was opened at, its end. */
const lifeShow = (source: PageSource, age: number): SlideShow => {
  const { i18n } = source
  const { life, usual } = source.result()
  const { scenario } = life
  const { massage } = source.view()
  const { finalPeriod } = landmarksOf(life)
  const named = [
    FIRST_STOP,
    ...(finalPeriod === null ? [] : [finalPeriod]),
    ...scenario.episodes.flatMap(({ from, to }) => [from, to]),
    ...scenario.drugs.flatMap(({ from, to }) => [from, to]),
    scenario.until,
  ].filter(stop => stop >= 20 && stop <= scenario.until)
  const stops = [age]
  for (const stop of named) if (stops.every(other => Math.abs(other - stop) >= APART)) stops.push(stop)
  const story = storiesOf(scenario).find(one => (one.massage ?? 0) === massage)?.id
  return showOfLife(
    story === undefined ? i18n.text('present.life.own') : i18n.text(`stories.${story}.title`),
    stops
      .sort((a, b) => a - b)
      .map(at => ({
        age: at,
        question: i18n.text('present.life.next', { age: i18n.number(at, 1, { minimumFractionDigits: 0 }) }),
        sentence: headline(factsAt(life, at, { usual, pinned: null, massage: massage > 0 }), i18n),
      })),
    story === undefined ? [] : [i18n.text(`stories.${story}.sentence`), i18n.text(`stories.${story}.look`)],
  )
}

/** Presenting to a class (`mode=present`): a lesson's steps as slides, or the ages of the present life. */
export const openPresent: OpenRoom = ({ source, places, onFailure }) => {
  const { i18n, actions } = source
  i18n.add(words)
  const { root, present, charts } = places
  const setter = createSetter(source)
  const moves = movesOf(source, moveRows)
  let gone = false
  let shownLesson: LessonId | null | 'none' = 'none'
  let shownStep = 0

  const presenter = mountPresenter(present, {
    i18n,
    root,
    theme: source.theme,
    apply: setter.set,
    moves: moves.rows,
    play: () => actions.run({ playing: !source.run().playing }),
    swap(movable) {
      if (source.result().pinned !== null) return actions.swap()
      if (movable) actions.pin()
      presenter.tell(i18n.text(movable ? 'present.swap.kept' : 'present.swap.none'))
    },
    picture: () => void presentPicture(source, places).then(said => !gone && presenter.tell(i18n.text(said))),
    onChart(id) {
      root.dataset['chart'] = id
      const tab = charts.querySelectorAll<HTMLElement>('.chart-tab')[CHARTS.indexOf(id)]
      if (tab?.getAttribute('aria-selected') !== 'true') tab?.click()
    },
    onWalk(slide) {
      if (source.view().lesson === null) return
      shownStep = slide.step
      if (source.view().step !== slide.step) actions.view({ step: slide.step })
    },
    onSeen: (slide, open) => seen(slide.step, open),
    leave: () => actions.view({ mode: 'explore' }),
  })

  /** What was revealed in front of the class is revealed in the lesson, too: it asks for no prediction any more. */
  const seen = (step: number, open: boolean): void => {
    const { lesson } = source.view()
    if (lesson === null || step < PREDICT || (step === PREDICT && !open)) return
    const { lessons } = source.run()
    const before = recordOf(lessons, lesson)
    const now = reach(reveal(before), step)
    if (now !== before) actions.run({ lessons: { ...lessons, [lesson]: now } })
  }
  const bring = async (id: LessonId): Promise<void> => {
    try {
      const [{ PLANS }, said] = await Promise.all([import('./lessons/plans'), lessonWords(id)])
      if (gone || source.view().lesson !== id) return
      i18n.add(said)
      await moves.ready()
      const show = lessonShow(source, PLANS[id])
      if (gone) return
      shownStep = source.view().step
      // what was made of this step outside stays: a treatment can only be set there
      const stays = recordOf(source.run().lessons, id).standing === shownStep
      presenter.set(show, toStep(show.slides, shownStep, false), stays, true)
    } catch {
      if (gone) return
      onFailure()
      own()
    }
  }
  /** the life on the page at the age it stands at: nothing moves until the first step */
  const own = (): void => {
    const { age } = source.view()
    const show = lifeShow(source, age)
    const at = show.slides.findIndex(slide => (slide.after ?? slide.before)?.age === age)
    presenter.set(show, { at: Math.max(0, at), open: true }, true, false)
  }

  let namesOf: ReturnType<typeof import('./page-names').createLifeNames> | null = null
  const nameLives = (): void => {
    const { pinned, life } = source.result()
    if (pinned === null) return presenter.pinned('')
    if (namesOf !== null)
      return presenter.pinned(i18n.text('present.lives', { ...namesOf(pinned.scenario, life.scenario) }))
    void import('./page-names').then(({ createLifeNames }) => {
      if (gone) return
      namesOf = createLifeNames(i18n)
      nameLives()
    }, onFailure)
  }
  const page = document.documentElement
  page.dataset['presenting'] = ''
  return {
    draw() {
      const { lesson, step, text } = source.view()
      page.style.setProperty('--present-text', String(text / 100))
      root.toggleAttribute('data-large', text > 100)
      if (lesson !== shownLesson) {
        shownLesson = lesson
        if (lesson === null) own()
        else void bring(lesson)
      } else if (lesson !== null && step !== shownStep && shownStep !== 0) {
        // the back button of the browser
        shownLesson = 'none'
        source.dirty('view')
      }
      moves.update()
      nameLives()
    },
    dispose() {
      gone = true
      presenter.dispose()
      delete root.dataset['chart']
      delete root.dataset['large']
      delete page.dataset['presenting']
      page.style.removeProperty('--present-text')
      // back where it was begun, unless a hand is already somewhere
      const door = root.querySelector<HTMLElement>('.present-button')
      if (document.activeElement === document.body)
        (door?.checkVisibility() === true ? door : places.heading).focus({ preventScroll: true })
      if (document.fullscreenElement === document.documentElement)
        void document.exitFullscreen().catch(() => undefined)
    },
  }
}
