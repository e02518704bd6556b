import type { Page } from '@playwright/test'
import { boneless, expect, open, test } from './support'
import { word } from './words'

const index = (page: Page) => page.locator('#reading .panels-index')
const part = (page: Page, id: string) =>
  index(page).getByRole('button', { name: word(`panels.massage.${id}.title`), exact: true })

test.beforeEach(({ context }) => boneless(context))

for (const size of [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
])
  test(`the index keeps its links and the part being read in sight at ${size.width} by ${size.height}`, async ({
    page,
  }) => {
    await page.setViewportSize(size)
    await open(page, '?quality=2d&motion=reduce#v=1&until=30&t=30')
    // the last part but three of the longest list
    for (const id of ['flow', 'area']) {
      await page.locator(`[data-anchor="massage.${id}"]`).evaluate(place => place.scrollIntoView())
      await expect(part(page, id)).toHaveAttribute('aria-current', 'location')
      await expect(index(page).locator('[aria-current="location"]')).toHaveCount(1)
      await expect(part(page, id)).toBeInViewport({ ratio: 1 })
      const weight = await part(page, id).evaluate(button => getComputedStyle(button).fontWeight)
      expect(Number(weight)).toBeGreaterThanOrEqual(600)
      for (const link of await index(page).locator('.panels-index-links button').all())
        await expect(link).toBeInViewport({ ratio: 1 })
    }
  })

test('a keyboard passes a list of claims in two strokes', async ({ page }) => {
  await open(page, '?quality=2d&motion=reduce#v=1&until=30&t=30')
  const skip = page.locator('[data-anchor="massage.may"] .panels-skip')
  await skip.focus()
  await expect(skip).toBeInViewport({ ratio: 1 })
  expect((await skip.boundingBox())!.height).toBeGreaterThan(20)
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-anchor="massage.flow"] h3').first()).toBeFocused()
  expect((await skip.boundingBox())!.height).toBeLessThan(2)
})

test('places that fill when a reader comes near fill for paper too, and say until then that they are missing', async ({
  page,
}) => {
  await open(page, '?quality=2d&motion=reduce#v=1&until=30&t=30')
  const slots = page.locator('#reading [data-slot]')
  await expect(slots).toHaveCount(2)
  await page.emulateMedia({ media: 'print' })
  // far from the window nothing has been asked for yet
  for (const slot of await slots.all()) {
    await expect(slot.locator('.panels-on-paper').first()).toBeVisible()
    await expect(slot.locator('.panels-on-screen')).toBeHidden()
  }
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  for (const slot of await slots.all()) {
    await expect(slot).toHaveAttribute('data-ready', 'true', { timeout: 60_000 })
    await expect(slot.locator('.panels-on-paper')).toHaveCount(0)
  }
})

test('while the age runs, the column changes only where it is read', async ({ page }) => {
  await open(page, '?quality=2d&motion=reduce#v=1&t=62')
  await page.locator('[data-anchor="massage.may"]').evaluate(place => place.scrollIntoView())
  await expect(part(page, 'may')).toHaveAttribute('aria-current', 'location')
  const changes = await page.evaluate(async () => {
    const column = document.querySelector('#reading .panels-body')!
    let count = 0
    const watch = new MutationObserver(list => (count += list.length))
    watch.observe(column, { subtree: true, childList: true, attributes: true, characterData: true })
    const slider = document.querySelector<HTMLInputElement>('#scrubber input[type="range"]')!
    for (let age = 63; age < 80; age++) {
      slider.value = String(age)
      slider.dispatchEvent(new Event('input', { bubbles: true }))
      await new Promise(next => requestAnimationFrame(next))
    }
    await new Promise(rest => setTimeout(rest, 600))
    watch.disconnect()
    return count
  })
  expect(changes).toBeLessThan(20)
  // what comes into sight is right at once
  const sentence = page.locator('[data-live="balance"]')
  await sentence.evaluate(node => node.scrollIntoView())
  await expect(sentence).toContainText('79')
})
