import { expect, inside, shownIn, test } from './embed-host'

/** The frame has become as tall as what is in it. */
const fits = (page: import('@playwright/test').Page) =>
  expect
    .poll(() =>
      inside(page)
        .locator('html')
        .evaluate(html => html.scrollHeight - innerHeight),
    )
    .toBeLessThanOrEqual(0)

test('a host that listens to lti.frameResize makes room', async ({ page, host }) => {
  await page.goto(`${host}/lti.html`)
  await shownIn(inside(page))
  await expect(page.locator('#log')).toContainText(/height \d{3,4}/)
  await fits(page)
})

test('an H5P resizer makes room, and the frame becomes shorter again', async ({ page, host }) => {
  await page.goto(`${host}/h5p.html`)
  const sim = inside(page)
  await shownIn(sim)
  await expect(page.locator('#log')).toContainText(/hello[\s\S]*prepareResize \d+[\s\S]*resize \d+/)
  await fits(page)
  const tall = await page.locator('iframe').evaluate(frame => frame.clientHeight)
  await sim.locator('.charts-place').evaluate(part => part.remove())
  await expect
    .poll(() => page.locator('iframe').evaluate(frame => frame.clientHeight))
    .toBeLessThan(tall - 50)
  await fits(page)
})

test('two on one page keep one live graphics context', async ({ page, host }) => {
  await page.goto(`${host}/two.html`)
  for (const n of [0, 1]) {
    await shownIn(inside(page, n))
    await expect(inside(page, n).locator('#stage canvas').first()).toBeAttached()
  }
  const live = async (n: number): Promise<boolean> =>
    inside(page, n)
      .locator('#stage .scene-plate canvas')
      .evaluateAll(all =>
        (all as HTMLCanvasElement[]).some(one => one.getContext('webgl2')?.isContextLost() === false),
      )
  const count = async (): Promise<number> => [await live(0), await live(1)].filter(Boolean).length
  await expect.poll(count, { timeout: 60_000 }).toBe(1)
  for (const n of [0, 1, 0]) {
    await inside(page, n)
      .locator('.scene-plate')
      .click({ position: { x: 200, y: 100 } })
    await expect.poll(() => live(n)).toBe(true)
    await expect.poll(count).toBe(1)
  }
})

test('inside scaled slides the stage is not black and follows the pointer', async ({ page, host }) => {
  await page.goto(`${host}/slides.html`)
  await page.keyboard.press('ArrowRight')
  const sim = inside(page)
  await shownIn(sim)
  await expect(sim.locator('.trabecula')).toHaveAttribute('data-theme', 'projector')
  await expect(sim.locator('#stage')).toHaveAttribute('data-mesh-hash', /\d/, { timeout: 60_000 })
  await page.keyboard.press('Escape')
})
