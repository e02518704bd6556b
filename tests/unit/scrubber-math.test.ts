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
  const HEAD = 130
  it('keeps one drug after another in one lane, words on their free sides', () => {
    const { places, lanes, headLane } = packBars(
      [
        { left: 446, right: 456, words: [150, 90] },
        { left: 456, right: 504, words: [150, 90] },
      ],
      680,
      HEAD,
    )
    expect(places.map(({ lane, side, wording }) => [lane, side, wording])).toEqual([
      [0, 'before', 0],
      [0, 'after', 0],
    ])
    expect(places[0]?.meets).toEqual({ from: false, to: true })
    expect(places[1]?.meets).toEqual({ from: true, to: false })
    expect([lanes, headLane]).toEqual([1, 0])
  })

  it('takes fewer words, then the inside of the bar, then none', () => {
    const { places, lanes } = packBars(
      [
        { left: 310, right: 330, words: [160, 80] },
        { left: 330, right: 350, words: [160, 80] },
        { left: 350, right: 600, words: [160, 80] },
      ],
      680,
      HEAD,
    )
    expect(places.map(({ side, wording }) => [side, wording])).toEqual([
      ['before', 0],
      ['none', 0],
      ['inside', 0],
    ])
    expect(lanes).toBe(1)
    const tight = packBars([{ left: 250, right: 420, words: [200, 100] }], 580, HEAD).places[0]
    expect(tight).toMatchObject({ side: 'before', wording: 1 })
  })

  it('opens a lane for a true overlap, and gives way to a bar that needs the whole length', () => {
    const both = packBars(
      [
        { left: 200, right: 300, words: [40] },
        { left: 280, right: 400, words: [40] },
      ],
      680,
      HEAD,
    )
    expect(both.places.map(({ lane }) => lane)).toEqual([0, 1])
    const whole = packBars([{ left: 0, right: 680, words: [120] }], 680, HEAD)
    expect(whole.places[0]).toMatchObject({ lane: 0, side: 'inside' })
    expect([whole.lanes, whole.headLane]).toEqual([2, 1])
    expect(packBars([], 340, 0)).toEqual({ places: [], lanes: 0, headLane: 0 })
  })

  it('never lets bars, words and the name of the lane meet, and never runs off the track', () => {
    const bar = fc
      .tuple(
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 5, max: 80 }),
        fc.integer({ min: 10, max: 260 }),
      )
      .map(([left, width, label]) => ({ left, right: left + width, words: [label, Math.ceil(label / 2)] }))
    fc.assert(
      fc.property(fc.array(bar, { maxLength: 8 }), bars => {
        const { places, lanes, headLane } = packBars(bars, 680, HEAD)
        const boxes = bars.flatMap((b, i) => {
          const { lane, side, wording } = places[i]!
          expect(lane).toBeLessThan(lanes)
          const words = b.words[wording]!
          const own = [{ lane, left: b.left, right: b.right }]
          if (side === 'before') own.push({ lane, left: b.left - 8 - words, right: b.left - 8 })
          if (side === 'after') own.push({ lane, left: b.right + 8, right: b.right + 8 + words })
          if (side === 'inside') expect(words).toBeLessThan(b.right - b.left)
          return own
        })
        boxes.push({ lane: headLane, left: 0, right: HEAD })
        for (const box of boxes) {
          expect(box.left).toBeGreaterThanOrEqual(0)
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
      1,
    )
    expect(places[0]).toEqual({ left: 52, row: 0 })
    expect(places[1]).toEqual({ left: 248.5, row: 0 })
    expect(places[2]).toEqual({ left: 423, row: 0 })
  })

  it('keeps its row while there is room in it', () => {
    const near = (row: number, x: number) =>
      placeLandmarks(
        [
          { x: 170, width: 100, row: 0 },
          { x, width: 100, row },
        ],
        340,
        2,
      )[1]?.row
    expect(near(1, 290)).toBe(1)
    expect(near(0, 290)).toBe(0)
    expect(placeLandmarks([{ x: 170, width: 100, row: 1 }], 680, 1)[0]?.row).toBe(0)
  })

  it('never lets words meet words or lines', () => {
    const item = fc.record({ x: fc.integer({ min: 0, max: 340 }), width: fc.integer({ min: 20, max: 220 }) })
    fc.assert(
      fc.property(fc.array(item, { maxLength: 5 }), items => {
        const shown = placeLandmarks(items, 340, 2).flatMap((place, i) =>
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
