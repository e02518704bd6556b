import type { Page } from '@playwright/test'
import { brokenRules } from './rules'
import { boneless, expect, open, overflow, root, test } from './support'
import { word } from './words'

const guide = (page: Page) => page.locator('[data-widget="pressure"]')
const flow = (page: Page) => page.locator('[data-widget="flow"]')
/** The reading column is fetched when a reader comes near it. */
const openAt = async (page: Page, address: string): Promise<void> => {
  await open(page, address)
  await flow(page).scrollIntoViewIfNeeded()
  await guide(page).scrollIntoViewIfNeeded()
}
const running = (page: Page): Promise<number> =>
  flow(page).evaluate(
    node =>
      document.getAnimations().filter(({ effect }) => node.contains((effect as KeyframeEffect).target))
        .length,
  )
/** How many times the page draws or redraws anything in this part of it while nobody touches it. */
const changes = (page: Page, ms: number): Promise<number> =>
  flow(page).evaluate(
    (node, wait) =>
      new Promise<number>(done => {
        let count = 0
        const watch = new MutationObserver(list => (count += list.length))
        watch.observe(node, { subtree: true, childList: true, attributes: true, characterData: true })
        setTimeout(() => {
          watch.disconnect()
          done(count)
        }, wait)
      }),
    ms,
  )

test.beforeEach(({ context }) => boneless(context))

test('the guide is used by keys alone, and its tree says what it shows', async ({ page }) => {
  await openAt(page, '?quality=2d&motion=reduce#until=30&t=30')
  const steps = page.getByRole('radiogroup', { name: word('panels.pressure.steps') })
  const result = guide(page).getByRole('status')
  await expect(guide(page)).toMatchAriaSnapshot(`
    - radiogroup "How firm":
      - radio "1 Light lotioning"
      - radio "2 Heavy lotioning" [checked]
      - radio "3 Medium"
      - radio "4 Strong"
      - radio "5 Deep"
    - paragraph: /Below the hand/
    - radiogroup "With":
      - radio "Open palm" [checked]
      - radio "Thumb"
      - radio "Elbow"
    - radiogroup "Where":
      - radio "Over muscle" [checked]
      - radio "Pressing on ribs"
      - radio "Pressing on the spine"
      - radio "A forced twist"
    - status:
      - paragraph: "Step 2, open palm, over muscle: fits a gentle session"
  `)
  await expect(steps.getByRole('radio', { name: '4 Strong' })).toHaveAccessibleDescription(
    'the therapist leans in Avoid',
  )

  // one stop per group; arrows move within it
  await steps.getByRole('radio', { name: '2 Heavy lotioning' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(result).toContainText('Step 3, open palm, over muscle: ask first')
  await expect(result).toContainText('only with your clinician’s clear yes')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(result).toContainText('Step 3, thumb, over muscle: ask first')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(result).toContainText('Step 3, thumb, pressing on the spine: avoid')
  await expect(result).toContainText('Over muscle, with an open palm, at step 1 or 2, it would fit.')
  // the age of the life above was not moved by those arrows
  expect(await page.evaluate(() => location.hash)).toContain('t=30')
  const marked = await page.evaluate(() => {
    const label = document.activeElement?.closest('label')
    return label === null || label === undefined ? '' : getComputedStyle(label).outlineStyle
  })
  expect(marked).toBe('solid')
})

test('nothing moves where motion is reduced', async ({ page }) => {
  await openAt(page, '?quality=2d&motion=reduce#until=30&t=30')
  await flow(page)
    .getByRole('radio', { name: word('panels.flow.act.move') })
    .check()
  await expect(flow(page).getByRole('status')).toContainText('126 mL a minute')
  expect(await running(page)).toBe(0)
  expect(await changes(page, 300)).toBe(0)
})

test('elsewhere blood runs only for a few seconds after a hand', async ({ page }) => {
  await openAt(page, '?quality=2d&motion=full#until=30&t=30')
  expect(await running(page)).toBe(0)
  await flow(page)
    .getByRole('radio', { name: word('panels.flow.act.massage') })
    .check()
  expect(await running(page)).toBeGreaterThanOrEqual(3)
  await expect.poll(() => running(page), { timeout: 12_000 }).toBe(0)
  expect(await changes(page, 300)).toBe(0)

  const button = flow(page).getByRole('button', { name: word('panels.flow.squeeze') })
  await button.focus()
  await page.keyboard.down('Space')
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await expect(flow(page).getByRole('status')).toContainText('126 mL a minute')
  await page.keyboard.up('Space')
  await expect(flow(page).getByRole('status')).toContainText('39.1 mL a minute')
})

test('no rule of accessibility is broken, light and dark', async ({ page }) => {
  await openAt(page, '?quality=2d&motion=reduce&theme=light#until=30&t=30')
  for (const theme of ['light', 'dark']) {
    await root(page).evaluate((node, name) => node.setAttribute('data-theme', name), theme)
    expect(await brokenRules(page, '[data-widget="pressure"], [data-widget="flow"]', true), theme).toEqual([])
  }
})

test('both fit 320 px without sideways scrolling, and fingers find 44 px', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    viewport: { width: 320, height: 700 },
    hasTouch: true,
  })
  const page = await context.newPage()
  await openAt(page, '?quality=2d&motion=reduce#until=30&t=30')
  await guide(page)
    .getByRole('radio', { name: word('panels.pressure.place.twist') })
    .check()
  expect(await overflow(page)).toBe('')
  for (const part of [guide(page), flow(page)]) {
    const targets = part.locator('label, button')
    for (const box of await targets.evaluateAll(list => list.map(one => one.getBoundingClientRect())))
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(43.5)
  }
  await context.close()
})

test('on paper all five steps stand with their tags, and every number of the blood flow', async ({
  page,
}) => {
  await openAt(page, '?quality=2d&motion=reduce#until=30&t=30')
  await page.emulateMedia({ media: 'print' })
  await expect(guide(page).locator('.panels-step-tag').filter({ visible: true })).toHaveText([
    word('panels.tag.fits'),
    word('panels.tag.fits'),
    word('panels.tag.ask'),
    word('panels.tag.avoid'),
    word('panels.tag.avoid'),
  ])
  await expect(guide(page).locator('.panels-touch').filter({ visible: true })).toHaveCount(5)
  await expect(guide(page).getByText(word('panels.pressure.rules.avoid'))).toBeVisible()
  await expect(guide(page).getByText(word('panels.pressure.caption'))).toBeVisible()
  await expect(flow(page).locator('dd').filter({ visible: true })).toHaveCount(8)
  await expect(flow(page).getByRole('button').filter({ visible: true })).toHaveCount(0)
})
