import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparisonsOf, missOf, scoreOf } from '../../src/validation/comparisons'
import {
  blocksOf,
  byMiss,
  coursesOf,
  filtered,
  groupsOf,
  NO_FILTER,
  plain,
} from '../../src/validation/filter'
import { stageOf, inReadingOrder, nearest } from '../../src/validation/overview-shape'
import { all, byId, data, table } from './validation-fixture'

const ids = (list: readonly { readonly row: { readonly id: string } }[]): string[] =>
  list.map(({ row }) => row.id)
const words = ({ source }: (typeof all)[number]): string => plain(source.study)

describe('a comparison', () => {
  it('stands for every row, in order, with its arms and source', () => {
    expect(ids(all)).toEqual(table.rows.map(({ id }) => id))
    expect(byId('r-6').control?.id).toBe('beta.none')
    expect(byId('r-7').control).toBeNull()
    expect(byId('r-8').source.study).toBe('=Gamma')
  })

  it('is within up to its tolerance, outside beyond it, unknown without a value', () => {
    expect(all.map(({ verdict }) => verdict)).toEqual([
      'within',
      'outside',
      'outside',
      'within',
      'outside',
      'within',
      'outside',
      'within',
      'unknown',
    ])
    const edge = comparisonsOf({
      ...data,
      values: Float64Array.from(table.rows, ({ target }) => target + 1.5),
    })
    expect(edge[0]?.verdict).toBe('within')
  })

  it('of a broken table is unknown, never an exception', () => {
    const broken = comparisonsOf({
      table: { ...table, arms: [], sources: [] },
      values: new Float64Array(0),
      tolerances: new Float64Array(0),
    })
    expect(broken).toHaveLength(table.rows.length)
    expect(broken.every(({ verdict, arm }) => verdict === 'unknown' && arm === null)).toBe(true)
  })
})

describe('the score', () => {
  it('counts only rows that were seen in a source and have a value', () => {
    expect(scoreOf(all, 'bone')).toEqual({ count: 5, within: 2, mean: expect.closeTo(8.24 / 5, 9) })
    expect(scoreOf(all, 'marker')).toEqual({ count: 2, within: 1, mean: 35 })
    expect(scoreOf([], 'bone')).toEqual({ count: 0, within: 0, mean: NaN })
  })
})

describe('the filter', () => {
  it('leaves everything until something is asked', () => {
    expect(filtered(all, NO_FILTER, words)).toEqual(all)
  })

  it('keeps misses, sites, groups, seen sources, and their combinations', () => {
    expect(ids(filtered(all, { ...NO_FILTER, misses: true }, words))).toEqual(['r-2', 'r-3', 'r-5', 'r-7'])
    expect(ids(filtered(all, { ...NO_FILTER, site: 'neck' }, words))).toEqual(['r-7'])
    expect(ids(filtered(all, { ...NO_FILTER, group: 'alendronate', checked: true }, words))).toEqual(['r-7'])
    expect(ids(filtered(all, { ...NO_FILTER, misses: true, site: 'p1np' }, words))).toEqual(['r-5'])
  })

  it('finds every word of a search, whatever the accents and the case', () => {
    expect(ids(filtered(all, { ...NO_FILTER, text: '  TROMSO beta ' }, words))).toEqual(['r-6', 'r-7'])
    expect(filtered(all, { ...NO_FILTER, text: 'alpha beta' }, words)).toEqual([])
  })

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const found = filtered(all, { ...NO_FILTER, text }, words)
        expect(found.every(one => all.includes(one))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the order', () => {
  it('by the size of the miss puts the worst first and the unknown last', () => {
    const order = byMiss(all)
    expect(ids(order).slice(0, 2)).toEqual(['r-5', 'r-3'])
    expect(order.at(-1)?.row.id).toBe('r-9')
    const sizes = order.map(missOf)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  })

  it('by group follows the list of groups and loses nothing', () => {
    const groups = groupsOf(all)
    expect(groups.map(({ id }) => id)).toEqual(['ageing-women', 'menopause', 'alendronate', 'denosumab'])
    expect(groups.flatMap(({ list }) => ids(list)).sort()).toEqual(ids(all).sort())
  })

  it('has a block for each arm, source and control, its results by site and time', () => {
    const blocks = blocksOf(all)
    expect(blocks.map(({ list }) => ids(list))).toEqual([
      ['r-1', 'r-2', 'r-3', 'r-4', 'r-5'],
      ['r-6'],
      ['r-7'],
      ['r-8'],
      ['r-9'],
    ])
    expect(
      blocksOf([...all].reverse())
        .find(({ list }) => list.length === 5)
        ?.list.map(({ row }) => row.id),
    ).toEqual(['r-1', 'r-2', 'r-3', 'r-4', 'r-5'])
  })

  it('makes a course of three months or more', () => {
    expect(coursesOf(all).map(ids)).toEqual([['r-1', 'r-2', 'r-3']])
  })
})

describe('the plot', () => {
  it('has one range on both axes, and every known mark inside it', () => {
    const stage = stageOf(all, 480, 420, 13)
    for (const { row, model, verdict } of all)
      if (verdict !== 'unknown')
        for (const value of [row.target, model]) {
          expect(stage.x(value)).toBeGreaterThanOrEqual(stage.x0)
          expect(stage.x(value)).toBeLessThanOrEqual(stage.x1)
          expect(stage.y(value)).toBeGreaterThanOrEqual(0)
          expect(stage.y(value)).toBeLessThanOrEqual(stage.y1)
        }
  })

  it('walks from left to right, and finds the mark under a pointer', () => {
    const order = inReadingOrder(all, 'bone')
    expect(ids(order)).toEqual(['r-8', 'r-7', 'r-6', 'r-1', 'r-2', 'r-3'])
    const stage = stageOf(all, 480, 420, 13)
    const one = byId('r-3')
    expect(nearest(order, stage, stage.x(one.row.target) + 3, stage.y(one.model) - 2, 20)).toBe(one)
    expect(nearest(order, stage, -500, -500, 20)).toBeNull()
  })

  it('stands even when there is nothing to hold', () => {
    const stage = stageOf([], 0, 0, 13)
    expect(Number.isFinite(stage.x(0)) && Number.isFinite(stage.y(0))).toBe(true)
    expect(stage.x1).toBeGreaterThan(stage.x0)
  })
})
