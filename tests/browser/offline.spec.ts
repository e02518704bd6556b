import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import { singleOf } from './course-host'
import { shiftingSite } from './offline-site'
import { boneless, colours, expect, grown, headline, root, test, watch } from './support'
import { word } from './words'

const HOME = 'https://bone.example/trabecula/'
const folder = mkdtempSync(path.join(tmpdir(), 'trabecula-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A file on this machine, as somebody keeps it who was sent it. */
const saved = (name: string, content: Buffer | string): string => {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return pathToFileURL(file).href
}
/** A browser of its own whose network is off, with nothing but files. */
const alone = async (browser: Browser) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.setOffline(true)
  return { context, page: await context.newPage(), ...watch(context, ['file://']) }
}
const ready = (page: Page) => expect(root(page)).toHaveAttribute('data-ready', 'true')

test('the one-file copy works by a double click with the network off, in three dimensions and with its worker', async ({
  page: maker,
  browser,
}) => {
  const wish = { search: '', hash: '#v=1&until=28&calcium=700&t=27', home: HOME }
  const url = saved('copy.html', await singleOf(maker, wish))
  const { context, page, problems } = await alone(browser)
  const asked: string[] = []
  const workers: string[] = []
  page.on('request', request => asked.push(request.url()))
  page.on('worker', worker => workers.push(worker.url()))
  await page.goto(url)
  await ready(page)
  await grown(page)
  await expect(page.locator('#controls')).toContainText('700')
  expect(await colours(page, '#stage canvas')).toBeGreaterThan(20)
  await expect(page.getByText(word('app.offlineBone'))).toHaveCount(0)
  expect(workers.length).toBeGreaterThan(0)
  expect(asked.filter(one => one.replace(/[?#].*$/, '') !== url && !/^(blob|data):/.test(one))).toEqual([])
  expect(problems).toEqual([])
  await context.close()
})

test('a copy opens with its lesson, and keeps hostile data as data', async ({ page: maker, browser }) => {
  const evil = '</script><script>window.hacked=1</script><img src=x onerror="window.hacked=1">'
  const wish = {
    search: `?quality=2d&lesson=menopause&step=2&lang=${encodeURIComponent(evil)}&parent=https%3A%2F%2Fevil.example`,
    hash: `#v=1&until=30&t=29&calcium=${evil}&x=${evil}`,
    home: HOME,
  }
  const url = saved('hostile.html', await singleOf(maker, wish))
  const { context, page, problems } = await alone(browser)
  await page.goto(url)
  await ready(page)
  expect(await page.evaluate(() => ({ hacked: 'hacked' in window, images: document.images.length }))).toEqual(
    {
      hacked: false,
      images: 0,
    },
  )
  // what was wrong in it is told, as of any link
  await expect(page.locator('.notices')).toContainText('calcium')
  await expect(page.locator('.lesson-place')).toContainText(word('lessons.menopause.predict.ask'))
  expect(problems).toEqual([])
  await context.close()
})

test('the copy works in a frame that has no origin', async ({ page }) => {
  const wish = { search: '?quality=2d', hash: '#v=1&until=28&t=27', home: HOME }
  const copy = (await singleOf(page, wish)).toString('utf8')
  await page.route('**/framed/copy.html', route => route.fulfill({ contentType: 'text/html', body: copy }))
  await page.route('**/framed/', route =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" src="./copy.html" width="1200" height="800" title="Copy"></iframe>',
    }),
  )
  await page.goto('/framed/')
  const frame = page.frameLocator('iframe')
  await expect(frame.locator('.trabecula')).toHaveAttribute('data-bone', 'done', { timeout: 60_000 })
  await expect(frame.getByText(word('app.offlineBone'))).toHaveCount(0)
})

interface Served {
  readonly version: string | undefined
  readonly parts: readonly string[]
}
/** The document and every script and style it asked for are of one build. */
const ofVersion = ({ version, parts }: Served, build: 'a' | 'b'): boolean =>
  version === build && parts.length > 10 && parts.every(name => name.includes(`-${build}.`))

test.describe('installed', () => {
  test.use({ serviceWorkers: 'allow' })

  test('after one visit the page opens without a network, and a new version waits until it is taken', async ({
    browser,
  }) => {
    const site = await shiftingSite()
    const context = await browser.newContext()
    // both tabs keep their cores for the network
    await boneless(context)
    const page = await context.newPage()
    const served = async (): Promise<Served> => {
      const { version, parts } = await page.evaluate(() => ({
        version: document.documentElement.dataset['build'],
        parts: performance.getEntriesByType('resource').map(({ name }) => name),
      }))
      return { version, parts: parts.filter(name => /\/assets\/.*\.(js|css)$/.test(name)) }
    }
    try {
      site.use('a')
      await page.goto(`${site.address}?quality=2d#v=1&until=24&t=23`)
      await ready(page)
      // the first visit is kept when everything of it is
      await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null)

      site.use('none')
      await page.goto(`${site.address}?quality=2d&theme=dark#v=1&until=24&t=22`)
      await ready(page)
      await expect(headline(page)).toHaveText(/spine/)
      expect(ofVersion(await served(), 'a')).toBe(true)

      const update = (): Promise<void> =>
        page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration()
          await registration?.update().catch(() => {})
          const coming = registration?.installing
          if (coming !== null && coming !== undefined)
            await new Promise(done => {
              coming.addEventListener('statechange', done)
              if (coming.state !== 'installing') done(null)
            })
        })
      const kept = () => page.evaluate(() => caches.keys())

      // another version, half of it missing: nothing changes
      const [first] = await kept()
      site.use('broken')
      await update()
      await expect.poll(kept).toEqual([first])
      expect(site.missed()).toBeGreaterThan(0)

      // the whole of it: it waits, and the page says so
      site.use('b')
      await update()
      await expect(page.getByRole('status').filter({ hasText: word('offline.update.ready') })).toBeVisible({
        timeout: 60_000,
      })
      expect(await kept()).toHaveLength(2)
      await page.reload()
      await ready(page)
      expect(ofVersion(await served(), 'a')).toBe(true)
      const take = page.getByRole('button', { name: word('offline.update.take') })
      await expect(take).toBeVisible({ timeout: 60_000 })
      // a second tab, of the version before
      const second = await context.newPage()
      await second.goto(`${site.address}?quality=2d#v=1&until=24&t=23`)
      await ready(second)
      await Promise.all([page.waitForEvent('load', { timeout: 60_000 }), take.click()])
      await ready(page)
      expect(ofVersion(await served(), 'b')).toBe(true)
      expect(page.url()).toContain('until=24')
      // the second tab goes on with its own parts, fetched now for the first time
      site.use('none')
      expect(await second.evaluate(() => document.documentElement.dataset['build'])).toBe('a')
      await second.getByRole('button', { name: word('app.share') }).click()
      await expect(second.getByRole('dialog')).toBeVisible()
      // and when it is gone, so is its version
      await second.close()
      await page.reload()
      await ready(page)
      await expect
        .poll(() => page.evaluate(async () => (await caches.keys()).length), { timeout: 30_000 })
        .toBe(1)
    } finally {
      await context.close()
      await site.close()
    }
  })
})

test('no service worker is asked for in a frame', async ({ page }) => {
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  await page.route('**/around/', route =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><link rel="icon" href="data:,"><iframe src="/?quality=2d#v=1&until=24&t=23" width="1200" height="800" title="Page"></iframe>',
    }),
  )
  await page.goto('/around/')
  await expect(page.frameLocator('iframe').locator('.trabecula')).toHaveAttribute('data-bone', 'done', {
    timeout: 60_000,
  })
  expect(asked).not.toContain('/sw.js')
  expect(asked.some(name => /\/offline-[^/]*\.js$/.test(name))).toBe(false)
})

test('what makes the page installable is there', async ({ page }) => {
  const manifest = JSON.parse(readFileSync(path.resolve('public/manifest.webmanifest'), 'utf8')) as {
    icons: { src: string; sizes: string }[]
  }
  for (const { src, sizes } of manifest.icons.filter(({ sizes }) => sizes !== 'any')) {
    const answer = await page.request.get(`/${src}`)
    const size = (await answer.body()).readUInt32BE(16)
    expect(`${size}x${size}`).toBe(sizes)
  }
})
