import type { I18n, MessageValues } from '../i18n'
import type { Life } from '../risk/types'
import { shownAge } from './axes'
import { happeningAt, named } from './happenings'
import { at, columnOf, FIRST_AGE } from './series'
import type { ChartsView } from './types'
import { pace, wholeAge } from './words'

/** A gap this small is called balance: it moves trabecular bone by less than half a percent a year. */
const EVEN = 0.02
/** Changes of pace smaller than this are called none. */
const STEADY = 0.05

const paceAt = (life: Life, column: 'resorption' | 'formation', age: number): number =>
  at(columnOf(life.trajectory, column), age)

/**
 * Whether removal or building is ahead, said only when the amount of bone itself agrees: in growth, and in the
 * month of a sudden change, the two can differ.
 */
export const trendOf = (life: Life, age: number): 'lost' | 'gained' | 'even' => {
  const gap = paceAt(life, 'formation', age) - paceAt(life, 'resorption', age)
  if (!(Math.abs(gap) >= EVEN)) return 'even'
  const bone = columnOf(life.trajectory, 'bvtv_spine')
  const moved = at(bone, age) - at(bone, age - 1 / 12)
  return gap < 0 && moved < 0 ? 'lost' : gap > 0 && moved > 0 ? 'gained' : 'even'
}

const direction = (now: number, before: number): 'up' | 'down' | 'steady' =>
  Math.abs(now / before - 1) < STEADY ? 'steady' : now > before ? 'up' : 'down'

/** One sentence that is true of removal and building at the age shown. */
export const balanceTakeaway = (view: ChartsView, i18n: I18n): string => {
  const { life, pinned } = view
  const { scenario } = life
  const age = shownAge(view)
  const removal = paceAt(life, 'resorption', age)
  const building = paceAt(life, 'formation', age)
  // Two figures that look alike but are not need a second decimal.
  const alike = removal.toFixed(1) === building.toFixed(1) && Math.abs(removal - building) >= EVEN
  const say = (key: string, values: MessageValues = {}): string =>
    i18n.text(`charts.balance.takeaway.${key}`, {
      sex: scenario.sex,
      age: wholeAge(age, i18n),
      removal: pace(removal, i18n, alike ? 2 : 1),
      building: pace(building, i18n, alike ? 2 : 1),
      ...values,
    })

  if (pinned !== null) {
    const removalA = paceAt(pinned, 'resorption', age)
    const buildingA = paceAt(pinned, 'formation', age)
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
    const before = happening.from - 1 / 12
    const removalBefore = paceAt(life, 'resorption', before)
    const buildingBefore = paceAt(life, 'formation', before)
    const what = named(happening)
    if (happening.active)
      return say('on', {
        when: i18n.text(`charts.during.${what}`),
        removalWay: direction(removal, removalBefore),
        buildingWay: direction(building, buildingBefore),
      })
    if (happening.what.kind === 'drug' && removal > 1.15 * removalBefore && removal > 1.2)
      return say('rebound', { when: i18n.text(`charts.after.${what}`) })
  }

  const trend = trendOf(life, age)
  if (trend === 'lost') {
    const calm = [paceAt(life, 'resorption', 30), paceAt(life, 'formation', 30)] as const
    const usualAt30 = calm.every(value => Math.abs(value - 1) < 0.1)
    const faster = (now: number): boolean => now > 1.1
    const slower = (now: number): boolean => now < 0.95
    if (age >= 32 && usualAt30 && faster(removal) && faster(building)) return say('bothFaster')
    if (age >= 32 && usualAt30 && faster(removal) && slower(building)) return say('apart')
    return say('lost')
  }
  if (trend === 'gained') return say('gained')
  if (Math.abs(building - removal) < EVEN) return say('even')
  return say('plain')
}
