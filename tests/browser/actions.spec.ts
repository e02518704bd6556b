import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { boneless, expect, grown, headline, lookCloser, open, shown, test } from './support'
import { word } from './words'

const menopause = (page: Page) =>
  page.getByRole('slider', { name: word('params.menopause.label'), exact: true })
const ageSlider = (page: Page) =>
  page.locator('#scrubber').getByRole('slider', { name: word('scrubber.range'), exact: true })
const hash = (page: Page): Promise<string> => page.evaluate(() => location.hash)
const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8')

test('every story opens, changes the sentence and comes back by its link', async ({ page, context }) => {
  await boneless(context)
  await open(page, '?quality=2d')
  const stories = page.getByRole('combobox', { name: word('app.story') })
  const ids = await stories
    .locator('option')
    .evaluateAll(all => all.map(one => (one as HTMLOptionElement).value))
  expect(ids.filter(id => id !== '').length).toBeGreaterThanOrEqual(6)
  const sentences = new Set<string>()
  for (const id of ids.filter(one => one !== '')) {
    await stories.selectOption(id)
    await expect(stories).toHaveValue(id)
    sentences.add((await shown(page)).sentence)
  }
  expect(sentences.size).toBeGreaterThan(ids.length / 2)
  await stories.selectOption('denosumab-stop')
  await expect.poll(() => hash(page)).toContain('drugs=denosumab@')
  const { sentence, charts } = await shown(page)
  const second = await context.newPage()
  await open(second, `?quality=2d${await hash(page)}`)
  expect(await shown(second)).toMatchObject({ sentence, charts })
  await expect(second.getByRole('combobox', { name: word('app.story') })).toHaveValue('denosumab-stop')
})

test('the massage row moves and leaves every bone curve where it was', async ({ page, context }) => {
  await boneless(context)
  await open(page, '?quality=2d')
  await lookCloser(page)
  const before = await shown(page)
  const row = page.getByRole('slider', { name: word('controls.massage.label'), exact: true })
  if (!(await row.isVisible()))
    await page.getByRole('button', { name: word('params.group.lifestyle') }).click()
  await row.focus()
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowRight')
  await expect(row).toHaveValue('3')
  await expect(page.getByText(word('controls.massage.none')).first()).toBeVisible()
  await expect.poll(() => hash(page)).toContain('massage=3')
  const after = await shown(page)
  expect(after.charts).toEqual(before.charts)
  // the sentence keeps its finding and adds that massage leaves it so
  expect(after.sentence).toContain(word('app.headline.massage'))
  expect(after.sentence.split('.')[0]).toBe(before.sentence.split('.')[0])
})

test('the scrubber steps, plays, stops and moves by keys; nothing is simulated again', async ({ page }) => {
  await page.addInitScript(() => {
    // nothing is grown: what is asked for is counted
    Object.assign(window, { lives: 0 })
    Worker.prototype.postMessage = ({ type }: { readonly type?: string }) => {
      if (type === 'life') (window as unknown as { lives: number }).lives += 1
    }
  })
  const lives = () => page.evaluate(() => (window as unknown as { lives: number }).lives)
  await open(page, '?quality=2d#v=1&until=60&t=50')
  await expect.poll(lives).toBe(1)
  await page.getByRole('button', { name: word('scrubber.on') }).click()
  await expect(ageSlider(page)).toHaveValue('51')
  await page.getByRole('button', { name: word('scrubber.back') }).click()
  await expect(ageSlider(page)).toHaveValue('50')
  await ageSlider(page).focus()
  await page.keyboard.press('End')
  await expect(ageSlider(page)).toHaveValue('60')
  await page.keyboard.press('Home')
  await expect(ageSlider(page)).toHaveValue('20')
  await page.getByRole('combobox', { name: word('scrubber.speed') }).selectOption('10')
  await page.getByRole('button', { name: word('scrubber.play'), exact: true }).click()
  await expect.poll(async () => Number(await ageSlider(page).inputValue())).toBeGreaterThan(25)
  await page.getByRole('button', { name: word('scrubber.pause'), exact: true }).click()
  const stopped = await ageSlider(page).inputValue()
  await page.waitForTimeout(400)
  expect(await ageSlider(page).inputValue()).toBe(stopped)
  const inLink = async (): Promise<number> =>
    Number(new URLSearchParams((await hash(page)).slice(1)).get('t'))
  await expect.poll(async () => Math.abs((await inLink()) - Number(stopped))).toBeLessThan(0.1)
  expect(await lives()).toBe(1)
})

test('a treatment bar moves by keys, changes the life and can be removed', async ({ page }) => {
  await boneless(page.context())
  await open(page, '?quality=2d#v=1&drugs=alendronate@65-70&t=72')
  const before = await shown(page)
  const label = word('params.drug.alendronate.label')
  const start = page.getByRole('slider', { name: word('scrubber.bar.from', { label }), exact: true })
  await start.focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => hash(page)).not.toContain('alendronate@65-70')
  await expect.poll(() => hash(page)).toContain('alendronate@64')
  expect((await shown(page)).charts).not.toEqual(before.charts)
  await start.focus()
  await page.keyboard.press('Delete')
  await expect.poll(() => hash(page)).not.toContain('drugs=')
})

test('a pinned life stays as a second line, one key swaps the two', async ({ page }) => {
  await boneless(page.context())
  await open(page, '?quality=2d#v=1&menopause=51')
  const first = await shown(page)
  await page.getByRole('button', { name: word('app.pin'), exact: true }).click()
  await menopause(page).focus()
  for (let i = 0; i < 12; i += 1) await page.keyboard.press('PageDown')
  await expect(headline(page)).toContainText(/less dense at \d+.*more .*break a major bone/)
  const compared = await shown(page)
  expect(compared.charts.length).toBeGreaterThan(first.charts.length)
  await page.getByRole('button', { name: word('compare.swap') }).click()
  await expect(menopause(page)).toHaveValue('51')
  await page.getByRole('button', { name: word('app.unpin'), pressed: true }).click()
  await expect(headline(page)).toHaveText(first.sentence)
})

test('Share gives a link, an embed snippet and a file that all restore the life', async ({
  page,
  context,
}) => {
  await boneless(context)
  await open(page, '?quality=2d#v=1&menopause=44&cortisol=10@60-62&t=63')
  const { sentence, charts } = await shown(page)
  await page.getByRole('button', { name: word('app.share'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  const link = await dialog.getByLabel(word('kit.share.link'), { exact: true }).inputValue()
  const snippet = await dialog.getByLabel(word('kit.share.embed'), { exact: true }).inputValue()
  expect(link).toContain('menopause=44')
  expect(snippet).toMatch(/^<iframe src="[^"]+mode=embed[^"]*menopause=44[^"]*" title="[^"]+"/)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: word('kit.share.download') }).click(),
  ])
  const file = await textOf(download)
  expect(JSON.parse(file)).toMatchObject({ v: 1, menopause: 44, display: { t: 63 } })

  const second = await context.newPage()
  await second.goto(link)
  await expect(headline(second)).toHaveText(sentence)
  expect((await shown(second)).charts).toEqual(charts)

  const third = await context.newPage()
  await open(third, '?quality=2d')
  await third.getByRole('button', { name: word('app.share'), exact: true }).click()
  const upload = third.locator('dialog input[type="file"]')
  await upload.setInputFiles({
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from('not json'),
  })
  await expect(third.getByRole('dialog')).toContainText(word('kit.share.notJson'))
  await upload.setInputFiles({ name: 'life.json', mimeType: 'application/json', buffer: Buffer.from(file) })
  await expect(third.getByRole('dialog')).toBeHidden()
  await expect(headline(third)).toHaveText(sentence)
})

test('charts are saved as figures, drawing and picture, and shown as a table', async ({ page }) => {
  await boneless(page.context())
  await open(page, '?quality=2d#v=1&t=60')
  for (const id of ['density', 'balance', 'risk']) {
    const chart = word(`charts.tab.${id}`)
    const save = async (format: 'csv' | 'svg' | 'png'): Promise<Download> => {
      await page.getByRole('button', { name: word('charts.save.of', { chart }) }).click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page
          .getByRole('button', { name: word(`charts.save.${format}`) })
          .filter({ visible: true })
          .click(),
      ])
      expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${format}$`))
      return download
    }
    const csv = await textOf(await save('csv'))
    expect(csv).toContain('#v=1&t=60')
    expect(csv.split('\r\n').filter(line => /^\d/.test(line)).length).toBeGreaterThan(30)
    expect(csv).not.toMatch(/NaN|undefined/)
    const svg = await textOf(await save('svg'))
    expect(svg).toMatch(/^(<\?xml[^>]*>\s*)?<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(svg).not.toMatch(/NaN|var\(--/)
    const png = await readFile(await (await save('png')).path())
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.length).toBeGreaterThan(5_000)
    await page.getByRole('button', { name: word('charts.table.of', { chart }) }).click()
    const table = page.getByRole('region', { name: word('charts.table.of', { chart }) }).getByRole('table')
    await expect(table).toBeVisible()
    expect(await table.getByRole('row').count()).toBeGreaterThan(30)
  }
})

test('theme, text size and language are set in the page and kept in the address', async ({ page }) => {
  await open(page, '#v=1&until=26&t=25')
  await page.getByRole('combobox', { name: word('app.theme') }).selectOption('dark')
  await page.getByRole('combobox', { name: word('app.textSize') }).selectOption('150')
  await expect.poll(() => page.evaluate(() => location.search)).toBe('?theme=dark&text=150')
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px')
  // larger text takes the order of a smaller screen: the settings fold into the menu
  await page.getByRole('button', { name: word('app.menu'), exact: true }).click()
  await page.getByRole('combobox', { name: word('app.language') }).selectOption('ar-XB')
  await expect(page.locator('.trabecula')).toHaveAttribute('dir', 'rtl')
  await expect.poll(() => page.evaluate(() => location.search)).toContain('lang=ar-XB')
  await grown(page)
})

test('the chapters at the foot of the first screen lead into the reading column', async ({ page }) => {
  await boneless(page.context())
  await open(page, '?quality=2d&motion=reduce')
  await page
    .getByRole('navigation', { name: word('app.landmark.chapters') })
    .getByRole('link')
    .nth(4)
    .click()
  await expect(page.locator('#reading h2').nth(4)).toBeInViewport()
})

test('fifty changes in one burst cost one simulation', async ({ page }) => {
  await boneless(page.context())
  await open(page, '?quality=2d#v=1&menopause=50')
  const writes = await menopause(page).evaluate(async slider => {
    const input = slider as HTMLInputElement
    const path = document.querySelector('#charts svg path[d]')
    let count = 0
    const observer = new MutationObserver(changes => (count += changes.length))
    observer.observe(document.querySelector('h1') as Element, {
      childList: true,
      characterData: true,
      subtree: true,
    })
    for (let i = 0; i < 50; i += 1) {
      input.value = String(31 + (i % 20))
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }
    await new Promise(resolve => setTimeout(resolve, 500))
    observer.disconnect()
    return { count, drawn: path !== null }
  })
  expect(writes.drawn).toBe(true)
  // one text node out, one in
  expect(writes.count).toBeLessThanOrEqual(2)
})
