import { curveMonotoneX, line } from 'd3'
import { add } from '../../charts/svg'
import { el, type Listening } from '../../dom/el'
import type { CurveAsk, Five } from '../types'
import { radios } from './parts'
import type { LessonHands } from './types'

const WIDTH = 96
const HEIGHT = 56

/** A curve as a small picture; its words stand beside it. */
const picture = (ask: CurveAsk, five: Five): HTMLElement => {
  const root = el('span', { class: 'lsn-shape', 'aria-hidden': 'true' })
  const svg = add(root, 'svg', '', {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    focusable: 'false',
    direction: 'ltr',
  })
  const y = (value: number): number => HEIGHT - 4 - ((value - ask.min) / (ask.max - ask.min)) * (HEIGHT - 8)
  const path = line<number>((_, i) => 3 + (i * (WIDTH - 6)) / 4, y).curve(curveMonotoneX)
  add(svg, 'line', 'lsn-shape-base', {
    x1: 3,
    x2: WIDTH - 3,
    y1: y(five[0]),
    y2: y(five[0]),
  })
  add(svg, 'path', 'lsn-shape-line', { d: path([...five]) ?? '' })
  return root
}

/** The same prediction by choosing one of a few described curves. */
export const createShapes = (
  { i18n, plan }: Pick<LessonHands, 'i18n' | 'plan'>,
  listen: Listening,
  ask: CurveAsk,
  onShape: (five: Five) => void,
) => {
  const list = radios(listen, {
    legend: i18n.text('lessons.predict.shapes'),
    className: 'lsn-shapes',
    choices: ask.shapes.map((five, index) => ({
      value: index,
      face: [picture(ask, five), el('span', {}, i18n.text(`lessons.${plan.id}.predict.shape.${index + 1}`))],
    })),
    onChoose(value) {
      const five = ask.shapes[value]
      if (five !== undefined) onShape(five)
    },
  })
  return {
    root: list.root,
    update(five: Five | null, locked: boolean): void {
      // the first value is what is known, whatever the picture begins with
      const at =
        five === null
          ? -1
          : ask.shapes.findIndex(shape => shape.slice(1).every((value, i) => value === five[i + 1]))
      list.update(at < 0 ? null : at, locked)
    },
  }
}
