import { STEP_KINDS, type StepKind } from '../lessons/ids'
import type { CurveAsk, LessonPlan, Question, Setting } from '../lessons/types'
import type { ChartName, Curves, Notes, Slide, SlideShow } from './types'

/** Words of a lesson as a class is told them: `say('hook')` is its message `hook`, or '' where there is none. */
export type Say = (name: string) => string

/**
 * Shares of a lesson's minutes by which each step is done, for the marks in the notes. Assumption, until tried in a
 * class: predicting and running take longest.
 */
const DONE: Readonly<Record<StepKind, number>> = {
  hook: 0.06,
  predict: 0.25,
  run: 0.45,
  observe: 0.58,
  explain: 0.74,
  check: 0.87,
  transfer: 1,
}
/** Parts that a presented page can keep back; everything else of a veil is not on it. */
const PARTS: ReadonlySet<string> = new Set(['charts', 'stage', 'headline', 'scrubber'])

const BARE: Omit<Slide, 'id' | 'step' | 'notes'> = {
  lead: null,
  quiet: null,
  asks: false,
  options: [],
  right: null,
  answer: null,
  why: [],
  curves: null,
  chain: [],
  before: null,
  after: null,
  hides: [],
  chart: 'density',
  moves: [],
}

const counted = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i + 1)
const told = (text: string): string | null => (text === '' ? null : text)
const known = (texts: readonly string[]): readonly string[] => texts.filter(text => text !== '')

const curvesOf = (ask: CurveAsk, axis: string, truth: (age: number) => number): Curves => ({
  shownFrom: ask.shownFrom,
  from: ask.from,
  to: ask.to,
  min: ask.min,
  max: ask.max,
  axis,
  shapes: ask.shapes,
  truth,
})

/** The chart on which a reading can be followed. */
const chartOf = (reading: string | undefined): ChartName => {
  if (reading === undefined) return 'density'
  if (/^(risk10|lifetime)_/.test(reading)) return 'risk'
  return ['resorption', 'formation', 'ctx', 'p1np'].includes(reading) ? 'balance' : 'density'
}

/** How far a curve lies from the true one: the mean distance at its own points after the first. */
const farness = ({ from, to, truth }: Curves, shape: readonly number[]): number =>
  shape
    .slice(1)
    .reduce(
      (sum, value, i) => sum + Math.abs(value - truth(from + ((i + 1) / (shape.length - 1)) * (to - from))),
      0,
    ) / Math.max(1, shape.length - 1)

/** Which of the curves is nearest to the true one, 1 the first. */
export const nearestOf = (curves: Curves): number => {
  const far = curves.shapes.map(shape => farness(curves, shape))
  return far.indexOf(Math.min(...far)) + 1
}

/**
 * A lesson as slides: a slide a step, two where two questions are asked.
 * @param say the lesson's own words
 * @param truth the curve that the prediction is about, in its own unit; not asked when the prediction is a choice
 */
export const showOfLesson = (plan: LessonPlan, say: Say, truth: (age: number) => number): SlideShow => {
  const hidden = (kind: StepKind): readonly string[] =>
    (plan.veil[kind] ?? []).filter(part => PARTS.has(part))
  const discussion = counted(plan.guide.discussion).map(n => ({
    ask: say(`guide.discussion.${n}.ask`),
    answer: say(`guide.discussion.${n}.answer`),
  }))
  const listen = known(counted(plan.guide.listen).map(n => say(`guide.listen.${n}`)))
  const notes = (kind: StepKind, now: readonly string[], share = 1): Notes => {
    const step = STEP_KINDS.indexOf(kind)
    const begun = step > 0 ? DONE[STEP_KINDS[step - 1] ?? 'hook'] : 0
    return {
      now: known(now),
      discussion: kind === 'observe' || kind === 'explain' || kind === 'transfer' ? discussion : [],
      listen: kind === 'hook' ? [] : listen,
      until_min: plan.minutes * (begun + (DONE[kind] - begun) * share),
    }
  }
  const watched = chartOf(plan.observe.columns[0]?.reading)
  const slide = (kind: StepKind, more: Partial<Slide> & { readonly notes: Notes }): Slide => ({
    ...BARE,
    id: kind,
    step: STEP_KINDS.indexOf(kind) + 1,
    chart: kind === 'hook' || kind === 'transfer' ? 'density' : watched,
    hides: more.asks === true ? [...hidden(kind), 'headline'] : hidden(kind),
    ...more,
  })
  const question = (stem: string, { options, right }: Question): Partial<Slide> => ({
    asks: true,
    lead: say(`${stem}.ask`),
    options: counted(options).map(n => say(`${stem}.option.${n}`)),
    right,
    answer: told(say(`${stem}.feedback.${right}`)),
    why: counted(options).map(n => say(`${stem}.feedback.${n}`)),
  })

  const { predict, observe, run, transfer } = plan
  const curves = predict.kind === 'curve' ? curvesOf(predict, say('predict.axis'), truth) : null
  const predicted: Partial<Slide> =
    predict.kind === 'curve'
      ? {
          options: counted(predict.shapes.length).map(n => say(`predict.shape.${n}`)),
          right: curves === null ? null : nearestOf(curves),
          curves,
          chart: chartOf(predict.reading),
        }
      : {
          options: counted(predict.options).map(n => say(`predict.option.${n}`)),
          right: predict.right,
          answer: told(say(`predict.why.${predict.right}`)),
          why: counted(predict.options).map(n => say(`predict.why.${n}`)),
        }
  const answered: Setting =
    predict.kind === 'curve'
      ? { ...plan.start, scenario: predict.life ?? plan.start.scenario ?? {}, age: predict.to }
      : plan.start
  const ran: Setting = { ...plan.start, ...run.setting }
  const slides: readonly Slide[] = [
    slide('hook', {
      lead: say('hook'),
      quiet: told(say('question')),
      before: plan.start,
      notes: notes('hook', [say('guide.warmup'), say('guide.class')]),
    }),
    slide('predict', {
      asks: true,
      lead: say('predict.ask'),
      ...predicted,
      before: plan.start,
      // the true curve is read off the life of the question
      after: predict.kind === 'curve' ? answered : ran,
      notes: notes('predict', []),
    }),
    slide('run', {
      lead: say('run.ask'),
      quiet: told(counted(run.goals?.length ?? 0).map(n => say(`run.goal.${n}`))[0] ?? ''),
      moves: run.unlock,
      chart: chartOf(run.goals?.[0]?.reading ?? plan.observe.columns[0]?.reading),
      before: ran,
      notes: notes('run', [say('guide.openplay')]),
    }),
    slide('observe', {
      lead: say('observe.ask'),
      before: { ...ran, ...observe.setting },
      notes: notes('observe', []),
    }),
    slide('explain', {
      asks: true,
      lead: say('explain.ask'),
      chain: counted(plan.explain.links).map(n => say(`explain.link.${n}`)),
      answer: say('explain.ask'),
      notes: notes('explain', [say('explain.model')]),
    }),
    ...plan.check.map((one, i) =>
      slide('check', {
        ...question(`check.${i + 1}`, one),
        id: `check-${i + 1}`,
        notes: notes('check', [], (i + 1) / plan.check.length),
      }),
    ),
    slide('transfer', {
      ...question('transfer', transfer),
      quiet: told(say('transfer.case')),
      before: transfer.setting,
      after: transfer.answer ?? transfer.setting,
      notes: notes('transfer', []),
    }),
  ]
  return { title: say('title'), steps: STEP_KINDS.length, slides }
}

export interface LifeStop {
  /** years */
  readonly age: number
  /** what is asked before it is shown */
  readonly question: string
  /** what will be said there, for the notes */
  readonly sentence: string
}

/** A life as slides: one an age. The first is shown, each of the others asked for at the age before it. */
export const showOfLife = (title: string, stops: readonly LifeStop[], now: readonly string[]): SlideShow => ({
  title,
  steps: stops.length,
  slides: stops.map(({ age, question, sentence }, i) => {
    const from = stops[i - 1]
    const asks = from !== undefined
    return {
      ...BARE,
      id: `age-${age}`,
      step: i + 1,
      lead: asks ? question : null,
      asks,
      before: { age: from?.age ?? age },
      after: asks ? { age } : null,
      hides: ['headline', 'ahead'],
      notes: {
        now: i === 0 ? [sentence, ...now] : [sentence],
        discussion: [],
        listen: [],
        until_min: null,
      },
    }
  }),
})
