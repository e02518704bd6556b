import { describe, expect, it } from 'vitest'
import { createBodies, addCell, FINE, PLAIN } from '../../src/scene/site/bodies'
import { createSkin } from '../../src/scene/site/skin'
import { skinGrid } from '../../src/scene/site/skin-grid'
import {
  balanceOf,
  cellsAt,
  createGround,
  HEALTHY,
  LAST_WEEK,
  levels,
  osteocytesAt,
  PHASES,
  PIT_Z,
  rimShare,
  type SiteFacts,
  surfaceAt,
  underAt,
  volumesAt,
} from '../../src/site'

const ground = createGround()
const facts = (some: Partial<SiteFacts>): SiteFacts => ({ ...HEALTHY, ...some })
const LIVES: Readonly<Record<string, SiteFacts>> = {
  healthy: HEALTHY,
  menopause: facts({ resorption: 1.58, formation: 1.55 }),
  steroid: facts({ resorption: 1.3, formation: 0.6 }),
  denosumab: facts({ resorption: 0.06, formation: 0.2, drugs: ['denosumab'] }),
  alendronate: facts({ resorption: 0.4, formation: 0.5, drugs: ['alendronate'] }),
  teriparatide: facts({ resorption: 1.5, formation: 1.9, drugs: ['teriparatide'] }),
}
const WEEKS = [0, 1.3, 1.8, 2.2, 3, 3.7, 4.4, 5, 5.4, 7, 9.9, 10.5, 13, 18, 24, 27, 28.5, 31, LAST_WEEK]
const at = (life: SiteFacts, week: number) => surfaceAt(ground, balanceOf(life), week)

describe('the surface of a pit', () => {
  it('is dug and filled without going back, at every place', () => {
    const out = levels()
    for (const life of Object.values(LIVES)) {
      const places = [-120, -75, -30, 0, 40, 85, 125].flatMap(x =>
        [0, -22, -60, -95].map(z => [x, z] as const),
      )
      const before = places.map(() => ({ floor: Infinity, top: -Infinity, mineral: -Infinity }))
      for (let week = 0; week <= LAST_WEEK; week += 0.35) {
        const surface = at(life, week)
        places.forEach(([x, z], i) => {
          surface.at(x, z, out)
          expect(out.floor).toBeLessThanOrEqual(before[i]!.floor + 1e-9)
          expect(out.mineral).toBeGreaterThanOrEqual(out.floor - 1e-9)
          expect(out.top).toBeGreaterThanOrEqual(out.mineral - 1e-9)
          if (week - 0.35 > PHASES[2]!.to) {
            expect(out.top).toBeGreaterThanOrEqual(before[i]!.top - 1e-9)
            expect(out.mineral).toBeGreaterThanOrEqual(before[i]!.mineral - 1e-9)
          }
          before[i] = { floor: out.floor, top: out.top, mineral: out.mineral }
        })
      }
    }
  })

  it('is as deep as the balance says, and never goes through the strut', () => {
    const out = levels()
    for (const life of Object.values(LIVES)) {
      const surface = at(life, 6)
      let deepest = 0
      for (let x = -140; x <= 140; x += 2)
        for (let z = -106; z <= 60; z += 2) {
          surface.at(x, z, out)
          deepest = Math.max(deepest, out.rest - out.floor)
          expect(out.floor - underAt(x, z)).toBeGreaterThan(30)
        }
      expect(deepest).toBeLessThanOrEqual(balanceOf(life).depth_um)
      expect(deepest).toBeGreaterThan(0.9 * balanceOf(life).depth_um)
    }
  })

  it('gives back the share of what it took that is drawn, and the true share where nothing is enlarged', () => {
    for (const life of Object.values(LIVES)) {
      const balance = balanceOf(life)
      const { dug, laid } = volumesAt(at(life, LAST_WEEK))
      expect(dug).toBeGreaterThan(1e5)
      expect(laid / dug).toBeCloseTo(balance.drawnFill, 6)
      const true_ = volumesAt(surfaceAt(ground, { ...balance, drawnFill: balance.fill }, LAST_WEEK))
      expect(true_.laid / true_.dug).toBeCloseTo(balance.fill, 6)
    }
  })

  it('has lost by week 5 what the sum over its columns says, whichever way it is summed', () => {
    const coarse = volumesAt(at(HEALTHY, 6), 4)
    const fine = volumesAt(at(HEALTHY, 6), 1.5)
    expect(Math.abs(coarse.dug / fine.dug - 1)).toBeLessThan(0.005)
    expect(coarse.laid).toBe(0)
  })

  it('leaves an unmineralised seam that closes', () => {
    const out = levels()
    const seam = (week: number): number => {
      at(HEALTHY, week).at(10, -22, out)
      return out.top - out.mineral
    }
    expect(seam(9)).toBe(0)
    expect(seam(13)).toBeGreaterThan(6)
    expect(seam(13)).toBeLessThan(22)
    expect(seam(31)).toBeCloseTo(0, 9)
  })
})

describe('cells', () => {
  it('sit on the bone at all weeks, in every life', () => {
    const skin = createSkin(skinGrid(6))
    const bodies = createBodies(4000)
    for (const life of Object.values(LIVES))
      for (const week of WEEKS) {
        const surface = at(life, week)
        for (const cell of cellsAt(surface)) {
          bodies.vertexCount = bodies.indexCount = 0
          addCell(bodies, cell, surface, skin.openAt, cell.seed % 2 === 0 ? FINE : PLAIN)
          expect(bodies.vertexCount).toBeGreaterThan(20)
          const { positions, marks } = bodies
          let off = 0
          for (let v = 0; v < bodies.vertexCount; v++) {
            // the foot: points at height 0
            if (marks[v * 4 + 1] !== 0) continue
            const gap = positions[v * 3 + 1]! - surface.top(positions[v * 3]!, positions[v * 3 + 2]!)
            off = Math.max(off, Math.abs(gap))
          }
          expect(off, `${cell.kind} in week ${week}`).toBeLessThan(1)
        }
      }
  })

  it('come in the order of the phases', () => {
    const kinds = (week: number): Set<string> => new Set(cellsAt(at(HEALTHY, week)).map(one => one.kind))
    expect([...kinds(0.5)]).toEqual(['lining'])
    expect(kinds(1.6).has('precursor')).toBe(true)
    expect(kinds(3).has('osteoclast')).toBe(true)
    expect(kinds(3).has('osteoblast')).toBe(false)
    expect(kinds(7).has('reversal')).toBe(true)
    expect(kinds(7).has('osteoclast')).toBe(false)
    expect(kinds(15).has('osteoblast')).toBe(true)
    expect(kinds(15).has('osteoclast')).toBe(false)
    const late = cellsAt(at(HEALTHY, 33)).filter(one => one.kind === 'osteoblast')
    expect(late.length).toBeGreaterThan(10)
    for (const one of late) expect(one.flat).toBe(1)
  })

  it('dig in the pit, as many osteoclasts as the balance says, apart from each other', () => {
    for (const life of Object.values(LIVES))
      for (const week of [2.1, 3, 4, 4.9]) {
        const surface = at(life, week)
        const clasts = cellsAt(surface).filter(one => one.kind === 'osteoclast')
        expect(clasts).toHaveLength(surface.balance.osteoclasts)
        for (const one of clasts) {
          expect(rimShare(one.x, one.z)).toBeLessThan(1)
          expect(one.nuclei).toBeGreaterThanOrEqual(3)
          expect(one.nuclei).toBeLessThanOrEqual(8)
        }
        for (const a of clasts)
          for (const b of clasts)
            if (a.seed < b.seed) expect(Math.hypot(a.x - b.x, a.z - b.z)).toBeGreaterThan(38)
      }
  })

  it('are walled in one by one, and those of dug bone are gone', () => {
    const formation = PHASES.find(one => one.id === 'formation')!
    const count = (week: number): { old: number; young: number } => {
      const all = osteocytesAt(at(HEALTHY, week), when => at(HEALTHY, when), formation)
      return { old: all.filter(one => !one.young).length, young: all.filter(one => one.young).length }
    }
    expect(count(0).old).toBeGreaterThan(count(6).old)
    expect(count(6).young).toBe(0)
    expect(count(14).young).toBeGreaterThan(1)
    expect(count(33).young).toBeGreaterThan(count(12).young)
    expect(count(33).old).toBe(count(6).old)
  })

  it('keep the middle of the pit over the same place', () => {
    expect(PIT_Z).toBeLessThan(0)
    expect(rimShare(0, PIT_Z)).toBe(0)
  })
})
