// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { answering } from '../../src/trial/answers'
import { drawDifference, differenceHeight } from '../../src/trial/difference-plot'
import { incidenceNotes } from '../../src/trial/incidence-notes'
import { drawIncidence, stepAt } from '../../src/trial/incidence-plot'
import { drawLives, shadeOf } from '../../src/trial/lives-plot'
import { drawPeople, peopleHeight } from '../../src/trial/people-plot'
import type { Room } from '../../src/trial/plot'
import type { Shown } from '../../src/trial/result-plots'
import { peopleCsv, tableCsv } from '../../src/trial/save'
import { countedLine, summaryOf } from '../../src/trial/summary'
import { planWords } from '../../src/trial/words'
import { A, B, english, planOf, resultOf } from './trial-fixture'

const i18n = english()
const room: Room = { width: 700, height: 360, em: 13, i18n }
const names = { a: 'A without', b: 'B with' }
const svgOf = (draw: (svg: SVGSVGElement) => void): SVGSVGElement => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  draw(svg)
  expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity/)
  return svg
}
const plan = planOf()
const result = resultOf(plan, A, B)
const answers = answering(result)(Infinity)
const subpaths = (svg: Element, selector: string): number =>
  [...svg.querySelectorAll(selector)].reduce(
    (sum, path) => sum + ((path.getAttribute('d') ?? '').match(/M/g) ?? []).length,
    0,
  )

describe('people as signs', () => {
  it.each([100, 200, 1000])('draws each of %i in each group once, in three classes', per => {
    const classes = {
      a: { broken: 14, died: 21, neither: per - 35 },
      b: { broken: 10, died: 20, neither: per - 30 },
    }
    const svg = svgOf(one => drawPeople(one, { per, classes, names }, { ...room, width: 344 }))
    expect(subpaths(svg, '.trl-person-broken')).toBe(24)
    expect(subpaths(svg, '.trl-person-died')).toBe(41)
    expect(subpaths(svg, '.trl-person-neither')).toBe(2 * per - 65)
    const lowest = Math.max(
      ...[...svg.querySelectorAll('.trl-person-neither')].flatMap(path =>
        [...(path.getAttribute('d') ?? '').matchAll(/M[\d.]+ ([\d.]+)/g)].map(match => Number(match[1])),
      ),
    )
    expect(lowest).toBeLessThan(peopleHeight(per, 344, 13))
  })
})

describe('few people', () => {
  it('are drawn as they are, with letters where names would meet', () => {
    const classes = { a: { broken: 2, died: 1, neither: 10 }, b: { broken: 1, died: 0, neither: 12 } }
    const long = { a: 'A: no alendronate', b: 'B: alendronate' }
    for (const [width, words] of [
      [420, [long.a, long.b]],
      [200, ['A: no alendronate', 'B: alendronate']],
      [100, ['A', 'B']],
    ] as const) {
      const svg = svgOf(one => drawPeople(one, { per: 13, classes, names: long }, { ...room, width }))
      expect(subpaths(svg, '.trl-person-broken')).toBe(3)
      expect(subpaths(svg, 'path')).toBe(26)
      expect([...svg.querySelectorAll('.trl-label')].map(one => one.textContent)).toEqual(words)
    }
    expect(peopleHeight(13, 420, 13)).toBeLessThan(peopleHeight(100, 420, 13))
  })
})

describe('every life', () => {
  it('counts everybody who was scanned, into a cell of the right group and year', () => {
    const cells = answers.cells('spine', 'change')
    const inYear = (arm: 'a' | 'b', year: number): number =>
      cells.counts[arm].subarray(year * cells.rows, (year + 1) * cells.rows).reduce((sum, n) => sum + n, 0)
    expect(inYear('a', 0)).toBe(100)
    expect(inYear('a', 10)).toBe(100 - A.died)
    expect(inYear('b', 10)).toBe(100 - B.died)
    const svg = svgOf(one =>
      drawLives(
        one,
        {
          years: 10,
          measure: 'change',
          cells,
          means: {
            a: answers.scans('spine', 'change', 'a').means,
            b: answers.scans('spine', 'change', 'b').means,
          },
          names,
        },
        room,
      ),
    )
    const filled = (arm: 'a' | 'b'): number =>
      cells.counts[arm].subarray(cells.rows).filter(count => count > 0).length
    expect(subpaths(svg, '[class^="trl-cell-a"]')).toBe(filled('a'))
    expect(subpaths(svg, '[class^="trl-cell-b"]')).toBe(filled('b'))
    expect(svg.querySelectorAll('.trl-mark-a')).toHaveLength(11)
    expect([...svg.querySelectorAll('.trl-label')].map(one => one.textContent)).toEqual([
      'A without',
      'B with',
    ])
  })
  it('never loses a single person in a shade, and never runs out of shades', () => {
    expect(shadeOf(0, 1000)).toBe(0)
    expect(shadeOf(1, 1e9)).toBe(1)
    expect(shadeOf(1000, 1000)).toBe(6)
  })
})

describe('the axis of all lives', () => {
  it('stands still while fewer people are counted', () => {
    const counting = answering(resultOf(planOf({ perArm: 400 }), A, B))
    const { span } = counting(400).cells('spine', 'change')
    for (const m of [10, 55, 200]) {
      const few = counting(m).cells('spine', 'change')
      expect(few.span).toEqual(span)
      expect(few.low).toBeLessThanOrEqual(span[0])
      expect(few.low + few.rows * few.step).toBeGreaterThan(span[1])
    }
    const [a, b] = [400, 10].map(m => {
      const { scans, cells } = counting(m)
      const means = { a: scans('spine', 'change', 'a').means, b: scans('spine', 'change', 'b').means }
      const shown = { years: 10, measure: 'change' as const, cells: cells('spine', 'change'), means, names }
      const svg = svgOf(one => drawLives(one, shown, room))
      return [...svg.querySelectorAll('.trl-figure-word')].map(one => one.outerHTML)
    })
    expect(b).toEqual(a)
  })
})

describe('who broke a bone', () => {
  it('ends at the share of each group, and says the letter only where it is narrow', () => {
    const curves = { a: answers.curve('any', 'a'), b: answers.curve('any', 'b') }
    expect(curves.a.value[stepAt(curves.a, 10)]).toBeCloseTo(0.14, 6)
    expect(curves.b.value[stepAt(curves.b, 10)]).toBeCloseTo(0.1, 6)
    expect(curves.a.value[stepAt(curves.a, 0.49)]).toBe(0)
    for (const [width, labels] of [
      [700, ['A without', 'B with']],
      [300, ['A', 'B']],
    ] as const) {
      const svg = svgOf(one => drawIncidence(one, { years: 10, curves, names, per: 100 }, { ...room, width }))
      expect([...svg.querySelectorAll('.trl-label')].map(one => one.textContent)).toEqual(labels)
      expect(svg.querySelectorAll('.trl-band-a, .trl-band-b')).toHaveLength(2)
      // two bands over each other differ in more than a shade
      expect(subpaths(svg, '.trl-hatch-b')).toBeGreaterThan(20)
    }
  })
})

describe('what must be known to read it', () => {
  const notes = (fields: Record<string, unknown>, end: 'any' | 'hip' | 'death', any = 0.081): string => {
    const shown = { answers: answering(resultOf(planOf(fields), A, B))(Infinity), look: { end } }
    const told = { ...shown, counted: { first: 50, all: 65 }, oneLife: { any, hip: 0.0004 } }
    return incidenceNotes(told as unknown as Shown, 100, i18n).join(' ')
  }
  it('names what the risk chart says, where people differ', () => {
    expect(notes({}, 'any')).toContain('one kind of life: about 8 of 100 in ten years.')
    expect(notes({}, 'any', 0.0052)).toContain('about 5 of 1,000')
    expect(notes({ variation: false }, 'any')).not.toContain('risk chart')
    // fewer than one of 1,000: no number to tell
    expect(notes({}, 'hip')).not.toContain('risk chart')
  })
  it('says which rates nobody counted, and of which deaths nothing can be learnt', () => {
    expect(notes({ from: 60, to: 70 }, 'any')).toContain('not counted before 65')
    expect(notes({ from: 60, to: 70 }, 'hip')).not.toContain('not counted')
    expect(notes({}, 'any')).not.toContain('not counted')
    expect(notes({}, 'death')).toMatch(/^In this model deaths follow age and sex only/)
    expect(notes({}, 'any')).not.toContain('deaths follow')
  })
})

describe('how sure', () => {
  it('opens the dot and dashes the line of a gap that could be chance', () => {
    const of = {
      rows: [
        { name: 'one', gap: { value: -4, low: -7, high: -1 }, main: true },
        { name: 'two', gap: { value: -4, low: -12, high: 3 }, main: false },
        { name: 'three', gap: { value: NaN, low: NaN, high: NaN }, main: false },
      ],
      truth: null,
      less: 'fewer in B',
      more: 'more in B',
    }
    const svg = svgOf(one => drawDifference(one, of, { ...room, height: differenceHeight(of, 13) }))
    expect(svg.querySelectorAll('circle')).toHaveLength(2)
    expect(svg.querySelectorAll('.trl-dot-open')).toHaveLength(1)
    expect(svg.querySelectorAll('.trl-gap-chance')).toHaveLength(1)
    const [first] = svg.querySelectorAll('circle')
    const zero = Number(/M([\d.]+)/.exec(svg.querySelector('.trl-nought')?.getAttribute('d') ?? '')?.[1])
    expect(Number(first?.getAttribute('cx'))).toBeLessThan(zero)
    expect(svg.querySelectorAll('.trl-truth')).toHaveLength(0)
  })
  it('draws the true gap as one line, on the axis wherever it is', () => {
    const gap = { value: -4, low: -7, high: -1 }
    const sides = { less: 'fewer in B', more: 'more in B' }
    for (const truth of [-4, 30]) {
      const of = { rows: [{ name: '', gap, main: true }], truth, ...sides }
      const svg = svgOf(one => drawDifference(one, of, { ...room, height: differenceHeight(of, 13) }))
      const x = Number(/M([\d.]+)/.exec(svg.querySelector('.trl-truth')?.getAttribute('d') ?? '')?.[1])
      expect(x).toBeLessThan(room.width)
      const dot = Number(svg.querySelector('circle')?.getAttribute('cx'))
      if (truth === -4) expect(x).toBeCloseTo(dot, 1)
      else expect(x).toBeGreaterThan(dot)
    }
  })
})

describe('the line of nought', () => {
  const rows = ['counted now: 12 in each group', 'everybody: 1,000 in each group'].map(name => ({
    name,
    gap: { value: 30, low: -2, high: 60 },
    main: true,
  }))
  it('stops for words that stand across it, and for those only', () => {
    for (const [low, pieces] of [
      [-2, 3],
      [-200, 1],
    ] as const) {
      const of = {
        rows: rows.map(row => ({ ...row, gap: { ...row.gap, low } })),
        truth: null,
        less: '',
        more: '',
      }
      const svg = svgOf(one =>
        drawDifference(one, of, { ...room, width: 344, height: differenceHeight(of, 13) }),
      )
      expect(subpaths(svg, '.trl-nought')).toBe(pieces)
    }
  })
})

describe('files', () => {
  const header = ['Trabecula', 'Seed: 1', '=1+1']
  it('hold everybody, in slices, under the header', async () => {
    let turns = 0
    const many = resultOf(planOf({ perArm: 4000 }), { ...A, broken: 1 }, B)
    const file = await peopleCsv({
      result: many,
      breaks: true,
      header,
      i18n,
      pause: () => {
        turns += 1
        return Promise.resolve(true)
      },
    })
    const lines = ((await file?.text()) ?? '').trimEnd().split('\r\n')
    expect(lines.slice(0, 4)).toEqual(['Trabecula', 'Seed: 1', `"'=1+1"`, ''])
    expect(lines).toHaveLength(5 + 8000)
    expect(turns).toBe(6)
    const columns = (lines[4] ?? '').match(/("[^"]*"|[^,]+)/g) ?? []
    expect(columns).toHaveLength(10 + 2 * 11)
    expect(lines[5]).toMatch(/^1,A,-1,50,1,0\.9,/)
    expect(lines[5]).toMatch(/,0\.5,hip,1,0\.5,$/)
    expect(lines[6]).toMatch(/,,,0,,5$/)
    expect(lines.every(line => !/NaN|Infinity|undefined/.test(line))).toBe(true)
  })
  it('say nothing of breaks where they are not told', async () => {
    const young = resultOf(planOf({ from: 20, to: 30 }), A, B)
    const file = await peopleCsv({
      result: young,
      breaks: false,
      header,
      i18n,
      pause: () => Promise.resolve(true),
    })
    const lines = ((await file?.text()) ?? '').trimEnd().split('\r\n')
    expect((lines[4] ?? '').match(/("[^"]*"|[^,]+)/g)).toHaveLength(6 + 2 * 11)
    expect(lines.join('')).not.toMatch(/hip,|racture/)
    const of = answering(young)(Infinity)
    const csv = await tableCsv(
      header,
      summaryOf(of, { whole: of, runs: [], breaks: false }, planWords(plan, [], i18n), i18n),
    ).text()
    expect(csv).not.toMatch(/broke/i)
    expect(csv).toContain('spine density')
  })
  it('stop being written when nobody wants them any more', async () => {
    expect(
      await peopleCsv({ result, breaks: true, header, i18n, pause: () => Promise.resolve(false) }),
    ).toBeNull()
  })
  it('sum up everything that was drawn, in plain numbers', async () => {
    const gap = { value: -4, low: -12, high: 3 }
    const runs = [{ seed: 1, gaps: { broken: gap, spine: gap, neck: gap } }]
    const tables = summaryOf(answers, { whole: answers, runs, breaks: true }, planWords(plan, [], i18n), i18n)
    const csv = await tableCsv(header, tables).text()
    expect(csv).toContain('A: no alendronate,14,21,65\r\n')
    expect(csv).toMatch(/people with a broken bone, of 100",-4,-\d+\.\d+,\d+\.\d+,0\.\d+,\r\n/)
    expect(csv).toMatch(/A: no alendronate,10,14,\d/)
    expect(csv).not.toMatch(/NaN|undefined|−/)
    expect(countedLine(10, 200, i18n)).toBe('Counted: the first 10 of 200 in each group')
    expect(countedLine(200, 200, i18n)).toBe('Counted: all 200 people in each group')
  })
})
