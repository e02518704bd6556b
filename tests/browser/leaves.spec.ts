import type { Page } from '@playwright/test'
import { LEAVES, type Leaf } from '../../src/state/view'
import { brokenRules } from './rules'
import { expect, expectNoNonsense, open, overflow, root, test } from './support'
import { word } from './words'

const leaf = (page: Page) => page.locator('main.leaf')
const title = (page: Page, id: Leaf) =>
  leaf(page).getByRole('heading', { level: 2, name: word(`panels.leaf.${id}`), exact: true })
const entry = (page: Page, id: Leaf) =>
  page.locator('#reading .panels-index').getByRole('button', { name: word(`panels.leaf.${id}`), exact: true })
const hash = (page: Page) => page.evaluate(() => location.hash)

/** Straight from its address; the life behind it need not have grown. */
const openAt = async (page: Page, id: Leaf, query = ''): Promise<void> => {
  await page.goto('about:blank')
  await page.goto(`/?quality=2d&motion=reduce${query}#v=1&leaf=${id}&t=62`)
  await expect(leaf(page)).toHaveAttribute('data-leaf-id', id)
}

test('each page opens from the index by key, and Escape, the buttons and Back close it', async ({ page }) => {
  await open(page, '?quality=2d&motion=reduce#v=1&t=62')
  for (const [id, close] of [
    ['claims', () => page.keyboard.press('Escape')],
    ['sources', () => leaf(page).locator('.leaf-top button').press('Enter')],
    ['therapists', () => page.goBack()],
    ['teachers', () => leaf(page).locator('.leaf-end button').click()],
  ] as const)
    await test.step(id, async () => {
      await entry(page, id).focus()
      const top = await page.evaluate(() => scrollY)
      await page.keyboard.press('Enter')
      await expect(title(page, id)).toBeFocused()
      await expect(page).toHaveTitle(`${word(`panels.leaf.${id}`)} · ${word('app.name')}`)
      await expect.poll(() => hash(page)).toContain(`leaf=${id}`)
      // the page below is out of the way of a screen reader and of Tab
      await expect(page.locator('#reading')).toBeHidden()
      await expect(page.getByRole('main')).toHaveCount(1)
      await expect(page.getByRole('main', { name: word(`panels.leaf.${id}`) })).toBeVisible()
      await close()
      await expect(leaf(page)).toHaveCount(0)
      await expect(entry(page, id)).toBeFocused()
      await expect(page).toHaveTitle(word('app.title'))
      await expect.poll(() => hash(page)).not.toContain('leaf=')
      expect(Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThan(4)
    })
  // Back opens again what Forward would: the history has no dead steps
  await page.goForward()
  await expect(leaf(page)).toHaveCount(1)
  await page.goBack()
  await expect(leaf(page)).toHaveCount(0)
})

test('opened from its address it reads well at every width, in light and dark, and passes axe', async ({
  page,
}) => {
  for (const id of LEAVES)
    await test.step(id, async () => {
      await page.setViewportSize({ width: 1280, height: 800 })
      await openAt(page, id, id === 'sources' || id === 'teachers' ? '&theme=dark' : '&theme=light')
      expect(await brokenRules(page, '.leaf', true)).toEqual([])
      await expectNoNonsense(page)
      for (const width of [768, 320]) {
        await page.setViewportSize({ width, height: 640 })
        expect(await overflow(page), `${width} px`).toBe('')
      }
    })
  await openAt(page, 'claims', '&text=200&lang=ar-XB')
  expect(await overflow(page), 'large text, from right to left').toBe('')
})

test('claims are chosen by key, told aloud, and all on paper', async ({ page }) => {
  await openAt(page, 'claims')
  const rows = leaf(page).locator('tbody tr')
  const all = await rows.count()
  expect(all).toBeGreaterThan(49)
  await page.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: word('panels.verdict.partly') })).toBeChecked()
  const shown = rows.filter({ visible: true })
  await expect(shown.first()).toHaveAttribute('data-chip', 'partly')
  const few = await shown.count()
  expect(few).toBeLessThan(all / 2)
  await expect(leaf(page).getByRole('status')).toContainText('49')
  await page.emulateMedia({ media: 'print' })
  await expect(shown).toHaveCount(all)
  await expect(page.locator('.leaf-back').first()).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await expect(shown).toHaveCount(few)
  // rows are rows for a screen reader, stacked or not
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(page.getByRole('table').first().getByRole('columnheader')).toHaveCount(4)
  await expect(page.getByRole('rowheader', { name: '8', exact: true })).toBeVisible()
})

test('links of a page lead to the place, to the life, and back', async ({ page }) => {
  await openAt(page, 'claims')
  await leaf(page).locator('tr[data-seed="seed-37"] .leaf-ours button').click()
  await expect(leaf(page)).toHaveCount(0)
  await expect(page.locator('#reading [data-claim="seed-37"] h4')).toBeFocused()
  await expect(page.locator('#reading [data-claim="seed-37"]')).toBeInViewport()

  await openAt(page, 'teachers')
  await leaf(page).locator('[data-activity="row"] .leaf-go').nth(1).click()
  await expect(leaf(page)).toHaveCount(0)
  await expect.poll(() => hash(page)).toContain('massage=7')
  expect(await page.evaluate(() => scrollY)).toBeLessThan(4)
  await expect(root(page).locator('.notices .notice')).toBeHidden()
  await page.goBack()
  await expect(title(page, 'teachers')).toBeVisible()
})
