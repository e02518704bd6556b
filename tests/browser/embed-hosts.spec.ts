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

test('two on one page keep one live graphics context', async ({ page, host, guard }) => {
  // both in sight; without a graphics card every point of the picture costs
  await page.setViewportSize({ width: 700, height: 1150 })
  // a frame that gives way loses its context on purpose
  guard.expectConsole(/Context (Lost|Restored)/)
  await page.addInitScript(() => {
    const all: WebGL2RenderingContext[] = []
    Object.assign(window, { contexts: all })
    const original = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      const found = (original as (...any: unknown[]) => unknown).call(this, kind, ...rest)
      if (kind.startsWith('webgl') && found !== null && !all.includes(found as never))
        all.push(found as never)
      return found
    } as typeof original
  })
  await page.goto(`${host}/two.html`)
  for (const n of [0, 1]) await shownIn(inside(page, n))
  const live = (n: number): Promise<boolean> =>
    inside(page, n)
      .locator('html')
      .evaluate(() =>
        (window as unknown as { contexts: WebGL2RenderingContext[] }).contexts.some(
          one => !one.isContextLost(),
        ),
      )
  const which = async (): Promise<string> => `${Number(await live(0))} ${Number(await live(1))}`
  await expect.poll(which, { timeout: 60_000 }).toMatch(/^(1 0|0 1)$/)
  for (const n of [0, 1, 0]) {
    await inside(page, n)
      .locator('.scene-plate')
      .click({ position: { x: 300, y: 100 } })
    await expect.poll(which).toBe(n === 0 ? '1 0' : '0 1')
  }
  // the live one goes out of sight: the other one takes over
  await page.locator('#one').evaluate(one => one.setAttribute('hidden', ''))
  await expect.poll(which).toBe('0 1')
})

test('inside scaled slides the stage is not black and follows the pointer', async ({ page, host }) => {
  await page.goto(`${host}/slides.html`)
  await page.keyboard.press('ArrowRight')
  const sim = inside(page)
  await shownIn(sim)
  await expect(sim.locator('.trabecula')).toHaveAttribute('data-theme', 'projector')
  await expect(sim.locator('#stage')).toHaveAttribute('data-mesh-hash', /\d/, { timeout: 60_000 })
  // a drag turns the bone, though the slide is scaled
  const before = await sim.locator('html').evaluate(() => location.hash)
  const box = (await sim.locator('.scene-plate').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + 120, box.y + box.height / 2, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => sim.locator('html').evaluate(() => location.hash)).toContain('cam=')
  expect(before).not.toContain('cam=')
  const clip = { x: box.x, y: box.y, width: box.width, height: box.height }
  expect((await page.screenshot({ clip })).length).toBeGreaterThan(10_000)
})
