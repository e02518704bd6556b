import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { brokenRules } from './rules'
import { boneless, chooseTheme, expect, expectNoNonsense, open, overflow, test } from './support'
import { word } from './words'

const place = (page: Page) => page.locator('[data-slot="drawing"]')
const part = (page: Page, id: string) => place(page).locator(`[data-place="${id}"]`)

/** Goes to the drawing and waits until it stands there. */
const read = async (page: Page): Promise<void> => {
  await place(page).scrollIntoViewIfNeeded()
  await expect(place(page)).toHaveAttribute('data-ready', 'true')
}

test.beforeEach(({ context }) => boneless(context))

test('nothing of the drawing is fetched before a reader comes near', async ({ page }) => {
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  await open(page, '?quality=2d')
  await expect(place(page)).toBeAttached()
  const ours = (): string[] => asked.filter(path => /\/diagram-[^/]*\.js$/.test(path))
  expect(ours()).toEqual([])
  await read(page)
  // the drawing and its words, each once
  expect(new Set(ours()).size).toBe(2)
  expect(ours()).toHaveLength(2)
})

test('pointer and keyboard light a part, and it says what it does', async ({ page }) => {
  await open(page, '?quality=2d&motion=reduce')
  await read(page)
  const readout = place(page).locator('.dgm-readout')
  await expect(readout).toHaveText(word('diagram.hint'))
  await part(page, 'D').hover()
  await expect(readout).toHaveText(/^Denosumab\. More of this lowers RANKL\.$/)
  await expect(place(page).locator('[data-link].on')).toHaveCount(1)
  await part(page, 'aln').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(part(page, 'rankl')).toBeFocused()
  await expect(readout).toContainText('Lowered by denosumab')
  await page.keyboard.press('Enter')
  await expect(part(page, 'rankl')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Escape')
  await expect(part(page, 'rankl')).toHaveAttribute('aria-pressed', 'false')
})

test('the drawing is saved as a file that stands alone', async ({ page }) => {
  await open(page, '?quality=2d')
  await read(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    place(page)
      .getByRole('button', { name: word('diagram.save') })
      .click(),
  ])
  expect(download.suggestedFilename()).toBe('trabecula-model.svg')
  const svg = readFileSync(await download.path(), 'utf8')
  for (const text of ['Osteoclasts', word('diagram.key.raises'), 'stroke-dasharray'])
    expect(svg).toContain(text)
  expect(svg).not.toMatch(/var\(|class=/)
})

test('fits, reads and breaks no rule in every theme, width and size of text', async ({ page }) => {
  for (const [theme, width, text] of [
    ['light', 1440, 100],
    ['dark', 390, 100],
    ['projector', 1280, 100],
    ['hc', 768, 100],
    ['light', 320, 200],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    if (theme === 'light') {
      await open(page, `?quality=2d&motion=reduce&theme=${theme}&text=${text}`)
      await read(page)
      await place(page).locator('summary').click()
    } else await chooseTheme(page, theme)
    await part(page, 'C').focus()
    await page.waitForTimeout(300)
    expect(await overflow(page), `${theme} ${width}`).toBe('')
    await expectNoNonsense(page)
    expect(await brokenRules(page, '[data-slot="drawing"]'), `${theme} ${width}`).toEqual([])
  }
})
