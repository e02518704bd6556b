import type { I18n } from '../i18n'
import type { Facts } from '../risk/types'
import { pairSentence } from './pair-sentence'

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

/** An age as people say it: 62, 62.5, 60.75. */
const ageWords = (i18n: I18n, age: number): string => i18n.number(age, 0, { maximumFractionDigits: 2 })

/** Where the bone stands: against a pinned life, a young adult, or itself when young. */
const standing = (facts: Facts, i18n: I18n): string => {
  const { sex, against, since, change } = facts
  const age = i18n.number(facts.age, 0, { maximumFractionDigits: 1 })
  const percent = (x: number): string => i18n.number(Math.abs(x) * 100, Math.abs(x) < 0.02 ? 1 : 0)
  if (against !== null)
    return Math.abs(against) < 0.005
      ? i18n.t('app.headline.against.same', { age, sex })
      : i18n.text(`app.headline.against.${against > 0 ? 'gain' : 'loss'}`, {
          age,
          sex,
          percent: percent(against),
        })
  if (since === null)
    return i18n.text(`app.headline.young.${direction(change)}`, { age, sex, percent: percent(change) })
  if (Math.abs(facts.age - since) < 1)
    return i18n.text(`app.headline.level.${level(facts.tScore)}`, { age, sex })
  return i18n.text(`app.headline.since.${direction(change)}`, {
    age,
    sex,
    since: i18n.number(since),
    percent: i18n.number(Math.abs(change) * 100),
  })
}

/** What explains it best: the pinned life's parting, a treatment, an illness or habit, a changed setting, menopause. */
const reason = (facts: Facts, i18n: I18n): string => {
  const over = facts.pair?.over ?? null
  // its words come with the view that compares
  if (over !== null && i18n.has('compare.headline.over'))
    return i18n.text('compare.headline.over', { until: ageWords(i18n, over) })
  const { sex, course, episode, unchanged } = facts
  const percent = (x: number): string => i18n.number(Math.abs(x) * 100)
  if (facts.against !== null)
    return facts.parting === null || facts.parting <= 20
      ? ''
      : i18n.t('app.headline.parting', { age: i18n.number(Math.floor(facts.parting)) })
  if (course !== null)
    return i18n.text(`app.headline.course.${course.active ? 'on' : 'off'}.${direction(course.change)}`, {
      drug: i18n.text(`params.drug.${course.drug}.phrase`),
      from: ageWords(i18n, course.active ? course.from : course.to),
      percent: percent(course.change),
    })
  if (episode !== null && i18n.has(`params.${episode.input}.state`))
    return i18n.text(`app.headline.episode.${episode.active ? 'on' : 'off'}.${direction(episode.change)}`, {
      state: i18n.text(`params.${episode.input}.state`, { up: episode.up ? 'yes' : 'no', sex }),
      from: ageWords(i18n, episode.from),
      to: ageWords(i18n, episode.to),
      percent: percent(episode.change),
    })
  if (direction(unchanged) !== 'same')
    return i18n.text(`app.headline.unchanged.${unchanged > 0 ? 'denser' : 'lighter'}`, {
      percent: percent(unchanged),
    })
  if (facts.massage) return i18n.t('app.headline.massage')
  if (facts.transitionShare !== null && facts.transitionShare > 0 && facts.transitionChange !== null)
    return i18n.text(`app.headline.transition.${shareKey(facts.transitionShare)}`, {
      percent: percent(facts.transitionChange),
    })
  return ''
}

/** One or two sentences that are true of this life at this age. */
export const headline = (facts: Facts, i18n: I18n): string => {
  const pair = pairSentence(facts, i18n)
  if (pair !== null) return pair
  const first = standing(facts, i18n)
  const second = reason(facts, i18n)
  return second === '' ? first : i18n.t('app.headline.two', { first, second })
}
