import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import { word } from './words'

/** What must never happen on any page of ours; a test may foresee a console line it provokes. */
export interface Guard {
  expectConsole(pattern: RegExp): void
}

/** Lines that the browser writes about its own software rendering, or the test about itself; not about the page. */
const NOISE = /GL Driver Message|Automatic fallback to software WebGL|Service Worker registration blocked/

/** Watches everything a context opens: console errors and warnings, uncaught errors, requests to any origin but these. */
export const watch = (
  context: BrowserContext,
  origins: readonly string[],
): { problems: string[]; foreseen: RegExp[] } => {
  const problems: string[] = []
  const foreseen: RegExp[] = [NOISE]
  context.on('console', message => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    const text = `${message.text()} (${message.location().url})`
    if (!foreseen.some(pattern => pattern.test(text))) problems.push(`console ${message.type()}: ${text}`)
  })
  context.on('weberror', error => {
    const text = String(error.error())
    if (!foreseen.some(pattern => pattern.test(text))) problems.push(`uncaught: ${text}`)
  })
  context.on('request', request => {
    const url = request.url()
    if (!/^(data|blob|about):/.test(url) && !origins.some(origin => url.startsWith(`${origin}/`)))
      problems.push(`request to ${url}`)
  })
  context.on('requestfailed', request => {
    const why = request.failure()?.errorText ?? ''
    if (!why.includes('ERR_ABORTED')) problems.push(`request failed: ${request.url()} ${why}`)
  })
  return { problems, foreseen }
}

export const test = base.extend<{ guard: Guard }>({
  guard: [
    async ({ context, baseURL }, use) => {
      const { problems, foreseen } = watch(context, [baseURL ?? ''])
      await use({ expectConsole: pattern => void foreseen.push(pattern) })
      expect(problems, 'the page must stay quiet and at home').toEqual([])
    },
    { auto: true },
  ],
})
export { expect }

/** Assumption: a slow, busy, two-core machine without a GPU needs this long to grow a life. */
const GROWN_MS = 120_000

/** Opens an address (`?query#hash`) and waits for the sentence and the charts. */
export const open = async (page: Page, address = ''): Promise<void> => {
  await page.goto(`/${address}`)
  await ready(page)
}
export const ready = async (page: Page): Promise<void> => {
  await expect(root(page)).toHaveAttribute('data-ready', 'true')
  await page.evaluate(async () => document.fonts.ready)
}
export const root = (page: Page) => page.locator('.trabecula')
export const stage = (page: Page) => page.locator('#stage')
export const headline = (page: Page) => page.getByRole('heading', { level: 1 })

/** A theme by hand, as a reader sets it: one of them has larger letters, too. Large text folds the settings into the menu. */
export const chooseTheme = async (page: Page, theme: string): Promise<void> => {
  const themes = page.getByRole('combobox', { name: word('app.theme') })
  const menu = page.getByRole('button', { name: word('app.menu'), exact: true })
  await expect(themes.or(menu).filter({ visible: true })).toBeVisible()
  const folded = await menu.isVisible()
  if (folded) await menu.click()
  await themes.selectOption(theme)
  await expect(root(page)).toHaveAttribute('data-theme', theme)
  // smaller letters again: there may be no menu any more
  if (folded && (await menu.isVisible())) await menu.click()
}

/** Brings the charts that are fetched only when a reader comes near them, and goes back to the top. */
export const lookCloser = async (page: Page): Promise<void> => {
  await page.locator('#closer').scrollIntoViewIfNeeded()
  await expect(page.locator('#closer .chart-tools')).toHaveCount(5)
  await page.evaluate(() => scrollTo(0, 0))
}

/**
 * For tests that look at no block: its worker is asked for none, which leaves both cores to the page. Every other worker does its
 * work, so that what it brings is on the page as it is for a reader.
 */
export const boneless = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const send = Worker.prototype.postMessage
    Worker.prototype.postMessage = function (this: Worker, message: { readonly type?: string }) {
      if (message.type !== 'life' && message.type !== 'view') send.call(this, message)
    }
  })

/** Waits until the whole life of the block has grown and the age shown stands in full quality. */
export const grown = async (page: Page): Promise<void> => {
  await expect(root(page)).toHaveAttribute('data-bone', 'done', { timeout: GROWN_MS })
}

/** Everything a learner reads and sees, to compare two states of the page. */
export interface Shown {
  readonly sentence: string
  readonly charts: readonly string[]
  readonly mesh: string | null
  readonly hash: string
}
export const shown = async (page: Page): Promise<Shown> => ({
  sentence: await headline(page).innerText(),
  // in any order: marks that come and go are drawn from a pool; the band of a life comes a moment after it
  charts: await page.locator('#charts svg path[d]:not(.chart-fits, .chart-fits-edge)').evaluateAll(paths =>
    paths
      // a browser may call a path visible whose group is taken out of the picture
      .filter(path => path.checkVisibility() && path.closest('[display="none"]') === null)
      .map(path => path.getAttribute('d') ?? '')
      .sort(),
  ),
  mesh: await stage(page).getAttribute('data-mesh-hash'),
  hash: await page.evaluate(() => location.hash),
})

/** How many different colours the middle of an element's picture has: 1 means blank. */
export const colours = async (page: Page, selector: string): Promise<number> => {
  const picture = (await page.locator(selector).filter({ visible: true }).first().screenshot()).toString(
    'base64',
  )
  return page.evaluate(async data => {
    const bytes = Uint8Array.from(atob(data), letter => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    const context = canvas.getContext('2d')
    if (context === null) return 0
    context.drawImage(bitmap, 0, 0)
    const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height)
    const seen = new Set<number>()
    for (let i = 0; i < pixels.length; i += 4)
      seen.add(
        ((pixels[i] ?? 0) >> 3) * 1024 + ((pixels[i + 1] ?? 0) >> 3) * 32 + ((pixels[i + 2] ?? 0) >> 3),
      )
    return seen.size
  }, picture)
}

/** Nothing that a reader sees may be an unfinished number. */
export const expectNoNonsense = async (page: Page): Promise<void> => {
  // what a notice quotes is the reader's own text
  const text = (await page.locator('body').innerText()).replace(/"[^"]*"/g, '')
  const drawn = await page.locator('svg').evaluateAll(list => list.map(svg => svg.outerHTML).join(''))
  const nonsense = [
    ...text.matchAll(/.{0,60}(NaN|undefined|Infinity|\[object|null).{0,60}/g),
    ...drawn.matchAll(/.{0,60}(NaN|undefined|Infinity).{0,60}/g),
  ].map(match => match[0])
  expect(nonsense).toEqual([])
}

/** The widest thing that sticks out of the page, or '' when everything fits. */
export const overflow = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= room) return ''
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement))
    const wide = [...document.querySelectorAll('.trabecula *')]
      .filter(element => !scrolls(element.parentElement))
      .map(element => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.right > room + 0.5 || box.left < -0.5))
      .map(
        ({ element, box }) => `${element.tagName}.${element.getAttribute('class')} ${box.left}..${box.right}`,
      )
    return `page ${document.documentElement.scrollWidth} in ${room}: ${wide.slice(0, 5).join('; ')}`
  })
