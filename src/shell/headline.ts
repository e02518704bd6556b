import type { I18n } from '../i18n'

/** The facts a headline is made of; app.ts computes them from the life (see state/facts.ts). */
export interface HeadlineFacts {
  readonly age: number
  readonly sex: 'f' | 'm'
  readonly change: number
  readonly since: number
  readonly tScore: number
  readonly transitionShare: number | null
  readonly transitionChange: number | null
  readonly course: {
    readonly course: { readonly drug: string; readonly from: number; readonly to: number }
    readonly active: boolean
    readonly change: number
  } | null
  readonly steroid: {
    readonly episode: { readonly from: number; readonly to: number }
    readonly active: boolean
    readonly change: number
  } | null
  readonly against: number | null
  readonly parting: number | null
}

/** Differences below this read as "the same": about what one scan cannot tell apart. */
const SAME = 0.015

const shareKey = (share: number): string => {
  if (share >= 0.8) return 'most'
  if (share >= 0.7) return 'threeQuarters'
  if (share >= 0.6) return 'twoThirds'
  if (share >= 0.55) return 'moreThanHalf'
  if (share >= 0.45) return 'half'
  return 'part'
}

/** Within a year of the age compared with there is no change to tell: the level is told instead. */
const level = (tScore: number): 'usual' | 'below' | 'above' =>
  tScore < -1 ? 'below' : tScore > 1 ? 'above' : 'usual'

const direction = (change: number): 'same' | 'gain' | 'loss' =>
  Math.abs(change) < SAME ? 'same' : change > 0 ? 'gain' : 'loss'

/** One or two sentences that are true of this life at this age. */
export const headline = (facts: HeadlineFacts, i18n: I18n): string => {
  const { sex } = facts
  const percent = (x: number): string => i18n.number(Math.abs(x) * 100)
  const year = (x: number): string => i18n.number(x, Number.isInteger(Number(x.toFixed(1))) ? 0 : 1)
  const age = i18n.number(Math.floor(facts.age + 1e-9))
  const first =
    facts.against !== null && Math.abs(facts.against) >= 0.005
      ? i18n.text(`app.headline.against.${facts.against > 0 ? 'gain' : 'loss'}`, {
          age,
          sex,
          percent: i18n.number(Math.abs(facts.against) * 100, Math.abs(facts.against) < 0.02 ? 1 : 0),
        })
      : facts.against !== null
        ? i18n.t('app.headline.against.same', { age, sex })
        : Math.abs(facts.age - facts.since) < 1
          ? i18n.text(`app.headline.level.${level(facts.tScore)}`, { age, sex })
          : i18n.text(`app.headline.since.${direction(facts.change)}`, {
              age,
              sex,
              since: i18n.number(facts.since),
              percent: percent(facts.change),
            })
  const second = ((): string => {
    if (facts.against !== null)
      return facts.parting === null || facts.parting <= 20
        ? ''
        : i18n.t('app.headline.parting', { age: i18n.number(Math.floor(facts.parting)) })
    if (facts.course !== null) {
      const { course, active, change } = facts.course
      return i18n.text(`app.headline.course.${active ? 'on' : 'off'}.${direction(change)}`, {
        sex,
        drug: i18n.text(`params.drug.${course.drug}.phrase`),
        from: year(active ? course.from : course.to),
        percent: percent(change),
      })
    }
    if (facts.steroid !== null) {
      const { episode, active, change } = facts.steroid
      return i18n.text(`app.headline.steroid.${active ? 'on' : 'off'}.${direction(change)}`, {
        sex,
        from: year(episode.from),
        to: year(episode.to),
        percent: percent(change),
      })
    }
    if (facts.transitionShare !== null && facts.transitionShare > 0 && facts.transitionChange !== null)
      return i18n.text(`app.headline.transition.${shareKey(facts.transitionShare)}`, {
        sex,
        percent: percent(facts.transitionChange),
      })
    return ''
  })()
  return second === '' ? first : i18n.t('app.headline.two', { first, second })
}
