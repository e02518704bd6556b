import { drawing, svgEl } from './svg'

const CELL = 15

/** A hundred people in ten rows, filled from one corner, so that two groups can be compared at a glance. The words stand beside it. */
export const peopleOf = (count: number): SVGElement =>
  drawing(
    CELL * 10,
    CELL * 10,
    '',
    'panels-people',
    ...Array.from({ length: 100 }, (_, i) => {
      const [cx, cy] = [CELL * ((i % 10) + 0.5), CELL * (Math.floor(i / 10) + 0.5)]
      return i < count
        ? svgEl('circle', { cx, cy, r: 5.4, class: 'ink-fill' })
        : svgEl('circle', { cx, cy, r: 1.8, class: 'quiet-fill' })
    }),
  )
