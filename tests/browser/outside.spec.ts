import type { Page } from '@playwright/test'
import { DRUGS, PARAMS } from '../../src/model'
import { brokenRules } from './rules'
import { boneless, expect, expectNoNonsense, headline, open, overflow, root, test } from './support'
import { word } from './words'

const note = (page: Page) => page.locator('.outside-note')
const summary = (page: Page) => note(page).locator('summary')

/** Every input at one end of its range for life, at the other one for twenty years; every drug, doubled, without end. */
const extreme = (end: 'min' | 'max', sex: 'f' | 'm'): string => {
  const other = end === 'min' ? 'max' : 'min'
  const inputs = PARAMS.filter(({ id }) => id !== 'until').map(
    spec => `${spec.id}=${spec[end]}${spec.effect === 'bone' ? `,${spec[other]}@40-60` : ''}`,
  )
  const drugs = DRUGS.map(({ id, from, dose }) => `${id}:${dose.max}@${from.min}-100`)
  return `#v=1&sex=${sex}&until=100&t=70&${inputs.join('&')}&drugs=${drugs.join(',')}`
}

test.beforeEach(({ context }) => boneless(context))

test('every clamp at once is a bounded life under a visible note', async ({ page }) => {
  for (const end of ['min', 'max'] as const)
    for (const sex of ['f', 'm'] as const)
      await test.step(`${end}, ${sex}`, async () => {
        await page.goto('about:blank')
        await open(page, `?quality=2d&motion=reduce${extreme(end, sex)}`)
        await expect(summary(page)).toBeVisible()
        await expect(headline(page)).toContainText('70')
        await expect(page.locator('.notices .notice')).toBeHidden()
        await summary(page).click()
        expect(await note(page).locator('dt:visible').count()).toBeGreaterThan(20)
        await expectNoNonsense(page)
      })
})

test('the note opens by keyboard, is told once, fits everywhere and passes axe', async ({ page }) => {
  await open(page, '?quality=2d&motion=reduce#v=1&t=62&thyroid=4&vitaminD=10')
  await expect(summary(page)).toHaveText(/Thyroid hormone 4× normal.*1/)
  await expect(page.getByRole('status').filter({ hasText: word('outside.spoken') })).toHaveCount(1)
  // it stands between the sentence and the plate, and the plate stays on the first screen
  const [above, own, below] = await Promise.all(
    [headline(page), note(page), page.locator('#stage')].map(part => part.boundingBox()),
  )
  expect(own?.y).toBeGreaterThanOrEqual((above?.y ?? NaN) + (above?.height ?? NaN))
  expect(below?.y).toBeGreaterThanOrEqual((own?.y ?? NaN) + (own?.height ?? NaN))
  expect(own?.height).toBeLessThan(40)
  await expect(page.locator('#scrubber')).toBeInViewport()

  await summary(page).focus()
  await page.keyboard.press('Enter')
  await expect(note(page).locator('dl')).toBeVisible()
  await expect(note(page)).toContainText(word('outside.covers.usual'))
  for (const [width, height] of [
    [1440, 900],
    [768, 1024],
    [390, 844],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.waitForTimeout(200)
    expect(await overflow(page), `${width} px`).toBe('')
  }
  expect(await brokenRules(page, '.outside-note', true)).toEqual([])
  await page
    .getByRole('link', { name: word('stories.chapter.know') })
    .first()
    .click()
  await expect(page.locator('#know, [data-anchor="know"]').first()).toBeInViewport()
})

test('a slider that leaves the evidence brings the note, and coming back takes it away', async ({ page }) => {
  await open(page, '?quality=2d&motion=reduce#v=1&t=62')
  await expect(root(page)).toHaveAttribute('data-controls', 'ready')
  await expect(note(page)).toBeAttached()
  await expect(note(page)).toBeHidden()
  const pth = page.getByRole('slider', { name: word('params.pth.label') })
  await pth.focus()
  await page.keyboard.press('End')
  await expect(summary(page)).toBeVisible()
  await expect(pth).toBeFocused()
  await page.getByRole('button', { name: /^Set Parathyroid hormone back/ }).click()
  await expect(note(page)).toBeHidden()
})

for (const [name, query, forced] of [
  ['left to right', '', 'none'],
  ['right to left', '&lang=ar-XB', 'none'],
  ['forced colours', '', 'active'],
] as const)
  test(`what was compared is drawn below its track: ${name}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: forced })
    await open(page, `?quality=2d&motion=reduce${query}#v=1&t=62`)
    await expect(root(page)).toHaveAttribute('data-controls', 'ready')
    // oestrogen, then parathyroid hormone: 1 to 2.2 of 0.3 to 6
    const marked = page.locator('.ctl-row', { has: page.locator('.ctl-evidence') })
    const row = marked.filter({ visible: true }).nth(1)
    const [rail, mark, band] = await Promise.all(
      ['.ctl-rail', '.ctl-evidence', '.ctl-band'].map(part => row.locator(part).boundingBox()),
    )
    if (!rail || !mark || !band) throw new Error('not drawn')
    // from the start of the track, whichever side that is
    const start = (1 - 0.3) / 5.7
    const from = query === '' ? mark.x - rail.x : rail.x + rail.width - mark.x - mark.width
    expect(from / rail.width).toBeCloseTo(start, 1)
    expect(mark.width / rail.width).toBeCloseTo(1.2 / 5.7, 1)
    expect(mark.y).toBeGreaterThanOrEqual(band.y + band.height - 0.5)
    expect(mark.y + mark.height).toBeLessThanOrEqual(rail.y + rail.height + 0.5)
    const line = await row.locator('.ctl-evidence').evaluate(element => {
      const { borderBlockEndStyle, borderBlockEndColor } = getComputedStyle(element)
      return {
        borderBlockEndStyle,
        borderBlockEndColor,
        paper: getComputedStyle(document.body).backgroundColor,
      }
    })
    expect(line.borderBlockEndStyle).toBe('dotted')
    expect(line.borderBlockEndColor).not.toBe(line.paper)
  })

test('a finger can open the note', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
  })
  const page = await context.newPage()
  await page.goto(`${baseURL}/?quality=2d&motion=reduce#v=1&t=62&thyroid=4`)
  await expect(summary(page)).toBeVisible()
  expect((await summary(page).boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await summary(page).tap()
  await expect(note(page).locator('dl')).toBeVisible()
  await context.close()
})
