import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageForKey, yearBeside } from '../../src/scrubber/age-scale'
import { dragBar, packBars, roomFor, type BarPart } from '../../src/scrubber/bar-math'
import { placeLandmarks } from '../../src/scrubber/landmark-places'

const life = { min: 20, max: 90 }

describe('ages by key', () => {
  it('walks by whole years, also from between them', () => {
    expect(yearBeside(62, 1, life)).toBe(63)
    expect(yearBeside(62.4, 1, life)).toBe(63)
    expect(yearBeside(62.4, -1, life)).toBe(62)
    expect(yearBeside(62, -1, life)).toBe(61)
    expect(yearBeside(90, 1, life)).toBe(90)
    expect(yearBeside(20, -1, life)).toBe(20)
  })

  it('knows the keys of a slider and no others', () => {
    expect(ageForKey('ArrowUp', false, 62, life)).toBe(63)
    expect(ageForKey('ArrowLeft', true, 62, life)).toBe(61.9)
    expect(ageForKey('PageUp', false, 85, life)).toBe(90)
    expect(ageForKey('PageDown', false, 62.5, life)).toBe(52.5)
    expect(ageForKey('Home', false, 62, life)).toBe(20)
    expect(ageForKey('End', false, 62, life)).toBe(90)
    for (const key of ['Tab', 'Enter', ' ', '?', 'a']) expect(ageForKey(key, false, 62, life)).toBeNull()
  })
})

describe('dragging a bar', () => {
  const room = { from: 20, to: 90 }
  it('lands on half years and keeps its length when moved', () => {
    expect(dragBar({ from: 66, to: 71 }, 'move', 2.3, room)).toEqual({ from: 68.5, to: 73.5 })
    expect(dragBar({ from: 66, to: 71 }, 'from', -1.2, room)).toEqual({ from: 65, to: 71 })
    expect(dragBar({ from: 66, to: 71 }, 'to', 0.3, room)).toEqual({ from: 66, to: 71.5 })
    expect(dragBar({ from: 66, to: 71 }, 'from', 40, room)).toEqual({ from: 70.5, to: 71 })
    expect(dragBar({ from: 66, to: 71 }, 'move', 40, room)).toEqual({ from: 85, to: 90 })
  })

  it('stops at neighbours of its kind', () => {
    const others = [
      { from: 60, to: 63 },
      { from: 75, to: 77 },
    ]
    const free = roomFor({ from: 66, to: 71 }, others, 20, 90)
    expect(free).toEqual({ from: 63, to: 75 })
    expect(dragBar({ from: 66, to: 71 }, 'to', 20, free)).toEqual({ from: 66, to: 75 })
  })

  it('never turns over, never leaves its room, wherever the pointer goes', () => {
    const half = fc.integer({ min: 40, max: 178 }).map(n => n / 2)
    fc.assert(
      fc.property(
        half,
        fc.integer({ min: 1, max: 40 }).map(n => n / 2),
        fc.constantFrom<BarPart>('move', 'from', 'to'),
        fc.double({ min: -200, max: 200, noNaN: true }),
        (from, years, part, by) => {
          const start = { from, to: Math.min(90, from + years) }
          const end = dragBar(start, part, by, room)
          expect(end.to - end.from).toBeGreaterThanOrEqual(0.5)
          expect(end.from).toBeGreaterThanOrEqual(20)
          expect(end.to).toBeLessThanOrEqual(90)
          if (part === 'move') expect(end.to - end.from).toBeCloseTo(start.to - start.from, 9)
        },
      ),
    )
  })

  it('leaves a bar that already stands outside where it is', () => {
    expect(dragBar({ from: 12, to: 30 }, 'to', 2, room)).toEqual({ from: 12, to: 32 })
  })
})

describe('lanes', () => {
  const ends = { start: 80, end: 60 }
  it('puts words before the bar, else after it, else takes the next lane', () => {
    const [a, b, c] = packBars(
      [
        { left: 300, right: 350, label: 120 },
        { left: 20, right: 60, label: 100 },
        { left: 340, right: 400, label: 120 },
      ],
      680,
      ends,
    )
    expect(a).toMatchObject({ lane: 0, side: 'before', labelWidth: 120 })
    expect(b).toMatchObject({ lane: 1, side: 'after' })
    expect(c?.lane).toBe(1)
  })

  it('never lets bars or their words meet, and never runs off the track', () => {
    const bar = fc
      .tuple(
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 5, max: 80 }),
        fc.integer({ min: 10, max: 260 }),
      )
      .map(([left, width, label]) => ({ left, right: left + width, label }))
    fc.assert(
      fc.property(fc.array(bar, { maxLength: 8 }), bars => {
        const places = packBars(bars, 680, ends)
        const boxes = bars.map((b, i) => {
          const { lane, side, labelWidth } = places[i]!
          return {
            lane,
            left: side === 'before' ? b.left - 8 - labelWidth : b.left,
            right: side === 'after' ? b.right + 8 + labelWidth : b.right,
          }
        })
        for (const box of boxes) {
          expect(box.left).toBeGreaterThanOrEqual(-8)
          expect(box.right).toBeLessThanOrEqual(688)
        }
        boxes.forEach((a, i) =>
          boxes.slice(i + 1).forEach(b => {
            if (a.lane === b.lane) expect(a.right <= b.left || b.right <= a.left).toBe(true)
          }),
        )
      }),
    )
  })

  it('cuts words that fit nowhere', () => {
    const [place] = packBars([{ left: 100, right: 200, label: 400 }], 320, { start: 0, end: 0 })
    expect(place).toEqual({ lane: 1, side: 'after', labelWidth: 112 })
  })
})

describe('landmarks', () => {
  it('stands over its line when there is room, and beside it or higher when there is not', () => {
    const places = placeLandmarks(
      [
        { x: 97, width: 90 },
        { x: 301, width: 105 },
        { x: 427, width: 200 },
      ],
      680,
    )
    expect(places[0]).toEqual({ left: 52, row: 0 })
    expect(places[1]).toEqual({ left: 248.5, row: 0 })
    expect(places[2]).toEqual({ left: 423, row: 0 })
  })

  it('never lets words meet words or lines', () => {
    const item = fc.record({ x: fc.integer({ min: 0, max: 340 }), width: fc.integer({ min: 20, max: 220 }) })
    fc.assert(
      fc.property(fc.array(item, { maxLength: 5 }), items => {
        const shown = placeLandmarks(items, 340).flatMap((place, i) =>
          place === null ? [] : [{ ...place, right: place.left + items[i]!.width, x: items[i]!.x }],
        )
        shown.forEach((a, i) =>
          shown.forEach((b, k) => {
            if (i === k) return
            if (a.row === b.row) expect(a.right <= b.left || b.right <= a.left).toBe(true)
            if (a.row > b.row) expect(a.x < b.left || a.x > b.right).toBe(true)
          }),
        )
      }),
    )
  })
})
