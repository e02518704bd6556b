import { describe, expect, it } from 'vitest'
import { createPlayer } from '../../src/state/player'

const bench = (options: { from: number; until: number; speed: number; whole?: boolean }) => {
  let age = options.from
  let ended = 0
  let next: ((now: number) => void) | null = null
  const player = createPlayer({
    age: () => age,
    until: () => options.until,
    yearsPerSecond: () => options.speed,
    wholeYears: () => options.whole ?? false,
    onAge: to => (age = to),
    onEnd: () => (ended += 1),
    request(callback) {
      next = callback
      return 1
    },
    cancel: () => (next = null),
  })
  const frames = (times_ms: readonly number[]): void => {
    for (const now of times_ms) {
      const run = next
      next = null
      run?.(now)
    }
  }
  return { player, frames, age: () => age, ended: () => ended, asked: () => next !== null }
}

describe('player', () => {
  it('moves with the clock, and asks for no frame when it is paused', () => {
    const b = bench({ from: 60, until: 90, speed: 2 })
    b.player.play()
    b.frames([0, 100, 200, 300, 400, 500])
    expect(b.age()).toBeCloseTo(61, 2)
    b.player.pause()
    expect(b.asked()).toBe(false)
  })
  it('does not jump decades after a nap', () => {
    const b = bench({ from: 60, until: 90, speed: 10 })
    b.player.play()
    b.frames([0, 60_000])
    expect(b.age()).toBeLessThanOrEqual(62.5)
  })
  it('steps in whole years under reduced motion', () => {
    const b = bench({ from: 60, until: 90, speed: 2, whole: true })
    b.player.play()
    b.frames([0, 200, 400])
    expect(b.age()).toBe(60)
    b.frames([600, 700])
    expect(b.age()).toBe(61)
  })
  it('stops at the end of the life, once', () => {
    const b = bench({ from: 89.9, until: 90, speed: 5 })
    b.player.play()
    b.frames([0, 100, 200, 300])
    expect(b.age()).toBe(90)
    expect(b.ended()).toBe(1)
    expect(b.asked()).toBe(false)
  })
})
