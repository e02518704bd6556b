import { describe, expect, it } from 'vitest'
import { sampleAt, scenarioFrom, simulate } from '../../src/model'

const life = (raw: object): ReturnType<typeof simulate> => simulate(scenarioFrom({ v: 1, ...raw }).scenario)
const woman = life({})

describe('what cells tell each other, as columns', () => {
  it('is 1 in a healthy 30-year-old', () => {
    expect(sampleAt(woman, 'rankl', 30)).toBeCloseTo(1, 2)
    expect(sampleAt(woman, 'sclerostin', 30)).toBeCloseTo(1, 2)
  })

  it('RANKL rises when oestrogen goes, and with parathyroid hormone', () => {
    expect(sampleAt(woman, 'rankl', 56)).toBeGreaterThan(1.1)
    const parathyroid = life({ pth: 3 })
    expect(sampleAt(parathyroid, 'rankl', 40)).toBeGreaterThan(sampleAt(woman, 'rankl', 40))
  })

  it('denosumab takes RANKL away, romosozumab sclerostin', () => {
    const denosumab = life({ drugs: [{ drug: 'denosumab', from: 65, to: 70 }] })
    expect(sampleAt(denosumab, 'rankl', 66.1)).toBeLessThan(0.5 * sampleAt(woman, 'rankl', 66.1))
    const romosozumab = life({ drugs: [{ drug: 'romosozumab', from: 65, to: 66 }] })
    expect(sampleAt(romosozumab, 'sclerostin', 65.5)).toBeLessThan(0.7 * sampleAt(woman, 'sclerostin', 65.5))
  })
})
