import { describe, expect, it } from 'vitest'
import {
  BoneSession,
  type BoneCurve,
  type BoneReply,
  type BoneRequest,
  type BoneView,
} from '../../src/bone/index'

const curve = (drop: number): BoneCurve => {
  const bvtv = Float64Array.from({ length: 21 }, (_, i) => 0.17 - (i > 8 ? ((i - 8) * drop) / 12 : 0))
  return { age0: 20, bvtv, resorption: bvtv.map(() => 1.3), formation: bvtv.map(() => 1.2) }
}
const life = (slot: number, ticket: number, drop = 0.04): BoneRequest => ({
  type: 'life',
  slot,
  ticket,
  seed: 2,
  size: 48,
  curve: curve(drop),
})
const view = (slot: number, ticket: number, age: number): BoneRequest => ({
  type: 'view',
  slot,
  ticket,
  age,
  quality: 'full',
  place: 'stage',
  measure: true,
  section: true,
})
const start = (): {
  session: BoneSession
  replies: BoneReply[]
  views: () => BoneView[]
  run: () => number
} => {
  const replies: BoneReply[] = []
  let clock = 0
  const session = new BoneSession({ onReply: reply => replies.push(reply), now: () => clock++ })
  return {
    session,
    replies,
    views: () => replies.filter(reply => reply.type === 'view'),
    run: () => {
      let steps = 0
      while (session.step() && steps < 1000) steps++
      return steps
    },
  }
}

describe('a bone session', { timeout: 60_000 }, () => {
  it('shows the nearest known age at once, then the one asked for', () => {
    const { session, views, replies, run } = start()
    session.receive(view(0, 1, 38))
    expect(session.step()).toBe(false)
    session.receive(life(0, 2))
    session.step()
    session.step()
    expect(views()[0]).toMatchObject({ ticket: 1, age: 20, quality: 'drag', measures: null })
    expect(run()).toBeLessThan(60)
    const last = views().at(-1)!
    expect(last).toMatchObject({ ticket: 1, age: 38, quality: 'full', place: 'stage' })
    expect(last.measures).toBeNull()
    // the measures follow the picture they belong to, once
    const measured = replies.filter(r => r.type === 'measured')
    expect(measured).toHaveLength(1)
    expect(measured[0]).toMatchObject({ slot: 0, ticket: 1, place: 'stage' })
    expect(measured[0]!.measures.bvtv).toBeCloseTo(curve(0.04).bvtv[18]!, 2)
    expect(replies.indexOf(measured[0]!)).toBeGreaterThan(replies.indexOf(last))
    expect(last.section!.length).toBe(192 * 192)
    expect(last.mesh.shade.length).toBe(4 * last.mesh.vertexCount)
    expect(replies.filter(r => r.type === 'progress').at(-1)).toMatchObject({ age: 40, done: true })
  })

  it('answers a view between two years and goes on', () => {
    const { session, views } = start()
    session.receive(life(0, 1))
    for (let i = 0; i < 8; i++) session.step()
    session.receive(view(0, 2, 22))
    session.step()
    expect(views()).toHaveLength(1)
    expect(session.step()).toBe(true)
  })

  it('draws the same picture however the age is reached', () => {
    const { session, views, run } = start()
    session.receive(life(0, 1))
    run()
    for (const age of [33, 25, 39.5, 33]) {
      session.receive(view(0, 2, age))
      run()
    }
    expect(views().at(-1)!.hash).toBe(views()[0]!.hash)
    expect(views()[1]!.hash).not.toBe(views()[0]!.hash)
    expect(views()[0]!.sites.length).toBeGreaterThan(2)
    expect(views()[0]!.sites).toEqual(views().at(-1)!.sites)
  })

  it('draws fewer triangles while the hand moves, soft shadows when asked, the same bone in all', () => {
    const { session, views, run } = start()
    session.receive(life(0, 1))
    run()
    const asked = view(0, 2, 33)
    if (asked.type !== 'view') return
    for (const wish of [asked, { ...asked, rich: true }, { ...asked, quality: 'drag' as const }]) {
      session.receive(wish)
      run()
    }
    const [full, rich, drag] = views()
    expect(rich!.hash).toBe(full!.hash)
    expect(rich!.mesh.shade).not.toEqual(full!.mesh.shade)
    expect(drag!.mesh.triangleCount).toBeLessThan(0.6 * full!.mesh.triangleCount)
    expect(drag!.mesh.size).toBe(full!.mesh.size)
    expect(drag!.bvtv).toBe(full!.bvtv)
    expect(drag!.sites).toEqual(full!.sites)
    // The fourth byte: somewhere tissue is new, somewhere old.
    const newness = full!.mesh.shade.filter((_, i) => i % 4 === 3)
    expect(Math.max(...newness)).toBeGreaterThan(200)
    expect(Math.min(...newness)).toBeLessThan(20)
  })

  it('keeps two lives the same until they differ', () => {
    const { session, views, run } = start()
    session.receive(life(0, 1))
    run()
    session.receive(life(1, 2, 0.08))
    session.receive(view(0, 3, 28))
    session.receive(view(1, 4, 28))
    run()
    session.receive(view(0, 5, 38))
    session.receive(view(1, 6, 38))
    run()
    const hash = (ticket: number): number => views().findLast(v => v.ticket === ticket)!.hash
    expect(hash(3)).toBe(hash(4))
    expect(hash(5)).not.toBe(hash(6))
  })

  it('grows what two lives share once, also when both are asked for at the same time', () => {
    const alone = start()
    alone.session.receive(life(0, 1))
    const years = alone.run()
    const both = start()
    both.session.receive(life(0, 1))
    both.session.receive(life(1, 2))
    expect(both.run()).toBeLessThanOrEqual(years + 1)
    both.session.receive(view(0, 3, 38))
    both.session.receive(view(1, 4, 38))
    both.run()
    expect(both.views()[1]?.hash).toBe(both.views()[0]?.hash)
    // both are measured, each for its own slot
    const measured = both.replies
      .filter(reply => reply.type === 'measured')
      .map(({ slot, ticket }) => [slot, ticket])
    expect(measured).toEqual([
      [0, 3],
      [1, 4],
    ])
    // another life takes over the years before the two differ, from the last restart point on
    const late = life(1, 2)
    if (late.type !== 'life') throw new Error('not a life')
    const bvtv = late.curve.bvtv.map((value, i) => value - (i > 16 ? 0.01 : 0))
    const apart = start()
    apart.session.receive(life(0, 1))
    apart.session.receive({ ...late, curve: { ...late.curve, bvtv } })
    const more = apart.run() - years
    expect(more).toBeGreaterThan(4)
    expect(more).toBeLessThan(12)
  })
  it('drops the older life of a slot and answers for the newer', () => {
    const { session, replies, run } = start()
    session.receive(life(0, 1))
    session.step()
    session.receive(life(0, 2, 0.08))
    run()
    const done = replies.filter(r => r.type === 'progress' && r.done)
    expect(done.map(r => r.ticket)).toEqual([2])
  })

  it('refuses what cannot be simulated with a reason, and survives it', () => {
    const { session, replies, run } = start()
    const bad = life(0, 1)
    if (bad.type !== 'life') return
    session.receive({ ...bad, size: 50 })
    session.receive({
      ...bad,
      ticket: 2,
      curve: { ...bad.curve, bvtv: bad.curve.bvtv.map(() => Number.NaN) },
    })
    session.receive({ ...bad, ticket: 3, curve: { ...bad.curve, formation: new Float64Array(2) } })
    session.receive({ ...bad, ticket: 31, curve: { ...bad.curve, step: 0.3 } })
    session.receive({ ...bad, ticket: 32, curve: { ...bad.curve, step: 1 / 12 } })
    session.receive({ ...bad, ticket: 33, curve: { ...bad.curve, step: 0 } })
    run()
    expect(replies.map(r => [r.type, r.ticket])).toEqual([
      ['failure', 1],
      ['failure', 2],
      ['failure', 3],
      ['failure', 31],
      ['failure', 32],
      ['failure', 33],
    ])
    session.receive(life(0, 4))
    run()
    expect(replies.at(-1)).toMatchObject({ type: 'progress', done: true })
  })
})
