import { defineConfig } from '@playwright/test'
import { findBrowser, launchOptions } from './scripts/browser.mjs'
import { freePort } from './scripts/lib/port.mjs'

// this file is read once more in every test process: the first reading decides, the environment carries it on
process.env['TRABECULA_TEST_PORT'] ??= String(await freePort())
const port = process.env['TRABECULA_TEST_PORT']
if (process.env['TRABECULA_BROWSER'] === undefined) {
  const found = await findBrowser()
  if (found === null) throw new Error('No browser: run `node scripts/browser.mjs` to see why.')
  process.env['TRABECULA_BROWSER'] = JSON.stringify(found)
}
const browser = JSON.parse(process.env['TRABECULA_BROWSER']) as Parameters<typeof launchOptions>[0]

/** The built page in a real browser; `npm run build` comes first. */
export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  // two at a time on two cores, any two: tests share nothing, and much of each is waiting
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // a life takes a few seconds to grow; a busy machine without a GPU may need many times that
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: launchOptions(browser),
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    actionTimeout: 15_000,
    // the page as its server sends it; offline.spec.ts tests what the service worker does
    serviceWorkers: 'block',
    trace: 'off',
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort --outDir ${process.env['TRABECULA_DIST'] ?? 'dist'}`,
    url: `http://127.0.0.1:${port}/`,
    timeout: 60_000,
    reuseExistingServer: false,
  },
})
