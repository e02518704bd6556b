import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  CONSTANTS,
  defaultOf,
  defaultScenario,
  DRUGS,
  isDrugId,
  isNumericId,
  paramOf,
  PARAMS,
  SEXES,
  simulate,
  scenarioFrom,
  COLUMN_IDS,
} from '../../src/model'
import { POSTERIOR } from '../../src/model/posterior'
import { REFERENCES } from '../../src/model/references'
import { VALUES } from '../../src/model/values'
import { STUDIES } from '../truth/studies'

const words = Object.assign(
  {},
  ...['params', 'params-help'].map(name =>
    JSON.parse(readFileSync(new URL(`../../src/i18n/locales/en/${name}.json`, import.meta.url), 'utf8')),
  ),
) as Record<string, string>
const known = (source: string): boolean => source === 'assumption' || Object.hasOwn(REFERENCES, source)

describe('the registry', () => {
  it('has a row for every number of a scenario, once', () => {
    const ids = PARAMS.map(spec => spec.id)
    expect(new Set(ids).size).toBe(ids.length)
    const numbers = Object.entries(defaultScenario()).filter(
      ([key, value]) => typeof value === 'number' && key !== 'v',
    )
    expect([...ids].sort()).toEqual(numbers.map(([key]) => key).sort())
    expect(isNumericId('__proto__')).toBe(false)
    expect(isNumericId('pth')).toBe(true)
  })

  it.each(PARAMS.map(spec => [spec.id, spec] as const))('%s is complete', (id, spec) => {
    expect(paramOf(id)).toBe(spec)
    for (const sex of SEXES) {
      expect(defaultOf(spec, sex)).toBeGreaterThanOrEqual(spec.min)
      expect(defaultOf(spec, sex)).toBeLessThanOrEqual(spec.max)
    }
    expect(spec.step).toBeGreaterThan(0)
    expect(known(spec.source), spec.source).toBe(true)
    expect(words[`params.${id}.label`]).toBeTruthy()
    expect(words[`params.${id}.help`]).toBeTruthy()
    if (spec.unit !== 'none') expect(words[`params.unit.${spec.unit}`]).toBeTruthy()
    const bounds = spec.words.map(word => word.upTo)
    expect([...bounds].sort((a, b) => a - b)).toEqual(bounds)
    if (bounds.length > 0) expect(bounds.at(-1)).toBe(spec.max)
    for (const word of spec.words) expect(words[`params.${id}.words.${word.key}`], word.key).toBeTruthy()
    if (spec.normal !== null) {
      expect(spec.normal[0]).toBeGreaterThanOrEqual(spec.min)
      expect(spec.normal[1]).toBeLessThanOrEqual(spec.max)
    }
    if (spec.evidence !== null) {
      expect(spec.evidence[0]).toBeGreaterThanOrEqual(spec.min)
      expect(spec.evidence[1]).toBeLessThanOrEqual(spec.max)
    }
  })

  it.each(PARAMS.filter(spec => spec.effect === 'bone').map(spec => [spec.id, spec] as const))(
    '%s changes the bone of those it is for, and of nobody else',
    (id, spec) => {
      for (const sex of SEXES) {
        const usual = simulate(scenarioFrom({ sex, until: 60 }).scenario)
        const changed = [spec.min, spec.max].some(value => {
          const life = simulate(scenarioFrom({ sex, until: 60, [id]: value }).scenario)
          return COLUMN_IDS.some(column =>
            life.columns[column].some((x, row) => x !== usual.columns[column][row]),
          )
        })
        expect(changed).toBe(spec.for === 'both' || spec.for === sex)
      }
    },
  )
})

describe('the treatments', () => {
  it.each(DRUGS.map(spec => [spec.id, spec] as const))('%s is complete', (id, spec) => {
    expect(known(spec.source)).toBe(true)
    for (const range of [spec.from, spec.to, spec.dose]) {
      expect(range.default).toBeGreaterThanOrEqual(range.min)
      expect(range.default).toBeLessThanOrEqual(range.max)
    }
    expect(spec.to.default - spec.from.default).toBe(spec.usualYears)
    for (const part of ['label', 'short', 'help', 'phrase'])
      expect(words[`params.drug.${id}.${part}`]).toBeTruthy()
    for (const dose of spec.evidence.dose) {
      expect(dose).toBeGreaterThan(spec.dose.min)
      expect(dose).toBeLessThanOrEqual(spec.dose.max)
    }
    const { perDose } = spec.action
    expect(typeof perDose === 'number' ? perDose : VALUES[perDose]).toBeGreaterThan(0)
    expect((spec.everyMonths === null) === (spec.action.kind === 'held')).toBe(true)
    expect(isDrugId(id)).toBe(true)
  })

  it('are all judged against a published result', () => {
    const given = STUDIES.flatMap(({ arms }) => Object.values(arms)).flatMap(({ drugs = [] }) =>
      drugs.map(([id]) => id),
    )
    for (const { id } of DRUGS) expect(given, id).toContain(id)
  })
})

describe('the constants', () => {
  it('are all described, each with a unit and an origin', () => {
    expect(Object.keys(CONSTANTS).sort()).toEqual(Object.keys(VALUES).sort())
    for (const [id, constant] of Object.entries(CONSTANTS)) {
      expect(constant.unit, id).not.toBe('')
      expect(constant.origin, id).not.toBe('')
      expect(constant.meaning, id).not.toBe('')
      expect((constant.uncertainty === null) === (constant.origin !== 'fitted'), id).toBe(true)
    }
    // what is called fitted is what the fit moved
    const fitted = Object.entries(CONSTANTS).flatMap(([id, { origin }]) => (origin === 'fitted' ? [id] : []))
    expect(fitted.sort()).toEqual([...POSTERIOR.ids].sort())
  })
})
