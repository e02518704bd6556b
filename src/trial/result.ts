import type { TrialPlan, TrialResult } from '../cohort/types'
import { fileName, saveFile } from '../charts/export'
import { el, listening, setText } from '../dom/el'
import { mountAgain } from './again'
import { answering, type Answers } from './answers'
import { mountFrame, type Frame } from './frame'
import { densityHeadline, spokenOf, trialHeadline } from './headline'
import type { OneLife, TrialOptions, Truth } from './options'
import { mountPValue } from './p-value'
import { incidencePlot, livesPlot, peoplePlot, runsPlot, surePlot, type Shown } from './result-plots'
import { keptRun, sameQuestion, sameTruth, withRun } from './runs'
import { peopleCsv, tableCsv } from './save'
import { mountSmaller } from './smaller'
import { countedLine, summaryOf } from './summary'
import { truthNotes } from './truth-words'
import type { KeptRun, Look } from './types'
import { groupsWords, planWords } from './words'

export interface ResultOptions extends Pick<
  TrialOptions,
  'i18n' | 'inputs' | 'csvHeader' | 'counted' | 'oneLife'
> {
  readonly say: (text: string) => void
  /** stands below what can be saved */
  readonly foot: HTMLElement
  /** the same plan with other people, this many times */
  readonly onAgain: (times: number) => void
  /** the true gap of the plan is wanted */
  readonly onTruth: () => void
}

/** What came out of a trial: a sentence, five drawings, and what a smaller trial would have said. */
export const mountResult = (host: HTMLElement, options: ResultOptions) => {
  const { i18n, inputs, csvHeader, counted, say, onAgain } = options
  const events = listening()
  const headline = el('h2', { class: 'trl-headline' })
  const second = el('p', { class: 'trl-groups' })
  const groups = el('p', { class: 'trl-groups' })
  const caution = el('p', { class: 'trl-note trl-caution', hidden: true })
  const older = el('p', { class: 'trl-older', hidden: true }, i18n.text('trial.older'))
  const main = el('div', { class: 'trl-main' })
  const side = el('div', { class: 'trl-side' })
  const root = el(
    'section',
    { class: 'trl-results', hidden: true, 'aria-label': i18n.text('trial.results') },
    el('div', { class: 'trl-head' }, headline, second, groups, caution, older),
    main,
    side,
  )
  host.append(root)

  let look: Look = { site: 'spine', measure: 'change', end: 'any', outcome: 'broken' }
  let answersFor: ((people: number) => Answers) | null = null
  let whole: Answers | null = null
  let answers: Answers | null = null
  let oneLife: OneLife = { any: 0, hip: 0 }
  let runs: readonly KeptRun[] = []
  let truth: { readonly gaps: Truth; readonly shown: boolean } | null = null
  let frame = 0

  const breaks = (): boolean => whole === null || whole.result.plan.from >= counted.first
  const looking = {
    i18n,
    look: () => look,
    breaks,
    onLook(patch: Partial<Look>) {
      look = { ...look, ...patch }
      draw()
    },
  }
  const about = ({ answers: { m: people }, whole: { m: all }, words }: Shown): string =>
    groupsWords(words, { people, all }, i18n)
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
      frame = requestAnimationFrame(() => void draw())
    },
  })
  const again = mountAgain(side, {
    i18n,
    onAgain,
    onTruth() {
      if (truth === null) return options.onTruth()
      truth = { ...truth, shown: !truth.shown }
      draw()
    },
  })
  place(again.strip, runsPlot(looking))

  const everyone = el('button', { type: 'button', class: 'plain-button' }, i18n.text('trial.save.people'))
  const summary = el('button', { type: 'button', class: 'plain-button' }, i18n.text('trial.save.summary'))
  root.append(
    el(
      'section',
      { class: 'trl-save' },
      el('h3', { class: 'trl-subtitle' }, i18n.text('trial.save')),
      el('div', { class: 'trl-buttons' }, everyone, summary),
      el('p', { class: 'trl-note trl-save-note' }, i18n.text('trial.save.note')),
      el('p', { class: 'trl-note' }, i18n.text('trial.teach')),
      options.foot,
    ),
  )

  /** What must be known before the sentence is believed. */
  const cautionOf = ({ plan }: TrialResult): string =>
    !breaks()
      ? i18n.text('trial.caution.noBreaks', { age: i18n.number(counted.first) })
      : plan.difference.kind === 'drug'
        ? i18n.text('trial.caution.drug')
        : ''

  const draw = (): Shown | null => {
    if (answers === null || whole === null) return null
    const { plan } = whole.result
    const words = planWords(plan, inputs, i18n)
    const spoken = spokenOf(whole, answers)
    const gaps = truth?.shown === true ? truth.gaps : null
    const shown: Shown = {
      answers,
      whole,
      of: spoken.unit,
      crowd: spoken.crowd,
      words,
      runs,
      look,
      counted,
      oneLife,
      breaks: breaks(),
      truth: gaps,
    }
    const sentence = shown.breaks
      ? trialHeadline(answers, spoken, plan, words, i18n)
      : densityHeadline(answers, plan, words, i18n)
    setText(headline, sentence)
    // what was asked comes first: breaks where they are counted, and density after them
    second.hidden = !shown.breaks
    setText(second, shown.breaks ? densityHeadline(answers, plan, words, i18n, true) : '')
    setText(groups, about(shown))
    const care = cautionOf(whole.result)
    setText(caution, care)
    caution.hidden = care === ''
    two.hidden = !shown.breaks
    // one run does not scatter
    again.strip.hidden = runs.length < 2 && gaps === null
    again.update(gaps !== null)
    for (const one of frames) one.update(shown)
    smaller.update(answers, whole, look.outcome, spoken.unit)
    const { a, b } = answers.classes
    pValue.update(answers.gap(look.outcome), look.outcome === 'broken' && a.broken + b.broken < answers.m)
    return shown
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
    const content = await peopleCsv({
      result,
      breaks: breaks(),
      header: headerOf(result.plan),
      i18n,
      pause,
    })
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
    const words = planWords(plan, inputs, i18n)
    const tables = summaryOf(answers, { whole, runs, breaks: breaks() }, words, i18n)
    const header = [...headerOf(plan), countedLine(answers.m, whole.m, i18n)]
    saveFile(root.ownerDocument, tableCsv(header, tables), file)
    say(i18n.text('trial.save.done', { file }))
  })

  return {
    /** where the progress of a run that was begun here stands */
    againPlace: again.progress,
    /** A trial that ended. @returns its sentence */
    show(result: TrialResult): string {
      const before = whole?.result.plan ?? null
      if (before === null || !sameQuestion(before, result.plan)) runs = []
      if (before === null || !sameTruth(before, result.plan)) {
        truth = null
        oneLife = options.oneLife(result.plan)
      }
      answersFor = answering(result)
      whole = answersFor(Infinity)
      answers = whole
      if (before === null || before.from >= counted.first !== breaks())
        look = { ...look, outcome: breaks() ? 'broken' : 'spine' }
      runs = withRun(runs, keptRun(whole))
      root.hidden = false
      draw()
      return headline.textContent ?? ''
    },
    /** The true gap of the plan shown. @returns what it is, in words */
    truth(gaps: Truth): string {
      truth = { gaps, shown: true }
      const shown = draw()
      return shown === null ? '' : (truthNotes(shown, i18n)[0] ?? '')
    },
    /** The plan on the left is not the one of these results any more. */
    outdated(yes: boolean): void {
      older.hidden = !yes || root.hidden
    },
    plan: (): TrialPlan | null => whole?.result.plan ?? null,
    sentence: (): string => headline.textContent ?? '',
    /** Seeds that were used for this question: a new run takes another one. */
    nextSeed: (): number => Math.max(0, ...runs.map(({ seed }) => seed)) + 1,
    busy(running: boolean): void {
      again.busy(running)
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
      again.dispose()
      pValue.dispose()
      root.remove()
    },
  }
}
export type ResultView = ReturnType<typeof mountResult>
