import type { I18n, MessageValues } from '../i18n'
import type { Life } from '../risk/types'
import { shownAge } from './axes'
import { happeningAt, happeningsAt, named } from './happenings'
import { at, bmdOf, columnOf, FIRST_AGE, halfYearMean, type Series } from './series'
import type { ChartsView } from './types'
import { pace, wholeAge } from './words'

/** A gap this small is called balance: it moves trabecular bone by about a fifth of a percent a year. */
const EVEN = 0.01
/** A gap below this is called a narrow one. */
const NARROW = 0.05
/** Two paces this near each other are called alike. */
const ALIKE = 0.1
/** Changes of pace smaller than this are called none. */
const STEADY = 0.05

export interface Turnover {
  readonly removal: Series
  readonly building: Series
}

/** Removal and building of a life as the chart shows them: means of six months. */
export const turnoverOf = (life: Life): Turnover => ({
  removal: halfYearMean(columnOf(life.trajectory, 'resorption')),
  building: halfYearMean(columnOf(life.trajectory, 'formation')),
})

/** Two paces close to each other need a second decimal to be told apart. */
export const digitsFor = (removal: number, building: number): 1 | 2 =>
  Math.abs(removal - building) < 0.15 ? 2 : 1

export type Trend = 'lost' | 'gained' | 'even' | 'unsettled'

/**
 * Whether removal or building is ahead, said only when the amount of bone itself and its density agree, now and
 * over the last year: in growth, close to a sudden change and while bone takes up mineral they can differ. Not
 * said at all within half a year of the end of an episode or a course.
 */
export const trendOf = (life: Life, age: number, turnover = turnoverOf(life)): Trend => {
  if (happeningsAt(life.scenario, age).some(happening => happening.fresh)) return 'unsettled'
  const gap = at(turnover.building, age) - at(turnover.removal, age)
  if (Math.abs(gap) < EVEN) return 'even'
  const bone = columnOf(life.trajectory, 'bvtv_spine')
  const changes = [
    at(bone, Math.min(age + 0.25, life.scenario.until)) - at(bone, age - 0.25),
    at(bone, age) - at(bone, age - 1),
    at(bmdOf(life, 'spine'), age) - at(bmdOf(life, 'spine'), age - 1),
  ]
  if (gap < 0 && changes.every(change => change < 0)) return 'lost'
  return gap > 0 && changes.every(change => change > 0) ? 'gained' : 'unsettled'
}

/** True while the bone, or the density, that an ended episode cost is not yet back. */
const recovering = (life: Life, age: number): boolean =>
  happeningsAt(life.scenario, age).some(
    ({ active, from, to }) =>
      !active &&
      (['bvtv_spine', 'bmd_spine_gcm2'] as const).some(id => {
        const column = columnOf(life.trajectory, id)
        const before = at(column, Math.max(from, FIRST_AGE))
        return at(column, to) < before && at(column, age) < before
      }),
  )

/**
 * Why density rises on a drug that slows removal and building alike: old pits are filled before fewer new ones
 * are dug, and bone that is replaced later takes up more mineral. Said only when the model shows all three.
 */
const bothSlow = (life: Life, from: number, age: number): boolean =>
  (['bvtv_spine', 'mineral_trabecular', 'bmd_spine_gcm2'] as const).every(id => {
    const column = columnOf(life.trajectory, id)
    return at(column, age) > at(column, from) * (id === 'bmd_spine_gcm2' ? 1.01 : 1)
  })

const direction = (now: number, before: number): 'up' | 'down' | 'steady' =>
  Math.abs(now / before - 1) < STEADY ? 'steady' : now > before ? 'up' : 'down'

/** One sentence that is true of removal and building at the age shown. */
export const balanceTakeaway = (view: ChartsView, i18n: I18n): string => {
  const { life, pinned } = view
  const { scenario } = life
  const age = shownAge(view)
  const turnover = turnoverOf(life)
  const removal = at(turnover.removal, age)
  const building = at(turnover.building, age)
  const digits = digitsFor(removal, building)
  const say = (key: string, values: MessageValues = {}): string =>
    i18n.text(`charts.balance.takeaway.${key}`, {
      sex: scenario.sex,
      age: wholeAge(age, i18n),
      removal: pace(removal, i18n, digits),
      building: pace(building, i18n, digits),
      ...values,
    })

  if (pinned !== null) {
    const other = turnoverOf(pinned)
    const removalA = at(other.removal, age)
    const buildingA = at(other.building, age)
    const shown = (value: number): string => pace(value, i18n)
    if (Number.isFinite(removalA)) {
      if (shown(removal) !== shown(removalA))
        return say('against.removal', { removal: shown(removal), other: shown(removalA) })
      if (shown(building) !== shown(buildingA))
        return say('against.building', { building: shown(building), other: shown(buildingA) })
      return say('against.same')
    }
  }

  const happening = happeningAt(scenario, age)
  if (happening !== null && happening.from > FIRST_AGE) {
    // Half a window before it began, so that the mean holds nothing of it yet.
    const before = happening.from - 0.25
    const removalBefore = at(turnover.removal, before)
    const buildingBefore = at(turnover.building, before)
    const what = named(happening)
    if (
      happening.active &&
      happening.what.kind === 'drug' &&
      Math.abs(removal - building) < ALIKE &&
      [direction(removal, removalBefore), direction(building, buildingBefore)].every(way => way === 'down') &&
      bothSlow(life, happening.from, age)
    )
      return say('bothSlow', { when: i18n.text(`charts.during.${what}`) })
    if (happening.active)
      return say('on', {
        when: i18n.text(`charts.during.${what}`),
        removalWay: direction(removal, removalBefore),
        buildingWay: direction(building, buildingBefore),
      })
    if (
      happening.what.kind === 'drug' &&
      age - happening.to > 0.24 &&
      removal > 1.15 * removalBefore &&
      removal > 1.2
    )
      return say('rebound', { when: i18n.text(`charts.after.${what}`) })
  }

  const trend = trendOf(life, age, turnover)
  const narrow = Math.abs(building - removal) < NARROW
  if (trend === 'lost') {
    const calm = [at(turnover.removal, 30), at(turnover.building, 30)]
    const usualAt30 = calm.every(value => Math.abs(value - 1) < 0.1)
    const faster = (now: number): boolean => now > 1.1
    const slower = (now: number): boolean => now < 0.95
    if (age >= 32 && usualAt30 && faster(removal) && faster(building)) return say('bothFaster')
    if (age >= 32 && usualAt30 && faster(removal) && slower(building)) return say('apart')
    return say(narrow ? 'lostNarrow' : 'lost')
  }
  if (trend === 'gained') {
    const key = narrow ? 'gainedNarrow' : 'gained'
    return say(recovering(life, age) ? `${key}Back` : key)
  }
  if (trend === 'even') return say('even', { pace: pace((removal + building) / 2, i18n) })
  return say('plain')
}
