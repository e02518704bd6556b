import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core'
import { preview } from 'vite'
import { findBrowser, launchOptions } from '../../scripts/browser.mjs'
import { freePort } from '../../scripts/lib/port.mjs'
import { BUDGET, measureSizes } from '../../scripts/size.mjs'
import { median, quantile, type BenchRow } from './row'

const ROOT = path.resolve(import.meta.dirname, '../..')
/** Assumption: enough presses for a 95th percentile that means something, few enough to stay patient. */
const PRESSES = 50

/** Moments of the page's life in ms since navigation; -1 where one has not come. */
interface Moments {
  ready: number
  mesh: number
  done: number
}
interface Probe {
  moments: Moments
  painted: number[]
  charted: number[]
}

/** Runs in the page before anything else: notes when things appear and how long a key press takes. */
const watch = (): void => {
  const probe: Probe = { moments: { ready: -1, mesh: -1, done: -1 }, painted: [], charted: [] }
  Object.assign(window, { probe })
  let pressed = -1
  const look = (): void => {
    const root = document.querySelector('.trabecula')
    const { moments } = probe
    if (moments.ready < 0 && root?.getAttribute('data-ready') === 'true') moments.ready = performance.now()
    if (moments.mesh < 0 && document.querySelector('[data-mesh-hash]:not([data-mesh-hash=""])') !== null)
      moments.mesh = performance.now()
    if (moments.done < 0 && root?.getAttribute('data-bone') === 'done') moments.done = performance.now()
  }
  new MutationObserver(changes => {
    look()
    if (pressed >= 0 && changes.some(change => change.attributeName === 'd')) {
      probe.charted.push(performance.now() - pressed)
      pressed = -1
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-ready', 'data-mesh-hash', 'data-bone', 'd'],
  })
  addEventListener('keydown', event => (pressed = event.timeStamp), true)
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (entry.name === 'keydown') probe.painted.push(entry.duration)
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit)
}

const probeOf = (page: Page): Promise<Probe> =>
  page.evaluate(() => (window as unknown as { probe: Probe }).probe)

const MB = 1e6
const heapOf = ({
  usedSize,
  backingStorageSize = 0,
}: {
  usedSize: number
  backingStorageSize?: number
}): number => (usedSize + backingStorageSize) / MB

/** Heap of the page and of its workers after a garbage collection, array buffers included. */
const heap = async (session: CDPSession): Promise<{ page: number; workers: number }> => {
  await session.send('HeapProfiler.collectGarbage')
  const page = heapOf(await session.send('Runtime.getHeapUsage'))
  let workers = 0
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: { usedSize: number } }
    if (id === 2 && result !== undefined) workers += heapOf(result)
  })
  session.on('Target.attachedToTarget', ({ sessionId }) => {
    for (const [id, method] of [
      [1, 'HeapProfiler.collectGarbage'],
      [2, 'Runtime.getHeapUsage'],
    ] as const)
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
  })
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  })
  await new Promise(resolve => setTimeout(resolve, 1500))
  return { page, workers }
}

interface KeyTimes {
  readonly painted: readonly number[]
  readonly charted: readonly number[]
}

const opened = async (browser: Browser, address: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  // the compiler that runs this file names functions through a helper which the page does not have
  await page.addInitScript('globalThis.__name = run => run')
  await page.addInitScript(watch)
  await page.goto(address)
  await page.waitForSelector('.trabecula[data-ready="true"][data-bone="done"]', { timeout: 120_000 })
  return page
}

const pressed = async (page: Page): Promise<KeyTimes> => {
  await page.getByRole('slider', { name: 'Final period', exact: true }).focus()
  for (let i = 0; i < PRESSES; i += 1) {
    await page.keyboard.press(i % 10 < 5 ? 'ArrowLeft' : 'ArrowRight')
    await page.waitForTimeout(150)
  }
  return probeOf(page)
}

const keyRows = (name: string, { charted, painted }: KeyTimes, note: string): BenchRow[] => [
  { name: `${name} to charts, median`, ms: median(charted), target: 33, note },
  { name: `${name} to charts, 95th percentile`, ms: quantile(charted, 0.95) },
  { name: `${name} to painted, median`, ms: median(painted), note: 'Event Timing, steps of 8 ms' },
]

/** The built page in a real browser: from opening it to a whole life of bone, and from a key to the picture. */
export const builtPage = async (): Promise<readonly BenchRow[]> => {
  if (!existsSync(path.join(ROOT, 'dist', 'index.html')))
    throw new Error('no dist/: run `npm run build` first')
  const found = await findBrowser()
  if (found === null) throw new Error('no browser: run `node scripts/browser.mjs` to see why')
  const server = await preview({
    root: ROOT,
    preview: { port: await freePort(), strictPort: true, host: '127.0.0.1' },
  })
  const browser = await chromium.launch(launchOptions(found))
  try {
    const address = server.resolvedUrls?.local[0] ?? ''
    const page = await opened(browser, address)
    const { moments } = await probeOf(page)
    const keys = await pressed(page)
    await page.waitForSelector('.trabecula[data-bone="done"]', { timeout: 120_000 })
    const used = await heap(await page.context().newCDPSession(page))
    await page.close()
    // Without a graphics card a 3D frame holds the page for a quarter of a second; this is what is ours.
    const flat = await opened(browser, `${address}?quality=2d`)
    const plain = await pressed(flat)
    return [
      { name: 'page: opened to charts and sentence', ms: moments.ready },
      { name: 'page: opened to first structure', ms: moments.mesh, target: 1000 },
      { name: 'page: opened to the whole life of the block', ms: moments.done, target: 6000 },
      ...keyRows('key press', plain, 'stage as a drawn section'),
      ...keyRows('key press, 3D in software', keys, 'a frame of 3D in the way'),
      { name: 'heap: page', ms: used.page, unit: 'MB' },
      { name: 'heap: page and worker', ms: used.page + used.workers, unit: 'MB', target: 150 },
    ]
  } finally {
    await browser.close()
    await server.close()
  }
}

/** JavaScript as sent. */
export const builtSizes = async (): Promise<readonly BenchRow[]> => {
  const { first_kB, all_kB } = measureSizes(path.join(ROOT, 'dist'))
  return [
    { name: 'JavaScript for the first paint, brotli', ms: first_kB, unit: 'kB', target: BUDGET.first_kB },
    { name: 'all JavaScript, brotli', ms: all_kB, unit: 'kB', target: BUDGET.all_kB },
  ]
}
