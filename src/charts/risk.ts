import type { FractureSite } from '../risk/types'
import type { I18n } from '../i18n'
import { ageAxis, ageRule, niceTicks, valueAxis } from './axes'
import { around, LINE, wrap, type LabelRequest, type Try } from './labels'
import {
  between,
  curve,
  disc,
  label,
  labelSheet,
  pathOf,
  pinnedCurve,
  point,
  spotOf,
  square,
  stacked,
} from './marks'
import { countsOf } from '../risk/counts'
import { BONES, FIRST_COUNTED_AGE, HORIZONS, risksAt } from './risk-read'
import { besideCurve, thinLine } from './risk-marks'
import { riskShape, type Line, type RiskShape } from './risk-shape'
import { riskNote, riskSpoken } from './risk-words'
import { FIRST_RISK_AGE, heightAt, remember } from './series'
import { add, put, show } from './svg'
import { riskTakeaway } from './takeaway-risk'
import type { ChartKind, Horizon, Stage } from './types'
import { RISK_UNCERTAINTY } from './words'

/** A short count stays on one line. */
const together = (text: string): string => (text.length > 12 ? text : text.replace(/ /g, '\u00a0'))
const NOTHING: Line = { dashed: [], firm: [] }

const mount = (layer: SVGGElement, i18n: I18n): ((stage: Stage) => void) => {
  const band = add(layer, 'path', 'chart-band')
  const edges = [add(layer, 'path', 'chart-band-edge'), add(layer, 'path', 'chart-band-edge')] as const
  const values = valueAxis(layer)
  const ages = ageAxis(layer, i18n)
  const average = thinLine(layer, 'chart-average')
  const without = thinLine(layer, 'chart-without')
  const pinned = pinnedCurve(layer, '', square(3.5), 55)
  const uncounted = curve(layer, 'chart-ink chart-uncounted')
  const counted = curve(layer, 'chart-ink')
  const rule = ageRule(layer)
  const withoutNow = point(layer, 'chart-point-pinned', disc(4))
  const pinnedNow = point(layer, 'chart-point-pinned', square(4.5))
  const now = point(layer, 'chart-point-ink', disc(6))
  const crowd = besideCurve(layer, i18n)
  const unknown = label(layer, 'chart-label-quiet')
  const shaded = label(layer, 'chart-label-quiet')
  const dashed = label(layer, 'chart-label-quiet')
  const averageLabel = label(layer, 'chart-label-quiet')
  const otherLabel = label(layer, 'chart-label-pinned')
  const mineLabel = label(layer, 'chart-label-main')
  const memory = remember<RiskShape>()

  return stage => {
    const { view, x, x0, x1, y1, age, axis } = stage
    const shape = memory(
      [
        view.life,
        view.pinned,
        view.without?.life,
        view.average,
        view.bone,
        view.horizon,
        stage.width,
        stage.height,
        axis,
      ],
      () => riskShape(stage),
    )
    const { y, upper, lower } = shape
    const start = Math.min(x(FIRST_RISK_AGE), x1)
    put(band, { d: between(upper, lower) })
    put(edges[0], { d: pathOf(upper) })
    put(edges[1], { d: pathOf(lower) })
    for (const node of [band, ...edges]) show(node, view.uncertainty)
    const grid = niceTicks(0, shape.high, 3)
    const digits = shape.high < 4 ? 1 : 0
    values(
      { ...stage, x0: start },
      // no figures beside nothing
      (start < x1 ? grid : []).map(value => ({ value, text: i18n.number(value, digits), line: value > 0 })),
      y,
      start,
    )
    ages(stage)
    average(shape.average, true)
    without(shape.other, view.pinned === null)
    const a = view.pinned === null ? NOTHING : shape.other
    pinned(a.firm, stage, a.dashed)
    uncounted(shape.mine.dashed, x(age))
    counted(shape.mine.firm, x(age))
    rule(stage)

    const risks = risksAt(view, age)
    const { mine, other } = risks
    const known = Number.isFinite(mine)
    const comparing = known && Number.isFinite(other)
    now(stage, y(mine))
    pinnedNow(stage, view.pinned === null ? NaN : y(other))
    withoutNow(stage, view.pinned === null ? y(other) : NaN)
    crowd(stage)

    const sheet = labelSheet()
    const near = (percent: number): readonly Try[] =>
      around(
        x(age),
        y(percent),
        9 * stage.unit,
        'left above',
        'right below',
        'left middle',
        'right middle',
        'left below',
        'right above',
      )
    const counts = countsOf(risks)
    const figures = (n: number) => ({ n: i18n.number(n), of: i18n.number(counts.of) })
    const rows = [
      {
        draw: mineLabel,
        value: mine,
        size: stage.label,
        bold: true,
        text: together(
          i18n.t('charts.risk.point', {
            letter: view.pinned === null ? 'none' : 'B',
            ...figures(counts.mine),
          }),
        ),
      },
    ]
    if (comparing)
      rows.push({
        draw: otherLabel,
        value: other,
        size: axis,
        bold: true,
        text:
          view.pinned === null
            ? i18n.t('charts.risk.pointWithout', {
                what: view.without?.of ?? 'changes',
                ...figures(counts.other),
              })
            : together(i18n.t('charts.risk.point', { letter: 'A', ...figures(counts.other) })),
      })
    else sheet.ask(otherLabel, null)
    rows.sort((a, b) => b.value - a.value)
    const middle = (y(mine) + y(other)) / 2
    const ask = (row: (typeof rows)[number], side: LabelRequest['side'] = null): void =>
      sheet.ask(row.draw, {
        lines: [row.text],
        size: row.size,
        bold: true,
        tries: near(row.value),
        must: true,
        side,
      })
    if (!known) for (const row of rows) sheet.ask(row.draw, null)
    else if (comparing && Math.abs(y(mine) - y(other)) < stage.label * LINE)
      sheet.ask(stacked(rows), {
        lines: rows.map(row => row.text),
        size: stage.label,
        bold: true,
        tries: near(Math.max(mine, other)),
        must: true,
      })
    else
      for (const row of rows)
        ask(row, comparing ? { y: middle, level: y(row.value) < middle ? 'above' : 'below' } : null)
    sheet.ask(
      unknown,
      known
        ? null
        : {
            lines: wrap(i18n.t('charts.risk.unknown'), axis, Math.max(start - x0 - axis, axis * 4)),
            size: axis,
            bold: false,
            tries: [0.78, 0.6, 0.4, 0.2].flatMap(part => [
              ...around(x0, y1 * part, 6, 'right middle'),
              ...around(start - axis * 2, y1 * part, 6, 'left middle'),
            ]),
            must: false,
          },
    )
    /** Quiet words beside a line, along it from its far end; left away where there is no room. */
    const along = (
      draw: typeof shaded,
      text: string | null,
      points: readonly (readonly [number, number])[],
      must: boolean,
      ...spots: Parameters<typeof around>[3][]
    ): void => {
      const first = points[0]
      const end = points[points.length - 1]
      sheet.ask(
        draw,
        text === null || first === undefined || end === undefined
          ? null
          : {
              lines: must ? [text] : wrap(text, axis, (end[0] - first[0]) * 0.75),
              size: axis,
              bold: false,
              tries: [0.97, 0.85, 0.7, 0.55, 0.4, 0.25].flatMap(part => {
                const px = first[0] + (end[0] - first[0]) * part
                return around(px, heightAt(points, px), 4, ...spots)
              }),
              must,
            },
      )
    }
    const averageLine = [...shape.average.dashed, ...shape.average.firm]
    const [first, second] =
      risks.average > mine
        ? (['left above', 'right below'] as const)
        : (['right below', 'left above'] as const)
    along(
      averageLabel,
      i18n.t('charts.risk.average', { sex: view.life.scenario.sex }),
      averageLine,
      true,
      first,
      second,
    )
    along(
      dashed,
      shape.mine.dashed.length === 0
        ? null
        : i18n.t('charts.risk.dashed', { age: i18n.number(FIRST_COUNTED_AGE[view.bone]) }),
      shape.mine.dashed,
      false,
      'left above',
      'right below',
      'right above',
    )
    along(
      shaded,
      view.uncertainty ? i18n.t('charts.risk.shaded', { factor: i18n.number(RISK_UNCERTAINTY, 2) }) : null,
      upper,
      false,
      'left above',
    )
    // the crowd stands left of the curves
    const left = (known ? start : x0) + 2
    sheet.settle({
      bounds: { x: left, y: 0, width: x1 - left, height: y1 },
      rule: x(age),
      grid: grid.map(y),
      taken: [mine, other].filter(Number.isFinite).map(percent => spotOf(stage, y(percent))),
      ink: shape.ink,
      edges: view.uncertainty ? shape.edges : [],
    })
  }
}

export const riskChart: ChartKind = {
  id: 'risk',
  axis: 'age',
  hover: () => import('./hover-values').then(({ riskHover }) => riskHover()),
  explains: 'risk',
  note: riskNote,
  mount,
  takeaway: riskTakeaway,
  quantity: (_view, i18n) => i18n.t('charts.risk.quantity'),
  spoken: riskSpoken,
  tabs: ({ bone, horizon }, i18n, { onBone, onHorizon }) => [
    {
      id: 'horizon',
      label: i18n.t('charts.risk.horizons'),
      options: HORIZONS.map(id => ({
        id,
        label: i18n.t(`charts.risk.horizon.${id}`),
        pressed: id === horizon,
      })),
      onPick: id => onHorizon(id as Horizon),
    },
    {
      id: 'bone',
      label: i18n.t('charts.risk.bones'),
      options: BONES.map(id => ({ id, label: i18n.t(`charts.risk.bone.${id}`), pressed: id === bone })),
      onPick: id => onBone(id as FractureSite),
    },
  ],
  table: { later: () => import('./risk-table').then(({ riskTable }) => riskTable) },
}
