import { describe, expect, it } from 'vitest'
import {
  alcoholExcess,
  frameOfHeight,
  growthOfSteroids,
  inheritedBone,
  loadOfExercise,
  loadOfWeight,
  mineralOfVitaminD,
  pthOfCalcium,
  pthOfVitaminD,
} from '../../src/model/controls'
import { VALUES } from '../../src/model'

describe('from controls to inputs', () => {
  it('has no effect at the usual values', () => {
    expect(pthOfCalcium(1000, VALUES)).toBe(1)
    expect(pthOfVitaminD(60)).toBe(1)
    expect(mineralOfVitaminD(60)).toBe(1)
    expect(alcoholExcess(0)).toBe(0)
    expect(loadOfExercise(1, 'hip', VALUES)).toBe(1)
    expect(loadOfWeight(65, 65)).toBe(1)
    expect(frameOfHeight(163, 163)).toBe(1)
    expect(inheritedBone(0)).toBe(1)
    expect(growthOfSteroids(1)).toBe(1)
  })

  it('lets PTH fall with calcium, in proportion, and not beyond 1600 mg nor below 200', () => {
    const values = { ...VALUES, hCa: 0.1 }
    expect([0, 200, 400, 700, 1300, 1600, 2000].map(mg => pthOfCalcium(mg, values).toFixed(3))).toEqual([
      '1.133',
      '1.133',
      '1.100',
      '1.050',
      '0.950',
      '0.900',
      '0.900',
    ])
    expect(pthOfCalcium(1600, VALUES)).toBe(1 - VALUES.hCa)
  })

  it('follows the tables of docs/model.md', () => {
    expect([10, 20, 30, 40, 50, 150].map(pthOfVitaminD).map(x => x.toFixed(2))).toEqual([
      '1.60',
      '1.40',
      '1.20',
      '1.10',
      '1.00',
      '1.00',
    ])
    expect(mineralOfVitaminD(10)).toBe(0.9)
    expect(mineralOfVitaminD(25)).toBe(1)
    expect([2, 3.5, 5, 10].map(alcoholExcess)).toEqual([0, 0.5, 1, 1])
    expect(loadOfExercise(0, 'spine', VALUES)).toBe(VALUES.ls0)
    expect(loadOfExercise(0, 'hip', VALUES)).toBe(VALUES.lh0)
    expect(loadOfExercise(0, 'forearm', VALUES)).toBe(1)
    expect(loadOfExercise(1.1, 'forearm', VALUES)).toBe(1.1)
    expect(growthOfSteroids(0)).toBe(0.4)
    expect(growthOfSteroids(1.2)).toBe(1)
    expect(inheritedBone(-1)).toBe(0.89)
  })
})
