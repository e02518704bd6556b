import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { RESIDUALS } from '../../src/risk/tables/residual'
import type { SiteClass } from '../../src/risk/sites'
import { LIFE_FACTORS } from '../../src/risk/tables/clinical'
import { beyondDensity } from '../../src/risk/tables/steroids'
import { parseCsv } from './csv'
import { otherSteroidsBeyond, smokingBeyond, steroidsBeyond } from './fractures/beyond'
import { fractureTable, hasInterval, isInside, ratioOf } from './fractures/compare'
import { derived, leftOf, STEPS, trialYears } from './fractures/derive'
import { diseaseRatios, DISEASES } from './fractures/diseases'
import { densityHazardsIn } from './fractures/lives'
import { fractureReport, fractureScore } from './fractures/report'
import { AGES, largest, PEOPLE, populationDeviations } from './population'

const table = fractureTable()
const deviations = populationDeviations(PEOPLE, AGES)
const FILE = readFileSync('tests/truth/data/fracture_reduction.csv', 'utf8')

describe('published fracture ratios', () => {
  it('no row of the file is forgotten', () => {
    expect(table.problems).toEqual([])
    const ids = parseCsv(FILE).map(row => row['id'])
    const said = [...table.rows.map(({ row }) => row.id), ...table.passed.map(({ id }) => id)]
    expect(said.sort()).toEqual(ids.sort())
    for (const { why } of table.passed) expect(why.length).toBeGreaterThan(10)
  })

  it('at least three in four with an interval are met, and of those no number was derived from as well', () => {
    const { all, fresh } = fractureScore(table)
    expect(all.rows).toBe(table.rows.filter(hasInterval).length)
    expect(all.rows).toBeGreaterThan(70)
    expect(all.inside / all.rows).toBeGreaterThanOrEqual(0.75)
    expect(fresh.rows).toBeGreaterThan(30)
    expect(fresh.inside / fresh.rows).toBeGreaterThanOrEqual(0.7)
  })

  it('density alone would not meet them', () => {
    const counted = table.rows.filter(hasInterval)
    const inside = counted.filter(found => isInside(found, ratioOf(found, densityHazardsIn))).length
    expect(inside / counted.length).toBeLessThan(0.5)
  })

  it('is printed whole', () => {
    const text = fractureReport(table, largest(deviations)).join('\n')
    for (const { row } of table.rows) expect(text).toContain(`\n${row.id} `)
    for (const { id } of table.passed) expect(text).toContain(`\n${id}  `)
    expect(text).toMatch(/truth, fractures: \d+ of \d+ rows inside the published interval \(\d+ %\)/)
    for (const { name } of DISEASES) expect(text).toContain(name)
  })
})

describe('numbers that were derived from them', () => {
  it('what drugs do beyond density', () => {
    const ratios = derived(table.rows)
    STEPS.forEach(({ drug, sites }, i) => {
      for (const site of sites)
        expect(Math.abs(RESIDUALS[drug].ratio[site] - ratios[i]!), `${drug} ${site}`).toBeLessThan(0.01)
    })
    const told = new Set(STEPS.flatMap(({ drug, sites }) => sites.map(site => `${drug} ${site}`)))
    for (const [drug, { ratio }] of Object.entries(RESIDUALS))
      for (const [site, value] of Object.entries(ratio)) {
        expect(value).toBeLessThanOrEqual(1)
        if (!told.has(`${drug} ${site}`)) expect(value, `${drug} ${site} from nowhere`).toBe(1)
      }
  })

  it('what is left of it when a drug is taken for longer than in any trial', () => {
    for (const drug of new Set(STEPS.map(one => one.drug))) {
      const { trial, left } = RESIDUALS[drug]
      expect(trial, drug).toBeCloseTo(trialYears(table.rows, drug), 2)
      for (const [site, share] of Object.entries(leftOf(drug)))
        expect(Math.abs(left[site as SiteClass] - share), `${drug} ${site} ${share}`).toBeLessThan(0.03)
    }
  })

  it('what tablets and smoking do beyond density', () => {
    const { hip, spine } = steroidsBeyond(table)
    ;[1.25, 5, 10].forEach((mg, i) => {
      expect(beyondDensity('hip', mg)).toBeCloseTo(hip[i]!, 1)
      expect(beyondDensity('spine', mg)).toBeCloseTo(spine[i]!, 1)
    })
    expect(beyondDensity('other')).toBeCloseTo(otherSteroidsBeyond(table, beyondDensity('hip')), 1)
    expect(LIFE_FACTORS.smoking.hip.f).toBeCloseTo(smokingBeyond(table), 2)
  })
})

describe('illnesses the model runs itself', () => {
  it('raise the rate through density alone, without being fitted', () => {
    for (const disease of DISEASES)
      for (const [kind, ratio] of Object.entries(diseaseRatios(disease))) {
        expect(ratio, `${disease.name} ${kind}`).toBeGreaterThan(1)
        expect(ratio, `${disease.name} ${kind}`).toBeLessThan(5)
      }
  })
})

describe('the average of many people', () => {
  it('is the published rate within 3 %, for every age, sex and population', () => {
    expect(deviations).toHaveLength(AGES.length * 2 * 5 * 4)
    const { share, ...where } = largest(deviations)
    expect(Math.abs(share), JSON.stringify(where)).toBeLessThan(0.03)
  })
})
