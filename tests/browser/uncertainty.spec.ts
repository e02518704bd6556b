import type { Page } from '@playwright/test'
import { boneless, expect, open, test } from './support'
import { word } from './words'

const band = (page: Page) => page.locator('.chart-density .chart-fits')
const sure = (page: Page) =>
  page.locator('.chart-density').getByRole('button', { name: word('charts.sure.open') })
const toggle = (page: Page) =>
  page.locator('.chart-density').getByRole('button', { name: word('charts.sure.switch') })
const slider = (page: Page) => page.locator('.chart-density [role=slider]')

test.beforeEach(({ context }) => boneless(context))

test('the band comes by itself, is named and told in words, and can be switched off', async ({ page }) => {
  await open(page, '?quality=2d#v=1&t=70')
  await expect(band(page)).toBeVisible()
  const words = page.locator('.chart-density svg text').filter({ visible: true })
  await expect.poll(async () => (await words.allTextContents()).join(' ')).toContain('model fits')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /model fits \u2212\d\.\d to \u2212\d\.\d/)

  // by keyboard: the note opens below, says what the band is not, and holds the switch
  await sure(page).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.chart-density').getByText(word('charts.sure.people.name'))).toBeVisible()
  await expect(toggle(page)).toHaveAttribute('aria-pressed', 'true')
  await toggle(page).focus()
  await page.keyboard.press('Space')
  await expect(toggle(page)).toHaveAttribute('aria-pressed', 'false')
  await expect(band(page)).toBeHidden()
  await expect(page.locator('.chart-risk .chart-band')).toBeHidden()
  await expect(page.locator('.chart-density .chart-band')).toBeVisible()
  await expect.poll(() => page.evaluate(() => location.search)).toBe('?quality=2d&uncertainty=off')
  await page.keyboard.press('Escape')
  await expect(sure(page)).toBeFocused()

  // the address remembers it
  await page.reload()
  await expect(slider(page)).toBeVisible()
  await page.waitForTimeout(1500)
  await expect(band(page)).toBeHidden()
  await sure(page).click()
  await toggle(page).click()
  await expect(band(page)).toBeVisible()
  await expect.poll(() => page.evaluate(() => location.search)).toBe('?quality=2d')
})

test('a life never stands in the band of another one', async ({ page }) => {
  await open(page, '?quality=2d#v=1&t=70')
  await expect(band(page)).toBeVisible()
  // every drawing of another curve must come without the old band
  const seen = await page.evaluate(async () => {
    const chart = document.querySelector('.chart-density')!
    const drawn = (selector: string): string => chart.querySelector(selector)?.getAttribute('d') ?? ''
    const hidden = (): boolean => chart.querySelector('.chart-fits')?.getAttribute('display') === 'none'
    const old = { curve: drawn('.chart-ink'), band: drawn('.chart-fits') }
    let lying = 0
    new MutationObserver(() => {
      if (drawn('.chart-ink') !== old.curve && drawn('.chart-fits') === old.band && !hidden()) lying += 1
    }).observe(chart, { subtree: true, attributes: true, attributeFilter: ['d', 'display'] })
    location.hash = '#v=1&t=70&menopause=44'
    await new Promise(resolve => setTimeout(resolve, 1500))
    return { lying, moved: drawn('.chart-ink') !== old.curve }
  })
  expect(seen).toEqual({ lying: 0, moved: true })
  await expect(band(page)).toBeVisible()
})

test('without a worker the same band comes from the page itself', async ({ page, context }) => {
  await open(page, '?quality=2d#v=1&t=70')
  await expect(band(page)).toBeVisible()
  const drawn = await band(page).getAttribute('d')
  const second = await context.newPage()
  await second.addInitScript(() => {
    let made = 0
    window.Worker = class {
      constructor() {
        // the first is for the bone, which would grow in the page: it is not refused, and answers nothing
        if (made++ > 0) throw new DOMException('refused', 'SecurityError')
      }
      postMessage(): void {}
      terminate(): void {}
    } as unknown as typeof Worker
  })
  await open(second, '?quality=2d#v=1&t=70')
  await expect(band(second)).toBeVisible({ timeout: 60_000 })
  expect(await band(second).getAttribute('d')).toBe(drawn)
})

test('the table holds the edges of the band', async ({ page }) => {
  await open(page, '?quality=2d#v=1&t=70')
  await expect(band(page)).toBeVisible()
  const chart = word('charts.tab.density')
  await page.getByRole('button', { name: word('charts.table.of', { chart }) }).click()
  const table = page.locator('.chart-density table')
  await expect(table.getByText(word('charts.density.column.fitsLow'))).toBeVisible()
  const cells = await table.locator('[aria-current] td').allInnerTexts()
  const [own, low, high] = cells.slice(1, 4).map(text => Number(text.replace('\u2212', '-')))
  expect(low).toBeLessThan(own ?? NaN)
  expect(own).toBeLessThan(high ?? NaN)
})
