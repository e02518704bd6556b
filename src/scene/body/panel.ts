import type { BodyShape } from '../../body'
import { el, type Listening, setText } from '../../dom/el'
import type { I18n } from '../../i18n'
import { amountWords, convertedAmount } from '../../i18n/units'
import type { Break } from '../../risk'
import { youngOf } from './figure'
import { plainLife } from './things'

/** Figures of the body and the choice of a life. */
export interface Panel {
  readonly element: HTMLElement
  /** `beside`: another life stands beside it, so that the figures need a name */
  update(shape: BodyShape, age: number, beside: boolean): void
}

const figure = (
  label: string,
  help: string | null,
): {
  group: HTMLElement
  term: HTMLElement
  value: HTMLElement
  rest: HTMLElement
  small: HTMLElement
  more: HTMLElement
} => {
  const value = el('b', { class: 'scene-value' })
  const rest = el('span', { class: 'scene-was' })
  const small = el('span', { class: 'body-small' })
  const more = el('span', { class: 'body-small' })
  const definition = el('dd', {}, value, ' ', rest, small, more)
  const term = el('dt', { title: help }, label)
  const group = el('div', { class: 'scene-measure' }, term, definition)
  if (help !== null) definition.append(el('span', { class: 'visually-hidden' }, help))
  return { group, term, value, rest, small, more }
}

export const createPanel = (i18n: I18n, listen: Listening, onPossible: (possible: number) => void): Panel => {
  const height = figure(i18n.text('body.panel.height'), null)
  const curve = figure(i18n.text('body.panel.curve'), i18n.text('body.panel.curve.help'))
  const breaks = figure('', null)
  const plain = el('button', { type: 'button' })
  const other = el('button', { type: 'button' }, i18n.text('body.panel.other'))
  const choice = el(
    'div',
    {
      class: 'body-choice',
      role: 'group',
      'aria-label': i18n.text('body.panel.choose'),
      title: i18n.text('body.panel.keys'),
    },
    plain,
    other,
  )
  const list = el('dl', { class: 'body-figures' }, height.group, curve.group, breaks.group)
  const side = el(
    'p',
    { class: 'body-side', hidden: true },
    el('b', { 'aria-hidden': 'true' }, i18n.text('body.panel.side')),
    el('span', { class: 'visually-hidden' }, i18n.text('body.panel.side.said')),
  )
  const figures = el('div', { class: 'body-numbers' }, side, list)
  const element = el('div', { class: 'body-panel' }, figures, choice)
  let possible = 0
  listen.on(plain, 'click', () => onPossible(0))
  listen.on(other, 'click', () => onPossible(possible + 1))

  const cm = (value: number): string => i18n.number(value, 1)
  const tall = (value: number): string => convertedAmount(i18n, value, 'cm')?.number ?? cm(value)
  const lostIn = (value: number): string => amountWords(i18n, value, 'cmLost', cm(value))
  const nameOf = (one: Break): string =>
    i18n.text(`body.panel.break.${one.site}`, {
      vertebra: one.vertebra ?? '',
      age: i18n.number(Math.floor(one.age)),
    })
  const listed = ({ breaks: all }: BodyShape): string => {
    const [first, second] = all
    if (first === undefined) return ''
    if (second === undefined) return i18n.text('body.panel.breaks.some', { first: nameOf(first) })
    const two = { first: nameOf(first), second: nameOf(second) }
    return all.length === 2
      ? i18n.text('body.panel.breaks.two', two)
      : i18n.text('body.panel.breaks.more', { ...two, count: i18n.number(all.length - 2) })
  }
  return {
    element,
    update(shape, age, beside) {
      possible = shape.possible
      side.hidden = !beside
      const lost = youngOf(shape) - shape.height_cm
      setText(height.value, tall(shape.height_cm))
      setText(
        height.rest,
        lost < 0.05
          ? i18n.units === 'us'
            ? ''
            : i18n.text('body.panel.height.unit')
          : i18n.text('body.panel.height.was', { units: i18n.units, was: tall(youngOf(shape)) }),
      )
      const both = shape.broken_cm > 0 && i18n.units === 'si' ? cm : lostIn
      const parts = { slow: both(shape.slow_cm), broken: both(shape.broken_cm) }
      setText(
        height.small,
        lost < 0.05
          ? i18n.text('body.panel.height.kept')
          : i18n.text(shape.broken_cm > 0 ? 'body.panel.height.both' : 'body.panel.height.slow', parts),
      )
      const grown = shape.kyphosis_deg - shape.young_deg >= 0.5
      setText(curve.value, i18n.number(shape.kyphosis_deg))
      setText(
        curve.rest,
        grown
          ? i18n.text('body.panel.curve.was', { was: i18n.number(shape.young_deg) })
          : i18n.text('body.panel.curve.unit'),
      )
      setText(curve.small, i18n.text('body.panel.curve.old'))
      setText(breaks.value, i18n.number(shape.breaks.length))
      const by = i18n.number(Math.floor(age))
      setText(breaks.term, i18n.text('body.panel.breaks', { age: by }))
      setText(breaks.rest, listed(shape))
      const { met } = shape
      setText(
        breaks.more,
        met === null ? '' : i18n.text('body.panel.breaks.met', { met: i18n.number(met), age: by }),
      )
      setText(plain, i18n.text(`body.panel.${plainLife(shape)}`))
      plain.setAttribute('aria-pressed', String(possible === 0))
      other.setAttribute('aria-pressed', String(possible > 0))
    },
  }
}
