import type { I18n } from '../i18n'
import { ageAxis, ageRule, niceTicks, scaleY, valueAxis } from './axes'
import { around, type LabelRequest } from './labels'
import {
  curve,
  between,
  disc,
  hatch,
  inkOf,
  label,
  labelSheet,
  marksOn,
  move,
  pinnedCurve,
  point,
  triangle,
} from './marks'
import { at, columnOf, heightAt, polyline, rangeOf, remember, split, type Point } from './series'
import { add, pool, put } from './svg'
import { balanceTakeaway, trendOf } from './takeaway-balance'
import type { ChartKind, Stage } from './types'
import { pace } from './words'

const IN_BALANCE = 1
/** Ticks of a quarter are wide enough to hold the axis still while a slider moves. */
const STEP = 0.25

interface Shape {
  readonly y: (pace: number) => number
  readonly low: number
  readonly high: number
  readonly removal: readonly Point[]
  readonly building: readonly Point[]
  readonly removalA: readonly Point[]
  readonly buildingA: readonly Point[]
  readonly ink: readonly Point[]
}

const shapeOf = (stage: Stage): Shape => {
  const { view, from, to, x } = stage
  const lives = [view.life, ...(view.pinned === null ? [] : [view.pinned])]
  // Never less than 0.75 to 1.75 times, so that a quiet life looks quiet; else as much as the lives need.
  let low = 0.75
  let high = 1.75
  for (const life of lives)
    for (const column of ['resorption', 'formation'] as const) {
      const range = rangeOf(columnOf(life.trajectory, column), from, to)
      if (range === null) continue
      low = Math.min(low, Math.floor((range[0] - 0.05) / STEP) * STEP)
      high = Math.max(high, Math.ceil((range[1] + 0.05) / STEP) * STEP)
    }
  low = Math.max(0, low)
  const y = scaleY(stage, low, high)
  const draw = (life: (typeof lives)[number] | null, column: 'resorption' | 'formation'): Point[] =>
    life === null ? [] : polyline(columnOf(life.trajectory, column), x, y, from, to)
  const removal = draw(view.life, 'resorption')
  const building = draw(view.life, 'formation')
  const removalA = draw(view.pinned, 'resorption')
  const buildingA = draw(view.pinned, 'formation')
  return {
    y,
    low,
    high,
    removal,
    building,
    removalA,
    buildingA,
    ink: inkOf(removal, building, removalA, buildingA),
  }
}

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
  const nowPinned = [
    point(layer, 'chart-point-pinned', triangle(5.5)),
    point(layer, 'chart-point-pinned', disc(4.5)),
  ] as const
  const nowBuilding = point(layer, 'chart-point-building', disc(6))
  const nowRemoval = point(layer, 'chart-point-removal', triangle(7.5))
  const even = label(layer, 'chart-label-quiet')
  const gap = label(layer, 'chart-label-quiet')
  const pinnedRemovalLabel = label(layer, 'chart-label-pinned')
  const pinnedBuildingLabel = label(layer, 'chart-label-pinned')
  const buildingLabel = label(layer, 'chart-label-main chart-label-building')
  const removalLabel = label(layer, 'chart-label-main chart-label-removal')
  const memory = remember<Shape>()

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
        text: pace(value, i18n, Number.isInteger(value) ? 0 : Number.isInteger(value * 2) ? 1 : 2),
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
    circles(onBuilding.length, (node, index) => move(node, onBuilding[index] as Point))
    const onRemoval = marksOn(shape.removal, stage, 30, 10, spare)
    triangles(onRemoval.length, (node, index) => move(node, onRemoval[index] as Point))

    const read = (life: typeof view.life | null, column: 'resorption' | 'formation'): number =>
      life === null ? NaN : at(columnOf(life.trajectory, column), age)
    const removed = read(view.life, 'resorption')
    const built = read(view.life, 'formation')
    const removedA = read(view.pinned, 'resorption')
    const builtA = read(view.pinned, 'formation')
    nowRemoval(now, y(removed))
    nowBuilding(now, y(built))
    nowPinned[0](now, y(removedA))
    nowPinned[1](now, y(builtA))

    const comparing = Number.isFinite(removedA)
    const sheet = labelSheet()
    const named = (
      what: 'removal' | 'building',
      value: number,
      above: boolean,
      letter: 'A' | 'B' | null,
    ): LabelRequest => {
      const level = above ? 'above' : 'below'
      const main = letter !== 'A'
      return {
        lines: [
          letter === null
            ? i18n.t(`charts.balance.${what}`, { pace: pace(value, i18n) })
            : i18n.t(`charts.balance.${what}Of`, { pace: pace(value, i18n), letter }),
        ],
        size: main ? size : axis,
        bold: true,
        tries: around(
          now,
          y(value),
          main ? 10 : 9,
          'right middle',
          `right ${level}`,
          'left middle',
          `left ${level}`,
        ),
        must: true,
      }
    }
    const removalAbove = removed >= built
    sheet.ask(removalLabel, named('removal', removed, removalAbove, comparing ? 'B' : null))
    sheet.ask(buildingLabel, named('building', built, !removalAbove, comparing ? 'B' : null))
    sheet.ask(pinnedRemovalLabel, comparing ? named('removal', removedA, removedA >= builtA, 'A') : null)
    sheet.ask(pinnedBuildingLabel, comparing ? named('building', builtA, removedA < builtA, 'A') : null)
    const trend = trendOf(view.life, age)
    const middle = (y(removed) + y(built)) / 2
    sheet.ask(
      gap,
      trend === 'even'
        ? null
        : {
            lines: [i18n.t(`charts.balance.gap.${trend}`)],
            size: axis,
            bold: false,
            tries: around(now, middle, 10, 'right middle', 'left middle'),
            must: false,
          },
    )
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
      bounds: { x: x0 + 2, y: 0, width: stage.width - x0 - 2, height: y1 },
      rule: now,
      taken: [removed, built, removedA, builtA]
        .filter(Number.isFinite)
        .map(value => ({ x: now - 7, y: y(value) - 6, width: 14, height: 12 })),
      ink: shape.ink,
    })
  }
}

/** Where building is ahead: its curve above that of removal. */
const gainShape = (removal: readonly Point[], building: readonly Point[]): string => {
  const xs = [...new Set([...removal, ...building].map(p => p[0]))].sort((a, b) => a - b)
  const upper: Point[] = []
  const lower: Point[] = []
  for (const px of xs) {
    const r = heightAt(removal, px)
    const b = heightAt(building, px)
    if (!Number.isFinite(r) || !Number.isFinite(b)) continue
    upper.push([px, Math.min(r, b)])
    lower.push([px, r])
  }
  return upper.some((p, i) => (lower[i] as Point)[1] - p[1] > 0.3) ? between(upper, lower) : ''
}

export const balanceChart: ChartKind = {
  id: 'balance',
  hasSites: false,
  note: null,
  mount,
  takeaway: balanceTakeaway,
  quantity: (_view, i18n) => i18n.t('charts.balance.quantity'),
  spoken: (view, i18n) => {
    const read = (column: 'resorption' | 'formation'): string =>
      pace(at(columnOf(view.life.trajectory, column), view.age), i18n)
    return i18n.t('charts.balance.spoken', {
      removal: read('resorption'),
      building: read('formation'),
      trend: trendOf(view.life, view.age),
    })
  },
  table: ({ life, pinned }, i18n) => {
    const column = (of: typeof life, name: 'resorption' | 'formation', heading: string) => ({
      heading,
      digits: 2,
      at: (age: number) => at(columnOf(of.trajectory, name), age),
    })
    const paired = pinned !== null
    return {
      caption: i18n.t('charts.balance.caption'),
      from: 20,
      to: Math.max(life.scenario.until, pinned?.scenario.until ?? 0),
      perYear: 12,
      columns: [
        column(
          life,
          'resorption',
          i18n.t(paired ? 'charts.balance.column.removalB' : 'charts.balance.column.removal'),
        ),
        column(
          life,
          'formation',
          i18n.t(paired ? 'charts.balance.column.buildingB' : 'charts.balance.column.building'),
        ),
        ...(pinned === null
          ? []
          : [
              column(pinned, 'resorption', i18n.t('charts.balance.column.removalA')),
              column(pinned, 'formation', i18n.t('charts.balance.column.buildingA')),
            ]),
      ],
    }
  },
}
