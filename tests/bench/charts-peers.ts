import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { findBrowser, launchOptions } from '../../scripts/browser.mjs'
import { pageBundle } from '../support/page-bundle'
import type { Times } from './peers/entry'
import { median, quantile, type BenchRow } from './row'

/** Updates of each kind that are timed. */
const TICKS = 60
/** A frame at 60 Hz: what all charts of the page may take together. */
const FRAME_MS = 16

const rowsOf = (what: 'age' | 'life', times: readonly Times[]): BenchRow[] => {
  const named = what === 'age' ? 'another age' : 'another life'
  const own = median(times[0]![what])
  return times.flatMap(({ name, charts, [what]: list }) => {
    const mine = name.startsWith('ours')
    const row: BenchRow = {
      name: `${charts.length} charts, ${named}: ${mine ? 'ours' : name}`,
      ms: median(list),
      ratio: median(list) / own,
      note: mine ? `95th percentile ${quantile(list, 0.95).toFixed(1)} ms` : 'its data were made before',
    }
    return mine ? { ...row, target: FRAME_MS } : row
  })
}

/**
 * Script of one tick in Chromium, ours beside Observable Plot and Chart.js: the same three charts, 344 x 180 pixels, in turn
 * on one page. Ours counts everything an update does: the curves out of the life, places for the words, the sentences.
 */
export const chartsBesidePeers = async (): Promise<readonly BenchRow[]> => {
  const found = await findBrowser()
  if (found === null) throw new Error('no browser: run `node scripts/browser.mjs` to see why')
  const entry = fileURLToPath(new URL('./peers/entry.ts', import.meta.url))
  const { script, style } = await pageBundle(entry, { styles: true })
  const browser = await chromium.launch(launchOptions(found))
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const broken: string[] = []
    page.on('pageerror', error => broken.push(String(error)))
    // nothing is served: the address only has to be one where clocks are fine-grained
    const headers = {
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    }
    await page.route('http://localhost/**', route => {
      const { pathname } = new URL(route.request().url())
      if (pathname === '/bench.js')
        return route.fulfill({ contentType: 'text/javascript', body: script, headers })
      if (pathname === '/bench.css') return route.fulfill({ contentType: 'text/css', body: style, headers })
      const body =
        '<!doctype html><title>Bench</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/bench.css"><script type="module" src="/bench.js"></script>'
      return route.fulfill({ contentType: 'text/html', body, headers })
    })
    await page.goto('http://localhost/bench.html')
    await page.waitForFunction('"run" in window')
    const times = (await page.evaluate(`run(${TICKS})`)) as readonly Times[]
    if (broken.length > 0) throw new Error(broken[0])
    const glides = times.filter(({ glide }) => glide.length > 0)
    return [
      ...rowsOf('age', times),
      ...rowsOf('life', times),
      ...glides.map(({ charts, glide }) => ({
        name: `${charts.length} charts glide to another life: longest frame`,
        ms: median(glide),
        target: FRAME_MS,
      })),
    ]
  } finally {
    await browser.close()
  }
}
