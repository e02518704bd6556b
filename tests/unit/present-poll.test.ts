import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clockText,
  countdown,
  leftAt,
  lengthened,
  paused,
  secondsLeft,
  started,
} from '../../src/present/countdown'
import {
  again,
  count,
  emptyPoll,
  handsOf,
  letterOf,
  percentOf,
  reset,
  show,
  undo,
  type Poll,
} from '../../src/present/poll'

const rounds = (poll: Poll) => poll.rounds

describe('a show of hands', () => {
  it('counts, and never below none', () => {
    let poll = emptyPoll(3)
    for (const option of [0, 1, 1]) poll = count(poll, option, 1)
    expect(rounds(poll)).toEqual([[1, 2, 0]])
    expect(count(poll, 2, -1)).toBe(poll)
    // an answer that is not there: number key 9 with three answers
    expect(count(poll, 8, 1)).toBe(poll)
    expect(handsOf([1, 2, 0])).toBe(3)
    expect([0, 1, 2].map(option => percentOf([1, 2, 0], option))).toEqual([33, 67, 0])
    expect(percentOf([0, 0], 1)).toBe(0)
  })

  it('offers letters where the question has no answers of its own', () => {
    expect(rounds(emptyPoll(0))[0]).toHaveLength(4)
    expect(rounds(emptyPoll(9))[0]).toHaveLength(6)
    expect(letterOf(2)).toBe('C')
  })

  it('keeps the first round beside the second, and hides the result anew', () => {
    const first = show(count(emptyPoll(2), 0, 1), true)
    const second = count(again(first), 1, 1)
    expect(rounds(second)).toEqual([
      [1, 0],
      [0, 1],
    ])
    expect(second.shown).toBe(false)
    expect(again(second)).toBe(second)
    expect(rounds(undo(undo(second)))).toEqual([[1, 0]])
  })

  it('takes back every change in its order, a reset too', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.tuple(fc.constant('count' as const), fc.nat(5), fc.constantFrom(1, -1)),
            fc.constant(['again'] as const),
            fc.constant(['reset'] as const),
          ),
          { maxLength: 40 },
        ),
        steps => {
          const seen: Poll[] = [emptyPoll(4)]
          for (const step of steps) {
            const last = seen.at(-1) as Poll
            const next =
              step[0] === 'count'
                ? count(last, step[1], step[2])
                : step[0] === 'again'
                  ? again(last)
                  : reset(last)
            expect(next.rounds.flat().every(n => n >= 0)).toBe(true)
            if (next !== last) seen.push(next)
          }
          let poll = seen.at(-1) as Poll
          for (const before of seen.slice(0, -1).reverse()) {
            poll = undo(poll)
            expect(poll.rounds).toEqual(before.rounds)
          }
          expect(undo(poll)).toBe(poll)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the class timer', () => {
  it('counts down, stands still, and goes on from there', () => {
    const set = countdown(2)
    const running = started(set, 1000)
    expect(secondsLeft(running, 1000)).toBe(120)
    expect(secondsLeft(running, 1001)).toBe(120)
    expect(secondsLeft(running, 2000)).toBe(119)
    const still = paused(running, 31_000)
    expect(leftAt(still, 999_000)).toBe(90_000)
    expect(secondsLeft(started(still, 999_000), 1_000_000)).toBe(89)
  })
  it('ends at nothing and begins again', () => {
    const running = started(countdown(1), 0)
    expect(secondsLeft(running, 59_999)).toBe(1)
    expect(secondsLeft(running, 600_000)).toBe(0)
    expect(secondsLeft(started(running, 600_000), 600_000)).toBe(60)
  })
  it('is set from one to ten minutes', () => {
    expect([0, 1, 10, 11, 2.4].map(n => countdown(n).minutes)).toEqual([1, 1, 10, 10, 2])
    expect(lengthened(started(countdown(2), 0), 1, 5000).ends).toBe(5000 + 180_000)
    expect(lengthened(countdown(2), -1, 0)).toEqual(countdown(1))
    expect([125, 60, 9, 0].map(clockText)).toEqual(['2:05', '1:00', '0:09', '0:00'])
  })
})
