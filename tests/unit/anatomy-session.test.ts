import { describe, expect, it } from 'vitest'
import { toHalf, halfScratch } from '../../src/anatomy/half'
import { createWholeSession } from '../../src/anatomy/session'
import { sphere } from '../../src/anatomy/sdf'
import type { Anatomy, WholeBoneId, WholeReply } from '../../src/anatomy/types'

const ball = (id: WholeBoneId): Anatomy => ({
  id,
  cube: { corner: [-16, -16, -16], side_mm: 32 },
  distance: sphere([0, 0, 0], 10),
  shell: () => 2,
  rough: () => 0.5,
  along: () => 1,
  across: () => 0,
})
const broken: Anatomy = {
  ...ball('hip'),
  distance: () => {
    throw new Error('no such shape')
  },
}
const bench = () => {
  const replies: WholeReply[] = []
  let clock = 0
  const session = createWholeSession({
    anatomy: { spine: ball('spine'), hip: broken, forearm: ball('forearm') },
    onReply: reply => replies.push(reply),
    now: () => (clock += 5),
  })
  return { replies, session }
}
/** The value of a half float. */
const fromHalf = (h: number): number => {
  const sign = h & 0x8000 ? -1 : 1
  const exponent = (h >> 10) & 31
  return exponent === 0 ? 0 : sign * 2 ** (exponent - 15) * (1 + (h & 1023) / 1024)
}

describe('the maker of whole bones', () => {
  it('makes one bone after the other in slices, the newest wish first', () => {
    const { replies, session } = bench()
    session.receive({ v: 1, bone: 'spine', resolution: 32 })
    session.receive({ v: 1, bone: 'forearm', resolution: 32 })
    expect(session.step()).toBe(true)
    expect(replies).toHaveLength(0)
    let slices = 1
    while (session.step()) slices += 1
    expect(slices).toBeGreaterThan(4)
    expect(replies.map(reply => reply.bone)).toEqual(['forearm', 'spine'])
    expect(session.step()).toBe(false)
  })

  it('hands over a mesh and the inside', () => {
    const { replies, session } = bench()
    session.receive({ v: 1, bone: 'spine', resolution: 32 })
    while (session.step());
    const { model, milliseconds } = replies[0]!
    expect(milliseconds).toBeGreaterThan(0)
    expect(model!.size).toBe(16)
    expect(model!.inside).toHaveLength(16 ** 3 * 4)
    const middle = (8 + 16 * (8 + 16 * 8)) * 4
    expect(fromHalf(model!.inside[middle]!)).toBeCloseTo(Math.sqrt(3) - 10, 0)
    expect(fromHalf(model!.inside[middle + 1]!)).toBe(2)
    expect(fromHalf(model!.inside[middle + 2]!)).toBe(1)
    expect(model!.mesh.triangleCount).toBeGreaterThan(500)
    // roughness is handed to the shader with the light
    expect(model!.mesh.shade[2]).toBe(127)
    // a ball standing alone is open to the sky all round
    for (let v = 0; v < model!.mesh.vertexCount; v++) expect(model!.mesh.shade[v * 4]).toBeGreaterThan(120)
  })

  it('says so when a bone could not be made', () => {
    const { replies, session } = bench()
    session.receive({ v: 1, bone: 'hip', resolution: 32 })
    while (session.step());
    expect(replies[0]!.model).toBeNull()
  })

  it('packs half floats', () => {
    const scratch = halfScratch()
    for (const value of [0, 1, -1, 0.5, 3.140625, -12.5, 60000, 1e-3])
      expect(fromHalf(toHalf(value, scratch))).toBeCloseTo(value, value > 100 ? -2 : 3)
    expect(fromHalf(toHalf(1e-9, scratch))).toBe(0)
    expect(fromHalf(toHalf(1e9, scratch))).toBeLessThanOrEqual(65504)
  })
})
