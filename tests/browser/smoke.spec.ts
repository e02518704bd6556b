import { colours, expect, expectNoNonsense, grown, headline, open, root, stage, test } from './support'
import { word } from './words'

test('opens on a living bone, three charts and a sentence', async ({ page }) => {
  await open(page)
  await expect(page).toHaveTitle(word('app.title'))
  await expect(headline(page)).toHaveText(/At \d+ .*spine.*\./)
  await expect(page.locator('#charts svg[role="img"], #charts svg').filter({ visible: true })).toHaveCount(3)
  await grown(page)
  expect(await colours(page, '#stage canvas')).toBeGreaterThan(20)
  const { bvtv, meshHash, boneAge } = await stage(page).evaluate(element => ({
    ...(element as HTMLElement).dataset,
  }))
  expect(Number(bvtv)).toBeGreaterThan(0.03)
  expect(Number(bvtv)).toBeLessThan(0.4)
  expect(Number(boneAge)).toBe(62)
  expect(meshHash).toMatch(/^-?\d+$/)
  await expectNoNonsense(page)
})

test('shows a structure while the life is still growing', async ({ page }) => {
  await open(page)
  await expect(stage(page)).toHaveAttribute('data-mesh-hash', /\d/)
  await expect(root(page)).toHaveAttribute('data-bone', /growing|done/)
})

test('the reading column is complete without a click', async ({ page }) => {
  await open(page, '?quality=2d')
  const reading = page.locator('#reading')
  await expect(reading.getByRole('heading', { level: 2 })).toHaveCount(7)
  const text = await reading.innerText()
  expect(text.split(/\s+/).length).toBeGreaterThan(600)
  expect(text).toMatch(/does not diagnose/)
})

test('a page that is left alone draws nothing', async ({ page }) => {
  await page.addInitScript(() => {
    const ask = window.requestAnimationFrame.bind(window)
    Object.assign(window, { frames_asked: 0 })
    window.requestAnimationFrame = run => {
      ;(window as unknown as { frames_asked: number }).frames_asked += 1
      return ask(run)
    }
  })
  await open(page, '?quality=low#v=1&until=26&t=25')
  await grown(page)
  // the figures of the block come from its worker a moment after the bone, and are drawn once
  await page.waitForTimeout(3000)
  const frames = await page.evaluate(async () => {
    const counter = window as unknown as { frames_asked: number }
    const before = counter.frames_asked
    await new Promise(resolve => setTimeout(resolve, 1000))
    return counter.frames_asked - before
  })
  expect(frames).toBe(0)
})
