import type { I18n } from '../../i18n'
import { drugsDiffer } from '../drug-doubts'
import { countsOf, type Counts } from '../../risk/counts'
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
  readonly counts: Counts
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
  const counts = countsOf({ mine: mine?.breaks ?? NaN, other: other?.breaks ?? NaN })
  const told = (name: string, fates: Fates | null): Told | null =>
    fates && { name, fates, people: peopleOf(fates, counts.of, mine ?? fates) }
  return {
    counts,
    mine: told(ownName(view, i18n), mine),
    other: mine && told(otherName(view, i18n), other),
  }
}

export const peopleTakeaway = (view: ChartsView, i18n: I18n): string => {
  const { counts, mine } = bothOf(view, i18n)
  if (mine === null) return i18n.t('charts.risk.takeaway.unknown')
  return i18n.text('closer.people.takeaway', {
    sex: view.life.scenario.sex,
    of: i18n.number(counts.of),
    n: i18n.number(counts.mine),
    break: breakWords(view, counts.mine, i18n),
    within: withinWords(view, i18n),
    way: counts.way,
    gap: i18n.number(counts.gap),
    who: againstOf(view).who,
    without: withoutWords(view, i18n) ?? '',
  })
}

/** The two numbers with their relative change beside them, and the interval in words. */
export const peopleNote = (view: ChartsView, i18n: I18n): string => {
  const { counts, mine, other } = bothOf(view, i18n)
  if (mine === null) return ''
  const { of, way, percent } = counts
  const exact = (fates: Fates | undefined): string => i18n.number(((fates?.breaks ?? NaN) * of) / 100, 1)
  const edge = (factor: number): string =>
    i18n.number(Math.min(of, Math.round((mine.fates.breaks * factor * of) / 100)))
  return [
    // beside everyone the two numbers say enough: a percentage would sound like an effect
    Number.isFinite(percent) && againstOf(view).who !== 'average'
      ? i18n.text('closer.people.relative', {
          n: exact(mine.fates),
          other: exact(other?.fates),
          of: i18n.number(of),
          way,
          percent: i18n.number(percent),
        })
      : '',
    view.uncertainty
      ? i18n.text('closer.people.interval', {
          low: edge(1 / RISK_UNCERTAINTY),
          high: edge(RISK_UNCERTAINTY),
          of: i18n.number(of),
        })
      : '',
    view.uncertainty && drugsDiffer(view) ? i18n.text('closer.people.trials') : '',
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
