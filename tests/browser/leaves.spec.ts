import type { Page } from '@playwright/test'
import { LEAVES, type Leaf } from '../../src/state/view'
import { brokenRules } from './rules'
import { boneless, expect, expectNoNonsense, open, overflow, root, test } from './support'
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
  // the keys in the order of the page itself: what it writes is then the same address
  await page.goto(`/?motion=reduce&quality=2d${query}#v=1&leaf=${id}&t=62`)
  await expect(leaf(page)).toHaveAttribute('data-leaf-id', id)
}

test.beforeEach(({ context }) => boneless(context))

test('each page opens from the index by key, and Escape, the buttons and Back close it', async ({ page }) => {
  await open(page, '?quality=2d&motion=reduce#v=1&t=62')
  for (const [id, close] of [
    ['claims', () => page.keyboard.press('Escape')],
    ['sources', () => leaf(page).locator('.leaf-top button').press('Enter')],
    ['therapists', () => page.goBack()],
    ['teachers', () => leaf(page).locator('.leaf-end .leaf-back').click()],
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
  const choices = leaf(page).locator('.leaf-top .picker')
  await expect(choices).toHaveCount(3)
  for (const choice of await choices.all()) {
    const box = await choice.boundingBox()
    expect(box!.x, 'within the window').toBeGreaterThanOrEqual(0)
    expect(box!.x + box!.width, 'within the window').toBeLessThanOrEqual(320)
  }
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

test('links of a page lead to the place and to the life, and Back to the page as it was left', async ({
  page,
}) => {
  const top = () => page.evaluate(() => scrollY)
  /** shut out a position that is merely the top */
  const left = async (): Promise<number> => {
    const y = await top()
    expect(y).toBeGreaterThan(300)
    return y
  }
  await openAt(page, 'claims')
  const only = page.getByRole('radio', { name: word('panels.verdict.supported') })
  await only.check()
  const place = leaf(page).locator('tr[data-seed="seed-37"] .leaf-ours button')
  await place.focus()
  const first = await left()
  await place.press('Enter')
  const heading = page.locator('#reading [data-claim="seed-37"] h4')
  await expect(leaf(page)).toHaveCount(0)
  await expect(heading).toBeFocused()
  await expect(heading).toBeInViewport()
  await expect.poll(() => hash(page)).not.toContain('leaf=')
  // longer than the address takes to be written
  await page.waitForTimeout(400)
  const there = await left()
  await page.goBack()
  await expect(place).toBeFocused()
  await expect(only).toBeChecked()
  await expect.poll(async () => Math.abs((await top()) - first)).toBeLessThan(4)
  await expect.poll(() => hash(page)).toContain('leaf=claims')
  await page.goForward()
  await expect(leaf(page)).toHaveCount(0)
  await expect(heading).toBeFocused()
  await expect.poll(async () => Math.abs((await top()) - there)).toBeLessThan(4)

  await openAt(page, 'teachers')
  const life = leaf(page).locator('[data-activity="row"] .leaf-go').nth(1)
  await life.focus()
  const before = await left()
  await life.press('Enter')
  await expect(leaf(page)).toHaveCount(0)
  await expect.poll(() => hash(page)).toContain('massage=7')
  expect(await top()).toBeLessThan(4)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(root(page).locator('.notices .notice')).toBeHidden()
  await page.waitForTimeout(400)
  await page.goBack()
  await expect(life).toBeFocused()
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(4)
  await page.waitForTimeout(400)
  // the life is the one that the page was opened with
  expect(await hash(page)).toMatch(/leaf=teachers/)
  expect(await hash(page)).not.toContain('massage')

  // a page opened from a page is a step of its own, and the way home skips it
  await leaf(page).locator('[data-activity="sort"] .panels-link').click()
  await expect(title(page, 'claims')).toBeFocused()
  expect(await top()).toBeLessThan(4)
  await page.goBack()
  await expect(title(page, 'teachers')).toBeVisible()
  await expect.poll(top).toBeGreaterThan(before)
})

test('a page opened from its address closes onto the sentence; its header sets size, theme and language', async ({
  page,
}) => {
  await openAt(page, 'teachers')
  await expect(title(page, 'teachers')).toBeFocused()
  expect(await title(page, 'teachers').evaluate(node => getComputedStyle(node).outlineStyle)).toBe('none')
  const choice = (key: string) =>
    leaf(page)
      .locator('.leaf-top')
      .getByRole('combobox', { name: word(key) })
  await choice('app.theme').selectOption('projector')
  await expect(root(page)).toHaveAttribute('data-theme', 'projector')
  await choice('app.textSize').selectOption('200')
  expect(await overflow(page)).toBe('')
  await choice('app.language').selectOption('ar-XB')
  await expect(root(page)).toHaveAttribute('dir', 'rtl')
  await expect(leaf(page)).toHaveAttribute('data-leaf-id', 'teachers')
  await expect(leaf(page).locator('.leaf-top select').last()).toHaveValue('ar-XB')
  await page.keyboard.press('Escape')
  await expect(leaf(page)).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect.poll(() => hash(page)).not.toContain('leaf=')
})

test('the way home from a page that a page opened is where the column was left', async ({ page }) => {
  await open(page, '?quality=2d&motion=reduce#v=1&t=62')
  await entry(page, 'teachers').focus()
  const top = await page.evaluate(() => scrollY)
  await page.keyboard.press('Enter')
  await expect(title(page, 'teachers')).toBeFocused()
  await leaf(page).locator('[data-activity="sort"] .panels-link').click()
  await expect(title(page, 'claims')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(entry(page, 'teachers')).toBeFocused()
  await page.waitForTimeout(400)
  expect(await hash(page)).not.toContain('leaf=')
  expect(Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThan(4)
  // both pages lie ahead, none behind
  await page.goForward()
  await expect(title(page, 'teachers')).toBeVisible()
  await page.goForward()
  await expect(title(page, 'claims')).toBeVisible()
})

test('on a phone the title comes before printing', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openAt(page, 'teachers')
  const print = leaf(page).getByRole('button', { name: word('panels.leaf.print') })
  await expect(print).toHaveCount(1)
  const [low, high] = [await print.boundingBox(), await title(page, 'teachers').boundingBox()]
  expect(low!.y).toBeGreaterThan(high!.y)
})
