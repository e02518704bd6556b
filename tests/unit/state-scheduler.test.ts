import { describe, expect, it } from 'vitest'
import { createFrameLoop } from '../../src/state/frame'
import { createScheduler } from '../../src/state/scheduler'
import { createStore } from '../../src/state/store'

describe('scheduler', () => {
  it('runs once per burst, with the newest wish', async () => {
    const published: number[] = []
    const scheduler = createScheduler<number, number>({
      run: x => x * 2,
      publish: y => published.push(y),
      onError: () => expect.unreachable(),
    })
    for (let i = 1; i <= 12; i += 1) scheduler.want(i)
    await Promise.resolve()
    expect(published).toEqual([24])
    expect(scheduler.runs).toBe(1)
  })

  it('keeps a wish made while running, and publishes both results', async () => {
    const published: number[] = []
    const scheduler = createScheduler<number, number>({
      run(x) {
        if (x === 1) scheduler.want(2)
        return x
      },
      publish: y => published.push(y),
      onError: () => expect.unreachable(),
    })
    scheduler.want(1)
    await Promise.resolve()
    await Promise.resolve()
    expect(published).toEqual([1, 2])
    expect(scheduler.runs).toBe(2)
  })

  it('hands an error on and goes on working', async () => {
    const errors: unknown[] = []
    const published: number[] = []
    const scheduler = createScheduler<number, number>({
      run(x) {
        if (x < 0) throw new Error('no')
        return x
      },
      publish: y => published.push(y),
      onError: error => errors.push(error),
    })
    scheduler.want(-1)
    await Promise.resolve()
    scheduler.want(3)
    await Promise.resolve()
    expect(errors).toHaveLength(1)
    expect(published).toEqual([3])
  })

  it('does nothing after dispose', async () => {
    const published: number[] = []
    const scheduler = createScheduler<number, number>({
      run: x => x,
      publish: y => published.push(y),
      onError: () => {},
    })
    scheduler.want(1)
    scheduler.dispose()
    await Promise.resolve()
    expect(published).toEqual([])
  })
})

describe('frame loop', () => {
  it('draws everything dirty in one frame, and asks for none when nothing is', () => {
    const queue: (() => void)[] = []
    const drawn: string[][] = []
    const loop = createFrameLoop<'a' | 'b'>(
      parts => drawn.push([...parts].sort()),
      callback => queue.push(callback),
      () => queue.splice(0),
    )
    loop.dirty('a')
    loop.dirty('b')
    loop.dirty('a')
    expect(queue).toHaveLength(1)
    queue.splice(0).forEach(run => run())
    expect(drawn).toEqual([['a', 'b']])
    expect(queue).toHaveLength(0)
    loop.dirty('b')
    loop.dispose()
    queue.forEach(run => run())
    expect(drawn).toHaveLength(1)
  })
})

describe('store', () => {
  it('tells listeners only of real changes, with before and after', () => {
    const store = createStore({ age: 30, site: 'spine' })
    const seen: [number, number][] = []
    const off = store.on((now, before) => seen.push([before.age, now.age]))
    store.set({ age: 30 })
    store.set({ age: 31 })
    off()
    store.set({ age: 32 })
    expect(seen).toEqual([[30, 31]])
    expect(Object.isFrozen(store.get())).toBe(true)
  })
})
