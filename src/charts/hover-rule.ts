import type { I18n } from '../i18n'
import words from '../i18n/locales/en/sure.json'
import type { HoverReader } from './hover'
import { clearer, figuresIn, keysIn, labelsIn } from './hover-room'
import { textWidth } from './labels'
import { add, pool, put, write } from './svg'
import type { ChartsView, Stage } from './types'

/** Nearer to the age rule than this, years, the rule itself says it all. */
const SAME = 0.5

/** Of the height of a word's paper. */
const BASELINE = 0.78

/** A word on a piece of paper, so that it can be read over anything. */
const tag = (parent: Element) => {
  const node = add(parent, 'g', '')
  return Object.assign(node, {
    paper: add(node, 'rect', ''),
    words: add(node, 'text', 'chart-figure chart-hover-words'),
  })
}

/** Heights of rows that would overlap, moved apart as little as need be, inside the plot. */
export const spread = (
  heights: readonly number[],
  row: number,
  top: number,
  bottom: number,
): readonly number[] => {
  const order = heights.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y)
  let least = top
  for (const one of order) {
    one.y = Math.max(one.y, least)
    least = one.y + row
  }
  let most = bottom
  for (const one of order.reverse()) {
    one.y = Math.min(one.y, most)
    most = one.y - row
  }
  const placed = heights.map(() => 0)
  for (const { y, index } of order) placed[index] = y
  return placed
}

/** The second rule of a chart, with the age among those of the axis, where no labels are, and the values beside it. Off the page while there is none. */
export const mountHoverRule = <V extends ChartsView>(
  svg: SVGSVGElement,
  i18n: I18n,
  read: HoverReader<V>,
) => {
  i18n.add(words)
  const root = add(svg, 'g', 'chart-hover')
  root.remove()
  const line = add(root, 'path', 'chart-hover-rule')
  const dots = pool(() => add(root, 'circle', 'chart-hover-dot', { r: 2.5 }))
  const tags = pool(() => tag(root))
  return (stage: Stage<V> | null, age: number | null): void => {
    const far =
      stage !== null && age !== null && age >= stage.from && age <= stage.to
        ? Math.abs(age - stage.age) >= SAME
        : false
    if (!far || stage === null || age === null) return root.remove()
    const { axis, x0, x1, y1, unit } = stage
    const x = stage.x(age)
    const marks = read(stage, i18n, age).filter(mark => Number.isFinite(mark.y))
    put(line, { d: `M${x.toFixed(1)} ${(axis * 1.3).toFixed(1)}V${y1}` })
    dots(marks.length, (node, index) => put(node, { cx: x, cy: marks[index]?.y ?? 0 }))
    const row = axis * 1.25
    const widths = marks.map(({ text }) => textWidth(text, axis))
    const gap = 6 * unit
    // of two values the words stand above the upper and below the lower one, so that their paper covers neither curve
    const order = marks.map((_, index) => index).sort((a, b) => marks[a]!.y - marks[b]!.y)
    const heights = spread(
      marks.map(({ y }, index) => (order.indexOf(index) % 2 === 0 ? y - row - 1 : y + 1)),
      row,
      row,
      y1 - row,
    )
    const beside = (right: boolean) => {
      const boxes = marks.map((_, index) => {
        const width = widths[index] ?? 0
        return { x: right ? x + gap : x - gap - width, y: heights[index] ?? 0, width, height: row }
      })
      return { boxes, fits: boxes.every(box => box.x >= 0 && box.x + box.width <= stage.width) }
    }
    const taken = [...labelsIn(svg, stage.label), ...keysIn(svg, axis)]
    const { boxes } = clearer([beside(true), beside(false)], taken, stage.x(stage.age))
    const figure = i18n.number(age)
    const across = textWidth(figure, axis)
    const left = Math.min(Math.max(x - across / 2, x0), x1 - across)
    const foot = y1 + axis * 1.4
    // a figure of the axis that it would cut in two is covered whole
    const cut = figuresIn(svg, foot, axis).filter(
      ([start, width]) => start < left + across + 3 && start + width > left - 3,
    )
    const from = Math.min(left, ...cut.map(([start]) => start))
    const to = Math.max(left + across, ...cut.map(([start, width]) => start + width))
    const words = [
      {
        text: figure,
        paper: [from, to - from],
        left,
        top: foot - row * BASELINE,
      },
      ...marks.map(({ text }, index) => ({
        text,
        paper: [boxes[index]?.x ?? 0, boxes[index]?.width ?? 0],
        left: boxes[index]?.x ?? 0,
        top: boxes[index]?.y ?? 0,
      })),
    ]
    tags(words.length, (node, index) => {
      const word = words[index]
      if (word === undefined) return
      const [start = 0, width = 0] = word.paper
      put(node.paper, {
        class: index === 0 ? 'chart-hover-figure' : 'chart-hover-paper',
        x: start - 2,
        y: word.top,
        width: width + 4,
        height: row,
      })
      put(node.words, { x: word.left, y: word.top + row * BASELINE })
      write(node.words, word.text)
    })
    if (root.parentNode === null) svg.append(root)
  }
}
