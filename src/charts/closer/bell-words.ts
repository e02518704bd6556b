import type { I18n } from '../../i18n'
import { at, tOf } from '../series'
import { DENSITY_SITES, type ChartsView, type DensitySite, type RowTable } from '../types'
import { wordOf } from '../words'
import { below, ownAgeBell } from './bell-shape'

/** T-score of the present life at a site and the age shown; NaN past its end. */
export const scoreOf = (view: ChartsView, site: DensitySite): number => at(tOf(view.life, site), view.age)
export const pinnedScoreOf = (view: ChartsView, site: DensitySite): number =>
  view.pinned === null ? NaN : at(tOf(view.pinned, site), view.age)

/** Whom a T-score is counted from: the neck of the hip is held against young women in both sexes, as the WHO does. */
export const youngOf = ({ life, site }: Pick<ChartsView, 'life' | 'site'>): 'f' | 'm' =>
  site === 'neck' ? 'f' : life.scenario.sex

/** "above", "below" or "at": judged on the figure that is shown. */
const sideOf = (t: number): 'above' | 'below' | 'at' => {
  const shown = Math.round(t * 10)
  return shown === 0 ? 'at' : shown > 0 ? 'above' : 'below'
}

export const bellTakeaway = (view: ChartsView, i18n: I18n): string => {
  const t = scoreOf(view, view.site)
  return i18n.text('closer.bell.takeaway', {
    sex: view.life.scenario.sex,
    young: youngOf(view),
    place: i18n.text(`charts.place.${view.site}`),
    side: sideOf(t),
    t: i18n.number(Math.abs(t), 1),
    n: Math.abs(Math.round(t * 10) / 10),
  })
}

/** How many of 100 young people have less, of 1,000 where that is below one. */
export const lessWords = (view: ChartsView, i18n: I18n): string => {
  const share = below(Math.round(scoreOf(view, view.site) * 10) / 10)
  const of = share < 0.0095 ? 1000 : 100
  const n = Math.round(share * of)
  return i18n.text('closer.bell.less', {
    young: youngOf(view),
    none: n === 0 ? 'yes' : 'no',
    n: i18n.number(n),
    count: n,
    of: i18n.number(of),
  })
}

export const bellNote = (view: ChartsView, i18n: I18n): string =>
  [lessWords(view, i18n), i18n.text('closer.bell.meaning')].join(' ')

export const bellSpoken = (view: ChartsView, i18n: I18n): string => {
  const values = Object.fromEntries(
    DENSITY_SITES.map(site => [site, i18n.number(scoreOf(view, site), 1)] as const),
  )
  const own = i18n.text('closer.bell.spoken', { less: lessWords(view, i18n), ...values })
  if (view.pinned === null) return own
  return i18n.text('closer.bell.spokenPair', {
    own,
    place: i18n.text(`charts.place.${view.site}`),
    other: i18n.number(pinnedScoreOf(view, view.site), 1),
  })
}

export const bellTable = (view: ChartsView, i18n: I18n): RowTable => {
  const age = ownAgeBell(view)
  const column = (id: string, digits: number) => ({
    heading: i18n.text(`closer.bell.column.${id}`, { sex: view.life.scenario.sex }),
    digits,
  })
  return {
    caption: i18n.text('closer.bell.caption', {
      age: i18n.number(Math.floor(view.age + 1e-6)),
      sex: view.life.scenario.sex,
      survey: age === null ? 'no' : 'yes',
      place: i18n.text(`charts.place.${view.site}`),
      mean: i18n.number(age?.mean ?? 0, 1),
      sd: i18n.number(age?.sd ?? 0, 1),
    }),
    first: i18n.text('closer.bell.first'),
    columns: [
      column('t', 1),
      column('word', 0),
      column('less', 1),
      ...(view.pinned === null ? [] : [column('tA', 1)]),
    ],
    rows: DENSITY_SITES.map(site => {
      const t = scoreOf(view, site)
      return {
        name: i18n.t(`charts.density.site.${site}`),
        cells: [
          t,
          Number.isFinite(t) ? i18n.t(`charts.density.word.${wordOf(t)}`) : '',
          below(t) * 100,
          ...(view.pinned === null ? [] : [pinnedScoreOf(view, site)]),
        ],
      }
    }),
  }
}
