import { describe, expect, it } from 'vitest'
import { REFERENCE_IDS } from '../../src/model'
import { REFERENCES } from '../../src/model/references'
import { densityNotes, neckTLine, populationDensity, referenceBand } from '../../src/risk/density'

describe('population density', () => {
  it('is the published row at the middle of a band', () => {
    expect(populationDensity('us-white', 'f', 'neck', 55)).toEqual({ mean: 0.737, sd: 0.121 })
    expect(populationDensity('us-black', 'f', 'neck', 45)).toEqual({ mean: 0.915, sd: 0.153 })
    expect(populationDensity('us-white', 'm', 'spine', 75)).toEqual({ mean: 1.068, sd: 0.177 })
    expect(populationDensity('us-white', 'f', 'neck', 60).mean).toBeCloseTo(0.709, 12)
  })

  it('men follow the line, held at the young value', () => {
    const { mean, sd } = neckTLine('m', 70)
    expect(populationDensity('us-white', 'm', 'neck', 70).mean).toBeCloseTo(0.858 + 0.12 * mean, 12)
    expect(populationDensity('us-white', 'm', 'neck', 70).sd).toBeCloseTo(0.12 * sd, 12)
    expect(populationDensity('us-white', 'm', 'neck', 20).mean).toBe(0.934)
  })

  it('the mix lies close to its largest group and is a little wider', () => {
    const mix = populationDensity('us', 'f', 'neck', 65)
    expect(mix.mean).toBeGreaterThan(0.681)
    expect(mix.mean).toBeLessThan(0.695)
    expect(mix.sd).toBeGreaterThan(0.119)
    expect(mix.sd).toBeLessThan(0.126)
  })

  it('is finite, positive and never rises after 50 for the neck', () => {
    for (const reference of REFERENCE_IDS)
      for (const sex of ['f', 'm'] as const)
        for (let age = 20; age < 110; age++) {
          const now = populationDensity(reference, sex, 'neck', age)
          expect(now.mean).toBeGreaterThan(0.3)
          expect(now.sd).toBeGreaterThan(0.09)
          if (age > 50) expect(populationDensity(reference, sex, 'neck', age + 1).mean).toBeLessThan(now.mean)
        }
  })
})

describe('reference band', () => {
  it('gives published rows or nothing', () => {
    expect(referenceBand('us-white', 'f', 'neck')?.mean).toEqual([
      0.858, 0.825, 0.791, 0.737, 0.681, 0.619, 0.573,
    ])
    expect(referenceBand('us-white', 'm', 'hip')?.mean[0]).toBe(1.067)
    expect(referenceBand('us-white', 'f', 'hip')).toBeNull()
    expect(referenceBand('us-white', 'm', 'neck')).toBeNull()
    expect(referenceBand('us-black', 'f', 'spine')).toBeNull()
    for (const sex of ['f', 'm'] as const)
      for (const site of ['spine', 'hip', 'neck', 'forearm'] as const) {
        expect(referenceBand('us-asian', sex, site)).toBeNull()
        expect(referenceBand('us', sex, 'forearm')).toBeNull()
      }
  })

  it('says when it shows another population than asked', () => {
    expect(referenceBand('us', 'f', 'spine')?.note).toBe('white-rows-only')
    expect(referenceBand('us', 'f', 'neck')?.note).toBe('mix')
    expect(referenceBand('us-white', 'f', 'spine')?.note).toBeNull()
    expect(densityNotes('us-black', 'm', 'neck')).toEqual(['men-by-line', 'ratio-to-white'])
    expect(densityNotes('us-white', 'f', 'neck')).toEqual([])
  })

  it('is well formed and names a known source', () => {
    for (const reference of REFERENCE_IDS)
      for (const sex of ['f', 'm'] as const)
        for (const site of ['spine', 'hip', 'neck', 'forearm'] as const) {
          const band = referenceBand(reference, sex, site)
          if (band === null) continue
          expect(band.mean).toHaveLength(band.age.length)
          expect(band.sd).toHaveLength(band.age.length)
          expect(REFERENCES).toHaveProperty(band.source)
        }
  })
})
