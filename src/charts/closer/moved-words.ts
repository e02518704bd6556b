import type { I18n } from '../../i18n'
import { convertedAmount } from '../../i18n/units'
import type { Change, Moved, Span } from '../../moved/types'
import { breakWords, withinWords } from '../risk-words'
import { FIRST_RISK_AGE } from '../series'
import type { ChartsView, RowTable } from '../types'
import { wholeAge } from '../words'

/** Told for ten years, whatever the other charts show. */
const tenYears = (view: ChartsView): ChartsView => ({ ...view, horizon: 'ten' })

/** What moved a life, ready to be told. */
export interface MovedTold {
  readonly changes: readonly Change[]
  readonly moved: Moved
  /** not every order was tried: shares are close, their sum is exact */
  readonly sampled: boolean
  /** the stretches ageing is cut into, where nothing was changed */
  readonly stretches: readonly Span[]
  /** the unit of an input (params.unit.…), null for a switch */
  readonly unitOf: (input: string) => string | null
}
export interface CloserView extends ChartsView {
  /** null while it is being worked out */
  readonly told: MovedTold | null
}

/** One bar: what it is, and what it did. */
export interface MovedRow {
  readonly name: string
  /** percent of density */
  readonly density: number
  /** people of 100 */
  readonly risk: number
}

const years = (age: number, i18n: I18n): string => i18n.number(age, Number.isInteger(age) ? 0 : 1)
const spanWords = ({ from, to }: Span, i18n: I18n): string =>
  i18n.text('closer.moved.span', { from: years(from, i18n), to: years(to, i18n) })

/** "66 to 71", "55 to 58 and 61 to 62", "4 times" */
const spansWords = (spans: readonly Span[], i18n: I18n): string => {
  const [first, second] = spans.map(span => spanWords(span, i18n))
  if (first === undefined || spans.length > 2)
    return i18n.text('closer.moved.times', { n: i18n.number(spans.length) })
  return second === undefined ? first : i18n.text('closer.moved.spans', { first, second })
}

const valueWords = (input: string, value: number, { unitOf }: MovedTold, i18n: I18n): string | null => {
  const unit = unitOf(input)
  if (unit === null) return null
  const shown = convertedAmount(i18n, value, unit)
  if (shown !== null) return i18n.text('closer.moved.value', { value: shown.number, unit: shown.unit })
  return i18n.text('closer.moved.value', {
    value: i18n.number(value, 0, { maximumFractionDigits: 2 }),
    unit: i18n.text(`params.unit.${unit}`),
  })
}

const changeWords = (change: Change, told: MovedTold, i18n: I18n): string => {
  if (change.kind === 'drug')
    return i18n.text('closer.moved.dated', {
      name: i18n.text(`params.drug.${change.drug}.label`),
      when: spansWords(change.spans, i18n),
    })
  const name = i18n.text(`params.${change.input}.label`)
  if (change.kind === 'input') {
    const value = valueWords(change.input, change.value, told, i18n)
    return value === null ? name : i18n.text('closer.moved.input', { name, value })
  }
  const one =
    new Set(change.values).size === 1 ? valueWords(change.input, change.values[0]!, told, i18n) : null
  const when = spansWords(change.spans, i18n)
  return one === null
    ? i18n.text('closer.moved.dated', { name, when })
    : i18n.text('closer.moved.episode', { name, value: one, when })
}

/** Names of the parts of ageing: a woman's years and her final period, or the stretches of a man's years. */
const ageingWords = (index: number, view: ChartsView, told: MovedTold, i18n: I18n): string => {
  const { menopause } = view.life.scenario
  const { density, since } = told.moved
  if (
    density.parts.length === told.stretches.length &&
    told.stretches.length > 0 &&
    view.life.scenario.sex === 'm'
  )
    return i18n.text('closer.moved.years', { span: spanWords(told.stretches[index]!, i18n) })
  return index === 0
    ? i18n.text('closer.moved.sinceAge', { since: years(since ?? 0, i18n) })
    : i18n.text('closer.moved.period', { age: years(menopause, i18n) })
}

/** Effects smaller than this would be written as nothing, percent and people of 100. */
const SMALLEST = 0.05

/** Largest first: the sum of both effects, each against the largest of its kind, so that what moves only the risk has its place. */
export const rowsOf = (view: CloserView, i18n: I18n): readonly MovedRow[] => {
  const { told } = view
  if (told === null) return []
  const { density, risk, since } = told.moved
  const rows = density.parts.map((part, index): MovedRow => ({
    name:
      since === null ? changeWords(told.changes[index]!, told, i18n) : ageingWords(index, view, told, i18n),
    density: part,
    risk: view.age < FIRST_RISK_AGE - 1e-6 ? NaN : risk.parts[index]!,
  }))
  const size = (value: number): number => (Number.isFinite(value) ? Math.abs(value) : 0)
  const most = {
    density: Math.max(1e-9, ...rows.map(row => size(row.density))),
    risk: Math.max(1e-9, ...rows.map(row => size(row.risk))),
  }
  const weight = ({ density: d, risk: r }: MovedRow): number => size(d) / most.density + size(r) / most.risk
  return rows
    .filter(row => size(row.density) >= SMALLEST || size(row.risk) >= SMALLEST)
    .sort((a, b) => weight(b) - weight(a))
}

/** The first `count` rows; what is left over is one row, so that the sum stays whole. */
export const shortened = (rows: readonly MovedRow[], count: number, i18n: I18n): readonly MovedRow[] => {
  if (rows.length <= count) return rows
  const rest = rows.slice(count - 1)
  const sum = (read: (row: MovedRow) => number): number => rest.reduce((all, row) => all + read(row), 0)
  return [
    ...rows.slice(0, count - 1),
    {
      name: i18n.text('closer.moved.others', { n: i18n.number(rest.length) }),
      density: sum(row => row.density),
      risk: sum(row => row.risk),
    },
  ]
}

export const totalOf = ({ told, age }: CloserView, i18n: I18n): MovedRow => ({
  name: i18n.text('closer.moved.total'),
  density: told === null ? NaN : told.moved.density.to - told.moved.density.from,
  risk: told === null || age < FIRST_RISK_AGE - 1e-6 ? NaN : told.moved.risk.to - told.moved.risk.from,
})

/** "+6.1 %" */
export const densityWords = (percent: number, i18n: I18n): string =>
  i18n.text('closer.moved.density', {
    way: Math.round(percent * 10) === 0 ? 'same' : 'changed',
    n: i18n.number(percent, 1, { signDisplay: 'exceptZero' }),
  })
const wayOf = (people: number): 'unknown' | 'same' | 'fewer' | 'more' => {
  const shown = Math.round(people * 10)
  return Number.isNaN(shown) ? 'unknown' : shown === 0 ? 'same' : shown < 0 ? 'fewer' : 'more'
}
/** "2.0 fewer" */
export const riskWords = (people: number, i18n: I18n): string =>
  i18n.text('closer.moved.risk', { n: i18n.number(Math.abs(people), 1), way: wayOf(people) })
const rowWords = ({ name, density, risk }: MovedRow, i18n: I18n): string =>
  i18n.text('closer.moved.row', {
    name,
    density: densityWords(density, i18n),
    risk: riskWords(risk, i18n),
    way: wayOf(risk),
  })

export const movedTakeaway = (view: CloserView, i18n: I18n): string => {
  const { told, life, site } = view
  if (told === null) return i18n.text('closer.moved.working')
  const [first] = rowsOf(view, i18n)
  const values = {
    sex: life.scenario.sex,
    place: i18n.text(`charts.place.${site}`),
    age: wholeAge(view.age, i18n),
  }
  if (first === undefined)
    return i18n.text('closer.moved.nothing', { ...values, ageing: told.moved.since === null ? 'no' : 'yes' })
  return i18n.text('closer.moved.takeaway', {
    ...values,
    name: first.name,
    density: densityWords(first.density, i18n),
    way: wayOf(first.risk),
    n: i18n.number(Math.abs(first.risk), 1),
    break: breakWords(view, 2, i18n),
    within: withinWords(tenYears(view), i18n),
  })
}

export const movedNote = ({ told, life }: CloserView, i18n: I18n): string => {
  if (told === null) return ''
  if (told.moved.since !== null)
    return i18n.text('closer.moved.noteAgeing', {
      sex: life.scenario.sex,
      since: years(told.moved.since, i18n),
    })
  return i18n.text('closer.moved.note', { sex: life.scenario.sex, sampled: told.sampled ? 'yes' : 'no' })
}

export const movedSpoken = (view: CloserView, i18n: I18n): string =>
  view.told === null
    ? i18n.text('closer.moved.working')
    : [...rowsOf(view, i18n), totalOf(view, i18n)].map(row => rowWords(row, i18n)).join(' ')

export const riskHeading = (view: ChartsView, i18n: I18n): string =>
  i18n.text('closer.moved.column.risk', {
    break: breakWords(view, 2, i18n),
    within: withinWords(tenYears(view), i18n),
  })
export const densityHeading = ({ site }: ChartsView, i18n: I18n): string =>
  i18n.text('closer.moved.column.density', { site: i18n.t(`charts.density.site.${site}`) })

export const movedTable = (view: CloserView, i18n: I18n): RowTable => ({
  caption: i18n.text('closer.moved.caption', {
    sex: view.life.scenario.sex,
    age: wholeAge(view.age, i18n),
    ageing: view.told !== null && view.told.moved.since !== null ? 'yes' : 'no',
  }),
  first: i18n.text('closer.moved.first'),
  columns: [
    { heading: densityHeading(view, i18n), digits: 2 },
    { heading: riskHeading(view, i18n), digits: 2 },
  ],
  rows: [...rowsOf(view, i18n), totalOf(view, i18n)].map(({ name, density, risk }) => ({
    name,
    cells: [density, risk],
  })),
})
