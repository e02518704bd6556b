import { describe, expect, it } from 'vitest'
import { KEY_LIGHT as BAKED } from '../../src/bone'
import type { BoneSite } from '../../src/bone/types'
import { towardsEye } from '../../src/scene/camera'
import { HOME } from '../../src/scene/trabeculae/room'
import { isHidden, isSurface, surfaceGrid } from '../../src/scene/grid'
import { mayLead } from '../../src/scene/labels'
import { KEY_LIGHT } from '../../src/scene/light'
import { choosePlaces, eigenvalues, isSeen, placesOf } from '../../src/scene/names'
import { chooseSites, placeOf, viewOf } from '../../src/scene/sites'
import { BALL, meshOf, ROD, WALL } from './scene-mesh'

const FRONT = [48, 48, 400] as const
const flat = ([x, y, z]: readonly [number, number, number]) => ({ x: 7 * x, y: 7 * (96 - y), away: 400 - z })

describe('what hides what', () => {
  const grid = surfaceGrid(meshOf(WALL))
  it('knows where surface is', () => {
    expect(isSurface(grid, 20, 20, 50)).toBe(true)
    expect(isSurface(grid, 20, 20, 70)).toBe(false)
  })
  it('hides the far side of a wall, not its near side', () => {
    expect(isHidden(grid, [40, 40, 50], FRONT)).toBe(false)
    expect(isHidden(grid, [40, 40, 46], FRONT)).toBe(true)
    expect(isHidden(grid, [40, 40, 46], [48, 48, -300])).toBe(false)
  })
})

describe('plates and rods', () => {
  it('finds eigenvalues', () => {
    expect(eigenvalues(3, 1, 2, 0, 0, 0).map(v => Math.round(v * 1e9) / 1e9)).toEqual([3, 2, 1])
    const [a, b, c] = eigenvalues(2, 2, 2, 1, 0, 0)
    expect([a, b, c].map(v => Math.round(v * 1e6) / 1e6)).toEqual([3, 2, 1])
  })
  const kindsOf = (body: typeof WALL) => {
    const places = placesOf(meshOf(body))
    expect(places.spots.length).toBeGreaterThan(10)
    return new Set(places.spots.map(spot => places.measure(spot)?.kind ?? 'none'))
  }
  it('calls a wall a plate, a lone rod a rod, a ball neither', () => {
    expect(kindsOf(WALL).has('plate')).toBe(true)
    expect(kindsOf(WALL).has('rod')).toBe(false)
    expect(kindsOf(ROD).has('rod')).toBe(true)
    expect(kindsOf(ROD).has('plate')).toBe(false)
    expect([...kindsOf(BALL)]).toEqual(['none'])
  })
  it('names only what the eye sees', () => {
    const mesh = meshOf((x, y, z) => Math.min(WALL(x, y, z), Math.hypot(x - 30, z - 70) - 2.5))
    const places = placesOf(mesh)
    const grid = surfaceGrid(mesh)
    // a drawing measures a few spots only; after some drawings all have been asked
    let named = choosePlaces(places, grid, FRONT, flat, () => true)
    for (let i = 0; i < 40; i++) named = choosePlaces(places, grid, FRONT, flat, () => true)
    expect(named.map(one => one.kind).toSorted()).toEqual(['plate', 'rod'])
    for (const one of named) expect(isSeen(one, grid, FRONT)).toBe(true)
    expect(choosePlaces(places, grid, FRONT, flat, () => false)).toEqual([])
  })
})

describe('leader lines', () => {
  const inset = { width: 180, height: 160 }
  const may = (x: number, y: number, labelY: number, corner = inset) =>
    mayLead({ x, y }, { x: 600, y: labelY }, 700, corner)
  it('are short, so that none crosses the middle of the bone', () => {
    expect(may(400, 300, 300)).toBe(true)
    expect(may(340, 300, 300)).toBe(false)
    expect(may(450, 40, 240, { width: 0, height: 0 })).toBe(false)
  })
  it('never run through the small block', () => {
    expect(may(500, 40, 184)).toBe(false)
    expect(may(420, 150, 184)).toBe(true)
    expect(may(540, 200, 200)).toBe(true)
    expect(may(500, 100, 184, { width: 0, height: 0 })).toBe(true)
  })
})

describe('marks of sites', () => {
  const grid = surfaceGrid(meshOf(WALL))
  const sites: BoneSite[] = []
  for (let i = 0; i < 40; i++)
    sites.push({
      kind: i % 4 === 0 ? 'refilled' : 'dug',
      x: 10 + ((i * 17) % 76),
      y: 10 + ((i * 29) % 76),
      z: i % 2 ? 50 : 46,
    })
  const choose = (kept: ReadonlySet<number> = new Set()) =>
    chooseSites({
      sites,
      grid,
      eye: FRONT,
      project: ({ x, y, z }) => flat([x, y, z]),
      width: 700,
      height: 700,
      limit: 6,
      kept,
      covered: x => x > 600,
    })
  it('marks few, in front, apart, in the open', () => {
    const chosen = choose()
    expect(chosen.length).toBeGreaterThan(2)
    expect(chosen.length).toBeLessThanOrEqual(6)
    for (const one of chosen) {
      expect(sites[one.index]!.z).toBe(50)
      expect(one.x).toBeLessThanOrEqual(600)
      for (const other of chosen)
        if (other !== one) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(52)
    }
  })
  it('keeps what it marked', () => {
    const first = choose().map(one => one.index)
    const last = first.at(-1)!
    expect(choose(new Set([last])).some(one => one.index === last)).toBe(true)
  })
  it('looks at a site from where it shows', () => {
    const behind: BoneSite = { kind: 'dug', x: 48, y: 48, z: 46 }
    const [turn, tilt] = viewOf(behind, grid, HOME, 300)
    const eye = towardsEye(turn, tilt).map(c => c * 300 + 48) as [number, number, number]
    expect(isHidden(grid, [48, 48, 46], eye)).toBe(false)
    expect(eye[2]).toBeLessThan(46)
  })
  it('says where a site is', () => {
    expect(placeOf({ kind: 'dug', x: 10, y: 90, z: 48 }, 96)).toEqual({
      height: 'upper',
      side: 'left',
      depth: 'middle',
    })
  })
})

describe('light', () => {
  it('shades from where the worker casts shadows', () => {
    KEY_LIGHT.forEach((c, i) => expect(c).toBeCloseTo(BAKED[i]!, 4))
    expect(Math.hypot(...KEY_LIGHT)).toBeCloseTo(1, 3)
  })
})
