import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import {
  boneless,
  colours,
  expect,
  expectNoNonsense,
  grown,
  lookCloser,
  open,
  overflow,
  root,
  test,
} from './support'

const SIZES = [
  [1920, 1080],
  [1440, 900],
  [1280, 720],
  [1024, 768],
  [768, 1024],
  [390, 844],
  [320, 640],
] as const

/**
 * A picture in software is slow, and so is a long life: the stage with all that stands on it when its bone has grown, coarse and of
 * a short life, and then the words and all charts of a long one without a bone.
 */
const openBoth = async (
  page: Page,
  context: BrowserContext,
  query: string,
  look: (which: string) => Promise<void>,
): Promise<void> => {
  await open(page, `?motion=reduce&quality=low&${query}#v=1&until=26&t=26`)
  await grown(page)
  await look('a stage')
  await boneless(context)
  await open(page, `?motion=reduce&quality=2d&${query}`)
  await lookCloser(page)
  await look('a long life')
}
/** What sticks out, at each width. */
const stickingOut = async (page: Page): Promise<string[]> => {
  const found: string[] = []
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height })
    await page.waitForTimeout(200)
    // a page that draws in software may be slow to notice
    await page.evaluate(async () => {
      for (let n = 0; n < 3; n += 1) await new Promise(requestAnimationFrame)
    })
    const wide = await overflow(page)
    if (wide !== '') found.push(`${width} px: ${wide}`)
  }
  return found
}

for (const text of ['100', '200'])
  test(`nothing sticks out at any width, ${text} % text`, ({ page, context }) =>
    openBoth(page, context, `text=${text}`, async which =>
      expect(await stickingOut(page), which).toEqual([]),
    ))

/** Titles of works, names of authors and of languages: the same in every language, kept as data. */
const NAMES = ['src/panels/sources', 'src/model/references', 'src/i18n/locales.ts']
const names = NAMES.flatMap(start => {
  const folder = path.resolve(import.meta.dirname, '../..', path.dirname(start))
  return readdirSync(folder, { recursive: true })
    .map(name => path.join(folder, String(name)))
    .filter(file => file.includes(path.basename(start)) && file.endsWith('.ts'))
    .flatMap(file => [...readFileSync(file, 'utf8').matchAll(/'((?:[^'\\\n]|\\.)+)'|"([^"\n]+)"/g)])
    .map(match => (match[1] ?? match[2] ?? '').replace(/\\(.)/g, '$1'))
}).sort((a, b) => b.length - a.length)

/** Visible words and spoken labels that went round the catalogues, in a pseudo-locale that marks every word. */
const untranslated = async (page: Page, locale: 'en-XA' | 'ar-XB'): Promise<string[]> => {
  const plain = locale === 'en-XA' ? /[abcdeghiklnorstuwy]{3,}/ : /(?<![\u202eA-Za-z])[A-Za-z]{3,}/
  const texts = await page.evaluate(() => {
    const found = new Set<string>()
    const skip = '[translate="no"], script, style, noscript'
    for (const element of document.querySelectorAll('.trabecula, .trabecula *')) {
      if (element.closest(skip) !== null) continue
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext'])
        found.add(element.getAttribute(name) ?? '')
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) found.add(node.textContent?.trim() ?? '')
    }
    return [...found]
  })
  // addresses of sources are shown without their protocol
  const address = /^(doi )?10\.\S+$|^[\w.-]+\.[a-z]{2,}(\/\S*)?$/
  // the address of the page itself; months, which the browser writes in the language of the page
  const given = /https?:\/\/\S+|\b\d{1,2} [A-Z][a-z]+ \d{4}\b/g
  const rest = (text: string): string =>
    names
      .filter(name => name.length > 3)
      .reduce((left, name) => left.replaceAll(name, ''), text)
      .replace(given, '')
  return texts.filter(text => plain.test(text) && !address.test(text) && plain.test(rest(text)))
}

for (const locale of ['en-XA', 'ar-XB'] as const) {
  test(`the pseudo-locale ${locale} fits and leaves no word untranslated`, ({ page, context }) =>
    openBoth(page, context, `lang=${locale}`, async which => {
      await expect(root(page)).toHaveAttribute('dir', locale === 'ar-XB' ? 'rtl' : 'ltr')
      await page.locator('#reading h2').first().waitFor()
      expect(await untranslated(page, locale), which).toEqual([])
      expect(await stickingOut(page), which).toEqual([])
      await expectNoNonsense(page)
    }))
}

test('touch screens get targets of at least 44 px, others of 24 px', async ({ browser, baseURL }) => {
  for (const [hasTouch, least] of [
    [false, 24],
    [true, 44],
  ] as const) {
    const context = await browser.newContext({
      hasTouch,
      isMobile: hasTouch,
      viewport: { width: 390, height: 844 },
    })
    await boneless(context)
    const page = await context.newPage()
    await page.goto(`${baseURL}/?motion=reduce`)
    await expect(root(page)).toHaveAttribute('data-ready', 'true')
    const small = await page.evaluate(size => {
      const list = [
        ...document.querySelectorAll<HTMLElement>('.trabecula :is(button, select, input, summary)'),
      ]
      return list
        .filter(
          one =>
            one.checkVisibility({ visibilityProperty: true }) &&
            // links to skip a list are there for keys, and grow when they have the focus
            one.closest('.visually-hidden, .panels-skip:not(:focus)') === null,
        )
        .map(one => ({ one, box: (one.closest('label') ?? one).getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < size - 0.5 || box.width < 24 - 0.5))
        .map(
          ({ one, box }) =>
            `${Math.round(box.width)}x${Math.round(box.height)} ${one.outerHTML.slice(0, 100)}`,
        )
    }, least)
    expect(small, `least ${least} px`).toEqual([])
    await context.close()
  }
})

test('forced colours keep charts and controls visible', async ({ page, context }) => {
  await boneless(context)
  await page.emulateMedia({ forcedColors: 'active' })
  await open(page, '?quality=2d&motion=reduce')
  expect(await colours(page, '#charts svg')).toBeGreaterThan(2)
  expect(await colours(page, '#controls')).toBeGreaterThan(2)
  const strokes = await page
    .locator('#charts svg path')
    .evaluateAll(paths => paths.map(path => getComputedStyle(path).stroke))
  expect(strokes.some(stroke => stroke !== 'none')).toBe(true)
})

test('reduced motion is honoured from the system and from the page', async ({ page, context }) => {
  await boneless(context)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, '?quality=2d')
  await expect(root(page)).toHaveAttribute('data-motion', 'reduce')
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await expect(root(page)).toHaveAttribute('data-motion', 'full')
  await page.goto('about:blank')
  await open(page, '?quality=2d&motion=reduce')
  await expect(root(page)).toHaveAttribute('data-motion', 'reduce')
})

test('printing keeps the plate, the charts and the words, and leaves the controls out', async ({ page }) => {
  await open(page, '?quality=low&motion=reduce#v=1&until=30&t=30')
  await grown(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#controls')).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('#charts svg').first()).toBeVisible()
  await expect(page.locator('#reading')).toBeVisible()
  const pdf = await page.pdf({ format: 'A4', printBackground: true })
  expect(pdf.length).toBeGreaterThan(30_000)
})

for (const theme of ['light', 'dark', 'projector', 'hc']) {
  test(`the ${theme} theme is shown when the link asks for it`, async ({ page, context }) => {
    await boneless(context)
    await open(page, `?quality=2d&theme=${theme}`)
    await expect(root(page)).toHaveAttribute('data-theme', theme)
    const paper = await root(page).evaluate(element => getComputedStyle(element).backgroundColor)
    expect(paper).toBe(
      {
        light: 'rgb(250, 246, 236)',
        dark: 'rgb(23, 21, 15)',
        projector: 'rgb(255, 255, 255)',
        hc: 'rgb(0, 0, 0)',
      }[theme],
    )
  })
}
