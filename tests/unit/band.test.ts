import { describe, expect, it } from 'vitest'
import { bandAges } from '../../src/band/ages'
import { bandOf } from '../../src/band/band'
import { createBandSession } from '../../src/band/session'
import { createTails } from '../../src/band/tails'
import { BAND_COLUMNS, type BandReply } from '../../src/band/types'
import { sampleAt, scenarioFrom, simulate, type Scenario } from '../../src/model'
import { VALUES } from '../../src/model/values'
import { ensembleOf } from '../../src/model/ensemble'
import { POSTERIOR } from '../../src/model/posterior'
import { modelOf } from '../../src/model/run'

const scenario = (raw: object = {}): Scenario => scenarioFrom({ v: 1, ...raw }).scenario
const LIVES = [
  scenario(),
  scenario({ sex: 'm' }),
  scenario({ menopause: 42, drugs: [{ drug: 'denosumab', from: 65, to: 69 }] }),
  scenario({ episodes: [{ input: 'cortisol', value: 20, from: 55, to: 58 }] }),
]
const ensemble = ensembleOf(POSTERIOR).map(modelOf)
const fitted = modelOf(VALUES)

/** Percentile of all values, linear between ranks: the plain way. */
const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const place = share * (sorted.length - 1)
  const rank = Math.floor(place)
  return sorted[rank]! + ((sorted[rank + 1] ?? sorted[rank]!) - sorted[rank]!) * (place - rank)
}

describe('tails', () => {
  it('of 0 to 100 are 5 and 95, in any order', () => {
    const tails = createTails(1, 101)
    for (let i = 0; i <= 100; i++) tails.add(0, (i * 37) % 101)
    expect([tails.low(0), tails.high(0)]).toEqual([5, 95])
  })
  it.each([1, 2, 3, 20, 21, 100, 128])('agree with sorting all of %i values, with ties', count => {
    const tails = createTails(2, count)
    const values = Array.from({ length: count }, (_, i) => Math.round(Math.sin(i * 12.9) * 40) / 4)
    for (const value of values) {
      tails.add(1, value)
      tails.add(0, 7)
    }
    expect([tails.low(0), tails.high(0)]).toEqual([7, 7])
    expect(tails.low(1)).toBeCloseTo(percentile(values, 0.05), 12)
    expect(tails.high(1)).toBeCloseTo(percentile(values, 0.95), 12)
  })
  it('leave out what is no number', () => {
    const tails = createTails(1, 3)
    for (const value of [NaN, 2, 1, 3]) tails.add(0, value)
    expect([tails.low(0), tails.high(0)]).toEqual([1.1, 2.9])
  })
})

describe('ages', () => {
  it('are half years in a quiet life, to its last month', () => {
    const ages = [...bandAges(scenario({ until: 84.3 }))]
    expect(ages.slice(0, 3)).toEqual([20, 20.5, 21])
    expect(ages.at(-1)).toBeCloseTo(84 + 3 / 12, 9)
    expect([...bandAges(scenario({ until: 20 }))]).toEqual([20])
  })
  it('are months after something sudden and while doses come in waves', () => {
    const ages = [...bandAges(scenario({ drugs: [{ drug: 'denosumab', from: 60, to: 66 }] }))]
    const within = (from: number, to: number): number => ages.filter(age => age >= from && age < to).length
    expect([within(50, 59), within(60, 66), within(66, 68), within(70, 80)]).toEqual([18, 72, 24, 20])
    expect(ages).toEqual([...new Set(ages)].sort((a, b) => a - b))
  })
})

describe('a band', () => {
  it('of members that agree is as wide as nothing, and is the life itself', () => {
    for (const one of LIVES) {
      const ages = bandAges(one)
      const band = bandOf(one, [fitted, fitted, fitted], ages)
      const life = simulate(one)
      for (const id of BAND_COLUMNS) {
        expect(band.low[id]).toEqual(band.high[id])
        // within what the band's own, looser steps may err
        ages.forEach((age, row) =>
          expect(Math.abs(band.low[id][row]! / sampleAt(life, id, age) - 1)).toBeLessThan(
            id.startsWith('bmd') ? 0.002 : 0.03,
          ),
        )
      }
    }
  })
  it('nearly always holds the life that is drawn', () => {
    let inside = 0
    let all = 0
    for (const one of LIVES) {
      const ages = bandAges(one)
      const band = bandOf(one, ensemble, ages)
      const life = bandOf(one, [fitted], ages).low
      for (const id of BAND_COLUMNS)
        ages.forEach((_, row) => {
          const [low, value, high] = [band.low[id][row]!, life[id][row]!, band.high[id][row]!]
          expect(low).toBeLessThanOrEqual(high)
          all += 1
          // where nothing is uncertain, rounding alone decides on which side the line lies
          if (low <= value * 1.0005 && value <= high * 1.0005) inside += 1
        })
    }
    expect(inside / all).toBeGreaterThan(0.98)
  })
})

describe('a session', () => {
  const bench = (slice_ms: number) => {
    const replies: BandReply[] = []
    let clock = 0
    const session = createBandSession({
      members: () => [fitted, fitted, fitted, fitted],
      onReply: reply => replies.push(reply),
      now: () => (clock += slice_ms),
    })
    const ask = (ticket: number, one = LIVES[0]!): void => session.receive({ v: 1, ticket, scenario: one })
    return { session, replies, ask }
  }
  it('answers in slices, and rests', () => {
    const { session, replies, ask } = bench(20)
    ask(3)
    let steps = 1
    while (session.step()) steps += 1
    expect(steps).toBe(4)
    expect(replies.map(({ v, ticket }) => [v, ticket])).toEqual([[1, 3]])
    expect(replies[0]!.band!.ages).toEqual(bandAges(LIVES[0]!))
    expect(session.step()).toBe(false)
    expect(replies).toHaveLength(1)
  })
  it('answers the newest request only', () => {
    const { session, replies, ask } = bench(20)
    ask(1)
    expect(session.step()).toBe(true)
    ask(2)
    ask(3, LIVES[1])
    while (session.step());
    expect(replies.map(reply => reply.ticket)).toEqual([3])
  })
  it('says so when there is no answer', () => {
    const replies: BandReply[] = []
    const session = createBandSession({
      members: () => {
        throw new Error('unreadable')
      },
      onReply: reply => replies.push(reply),
      now: () => 0,
    })
    session.receive({ v: 1, ticket: 5, scenario: LIVES[0]! })
    expect(session.step()).toBe(false)
    expect(replies).toEqual([{ v: 1, ticket: 5, band: null, milliseconds: 0 }])
  })
})
