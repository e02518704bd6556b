import type { TrialPlan, TrialResult } from '../cohort/types'
import { fileName, saveFile } from '../charts/export'
import { el, listening, setText } from '../dom/el'
import { answering, type Answers } from './answers'
import { mountFrame, type Frame } from './frame'
import { trialHeadline } from './headline'
import type { TrialOptions } from './options'
import { mountPValue } from './p-value'
import { incidencePlot, livesPlot, peoplePlot, runsPlot, surePlot, type Shown } from './result-plots'
import { perHowMany } from './rounding'
import { keptRun, sameQuestion, withRun } from './runs'
import { peopleCsv, tableCsv } from './save'
import { mountSmaller } from './smaller'
import { summaryOf } from './summary'
import type { KeptRun, Look } from './types'
import { planWords } from './words'

export interface ResultOptions extends Pick<TrialOptions, 'i18n' | 'inputs' | 'csvHeader'> {
  readonly say: (text: string) => void
  /** the same plan with other people, this many times */
  readonly onAgain: (times: number) => void
}

/** How many runs the second button asks for. */
const MANY = 10

/** What came out of a trial: a sentence, five drawings, and what a smaller trial would have said. */
export const mountResult = (host: HTMLElement, options: ResultOptions) => {
  const { i18n, inputs, csvHeader, say, onAgain } = options
  const events = listening()
  const headline = el('h2', { class: 'trl-headline' })
  const groups = el('p', { class: 'trl-groups' })
  const older = el('p', { class: 'trl-older', hidden: true }, i18n.text('trial.older'))
  const main = el('div', { class: 'trl-main' })
  const side = el('div', { class: 'trl-side' })
  const root = el(
    'section',
    { class: 'trl-results', hidden: true, 'aria-label': i18n.text('trial.results') },
    el('div', { class: 'trl-head' }, headline, groups, older),
    main,
    side,
  )
  host.append(root)

  let look: Look = { site: 'spine', measure: 'change', end: 'any', outcome: 'broken' }
  let answersFor: ((people: number) => Answers) | null = null
  let whole: Answers | null = null
  let answers: Answers | null = null
  let runs: readonly KeptRun[] = []
  let frame = 0

  const looking = {
    i18n,
    look: () => look,
    onLook(patch: Partial<Look>) {
      look = { ...look, ...patch }
      draw()
    },
  }
  const about = ({ answers: { m }, words }: Shown): string =>
    i18n.text('trial.groups', { a: words.names.a, b: words.names.b, people: i18n.number(m) })
  const frames: Frame<Shown>[] = []
  const place = (where: HTMLElement, plot: Parameters<typeof mountFrame<Shown>>[1]['plot']): void => {
    frames.push(mountFrame<Shown>(where, { i18n, plot, about, say }))
  }
  place(main, livesPlot(looking))
  const two = el('div', { class: 'trl-two' })
  main.append(two)
  place(two, incidencePlot(looking))
  place(two, peoplePlot(looking))
  const sure = el('div', {})
  side.append(sure)
  place(sure, surePlot(looking))
  const pValue = mountPValue(sure, i18n)
  const smaller = mountSmaller(side, {
    i18n,
    onPeople(m) {
      if (whole === null || answersFor === null) return
      answers = m === whole.m ? whole : answersFor(m)
      // a slider moves faster than a page can draw
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(draw)
    },
  })
  const once = el('button', { type: 'button', class: 'plain-button' }, i18n.text('trial.again'))
  const often = el(
    'button',
    { type: 'button', class: 'plain-button' },
    i18n.text('trial.again.many', { times: i18n.number(MANY) }),
  )
  const scatter = el('div', {})
  const againPlace = el('div', {})
  side.append(
    el(
      'section',
      { class: 'trl-again' },
      el('h3', { class: 'trl-subtitle' }, i18n.text('trial.again.title')),
      el('div', { class: 'trl-buttons' }, once, often),
      againPlace,
      scatter,
    ),
  )
  place(scatter, runsPlot(looking))

  const everyone = el('button', { type: 'button', class: 'plain-button' }, i18n.text('trial.save.people'))
  const summary = el('button', { type: 'button', class: 'plain-button' }, i18n.text('trial.save.summary'))
  root.append(
    el(
      'section',
      { class: 'trl-save' },
      el('h3', { class: 'trl-subtitle' }, i18n.text('trial.save')),
      el('div', { class: 'trl-buttons' }, everyone, summary),
      el('p', { class: 'trl-note' }, i18n.text('trial.save.note')),
      el('p', { class: 'trl-note' }, i18n.text('trial.teach')),
    ),
  )

  const draw = (): void => {
    if (answers === null || whole === null) return
    const { plan } = whole.result
    const words = planWords(plan, inputs, i18n)
    const of = perHowMany([whole.shares.a, whole.shares.b])
    const shown: Shown = { answers, whole, of, words, runs, look }
    setText(headline, trialHeadline(answers, of, plan, words, i18n))
    setText(groups, about(shown))
    // one run does not scatter
    scatter.hidden = runs.length < 2
    for (const one of frames) one.update(shown)
    smaller.update(answers, look.outcome, whole.m, of)
    pValue.update(answers.gap(look.outcome))
  }

  const headerOf = (plan: TrialPlan): readonly string[] => csvHeader(plan)
  let saving = false
  const pause = async (): Promise<boolean> => {
    await new Promise(resolve => setTimeout(resolve, 0))
    return saving
  }
  const saveAll = async (result: TrialResult): Promise<void> => {
    saving = true
    everyone.setAttribute('aria-disabled', 'true')
    say(i18n.text('trial.save.working'))
    const content = await peopleCsv({ result, header: headerOf(result.plan), i18n, pause })
    saving = false
    everyone.removeAttribute('aria-disabled')
    if (content === null) return
    const file = fileName(['trial', 'people', result.plan.seed], 'csv')
    saveFile(root.ownerDocument, content, file)
    say(i18n.text('trial.save.done', { file }))
  }
  events.on(everyone, 'click', () => {
    if (whole !== null && !saving) void saveAll(whole.result)
  })
  events.on(summary, 'click', () => {
    if (answers === null || whole === null) return
    const { plan } = whole.result
    const file = fileName(['trial', 'summary', plan.seed], 'csv')
    const tables = summaryOf(answers, runs, planWords(plan, inputs, i18n), i18n)
    saveFile(root.ownerDocument, tableCsv(headerOf(plan), tables), file)
    say(i18n.text('trial.save.done', { file }))
  })
  events.on(once, 'click', () => onAgain(1))
  events.on(often, 'click', () => onAgain(MANY))

  return {
    /** where the progress of a run that was begun here stands */
    againPlace,
    /** A trial that ended. @returns its sentence */
    show(result: TrialResult): string {
      if (whole === null || !sameQuestion(whole.result.plan, result.plan)) runs = []
      answersFor = answering(result)
      whole = answersFor(Infinity)
      answers = whole
      runs = withRun(runs, keptRun(whole))
      root.hidden = false
      draw()
      return headline.textContent ?? ''
    },
    /** The plan on the left is not the one of these results any more. */
    outdated(yes: boolean): void {
      older.hidden = !yes || root.hidden
    },
    plan: (): TrialPlan | null => whole?.result.plan ?? null,
    /** Seeds that were used for this question: a new run takes another one. */
    nextSeed: (): number => Math.max(0, ...runs.map(({ seed }) => seed)) + 1,
    busy(running: boolean): void {
      for (const button of [once, often]) button.setAttribute('aria-disabled', String(running))
    },
    /** Brings the sentence into sight, where the plan fills the screen. */
    reveal(): void {
      const { top } = headline.getBoundingClientRect()
      const { innerHeight } = root.ownerDocument.defaultView ?? { innerHeight: Infinity }
      if (top > innerHeight * 0.8) headline.scrollIntoView({ block: 'start' })
    },
    dispose(): void {
      saving = false
      cancelAnimationFrame(frame)
      events.dispose()
      for (const one of frames) one.dispose()
      smaller.dispose()
      pValue.dispose()
      root.remove()
    },
  }
}
export type ResultView = ReturnType<typeof mountResult>
