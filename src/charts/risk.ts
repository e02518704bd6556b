import type { I18n } from '../i18n'
import { ageAxis, ageRule, niceTicks, scaleY, valueAxis } from './axes'
import { around, LINE, wrap, type LabelRequest, type Try } from './labels'
import {
  between,
  curve,
  disc,
  inkOf,
  label,
  labelSheet,
  pathOf,
  pinnedCurve,
  point,
  spotOf,
  square,
  stacked,
} from './marks'
import {
  FIRST_RISK_AGE,
  polyline,
  rangeOf,
  remember,
  riskAtAge,
  riskOf,
  type Point,
  type Series,
} from './series'
import { add, put, show } from './svg'
import { riskTable } from './risk-table'
import { riskTakeaway } from './takeaway-risk'
import type { ChartKind, Stage } from './types'
import { count, RISK_UNCERTAINTY } from './words'

const scaled = ({ age, value }: Series, factor: number): Series => ({
  age,
  value: Array.from(value, percent => Math.min(100, percent * factor)),
})

interface Shape {
  readonly y: (percent: number) => number
  readonly high: number
  readonly major: readonly Point[]
  readonly hip: readonly Point[]
  readonly majorA: readonly Point[]
  readonly hipA: readonly Point[]
  readonly upper: readonly Point[]
  readonly lower: readonly Point[]
  readonly ink: readonly Point[]
}

const shapeOf = (stage: Stage): Shape => {
  const { view, to, x } = stage
  const major = riskOf(view.life.risk, 'major')
  const band = [scaled(major, RISK_UNCERTAINTY), scaled(major, 1 / RISK_UNCERTAINTY)] as const
  // The axis holds the whole band, and the lines of both lives.
  let top = 10
  for (const series of [band[0], view.pinned && riskOf(view.pinned.risk, 'major')])
    if (series !== null) top = Math.max(top, rangeOf(series, FIRST_RISK_AGE, to)?.[1] ?? 0)
  const high = Math.min(104, Math.ceil((top * 1.06) / 2) * 2)
  const y = scaleY(stage, 0, high)
  const draw = (series: Series | null): Point[] =>
    series === null ? [] : polyline(series, x, y, FIRST_RISK_AGE, to)
  const pinned = view.pinned
  const lines = {
    major: draw(major),
    hip: draw(riskOf(view.life.risk, 'hip')),
    majorA: draw(pinned && riskOf(pinned.risk, 'major')),
    hipA: draw(pinned && riskOf(pinned.risk, 'hip')),
  }
  return {
    y,
    high,
    ...lines,
    upper: draw(band[0]),
    lower: draw(band[1]),
    ink: inkOf(lines.major, lines.hip, lines.majorA, lines.hipA),
  }
}

const mount = (layer: SVGGElement, i18n: I18n): ((stage: Stage) => void) => {
  const band = add(layer, 'path', 'chart-band')
  const edges = [add(layer, 'path', 'chart-band-edge'), add(layer, 'path', 'chart-band-edge')] as const
  const values = valueAxis(layer)
  const ages = ageAxis(layer, i18n)
  const pinnedMajor = pinnedCurve(layer, '', square(3.5), 55)
  const pinnedHip = pinnedCurve(layer, '', square(3.5), 55)
  const major = curve(layer, 'chart-ink')
  const hip = curve(layer, 'chart-ink')
  const rule = ageRule(layer)
  const pinnedNow = [
    point(layer, 'chart-point-pinned', square(4.5)),
    point(layer, 'chart-point-pinned', square(4.5)),
  ] as const
  const now = [point(layer, 'chart-point-ink', disc(6)), point(layer, 'chart-point-ink', disc(6))] as const
  const unknown = label(layer, 'chart-label-quiet')
  const shaded = label(layer, 'chart-label-quiet')
  const pinnedLabel = label(layer, 'chart-label-pinned')
  const hipLabel = label(layer, 'chart-label-main')
  const majorLabel = label(layer, 'chart-label-main')
  const memory = remember<Shape>()

  return stage => {
    const { view, x, x0, x1, y1, age, axis } = stage
    const shape = memory([view.life, view.pinned, stage.width, stage.height, axis], () => shapeOf(stage))
    const { y, upper, lower } = shape
    const start = Math.min(x(FIRST_RISK_AGE), x1)
    put(band, { d: between(upper, lower) })
    put(edges[0], { d: pathOf(upper) })
    put(edges[1], { d: pathOf(lower) })
    for (const node of [band, ...edges]) show(node, view.uncertainty)
    const grid = niceTicks(0, shape.high, 3)
    values(
      stage,
      grid.map(value => ({ value, text: i18n.number(value), line: value > 0 })),
      y,
      start,
    )
    ages(stage)
    major(shape.major, x(age))
    hip(shape.hip, x(age))
    pinnedMajor(shape.majorA, stage)
    pinnedHip(shape.hipA, stage)
    rule(stage)

    const read = (life: typeof view.life | null, site: 'major' | 'hip'): number =>
      life === null ? NaN : riskAtAge(life, site, age)
    const risk = { major: read(view.life, 'major'), hip: read(view.life, 'hip') }
    const riskA = { major: read(view.pinned, 'major'), hip: read(view.pinned, 'hip') }
    now[0](stage, y(risk.major))
    now[1](stage, y(risk.hip))
    pinnedNow[0](stage, y(riskA.major))
    pinnedNow[1](stage, y(riskA.hip))

    const known = Number.isFinite(risk.major)
    const comparing = known && Number.isFinite(riskA.major)
    const sheet = labelSheet()
    const near = (percent: number, line: readonly Point[] = []): readonly Try[] => [
      ...around(
        x(age),
        y(percent),
        9 * stage.unit,
        'left above',
        'right below',
        'left middle',
        'right middle',
        'left below',
        'right above',
      ),
      // or where the line begins
      ...line.slice(0, 1).flatMap(([px, py]) => around(px, py, 5, 'left middle')),
    ]
    const figures = (of: typeof risk): { n: string; hip: string } => ({
      n: count(of.major, i18n),
      hip: count(of.hip, i18n),
    })
    const ask = (
      draw: typeof majorLabel,
      text: string | null,
      tries: readonly Try[],
      size: number,
      side: LabelRequest['side'] = null,
    ): void =>
      sheet.ask(draw, text === null ? null : { lines: [text], size, bold: true, tries, must: true, side })
    // Two lives would need four labels where two lines meet; each gets one that holds both its figures.
    if (comparing) {
      const both = (letter: string, of: typeof risk): string =>
        i18n.t('charts.risk.both', { letter, ...figures(of) })
      const rows = [
        { draw: majorLabel, value: risk.major, size: stage.label, bold: true, text: both('B', risk) },
        { draw: pinnedLabel, value: riskA.major, size: axis, bold: true, text: both('A', riskA) },
      ].sort((a, b) => b.value - a.value)
      const middle = (y(risk.major) + y(riskA.major)) / 2
      if (Math.abs(y(risk.major) - y(riskA.major)) < stage.label * LINE)
        sheet.ask(stacked(rows), {
          lines: rows.map(row => row.text),
          size: stage.label,
          bold: true,
          tries: near(Math.max(risk.major, riskA.major)),
          must: true,
        })
      else
        for (const { draw, value, size, text } of rows)
          ask(draw, text, near(value), size, { y: middle, level: y(value) < middle ? 'above' : 'below' })
    } else {
      sheet.ask(pinnedLabel, null)
      const text = known ? i18n.t('charts.risk.major', figures(risk)) : null
      ask(majorLabel, text, near(risk.major, shape.major), stage.label)
    }
    ask(
      hipLabel,
      known && !comparing ? i18n.t('charts.risk.hip', { n: count(risk.hip, i18n) }) : null,
      near(risk.hip, shape.hip),
      stage.label,
      { y: (y(risk.major) + y(risk.hip)) / 2, level: 'below' },
    )
    sheet.ask(unknown, {
      lines: wrap(i18n.t('charts.risk.unknown'), axis, Math.max(start - x0 - axis, axis * 4)),
      size: axis,
      bold: false,
      tries: [0.78, 0.6, 0.4, 0.2].flatMap(part => [
        ...around(x0, y1 * part, 6, 'right middle'),
        ...around(start, y1 * part, 6, 'left middle'),
      ]),
      must: false,
    })
    const end = upper[upper.length - 1]
    sheet.ask(
      shaded,
      end === undefined || !view.uncertainty
        ? null
        : {
            lines: [i18n.t('charts.risk.shaded')],
            size: axis,
            bold: false,
            tries: [
              ...[0.85, 0.65, 0.45, 0.3].flatMap(part => {
                const on = upper.find(p => p[0] >= start + (end[0] - start) * part) ?? end
                return around(on[0], on[1], 4, 'left above')
              }),
              ...[1, 2.4].flatMap(row => around(x(age), axis * row, 8, 'left middle', 'right middle')),
            ],
            must: false,
          },
    )
    sheet.settle({
      bounds: { x: x0 + 2, y: 0, width: stage.width - x0 - 2, height: y1 },
      rule: x(age),
      grid: grid.map(y),
      taken: [risk.major, risk.hip, riskA.major, riskA.hip]
        .filter(Number.isFinite)
        .map(percent => spotOf(stage, y(percent))),
      ink: shape.ink,
    })
  }
}

export const riskChart: ChartKind = {
  id: 'risk',
  hasSites: false,
  explains: false,
  note: i18n => i18n.t('charts.risk.note'),
  mount,
  takeaway: riskTakeaway,
  quantity: (_view, i18n) => i18n.t('charts.risk.quantity'),
  spoken: (view, i18n) => {
    const major = riskAtAge(view.life, 'major', view.age)
    return Number.isFinite(major)
      ? i18n.t('charts.risk.spoken', {
          major: count(major, i18n),
          hip: count(riskAtAge(view.life, 'hip', view.age), i18n),
        })
      : i18n.t('charts.risk.takeaway.unknown')
  },
  table: riskTable,
}
