import { textWidth } from '../labels'
import { add, pool, put, write } from '../svg'

/** Words at a fixed place. */
export interface Line {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly anchor?: 'start' | 'middle' | 'end'
  /** added to the class of the text */
  readonly look?: 'main' | 'strong' | 'quiet' | 'pinned'
}

/** As many lines of words as are wanted; the nodes stay from one drawing to the next. */
export const lines = (layer: Element) => {
  const nodes = pool(() => add(layer, 'text', ''))
  return (wanted: readonly Line[]): void =>
    nodes(wanted.length, (node, index) => {
      const { x, y, text, anchor = 'start', look } = wanted[index]!
      put(node, {
        class: look === undefined ? 'chart-label' : `chart-label chart-label-${look}`,
        'text-anchor': anchor,
        x,
        y,
      })
      write(node, text)
    })
}

/** A text in as many lines as it takes at a width, pixels; a word longer than that stands alone. */
export const broken = (text: string, size: number, width: number, bold = false): readonly string[] => {
  const rows: string[] = []
  for (const word of text.split(' ')) {
    const last = rows[rows.length - 1]
    const longer = `${last} ${word}`
    if (last !== undefined && textWidth(longer, size, bold) <= width) rows[rows.length - 1] = longer
    else rows.push(word)
  }
  return rows
}
