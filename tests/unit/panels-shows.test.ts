import { describe, expect, it } from 'vitest'
import { sampleAt, scenarioFrom } from '../../src/model'
import { SECTIONS } from '../../src/panels/sections'
import { SHOWS, type Show, type ShowId } from '../../src/panels/shows'
import type { Aside } from '../../src/panels/types'
import { heightLossOf, lifeOf } from '../../src/risk'
import { breaksOf } from '../../src/risk/breaks'
import { readPart as weekOf } from '../../src/scene/site/part'
import { readPart as boneOf } from '../../src/scene/whole/part'
import { catalogue, CHAPTER_IDS } from './panels-catalogue'

const words = catalogue('panels')
const IDS = Object.keys(SHOWS) as ShowId[]
const showOf = (id: ShowId): Show => SHOWS[id]

const offered = (chapter: (typeof CHAPTER_IDS)[number]): readonly ShowId[] => {
  const { under = [], beside = [], blocks } = SECTIONS[chapter]
  const asides: readonly Aside[] = [...under, ...beside, ...blocks.flatMap(block => block.aside ?? [])]
  return asides.flatMap(aside => (aside.kind === 'shows' ? aside.shows : []))
}

describe('"show me" links', () => {
  it('are at least two a chapter in the chapters about bone, all offered, all with words of their own', () => {
    for (const chapter of ['alive', 'balance', 'breaks', 'helps'] as const)
      expect(new Set(offered(chapter)).size, chapter).toBeGreaterThanOrEqual(2)
    const all = new Set(CHAPTER_IDS.flatMap(offered))
    expect(IDS.filter(id => !all.has(id))).toEqual([])
    const labels = IDS.map(id => words[`panels.show.${id}`])
    expect(labels.every(label => label !== undefined && label.length > 5)).toBe(true)
    expect(new Set(labels).size).toBe(IDS.length)
  })

  for (const id of IDS)
    it(`${id}: a life and a place that exist as they are written`, () => {
      const { scenario, age = 62, scale, part, site } = showOf(id)
      const { scenario: life, corrections } = scenarioFrom(scenario ?? {})
      expect(corrections).toEqual([])
      expect(age).toBeGreaterThanOrEqual(20)
      expect(age).toBeLessThanOrEqual(life.until)
      if (part !== undefined && scale === 'site') expect(weekOf(part)).not.toBeNull()
      if (part !== undefined && scale === 'bone') expect(boneOf(part)).not.toBeNull()
      if (part !== undefined) expect(['site', 'bone']).toContain(scale)
      // a life that is set says whose density is looked at; what the reader chose last would otherwise stay
      if (scenario !== undefined) expect(site).toBeDefined()
      for (const { from } of [...(scenario?.episodes ?? []), ...(scenario?.drugs ?? [])])
        expect(from, 'begins before the age shown').toBeLessThan(age)
    })
})

describe('what is shown is so in the model', () => {
  const at = (id: ShowId, column: Parameters<typeof sampleAt>[1], age = showOf(id).age!) =>
    sampleAt(lifeOf(scenarioFrom(showOf(id).scenario ?? {}).scenario).trajectory, column, age)
  const usual = (column: Parameters<typeof sampleAt>[1], age: number, sex: 'f' | 'm' = 'f') =>
    sampleAt(lifeOf(scenarioFrom({ sex }).scenario).trajectory, column, age)

  it('the fast years: no other three years take as much from the spine', () => {
    const lost = (to: number) =>
      1 - at('menopause', 'bmd_spine_gcm2', to) / at('menopause', 'bmd_spine_gcm2', to - 3)
    expect(lost(53)).toBeGreaterThan(0.05)
    for (const age of [40, 45, 60, 70]) expect(lost(age)).toBeLessThan(lost(53) / 2)
    expect(at('menopause', 'resorption')).toBeGreaterThan(at('menopause', 'formation'))
  })

  it('a pit is filled at 40 and stays short around the final period', () => {
    const filled = (id: ShowId) => at(id, 'formation') / at(id, 'resorption')
    expect(Math.abs(filled('pit-filled') - 1)).toBeLessThan(0.01)
    expect(filled('pit-short')).toBeLessThan(0.95)
  })

  it('low oestrogen, low testosterone, smoking, a small frame: less dense than the usual life', () => {
    expect(at('low-oestrogen', 't_spine')).toBeLessThan(usual('t_spine', 25) - 0.5)
    expect(at('low-testosterone', 't_spine')).toBeLessThan(usual('t_spine', 60, 'm') - 0.5)
    expect(at('smoking', 't_hip')).toBeLessThan(usual('t_hip', 70) - 0.2)
    expect(at('frame', 't_hip')).toBeLessThan(usual('t_hip', 65) - 0.3)
  })

  it('an overactive thyroid, overactive parathyroids, steroids, no load: less dense than before', () => {
    for (const [id, from, column] of [
      ['thyroid', 38, 'bmd_spine_gcm2'],
      ['parathyroid', 56, 'bmd_forearm_gcm2'],
      ['steroids', 60, 'bmd_spine_gcm2'],
      ['weightless', 40, 'bmd_hip_gcm2'],
    ] as const)
      expect(at(id, column) / at(id, column, from), id).toBeLessThan(0.98)
    expect(at('thyroid', 'resorption', 40)).toBeGreaterThan(1.1)
    expect(at('steroids', 'formation')).toBeLessThan(at('steroids', 'resorption'))
  })

  it('struts at 25 and at 75: far less bone in the spine', () => {
    expect(at('struts', 'bmd_spine_gcm2')).toBeLessThan(0.9 * at('struts-young', 'bmd_spine_gcm2'))
  })

  it('a life that meets a spine fracture is soon found, and height is lost without one', () => {
    const { scenario, trajectory } = lifeOf(scenarioFrom(showOf('wedge').scenario ?? {}).scenario)
    const { age = 0 } = showOf('wedge')
    const found = Array.from({ length: 40 }, (_, i) => i + 1).find(n =>
      breaksOf(scenario, trajectory, n).some(one => one.site === 'spine' && one.age <= age),
    )
    expect(found).toBeDefined()
    const loss = heightLossOf(scenario, trajectory)
    const row = trajectory.columns.age.subarray(0, trajectory.rows).findLastIndex(when => when <= 85)
    expect(loss[row]).toBeGreaterThan(1.5)
  })
})
