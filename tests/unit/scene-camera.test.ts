import { describe, expect, it } from 'vitest'
import { HIGH, LOW, pixelRatioOf } from '../../src/scene/quality'
import {
  between,
  type CameraTriple,
  cleanCamera,
  distance_mm,
  facing,
  FIELD_OF_VIEW,
  HOME,
  roundCamera,
  seenHeight_mm,
  towardsEye,
} from '../../src/scene/camera'

describe('camera', () => {
  it('makes any three numbers safe', () => {
    expect(cleanCamera(null)).toEqual(HOME)
    expect(cleanCamera([])).toEqual(HOME)
    expect(cleanCamera([Number.NaN, Infinity, -Infinity])).toEqual(HOME)
    expect(cleanCamera([370, 120, 99])).toEqual([10, 85, 5])
    expect(cleanCamera([-190, -120, 0])).toEqual([170, -85, 0.6])
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
      const [turn, tilt] = facing(x, y, z)
      const eye = towardsEye(turn, tilt)
      const length = Math.hypot(x, y, z)
      expect(eye[0]).toBeCloseTo(x / length, 9)
      expect(eye[1]).toBeCloseTo(y / length, 9)
      expect(eye[2]).toBeCloseTo(z / length, 9)
    }
    expect(facing(0, 0, 0)).toEqual([HOME[0], HOME[1]])
    expect(facing(0, 1, 0)[1]).toBe(60)
  })
  it('frames the block: close on a wide plate, whole on an upright one', () => {
    expect(seenHeight_mm(704 / 456, 3.36)).toBeCloseTo(1.04 * 3.36, 9)
    expect(seenHeight_mm(0.5, 3.36) * 0.5).toBeGreaterThan(3.36)
    const seen = 2 * Math.tan((FIELD_OF_VIEW * Math.PI) / 360) * distance_mm(1.5, 3.36, 2)
    expect(seen).toBeCloseTo(seenHeight_mm(1.5, 3.36) / 2, 9)
  })
  it('rounds for links', () => {
    expect(roundCamera([-33.6, 12.4, 1.2345])).toEqual([-34, 12, 1.23])
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
})
