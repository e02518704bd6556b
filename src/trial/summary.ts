import { ARMS, SCANNED } from '../cohort/types'
import type { I18n } from '../i18n'
import type { Answers } from './answers'
import { neededBy } from './gap-words'
import { stepAt } from './incidence-plot'
import type { Twin } from './plot'
import { ENDS, MEASURES, outcomesOf, type Interval, type KeptRun } from './types'
import { countedWords, type PlanWords } from './words'

/** A number for a program: a plain point, nothing for what is not known. */
const figure = (value: number): string => (Number.isFinite(value) ? String(Number(value.toFixed(4))) : '')
const triple = ({ value, low, high }: Interval): readonly string[] => [value, low, high].map(figure)

/** Who was counted, as a line above the tables. */
export const countedLine = (people: number, all: number, i18n: I18n): string =>
  i18n.text('trial.csv.counted', { counted: countedWords(people, all, i18n) })

/** Everything that was drawn, as tables of plain numbers for a spreadsheet. */
export const summaryOf = (
  answers: Answers,
  {
    whole,
    runs,
    breaks,
  }: { readonly whole: Answers; readonly runs: readonly KeptRun[]; readonly breaks: boolean },
  words: PlanWords,
  i18n: I18n,
): readonly Twin[] => {
  const group = i18n.text('trial.csv.group')
  const year = i18n.text('trial.table.year')
  const ends = ['trial.csv.value', 'trial.csv.low', 'trial.csv.high'].map(key => i18n.text(key))
  const years = Array.from({ length: answers.years + 1 }, (_, at) => at)
  const gaps = (['trial.table.question', 'trial.csv.value', 'trial.csv.low', 'trial.csv.high'] as const).map(
    key => i18n.text(key),
  )
  const classes: Twin = {
    caption: i18n.text('trial.csv.classes'),
    head: [group, ...(['broken', 'died', 'neither'] as const).map(name => i18n.text(`trial.class.${name}`))],
    rows: ARMS.map(arm => {
      const { broken, died, neither } = answers.classes[arm]
      return [words.labels[arm], ...[broken, died, neither].map(figure)]
    }),
  }
  return [
    ...(breaks ? [classes] : []),
    {
      caption: i18n.text('trial.csv.gaps'),
      head: [...gaps, i18n.text('trial.csv.p'), i18n.text('trial.csv.needed')],
      rows: outcomesOf(breaks).map(outcome => {
        const gap = answers.gap(outcome)
        const needed = neededBy(whole, outcome)
        return [
          i18n.text(`trial.sure.quiet.${outcome}`, { of: '100' }),
          ...triple(gap),
          Number.isFinite(gap.p) ? String(Number(gap.p.toPrecision(3))) : '',
          needed === null ? '' : figure(needed),
        ]
      }),
    },
    ...ENDS.filter(end => breaks || end === 'death').map(end => ({
      caption: i18n.text(`trial.incidence.caption.${end}`),
      head: [group, year, ...ends],
      rows: ARMS.flatMap(arm =>
        years.map(at => {
          const curve = answers.curve(end, arm)
          const i = stepAt(curve, at)
          const [value = NaN, low = NaN, high = NaN] = [curve.value, curve.low, curve.high].map(
            values => 100 * (values[i] ?? NaN),
          )
          return [words.labels[arm], String(at), ...triple({ value, low, high })]
        }),
      ),
    })),
    ...SCANNED.flatMap(site =>
      MEASURES.map(measure => ({
        caption: i18n.text(`trial.lives.caption.${measure}`, { site: i18n.text(`trial.site.${site}`) }),
        head: [group, year, i18n.text('trial.csv.alive'), ...ends],
        rows: ARMS.flatMap(arm => {
          const { means, alive } = answers.scans(site, measure, arm)
          return years.map(at => [
            words.labels[arm],
            String(at),
            String(alive[at] ?? 0),
            ...triple(means[at] ?? { value: NaN, low: NaN, high: NaN }),
          ])
        }),
      })),
    ),
    {
      caption: i18n.text('trial.csv.runs'),
      head: [i18n.text('trial.csv.seed'), ...gaps],
      rows: runs.flatMap(({ seed, gaps: found }) =>
        outcomesOf(breaks).map(outcome => [
          String(seed),
          i18n.text(`trial.sure.quiet.${outcome}`, { of: '100' }),
          ...triple(found[outcome]),
        ]),
      ),
    },
  ]
}
