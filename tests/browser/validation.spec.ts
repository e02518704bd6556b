import type { Page } from '@playwright/test'
import { brokenRules } from './rules'
import { boneless, chooseTheme, expect, expectNoNonsense, open, overflow, test } from './support'
import { word } from './words'

const place = (page: Page) => page.locator('[data-slot="published"]')
const rows = (page: Page) => place(page).locator('[data-row]')
const status = (page: Page) => place(page).locator('.vld-status')

/** Goes to the comparison and waits until the model has answered. */
const read = async (page: Page): Promise<void> => {
  await place(page).scrollIntoViewIfNeeded()
  await expect(place(page)).toHaveAttribute('data-ready', 'true', { timeout: 60_000 })
}

test.beforeEach(({ context }) => boneless(context))

test('nothing of the comparison is fetched before a reader comes near', async ({ page }) => {
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  await open(page, '?quality=2d')
  await expect(place(page)).toBeAttached()
  const code = (): string[] => asked.filter(path => /\/validation-[^/]*\.js$/.test(path))
  // other tables are small
  const heavy = (): Promise<number> =>
    page.evaluate(
      () =>
        (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
          ({ name, decodedBodySize }) => /\/table-[^/]*\.js$/.test(name) && decodedBodySize > 50_000,
        ).length,
    )
  expect(code()).toEqual([])
  expect(await heavy()).toBe(0)
  await read(page)
  expect(code()).toHaveLength(1)
  expect(await heavy()).toBe(1)
})

test('the misses alone are found, and a life is opened at the age of its result', async ({ page }) => {
  await open(page, '?quality=2d')
  await read(page)
  await expect(place(page).locator('.vld-lead')).toContainText(/Of \d+ published results/)
  await expect(rows(page)).toHaveCount(0)
  await place(page).getByLabel(word('validation.filter.misses')).check()
  await expect(status(page)).toContainText('All are misses')
  await place(page).getByLabel(word('validation.filter.order')).selectOption('miss')
  const verdicts = await place(page).locator('.vld-says').allInnerTexts()
  expect(verdicts.length).toBeGreaterThan(5)
  for (const verdict of verdicts) expect(verdict).toMatch(/^outside ±/)

  await place(page)
    .getByRole('button', { name: word('validation.filter.reset') })
    .click()
  await place(page).getByLabel(word('validation.filter.search')).fill('FREEDOM')
  await place(page).getByLabel(word('validation.filter.group')).selectOption('denosumab')
  const opener = rows(page).first().getByRole('button')
  const age = Number(/\d+/.exec(await opener.innerText())?.[0])
  await opener.click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const hash = (): Promise<string> => page.evaluate(() => location.hash)
  await expect.poll(hash).toContain('drugs=denosumab@')
  expect(Math.floor(Number(new URLSearchParams((await hash()).slice(1)).get('t')))).toBe(age)
  // the life is taken as it stands: nothing in it had to be corrected
  await expect(page.locator('.notices')).not.toContainText('is used')
})

test('a plot is read with the keyboard and leads to the row of a result', async ({ page }) => {
  await open(page, '?quality=2d&motion=reduce')
  await read(page)
  const plot = place(page).getByRole('slider', { name: word('validation.plot.bone.label') })
  await plot.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  const said = await plot.getAttribute('aria-valuetext')
  expect(said).toMatch(/published .* model /)
  await expect(place(page).locator('.vld-overview.bone .vld-readout')).toHaveText(said ?? '')
  await page.keyboard.press('Enter')
  const row = place(page).locator('[data-row]:focus')
  await expect(row).toBeInViewport()
  const [site] = /(?<=\. )\w[\w ]*?(?= (after|from|highest))/.exec(said ?? '') ?? []
  await expect(row).toContainText(site ?? '?')
})

test('the figures and a plot are saved', async ({ page }) => {
  await open(page, '?quality=2d')
  await read(page)
  for (const [name, ending] of [
    [word('validation.save.csv'), 'csv'],
    [word('validation.plot.save.svg.bone'), 'svg'],
    [word('validation.plot.save.png.marker'), 'png'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      place(page).getByRole('button', { name }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(new RegExp(`^trabecula-evidence.*\\.${ending}$`))
  }
})

for (const [text, looks] of [
  [
    100,
    [
      ['dark', 390],
      ['hc', 768],
      ['projector', 1280],
      ['light', 1440],
    ],
  ],
  [200, [['light', 320]]],
] as const)
  test(`fits, reads and breaks no rule in every theme and width, ${text} % text`, async ({ page }) => {
    await page.setViewportSize({ width: looks[0][1], height: 900 })
    await open(page, `?quality=2d&motion=reduce&theme=${looks[0][0]}&text=${text}`)
    await read(page)
    for (const group of ['denosumab-stopped', 'menopause'])
      await place(page).locator(`details[data-group="${group}"] > summary`).click()
    await expect(rows(page).first()).toBeVisible()
    for (const [theme, width] of looks)
      await test.step(`${theme}, ${width} px`, async () => {
        await page.setViewportSize({ width, height: 900 })
        await chooseTheme(page, theme)
        await page.waitForTimeout(300)
        expect(await overflow(page)).toBe('')
        await expectNoNonsense(page)
        expect(await brokenRules(page, '[data-slot="published"]')).toEqual([])
      })
  })
