import { fileURLToPath } from 'node:url'
import type { CDPSession, Page } from '@playwright/test'
import { pageBundle } from '../support/page-bundle'
import { expect, test } from './support'

interface Counts {
  readonly nodes: number
  readonly listeners: number
  /** contexts made and not lost */
  readonly contexts: number
}
const counts = async (page: Page, cdp: CDPSession): Promise<Counts> => {
  // twice: what the first round frees may hold what the second one can free
  for (let round = 0; round < 2; round++) await cdp.send('HeapProfiler.collectGarbage')
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters')
  const contexts = await page.evaluate(
    () =>
      (window as unknown as { contexts: WeakRef<WebGL2RenderingContext>[] }).contexts.filter(
        one => one.deref()?.isContextLost() === false,
      ).length,
  )
  return { nodes, listeners: jsEventListeners, contexts }
}
const cycle = (page: Page, scale: string, times: number): Promise<void> =>
  page.evaluate(
    ([which, count]) =>
      (window as unknown as { cycle(scale: string, times: number): Promise<void> }).cycle(which, count),
    [scale, times] as const,
  )

/** Two hundred in all; whole bones most, because nearly all of the time without a graphics card goes into making shaders. */
const CYCLES = [
  ['bone', 124],
  ['trabeculae', 64],
  ['body', 6],
  ['site', 6],
] as const

test('two hundred stages come and go, and leave nothing behind', async ({ page, context }) => {
  const entry = fileURLToPath(new URL('./cycles-entry.ts', import.meta.url))
  const { script } = await pageBundle(entry, { styles: false })
  await page.route('**/cycles/**', route =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><title>Cycles</title><link rel="icon" href="data:,"><script type="module" src="./cycles.js"></script>',
        }),
  )
  await page.addInitScript(() => {
    const made: WeakRef<WebGL2RenderingContext>[] = []
    Object.assign(window, { contexts: made })
    const original = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...all: unknown[]) {
      const made2d = (original as (...all: unknown[]) => unknown).apply(this, all)
      if (all[0] === 'webgl2' && made2d !== null) made.push(new WeakRef(made2d as WebGL2RenderingContext))
      return made2d
    } as typeof original
  })
  await page.goto('/cycles/index.html')
  await page.waitForFunction(() => 'cycle' in window)
  const cdp = await context.newCDPSession(page)
  // what is made once and kept (fonts, the first compilation) is made now
  for (const [scale] of CYCLES) await cycle(page, scale, 2)
  const before = await counts(page, cdp)
  for (const [scale, times] of CYCLES) await cycle(page, scale, times)
  const after = await counts(page, cdp)
  expect(after.contexts).toBe(before.contexts)
  expect(after.contexts).toBe(0)
  expect(after.listeners).toBe(before.listeners)
  expect(after.nodes).toBe(before.nodes)
})
