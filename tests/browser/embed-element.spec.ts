import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { LESSON_IDS } from '../../src/lessons/ids'
import { STORIES } from '../../src/stories'
import { expect, inside, shownIn, test } from './embed-host'

const DIST = path.resolve(process.env['TRABECULA_DIST'] ?? path.join(import.meta.dirname, '../../dist'))
const SIM = 'trabecula-sim'

interface Sim extends HTMLElement {
  state: { menopause: number; display: { t: number } } | null
  prefs: Record<string, string | null>
  setAttribute(name: string, value: string): void
  step(years: number): Promise<{ display: { t: number } }>
  focusFirst(): Promise<void>
}
const ready = (page: Page) => expect(page.locator('#log')).toContainText('ready {}')

test('the element keeps its state when it is moved, and leaves nothing when it goes', async ({
  page,
  host,
}) => {
  await page.goto(`${host}/element.html`)
  await shownIn(inside(page))
  await ready(page)
  const moved = await page.locator(SIM).evaluate(async element => {
    const it = element as Sim
    await it.step(5)
    it.state = { menopause: 44 } as Sim['state'] & object
    await it.step(0)
    const place = document.createElement('section')
    document.body.append(place)
    await new Promise<void>(resolve => {
      it.addEventListener('trabecula-ready', () => resolve(), { once: true })
      place.append(it)
    })
    const now = await it.step(0)
    const anew = (change: () => void) =>
      new Promise<void>(resolve => {
        it.addEventListener('trabecula-ready', () => resolve(), { once: true })
        change()
      })
    // what makes a frame is said by its attributes, in every frame anew
    await anew(() => it.setAttribute('links', '0'))
    await it.step(0)
    await anew(() => it.removeAttribute('links'))
    it.prefs = { theme: 'hc', text: '150' }
    return { menopause: it.state?.menopause, age: now.display.t }
  })
  expect(moved).toEqual({ menopause: 44, age: 67 })
  await expect(inside(page).locator('.trabecula')).toHaveAttribute('data-theme', 'hc')
  await expect(inside(page).locator('.trabecula')).toHaveAttribute('data-links', '1')
  expect(await page.locator(SIM).evaluate(element => (element as Sim).state?.menopause)).toBe(44)
  // the keys go in by a method, and come back by Escape
  await page.locator(SIM).evaluate(element => (element as Sim).focusFirst())
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TRABECULA-SIM')
  expect(
    await inside(page)
      .locator('html')
      .evaluate(() => document.activeElement?.tagName),
  ).not.toBe('BODY')
  await page.keyboard.press('Escape')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement ?? null))
    .toBeNull()
  await page.locator(SIM).evaluate(element => element.remove())
  await expect.poll(() => page.frames().length).toBe(1)
})

test('what stands in for it shows when the frame never answers', async ({ page, host, guard }) => {
  guard.expectConsole(/Failed to load resource/)
  await page.clock.install()
  await page.route(/mode=embed/, route => route.fulfill({ status: 503, body: '' }))
  await page.goto(`${host}/element.html`)
  await expect(page.locator('iframe')).toBeAttached()
  await expect(page.getByRole('link', { name: 'Open the simulation' })).toBeHidden()
  await page.clock.fastForward(21_000)
  await expect(page.getByRole('link', { name: 'Open the simulation' })).toBeVisible()
  await expect(page.locator('#log')).toContainText('error {"code":"no-hello"}')
})

test('inline: the same simulation in the page itself, which stays its own', async ({ page, host }) => {
  await page.goto(`${host}/inline.html`)
  await expect(page.locator('.trabecula')).toHaveAttribute('data-ready', 'true')
  await expect(page.getByRole('heading', { level: 1 }).nth(1)).toHaveText(/At 62 her spine/)
  const before = await page.evaluate(() => ({
    frames: frames.length,
    title: document.title,
    size: document.documentElement.style.fontSize,
    margin: getComputedStyle(document.body).marginTop,
    address: location.href,
    font: getComputedStyle(document.getElementById('after') as HTMLElement).fontFamily,
  }))
  expect(before).toEqual({
    frames: 0,
    title: 'The element without a frame',
    size: '',
    margin: '0px',
    address: `${host}/inline.html`,
    font: 'Georgia, serif',
  })
  const age = await page.locator(SIM).evaluate(async element => {
    element.setAttribute('text', '200')
    return (await (element as Sim).step(4)).display.t
  })
  expect(age).toBe(66)
  await expect(page.getByRole('heading', { level: 1 }).nth(1)).toHaveText(/At 66/)
  expect(
    await page.evaluate(() => [location.href, document.title, document.documentElement.style.fontSize]),
  ).toEqual([`${host}/inline.html`, 'The element without a frame', ''])
  await expect(page.locator('.skip-links a').first()).not.toBeInViewport()
  await page.locator(SIM).evaluate(element => element.remove())
  await expect(page.locator('.trabecula')).toHaveCount(0)
})

/** `iframe.html` with more in its query. */
const framed = async (page: Page, host: string, more: Readonly<Record<string, string>>) => {
  await page.goto(`${host}/iframe.html`)
  await page.locator('iframe').evaluate((frame, keys) => {
    const address = new URL((frame as HTMLIFrameElement).src)
    for (const [key, value] of Object.entries(keys)) address.searchParams.set(key, value)
    address.hash = 'v=1&until=34&t=24'
    ;(frame as HTMLIFrameElement).src = address.href
  }, more)
  await shownIn(inside(page))
  return inside(page)
}

test('links=0, fullscreen=0: no way out, nothing over the page around it', async ({ page, host }) => {
  const sim = await framed(page, host, { links: '0', fullscreen: '0', view: 'trabeculae', quality: 'low' })
  await expect(sim.locator('.scene-tool.is-reset')).toBeVisible()
  await expect(sim.locator('.scene-tool.is-full')).toBeHidden()
  const out = await sim
    .locator('.trabecula a[href]')
    .evaluateAll(links =>
      (links as HTMLAnchorElement[]).map(link => link.href).filter(href => !href.includes('#')),
    )
  expect(out).toEqual([])
  await expect(sim.locator('.embed-foot a')).toBeHidden()
})

test('autoplay=1 runs, and not for those who asked for stillness', async ({ page, host }) => {
  const ageIn = async (more: Readonly<Record<string, string>>) => {
    const sim = await framed(page, host, { autoplay: '1', view: 'charts', ...more })
    return async () => Number(await sim.locator('.scr-range').inputValue())
  }
  await expect.poll(await ageIn({})).toBeGreaterThan(25)
  const still = await ageIn({ motion: 'reduce' })
  await page.waitForTimeout(800)
  expect(await still()).toBe(24)
})

test('the wheel scrolls the page around it; wheel=zoom gives it to the stage that is held', async ({
  page,
  host,
}) => {
  // without a graphics card every point of the picture costs
  await page.setViewportSize({ width: 760, height: 640 })
  const sim = await framed(page, host, { view: 'trabeculae', quality: 'low' })
  const plate = sim.locator('.scene-plate')
  await expect(sim.locator('#stage')).toHaveAttribute('data-mesh-hash', /\d/, { timeout: 60_000 })
  await plate.click({ position: { x: 300, y: 80 } })
  await page.mouse.wheel(0, -300)
  await page.waitForTimeout(500)
  expect(await sim.locator('html').evaluate(() => location.hash)).not.toContain('cam=')
  const zooming = await framed(page, host, { view: 'trabeculae', quality: 'low', wheel: 'zoom' })
  await expect(zooming.locator('#stage')).toHaveAttribute('data-mesh-hash', /\d/, { timeout: 60_000 })
  await zooming.locator('.scene-plate').click({ position: { x: 300, y: 80 } })
  await page.mouse.wheel(0, -300)
  await expect.poll(() => zooming.locator('html').evaluate(() => location.hash)).toContain('cam=')
})

test('where the page’s scripts may not run, a picture and a way out stand in for it', async ({
  page,
  host,
  guard,
}) => {
  guard.expectConsole(/Failed to load|ERR_ABORTED/)
  await page.route(/\/assets\/.*\.js$/, route => route.abort('aborted'))
  await page.goto(`${host}/sandbox.html`)
  const sim = inside(page)
  await expect(sim.locator('#trabecula-still')).toBeVisible()
  await expect(sim.locator('#trabecula-still img')).toBeVisible()
  await expect(sim.getByRole('link')).toHaveAttribute('href', /\?quality=2d#v=1&sex=f&t=62$/)
})

test('with storage closed to frames of others it works', async ({ page, host }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      })
  })
  const sim = await framed(page, host, { view: 'charts' })
  await expect(sim.locator('#charts svg').first()).toBeVisible()
})

test('oEmbed: an answer for the page, every lesson and every prepared life', async ({ page, baseURL }) => {
  const names = readdirSync(path.join(DIST, 'oembed')).sort()
  expect(names).toEqual(
    ['trabecula', ...LESSON_IDS, ...STORIES.map(({ id }) => `story-${id}`)].map(id => `${id}.json`).sort(),
  )
  for (const name of names) {
    const answer = JSON.parse(readFileSync(path.join(DIST, 'oembed', name), 'utf8')) as Record<string, string>
    expect(answer).toMatchObject({
      type: 'rich',
      version: '1.0',
      provider_name: 'Trabecula',
      width: 960,
      height: 720,
    })
    expect(answer['title']).toMatch(/^Trabecula: .+/)
    expect(answer['html']).toMatch(
      /^<iframe src="https?:[^"]+\?mode=embed[^"]*" title="[^"]+" [^>]+><\/iframe>$/,
    )
  }
  const text = await (await page.request.get(`${baseURL}/`)).text()
  expect(text).toMatch(
    /<link rel="alternate" type="application\/json\+oembed" href="[^"]*oembed\/trabecula\.json"/,
  )
})
