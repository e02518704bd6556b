import { textWidth } from '../charts/labels'
import { add } from '../charts/svg'
import { ARMS, type Arm } from '../cohort/types'
import type { Classes } from '../cohort/classes'
import type { Room } from './plot'

export interface PeopleShown {
  /** 100, 1,000, or all there are where they are fewer */
  readonly per: number
  /** whole people, `per` of them in each group */
  readonly classes: Readonly<Record<Arm, Classes>>
  readonly names: Readonly<Record<Arm, string>>
}

/** From more than this on signs are smaller, and the groups stand under each other. */
const MANY = 100
/** People in a row. */
const rowOf = (per: number): number => (per > MANY ? 50 : 10)

/** Narrower than this, em, the two groups stand under each other. */
const LEAST_PAIR = 20

interface Grid {
  readonly cell: number
  readonly gap: number
  readonly rows: number
  /** the two groups stand under each other */
  readonly stacked: boolean
}
const gridOf = (per: number, width: number, em: number): Grid => {
  const gap = em * 2
  const stacked = per > MANY || width < em * LEAST_PAIR
  const room = stacked ? width : (width - gap) / 2
  const cell = Math.min(room / rowOf(per), em * 1.7)
  return { cell, gap, rows: Math.ceil(per / rowOf(per)), stacked }
}
export const peopleHeight = (per: number, width: number, em: number): number => {
  const { cell, rows, stacked } = gridOf(per, width, em)
  const one = em * 1.7 + rows * cell
  return Math.ceil((stacked ? 2 * one + em : one) + 2)
}

/**
 * A hundred people (or a thousand) of each group, in the same order: a disc broke a bone, an open diamond died before
 * that could happen, a dot did neither. Each class is one piece, so that the eye can compare.
 */
export const drawPeople = (svg: SVGSVGElement, of: PeopleShown, { width, em, i18n }: Room): void => {
  const { cell, gap, rows, stacked } = gridOf(of.per, width, em)
  const across = rowOf(of.per)
  // the names of two groups that stand side by side, or the letters where names would meet
  const wide = stacked ? width : across * cell + gap / 2
  const fits = ARMS.every(arm => textWidth(of.names[arm], em * 1.15, true) < wide)
  ARMS.forEach((arm, place) => {
    const left = stacked ? 0 : place * (across * cell + gap)
    const top = stacked ? place * (em * 2.7 + rows * cell) : 0
    add(svg, 'text', `trl-label trl-label-${arm}`, { x: left, y: top + em * 1.05 }).textContent = fits
      ? of.names[arm]
      : i18n.text(`trial.letter.${arm}`)
    const { broken, died } = of.classes[arm]
    const parts = { broken: '', died: '', neither: '' }
    const r = cell * 0.36
    for (let i = 0; i < of.per; i += 1) {
      const cx = left + ((i % across) + 0.5) * cell
      const cy = top + em * 1.7 + (Math.floor(i / across) + 0.5) * cell
      if (i < broken) parts.broken += disc(cx, cy, r)
      else if (i < broken + died) parts.died += diamond(cx, cy, r)
      else parts.neither += disc(cx, cy, Math.max(0.7, cell * 0.11))
    }
    for (const [name, d] of Object.entries(parts)) if (d !== '') add(svg, 'path', `trl-person-${name}`, { d })
  })
}

const disc = (cx: number, cy: number, r: number): string =>
  `M${(cx - r).toFixed(1)} ${cy.toFixed(1)}a${r.toFixed(2)} ${r.toFixed(2)} 0 1 0 ${(2 * r).toFixed(2)} 0a${r.toFixed(2)} ${r.toFixed(2)} 0 1 0 ${(-2 * r).toFixed(2)} 0z`
const diamond = (cx: number, cy: number, r: number): string =>
  `M${cx.toFixed(1)} ${(cy - r).toFixed(1)}l${r.toFixed(1)} ${r.toFixed(1)}l${(-r).toFixed(1)} ${r.toFixed(1)}l${(-r).toFixed(1)} ${(-r).toFixed(1)}z`
