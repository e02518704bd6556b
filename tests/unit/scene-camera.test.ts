import { describe, expect, it } from 'vitest'
import { HIGH, LOW, pixelRatioOf, type Tier } from '../../src/scene/quality'
import {
  between,
  type CameraTriple,
  cleanCamera,
  distanceOf,
  facing,
  FIELD_OF_VIEW,
  HOME_LIMITS,
  roundCamera,
  seenHeight,
  towardsEye,
} from '../../src/scene/camera'
import { along, arriving, flightTo, leaving, type Pose } from '../../src/scene/flight'
import { createPace } from '../../src/scene/pace'

describe('camera', () => {
  it('makes any three numbers safe', () => {
    const { home } = HOME_LIMITS
    expect(cleanCamera(null, HOME_LIMITS)).toEqual(home)
    expect(cleanCamera([], HOME_LIMITS)).toEqual(home)
    expect(cleanCamera([Number.NaN, Infinity, -Infinity], HOME_LIMITS)).toEqual(home)
    expect(cleanCamera([370, 120, 99], HOME_LIMITS)).toEqual([10, 85, 5])
    expect(cleanCamera([-190, -120, 0], HOME_LIMITS)).toEqual([170, -85, 0.6])
    expect(cleanCamera([90, 0, 1], { ...HOME_LIMITS, turn: [-40, 40] })).toEqual([40, 0, 1])
  })
  it('turns the shorter way round and arrives', () => {
    const from: CameraTriple = [170, 0, 1]
    const to: CameraTriple = [-170, 40, 4]
    expect(between(from, to, 0)).toEqual(from)
    expect(between(from, to, 1)[0]).toBeCloseTo(-170, 9)
    expect(between(from, to, 1)[2]).toBeCloseTo(4, 9)
    // 20 degrees in all, never through 0
    for (let k = 0; k <= 1; k += 0.1)
      expect(Math.abs(between(from, to, k)[0])).toBeGreaterThanOrEqual(170 - 1e-9)
  })
  it('faces a point along the line from the centre', () => {
    for (const [x, y, z] of [
      [1, 0.2, 0.5],
      [-0.4, -0.3, -1],
      [0, 0.5, 2],
    ] as const) {
      const [turn, tilt] = facing(x, y, z)!
      const eye = towardsEye(turn, tilt)
      const length = Math.hypot(x, y, z)
      expect(eye[0]).toBeCloseTo(x / length, 9)
      expect(eye[1]).toBeCloseTo(y / length, 9)
      expect(eye[2]).toBeCloseTo(z / length, 9)
    }
    expect(facing(0, 0, 0)).toBeNull()
    expect(facing(0, 1, 0)![1]).toBe(60)
  })
  it('frames what must be seen, on a wide plate and on an upright one', () => {
    const seen = { width: 5, height: 3.5 }
    expect(seenHeight(2, seen)).toBe(3.5)
    expect(seenHeight(0.5, seen)).toBe(10)
    const height = 2 * Math.tan((FIELD_OF_VIEW * Math.PI) / 360) * distanceOf(3.5, 2)
    expect(height).toBeCloseTo(3.5 / 2, 9)
  })
  it('rounds for links', () => {
    expect(roundCamera([-33.6, 12.4, 1.2345])).toEqual([-34, 12, 1.23])
  })
})

describe('flights', () => {
  const home: Pose = { target: [0, 0, 0], camera: [-34, 12, 1] }
  const near: Pose = { target: [3, 1, -2], camera: [20, -10, 4] }
  it('begin and end where they should, and never leave the line', () => {
    const flight = flightTo(home, near)
    expect(along(flight, 0)).toMatchObject({ ...home, shown: 1 })
    const end = along(flight, 1)
    end.target.forEach((c, i) => expect(c).toBeCloseTo(near.target[i]!, 9))
    end.camera.forEach((c, i) => expect(c).toBeCloseTo(near.camera[i]!, 9))
    let before = 0
    for (let k = 0; k <= 1; k += 0.05) {
      const share = along(flight, k).target[0] / 3
      expect(share).toBeGreaterThanOrEqual(before - 1e-9)
      expect(share).toBeLessThanOrEqual(1 + 1e-9)
      before = share
    }
  })
  it('to a finer scale go in through the door, and back out of it', () => {
    const door = [3, 1, -2] as const
    const out = along(leaving(home, door, true), 1)
    const back = along(arriving(home, door, false), 0)
    expect(out.target).toEqual(door)
    expect(back.target).toEqual(door)
    expect(out.camera[2]).toBeCloseTo(back.camera[2], 9)
    expect(out.camera[2]).toBeGreaterThan(5)
    expect(out.shown).toBe(0)
    expect(back.shown).toBe(0)
    expect(along(leaving(home, door, false), 1).camera[2]).toBeLessThan(1)
    expect(along(arriving(home, door, true), 0).camera[2]).toBeLessThan(1)
    expect(along(arriving(home, door, true), 1)).toMatchObject({ shown: 1, target: home.target })
  })
})

describe('quality', () => {
  it('never draws more pixels than it is worth', () => {
    expect(pixelRatioOf(HIGH, 3, 704, 456)).toBe(2)
    expect(pixelRatioOf(HIGH, 1.5, 704, 456)).toBe(1.5)
    expect(pixelRatioOf(LOW, 2, 704, 456)).toBe(1)
    expect(pixelRatioOf(HIGH, 2, 3840, 2160) ** 2 * 3840 * 2160).toBeCloseTo(HIGH.pixels, 0)
    expect(pixelRatioOf(LOW, 0, 100, 100)).toBe(1)
  })
  const run = (first: Tier, frame_ms: readonly number[]): Tier[] => {
    const tiers: Tier[] = []
    const pace = createPace(first, tier => tiers.push(tier))
    let time = 0
    for (const took of frame_ms) pace.frame((time += took))
    return tiers
  }
  const frames = (count: number, ms: number): number[] => Array.from({ length: count }, () => ms)
  it('steps down when frames are slow, and stays there', () => {
    expect(run('high', frames(60, 90))).toEqual(['plain', 'low'])
    expect(run('plain', [...frames(12, 70), ...frames(200, 8)])).toEqual(['low'])
  })
  it('steps up when frames are fast, and does nothing in between', () => {
    expect(run('plain', frames(60, 9))).toEqual(['high'])
    expect(run('plain', frames(200, 30))).toEqual([])
    expect(run('low', frames(200, 9))).toEqual([])
  })
  it('takes no pause of the page for a slow frame', () => {
    expect(run('plain', frames(60, 5000))).toEqual([])
    const tiers: Tier[] = []
    const pace = createPace('plain', tier => tiers.push(tier))
    for (let i = 0; i < 100; i++) {
      pace.frame(i * 60)
      pace.frame(null)
    }
    expect(tiers).toEqual([])
  })
})
