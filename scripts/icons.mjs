/**
 * Draws the icons of the installed page from public/icon.svg: `npm run icons`. Run it again when that drawing changes; the
 * pictures are kept with the project, so that a build needs no browser.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { findBrowser, launchOptions } from './browser.mjs'
import { fromRoot } from './lib/root.mjs'

/** `room`: share of the side that the drawing takes. A maskable icon may lose a tenth on each side. */
const ICONS = [
  { name: 'icon-192.png', side: 192, room: 1 },
  { name: 'icon-512.png', side: 512, room: 1 },
  { name: 'maskable-512.png', side: 512, room: 0.78 },
  { name: 'apple-touch-icon.png', side: 180, room: 0.86 },
]

const found = await findBrowser()
if (found === null) throw new Error('No browser: run `node scripts/browser.mjs` to see why.')
const browser = await chromium.launch(launchOptions(found))
const drawing = `data:image/svg+xml;base64,${readFileSync(fromRoot('public', 'icon.svg')).toString('base64')}`
mkdirSync(fromRoot('public', 'icons'), { recursive: true })
const page = await browser.newPage()
for (const { name, side, room } of ICONS) {
  const picture = await page.evaluate(
    async ([source, pixels, share]) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = pixels
      const context = canvas.getContext('2d')
      // the ground of the drawing goes on to the edge
      context.fillStyle = '#0b0f15'
      context.fillRect(0, 0, pixels, pixels)
      const size = pixels * share
      context.drawImage(image, (pixels - size) / 2, (pixels - size) / 2, size, size)
      return canvas.toDataURL('image/png').split(',')[1]
    },
    [drawing, side, room],
  )
  writeFileSync(fromRoot('public', 'icons', name), Buffer.from(picture, 'base64'))
}
await browser.close()
