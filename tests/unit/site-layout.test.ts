import { describe, expect, it } from 'vitest'
import type { Pen, Thing } from '../../src/scene/room'
import { weekForKey } from '../../src/scene/site/panel'
import { partOf, readPart } from '../../src/scene/site/part'
import { rowsOf } from '../../src/scene/site/signal-words'
import { spread } from '../../src/scene/spread'
import { LAST_WEEK, PHASES, showing } from '../../src/site'

describe('words over the signals', () => {
  it('stand apart, in one row or two, and give way where there is no room', () => {
    const widths = { oestrogen: 125, rankl: 100, opg: 106, pth: 81 }
    const wide = rowsOf(widths, { left: 136, right: 696, top: 0, size: 13 })!
    expect(new Set(Object.values(wide.spots).map(one => one.y)).size).toBe(1)
    for (const right of [312, 382]) {
      const { spots } = rowsOf(widths, { left: 8, right, top: 0, size: 12 })!
      expect(spots.oestrogen.x + 62.5).toBeLessThan(spots.opg.x - 53)
      expect(spots.opg.x + 53).toBeLessThanOrEqual(right)
      expect(spots.rankl.x + 50).toBeLessThan(spots.pth.x - 40.5)
      // lines of the upper row pass beside the words of the lower
      expect(spots.oestrogen.from).toBeLessThan(spots.rankl.x - 50)
      expect(spots.opg.from).toBeGreaterThan(spots.rankl.x + 50)
      expect(spots.opg.from).toBeLessThan(spots.pth.x - 40.5)
    }
    expect(rowsOf(widths, { left: 8, right: 200, top: 0, size: 12 })).toBeNull()
  })
})

describe('keys on the course', () => {
  it('go by weeks, tenths and phases', () => {
    expect(weekForKey('ArrowRight', false, 4.2)).toBe(5)
    expect(weekForKey('ArrowLeft', false, 4.2)).toBe(4)
    expect(weekForKey('ArrowRight', true, 4.2)).toBeCloseTo(4.3)
    expect(weekForKey('PageUp', false, 4.2)).toBe(showing(PHASES[3]!))
    expect(weekForKey('PageDown', false, 4.2)).toBe(showing(PHASES[1]!))
    expect(weekForKey('Home', false, 4.2)).toBe(0)
    expect(weekForKey('End', false, 4.2)).toBe(LAST_WEEK)
    expect(weekForKey('a', false, 4.2)).toBeNull()
  })
})

describe('the week in a link', () => {
  it('is read back as it was written, and nonsense means nothing', () => {
    for (const week of [0, 1, 12, LAST_WEEK]) expect(readPart(partOf(week))).toBe(week)
    expect(partOf(4.2)).toBeNull()
    for (const part of ['week-99', 'week-', 'week-1-2', 'hip-40', '', null]) expect(readPart(part)).toBeNull()
  })
})

describe('names on a small plate', () => {
  const thing = (id: string, x: number, y: number): Thing => ({
    id,
    name: 'Spongy bone',
    said: id,
    at: [x, y, 0],
  })
  const pen = {
    width: 390,
    rem: 16,
    project: ([x, y]: readonly [number, number, number]) => ({ x, y, away: 1 }),
  } as unknown as Pen

  it('leave out what lies too near to another or below its own words', () => {
    const things = [thing('a', 200, 100), thing('b', 200, 120), thing('c', 200, 140), thing('d', 340, 20)]
    expect(spread(things, pen).map(one => one.id)).toEqual(['a', 'c'])
  })
})
