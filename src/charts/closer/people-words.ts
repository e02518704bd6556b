import type { I18n } from '../../i18n'
import { crowdOf } from '../risk-read'
import { breakWords, withinWords, withoutWords } from '../risk-words'
import type { ChartsView, RowTable } from '../types'
import { RISK_UNCERTAINTY } from '../words'
import { againstOf, fatesOf, peopleOf, type Fates, type People } from './people-count'

interface Told {
  /** its name, as it stands over its people */
  readonly name: string
  readonly fates: Fates
  readonly people: People
}
/** Both lives in numbers: `mine` is null where risk is not estimated, `other` where the compared life has ended. */
export interface Both {
  readonly of: 100 | 1000
  readonly mine: Told | null
  readonly other: Told | null
}

const otherName = (view: ChartsView, i18n: I18n): string => {
  const { who } = againstOf(view)
  return i18n.text('closer.people.other', {
    who,
    sex: view.life.scenario.sex,
    without: withoutWords(view, i18n) ?? '',
  })
}
const ownName = ({ pinned }: ChartsView, i18n: I18n): string =>
  i18n.text('closer.people.own', { pinned: pinned === null ? 'no' : 'yes' })

export const bothOf = (view: ChartsView, i18n: I18n): Both => {
  const [mine, other] = [fatesOf(view.life.risk, view), fatesOf(againstOf(view).risk, view)]
  const of = crowdOf({ mine: mine?.breaks ?? NaN, other: other?.breaks ?? NaN, average: NaN })
  const told = (name: string, fates: Fates | null): Told | null =>
    fates && { name, fates, people: peopleOf(fates, of) }
  return {
    of,
    mine: told(ownName(view, i18n), mine),
    other: mine && told(otherName(view, i18n), other),
  }
}

export const peopleTakeaway = (view: ChartsView, i18n: I18n): string => {
  const { of, mine, other } = bothOf(view, i18n)
  if (mine === null) return i18n.t('charts.risk.takeaway.unknown')
  const n = mine.people.breaks
  const gap = other === null ? 0 : n - other.people.breaks
  return i18n.text('closer.people.takeaway', {
    sex: view.life.scenario.sex,
    of: i18n.number(of),
    n: i18n.number(n),
    break: breakWords(view, n, i18n),
    within: withinWords(view, i18n),
    way: other === null ? 'alone' : gap < 0 ? 'fewer' : gap > 0 ? 'more' : 'same',
    gap: i18n.number(Math.abs(gap)),
    who: againstOf(view).who,
    without: withoutWords(view, i18n) ?? '',
  })
}

/** The two numbers with their relative change beside them, and the interval in words. */
export const peopleNote = (view: ChartsView, i18n: I18n): string => {
  const { of, mine, other } = bothOf(view, i18n)
  if (mine === null) return ''
  const [a, b] = [mine.people.breaks, other?.people.breaks ?? 0]
  const edge = (factor: number): string =>
    i18n.number(Math.min(of, Math.round((mine.fates.breaks * factor * of) / 100)))
  return [
    a === b || b === 0
      ? ''
      : i18n.text('closer.people.relative', {
          n: i18n.number(a),
          other: i18n.number(b),
          of: i18n.number(of),
          way: a < b ? 'fewer' : 'more',
          percent: i18n.number(Math.abs(a / b - 1) * 100),
        }),
    view.uncertainty
      ? i18n.text('closer.people.interval', {
          low: edge(1 / RISK_UNCERTAINTY),
          high: edge(RISK_UNCERTAINTY),
          of: i18n.number(of),
        })
      : '',
    i18n.text('closer.people.nobody'),
  ]
    .filter(text => text !== '')
    .join(' ')
}

/** One decimal, where the icons show whole people. */
export const peopleSpoken = (view: ChartsView, i18n: I18n): string => {
  const { mine, other } = bothOf(view, i18n)
  if (mine === null) return i18n.text('closer.people.none')
  return [mine, other]
    .flatMap(told =>
      told === null
        ? []
        : i18n.text('closer.people.spoken', {
            name: told.name,
            breaks: i18n.number(told.fates.breaks, 1),
            break: breakWords(view, told.fates.breaks, i18n),
            within: withinWords(view, i18n),
            died: i18n.number(told.fates.died, 1),
            neither: i18n.number(told.fates.neither, 1),
          }),
    )
    .join(' ')
}

export const peopleTable = (view: ChartsView, i18n: I18n): RowTable => {
  const { mine, other } = bothOf(view, i18n)
  return {
    caption: i18n.text('closer.people.caption', {
      age: i18n.number(Math.floor(view.age + 1e-6)),
      break: breakWords(view, 2, i18n),
      within: withinWords(view, i18n),
    }),
    first: i18n.text('closer.people.first'),
    columns: (['breaks', 'died', 'neither'] as const).map(id => ({
      heading: i18n.text(`closer.people.column.${id}`),
      digits: 1,
    })),
    rows: [mine, other].flatMap(told =>
      told === null
        ? []
        : { name: told.name, cells: [told.fates.breaks, told.fates.died, told.fates.neither] },
    ),
  }
}
