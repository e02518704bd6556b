import { lessonWords } from './lessons'
import { recordOf, reach, restart } from './lessons/engine/record'
import { kindOf, veilOf } from './lessons/engine/needs'
import { createRemember } from './lessons/engine/remember'
import { scoreOf } from './lessons/engine/score'
import { settingFor } from './lessons/engine/settings'
import type { LessonId, StepKind } from './lessons/ids'
import { PLANS } from './lessons/plans'
import type { LessonPlan, LessonRecord } from './lessons/types'
import { truthOf } from './lessons/view/end'
import { mountLesson, type Lesson } from './lessons/view/panel'
import type { LessonHands } from './lessons/view/types'
import { scenarioFrom } from './model'
import { createLender } from './page-lesson-controls'
import { createSetter } from './page-lesson-setting'
import type { OpenRoom } from './page-rooms'
import { lifeOf } from './risk'
import type { Life } from './risk/types'
import { changeCount } from './state/changes'

const sameNames = (a: readonly string[], b: readonly string[]): boolean => a.join(' ') === b.join(' ')

/**
 * The lesson that the view asks for, in its place. What a learner did lives in the run state, so that another language
 * finds it again.
 *
 * The reader's own page is remembered when a lesson is opened, and given back when it is left. A lesson that comes by a
 * link with a life of its own shows that life at its first step: a teacher chose it. From the second step on the lesson
 * shows its own lives, because its questions are about them; the link's life is what leaving gives back. A link whose
 * life is the usual one, and every lesson chosen on the page, begins with the lesson's own start.
 */
export const openLesson: OpenRoom = ({ source, places, onFailure }) => {
  const { i18n, actions } = source
  const setter = createSetter(source)
  const remember = createRemember(() => localStorage)
  const lend = createLender(source, onFailure)
  let open: {
    readonly id: LessonId
    readonly plan: LessonPlan
    readonly hands: LessonHands
    lesson: Lesson | null
  } | null = null
  let gone = false

  const focusHeadline = (): void => {
    if (document.activeElement === document.body)
      places.lesson.closest('.trabecula')?.querySelector('h1')?.focus({ preventScroll: true })
  }
  const record = (id: LessonId): LessonRecord => recordOf(source.run().lessons, id)
  const change = (id: LessonId, of: (record: LessonRecord) => LessonRecord): void => {
    const { lessons } = source.run()
    const before = recordOf(lessons, id)
    const next = of(before)
    if (next !== before) actions.run({ lessons: { ...lessons, [id]: next } })
  }
  const lives = new Map<string, Life>()
  const handsOf = (id: LessonId, plan: LessonPlan): LessonHands => {
    let reported = ''
    const hands: LessonHands = {
      i18n,
      plan,
      record: () => record(id),
      change(of) {
        change(id, of)
        const now = record(id)
        const { points, of: most } = scoreOf(plan, now, truthOf(hands))
        const text = `${points} ${now.done}`
        if (text === reported) return
        // nothing to tell before anything was earned or finished
        if (reported !== '' || points > 0 || now.done)
          source.report({ type: 'score', lesson: id, score: points, of: most, done: now.done })
        reported = text
      },
      step: () => source.view().step,
      scenario: () => source.inputs().scenario,
      massage: () => source.view().massage,
      life: () => source.result().life,
      age: () => source.view().age,
      playing: () => source.run().playing,
      motion: source.motion,
      lifeOf(scenario) {
        const key = JSON.stringify(scenario)
        const known = lives.get(key) ?? lifeOf(scenarioFrom(scenario).scenario)
        lives.set(key, known)
        return known
      },
      set: setter.set,
      go: step => actions.view({ step }),
      restart() {
        change(id, restart)
        actions.view({ step: 1 })
      },
      leave: () => actions.view({ lesson: null, step: 1 }),
      list: () => actions.view({ leaf: 'lessons' }),
      worksheet: () => actions.view({ leaf: 'worksheet' }),
      play: playing => actions.run({ playing }),
      lend: (host, unlock) =>
        lend(host, unlock, () => setter.set(settingFor(plan, 'run', null) ?? plan.start, 'learner')),
      report: source.report,
      remember,
      finished: () => [
        ...remember.done(),
        ...(Object.keys(source.run().lessons) as LessonId[]).filter(one => record(one).done),
      ],
    }
    return hands
  }

  /** The prediction as it is told to whoever may know: once it is left for what comes after it. */
  const reportPrediction = (plan: LessonPlan, hands: LessonHands): void => {
    const { prediction } = hands.record()
    if (prediction === null) return
    const part = scoreOf(plan, hands.record(), truthOf(hands)).prediction
    source.report({
      type: 'answer',
      lesson: plan.id,
      item: 'predict',
      answer:
        prediction.kind === 'choice'
          ? String(prediction.option)
          : prediction.values.map(value => String(Number(value.toFixed(3)))).join('[,]'),
      score: part === null ? null : part.points / part.of,
    })
  }
  /** A step is opened: what it shows is set, once, and what was there before the first is remembered. */
  const stand = ({ id, plan, hands }: NonNullable<typeof open>): void => {
    const { step } = source.view()
    const before = record(id)
    if (before.standing === step) return
    const kind = kindOf(step)
    const from: StepKind | null = before.standing === undefined ? null : kindOf(before.standing)
    // a lesson that was chosen on the page has its record already (page-lessons.ts): this one came by a link
    const linked = source.run().lessons[id] === undefined
    const home = before.home ?? setter.home()
    // what was done before the lesson is not undone in it, not even where it sets nothing of its own
    if (before.home === undefined) source.history.begin(home.scenario)
    const own = linked && step === 1 && changeCount(source.inputs().scenario, source.view().massage) > 0
    const first = !before.revealed
    change(id, now => reach({ ...now, home, standing: step }, step))
    if (first && record(id).revealed) reportPrediction(plan, hands)
    const setting = own ? null : settingFor(plan, kind, from)
    if (setting !== null) setter.set(setting)
    source.report({ type: 'step', lesson: id, step })
  }
  const veil = (): void => {
    const wanted = open === null ? [] : veilOf(open.plan, record(open.id), kindOf(source.view().step))
    if (!sameNames(wanted, source.run().veil)) actions.run({ veil: wanted })
  }
  /** Gives the reader's own page back, unless the lesson is only shown anew. */
  const close = (): void => {
    if (open === null) return
    const { id, lesson } = open
    open = null
    const within = places.lesson.contains(document.activeElement)
    lesson?.dispose()
    if (source.view().lesson === id) return
    veil()
    // the way out goes with the lesson: on to the sentence about the life that is back, when it stands there again
    if (within) requestAnimationFrame(() => requestAnimationFrame(() => focusHeadline()))
    const { home } = record(id)
    change(id, ({ home: _home, standing: _standing, ...rest }) => rest)
    if (home !== null && home !== undefined) setter.giveBack(home)
  }
  const begin = (id: LessonId): void => {
    const plan = PLANS[id] as LessonPlan | undefined
    if (plan === undefined) return onFailure()
    const wanted = { id, plan, hands: handsOf(id, plan), lesson: null as Lesson | null }
    open = wanted
    const known = source.run().lessons[id]
    // whoever chose it on the page reads on there; whoever came by a link, or sees it in another language, is not torn away
    const chosen = known !== undefined && known.standing === undefined
    lessonWords(id).then(
      words => {
        if (gone || open !== wanted) return
        i18n.add(words)
        wanted.lesson = mountLesson(places.lesson, wanted.hands)
        wanted.lesson.update()
        if (chosen) wanted.lesson.focus()
        source.dirty('view', 'run')
      },
      () => !gone && onFailure(),
    )
  }
  return {
    draw() {
      const { lesson } = source.view()
      if (open !== null && open.id !== lesson) close()
      if (open === null && lesson !== null) begin(lesson)
      if (open === null) return
      stand(open)
      veil()
      open.lesson?.update()
    },
    dispose() {
      gone = true
      close()
    },
  }
}
