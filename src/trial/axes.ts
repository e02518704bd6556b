import { ticks } from 'd3'
import { textWidth } from '../charts/labels'
import { add } from '../charts/svg'
import type { Room } from './plot'

/** The inner field of a drawing, px. */
export interface Field {
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

/** Narrower than this many letters a drawing has room for the letters A and B only. */
const NARROW = 36
export const isNarrow = ({ width, em }: Room): boolean => width < NARROW * em

/** Words at the end of the lines: the whole name where there is room, else the letter. */
export const endLabels = (
  room: Room,
  names: Readonly<Record<'a' | 'b', string>>,
): { readonly words: Readonly<Record<'a' | 'b', string>>; readonly width: number } => {
  const { i18n, em } = room
  const short = { a: i18n.text('trial.letter.a'), b: i18n.text('trial.letter.b') }
  const widest = Math.max(...Object.values(names).map(text => textWidth(text, em * 1.15, true)))
  const fits = !isNarrow(room) && widest < room.width * 0.24
  const words = fits ? names : short
  return { words, width: Math.max(...Object.values(words).map(text => textWidth(text, em * 1.15, true))) }
}

/** Years along the foot: whole ones, as many as there is room for. */
export const yearAxis = (
  svg: SVGSVGElement,
  { x0, x1, y1 }: Field,
  x: (year: number) => number,
  years: number,
  { em, i18n }: Room,
): void => {
  const room = Math.max(1, Math.floor((x1 - x0) / (em * 2.6)))
  const step = Math.max(1, Math.ceil(years / room))
  const marks: number[] = []
  for (let year = 0; year <= years; year += step) marks.push(year)
  const tips = marks.map(year => `M${x(year).toFixed(1)} ${y1}v4`).join('')
  add(svg, 'path', 'trl-axis', { d: `M${x0} ${y1}H${x1}${tips}` })
  for (const year of marks)
    add(svg, 'text', 'trl-figure-word', {
      x: x(year),
      y: y1 + em * 1.35,
      'text-anchor': 'middle',
    }).textContent = i18n.number(year)
}

/** Figures up the side with hairlines across; the line of zero is firmer. */
export const valueAxis = (
  svg: SVGSVGElement,
  { x0, x1, y0, y1 }: Field,
  y: (value: number) => number,
  span: readonly [number, number],
  { em, i18n }: Room,
): void => {
  const marks = ticks(span[0], span[1], Math.max(2, Math.min(7, Math.floor((y1 - y0) / (em * 2.4)))))
  const digits = marks.some(mark => Math.abs(mark - Math.round(mark)) > 1e-6) ? 1 : 0
  for (const mark of marks) {
    add(svg, 'path', mark === 0 && span[0] < 0 ? 'trl-zero' : 'trl-grid', {
      d: `M${x0} ${y(mark).toFixed(1)}H${x1}`,
    })
    add(svg, 'text', 'trl-figure-word', {
      x: x0 - em * 0.5,
      y: y(mark) + em * 0.35,
      'text-anchor': 'end',
    }).textContent = i18n.number(mark, digits)
  }
}

/** Two labels at the end of two lines, never over each other. Heights in px. */
export const apart = (
  a: number,
  b: number,
  gap: number,
  { y0, y1 }: Field,
): { readonly a: number; readonly b: number } => {
  const need = Math.max(0, gap - Math.abs(a - b)) / 2
  const sign = a <= b ? 1 : -1
  const moved = { a: a - sign * need, b: b + sign * need }
  const top = Math.min(moved.a, moved.b)
  const foot = Math.max(moved.a, moved.b)
  const shift = top < y0 + gap / 2 ? y0 + gap / 2 - top : foot > y1 - gap / 3 ? y1 - gap / 3 - foot : 0
  return { a: moved.a + shift, b: moved.b + shift }
}

/** The mark of a group: A an open square, B a filled disc. */
export const groupMark = (svg: Element, arm: 'a' | 'b', x: number, y: number, em: number): void => {
  const r = em * 0.3
  if (arm === 'a') add(svg, 'rect', 'trl-mark-a', { x: x - r, y: y - r, width: 2 * r, height: 2 * r })
  else add(svg, 'circle', 'trl-mark-b', { cx: x, cy: y, r: em * 0.33 })
}
