import { describe, expect, it } from 'vitest'
import {
  defaultScenario,
  fastestWindow,
  firstBelow,
  lossBetween,
  peakOf,
  rowOf,
  sampleAt,
  simulate,
} from '../../src/model'

const woman = simulate(defaultScenario('f'))

describe('reading a life', () => {
  it('finds rows and holds the ends', () => {
    expect(rowOf(woman, 8)).toBe(0)
    expect(rowOf(woman, 50.04)).toBe(42 * 12)
    expect(rowOf(woman, -5)).toBe(0)
    expect(rowOf(woman, 500)).toBe(woman.rows - 1)
    expect(rowOf(woman, NaN)).toBe(0)
  })

  it('is linear between months', () => {
    const { bmd_hip_gcm2: hip } = woman.columns
    const row = rowOf(woman, 55)
    expect(sampleAt(woman, 'bmd_hip_gcm2', 55)).toBe(hip[row])
    expect(sampleAt(woman, 'bmd_hip_gcm2', 55 + 1 / 24)).toBeCloseTo((hip[row]! + hip[row + 1]!) / 2, 12)
    expect(sampleAt(woman, 'age', 63.21)).toBeCloseTo(63.21, 9)
    expect(sampleAt(woman, 'age', 3)).toBe(8)
    expect(sampleAt(woman, 'age', 300)).toBe(90)
    expect(sampleAt(woman, 'age', NaN)).toBe(8)
  })

  it('knows its losses', () => {
    const fastest = fastestWindow(woman, 'bmd_spine_gcm2', 3)
    expect(fastest.to - fastest.from).toBeCloseTo(3, 9)
    expect(fastest.from).toBeGreaterThan(48.5)
    expect(fastest.from).toBeLessThan(51)
    expect(fastest.loss).toBeCloseTo(lossBetween(woman, 'bmd_spine_gcm2', fastest.from, fastest.to), 9)
    expect(fastest.loss).toBeGreaterThanOrEqual(lossBetween(woman, 'bmd_spine_gcm2', 49.5, 52.5))
    const peak = peakOf(woman, 'bmd_spine_gcm2')
    expect(peak.value).toBe(sampleAt(woman, 'bmd_spine_gcm2', peak.age))
    expect(peak.age).toBeGreaterThan(25)
    expect(peak.age).toBeLessThan(45)
    const thin = firstBelow(woman, 't_spine', -1, 30)
    expect(thin).toBeGreaterThan(51)
    expect(firstBelow(woman, 't_spine', -9)).toBeNull()
    expect(fastestWindow(woman, 'bmd_spine_gcm2', 300).from).toBe(8)
  })
})
