import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { brokenRules } from './rules'
import { boneless, expect, headline, open, overflow, test } from './support'

// the bone of a life is not what is tried here
test.beforeEach(({ context }) => boneless(context))

/** A short life: the bone is not the point here. */
const SHORT = '?quality=2d#until=70&t=62'
const row = (page: Page, input: string) => page.locator(`#controls [data-input="${input}"]`)
const box = (page: Page, input: string) => row(page, input).locator('.ctl-box').first()
const type = async (page: Page, input: string, text: string): Promise<void> => {
  await box(page, input).fill(text)
  await box(page, input).press('Enter')
}
const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ })
const ready = async (page: Page, address = SHORT): Promise<void> => {
  await open(page, address)
  await expect(undo(page)).toBeVisible()
}
const clean = async (page: Page, part: string): Promise<void> => {
  expect(await brokenRules(page, part, true)).toEqual([])
}

test('undo and redo by key and button, a drag as one step; what changed is explained', async ({ page }) => {
  await ready(page)
  const before = await headline(page).innerText()
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true')
  const slider = row(page, 'menopause').getByRole('slider')
  const stood = (await slider.boundingBox())!.y
  const ask = page.getByRole('button', { name: 'Explain this change' })
  await expect(ask).toHaveCSS('opacity', '0')
  await slider.focus()
  for (let k = 0; k < 11; k += 1) await page.keyboard.press('ArrowLeft')
  await expect(undo(page)).toHaveAccessibleName('Undo: Final period, 50.5 years to 45 years')
  await expect(ask).toHaveCSS('opacity', '1')
  await page.keyboard.press('Control+z')
  await expect(box(page, 'menopause')).toHaveValue('50.5')
  // neither what comes into the row nor what it says moves the controls
  await expect(page.locator('.study-shown')).toBeVisible()
  expect((await slider.boundingBox())!.y).toBe(stood)
  await expect(headline(page)).toHaveText(before)
  await expect(page.getByRole('button', { name: 'Redo: Final period, 50.5 years to 45 years' })).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(box(page, 'menopause')).toHaveValue('45')
  // in a text box the same keys are the box's own
  await box(page, 'menopause').focus()
  await page.keyboard.press('Control+z')
  await expect(undo(page)).not.toHaveAttribute('aria-disabled', 'true')

  await page.getByRole('button', { name: 'Explain this change' }).click()
  const why = page.getByRole('region', { name: 'Explain this change' })
  await expect(why).toContainText('Less sex hormone means more RANKL')
  await expect(why).toContainText(/less dense than it would have been/)
  await clean(page, '.study-row')
  await page.keyboard.press('Escape')
  await undo(page).click()
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true')
  await expect(why).toBeHidden()

  await row(page, 'massage').getByRole('slider').press('ArrowRight')
  await page.getByRole('button', { name: 'Explain this change' }).click()
  await expect(why).toContainText('Massage has no shown effect on bone density or on breaks.')
})

test('search leads by keys alone to a control in a closed folder, on a wide page and on a phone', async ({
  page,
}) => {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await open(page, SHORT)
    await expect(page.locator('.study-row')).toBeAttached()
    await page.locator('h1').focus()
    await page.keyboard.press('/')
    const find = page.getByRole('combobox', { name: 'Search this page' })
    await expect(find).toBeFocused()
    await find.fill('prednisone')
    // the control, then the word of the glossary
    const hits = page.locator('.search-hits').getByRole('option')
    await expect(hits).toHaveCount(2)
    await expect(hits.first()).toHaveAccessibleName(/^Steroid tablets control/)
    await expect(hits.first()).toHaveAttribute('aria-selected', 'true')
    if (width === 1440) await clean(page, '.search')
    expect(await overflow(page)).toBe('')
    await page.keyboard.press('Enter')
    await expect(row(page, 'cortisol').getByRole('slider')).toBeFocused()
    await expect(row(page, 'cortisol')).toBeInViewport()
  }
  // an empty question has no answers, and Escape gives the focus back
  await page.keyboard.press('Control+k')
  await expect(page.locator('.search-hits').getByRole('option')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(row(page, 'cortisol').getByRole('slider')).toBeFocused()
})

test('search finds settings in a folded menu, and charts behind a tab', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, SHORT)
  await expect(page.locator('.study-row')).toBeAttached()
  const go = async (text: string): Promise<void> => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Search this page' }).fill(text)
    await page.keyboard.press('Enter')
  }
  await go('dark')
  await expect(page.getByRole('combobox', { name: 'Theme' })).toBeFocused()
  await go('balance')
  await expect(page.locator('.chart-balance h3, .chart-balance h2').first()).toBeFocused()
})

test('undo in a lesson goes over what was done there, not over what the lesson set', async ({ page }) => {
  const life = () => new URL(page.url()).hash
  await open(page, '?quality=2d&lesson=lifetime&step=2')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: 'Show me anyway' }).click()
  const lent = page.locator('.lsn-controls [data-input="smoking"]')
  await expect(lent).toBeVisible()
  await expect.poll(life).toContain('menopause=46')
  const begun = life()
  await page.keyboard.press('Control+z')
  await lent.getByRole('switch').press('Space')
  await expect.poll(life).not.toContain('smoking')
  await page.keyboard.press('Control+z')
  await expect.poll(life).toBe(begun)
  await page.keyboard.press('Control+z')
  await expect(lent.getByRole('switch')).toBeChecked()
  await expect(page.locator('.lsn-goals [data-met="true"]')).toHaveCount(0)
})

test('a marked word tells what it means, by keys, at 320 px; the marks can be hidden', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await open(page, '?quality=2d#until=40&t=35')
  await page.locator('#reading').scrollIntoViewIfNeeded()
  const word = page.locator('#reading [data-term="osteoporosis"]').first()
  await word.scrollIntoViewIfNeeded()
  await expect(word).toHaveRole('button')
  await word.focus()
  await page.keyboard.press('Enter')
  const box = page.getByRole('dialog', { name: 'Osteoporosis' })
  await expect(box).toContainText('Bones that are weaker and easier to break.')
  await expect(box).toBeInViewport({ ratio: 1 })
  await clean(page, '.term-box')
  expect(await overflow(page)).toBe('')
  await page.keyboard.press('Escape')
  await expect(box).toBeHidden()
  await expect(word).toBeFocused()

  await page.keyboard.press('Enter')
  await box.getByRole('button', { name: 'All words' }).click()
  await expect(page.getByRole('heading', { name: 'Words explained' })).toBeVisible()
  await expect(page.locator('[data-entry="osteoporosis"] dt')).toBeFocused()
  await clean(page, '.glossary')
  await page.getByRole('searchbox').fill('tablet')
  await expect(page.locator('[data-entry="alendronate"]')).toBeVisible()
  await expect(page.locator('[data-entry="osteoporosis"]')).toBeHidden()
  await page.getByRole('checkbox', { name: 'Mark words that are explained' }).uncheck()
  await page.getByRole('button', { name: 'Back to the page' }).first().click()
  await expect(page.locator('.term')).toHaveCount(0)
})

test('runs stand in a table with what changed, and are saved as CSV', async ({ page }) => {
  await ready(page)
  const stands = 1700
  await page.waitForTimeout(stands)
  await type(page, 'calcium', '400')
  await page.waitForTimeout(stands)
  await type(page, 'menopause', '45')
  await page.waitForTimeout(stands)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search this page' }).fill('runs')
  await page.keyboard.press('Enter')
  const rows = page.locator('.runs-table tbody tr')
  await expect(rows).toHaveCount(3)
  await expect(rows.nth(2)).toContainText('Final period, 50.5 years to 45 years')
  await expect(rows.nth(2)).toContainText('on the page now')
  await clean(page, '.runs')
  await rows.nth(1).getByRole('textbox').fill('=1+1')
  await page.getByRole('button', { name: /^Lowest spine/ }).click()
  await expect(page.locator('.runs-table [aria-sort="ascending"]')).toHaveText(/Lowest/)
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  const csv = await readFile(await (await waiting).path(), 'utf8')
  expect(csv).toContain(`"'=1+1"`)
  expect(csv).toContain('""calcium"":400')
  expect(csv).toMatch(/Trabecula, model [\d.]+/)
  await page.getByRole('button', { name: 'Pin run 1 to compare' }).click()
  await expect(rows.filter({ hasText: 'first run' })).toContainText('pinned')
  await page.getByRole('button', { name: 'Remove run 3' }).click()
  await expect(rows).toHaveCount(2)
  await page.getByRole('button', { name: 'Show run 2 again' }).click()
  await expect(box(page, 'calcium')).toHaveValue('400')
  await expect(box(page, 'menopause')).toHaveValue('50.5')
})

test('units and spelling of the United States: shown, typed, and never in the link', async ({ page }) => {
  await ready(page, '?quality=2d&units=us&spell=us#until=70&t=62')
  await expect(row(page, 'oestrogen').locator('.lil-name')).toHaveText('Estrogen')
  await page.getByRole('button', { name: /^Person/ }).click()
  await expect(box(page, 'weight')).toHaveValue('143')
  await expect(row(page, 'weight')).toContainText('lb')
  await expect(box(page, 'vitaminD')).toHaveValue('24')
  await type(page, 'weight', '140')
  await expect(box(page, 'weight')).toHaveValue('140')
  await expect(undo(page)).toHaveAccessibleName('Undo: Weight, 143 lb to 140 lb')
  await expect.poll(() => page.url()).toContain('weight=63.5')
  await page.locator('#controls .ctl-folder-main').first().getByRole('button', { name: /^More/ }).click()
  await type(page, 'height', `5'7"`)
  await expect(box(page, 'height')).toHaveValue('5 ft 7 in')
  await expect.poll(() => page.url()).toContain('height=170')
  await type(page, 'height', '150 cm')
  await expect(box(page, 'height')).toHaveValue('4 ft 11 in')
  await expect(page.locator('body')).not.toContainText(/oestrogen/i)
})
