import type { Page } from '@playwright/test'
import { brokenRules } from './rules'
import { boneless, expect, expectNoNonsense, headline, open, overflow, root, test } from './support'
import { word } from './words'

const panel = (page: Page) => page.locator('.compare')
const cells = (page: Page, row: string) => page.locator(`.compare [data-row="${row}"] td`)
/** A and B of a row, as shown */
const pair = async (page: Page, row: string): Promise<string[]> =>
  (await cells(page, row).locator('span:first-child').allInnerTexts()).slice(0, 2)
const name = (page: Page, side: 0 | 1) => panel(page).locator('.compare-lives b').nth(side)
const TREATED = '#v=1&t=78&drugs=alendronate@65-75&pin=menopause%3D50.5'

test('a life is pinned, changed, swapped and sent as a link, by keyboard', async ({ page }) => {
  await boneless(page.context())
  await open(page, '?quality=2d&motion=reduce#v=1&t=62')
  await expect(root(page)).toHaveAttribute('data-controls', 'ready')
  await page.getByRole('button', { name: word('app.pin'), exact: true }).press('Enter')
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(word('compare.heading', { n: 0 }))
  await expect(panel(page)).toContainText(word('compare.nothing'))
  const slider = page.getByRole('slider', { name: word('params.menopause.label') })
  const before = await slider.boundingBox()

  await slider.focus()
  await page.keyboard.press('Home')
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(word('compare.heading', { n: 1 }))
  await expect(name(page, 1)).toContainText('30 years')
  // the first change moves no control away under the hand
  expect(Math.abs(((await slider.boundingBox())?.y ?? NaN) - (before?.y ?? NaN))).toBeLessThan(2)
  await expect(headline(page)).toContainText(/at 30 her spine is \d+ % less dense/)
  await expect(headline(page)).toContainText(/\d more (of 1,000 )?break a major bone/)
  const values = await pair(page, 'tSpine')
  expect(values[0]).not.toBe(values[1])

  await page.keyboard.press('x')
  await expect(name(page, 0)).toContainText('30 years')
  await expect(slider).toBeFocused()
  await expect(slider).toHaveValue('50.5')
  expect(await pair(page, 'tSpine')).toEqual([...values].reverse())
  const [a, b] = [await name(page, 0).innerText(), await name(page, 1).innerText()]
  await expect(
    page.getByRole('status').filter({ hasText: word('compare.said.swapped', { a, b }) }),
  ).toHaveCount(1)
  // a letter in a text field is a letter
  await page.getByRole('textbox', { name: /Final period/ }).press('x')
  await expect(name(page, 0)).toHaveText(a)

  await expect(page).toHaveURL(/pin=/)
  const link = page.url()
  await page.goto('about:blank')
  await page.goto(link)
  await expect(name(page, 0)).toHaveText(a)
  expect(await pair(page, 'tSpine')).toEqual([...values].reverse())

  await panel(page)
    .getByRole('button', { name: word('compare.unpin') })
    .press('Enter')
  await expect(panel(page)).toBeHidden()
  expect(await page.evaluate(() => document.activeElement?.closest('#controls') !== null)).toBe(true)
})

test('two lives fit every width, pass axe and leave as a table', async ({ page }) => {
  await boneless(page.context())
  await open(page, `?quality=2d&motion=reduce${TREATED}`)
  await expect(name(page, 1)).toHaveText('Alendronate, 65 to 75')
  await expect(name(page, 0)).toHaveText(word('compare.name.untreated.tablet'))
  await expect(headline(page)).toHaveText(
    /^With alendronate her spine .* Of 100 such women \d fewer break a major bone/,
  )
  const lines = await headline(page).evaluate(
    h => h.clientHeight / parseFloat(getComputedStyle(h).lineHeight),
  )
  expect(Math.round(lines)).toBe(2)
  // the controls still begin on the first screen
  await expect(page.getByRole('slider', { name: word('params.menopause.label') })).toBeInViewport()

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    panel(page)
      .getByRole('button', { name: word('compare.table.save') })
      .click(),
  ])
  expect(file.suggestedFilename()).toBe('trabecula-compare-age-78.csv')
  const stream = await file.createReadStream()
  const text = (await stream.toArray()).join('')
  for (const part of [
    'alendronate',
    'Life A (No tablets)',
    'Life B',
    'Seed',
    '#v=1',
    'Cite as',
    'Spine T-score',
  ])
    expect(text).toContain(part)

  for (const [width, height] of [
    [768, 1024],
    [390, 844],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.waitForTimeout(150)
    expect(await overflow(page), `${width} px`).toBe('')
    const [chart, own] = await Promise.all([page.locator('#charts').boundingBox(), panel(page).boundingBox()])
    expect(own?.y).toBeGreaterThanOrEqual((chart?.y ?? NaN) + (chart?.height ?? NaN) - 1)
  }
  await expectNoNonsense(page)
  expect(await brokenRules(page, '.compare', true)).toEqual([])
})

/** Assumption: a slow, busy machine without a GPU needs this long to grow two lives. */
const GROWN_MS = 120_000

test('the block of each life is measured, and its figures stay with their life', async ({ page }) => {
  test.setTimeout(2 * GROWN_MS)
  await open(
    page,
    '?quality=2d&motion=reduce#v=1&exercise=1.1&smoking=1&drugs=alendronate@25-30&until=30&t=30&pin=v%3D1%26until%3D30',
  )
  await expect(name(page, 1)).toHaveText('Alendronate and 2 more')
  const measured = async (): Promise<boolean> =>
    [await pair(page, 'block'), await pair(page, 'gaps'), await pair(page, 'links')]
      .flat()
      .every(value => /^\d+\.\d+$/.test(value))
  await expect.poll(measured, { timeout: GROWN_MS }).toBe(true)
  const values = await pair(page, 'block')
  expect(Number(values[1])).toBeGreaterThan(Number(values[0]))
  const known = (figures: readonly string[], order: readonly string[]): boolean =>
    figures.every((figure, k) => figure === order[k] || figure === word('compare.table.measuring'))
  let order = values
  for (let k = 0; k < 3; k += 1) {
    await page.keyboard.press('x')
    order = [...order].reverse()
    // never the figures of the other life, not even for a moment
    await expect(name(page, k % 2 === 0 ? 0 : 1)).toHaveText('Alendronate and 2 more')
    for (let look = 0; look < 10; look += 1) {
      expect(known(await pair(page, 'block'), order)).toBe(true)
      await page.waitForTimeout(50)
    }
  }
  await expect.poll(() => pair(page, 'block'), { timeout: GROWN_MS }).toEqual(order)
})

test('a pin shows under the headline of a small screen, and leads to the numbers', async ({ page }) => {
  await boneless(page.context())
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, `?quality=2d&motion=reduce${TREATED}`)
  const strip = page.getByRole('group', { name: word('compare.strip.label') })
  await expect(strip).toBeInViewport()
  await expect(strip).toContainText('Alendronate, 65 to 75')
  await expect(page.locator('.story-note')).toBeHidden()
  await strip.getByRole('button', { name: word('compare.swap') }).click()
  await expect(strip.locator('b').first()).toHaveText('Alendronate, 65 to 75')
  await strip.getByRole('button', { name: word('compare.strip.numbers') }).click()
  await expect(page.locator('.compare-table')).toBeInViewport()
  expect(await overflow(page)).toBe('')
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(strip).toBeHidden()
})
