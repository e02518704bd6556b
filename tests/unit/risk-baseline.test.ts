import { describe, expect, it } from 'vitest'
import type { Sex } from '../../src/model/types'
import { baselineRate, populationRatio } from '../../src/risk/baseline'
import { MORTALITY } from '../../src/risk/first-fracture'
import { BONE_SITES } from '../../src/risk/sites'
import { DEATHS_IN_A_YEAR } from '../../src/risk/tables/life-table'

/** Every fifth row of the published baseline table, per 1000 person-years: hip, spine, wrist, humerus; women, men. */
const TABLE: readonly (readonly number[])[] = [
  [20, 0.0156, 0.087, 1.054, 0.116, 0.015, 0.0504, 0.808, 0.0441],
  [25, 0.0244, 0.1265, 1.054, 0.1566, 0.0236, 0.0734, 0.808, 0.0595],
  [30, 0.0383, 0.1841, 1.0542, 0.2114, 0.037, 0.1068, 0.808, 0.0803],
  [35, 0.06, 0.2678, 1.0558, 0.2854, 0.058, 0.1554, 0.808, 0.1085],
  [40, 0.0941, 0.3897, 1.0675, 0.3853, 0.0909, 0.226, 0.808, 0.1464],
  [45, 0.1477, 0.567, 1.1503, 0.52, 0.1426, 0.3289, 0.808, 0.1976],
  [50, 0.2316, 0.825, 1.6232, 0.702, 0.2236, 0.4785, 0.808, 0.2668],
  [55, 0.4066, 1.2004, 2.7508, 0.9476, 0.3262, 0.6962, 0.808, 0.3601],
  [60, 0.7736, 1.7466, 3.3722, 1.2791, 0.5008, 1.013, 0.808, 0.4861],
  [65, 1.46, 2.5413, 3.4931, 1.7266, 0.8825, 1.4739, 0.808, 0.6561],
  [70, 2.8281, 4.0202, 3.9592, 2.3989, 1.5742, 2.3317, 0.9106, 0.9116],
  [75, 5.5897, 6.7271, 5.0857, 3.443, 2.9055, 3.9017, 1.1697, 1.3084],
  [80, 10.712, 10.562, 6.3821, 4.731, 5.7169, 6.1259, 1.4679, 1.7978],
  [85, 18.1416, 14.854, 7.4638, 6.2145, 10.6238, 8.6153, 1.7167, 2.3615],
  [90, 27.3856, 18.9524, 8.387, 7.9792, 17.1357, 10.9924, 1.929, 3.0321],
  [95, 35.1638, 22.0195, 9.2691, 9.2705, 22.0027, 12.7713, 2.1319, 3.5228],
  [100, 45.1512, 25.583, 10.2439, 10.7708, 28.252, 14.8381, 2.3561, 4.0929],
  [105, 57.9753, 29.7232, 11.3213, 12.5138, 36.2763, 17.2395, 2.6039, 4.7553],
]

describe('baseline rates', () => {
  it('reproduce the published table within its rounding', () => {
    for (const [age = 0, ...rates] of TABLE)
      rates.forEach((rate, i) => {
        const site = BONE_SITES[i % 4]!
        const sex: Sex = i < 4 ? 'f' : 'm'
        expect(1000 * baselineRate(site, sex, age), `${site} ${sex} ${age}`).toBeCloseTo(rate, 4)
      })
  })

  it('hip rates rise with age', () => {
    for (const sex of ['f', 'm'] as const)
      for (let age = 20; age < 109.5; age += 0.5)
        expect(baselineRate('hip', sex, age + 0.5)).toBeGreaterThan(baselineRate('hip', sex, age))
  })

  it('the whole population lies between its groups', () => {
    for (const site of BONE_SITES) {
      expect(populationRatio('us-white', site)).toBe(1)
      expect(populationRatio('us', site)).toBeLessThan(1)
      expect(populationRatio('us', site)).toBeGreaterThan(populationRatio('us-black', site))
    }
    expect(populationRatio('us', 'hip')).toBeCloseTo(
      0.88 + 0.08 * 0.46 + 0.015 * (0.68 + 0.61) + 0.01 * 0.83,
      12,
    )
  })

  it('the life table covers ages 20 to 109 and rises after 30', () => {
    for (const sex of ['f', 'm'] as const) {
      expect(DEATHS_IN_A_YEAR[sex]).toHaveLength(90)
      for (let i = 11; i < 90; i++) expect(MORTALITY[sex][i]).toBeGreaterThan(MORTALITY[sex][i - 1]!)
    }
    expect(DEATHS_IN_A_YEAR.m[10]).toBe(0.001865)
  })
})
