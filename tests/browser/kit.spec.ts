import type { Page } from '@playwright/test'
import { brokenRules } from './rules'
import { boneless, expect, open, overflow, root, shown, test } from './support'
import { word } from './words'

// the bone of a life is not what is tried here
test.beforeEach(({ context }) => boneless(context))

const LIFE = '#until=70&t=62'
const leaf = (page: Page, id: string) => page.locator(`.leaf[data-leaf-id="${id}"]`)
const openLeaf = async (page: Page, id: string, life = LIFE): Promise<void> => {
  await open(page, `?quality=2d&motion=reduce${life}&leaf=${id}`)
  await expect(leaf(page, id).locator('.kit')).toBeVisible()
}
/** Pages that go to the printer. */
const sheets = async (page: Page, format: 'A4' | 'Letter'): Promise<number> =>
  (await page.pdf({ format })).toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0
const wear = (page: Page, theme: string): Promise<void> =>
  root(page).evaluate((node: HTMLElement, name) => void (node.dataset['theme'] = name), theme)

test('the builder by keys: the preview is the link, and the link opens what the preview shows', async ({
  page,
  context,
}) => {
  await openLeaf(page, 'builder')
  const builder = leaf(page, 'builder')
  const link = builder.getByLabel(word('kit.out.link'), { exact: true })
  const key = async (name: string, ...keys: readonly string[]): Promise<void> => {
    await builder.locator('.kit-form').getByLabel(name, { exact: true }).first().focus()
    for (const one of keys) await page.keyboard.press(one)
  }
  await expect(link).toHaveValue(/#v=1&until=70&t=62$/)

  // a story, in a frame, without the charts and with the drugs locked, flat, dark, larger, in long words
  const start = builder.getByLabel(word('kit.opening'), { exact: true })
  await start.focus()
  await page.keyboard.press('End')
  await expect(start.locator('option:checked')).toHaveText(word('stories.massage.title'))
  await key(word('kit.use.explore'), 'ArrowDown')
  await expect(builder.getByLabel(word('kit.use.embed'))).toBeChecked()
  await builder.locator('summary').first().focus()
  await page.keyboard.press('Enter')
  await key(word('kit.part.charts'), 'Space')
  await builder.locator('summary').nth(1).focus()
  await page.keyboard.press('Enter')
  await builder.locator('.kit-checklist').nth(1).getByLabel(word('kit.part.drugs')).focus()
  await page.keyboard.press('Space')
  await key(word('kit.show.theme'), 'd')
  await key(word('kit.show.text'), 'ArrowDown')
  await key(word('kit.show.quality'), 'End')
  await expect(builder.locator('summary').first()).toHaveText(word('kit.hide', { count: 1 }))

  await expect(link).toHaveValue(
    /\?theme=dark&mode=embed&quality=2d&text=125&hide=charts&lock=drugs#v=1&massage=1&t=65$/,
  )
  const address = await link.inputValue()
  const frame = builder.locator('iframe')
  // the preview before it stays until this one has come
  await expect
    .poll(() => frame.evaluateAll(all => all.map(one => one.getAttribute('src'))))
    .toEqual([address])
  const inside = page.frame({ url: address })!
  await expect(inside.locator('.trabecula')).toHaveAttribute('data-ready', 'true')
  await expect(builder.getByLabel(word('kit.out.frame'), { exact: true })).toHaveValue(
    new RegExp(`src="${address.replaceAll('&', '&amp;').replace(/[?#.+]/g, '\\$&')}"`),
  )
  const way = builder.getByRole('link', { name: word('kit.out.open') })
  await expect(way).toHaveAttribute('href', address)

  const opened = await context.newPage()
  await opened.setViewportSize({ width: 1280, height: 800 })
  await open(opened, address.replace(/^[^?#]*/, ''))
  await expect(opened.locator('#charts')).toBeHidden()
  const seen = await shown(opened)
  const told = (where: typeof opened | typeof inside) =>
    where.locator('.trabecula').evaluate((node: HTMLElement) => {
      const { theme, mode, view, hide, text, size } = node.dataset
      return { theme, mode, view, hide, text, size, font: document.documentElement.style.fontSize }
    })
  expect(await inside.locator('h1').innerText()).toBe(seen.sentence)
  expect(await told(inside)).toEqual(await told(opened))
  expect(await inside.evaluate(() => location.href)).toBe(address)
  expect(await opened.evaluate(() => location.href)).toBe(address)

  await test.step('what cannot be a site is told, and stays out', async () => {
    const sites = builder.getByLabel(word('kit.parents.label'))
    await sites.focus()
    await page.keyboard.type('lms.example.edu')
    await page.keyboard.press('Tab')
    await expect(builder.getByRole('alert')).toHaveText(/lms\.example\.edu/)
    await expect(link).toHaveValue(address)
  })
})

test('a worksheet is one sheet on both sides and a key, on A4 and on Letter, from its own link', async ({
  page,
}) => {
  await open(page, `?quality=2d&motion=reduce&theme=dark&text=200&mode=print&lesson=menopause${LIFE}`)
  const body = leaf(page, 'worksheet')
  await expect(body.locator('.kit-sheet h3').first()).toHaveText(word('lessons.menopause.title'))
  for (const level of ['school', 'advanced']) {
    await body.getByLabel(word(`kit.sheet.level.${level}`)).check()
    for (const format of ['A4', 'Letter'] as const)
      expect(await sheets(page, format), `${level}, ${format}`).toBe(3)
  }
  await body.getByLabel(word('kit.sheet.withKey')).uncheck()
  for (const format of ['A4', 'Letter'] as const) expect(await sheets(page, format), format).toBe(2)
  await page.emulateMedia({ media: 'print' })
  const paper = body.locator('.kit-sheet')
  await expect(paper).toHaveCSS('color', 'rgb(0, 0, 0)')
  await expect(body.locator('.kit-paper-choice')).toBeHidden()
  // points, whatever the size of text on the screen
  const points = (): Promise<number> =>
    paper.evaluate(node => Number.parseFloat(getComputedStyle(node).fontSize) * 0.75)
  expect(await points()).toBeGreaterThanOrEqual(10.5)
  await page.emulateMedia({ media: null })
  await body.getByLabel(word('kit.sheet.large')).check()
  await page.emulateMedia({ media: 'print' })
  expect(await points()).toBeGreaterThanOrEqual(18)
  await page.emulateMedia({ media: null })
  await body.getByLabel(word('kit.sheet.large')).uncheck()
  // any life has a sheet, too
  await body.getByLabel(word('kit.sheet.of'), { exact: true }).selectOption('life')
  await expect(paper.locator('h3')).toHaveText(word('kit.sheet.life.title'))
  expect(await sheets(page, 'Letter')).toBe(2)
})

test('a guide is one sheet on both sides, and goes away as text to edit', async ({ page }) => {
  await openLeaf(page, 'guide')
  const body = leaf(page, 'guide')
  await body.getByLabel(word('kit.guide.lesson'), { exact: true }).selectOption('treatment')
  for (const format of ['A4', 'Letter'] as const) expect(await sheets(page, format), format).toBe(2)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    body.getByRole('button', { name: word('kit.guide.save') }).click(),
  ])
  expect(file.suggestedFilename()).toBe('trabecula-guide-treatment.html')
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  const read = await page.evaluate(written => {
    const parsed = new DOMParser().parseFromString(written, 'text/html')
    return { title: parsed.title, heads: parsed.querySelectorAll('h4').length, links: parsed.links.length }
  }, text)
  expect(read).toEqual({
    title: word('kit.guide.of', { title: word('lessons.treatment.title') }),
    heads: 15,
    links: 3,
  })
})

test('builder, worksheet and guide break no rule, in light and dark, and fit 320 px and large text', async ({
  page,
}) => {
  for (const id of ['builder', 'worksheet', 'guide']) {
    await page.setViewportSize({ width: 1280, height: 900 })
    await openLeaf(page, id, '#until=30&t=30')
    for (const theme of ['light', 'dark']) {
      await wear(page, theme)
      expect(await brokenRules(page, '.kit', true), `${id}, ${theme}`).toEqual([])
    }
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflow(page), `${id} at 320 px`).toBe('')
    await page.setViewportSize({ width: 640, height: 800 })
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    expect(await overflow(page), `${id}, large text`).toBe('')
  }
})

test('the share dialog: link, code, frame, and a plain sentence when a file cannot be made', async ({
  page,
  guard,
}) => {
  guard.expectConsole(/404/)
  await open(page, `?quality=2d&motion=reduce${LIFE}`)
  await page.route('**/offline.html', route => route.fulfill({ status: 404, body: '' }))
  await page.getByRole('button', { name: word('app.share'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  const link = await dialog.getByLabel(word('kit.share.link'), { exact: true }).inputValue()
  expect(link).toMatch(/\?quality=2d|motion=reduce/)
  // the frame shows what the link shows
  await expect(dialog.getByLabel(word('kit.share.embed'), { exact: true })).toHaveValue(
    /^<iframe src="[^"]*\?(?=[^"]*mode=embed)(?=[^"]*quality=2d)(?=[^"]*motion=reduce)[^"#]*#v=1&amp;until=70&amp;t=62" .*sandbox="allow-scripts allow-downloads allow-popups"/,
  )
  await dialog.locator('summary').click()
  await expect(dialog.getByRole('img', { name: word('kit.share.codeName') })).toBeVisible()
  expect(await brokenRules(page, 'dialog', true)).toEqual([])
  for (const name of ['single', 'scorm12']) {
    await dialog.getByRole('button', { name: word(`kit.share.${name}`) }).click()
    await expect(dialog.getByRole('status')).toHaveText(
      word('kit.share.makeFailed', { what: word(`kit.share.${name}`) }),
    )
  }
  await dialog.getByRole('button', { name: word('kit.share.builder') }).click()
  await expect(leaf(page, 'builder').getByRole('heading', { level: 2 })).toBeFocused()
})
