import type { Page } from '@playwright/test'
import { boneless, expect, open, root, test } from './support'
import { word } from './words'

const hash = (page: Page): Promise<string> => page.evaluate(() => location.hash)
const live = (page: Page, id: string) => page.locator(`[data-live="${id}"]`).first()
const toChapter = async (page: Page, chapter: string): Promise<void> => {
  await page.locator(`.chapters [data-chapter="${chapter}"]`).click()
}

test.beforeEach(({ context }) => boneless(context))

test('"show me" sets the life, offers the way back, and gives back the life, the age and the place', async ({
  page,
}) => {
  await open(page, '?quality=2d#v=1&smoking=1&t=58')
  await toChapter(page, 'alive')
  const link = page.getByRole('button', { name: word('panels.show.struts'), exact: true })
  await link.focus()
  const top = await page.evaluate(() => scrollY)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect.poll(() => hash(page)).not.toContain('smoking=1')
  const back = page.getByRole('button', { name: word('panels.show.back') })
  await expect(back).toBeVisible()
  await back.click()
  await expect(back).toBeHidden()
  await expect.poll(() => hash(page)).toContain('smoking=1')
  expect(await hash(page)).toMatch(/[#&]t=58(&|$)/)
  await expect(link).toBeFocused()
  expect(Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThan(200)
})

test('what was shown can be kept, and the offer goes', async ({ page }) => {
  await open(page, '?quality=2d#v=1&smoking=1&t=58')
  await toChapter(page, 'alive')
  await page.getByRole('button', { name: word('panels.show.struts'), exact: true }).click()
  await page.getByRole('button', { name: word('panels.show.keep') }).click()
  await expect(page.getByRole('button', { name: word('panels.show.back') })).toBeHidden()
  await expect.poll(() => hash(page)).not.toContain('smoking=1')
})

test('sentences of the column follow the age and the inputs of the life', async ({ page }) => {
  await open(page, '?quality=2d#v=1&t=30')
  await toChapter(page, 'balance')
  const sentence = live(page, 'balance')
  await expect(sentence).toBeVisible()
  const young = await sentence.innerText()
  await page
    .locator('#scrubber')
    .getByRole('slider', { name: word('scrubber.range'), exact: true })
    .evaluate((slider: HTMLInputElement) => {
      slider.value = '55'
      slider.dispatchEvent(new Event('input', { bubbles: true }))
    })
  await expect.poll(() => sentence.innerText()).not.toBe(young)
  await expect(sentence).toContainText('55')
})

test('one section is printed alone', async ({ page }) => {
  await open(page, '?quality=2d')
  await toChapter(page, 'helps')
  await page.evaluate(() => {
    window.print = () => {}
  })
  await expect(page.locator('.panels-index [aria-current="true"]')).toHaveText(word('stories.chapter.helps'))
  await page.getByRole('button', { name: word('panels.print.chapter') }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('[data-anchor="helps"]')).toBeVisible()
  await expect(page.locator('[data-anchor="alive"]')).toBeHidden()
  await expect(page.locator('.masthead')).toBeHidden()
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(root(page).locator('[data-anchor="alive"]')).toBeVisible()
})
