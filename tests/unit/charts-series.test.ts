import { describe, expect, it } from 'vitest'
import { hatch } from '../../src/charts/marks'
import {
  at,
  halfYearMean,
  heightAt,
  polyline,
  split,
  tOf,
  bmdOf,
  youngReference,
} from '../../src/charts/series'
import { lifeFrom, denosumabStopped } from '../charts/fixtures'

describe('series', () => {
  it('at() is linear between rows and unknown outside them', () => {
    const series = { age: [20, 21, 22], value: [1, 3, 2] }
    expect(at(series, 20.5)).toBe(2)
    expect(at(series, 22)).toBe(2)
    expect(at(series, 19.9)).toBeNaN()
    expect(at(series, 22.1)).toBeNaN()
    expect(at({ age: [], value: [] }, 20)).toBeNaN()
    expect(at({ age: [20], value: [5] }, 20)).toBe(5)
  })

  it('a thinned curve stays within half a pixel and is short', () => {
    for (const life of [lifeFrom(), denosumabStopped()]) {
      const series = tOf(life, 'spine')
      const x = (age: number): number => 34 + (age - 20) * 4.3
      const y = (t: number): number => 80 - t * 40
      const points = polyline(series, x, y, 20, 90)
      expect(points.length).toBeLessThan(130)
      for (let age = 20; age <= 90; age += 1 / 12)
        expect(Math.abs(heightAt(points, x(age)) - y(at(series, age)))).toBeLessThan(0.51)
    }
  })

  it('split() cuts a curve so that both parts meet', () => {
    const [past, ahead] = split(
      [
        [0, 0],
        [10, 10],
        [20, 0],
      ],
      5,
    )
    expect(past).toEqual([
      [0, 0],
      [5, 5],
    ])
    expect(ahead).toEqual([
      [5, 5],
      [10, 10],
      [20, 0],
    ])
    expect(split([], 5)).toEqual([[], []])
  })

  it('the young reference is read back from the life', () => {
    const life = lifeFrom()
    const young = youngReference(life, 'spine')
    expect(young?.mean).toBeCloseTo(1.064, 6)
    expect(young?.sd).toBeCloseTo(0.118, 6)
    const bmd = bmdOf(life, 'spine')
    const t = tOf(life, 'spine')
    for (const age of [20, 50, 80]) expect((at(bmd, age) - 1.064) / 0.118).toBeCloseTo(at(t, age), 6)
  })

  it('the half-year mean keeps a straight line and flattens a six-month saw', () => {
    const age = Array.from({ length: 61 }, (_, i) => 20 + i / 12)
    const line = halfYearMean({ age, value: age.map(a => 2 * a) })
    for (let row = 3; row < 58; row += 1) expect(line.value[row]).toBeCloseTo(2 * (age[row] ?? 0), 9)
    const saw = halfYearMean({ age, value: age.map((_, i) => (i % 6) / 6) })
    // to the very ends: a part of an interval there would look like a change
    for (let row = 0; row < 61; row += 1) expect(saw.value[row]).toBeCloseTo(2.5 / 6, 9)
    expect(Array.from(halfYearMean({ age: [20], value: [3] }).value)).toEqual([3])
    expect(Array.from(halfYearMean({ age: [20, 21], value: [3, 4] }).value)).toEqual([3, 4])
    expect(Array.from(halfYearMean({ age: [], value: [] }).value)).toEqual([])
  })

  it('hatching stays inside its shape', () => {
    const d = hatch(
      x => 20 + x / 10,
      () => 60,
      { x0: 10, x1: 110, y0: 0, y1: 80 },
      5,
      0.6,
    )
    const numbers = [...d.matchAll(/([\d.]+) ([\d.]+)/g)].map(m => [Number(m[1]), Number(m[2])] as const)
    expect(numbers.length).toBeGreaterThan(20)
    for (const [x, y] of numbers) {
      expect(x).toBeGreaterThanOrEqual(9.9)
      expect(x).toBeLessThanOrEqual(110.1)
      expect(y).toBeGreaterThanOrEqual(20 + x / 10 - 0.2)
      expect(y).toBeLessThanOrEqual(60.1)
    }
    expect(
      hatch(
        () => NaN,
        () => NaN,
        { x0: 0, x1: 50, y0: 0, y1: 50 },
        5,
        0.6,
      ),
    ).toBe('')
  })
})
