import { type Page } from '@playwright/test'
import { expect, grown, open, root, shown, test } from './support'
import { word } from './words'

const menopause = (page: Page) =>
  page.getByRole('slider', { name: word('params.menopause.label'), exact: true })

test('a final period at 42 instead of 51 changes curve, sentence, bone and link; the link brings it all back', async ({
  page,
  context,
}) => {
  // the bone as a drawn section: what it is a section of is told by its hash
  await open(page, '?quality=2d&motion=reduce#v=1&menopause=51&until=46&t=46')
  await grown(page)
  const before = await shown(page)
  await menopause(page).focus()
  await expect(menopause(page)).toHaveValue('51')
  for (let i = 0; i < 40 && (await menopause(page).inputValue()) !== '42'; i += 1)
    await page.keyboard.press('ArrowLeft')
  await expect(menopause(page)).toHaveValue('42')
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('menopause=42')
  await expect(root(page)).toHaveAttribute('data-bone', 'growing')
  await grown(page)
  const after = await shown(page)
  expect(after.sentence).not.toBe(before.sentence)
  expect(after.charts).not.toEqual(before.charts)
  expect(after.mesh).not.toBe(before.mesh)
  expect(after.hash).not.toBe(before.hash)

  const second = await context.newPage()
  await second.goto(page.url())
  await grown(second)
  expect(await shown(second)).toEqual(after)
})

test('the same link gives the same mesh twice, another seed another one', async ({ page }) => {
  const meshes: (string | null)[] = []
  for (const seed of [7, 7, 8]) {
    await page.goto('about:blank')
    await open(page, `?quality=2d#v=1&seed=${seed}&until=26&t=26`)
    await grown(page)
    meshes.push((await shown(page)).mesh)
  }
  expect(meshes[1]).toBe(meshes[0])
  expect(meshes[2]).not.toBe(meshes[0])
})

test('moving the age shows the bone of that age and comes back to the same one', async ({ page }) => {
  await open(page, '?quality=low#v=1&until=28&t=26')
  await grown(page)
  const { mesh } = await shown(page)
  const age = page.getByRole('slider', { name: /age/i }).first()
  await age.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('#stage')).not.toHaveAttribute('data-mesh-hash', mesh ?? '')
  await page.keyboard.press('ArrowLeft')
  await grown(page)
  await expect(page.locator('#stage')).toHaveAttribute('data-mesh-hash', mesh ?? '')
})
