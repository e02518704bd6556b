/** `npm run shots`: builds the page and makes the README's pictures of it, docs/shots/*.png. */
import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { build, preview } from 'vite'
import { findBrowser, launchOptions } from '../browser.mjs'
import { freePort } from '../lib/port.mjs'
import { fromRoot, ROOT } from '../lib/root.mjs'
import { classroomShots } from './classroom.mjs'
import { closerShots, printShot } from './closer.mjs'
import { compareShots } from './compare.mjs'
import { galleryShot } from './gallery.mjs'
import { readingShots } from './reading.mjs'
import { scaleShots } from './scales.mjs'
import { trialShots } from './trial.mjs'

/** `npm run shots -- trial compare` makes only those. */
const ONLY = process.argv.slice(2)
const wanted = name => ONLY.length === 0 || ONLY.includes(name)

const SHOTS = [
  { name: 'main', width: 1440, height: 900, query: '?theme=light' },
  { name: 'dark', width: 1440, height: 900, query: '?theme=dark' },
  { name: 'tablet', width: 768, height: 1024, query: '?theme=light' },
  { name: 'phone', width: 390, height: 844, query: '?theme=light' },
]
/** Parts of the reading column, cut out: opened by the name of the chapter in the bar below the first screen. */
const PARTS = [
  { name: 'how-we-know', part: '.vld', height: 1100 },
  { name: 'model', part: '.dgm' },
]

const found = await findBrowser()
if (found === null) {
  console.error('No browser: run `node scripts/browser.mjs` to see why.')
  process.exit(1)
}
await build({ root: ROOT, logLevel: 'warn' })
const server = await preview({
  root: ROOT,
  preview: { port: await freePort(), strictPort: true, host: '127.0.0.1' },
})
const browser = await chromium.launch(launchOptions(found))
const folder = fromRoot('docs', 'shots')
mkdirSync(folder, { recursive: true })
try {
  for (const { name, width, height, query } of wanted('main') ? SHOTS : []) {
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' })
    await page.goto(`${server.resolvedUrls.local[0]}${query}`)
    await page.waitForSelector('.trabecula[data-ready="true"][data-bone="done"]', { timeout: 120_000 })
    await page.evaluate(() => document.fonts.ready)
    // the picture of the last age follows the end of the growing
    await page.waitForTimeout(1500)
    const file = `${folder}/${name}.png`
    await page.screenshot({ path: file })
    console.log(`docs/shots/${name}.png  ${width}x${height}`)
    await page.close()
  }
  const open = viewport => browser.newPage({ viewport, reducedMotion: 'reduce' })
  const save = async (part, name, how = { type: 'png' }) => {
    const file = `${name}.${how.type === 'jpeg' ? 'jpg' : 'png'}`
    await part.screenshot({ path: `${folder}/${file}`, ...how })
    console.log(`docs/shots/${file}`)
  }
  const groups = {
    compare: compareShots,
    closer: closerShots,
    print: printShot,
    gallery: galleryShot,
    trial: trialShots,
    scales: scaleShots,
    reading: readingShots,
    classroom: classroomShots,
  }
  for (const [name, make] of Object.entries(groups))
    if (wanted(name)) await make(open, server.resolvedUrls.local[0], save)
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  await page.goto(`${server.resolvedUrls.local[0]}?theme=light&quality=2d`)
  await page.waitForSelector('.trabecula[data-ready="true"]', { timeout: 120_000 })
  await page.getByRole('button', { name: 'How do we know?' }).first().click()
  for (const { name, part, height } of wanted('know') ? PARTS : []) {
    const place = page.locator(part).first()
    await place.locator('svg').first().waitFor({ timeout: 60_000 })
    await page.waitForTimeout(1500)
    const box = await place.boundingBox()
    const size = await page.evaluate(() => ({ x: scrollX, y: scrollY }))
    const clip = {
      x: box.x + size.x - 16,
      y: box.y + size.y - 16,
      width: box.width + 32,
      height: Math.min(height ?? Infinity, box.height + 32),
    }
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true, clip })
    console.log(`docs/shots/${name}.png  ${Math.round(clip.width)}x${Math.round(clip.height)}`)
  }
} finally {
  await browser.close()
  await server.close()
}
