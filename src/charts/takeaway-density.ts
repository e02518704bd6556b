import type { I18n, MessageValues } from '../i18n'
import { shownAge } from './axes'
import { fitsWords, tFitsOf } from './fits'
import { alwaysOnSteroid, happeningAt, named } from './happenings'
import { at, bmdOf, FIRST_AGE, peakOf, rangeOf, tOf, type Series } from './series'
import type { ChartsView } from './types'
import { LOW_T, percentOf, spanOf, wholeAge } from './words'

/** Changes smaller than this are called none: a scan cannot tell them apart. */
const SAME = 0.01
/** The stretch around the final period that the sentence speaks of, years. */
const WINDOW = 6

/** The six years in which density fell most, up to an age. */
export const fastestFall = (
  series: Series,
  from: number,
  to: number,
  span: number,
): { readonly from: number; readonly loss: number } | null => {
  let best: { from: number; loss: number } | null = null
  const steps = Math.floor((to - from - span) * 12 + 1e-6)
  for (let step = 0; step <= steps; step += 1) {
    const start = from + step / 12
    const loss = 1 - at(series, start + span) / at(series, start)
    if (Number.isFinite(loss) && (best === null || loss > best.loss)) best = { from: start, loss }
  }
  return best
}

/** One sentence that is true of the density curve up to the age shown. No full stop: it is a title. */
export const densityTakeaway = (view: ChartsView, i18n: I18n): string => {
  const { life, pinned, site } = view
  const { scenario } = life
  const age = shownAge(view)
  const series = bmdOf(life, site)
  const here = at(series, age)
  const base: MessageValues = {
    sex: scenario.sex,
    place: i18n.text(`charts.place.${site}`),
    age: wholeAge(age, i18n),
  }
  const say = (key: string, values: MessageValues = {}): string =>
    i18n.text(`charts.density.takeaway.${key}`, { ...base, ...values })
  const change = (from: number): number => here / at(series, from) - 1

  if (pinned !== null) {
    const other = here / at(bmdOf(pinned, site), age) - 1
    if (Number.isFinite(other)) {
      const owner = pinned.scenario.sex === scenario.sex ? scenario.sex : 'other'
      const size = Math.abs(other) < 0.005 ? 'same' : other > 0 ? 'more' : 'less'
      return say(`against.${size}`, { owner, percent: percentOf(other, i18n) })
    }
  }

  const happening = happeningAt(scenario, age)
  if (happening !== null) {
    const { active, fresh } = happening
    // What has just ended is told up to its end; what has been over for a while, from there on.
    const from = Math.max(active || fresh ? happening.from : happening.to, FIRST_AGE)
    const to = fresh ? happening.to : age
    const moved = at(series, to) / at(series, from) - 1
    const direction = Math.abs(moved) < SAME ? 'same' : moved > 0 ? 'gain' : 'loss'
    const during = active || fresh
    const stillSo = direction !== 'same' || Math.abs(here / at(series, from) - 1) < SAME
    if (Number.isFinite(moved) && to > from && stillSo)
      return say(`${during ? 'on' : 'after'}.${direction}`, {
        when: i18n.text(
          `charts.${during ? 'during' : direction === 'same' ? 'when' : 'after'}.${named(happening)}`,
        ),
        percent: percentOf(moved, i18n),
        span: spanOf(to - from, i18n),
      })
  }

  const t = (years: number): string => i18n.number(at(tOf(life, site), years), 1)
  const fits = (): string => fitsWords(tFitsOf(view), age, i18n, score => i18n.number(score, 1), 'aside')
  if (alwaysOnSteroid(scenario, age)) return say('steroidLife', { t: t(age), fits: fits() })

  if (scenario.sex === 'f') {
    const final = scenario.menopause
    const fastest = fastestFall(series, FIRST_AGE, age, WINDOW)
    if (
      fastest !== null &&
      fastest.loss >= 0.03 &&
      fastest.from <= final - 0.5 &&
      fastest.from + WINDOW >= final + 1
    )
      return say('fastest', {
        title: i18n.text(`charts.density.site.${site}`),
        percent: percentOf(fastest.loss, i18n),
      })
    const recent = change(age - 3)
    if (age >= final && age - 3 < final && age - 3 >= FIRST_AGE && recent < -0.02)
      return say('around', { percent: percentOf(recent, i18n) })
  }

  const peak = peakOf(series)
  // Rounded as on the age scale; before it there is no peak to speak of yet.
  const peakAge = i18n.number(Math.round(peak.age))
  const past = age - peak.age > 1
  if (past && peak.age > FIRST_AGE + 0.5) {
    const tPeak = at(tOf(life, site), peak.age)
    // Rounded first, so that "−1.0" is never called low.
    if (Math.round(tPeak * 10) / 10 < LOW_T && Math.abs(here / peak.value - 1) < 0.05)
      return say('lowPeak', { t: t(peak.age), at: peakAge })
  }
  if (age >= 32) {
    const range = rangeOf(series, 30, age)
    if (range !== null && 1 - range[0] / range[1] <= 0.02)
      return say('held', { percent: i18n.number(Math.max(1, Math.ceil((1 - range[0] / range[1]) * 100))) })
  }
  if (past && here / peak.value <= 1 - SAME / 2)
    return say('sincePeak', { percent: percentOf(1 - here / peak.value, i18n), at: peakAge })
  const gained = change(FIRST_AGE)
  if (age > FIRST_AGE + 0.9 && gained >= 0.005) return say('gained', { percent: percentOf(gained, i18n) })
  return say('value', { t: t(age), fits: fits() })
}
