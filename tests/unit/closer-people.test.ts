import { describe, expect, it } from 'vitest'
import { fatesOf, peopleOf, runsOf, type Fates } from '../../src/charts/closer/people-count'
import { blocksOf, pathsOf } from '../../src/charts/closer/people-shape'
import type { FractureSite, RiskTable } from '../../src/risk/types'

const fates = (breaks: number, died: number, hips = 0): Fates => ({
  breaks,
  hips,
  died,
  neither: 100 - breaks - died,
})
const SITES: readonly FractureSite[] = ['hip', 'spine', 'wrist', 'humerus', 'major']
const table = (ten: number, life: number, died: number): RiskTable => {
  const of = (value: number): Record<FractureSite, Float64Array> =>
    Object.fromEntries(
      SITES.map(site => [
        site,
        Float64Array.from({ length: 71 }, () => (site === 'hip' ? value / 4 : value)),
      ]),
    ) as Record<FractureSite, Float64Array>
  return {
    age: Float64Array.from({ length: 71 }, (_, row) => 20 + row),
    risk10: of(ten),
    lifetime: of(life),
    died10: of(died),
  }
}

describe('what becomes of people', () => {
  const risk = table(12, 40, 20)
  it('in ten years: broken, died first, neither; a hundred together', () => {
    expect(fatesOf(risk, { bone: 'major', horizon: 'ten', age: 62 })).toEqual({
      breaks: 12,
      hips: 3,
      died: 20,
      neither: 68,
    })
  })
  it('in the rest of life nobody does neither', () => {
    expect(fatesOf(risk, { bone: 'wrist', horizon: 'lifetime', age: 62 })).toEqual({
      breaks: 40,
      hips: 0,
      died: 60,
      neither: 0,
    })
  })
  it('nothing is told before 50 and after the end of a life', () => {
    for (const age of [20, 49.9, 90.5, NaN])
      expect(fatesOf(risk, { bone: 'hip', horizon: 'ten', age })).toBeNull()
    expect(fatesOf(risk, { bone: 'hip', horizon: 'ten', age: 50 })?.hips).toBe(3)
  })
})

describe('whole people', () => {
  it.each([100, 1000] as const)('are always %i, and breaks are rounded by themselves', of => {
    for (let breaks = 0; breaks <= 100; breaks += 0.37)
      for (let died = 0; died <= 100 - breaks; died += 3.3) {
        const people = peopleOf(fates(breaks, died, breaks / 3), of)
        expect(people.breaks).toBe(Math.round((breaks * of) / 100))
        expect(people.breaks + people.died + people.neither).toBe(of)
        expect(Math.min(people.neither, people.died, people.breaks - people.hips)).toBeGreaterThanOrEqual(0)
      }
  })
})

describe('places', () => {
  const total = (runs: ReturnType<typeof runsOf>): number => runs.reduce((sum, { count }) => sum + count, 0)
  const countOf = (runs: ReturnType<typeof runsOf>, mark: string): number =>
    runs.find(run => run.mark === mark)!.count

  it('the spared stand where the others break: same places, same order', () => {
    const mine = runsOf(peopleOf(fates(9, 21, 2), 100), 12)
    const other = runsOf(peopleOf(fates(12, 20, 3), 100), 9)
    expect(mine.map(({ mark, count }) => [mark, count])).toEqual([
      ['hip', 2],
      ['break', 7],
      ['spared', 3],
      ['died', 21],
      ['neither', 67],
    ])
    expect(other.map(({ count }) => count)).toEqual([3, 9, 0, 20, 68])
    const broken = (runs: ReturnType<typeof runsOf>): number => countOf(runs, 'hip') + countOf(runs, 'break')
    expect(broken(mine) + countOf(mine, 'spared')).toBe(broken(other))
  })
  it('where everyone dies, the spared are some of those who die unbroken', () => {
    const runs = runsOf(peopleOf(fates(40, 60), 100), 44)
    expect(runs.map(({ count }) => count)).toEqual([0, 40, 4, 56, 0])
  })
  it('every grid has exactly its people, whatever the two lives', () => {
    for (const of of [100, 1000] as const)
      for (const [a, b] of [
        [0, 0],
        [100, 0],
        [0, 100],
        [33.3, 66.6],
        [0.2, 0.7],
      ] as const)
        expect(total(runsOf(peopleOf(fates(a, (100 - a) / 3), of), Math.round((b * of) / 100)))).toBe(of)
  })
  it.each([
    [100, 344, 13],
    [1000, 344, 13],
    [100, 358, 26],
    [100, 900, 13],
  ] as const)('%i marks of a picture %i wide at type of %i stay in their grid', (of, width, axis) => {
    const height = axis * 22.8
    const { blocks } = blocksOf({ width, height, axis, label: (axis * 15) / 13 }, 5, 2, of)
    const [left, right] = blocks
    for (const { grid, words } of blocks) {
      expect(grid.x).toBeGreaterThanOrEqual(0)
      expect(grid.x + grid.size).toBeLessThanOrEqual(width + 0.01)
      expect(grid.y + grid.size).toBeLessThanOrEqual(height)
      expect(words.x).toBeLessThan(width * 0.7)
    }
    const apart = right.grid.x >= left.grid.x + left.grid.size || right.grid.y >= left.grid.y + left.grid.size
    expect(apart).toBe(true)
    const people = peopleOf(fates(12, 20, 3), of)
    const paths = pathsOf(runsOf(people, 2 * people.breaks), of, right.grid)
    const starts = Object.values(paths).flatMap(d => [...d.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)])
    expect(starts).toHaveLength(of)
    for (const [, x, y] of starts) {
      expect(Number(x)).toBeGreaterThanOrEqual(right.grid.x - 0.1)
      expect(Number(x)).toBeLessThanOrEqual(right.grid.x + right.grid.size)
      expect(Number(y)).toBeGreaterThanOrEqual(right.grid.y - 0.1)
      expect(Number(y)).toBeLessThanOrEqual(right.grid.y + right.grid.size)
    }
  })
})
