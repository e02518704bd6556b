import { describe, expect, it } from 'vitest'
import { below, heightOf, ownAgeBell, rangeFor, YOUNG_BELL } from '../../src/charts/closer/bell-shape'
import * as made from '../charts/fixtures'

describe('the bell of young adults', () => {
  it.each([
    // tables of the normal distribution
    [-2.5, 0.00621],
    [-1.9, 0.02872],
    [-1, 0.15866],
    [0, 0.5],
    [1.3, 0.9032],
    [3, 0.99865],
  ])('below %f lies %f of them', (z, share) => {
    expect(below(z)).toBeCloseTo(share, 4)
  })
  it('has the area that lies below', () => {
    let area = 0
    for (let t = -8; t < -1.2; t += 0.001) area += heightOf(YOUNG_BELL, t + 0.0005) * 0.001
    expect(area / Math.sqrt(2 * Math.PI)).toBeCloseTo(below(-1.2), 5)
  })
  it('a wider bell is lower, so that areas can be compared', () => {
    const wide = { mean: -1, sd: 1.5 }
    const areaOf = (bell: typeof wide): number => {
      let area = 0
      for (let t = -12; t < 12; t += 0.01) area += heightOf(bell, t) * 0.01
      return area
    }
    expect(areaOf(wide)).toBeCloseTo(areaOf(YOUNG_BELL), 3)
  })
})

describe('people of the same age', () => {
  const view = made.viewOf(made.lifeFrom())
  it('have the mean and SD of the survey, on the scale of the site', () => {
    const at70 = ownAgeBell({ ...view, age: 70 })
    // the made-up survey: 0.91 and 0.15 at 70; the young 1.064 and 0.118
    expect(at70?.mean).toBeCloseTo((0.91 - 1.064) / 0.118, 6)
    expect(at70?.sd).toBeCloseTo(0.15 / 0.118, 6)
    const between = ownAgeBell({ ...view, age: 67.5 })
    expect(between?.mean).toBeCloseTo(((0.925 + 0.91) / 2 - 1.064) / 0.118, 6)
  })
  it('are told at the first and last age of the survey, and nowhere beyond', () => {
    expect(ownAgeBell({ ...view, age: 20 })).not.toBeNull()
    expect(ownAgeBell({ ...view, age: 85 })).not.toBeNull()
    for (const age of [19.9, 85.1, NaN]) expect(ownAgeBell({ ...view, age })).toBeNull()
    expect(ownAgeBell({ ...view, band: null })).toBeNull()
  })
})

it('the axis holds every point, and stands still for usual ones', () => {
  expect(rangeFor([-1.2, -0.3, -2.4, NaN])).toEqual([-5, 3])
  const [low, high] = rangeFor([-6.7, 4.4])
  expect([low <= -7, high >= 4.7]).toEqual([true, true])
  expect(rangeFor([NaN])).toEqual([-5, 3])
})
