import { describe, expect, it, vi } from 'vitest'
import { runTrial, type TrialPlaces } from '../../src/cohort/client'
import { localParts } from '../../src/cohort/local'
import { failureOf, type PartReply, type PartRequest } from '../../src/cohort/messages'
import { partsOf } from '../../src/cohort/ids'
import { planFrom } from '../../src/cohort/plan'
import type { Hand } from '../../src/cohort/pool'
import { trialOf } from '../../src/cohort/run'
import { createPartSession } from '../../src/cohort/session'
import {
  ARMS,
  type ArmPeople,
  type TrialPlan,
  type TrialProgress,
  type TrialResult,
} from '../../src/cohort/types'
import { defaultScenario } from '../../src/model'

const planOf = (perArm: number): TrialPlan => {
  const read = planFrom({
    scenario: defaultScenario(),
    from: 65,
    to: 68,
    difference: { kind: 'drug', drug: 'alendronate', years: 3 },
    perArm,
    variation: false,
  })
  if (!read.ok) throw new Error(read.problem.code)
  return read.plan
}
const PLAN = planOf(1000)
const columnsOf = (people: ArmPeople) =>
  Object.values({ ...people, ...people.density }).filter(ArrayBuffer.isView)

/** What a worker of these tests does with its n-th request: lives it, crashes, gives up, or never answers. */
type Behaviour = (n: number) => 'live' | 'crash' | 'give-up' | 'hang'

interface FakeHand extends Hand {
  readonly asked: number[]
  ended: boolean
}
/** A worker that lives its parts in this thread, a macrotask later. */
const handOf = (behaviour: Behaviour): FakeHand => {
  const hand: FakeHand = {
    asked: [],
    ended: false,
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    terminate() {
      hand.ended = true
    },
    postMessage(request: PartRequest) {
      hand.asked.push(request.part)
      const what = behaviour(hand.asked.length)
      if (what === 'hang') return
      setTimeout(() => {
        if (hand.ended) return
        if (what === 'crash') return hand.onerror?.({ preventDefault() {} } as ErrorEvent)
        const answer = (data: PartReply): void => hand.onmessage?.({ data } as MessageEvent<PartReply>)
        if (what === 'give-up') return answer({ v: 1, part: request.part, result: null, failure: 'crashed' })
        const session = createPartSession({ onReply: answer, now: () => 0 })
        session.receive(structuredClone(request))
        while (session.step());
      }, 0)
    },
  }
  return hand
}

interface Bench {
  readonly hands: FakeHand[]
  readonly progress: TrialProgress[]
  readonly ended: Promise<TrialResult | string>
  readonly run: ReturnType<typeof runTrial>
  readonly local: ReturnType<typeof vi.fn<TrialPlaces['local']>>
}
const start = (behaviours: readonly (Behaviour | 'absent')[], plan = PLAN): Bench => {
  const hands: FakeHand[] = []
  const progress: TrialProgress[] = []
  const local = vi.fn<TrialPlaces['local']>(onReply => Promise.resolve(localParts(onReply)))
  let clock = 0
  let finish: (end: TrialResult | string) => void = () => {}
  const ended = new Promise<TrialResult | string>(resolve => (finish = resolve))
  let next = 0
  const run = runTrial(
    plan,
    { onProgress: one => progress.push(one), onDone: finish, onFailure: finish },
    {
      hands: behaviours.length,
      start() {
        const behaviour = behaviours[next++]!
        if (behaviour === 'absent') throw new Error('no workers here')
        const hand = handOf(behaviour)
        hands.push(hand)
        return hand
      },
      local,
      now: () => (clock += 100),
    },
  )
  return { hands, progress, ended, run, local }
}
const live: Behaviour = () => 'live'
const expected = trialOf(PLAN)
const expectWhole = (end: TrialResult | string): void => {
  if (typeof end === 'string') throw new Error(end)
  expect(end.plan).toEqual(PLAN)
  for (const arm of ARMS) expect(columnsOf(end.arms[arm])).toEqual(columnsOf(expected.arms[arm]))
}

describe('a trial beside the page', () => {
  it('gives the same result with any number of workers, bit for bit', async () => {
    for (const many of [1, 2, 4]) expectWhole(await start(Array.from({ length: many }, () => live)).ended)
  })
  it('says how far it is, and how long it takes once that can be known', async () => {
    const { progress, ended, hands } = start([live, live])
    await ended
    expect(progress.map(({ done }) => done)).toEqual(
      Array.from({ length: partsOf(PLAN) }, (_, i) => (2000 * (i + 1)) / partsOf(PLAN)),
    )
    expect(progress[0]!.left).toBeNull()
    expect(progress[1]!.left).toBeGreaterThan(0)
    expect(progress.at(-1)).toMatchObject({ done: 2000, of: 2000, left: 0 })
    expect(hands.every(({ ended: gone }) => gone)).toBe(true)
  })
  it('starts no more workers than there is work for', async () => {
    const { hands, ended } = start([live, live, live, live], planOf(10))
    await ended
    expect(hands).toHaveLength(1)
  })
})

describe('a worker that fails', () => {
  it.each(['crash', 'give-up'] as const)('(%s) is let go, and another one lives its part', async what => {
    const { hands, ended, local } = start([n => (n === 2 ? what : 'live'), live])
    expectWhole(await ended)
    expect(hands[0]!.asked).toHaveLength(2)
    expect(hands[1]!.asked).toContain(hands[0]!.asked[1])
    expect(local).not.toHaveBeenCalled()
  })
  it('at the very end leaves its part to one that rests', async () => {
    // the first keeps its only part until all others are done
    const bench = start([() => 'hang', live])
    await vi.waitFor(() => expect(bench.progress).toHaveLength(partsOf(PLAN) - 1))
    bench.hands[0]!.onerror?.({ preventDefault() {} } as ErrorEvent)
    expectWhole(await bench.ended)
    expect(bench.local).not.toHaveBeenCalled()
  })
  it('as the last one leaves the rest to the page', async () => {
    const { ended, local } = start([() => 'crash', n => (n === 3 ? 'crash' : 'live')])
    expectWhole(await ended)
    expect(local).toHaveBeenCalledOnce()
  })
  it('to start leaves everything to the page', async () => {
    expectWhole(await start(['absent']).ended)
  })
  it('ends the trial only when the page fails too', async () => {
    const places = start([() => 'crash'])
    places.local.mockImplementation(() => Promise.reject(new Error('no code')))
    expect(await places.ended).toBe('crashed')
    const bench = start([() => 'crash'])
    bench.local.mockImplementation(onReply =>
      Promise.resolve({
        send: ({ part }) => onReply({ v: 1, part, result: null, failure: 'out-of-memory' }),
        dispose() {},
      }),
    )
    expect(await bench.ended).toBe('out-of-memory')
  })
  it('for want of memory says so', () => {
    expect(failureOf(new RangeError('Array buffer allocation failed'))).toBe('out-of-memory')
    expect(failureOf(new TypeError('x'))).toBe('crashed')
    const replies: PartReply[] = []
    const session = createPartSession({ onReply: reply => replies.push(reply), now: () => 0 })
    session.receive({ v: 1, part: 0, parts: 1, plan: { ...PLAN, scenario: null as never } })
    while (session.step());
    expect(replies).toEqual([{ v: 1, part: 0, result: null, failure: 'crashed' }])
  })
})

describe('a trial that is cancelled', () => {
  it('stops at once, says nothing more and leaves no worker', async () => {
    const { run, progress, ended, hands } = start([live, live])
    const end = vi.fn()
    void ended.then(end)
    // looks between any two parts: a whole trial of these takes less than the usual wait
    await vi.waitFor(() => expect(progress.length).toBeGreaterThan(0), { interval: 1 })
    expect(progress.at(-1)?.done).toBeLessThan(2 * PLAN.perArm)
    run.cancel()
    run.cancel()
    const seen = progress.length
    expect(hands.every(({ ended: gone }) => gone)).toBe(true)
    await new Promise(resolve => setTimeout(resolve, 30))
    expect(progress).toHaveLength(seen)
    expect(end).not.toHaveBeenCalled()
  })
  it('from within its own progress, too', async () => {
    const done = vi.fn()
    const seen: TrialProgress[] = []
    const run = runTrial(
      PLAN,
      {
        onProgress(one) {
          seen.push(one)
          run.cancel()
        },
        onDone: done,
        onFailure: done,
      },
      { hands: 1, start: () => handOf(live), local: vi.fn<TrialPlaces['local']>(), now: () => 0 },
    )
    await new Promise(resolve => setTimeout(resolve, 60))
    expect(seen).toHaveLength(1)
    expect(done).not.toHaveBeenCalled()
  })
})

describe('a session', () => {
  it('works in slices of half a frame', () => {
    const replies: PartReply[] = []
    let clock = 0
    const session = createPartSession({ onReply: reply => replies.push(reply), now: () => (clock += 9) })
    session.receive({ v: 1, part: 0, parts: 1, plan: planOf(10) })
    let steps = 1
    while (session.step()) steps += 1
    // one to put twenty people in order, and one for each of them
    expect(steps).toBe(21)
    expect(replies.map(({ result }) => result?.ids.length)).toEqual([20])
    expect(session.step()).toBe(false)
  })
})
