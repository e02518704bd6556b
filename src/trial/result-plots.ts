import { iconsOf } from '../cohort/classes'
import { ARMS, SCANNED, type ScannedSite } from '../cohort/types'
import type { I18n } from '../i18n'
import type { Answers } from './answers'
import { differenceHeight, drawDifference, type DifferenceShown, type GapRow } from './difference-plot'
import { chanceWords, sizeWords, toldOf } from './gap-words'
import { incidenceNotes } from './incidence-notes'
import { drawIncidence } from './incidence-plot'
import { drawLives } from './lives-plot'
import type { Counted, OneLife } from './options'
import { drawPeople, peopleHeight } from './people-plot'
import type { Choice, Plot } from './plot'
import { crowdOf, type Unit } from './rounding'
import { missedZero } from './runs'
import { differenceTable, incidenceTable, livesTable, peopleTable, runsTable } from './tables'
import { truthNotes, truthTold } from './truth-words'
import {
  ENDS,
  MEASURES,
  OUTCOMES,
  type End,
  type KeptRun,
  type Look,
  type Measure,
  type Outcome,
} from './types'
import { countWords, signedWords, spanWords, type PlanWords } from './words'

/** All that a drawing of a result may speak of. */
export interface Shown {
  /** with the people counted now, and with everybody */
  readonly answers: Answers
  readonly whole: Answers
  /** of how many people gaps speak */
  readonly of: Unit
  /** of how many people counts speak: the same, or of the people themselves where they are fewer */
  readonly crowd: number
  readonly words: PlanWords
  readonly runs: readonly KeptRun[]
  readonly look: Look
  /** whether breaks are told at all */
  readonly breaks: boolean
  readonly counted: Counted
  readonly oneLife: OneLife
  /** as the gaps of `answers` are counted; null while it is hidden */
  readonly truth: Readonly<Record<Outcome, number>> | null
}

interface Looking {
  readonly i18n: I18n
  look(): Look
  /** whether breaks are told at all */
  breaks(): boolean
  onLook(patch: Partial<Look>): void
}

const choice = <K extends string>(
  name: string,
  ids: readonly K[],
  label: (id: K) => string,
  chosen: () => K,
  pick: (id: K) => void,
): Choice => ({
  name,
  options: ids.map(id => ({ id, label: label(id) })),
  chosen,
  pick: id => pick(id as K),
})

export const livesPlot = ({ i18n, look, onLook }: Looking): Plot<Shown> => ({
  id: 'lives',
  choices: [
    choice<ScannedSite>(
      i18n.text('trial.choice.site'),
      SCANNED,
      id => i18n.text(`trial.site.${id}.tab`),
      () => look().site,
      site => onLook({ site }),
    ),
    choice<Measure>(
      i18n.text('trial.choice.measure'),
      MEASURES,
      id => i18n.text(`trial.measure.${id}`),
      () => look().measure,
      measure => onLook({ measure }),
    ),
  ],
  title({ answers, look: { site, measure } }) {
    const [a, b] = (['a', 'b'] as const).map(
      arm => answers.scans(site, measure, arm).means.at(-1)?.value ?? NaN,
    )
    const show = (value: number): string =>
      measure === 'change' ? signedWords(value, i18n) : i18n.number(value, 1)
    return Number.isFinite(a) && Number.isFinite(b)
      ? i18n.text(`trial.lives.title.${measure}`, {
          site: i18n.text(`trial.site.${site}`),
          span: spanWords(answers.years, i18n),
          a: show(a ?? 0),
          b: show(b ?? 0),
        })
      : i18n.text('trial.lives.title.none')
  },
  quiet: ({ look: { measure } }) => i18n.text(`trial.lives.quiet.${measure}`),
  notes: () => [i18n.text('trial.lives.note')],
  height: (_, width, em) => Math.round(Math.min(em * 27, Math.max(em * 19, width * 0.5))),
  draw(svg, { answers, words, look: { site, measure } }, room) {
    drawLives(
      svg,
      {
        years: answers.years,
        measure,
        cells: answers.cells(site, measure),
        means: {
          a: answers.scans(site, measure, 'a').means,
          b: answers.scans(site, measure, 'b').means,
        },
        names: words.labels,
      },
      room,
    )
  },
  table: shown => livesTable(shown, i18n),
})

export const incidencePlot = ({ i18n, look, onLook }: Looking): Plot<Shown> => ({
  id: 'incidence',
  choices: [
    choice<End>(
      i18n.text('trial.choice.end'),
      ENDS,
      id => i18n.text(`trial.end.${id}.tab`),
      () => look().end,
      end => onLook({ end }),
    ),
  ],
  title(shown) {
    const {
      answers,
      look: { end },
    } = shown
    const of = perOf(shown)
    const [a = '', b = ''] = lastOf(shown).map(share =>
      countWords(share, { of, people: answers.m, bare: true }, i18n),
    )
    return i18n.text(`trial.incidence.title.${end}`, {
      of: i18n.number(of),
      a,
      b,
      span: spanWords(answers.years, i18n),
    })
  },
  quiet: shown => i18n.text('trial.incidence.quiet', { of: i18n.number(perOf(shown)) }),
  notes: shown => incidenceNotes(shown, perOf(shown), i18n),
  height: (_, width, em) => Math.round(Math.min(em * 19, Math.max(em * 14, width * 0.55))),
  draw(svg, shown, room) {
    const {
      answers,
      words,
      look: { end },
    } = shown
    drawIncidence(
      svg,
      {
        years: answers.years,
        curves: { a: answers.curve(end, 'a'), b: answers.curve(end, 'b') },
        names: words.labels,
        per: perOf(shown),
      },
      room,
    )
  },
  table: shown => incidenceTable(shown, i18n),
})
/** What each group has met at the end. */
const lastOf = ({ answers, look: { end } }: Shown): readonly number[] =>
  ARMS.map(arm => answers.curve(end, arm).value.at(-1) ?? 0)
/** Of "any bone" as many as everywhere on the page; of the rest a thousand only where both groups are rare. */
const perOf = (shown: Shown): number =>
  shown.look.end === 'any' ? shown.crowd : crowdOf([Math.max(...lastOf(shown))], shown.answers.m)

export const peoplePlot = ({ i18n }: Pick<Looking, 'i18n'>): Plot<Shown> => {
  const people = ({ answers, crowd }: Shown) => ({
    per: crowd,
    classes: { a: iconsOf(answers.classes.a, crowd), b: iconsOf(answers.classes.b, crowd) },
  })
  return {
    id: 'people',
    choices: [],
    title(shown) {
      const { per, classes } = people(shown)
      return i18n.text('trial.people.title', {
        of: i18n.number(per),
        a: i18n.number(classes.a.broken),
        b: i18n.number(classes.b.broken),
      })
    },
    quiet: shown =>
      i18n.text('trial.people.quiet', {
        of: i18n.number(people(shown).per),
        span: spanWords(shown.answers.years, i18n),
      }),
    notes: ({ crowd, answers: { m } }) => [
      i18n.text('trial.people.note'),
      i18n.text(`trial.people.${crowd === m ? 'each' : 'asIf'}`, {
        of: i18n.number(crowd),
        people: i18n.number(m),
      }),
    ],
    height: (shown, width, em) => peopleHeight(people(shown).per, width, em),
    draw: (svg, shown, room) => drawPeople(svg, { ...people(shown), names: shown.words.labels }, room),
    table: shown => peopleTable(people(shown), shown, i18n),
  }
}

const difference = (
  rows: readonly GapRow[],
  outcome: Outcome,
  truth: number | null,
  i18n: I18n,
): DifferenceShown => {
  const kind = outcome === 'broken' ? 'people' : 'density'
  return {
    rows,
    truth,
    less: i18n.text(`trial.side.${kind}.less`),
    more: i18n.text(`trial.side.${kind}.more`),
  }
}
const outcomeChoice = ({ i18n, look, onLook, breaks }: Looking): Choice => ({
  ...choice<Outcome>(
    i18n.text('trial.choice.outcome'),
    OUTCOMES,
    id => i18n.text(`trial.outcome.${id}.tab`),
    () => look().outcome,
    outcome => onLook({ outcome }),
  ),
  offers: id => id !== 'broken' || breaks(),
})

export const surePlot = (looking: Looking): Plot<Shown> => {
  const { i18n } = looking
  const shownOf = ({ answers, whole, of, look: { outcome } }: Shown): DifferenceShown => {
    const row = (one: Answers, main: boolean): GapRow => ({
      name: i18n.text(main ? 'trial.sure.counted' : 'trial.sure.everybody', { people: i18n.number(one.m) }),
      gap: toldOf(one.gap(outcome), outcome, of),
      main,
    })
    const rows = answers.m === whole.m ? [row(answers, true)] : [row(answers, true), row(whole, false)]
    return difference(rows, outcome, null, i18n)
  }
  return {
    id: 'sure',
    choices: [outcomeChoice(looking)],
    title: ({ answers, of, look: { outcome } }) => sizeWords(answers, outcome, of, i18n),
    quiet: ({ of, look: { outcome } }) => i18n.text(`trial.sure.quiet.${outcome}`, { of: i18n.number(of) }),
    notes: ({ answers, of, look: { outcome } }) => [
      chanceWords(toldOf(answers.gap(outcome), outcome, of), outcome, of, i18n),
      i18n.text('trial.sure.interval'),
    ],
    height: (shown, _, em) => differenceHeight(shownOf(shown), em),
    draw: (svg, shown, room) => drawDifference(svg, shownOf(shown), room),
    table: shown => differenceTable(shown, i18n),
  }
}

export const runsPlot = (looking: Looking): Plot<Shown> => {
  const { i18n } = looking
  const shownOf = ({ runs, whole, of, truth, look: { outcome } }: Shown): DifferenceShown =>
    difference(
      runs.map(({ seed, gaps }) => ({
        name: '',
        gap: toldOf(gaps[outcome], outcome, of),
        main: seed === whole.result.plan.seed,
      })),
      outcome,
      truth === null ? null : truthTold(truth, outcome, of),
      i18n,
    )
  return {
    id: 'runs',
    choices: [],
    title: ({ runs, look: { outcome } }) =>
      i18n.text('trial.runs.title', {
        n: runs.length,
        runs: i18n.number(runs.length),
        missed: i18n.number(missedZero(runs, outcome)),
      }),
    quiet: ({ of, look: { outcome } }) => i18n.text(`trial.sure.quiet.${outcome}`, { of: i18n.number(of) }),
    notes: shown => [i18n.text('trial.runs.note'), ...truthNotes(shown, i18n)],
    height: (shown, _, em) => differenceHeight(shownOf(shown), em),
    draw: (svg, shown, room) => drawDifference(svg, shownOf(shown), room),
    table: shown => runsTable(shown, i18n),
  }
}
