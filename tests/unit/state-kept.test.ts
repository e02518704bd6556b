import { describe, expect, it } from 'vitest'
import { createKeeper } from '../../src/state/kept'

const memory = (): Storage => {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    length: 0,
    clear: () => items.clear(),
    key: () => null,
  }
}

describe('what a device keeps', () => {
  it('is nothing until it is written, and nothing again when forgotten', () => {
    const store = memory()
    const keeper = createKeeper(() => store)
    expect(keeper.read()).toBeNull()
    expect(keeper.write({ quality: 'high', tier: 'plain' })).toBe(true)
    expect(keeper.read()).toEqual({ quality: 'high', tier: 'plain' })
    keeper.forget()
    expect(keeper.read()).toBeNull()
  })
  it('is checked when it is read', () => {
    const store = memory()
    const keeper = createKeeper(() => store)
    for (const text of ['', '7', 'null', '{', '{"quality":"ultra"}', '[]', '"high"']) {
      store.setItem('trabecula.drawing', text)
      expect(keeper.read(), text).toBeNull()
    }
    store.setItem('trabecula.drawing', '{"quality":"auto","tier":"warp","more":1}')
    expect(keeper.read()).toEqual({ quality: 'auto', tier: null })
  })
  it('may be refused', () => {
    const refusing = createKeeper(() => {
      throw new Error('denied')
    })
    expect(refusing.read()).toBeNull()
    expect(refusing.write({ quality: 'low', tier: null })).toBe(false)
    expect(() => refusing.forget()).not.toThrow()
    expect(createKeeper(() => null).write({ quality: 'low', tier: null })).toBe(false)
  })
})
