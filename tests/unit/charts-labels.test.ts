import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { around, overlaps, placeLabels, textWidth, wrap, type LabelRequest } from '../../src/charts/labels'

const bounds = { x: 36, y: 0, width: 308, height: 157 }
const spots = [
  'left above',
  'left middle',
  'left below',
  'right above',
  'right middle',
  'right below',
] as const
const request = fc
  .record({
    x: fc.double({ min: 36, max: 344, noNaN: true }),
    y: fc.double({ min: 0, max: 157, noNaN: true }),
    text: fc.constantFrom('\u22121.2, low', 'removal 1.9×', '9 any major bone', 'A 1.50×', 'osteoporosis'),
    must: fc.boolean(),
    order: fc.shuffledSubarray([...spots], { minLength: 1 }),
  })
  .map(({ x, y, text, must, order }): LabelRequest => ({
    lines: [text],
    size: 15,
    bold: true,
    tries: around(x, y, 9, ...order),
    must,
  }))

describe('labels', () => {
  it('never cross the rule or each other, never leave the frame', () => {
    fc.assert(
      fc.property(
        fc.array(request, { minLength: 1, maxLength: 7 }),
        fc.double({ min: 36, max: 344, noNaN: true }),
        fc.array(
          fc.tuple(
            fc.double({ min: 36, max: 344, noNaN: true }),
            fc.double({ min: 0, max: 157, noNaN: true }),
          ),
        ),
        (requests, rule, ink) => {
          const placed = placeLabels(requests, { bounds, rule, taken: [], ink, grid: [60] }).filter(
            p => p !== null,
          )
          placed.forEach((box, index) => {
            expect(box.x).toBeGreaterThanOrEqual(bounds.x - 0.02)
            expect(box.y).toBeGreaterThanOrEqual(bounds.y - 0.02)
            expect(box.x + box.width).toBeLessThanOrEqual(bounds.x + bounds.width + 0.02)
            expect(box.y + box.height).toBeLessThanOrEqual(bounds.y + bounds.height + 0.02)
            expect(box.x > rule || box.x + box.width < rule).toBe(true)
            for (const other of placed.slice(index + 1)) expect(overlaps(box, other)).toBe(false)
          })
        },
      ),
      { seed: 7, numRuns: 300 },
    )
  })

  it('four that must be read are all placed, wherever the rule stands', () => {
    for (let rule = 36; rule <= 344; rule += 7) {
      const requests = ['removal 1.49×', 'building 1.46×', 'A 1.50×', 'A 1.48×'].map(
        (text): LabelRequest => ({
          lines: [text],
          size: 15,
          bold: true,
          tries: around(rule, 80, 9, 'right middle', 'left middle'),
          must: true,
        }),
      )
      expect(placeLabels(requests, { bounds, rule, taken: [], ink: [], grid: [] })).not.toContain(null)
    }
  })

  it('an optional word stays away rather than lie on a curve', () => {
    const ink = Array.from({ length: 80 }, (_, i) => [36 + i * 4, 80] as const)
    const word: LabelRequest = {
      lines: ['low'],
      size: 13,
      bold: false,
      tries: around(100, 80, 2, 'right middle'),
      must: false,
    }
    expect(placeLabels([word], { bounds, rule: null, taken: [], ink, grid: [] })).toEqual([null])
  })

  it('keeps clear of a line of the grid and of the edge of a band where there is room', () => {
    const word: LabelRequest = {
      lines: ['A 8 in 100'],
      size: 13,
      bold: true,
      tries: around(200, 80, 9, 'left above', 'right below'),
      must: true,
    }
    const room = { bounds, rule: 200, taken: [], ink: [] }
    const line = 62
    const off = placeLabels([word], { ...room, grid: [line] })[0]!
    expect(line <= off.y + off.height * 0.2 || line >= off.y + off.height * 0.85).toBe(true)
    const edges = Array.from({ length: 42 }, (_, i) => [36 + i * 4, line] as const)
    const free = placeLabels([word], { ...room, grid: [], edges })[0]!
    expect(
      edges.some(
        ([x, y]) => x > free.x && x < free.x + free.width && y > free.y + 1 && y < free.y + free.height - 1,
      ),
    ).toBe(false)
    // without either it stands at its first place
    expect(placeLabels([word], { ...room, grid: [] })[0]!.y).toBeCloseTo(80 - 9 - 13 * 1.2)
  })

  it('looks as far for a clear place in large letters as in small ones, in their own measure', () => {
    const line = 84
    const off = [1, 2, 4].map(times => {
      const word: LabelRequest = {
        lines: ['low'],
        size: 16 * times,
        bold: true,
        tries: around(100 * times, 100 * times, 9 * times, 'right above'),
        must: true,
      }
      const place = placeLabels([word], {
        bounds: { x: 0, y: 0, width: 200 * times, height: 200 * times },
        rule: null,
        // no room below the line
        taken: [{ x: 0, y: 92 * times, width: 200 * times, height: 108 * times }],
        ink: [],
        grid: [line * times],
      })[0]!
      return (line * times - place.y) / place.height
    })
    for (const part of off) expect(part <= 0.2 || part >= 0.85).toBe(true)
  })

  it('a text is wrapped where its two lines are most even', () => {
    expect(wrap('not estimated before 50', 13, 100)).toEqual(['not estimated', 'before 50'])
    expect(wrap('low', 13, 100)).toEqual(['low'])
    expect(textWidth('\u202elow\u202c', 13)).toBe(textWidth('low', 13))
  })
})
