import { describe, expect, it } from 'vitest'
import type { Band, BandReply, BandRequest } from '../../src/band/types'
import { defaultScenario } from '../../src/model'
import { createBandLink } from '../../src/state/band-link'

const A = defaultScenario('f')
const B = defaultScenario('m')
const band = { ages: new Float64Array(0) } as unknown as Band

/** A worker that answers when told to, and a hand that rests when told to. */
const bench = () => {
  const sent: BandRequest[] = []
  const seen: Band[] = []
  let timers: { run(): void; off: boolean }[] = []
  let deliver: (reply: BandReply) => void = () => {}
  const link = createBandLink({
    send: request => sent.push(request),
    listen: handler => (deliver = handler),
    onBand: one => seen.push(one),
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
    rest() {
      const due = timers
      timers = []
      for (const timer of due) if (!timer.off) timer.run()
    },
    answer: (request: BandRequest | undefined, what: Band | null = band) =>
      deliver({ v: 1, ticket: request!.ticket, band: what, milliseconds: 1 }),
  }
}

describe('the band link', () => {
  it('asks once the hand rests, for the last life of a drag', () => {
    const { link, sent, rest } = bench()
    for (let i = 0; i < 20; i++) link.want(i % 2 === 0 ? A : B)
    expect(sent).toHaveLength(0)
    rest()
    expect(sent.map(request => request.scenario)).toEqual([B])
  })
  it('never passes on the band of another life', () => {
    const { link, sent, seen, rest, answer } = bench()
    link.want(A)
    rest()
    link.want(B)
    answer(sent[0])
    expect(seen).toHaveLength(0)
    rest()
    answer(sent[0])
    answer(sent[1], null)
    expect(seen).toHaveLength(0)
    answer(sent[1])
    expect(seen).toEqual([band])
  })
  it('asks for nothing when nothing is wanted, or after the end', () => {
    const { link, sent, seen, rest, answer } = bench()
    link.want(A)
    link.want(null)
    rest()
    expect(sent).toHaveLength(0)
    link.want(A)
    rest()
    link.dispose()
    answer(sent[0])
    expect(seen).toHaveLength(0)
  })
})
