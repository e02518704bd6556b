// @vitest-environment happy-dom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceChart } from '../../src/charts/balance'
import { densityChart } from '../../src/charts/density'
import { csvCell, csvOf, fileName, standalone, svgText } from '../../src/charts/export'
import { riskChart } from '../../src/charts/risk'
import { mountCharts } from '../../src/charts'
import { tableReader } from '../../src/charts/table'
import type { AgeTable, ChartsView } from '../../src/charts/types'
import { createI18n } from '../../src/i18n'
import { MODEL_VERSION } from '../../src/model'
import { csvHeaderOf } from '../../src/page-csv'
import * as made from '../charts/fixtures'

const i18n = createI18n('en')
const view = made.viewOf(made.lifeFrom(), { pinned: made.tablets() })

/** A strict reader of RFC 4180. */
const read = (text: string): string[][] => {
  const rows: string[][] = [['']]
  let quoted = false
  for (let i = 0; i < text.length; i += 1) {
    const row = rows[rows.length - 1]!
    const letter = text[i]!
    if (quoted && letter === '"' && text[i + 1] === '"') {
      row[row.length - 1] += '"'
      i += 1
    } else if (letter === '"') quoted = !quoted
    else if (!quoted && letter === ',') row.push('')
    else if (!quoted && text.startsWith('\r\n', i)) {
      rows.push([''])
      i += 1
    } else row[row.length - 1] += letter
  }
  return rows.slice(0, -1)
}

describe('saved tables', () => {
  it('no cell can run as a formula', () => {
    expect(csvCell('=1+1')).toBe('"\'=1+1"')
    expect(csvCell('@SUM(A1)')).toBe('"\'@SUM(A1)"')
    expect(csvCell('-2.5')).toBe('-2.5')
    expect(csvCell('-2.5 or so')).toBe('"\'-2.5 or so"')
    fc.assert(
      fc.property(fc.string(), text => {
        const cell = csvCell(text)
        const bare = cell.startsWith('"') ? cell.slice(1) : cell
        if (/^[=+\-@\t\r]/.test(bare)) expect(Number.isFinite(Number(bare))).toBe(true)
      }),
      { seed: 3 },
    )
  })
  it.each([densityChart, balanceChart, riskChart])('$id reads back as it was', async chart => {
    const spec = (await tableReader<ChartsView>(chart, i18n))(view, i18n)
    if ('rows' in spec) throw new Error('a table by age')
    const header = ['Trabecula, model 1', 'Scenario: {"v":1,"sex":"f"}', '=HYPERLINK("http://example.org")']
    const rows = read(csvOf(spec, i18n, header))
    expect(rows[0]).toEqual([header[0]])
    expect(rows[1]).toEqual([header[1]])
    expect(rows[2]?.[0]).toBe(`'${header[2]}`)
    expect(rows[3]).toEqual([spec.caption])
    expect(rows[5]).toEqual(['Age, years', ...spec.columns.map(column => column.heading)])
    const body = rows.slice(6)
    expect(body).toHaveLength((spec.to - spec.from) * spec.perYear + 1)
    for (const row of body) {
      expect(row).toHaveLength(spec.columns.length + 1)
      const age = Number(row[0])
      spec.columns.forEach((column, index) => {
        const value = column.at(age)
        const cell = row[index + 1]
        if (Number.isFinite(value)) expect(Number(cell)).toBeCloseTo(value, 2)
        else expect(cell).toBe('')
      })
    }
  })
  it('says above its columns what was simulated, how to see it again and how to cite it', () => {
    const scenario = made.scenarioOf({ seed: 7 })
    const links = { page: '', embed: '', whole: 'https://example.org/#v=1&seed=7' }
    const header = csvHeaderOf({ i18n, inputs: () => ({ scenario }), links: () => links })()
    const spec: AgeTable = { caption: 'Caption', columns: [], from: 20, to: 20, perYear: 1 }
    const rows = read(csvOf(spec, i18n, header)).map(row => row.join())
    const at = (pattern: RegExp): number => rows.findIndex(row => pattern.test(row))
    expect(rows[0]).toMatch(new RegExp(`^Trabecula, model ${MODEL_VERSION}.*not medical advice`))
    const scene = rows[at(/^Scenario: /)]!.replace('Scenario: ', '')
    expect(JSON.parse(scene)).toEqual(JSON.parse(JSON.stringify(scenario)))
    expect(rows[at(/^Seed/)]).toBe('Seed: 7')
    expect(rows[at(/^Link/)]).toBe(`Link: ${links.whole}`)
    expect(rows[at(/^Cite as/)]).toContain(`model ${MODEL_VERSION}`)
    // all of them stand above the caption and the empty line before the columns
    expect(Math.max(...[/^Scenario/, /^Seed/, /^Link/, /^Cite/].map(at))).toBeLessThan(at(/^Caption$/))
    expect(rows[at(/^Caption$/) + 1]).toBe('')
  })
  it('files have plain names', () => {
    expect(fileName(['density', 'spine', 'age', 62], 'svg')).toBe('trabecula-density-spine-age-62.svg')
  })
})

describe('saved drawings', () => {
  it('stand alone: title, description, paper, no classes, nothing hidden', () => {
    const host = document.createElement('div')
    document.body.append(host)
    const charts = mountCharts(host, {
      i18n,
      onAge: () => {},
      onSite: () => {},
      onBone: () => {},
      onHorizon: () => {},
      onUncertainty: () => {},
      csvHeader: () => [],
    })
    charts.update(view)
    const drawing = {
      svg: host.querySelector('.chart-balance svg') as SVGSVGElement,
      title: 'A sentence & a <sign>',
      notes: ['Pace, age 30 = 1×'],
      description: 'Age 62',
    }
    const { svg } = standalone(drawing)
    expect(svg.querySelector('title')?.textContent).toBe(drawing.title)
    expect(svg.querySelector('desc')?.textContent).toBe('Age 62')
    expect(svg.querySelector('rect')).not.toBeNull()
    expect(svg.querySelector('[class],[display=none]')).toBeNull()
    const text = svgText(drawing)
    expect(text).toContain('xmlns="http://www.w3.org/2000/svg"')
    expect(text).not.toContain('var(--')
    expect(text).toContain('A sentence &amp; a &lt;sign&gt;')
    // the drawing in the page is untouched
    expect(drawing.svg.querySelector('.chart-curve')).not.toBeNull()
    charts.dispose()
  })
})
