import { area, line } from 'd3'
import { LINE, placeLabels, type Box, type LabelRequest, type Placed, type Room } from './labels'
import { heightAt, split, type Point } from './series'
import { add, pool, put, show, write } from './svg'
import type { Stage } from './types'

const toPath = line<Point>().digits(1)

export const pathOf = (points: readonly Point[]): string =>
  points.length < 2 ? '' : (toPath(points as Point[]) ?? '')

/** A life's curve: lived part and part still ahead. */
export const curve = (layer: Element, className: string) => {
  const past = add(layer, 'path', `chart-curve ${className}`)
  const ahead = add(layer, 'path', `chart-curve chart-ahead ${className}`)
  return (points: readonly Point[], now_px: number): void => {
    const [lived, left] = split(points, now_px)
    put(past, { d: pathOf(lived) })
    put(ahead, { d: pathOf(left) })
  }
}

/**
 * A pinned life's curve, drawn whole, with open marks every ten years so that it can be told without colour.
 * A first part may be dashed.
 */
export const pinnedCurve = (layer: Element, className: string, shape: string, firstAge: number) => {
  const path = add(layer, 'path', `chart-curve chart-pinned ${className}`)
  const before = add(layer, 'path', `chart-curve chart-pinned chart-dashed ${className}`)
  const marks = pool(() => add(layer, 'path', 'chart-pinned-mark', { d: shape }))
  return (points: readonly Point[], stage: Stage, dashed: readonly Point[] = []): void => {
    put(path, { d: pathOf(points) })
    put(before, { d: pathOf(dashed) })
    const at = marksOn([...dashed, ...points], stage, firstAge, 10, Infinity)
    marks(at.length, (node, index) => move(node, at[index] as Point, stage.unit))
  }
}

/** Points on a curve at regular ages, up to the pixel `until_px`. */
export const marksOn = (
  points: readonly Point[],
  stage: Stage,
  firstAge: number,
  every: number,
  until_px: number,
): readonly Point[] => {
  const found: Point[] = []
  for (let age = firstAge; age <= stage.to; age += every) {
    if (age < stage.from) continue
    const x = stage.x(age)
    const y = heightAt(points, x)
    if (x <= until_px && Number.isFinite(y)) found.push([x, y])
  }
  return found
}

export const move = (node: Element, [x, y]: Point, scale: number): void => {
  const size = scale === 1 ? '' : ` scale(${scale.toFixed(2)})`
  put(node, { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})${size}` })
}

/** Outlines around 0 0, `r` pixels across half. */
export const disc = (r: number): string => `M${-r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`
export const square = (r: number): string => `M${-r} ${-r}H${r}V${r}H${-r}Z`
export const triangle = (r: number): string => {
  const half = (r * 1.1).toFixed(1)
  return `M0 ${-r}L${half} ${(r * 0.8).toFixed(1)}H-${half}Z`
}

/** The disc or triangle at the age shown; NaN hides it. */
export const point = (layer: Element, className: string, shape: string) => {
  const node = add(layer, 'path', `chart-point ${className}`, { d: shape })
  return (stage: Stage, y: number): void => {
    const known = Number.isFinite(y)
    show(node, known)
    if (known) move(node, [stage.x(stage.age), y], stage.unit)
  }
}

/** A word or two lines of words. */
export const label = (layer: Element, className: string) => {
  const node = add(layer, 'text', `chart-label ${className}`)
  const spans = [add(node, 'tspan', ''), add(node, 'tspan', '')]
  return (request: LabelRequest | null, placed: Placed | null): void => {
    show(node, request !== null && placed !== null)
    if (request === null || placed === null) return
    put(node, { 'text-anchor': placed.anchor })
    spans.forEach((span, index) => {
      const text = placed.lines[index] ?? ''
      write(span, text)
      // an empty line keeps no place of an earlier one
      const empty = text === ''
      put(span, {
        x: empty ? null : placed.anchor === 'start' ? placed.x : placed.x + placed.width,
        y: empty ? null : placed.y + request.size * (LINE * index + 0.93),
      })
    })
  }
}

/** The space a point takes, which labels keep clear of. */
export const spotOf = (stage: Stage, y: number): Box => ({
  x: stage.x(stage.age) - 7 * stage.unit,
  y: y - 6.5 * stage.unit,
  width: 14 * stage.unit,
  height: 13 * stage.unit,
})

/** Draws each line of one placed label with a label of its own, so that a stack can hold several voices. */
export const stacked =
  (
    rows: readonly {
      readonly draw: DrawLabel
      readonly size: number
      readonly bold: boolean
      readonly text: string
    }[],
  ): DrawLabel =>
  (request, placed) =>
    rows.forEach(({ draw, size, bold, text }) => {
      const index = placed?.lines.indexOf(text) ?? -1
      if (request === null || placed === null || index < 0) return draw(null, null)
      const lines = [text]
      const height = placed.height / placed.lines.length
      // smaller words stand in the middle of their row
      const y = placed.y + height * index + (height - size * LINE) / 2
      draw({ lines, size, bold, tries: [], must: false }, { ...placed, lines, y, height: size * LINE })
    })

/** Collects the labels of one drawing, most important first, then finds places for all of them together. */
export type DrawLabel = (request: LabelRequest | null, placed: Placed | null) => void

export const labelSheet = () => {
  const requests: LabelRequest[] = []
  const draws: DrawLabel[] = []
  return {
    ask(draw: DrawLabel, request: LabelRequest | null): void {
      if (request === null) return draw(null, null)
      requests.push(request)
      draws.push(draw)
    },
    settle(room: Room): void {
      const places = placeLabels(requests, room)
      draws.forEach((draw, index) => draw(requests[index] ?? null, places[index] ?? null))
    },
  }
}

const toArea = area<readonly [number, number, number]>()
  .x(p => p[0])
  .y0(p => p[1])
  .y1(p => p[2])
  .digits(1)

/** Shape between an upper and a lower pixel curve, where both are known. */
export const between = (upper: readonly Point[], lower: readonly Point[]): string => {
  const xs = [...new Set([...upper, ...lower].map(p => p[0]))].sort((a, b) => a - b)
  const rows = xs
    .map(x => [x, heightAt(upper, x), heightAt(lower, x)] as const)
    .filter(([, a, b]) => Number.isFinite(a) && Number.isFinite(b))
  return rows.length < 2 ? '' : (toArea(rows as [number, number, number][]) ?? '')
}

/**
 * Slanted lines, `step` pixels apart, clipped to where top(x) < y < bottom(x). Plain lines rather than a
 * pattern: they need no id, so charts of two simulations on a page, and saved files, cannot mix them up.
 * @param lean horizontal pixels per vertical pixel; positive leans like "/"
 */
export const hatch = (
  top: (x: number) => number,
  bottom: (x: number) => number,
  box: { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number },
  step: number,
  lean: number,
): string => {
  const grain = 0.5
  const size = Math.max(0, Math.floor((box.x1 - box.x0) / grain)) + 1
  const tops = new Float64Array(size)
  const bottoms = new Float64Array(size)
  for (let i = 0; i < size; i += 1) {
    tops[i] = Math.max(box.y0, top(box.x0 + i * grain))
    bottoms[i] = Math.min(box.y1, bottom(box.x0 + i * grain))
  }
  const drift = (box.y1 - box.y0) * lean
  const parts: string[] = []
  const yOf = (x: number, foot: number): number => box.y1 - (x - foot) / lean
  // Feet stand on a fixed grid, so that hatching does not swim when the shape changes.
  const start = Math.floor((box.x0 - Math.max(0, drift)) / step) * step
  for (let foot = start; foot <= box.x1 + Math.max(0, -drift); foot += step) {
    const from = Math.max(0, Math.floor((Math.min(foot, foot + drift) - box.x0) / grain))
    const to = Math.min(size - 1, Math.ceil((Math.max(foot, foot + drift) - box.x0) / grain))
    let entered = -1
    for (let i = from; i <= to + 1; i += 1) {
      const x = box.x0 + i * grain
      const y = yOf(x, foot)
      // NaN tops (no curve here) compare false, so nothing is drawn
      const within = i <= to && y >= (tops[i] as number) && y <= (bottoms[i] as number)
      if (within && entered < 0) entered = i
      if (!within && entered >= 0) {
        const a = box.x0 + entered * grain
        const b = box.x0 + (i - 1) * grain
        if (b > a)
          parts.push(`M${a.toFixed(1)} ${yOf(a, foot).toFixed(1)}L${b.toFixed(1)} ${yOf(b, foot).toFixed(1)}`)
        entered = -1
      }
    }
  }
  return parts.join('')
}

/** Points every few pixels of a curve, which labels keep away from. */
export const inkOf = (...curves: readonly (readonly Point[])[]): readonly Point[] => {
  const ink: Point[] = []
  for (const points of curves)
    for (let i = 1; i < points.length; i += 1) {
      const [x0, y0] = points[i - 1] as Point
      const [x1, y1] = points[i] as Point
      const steps = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 4))
      for (let k = 0; k < steps; k += 1)
        ink.push([x0 + ((x1 - x0) * k) / steps, y0 + ((y1 - y0) * k) / steps])
    }
  return ink
}
