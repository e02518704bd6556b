import { scaleY } from './axes'
import { between, inkOf } from './marks'
import { heightAt, polyline, rangeOf, type Point, type Series } from './series'
import { turnoverOf, type Turnover } from './takeaway-balance'
import type { Stage } from './types'

/** The axis moves in tenths, so that it holds still while a slider moves a little. */
const STEP = 0.1

export interface BalanceShape {
  readonly mine: Turnover
  readonly pinned: Turnover | null
  readonly y: (pace: number) => number
  readonly low: number
  readonly high: number
  readonly removal: readonly Point[]
  readonly building: readonly Point[]
  readonly removalA: readonly Point[]
  readonly buildingA: readonly Point[]
  readonly ink: readonly Point[]
}

export const shapeOf = (stage: Stage): BalanceShape => {
  const { view, from, to, x } = stage
  const mine = turnoverOf(view.life)
  const pinned = view.pinned === null ? null : turnoverOf(view.pinned)
  let low = 0.9
  let high = 1.1
  for (const turnover of [mine, pinned])
    for (const series of turnover === null ? [] : [turnover.removal, turnover.building]) {
      const range = rangeOf(series, from, to)
      if (range === null) continue
      low = Math.min(low, Math.floor((range[0] - 0.05) / STEP) * STEP)
      high = Math.max(high, Math.ceil((range[1] + 0.08) / STEP) * STEP)
    }
  low = Math.max(0, low)
  // A quiet life must look quiet: never less than 0.8 from bottom to top.
  high = Math.max(high, low + 0.8)
  const y = scaleY(stage, low, high)
  const draw = (series: Series | undefined): Point[] =>
    series === undefined ? [] : polyline(series, x, y, from, to)
  const removal = draw(mine.removal)
  const building = draw(mine.building)
  const removalA = draw(pinned?.removal)
  const buildingA = draw(pinned?.building)
  return {
    mine,
    pinned,
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

/** Where building is ahead: its curve above that of removal. */
export const gainShape = (removal: readonly Point[], building: readonly Point[]): string => {
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
