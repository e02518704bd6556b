import { GALLERY } from '../../src/charts/gallery'
import { CLOSER_GALLERY } from '../../src/charts/closer/gallery'
import { boneless, expect, expectNoNonsense, overflow, test } from './support'
import { MESSAGES } from './words'

test.beforeEach(({ context }) => boneless(context))

test('the gallery shows every chart in every state, in words', async ({ page }) => {
  await page.goto('/?view=gallery&quality=2d#v=1')
  const entries = page.locator('.gallery-entry')
  await expect(entries).toHaveCount(GALLERY.length + CLOSER_GALLERY.length)
  await expect(entries.last().locator('svg text').first()).toBeVisible()
  await expectNoNonsense(page)
  expect(await overflow(page)).toBe('')
  // a message that was not fetched would stand there as its key
  const text = await page.locator('.gallery').innerText()
  const drawn = await page.locator('.gallery svg text').allTextContents()
  const keys = [text, ...drawn].flatMap(one => one.match(/\b[a-z]+(\.[a-zA-Z]+)+\b/g) ?? [])
  expect(keys.filter(key => key in MESSAGES || /^(charts|closer|sure)\./.test(key))).toEqual([])
})
