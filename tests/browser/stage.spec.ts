import type { Page } from '@playwright/test'
import { boneless, colours, expect, grown, open, stage, test } from './support'
import { word } from './words'

const SCALES = ['body', 'bone', 'trabeculae', 'site'] as const
/** A short life grows in a fraction of the time, a coarse picture is drawn in one, and a flight is but its end. */
const SHORT = '?quality=low&motion=reduce#v=1&until=26&t=25'
const plate = (page: Page) => stage(page).locator('.scene-plate')
const stop = (page: Page, scale: (typeof SCALES)[number]) =>
  stage(page).locator('.scene-stop').nth(SCALES.indexOf(scale))
const arrived = async (page: Page, scale: (typeof SCALES)[number]): Promise<void> => {
  await expect(stage(page)).toHaveAttribute('data-scale', scale)
  await expect(stop(page, scale)).toHaveAttribute('aria-current', 'true')
  await expect(stage(page).locator('.scene-title')).toContainText(
    word('scene.caption.number', { number: SCALES.indexOf(scale) + 1 }),
  )
}

test('the ladder leads to four scales, each with a picture and words of its own', async ({ page }) => {
  await open(page, SHORT)
  await grown(page)
  const lists = new Set<string>()
  await stage(page)
    .getByRole('button', { name: word('scene.list.toggle') })
    .click()
  for (const scale of SCALES) {
    await stop(page, scale).click()
    await arrived(page, scale)
    await expect.poll(() => colours(page, '#stage .scene-plate')).toBeGreaterThan(20)
    const list = stage(page).locator('.scene-list')
    await expect(list.getByRole('button').first()).toBeVisible()
    lists.add(await list.innerText())
    expect(await page.evaluate(() => location.hash.length)).toBeGreaterThan(0)
  }
  expect(lists.size).toBe(4)
})

test('keys climb the ladder and turn the picture, and the link remembers the scale', async ({ page }) => {
  // with every flight
  await open(page, SHORT.replace('&motion=reduce', ''))
  await grown(page)
  await plate(page).focus()
  await page.keyboard.press('PageUp')
  await arrived(page, 'bone')
  await page.keyboard.press('PageUp')
  await arrived(page, 'body')
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('scale=body')
  await page.reload()
  await arrived(page, 'body')
  await plate(page).focus()
  for (const scale of ['bone', 'trabeculae', 'site'] as const) {
    await page.keyboard.press('PageDown')
    await arrived(page, scale)
  }
})

test('choosing a thing in the list turns the eye to it, and says so', async ({ page }) => {
  await boneless(page.context())
  await open(page, `${SHORT}&scale=bone`)
  await stage(page)
    .getByRole('button', { name: word('scene.list.toggle') })
    .click()
  const thing = stage(page).locator('.scene-things button').nth(2)
  const said = (await thing.textContent()) ?? ''
  const before = await page.evaluate(() => location.hash)
  await thing.click()
  await expect(
    stage(page).getByText(word('scene.list.shown', { what: said }), { exact: true }),
  ).toBeAttached()
  await expect.poll(() => page.evaluate(() => location.hash)).not.toBe(before)
})

test('the wheel scrolls the page, and zooms only when asked', async ({ page }) => {
  await boneless(page.context())
  await open(page, `${SHORT}&scale=site`)
  const box = (await plate(page).boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.wheel(0, 300)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
  expect(await page.evaluate(() => location.hash)).not.toContain('cam=')
  await page.evaluate(() => scrollTo(0, 0))
  await plate(page).focus()
  await page.mouse.wheel(0, -300)
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('cam=')
})

test('a pinned life stands beside the present one, turned the same way, and one key swaps them', async ({
  page,
}) => {
  await open(page, '?quality=low&motion=reduce#v=1&drugs=alendronate@22-26&until=27&t=27')
  await grown(page)
  await page.getByRole('button', { name: word('app.pin') }).click()
  await expect(stage(page).locator('.scene-life')).toHaveCount(2)
  await expect(stage(page).locator('.scene-life').first()).toContainText('27')
  // the link carries the pinned life; the present one goes on without the tablets
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('pin=')
  await page.evaluate(() => (location.hash = location.hash.replace('&drugs=alendronate@22-26', '')))
  await grown(page)
  const lines = (): Promise<string[]> => stage(page).locator('.scene-life small').allInnerTexts()
  // both lives have grown when nothing moves any more
  let before: string[] = []
  await expect
    .poll(
      async () => {
        const now = await lines()
        const still = now.join() === before.join() && new Set(now).size === 2
        before = now
        return still
      },
      { intervals: [2000], timeout: 60_000 },
    )
    .toBe(true)
  await plate(page).focus()
  await page.keyboard.press('x')
  // each is measured again at its new place
  await expect.poll(lines, { timeout: 60_000 }).toEqual(before.toReversed())
  await page.getByRole('button', { name: word('app.unpin'), pressed: true }).click()
  await expect(stage(page).locator('.scene-lives')).toBeHidden()
})

test('of two stages on one page only the one in use holds a graphics context', async ({ page }) => {
  await page.route('**/host.html', route =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Course page</title><link rel="icon" href="data:,">
        <iframe title="one" src="/?quality=low&mode=embed&view=trabeculae#v=1&until=26&t=25" width="700" height="620"></iframe>
        <iframe title="two" src="/?quality=low&mode=embed&view=trabeculae#v=1&until=26&t=26" width="700" height="620"></iframe>`,
    }),
  )
  await page.goto('/host.html')
  const [one, two] = ['one', 'two'].map(name => page.frameLocator(`iframe[title="${name}"]`))
  for (const frame of [one!, two!])
    await expect(frame.locator('.trabecula')).toHaveAttribute('data-bone', 'done', { timeout: 120_000 })
  const asleep = (frame: typeof one) => frame!.locator('.scene-wake')
  const count = async (): Promise<number> => (await asleep(one).count()) + (await asleep(two).count())
  await expect.poll(count).toBe(1)
  const resting = (await asleep(one).count()) === 1 ? one! : two!
  await asleep(resting).click()
  await expect(asleep(resting)).toHaveCount(0)
  await expect.poll(count).toBe(1)
  await expect(resting.getByText(word('scene.why.lost'))).toBeHidden()
  // what it drew with before it slept goes at a new size, without a word in the console
  await page.locator('iframe').evaluateAll(all => all.forEach(one => one.setAttribute('width', '560')))
  await expect
    .poll(() =>
      resting
        .locator('.scene canvas')
        .first()
        .evaluate(node => node.clientWidth),
    )
    .toBeLessThanOrEqual(560)
  await expect(resting.locator('.trabecula')).toHaveAttribute('data-bone', 'done')
  await page.waitForTimeout(500)
})

test('nothing is drawn while the stage is out of sight', async ({ page }) => {
  await boneless(page.context())
  await open(page, `${SHORT}&scale=site`)
  await arrived(page, 'site')
  await expect.poll(() => colours(page, '#stage .scene-plate')).toBeGreaterThan(20)
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await page.waitForTimeout(500)
  const drawn = await page.evaluate(async () => {
    let draws = 0
    const canvas = document.querySelector<HTMLCanvasElement>('.scene-canvas')!
    const gl = canvas.getContext('webgl2')!
    const original = gl.drawElements.bind(gl)
    gl.drawElements = (...all: Parameters<typeof original>) => {
      draws++
      original(...all)
    }
    document.querySelector<HTMLElement>('.scene-tool.is-turnLeft')!.click()
    await new Promise(resolve => setTimeout(resolve, 400))
    const hidden = draws
    scrollTo(0, 0)
    await new Promise(resolve => setTimeout(resolve, 800))
    return { hidden, seen: draws }
  })
  expect(drawn.hidden).toBe(0)
  expect(drawn.seen).toBeGreaterThan(0)
})
