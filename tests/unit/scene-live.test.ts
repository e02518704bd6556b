// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { listening } from '../../src/dom/el'
import { createLive } from '../../src/scene/live'

const listen = listening()
// a page with an origin of its own: an opaque one hears nobody
Object.defineProperty(self, 'origin', { value: 'https://course.example', configurable: true })
afterEach(() => vi.restoreAllMocks())

describe('the live stage of a page', () => {
  it('tells the others when a hand takes it, and nobody when the page around it gives it', () => {
    const told: string[] = []
    window.addEventListener('trabecula-claimed', () => told.push('page'))
    vi.spyOn(window, 'postMessage').mockImplementation(() => void told.push('frames'))
    const live = createLive(listen, () => told.push('rests'))
    live.given()
    expect(told).toEqual([])
    live.claim()
    expect(told).toContain('page')
  })

  it('keeps what it was given against an older claim, and yields to a newer one', () => {
    let rests = 0
    const live = createLive(listen, () => (rests += 1))
    const hear = (at: number): void =>
      void window.dispatchEvent(
        new MessageEvent('message', { origin: self.origin, data: { 'trabecula-live': 'another', at } }),
      )
    const before = performance.timeOrigin + performance.now() - 5
    live.given()
    hear(before)
    expect(rests).toBe(0)
    hear(performance.timeOrigin + performance.now() + 1000)
    expect(rests).toBe(1)
    window.dispatchEvent(new Event('trabecula-rest'))
    expect(rests).toBe(2)
  })
})
