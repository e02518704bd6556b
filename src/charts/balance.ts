import type { I18n } from '../i18n'
import { ageAxis, ageRule, niceTicks, valueAxis } from './axes'
import { gainShape, shapeOf, type BalanceShape } from './balance-shape'
import { balanceSpoken } from './balance-words'
import { around, LINE } from './labels'
import {
  curve,
  disc,
  hatch,
  label,
  labelSheet,
  marksOn,
  move,
  pinnedCurve,
  point,
  spotOf,
  stacked,
  triangle,
} from './marks'
import { at, heightAt, remember, split, type Point } from './series'
import { add, pool, put } from './svg'
import { balanceTakeaway, digitsFor, trendOf } from './takeaway-balance'
import type { ChartKind, Stage } from './types'
import { pace } from './words'

const IN_BALANCE = 1
const mount = (layer: SVGGElement, i18n: I18n): ((stage: Stage) => void) => {
  const gain = add(layer, 'path', 'chart-gain')
  const loss = add(layer, 'path', 'chart-loss')
  const values = valueAxis(layer)
  const ages = ageAxis(layer, i18n)
  const pinnedRemoval = pinnedCurve(layer, 'chart-dashed', triangle(4.5), 25)
  const pinnedBuilding = pinnedCurve(layer, '', disc(3.5), 30)
  const building = curve(layer, 'chart-building')
  const removal = curve(layer, 'chart-removal')
  const rule = ageRule(layer)
  const circles = pool(() => add(layer, 'path', 'chart-point chart-point-building', { d: disc(4) }))
  const triangles = pool(() => add(layer, 'path', 'chart-point chart-point-removal', { d: triangle(5) }))
  const nowRemovalA = point(layer, 'chart-point-pinned', triangle(5.5))
  const nowBuildingA = point(layer, 'chart-point-pinned', disc(4.5))
  const nowBuilding = point(layer, 'chart-point-building', disc(6))
  const nowRemoval = point(layer, 'chart-point-removal', triangle(7.5))
  const even = label(layer, 'chart-label-quiet')
  const gap = label(layer, 'chart-label-quiet')
  const pinnedRemovalLabel = label(layer, 'chart-label-pinned')
  const pinnedBuildingLabel = label(layer, 'chart-label-pinned')
  const buildingLabel = label(layer, 'chart-label-main chart-label-building')
  const removalLabel = label(layer, 'chart-label-main chart-label-removal')
  const memory = remember<BalanceShape>()

  return stage => {
    const { view, x, x0, x1, y0, y1, age, axis } = stage
    const size = stage.label
    const shape = memory([view.life, view.pinned, stage.width, stage.height, axis], () => shapeOf(stage))
    const { y } = shape
    const now = x(age)

    // The gap is filled as far as the life is lived.
    const livedRemoval = split(shape.removal, now)[0]
    const livedBuilding = split(shape.building, now)[0]
    put(loss, {
      d: hatch(
        px => heightAt(livedRemoval, px),
        px => heightAt(livedBuilding, px),
        { x0, x1: Math.max(x0, now), y0, y1 },
        5,
        -0.6,
      ),
    })
    put(gain, { d: gainShape(livedRemoval, livedBuilding) })

    values(
      stage,
      niceTicks(shape.low, shape.high, 4).map(value => ({
        value,
        text: pace(value, i18n, Math.abs(value - Math.round(value)) < 1e-9 ? 0 : 1),
        line: value === IN_BALANCE,
      })),
      y,
    )
    ages(stage)
    building(shape.building, now)
    removal(shape.removal, now)
    pinnedRemoval(shape.removalA, stage)
    pinnedBuilding(shape.buildingA, stage)
    rule(stage)
    const spare = now - 12
    const onBuilding = marksOn(shape.building, stage, 35, 10, spare)
    circles(onBuilding.length, (node, index) => move(node, onBuilding[index] as Point, stage.unit))
    const onRemoval = marksOn(shape.removal, stage, 30, 10, spare)
    triangles(onRemoval.length, (node, index) => move(node, onRemoval[index] as Point, stage.unit))

    const removed = at(shape.mine.removal, age)
    const built = at(shape.mine.building, age)
    const removedA = shape.pinned === null ? NaN : at(shape.pinned.removal, age)
    const builtA = shape.pinned === null ? NaN : at(shape.pinned.building, age)
    const digits = digitsFor(removed, built)
    nowRemoval(stage, y(removed))
    nowBuilding(stage, y(built))
    nowRemovalA(stage, y(removedA))
    nowBuildingA(stage, y(builtA))

    const comparing = Number.isFinite(removedA)
    const sheet = labelSheet()
    const removalAbove = removed >= built
    const trend = trendOf(view.life, age, shape.mine)
    // Two lives leave no room for it; the table and the sentence say it.
    const word =
      comparing || (trend !== 'lost' && trend !== 'gained') ? null : i18n.t(`charts.balance.gap.${trend}`)
    const rows = [
      {
        draw: removalLabel,
        value: removed,
        text: i18n.t('charts.balance.removal', { pace: pace(removed, i18n, digits) }),
      },
      {
        draw: buildingLabel,
        value: built,
        text: i18n.t('charts.balance.building', { pace: pace(built, i18n, digits) }),
      },
    ]
    if (!removalAbove) rows.reverse()
    const main = (row: (typeof rows)[number]) => ({ draw: row.draw, size, bold: true, text: row.text })
    const [upper, lower] = rows.map(main) as [ReturnType<typeof main>, ReturnType<typeof main>]
    const middle = (y(removed) + y(built)) / 2
    const reach = 10 * stage.unit
    if (Math.abs(y(removed) - y(built)) < size * LINE * 2.2) {
      // Two points close together: one stack of words, in the order of the points, with the gap's word between.
      const stack = [
        upper,
        ...(word === null ? [] : [{ draw: gap, size: axis, bold: false, text: word }]),
        lower,
      ]
      if (word === null) sheet.ask(gap, null)
      sheet.ask(stacked(stack), {
        lines: stack.map(row => row.text),
        fewer: [upper.text, lower.text],
        size,
        bold: true,
        tries: around(
          now,
          middle,
          reach,
          'right middle',
          'right above',
          'right below',
          'left middle',
          'left above',
          'left below',
        ),
        must: true,
      })
    } else {
      rows.forEach((row, index) =>
        sheet.ask(row.draw, {
          lines: [row.text],
          size,
          bold: true,
          tries: around(now, y(row.value), reach, 'right middle', 'left middle', 'right above', 'left below'),
          must: true,
          side: { y: middle, level: index === 0 ? 'above' : 'below' },
        }),
      )
      sheet.ask(
        gap,
        word === null
          ? null
          : {
              lines: [word],
              size: axis,
              bold: false,
              tries: around(now, middle, reach, 'right middle', 'left middle'),
              must: false,
            },
      )
    }
    const pinnedDigits = digitsFor(removedA, builtA)
    const middleA = (y(removedA) + y(builtA)) / 2
    const pinnedRows = [
      { draw: pinnedRemovalLabel, value: removedA, key: 'charts.balance.pinnedRemoval' },
      { draw: pinnedBuildingLabel, value: builtA, key: 'charts.balance.pinnedBuilding' },
    ]
      .sort((a, b) => b.value - a.value)
      .map(({ draw, value, key }) => ({
        draw,
        value,
        size: axis,
        bold: true,
        text: i18n.text(key, { pace: pace(value, i18n, pinnedDigits) }),
      }))
    if (!comparing) for (const row of pinnedRows) sheet.ask(row.draw, null)
    else if (Math.abs(y(removedA) - y(builtA)) < axis * LINE * 1.2)
      sheet.ask(stacked(pinnedRows), {
        lines: pinnedRows.map(row => row.text),
        size: axis,
        bold: true,
        tries: around(
          now,
          middleA,
          9 * stage.unit,
          'right above',
          'right below',
          'left above',
          'left below',
          'right middle',
          'left middle',
        ),
        must: true,
      })
    else
      pinnedRows.forEach((row, index) => {
        const level = index === 0 ? 'above' : 'below'
        sheet.ask(row.draw, {
          lines: [row.text],
          size: axis,
          bold: true,
          tries: around(
            now,
            y(row.value),
            9 * stage.unit,
            'right middle',
            `right ${level}`,
            'left middle',
            `left ${level}`,
          ),
          must: true,
          side: { y: middleA, level },
        })
      })
    sheet.ask(even, {
      lines: [i18n.t('charts.balance.even')],
      size: axis,
      bold: false,
      tries: [
        ...around(x0, y(IN_BALANCE), 3, 'right below', 'right above'),
        ...around(x1, y(IN_BALANCE), 3, 'left below', 'left above'),
      ],
      must: false,
    })
    sheet.settle({
      bounds: { x: x0 + 2, y: 0, width: x1 - x0 - 2, height: y1 },
      rule: now,
      grid: [y(IN_BALANCE)],
      taken: [removed, built, removedA, builtA].filter(Number.isFinite).map(value => spotOf(stage, y(value))),
      ink: shape.ink,
    })
  }
}

export const balanceChart: ChartKind = {
  id: 'balance',
  axis: 'age',
  hover: () => import('./hover-values').then(({ balanceHover }) => balanceHover()),
  mount,
  takeaway: balanceTakeaway,
  quantity: (_view, i18n) => i18n.t('charts.balance.quantity'),
  spoken: balanceSpoken,
  table: { later: () => import('./balance-table').then(({ balanceTable }) => balanceTable) },
}
