import { around, placeLabels, textWidth, wrap, type Box, type LabelRequest } from '../charts/labels'
import { add, pool, put, show, write } from '../charts/svg'
import type { I18n } from '../i18n'
import { missOf } from './comparisons'
import { bandPath, edgePaths, leastTolerance, type Stage } from './overview-shape'
import { roundValues } from './scale'
import type { Comparison } from './types'
import { siteName } from './words'

/** Most labels of misses; only those that find a free place are written. */
const NAMED = 6
/** Least width of a plot that has words in its corners, in type sizes. */
const ROOMY = 18
/** Radius of a mark, in type sizes. */
const RADIUS = 0.27

const discPath = (r: number): string => `M${-r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`
const trianglePath = (r: number): string => `M0 ${-r * 1.15}L${r * 1.15} ${r * 0.85}H${-r * 1.15}Z`

/** Removal is told by a triangle, building by a disc, as everywhere on the page; density has discs of ink. */
const colourOf = ({ row }: Comparison): string =>
  row.site === 'ctx' ? 'removal' : row.site === 'p1np' ? 'building' : 'ink'
const shapeOf = ({ row, verdict }: Comparison, size: number): string => {
  const r = Number((size * RADIUS * (verdict === 'outside' ? 1.12 : 1)).toFixed(2))
  return row.site === 'ctx' ? trianglePath(r) : discPath(r)
}

export interface Drawn {
  readonly list: readonly Comparison[]
  /** those that the filter left; the others stand behind, faint */
  readonly shown: ReadonlySet<number>
  readonly picked: Comparison | null
}

/** Builds the drawing once; the returned function writes attributes. */
export const mountDrawing = (layer: SVGGElement, i18n: I18n) => {
  const band = add(layer, 'path', 'vld-band')
  const edges = add(layer, 'path', 'vld-band-edge')
  const grid = pool(() => add(layer, 'path', 'vld-grid'))
  const axes = add(layer, 'path', 'vld-axis')
  const diagonal = add(layer, 'path', 'vld-diagonal')
  const figures = pool(() => add(layer, 'text', 'vld-figure'))
  const behind = add(layer, 'g', '')
  const front = add(layer, 'g', '')
  const marksBehind = pool(() => add(behind, 'path', 'vld-mark faint'))
  const marks = pool(() => add(front, 'path', ''))
  const focus = add(layer, 'g', 'vld-picked')
  const drop = add(focus, 'path', 'vld-drop')
  const published = add(focus, 'path', 'vld-published')
  const square = add(focus, 'path', 'vld-square')
  const ring = add(focus, 'path', 'vld-halo')
  const labels = pool(() => add(layer, 'text', 'vld-name'))

  const drawAxes = (stage: Stage): void => {
    const { low, high, x, y, x0, x1, y0, y1, axis } = stage
    const values = roundValues([low, high], 6)
    grid(values.length * 2, (node, index) => {
      const value = values[index >> 1] ?? 0
      const at =
        index % 2 === 0 ? `M${x0} ${y(value).toFixed(1)}H${x1}` : `M${x(value).toFixed(1)} ${y0}V${y1}`
      put(node, { d: at, class: value === 0 ? 'vld-grid zero' : 'vld-grid' })
    })
    put(axes, { d: `M${x0} ${y0}V${y1}H${x1}` })
    put(diagonal, {
      d: `M${x(low).toFixed(1)} ${y(low).toFixed(1)}L${x(high).toFixed(1)} ${y(high).toFixed(1)}`,
    })
    const text = values.map(value => i18n.number(value, 0, { signDisplay: 'exceptZero' }))
    figures(values.length * 2, (node, index) => {
      const value = values[index >> 1] ?? 0
      const upright = index % 2 === 0
      put(node, {
        x: upright ? x0 - axis * 0.45 : x(value),
        y: upright ? Math.max(axis * 0.8, y(value) + axis * 0.35) : y1 + axis * 1.4,
        'text-anchor': upright ? 'end' : 'middle',
      })
      write(node, text[index >> 1] ?? '')
    })
  }

  const drawMarks = (stage: Stage, { list, shown }: Drawn): void => {
    const { x, y, axis } = stage
    const place = (one: Comparison): string =>
      `translate(${x(one.row.target).toFixed(1)} ${y(one.model).toFixed(1)})`
    const known = list.filter(({ verdict }) => verdict !== 'unknown')
    const away = known.filter(({ index }) => !shown.has(index))
    // misses last, so that no hit lies over one
    const here = known
      .filter(({ index }) => shown.has(index))
      .sort((a, b) => Number(a.verdict === 'outside') - Number(b.verdict === 'outside') || a.index - b.index)
    marksBehind(away.length, (node, index) => {
      const one = away[index] as Comparison
      put(node, { d: shapeOf(one, axis * 0.72), transform: place(one) })
    })
    marks(here.length, (node, index) => {
      const one = here[index] as Comparison
      put(node, {
        class: `vld-mark ${colourOf(one)} ${one.verdict}`,
        d: shapeOf(one, axis),
        transform: place(one),
      })
    })
  }

  /** The published interval and the way from the diagonal to the mark. */
  const drawPicked = ({ x, y, axis }: Stage, one: Comparison | null): void => {
    show(focus, one !== null)
    if (one === null) return
    const { target, low, high } = one.row
    const [px, py, home] = [x(target), y(one.model), y(target)]
    const tick = axis * 0.3
    put(drop, { d: `M${px.toFixed(1)} ${home.toFixed(1)}V${py.toFixed(1)}` })
    const side = (value: number): string =>
      `M${(px - tick).toFixed(1)} ${y(value).toFixed(1)}h${(2 * tick).toFixed(1)}`
    put(published, {
      d:
        low === undefined || high === undefined
          ? ''
          : `M${px.toFixed(1)} ${y(low).toFixed(1)}V${y(high).toFixed(1)}${side(low)}${side(high)}`,
    })
    const half = axis * 0.27
    put(square, {
      d: `M${(px - half).toFixed(1)} ${(home - half).toFixed(1)}h${(2 * half).toFixed(1)}v${(2 * half).toFixed(1)}h${(-2 * half).toFixed(1)}Z`,
    })
    put(ring, {
      d: discPath(Number((axis * 0.55).toFixed(2))),
      transform: `translate(${px.toFixed(1)} ${py.toFixed(1)})`,
    })
  }

  const drawNames = (stage: Stage, { list, shown, picked }: Drawn): void => {
    const { x, y, x0, x1, y1, axis, low, high, height } = stage
    const known = list.filter(one => one.verdict !== 'unknown' && shown.has(one.index))
    const nameOf = (one: Comparison): string =>
      i18n.text('validation.label', { study: one.source.study, site: siteName(one.row.site, i18n) })
    const worst = known
      .filter(one => one.verdict === 'outside')
      .sort((a, b) => Math.abs(b.error) - Math.abs(a.error) || missOf(b) - missOf(a))
      .filter((one, place, list) => list.findIndex(other => nameOf(other) === nameOf(one)) === place)
      .slice(0, NAMED)
    // with a mark picked out its name alone is written
    const named = picked === null ? worst : [picked]
    const beside = (one: Comparison, gap: number) =>
      around(
        x(one.row.target),
        y(one.model),
        gap,
        'right middle',
        'left middle',
        'right above',
        'left above',
        'right below',
        'left below',
      )
    const quiet = (key: string, part: number, up: boolean): LabelRequest & { className: string } => {
      const lines = wrap(i18n.text(key), axis, axis * 8)
      const value = low + (high - low) * part
      return {
        className: 'vld-name quiet',
        lines,
        size: axis,
        bold: false,
        tries: [0, 0.1, 0.2, 0.3].flatMap(step => {
          const along = value + (up ? -1 : 1) * step * (high - low) * 0.5
          return around(up ? x0 : x1, y(along), axis * 0.8, up ? 'right below' : 'left above')
        }),
        must: false,
      }
    }
    const requests = [
      ...named.map(one => ({
        className: one === picked ? 'vld-name picked' : 'vld-name',
        lines: [nameOf(one)],
        size: axis,
        bold: one === picked,
        tries: beside(one, axis * (one === picked ? 0.9 : 0.62)),
        must: one === picked,
      })),
      // large type in a small plot needs the room for its marks
      ...(x1 - x0 < axis * ROOMY
        ? []
        : [quiet('validation.plot.more', 0.97, true), quiet('validation.plot.less', 0.03, false)]),
    ]
    const taken = known.map((one): Box => {
      const half = axis * (one === picked ? 0.62 : 0.3)
      return { x: x(one.row.target) - half, y: y(one.model) - half, width: 2 * half, height: 2 * half }
    })
    const places = placeLabels(requests, {
      bounds: { x: x0 + 3, y: 0, width: x1 - x0 - 3, height: Math.min(y1, height) - 2 },
      rule: null,
      // the label that must be read keeps clear of its own mark, and of others only where there is room
      taken: picked === null ? taken : taken.filter((_, index) => known[index] === picked),
      ink: picked === null ? [] : known.map(one => [x(one.row.target), y(one.model)] as const),
      grid: [],
    })
    labels(requests.length, (node, index) => {
      const place = places[index]
      const request = requests[index]
      show(node, place != null)
      if (place == null || request === undefined) return
      put(node, { class: request.className, 'text-anchor': place.anchor })
      while (node.childElementCount < 2) add(node, 'tspan', '')
      ;[...node.children].forEach((span, line) => {
        const text = place.lines[line] ?? ''
        write(span, text)
        const px =
          place.anchor === 'start'
            ? place.x
            : place.x + Math.max(...place.lines.map(t => textWidth(t, axis, request.bold)))
        put(span, { x: px, y: place.y + axis * (1.2 * line + 0.93) })
      })
    })
  }

  return (stage: Stage, drawn: Drawn): void => {
    const tolerance = leastTolerance(drawn.list)
    put(band, { d: bandPath(stage, tolerance) })
    put(edges, { d: edgePaths(stage, tolerance) })
    drawAxes(stage)
    drawMarks(stage, drawn)
    drawPicked(stage, drawn.picked)
    drawNames(stage, drawn)
  }
}
