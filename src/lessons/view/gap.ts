import { el } from '../../dom/el'
import { fiveAges } from '../engine/curve'
import { scoreShape, shapeOf, widestGap } from '../engine/shape'
import type { CurveAsk, Five } from '../types'
import { verdict } from './parts'
import type { LessonHands } from './types'
import { axisWords, farWords } from './values'

const ageWords = (o: LessonHands, age: number): string => o.i18n.number(age)

/** The age at which half of a curve's way is done, years. */
const halfAge = (ask: CurveAsk, half: number): number => ask.from + ((ask.to - ask.from) * half) / 4

/** A prediction beside the result in sentences: what each does, where they part, and three questions of shape. */
export const gapWords = (o: LessonHands, ask: CurveAsk, guess: Five, truth: Five): HTMLElement => {
  const { i18n } = o
  const axis = ask.max - ask.min
  const mine = shapeOf(guess, axis)
  const real = shapeOf(truth, axis)
  const score = scoreShape(ask, guess, truth)
  const ages = fiveAges(ask)
  const wide = widestGap(guess, truth)
  const told = (key: 'mine' | 'real', shape: typeof mine): string =>
    i18n.text(`lessons.gap.${key}`, {
      way: shape.way,
      far: farWords(i18n, ask, shape.far),
      age: ageWords(o, ages[shape.at] ?? ask.to),
    })
  const apart =
    Math.abs((guess[wide] ?? 0) - (truth[wide] ?? 0)) < axis / 50
      ? i18n.text('lessons.gap.same')
      : i18n.text('lessons.gap.apart', {
          age: ageWords(o, ages[wide] ?? ask.to),
          mine: axisWords(i18n, ask, guess[wide] ?? 0),
          real: axisWords(i18n, ask, truth[wide] ?? 0),
        })
  const point = (key: 'way' | 'time' | 'amount', right: boolean, text: string): HTMLElement =>
    el(
      'li',
      { 'data-right': String(right) },
      verdict(i18n, right, true),
      el('span', {}, el('b', {}, i18n.text(`lessons.shape.${key}`)), ' ', text),
    )
  const timeText = ((): string => {
    if (mine.way === 'flat' || real.way === 'flat')
      return i18n.text('lessons.shape.time.level', { mine: mine.way, real: real.way })
    if (mine.returns !== real.returns)
      return i18n.text('lessons.shape.time.turn', { real: String(real.returns) })
    return i18n.text('lessons.shape.time.half', {
      mine: ageWords(o, halfAge(ask, mine.half)),
      real: ageWords(o, halfAge(ask, real.half)),
    })
  })()
  return el(
    'div',
    { class: 'lsn-gap' },
    el(
      'p',
      { class: 'lsn-gap-lead' },
      i18n.text('lessons.gap.lead', { mine: told('mine', mine), real: told('real', real), apart }),
    ),
    el(
      'p',
      { class: 'lsn-gap-score', 'data-points': score.points },
      i18n.text('lessons.shape.score', { points: score.points }),
    ),
    el(
      'ul',
      { class: 'lsn-shape-points' },
      point('way', score.way, i18n.text('lessons.shape.way.text', { mine: mine.way, real: real.way })),
      point('time', score.time, timeText),
      point(
        'amount',
        score.amount,
        i18n.text('lessons.shape.amount.text', {
          mine: farWords(i18n, ask, mine.far),
          real: farWords(i18n, ask, real.far),
        }),
      ),
    ),
  )
}
