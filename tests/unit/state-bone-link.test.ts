import { beforeAll, describe, expect, it } from 'vitest'
import { curveOf } from '../../src/bone/curve'
import type { BoneReply, BoneRequest, BoneView } from '../../src/bone/types'
import { scenarioFrom } from '../../src/model'
import { lifeOf } from '../../src/risk'
import type { Life } from '../../src/risk/types'
import { createBoneLink } from '../../src/state/bone-link'

/** A worker that answers when told to, and a clock that moves when told to. */
const bench = (slot = 0) => {
  const sent: BoneRequest[] = []
  const seen: BoneView[] = []
  const late: boolean[] = []
  let timers: { run(): void; off: boolean }[] = []
  let deliver: (reply: BoneReply) => void = () => {}
  const link = createBoneLink({
    slot,
    send: request => sent.push(request),
    onView: view => seen.push(view),
    onLate: is => late.push(is),
    onProgress: () => {},
    onMeasured: () => {},
    onFailure: () => {},
    section: () => false,
    listen: handler => (deliver = handler),
    later(run) {
      const timer = { run, off: false }
      timers.push(timer)
      return () => (timer.off = true)
    },
  })
  return {
    link,
    sent,
    seen,
    late,
    views: () => sent.filter(request => request.type === 'view'),
    lives: () => sent.filter(request => request.type === 'life'),
    rest() {
      const due = timers
      timers = []
      for (const timer of due) if (!timer.off) timer.run()
    },
    /** answers the newest stage request */
    answer(patch: Partial<BoneView> = {}) {
      const asked = sent.filter(request => request.type === 'view' && request.place === 'stage').at(-1)
      if (asked?.type !== 'view') throw new Error('nothing asked')
      deliver({
        ...({} as BoneView),
        type: 'view',
        slot,
        ticket: asked.ticket,
        age: asked.age,
        quality: asked.quality,
        place: 'stage',
        ...patch,
      })
    },
  }
}

describe('bone link', () => {
  let usual: Life
  let early: Life
  beforeAll(() => {
    usual = lifeOf(scenarioFrom({}).scenario)
    early = lifeOf(scenarioFrom({ menopause: 42 }).scenario)
  })

  it('starts the first life at once and waits for the hand to rest with later ones', () => {
    const { link, lives, rest } = bench()
    link.live(usual)
    expect(lives()).toHaveLength(1)
    link.live(early)
    link.live(usual)
    link.live(early)
    expect(lives()).toHaveLength(1)
    rest()
    expect(lives()).toHaveLength(2)
  })

  it('says that a picture is of the life before, until the new one is seen', () => {
    const { link, late, rest, answer } = bench()
    link.live(usual)
    expect(late).toEqual([true])
    answer()
    expect(late.at(-1)).toBe(false)
    link.live(early)
    expect(late.at(-1)).toBe(true)
    // the hand does not rest yet: what comes is still of the life before
    link.show(60)
    answer()
    expect(late.at(-1)).toBe(true)
    rest()
    answer({ place: 'inset' })
    expect(late.at(-1)).toBe(true)
    answer()
    expect(late.at(-1)).toBe(false)
    // the same bone: nothing to wait for
    const told = late.length
    link.live(early)
    expect(late).toHaveLength(told)
  })

  it('does not grow the same bone twice', () => {
    const { link, lives, rest } = bench()
    link.live(usual)
    link.live(lifeOf(scenarioFrom({ family: 1, reference: 'us-black' }).scenario))
    rest()
    expect(lives()).toHaveLength(1)
  })

  it('keeps one picture in flight, then asks only for the newest age, in full when at rest', () => {
    const { link, views, answer, rest } = bench()
    link.show(62)
    link.live(usual)
    const before = views().length
    for (let age = 61; age > 40; age -= 1) link.show(age)
    expect(views()).toHaveLength(before)
    answer()
    expect(views().at(-1)).toMatchObject({ age: 41, quality: 'drag' })
    answer()
    rest()
    expect(views().at(-1)).toMatchObject({ age: 41, quality: 'full', measure: true })
  })

  it('shows nothing that belongs to a life that is over', () => {
    const { link, seen, answer, rest } = bench()
    link.live(usual)
    answer({ ticket: 2 })
    expect(seen).toHaveLength(1)
    link.live(early)
    rest()
    answer({ ticket: 2 })
    expect(seen).toHaveLength(1)
  })

  it('speaks of its own life of the worker, and lets go of it', () => {
    const { link, sent, seen, answer, lives, views } = bench(1)
    link.live(usual)
    expect([...lives(), ...views()].every(request => request.slot === 1)).toBe(true)
    link.drop()
    expect(sent.at(-1)).toMatchObject({ type: 'drop', slot: 1 })
    answer()
    expect(seen).toHaveLength(0)
    const count = sent.length
    link.drop()
    link.show(40)
    expect(sent).toHaveLength(count)
    expect(link.live(usual)).toBe(true)
    expect(sent.at(-1)!.type).toBe('view')
  })

  it('gives the bone a value a month, the same for lives that do not differ yet', () => {
    const a = curveOf(usual.trajectory)
    const b = curveOf(early.trajectory)
    expect(a.step).toBe(1 / 12)
    expect(a.bvtv).toHaveLength(70 * 12 + 1)
    expect(a.resorption).toHaveLength(a.bvtv.length)
    expect(a.formation).toHaveLength(a.bvtv.length)
    const parting = a.bvtv.findIndex((value, i) => value !== b.bvtv[i])
    expect(parting / 12).toBeGreaterThan(15)
    expect(parting / 12).toBeLessThan(22)
    const youngest = curveOf(lifeOf(scenarioFrom({ until: 20 }).scenario).trajectory)
    expect(youngest.bvtv).toHaveLength(1)
  })

  it('shows the bone what happens within a year', () => {
    const episodes = [{ input: 'thyroid', value: 2.5, from: 38, to: 41 }]
    const { bvtv } = curveOf(lifeOf(scenarioFrom({ episodes }).scenario).trajectory)
    expect(bvtv[18.5 * 12]).toBeLessThan(bvtv[18 * 12]! - 0.005)
  })
})
