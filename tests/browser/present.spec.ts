import { statSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { brokenRules } from './rules'
import { boneless, expect, grown, headline, open, overflow, root, test } from './support'
import { word } from './words'

const LIFE = '?quality=2d&motion=reduce&mode=present#until=70&t=62'
const LESSON = '?quality=2d&motion=reduce&mode=present&lesson=menopause&step=2'

const begin = async (page: Page, address: string): Promise<void> => {
  await open(page, address)
  await expect(root(page)).toHaveAttribute('data-present', /ask|shown/)
}
const lead = (page: Page) => page.locator('.present-lead-words')
const step = (page: Page) => page.locator('.present-steps')
const rows = (page: Page) => page.locator('.present-poll-row')
const stepped = (n: number, of: number): string => word('present.step', { step: n, steps: of })

/** The smallest text that can be seen, px, with its words. */
const smallestText = (page: Page): Promise<{ readonly size: number; readonly words: string }> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let least = { size: Infinity, words: '' }
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
      const parent = text.parentElement
      const words = text.textContent?.trim() ?? ''
      if (parent === null || words === '') continue
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      const box = parent.getBoundingClientRect()
      if (parent.closest('.visually-hidden, [display="none"]') !== null || box.width < 2) continue
      const size = parseFloat(getComputedStyle(parent).fontSize)
      if (size < least.size) least = { size, words: `${parent.className} ${words}` }
    }
    return least
  })
/** How far the page reaches beyond the screen, px. */
const beyond = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)
/** Whether something else lies over the middle of a part. */
const isCovered = (page: Page, selector: string): Promise<boolean> =>
  page.locator(selector).evaluate(node => {
    const { x, y, width, height } = node.getBoundingClientRect()
    const top = document.elementFromPoint(x + width / 2, y + height / 2)
    return top === null || !(node.contains(top) || top.closest('.scrubber')?.contains(node) === true)
  })

test('a life is asked for age by age, with the keys of a clicker', async ({ page }) => {
  await begin(page, LIFE)
  // it opens as it stands, which is no step yet; what is asked for next is not shown before
  await expect(root(page)).toHaveAttribute('data-theme', 'projector')
  await expect(headline(page)).toContainText('At 62')
  const ahead = page.locator('.chart-density .chart-ahead.chart-ink')
  await expect(step(page)).toHaveText(word('present.opening'))
  await expect(page.locator('.present-dots')).toBeHidden()
  await expect(ahead).toBeHidden()

  await grown(page)
  // a picture of what is shown, and a word about it until the next step
  const [picture] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('s')])
  expect(picture.suggestedFilename()).toBe('trabecula-slide-trabeculae-age-62.png')
  expect(statSync(await picture.path()).size).toBeGreaterThan(20_000)
  await expect(page.locator('.present-note')).toHaveText(word('present.picture.saved'))

  await page.keyboard.press('PageUp')
  await expect(page.locator('.present-note')).toBeHidden()
  await expect(lead(page)).toContainText('62')
  await expect(headline(page)).toBeHidden()
  await expect(ahead).toBeHidden()
  await expect(page.locator('.scr-age-figure')).not.toHaveText('62')
  await page.keyboard.press('PageDown')
  await expect(headline(page)).toContainText('At 62')
  await expect(page.locator('.scr-age-figure')).toHaveText('62')
  await page.keyboard.press('ArrowRight')
  await expect(step(page)).toHaveText(stepped(4, 4))
  await expect(headline(page)).toBeHidden()
  await page.keyboard.press('Space')
  await expect(headline(page)).toContainText('At 70')
  // with the last answer there is nothing to keep back
  await expect(root(page)).not.toHaveAttribute('data-no-ahead')

  // a slider keeps its arrows, but not after a mouse
  const age = page.getByRole('slider', { name: word('scrubber.range'), exact: true })
  await age.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(step(page)).toHaveText(stepped(4, 4))
  await expect(page.locator('.scr-age-figure')).not.toHaveText('70')
  await age.click({ position: { x: 60, y: 20 } })
  await page.keyboard.press('ArrowLeft')
  await expect(headline(page)).toBeHidden()

  // the way out, with everything back in its place
  await page.keyboard.press('Escape')
  await expect(root(page)).toHaveAttribute('data-mode', 'explore')
  await expect(page.locator('.masthead')).toBeVisible()
  await expect(headline(page)).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.style.fontSize)).toBe('')
})

test('a lesson keeps its answer back until it is revealed; hands are counted twice', async ({ page }) => {
  await boneless(page.context())
  await begin(page, LESSON)
  await expect(lead(page)).toHaveText(word('present.class.menopause.predict.ask'))
  const options = page.locator('.present-option')
  await expect(options).toHaveCount(4)
  await expect(page.locator('.present-sketch-true')).toHaveCount(0)
  await expect(page.locator('#charts')).toBeHidden()
  await expect(headline(page)).toBeHidden()

  await page.keyboard.press('p')
  for (const key of '1222') await page.keyboard.press(key)
  const more = page.getByRole('button', { name: word('present.poll.more', { mark: '4' }) })
  await more.click()
  await expect(rows(page).locator('.present-bar')).toHaveCount(0)
  await page.getByRole('button', { name: word('present.poll.show') }).click()
  await expect(rows(page).nth(1)).toContainText('3 · 60 %')
  await page.getByRole('button', { name: word('present.poll.undo') }).click()
  await expect(rows(page).nth(1)).toContainText('3 · 75 %')
  await page.getByRole('button', { name: word('present.poll.again') }).click()
  await page.keyboard.press('2')
  await page.getByRole('button', { name: word('present.poll.show') }).click()
  await expect(rows(page).nth(1).locator('.present-bar-words')).toHaveText([/3 · 75 %/, /1 · 100 %/])
  await page.keyboard.press('p')
  await expect(rows(page).first()).toBeHidden()

  await page.keyboard.press('Space')
  await expect(page.locator('.present-sketch-true')).toHaveCount(4)
  await expect(page.locator('.present-option[data-right]')).toContainText(word('present.nearest'))
  await expect(lead(page)).toContainText('Line 2 ')
  await page.keyboard.press('PageDown')
  await expect(step(page)).toHaveText(stepped(3, 7))
  await expect(page).toHaveURL(/step=3/)

  // what the class has seen the lesson does not ask for any more; what is made of a step there stays on its slide
  await page.keyboard.press('Escape')
  await expect(root(page)).toHaveAttribute('data-mode', 'explore')
  await expect(page.locator('#charts')).toBeVisible()
  const period = page.getByRole('slider', { name: word('params.menopause.label') })
  await period.press('ArrowLeft')
  const said = (await period.getAttribute('aria-valuetext')) ?? 'none'
  await page.locator('.present-button').click()
  await expect(page.locator('.present-move')).toContainText(said)
  // there is no second life before one is kept
  const lives = page.locator('.present-lives')
  await expect(lives).toBeHidden()
  await page.keyboard.press('x')
  await expect(lives).toContainText(/^A .* B /)
})

test('black screen, timer and keys: each ends by itself, and single keys can be switched off', async ({
  page,
}) => {
  await boneless(page.context())
  await begin(page, LIFE)
  const black = page.locator('.present-black')
  for (const [on, off] of [
    ['.', 'PageDown'],
    ['b', 'Tab'],
  ] as const) {
    await page.keyboard.press(on)
    await expect(black).toBeVisible()
    await expect(black).toBeFocused()
    await expect(black).toHaveAccessibleName(word('present.black.on'))
    expect(await black.evaluate(node => getComputedStyle(node).backgroundColor)).toBe('rgb(0, 0, 0)')
    await page.keyboard.press(off)
    await expect(black).toBeHidden()
    // the key was for the light alone
    await expect(step(page)).toHaveText(word('present.opening'))
  }
  await page.keyboard.press('t')
  await expect(page.getByRole('timer')).toHaveText(/1:5\d/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('timer')).toBeHidden()

  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: word('present.keys.title') })
  await expect(dialog).toBeVisible()
  expect(await brokenRules(page)).toEqual([])
  await dialog.getByRole('checkbox', { name: word('present.single') }).uncheck()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('b')
  await expect(black).toBeHidden()
  await page.keyboard.press('PageDown')
  await expect(step(page)).toHaveText(stepped(4, 4))

  // the same with buttons, which come and go
  const tools = page.getByRole('button', { name: word('present.tools'), exact: true })
  await tools.click()
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: word('present.tool.black') })
    .click()
  await expect(black).toBeVisible()
  await black.click()
  await page.keyboard.press('PageUp')
  await expect(page.getByRole('toolbar')).toBeHidden()
})

test('fits one screen, with no text under 24 px, and breaks no rule', async ({ page }) => {
  await boneless(page.context())
  await page.setViewportSize({ width: 1280, height: 720 })
  await begin(page, LESSON)
  for (const theme of ['projector', 'dark'])
    for (const [width, height] of [
      [1280, 720],
      [1440, 900],
      [1920, 1080],
      [1024, 768],
    ] as const)
      await test.step(`${theme} ${width} x ${height}`, async () => {
        if (theme === 'dark' && width !== 1280) return
        await page.setViewportSize({ width, height })
        if (theme === 'dark' && width === 1280) await begin(page, LESSON.replace('?', '?theme=dark&'))
        for (let at = 0; at < 4; at += 1) {
          await page.waitForTimeout(100)
          const least = await smallestText(page)
          expect(least.size, least.words).toBeGreaterThanOrEqual(24)
          expect(await beyond(page)).toBeLessThanOrEqual(0)
          expect(await overflow(page)).toBe('')
          if (width === 1280 && at < 2) expect(await brokenRules(page)).toEqual([])
          await page.keyboard.press('PageDown')
        }
        for (let at = 0; at < 4; at += 1) await page.keyboard.press('PageUp')
        // nothing that is opened covers the age or pushes it off the page
        await page.keyboard.press('PageDown')
        for (const opened of width === 1280 || width === 1024 ? ['x', 't', 'tools'] : []) {
          if (opened === 'tools')
            await page.getByRole('button', { name: word('present.tools'), exact: true }).click()
          else await page.keyboard.press(opened)
          await page.waitForTimeout(100)
          expect(await beyond(page), opened).toBeLessThanOrEqual(0)
          expect(await overflow(page), opened).toBe('')
          for (const seen of ['.scr-track', '.scr-age-figure', '.present-option[data-right]'])
            expect(await isCovered(page, seen), `${opened} ${seen}`).toBe(false)
          if (opened !== 'x') await page.keyboard.press('Escape')
        }
        await page.keyboard.press('PageUp')
      })
})

test('on a phone every answer is in sight, before and after it is revealed', async ({ page }) => {
  await boneless(page.context())
  await page.setViewportSize({ width: 390, height: 844 })
  for (const step of [2, 6]) {
    await begin(page, LESSON.replace('step=2', `step=${step}`))
    for (const open of ['ask', 'shown']) {
      await expect(root(page)).toHaveAttribute('data-present', open)
      await expect(page.locator('.present-option')).toHaveCount(4)
      for (const option of await page.locator('.present-option').all())
        await expect(option).toBeInViewport({ ratio: 1 })
      expect(await overflow(page)).toBe('')
      await page.keyboard.press('PageDown')
    }
  }
})

test('notes stand in a second window that leads the page, or in the page where none may be opened', async ({
  page,
}) => {
  await boneless(page.context())
  await begin(page, LESSON)
  const [notes] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('n')])
  await expect(notes.getByRole('heading', { level: 1 })).toHaveText(
    word('present.class.menopause.predict.ask'),
  )
  await expect(notes.locator('.notes-right')).toContainText(word('lessons.menopause.predict.shape.2'))
  await expect(notes.getByText(word('lessons.menopause.guide.listen.1'))).toBeVisible()
  // our style sheet reaches it
  await expect(notes.locator('.notes-remote')).toHaveCSS('display', 'flex')
  expect(await brokenRules(notes)).toEqual([])
  await notes.getByRole('button', { name: word('present.reveal') }).click()
  await expect(page.locator('.present-option[data-right]')).toHaveCount(1)
  await notes.keyboard.press('PageDown')
  await expect(step(page)).toHaveText(stepped(3, 7))
  await notes.keyboard.press('b')
  await expect(page.locator('.present-black')).toBeVisible()
  await notes.getByRole('button', { name: word('present.tool.black') }).click()
  await expect(page.locator('.present-black')).toBeHidden()

  // closed by hand it can be opened again, as soon as the page has heard of it; with the room it goes
  const pressed = page.getByRole('button', { name: word('present.tool.notes'), includeHidden: true })
  await expect(pressed).toHaveAttribute('aria-pressed', 'true')
  await notes.close()
  await expect(pressed).toHaveAttribute('aria-pressed', 'false')
  await expect(page.locator('.present-notes-place')).toBeHidden()
  const [again] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('n')])
  await expect(again.getByRole('heading', { level: 1 })).toHaveText(word('lessons.menopause.run.ask'))
  const closed = again.waitForEvent('close')
  await page.keyboard.press('Escape')
  await closed

  await begin(page, LESSON)
  await page.evaluate(() => {
    window.open = () => null
  })
  await page.keyboard.press('n')
  await expect(page.locator('.present-notes-place')).toContainText(word('present.notes.blocked'))
  await page.keyboard.press('Escape')
  await expect(page.locator('.present-notes-place')).toBeHidden()
  await expect(root(page)).toHaveAttribute('data-mode', 'present')
})

test('works in a slide that is scaled and at first not shown: pointers, picture, wheel', async ({
  page,
  baseURL,
}) => {
  // as slide decks do: a frame that is not shown yet, in a box that is made smaller
  await page.route('**/deck.html', route =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>deck</title><body></body>' }),
  )
  await page.goto('/deck.html')
  await page.evaluate(address => {
    const frame = document.createElement('iframe')
    Object.assign(frame, { src: address, title: 'slide', width: '1280', height: '720' })
    Object.assign(frame.style, {
      display: 'none',
      border: '0',
      transformOrigin: '0 0',
      transform: 'scale(0.5)',
    })
    document.body.style.cssText = 'margin: 0; height: 3000px'
    document.body.append(frame)
  }, `${baseURL}/${LIFE}`)
  const inside = page.frameLocator('iframe')
  await expect(inside.locator('.trabecula')).toHaveAttribute('data-present', 'shown', { timeout: 60_000 })
  await page.evaluate(() => document.querySelector('iframe')?.style.removeProperty('display'))
  // the drawn section is there, and not a black plate
  const section = inside.locator('.scene-section')
  await expect(section).toBeVisible()
  await expect
    .poll(() =>
      section.evaluate((node: HTMLCanvasElement) => {
        // a copy each time: a canvas that is read again and again is warned of
        const probe = new OffscreenCanvas(32, 32)
        const pen = probe.getContext('2d')
        pen?.drawImage(node, 0, 0, 32, 32)
        const pixels = pen?.getImageData(0, 0, 32, 32).data ?? []
        return pixels.some((value, i) => i % 4 === 3 && value > 200)
      }),
    )
    .toBe(true)

  // half way along the track is half way through the ages, on the track and on the chart
  const track = await inside.locator('.scr-range').boundingBox()
  if (track === null) throw new Error('no track')
  expect(track.width).toBeLessThan(640)
  await page.mouse.click(track.x + track.width / 2, track.y + track.height / 2)
  await expect(inside.locator('.scr-age-figure')).toHaveText(/^(44\.[5-9]|45(\.[0-5])?)$/)
  const plot = await inside.locator('.chart-density .chart-plot').boundingBox()
  const axis = await inside.locator('.chart-density .chart-axis').first().boundingBox()
  if (plot === null || axis === null) throw new Error('no chart')
  await page.mouse.click(axis.x + axis.width * 0.2, plot.y + plot.height / 2)
  await expect(inside.locator('.scr-age-figure')).toHaveText(/^(29|30|31)$/)

  // the wheel is the deck's
  await page.mouse.move(150, 150)
  await page.mouse.wheel(0, 200)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100)
})
