import type { Classes } from '../cohort/classes'
import { ARMS, type Arm } from '../cohort/types'
import type { I18n } from '../i18n'
import { toldOf } from './gap-words'
import { stepAt } from './incidence-plot'
import type { Twin } from './plot'
import type { Shown } from './result-plots'
import { outcomesOf, type Interval } from './types'

const figures = (i18n: I18n, digits: number) => {
  const none = i18n.text('trial.table.none')
  const one = (value: number): string => (Number.isFinite(value) ? i18n.number(value, digits) : none)
  return {
    one,
    range: ({ low, high }: Interval): string =>
      Number.isFinite(low)
        ? i18n.text('trial.table.range', { low: i18n.number(low, digits), high: i18n.number(high, digits) })
        : none,
  }
}
/** The letter of the group before a column's own heading: six columns stand side by side. */
const headed = (i18n: I18n, keys: readonly string[]): readonly string[] =>
  ARMS.flatMap(arm => keys.map(key => i18n.text(key, { group: i18n.text(`trial.letter.${arm}`) })))

export const livesTable = (shown: Shown, i18n: I18n): Twin => {
  const { answers, look } = shown
  const { one, range } = figures(i18n, look.measure === 'change' ? 1 : 2)
  const scans = {
    a: answers.scans(look.site, look.measure, 'a'),
    b: answers.scans(look.site, look.measure, 'b'),
  }
  return {
    caption: i18n.text(`trial.lives.caption.${look.measure}`, { site: i18n.text(`trial.site.${look.site}`) }),
    head: [
      i18n.text('trial.table.year'),
      ...headed(i18n, ['trial.table.alive', 'trial.table.mean', 'trial.table.interval']),
    ],
    rows: Array.from({ length: answers.years + 1 }, (_, year) => [
      i18n.number(year),
      ...ARMS.flatMap(arm => {
        const mean = scans[arm].means[year] ?? { value: NaN, low: NaN, high: NaN }
        return [i18n.number(scans[arm].alive[year] ?? 0), one(mean.value), range(mean)]
      }),
    ]),
  }
}

export const incidenceTable = (shown: Shown, i18n: I18n): Twin => {
  const { answers, look } = shown
  const { one, range } = figures(i18n, 1)
  return {
    caption: i18n.text(`trial.incidence.caption.${look.end}`),
    head: [i18n.text('trial.table.year'), ...headed(i18n, ['trial.table.met', 'trial.table.interval'])],
    rows: Array.from({ length: answers.years + 1 }, (_, year) => [
      i18n.number(year),
      ...ARMS.flatMap(arm => {
        const curve = answers.curve(look.end, arm)
        const i = stepAt(curve, year)
        const at = (values: ArrayLike<number>): number => 100 * (values[i] ?? 0)
        return [one(at(curve.value)), range({ value: 0, low: at(curve.low), high: at(curve.high) })]
      }),
    ]),
  }
}

export const peopleTable = (
  { per, classes }: { readonly per: number; readonly classes: Readonly<Record<Arm, Classes>> },
  { words, answers }: Shown,
  i18n: I18n,
): Twin => ({
  caption: i18n.text('trial.people.caption', { of: i18n.number(per), people: i18n.number(answers.m) }),
  head: [
    i18n.text('trial.table.group'),
    ...(['broken', 'died', 'neither'] as const).map(name => i18n.text(`trial.class.${name}`)),
  ],
  rows: ARMS.map(arm => [
    words.labels[arm],
    ...(['broken', 'died', 'neither'] as const).map(name => i18n.number(classes[arm][name])),
  ]),
})

export const differenceTable = ({ answers, whole, breaks, of: per }: Shown, i18n: I18n): Twin => {
  const { one, range } = figures(i18n, 1)
  const counted = answers.m === whole.m ? [answers] : [answers, whole]
  return {
    caption: i18n.text('trial.sure.caption'),
    head: ['trial.table.question', 'trial.table.people', 'trial.table.gap', 'trial.table.gapInterval'].map(
      key => i18n.text(key),
    ),
    rows: outcomesOf(breaks).flatMap(outcome =>
      counted.map(of => [
        i18n.text(`trial.sure.quiet.${outcome}`, { of: i18n.number(per) }),
        i18n.number(of.m),
        one(toldOf(of.gap(outcome), outcome, per).value),
        range(toldOf(of.gap(outcome), outcome, per)),
      ]),
    ),
  }
}

export const runsTable = ({ runs, of: per, look: { outcome } }: Shown, i18n: I18n): Twin => {
  const { one, range } = figures(i18n, 1)
  return {
    caption: i18n.text(`trial.sure.quiet.${outcome}`, { of: i18n.number(per) }),
    head: ['trial.table.run', 'trial.table.gap', 'trial.table.gapInterval'].map(key => i18n.text(key)),
    rows: runs.map(({ gaps }, place) => [
      i18n.number(place + 1),
      one(toldOf(gaps[outcome], outcome, per).value),
      range(toldOf(gaps[outcome], outcome, per)),
    ]),
  }
}
