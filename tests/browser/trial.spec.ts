import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { brokenRules } from './rules'
import { boneless, expect, expectNoNonsense, open, overflow, root, test } from './support'
import { word } from './words'

const trial = (page: Page) => page.locator('main.trial')
const status = (page: Page) => trial(page).locator('.trl-status')
const sentence = (page: Page) => trial(page).locator('.trl-headline')
const done = (page: Page) => expect(trial(page)).toHaveAttribute('data-run', 'done')

test.beforeEach(({ context }) => boneless(context))

/** Goes on with Tab until the control with this name has the focus, as a person without a mouse does. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(() => {
      const here = document.activeElement
      const label =
        here instanceof HTMLInputElement || here instanceof HTMLSelectElement ? here.labels?.[0] : here
      return here?.getAttribute('aria-label') ?? label?.textContent ?? ''
    })
    if (found === name) return
  }
  throw new Error(`Tab never came to "${name}"`)
}
const write = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

test('a class trial by keyboard only: planned, cancelled, run, repeated, saved, and the same again from its link', async ({
  page,
}) => {
  await open(page, '?quality=2d&motion=reduce')
  const opener = page.getByRole('button', { name: word('app.trial') })
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(trial(page).getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.locator('main.spread')).toBeHidden()

  await tabTo(page, word('trial.form.what'))
  await page.keyboard.type('Deno')
  await tabTo(page, word('trial.form.people'))
  await write(page, '100,000')
  await page.keyboard.press('Enter')
  await expect(status(page)).toHaveText(word('trial.status.running'))
  await expect(trial(page).locator('.trl-progress-words')).toContainText('200,000')
  await tabTo(page, word('trial.cancel'))
  await page.keyboard.press('Enter')
  await expect(status(page)).toHaveText(word('trial.status.cancelled'))
  await expect(trial(page).getByRole('button', { name: word('trial.run') })).toBeFocused()
  await expect(sentence(page)).toBeHidden()

  await page.keyboard.press('Shift+Tab')
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('Shift+Tab')
  await tabTo(page, word('trial.form.people'))
  await write(page, '40')
  await page.keyboard.press('Enter')
  await done(page)
  await expect(sentence(page)).toHaveText(
    /of 40 women, 65 at the start, .*\d+ .* without denosumab, .* with it\./i,
  )

  await tabTo(page, word('trial.again'))
  await page.keyboard.press('Enter')
  await expect(trial(page).locator('.trl-figure-runs h3')).toHaveText(/of 2 runs/)
  // the address says which people are shown
  await expect(page).toHaveURL(/seed(:|%3A)2\b/)
  await expect(trial(page).locator('.trl-seed')).toHaveText('Seed 2')
  await tabTo(page, word('trial.save.people'))
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(download.suggestedFilename()).toBe('trabecula-trial-people-2.csv')
  const lines = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n')
  expect(lines.slice(0, 8).join('\n')).toMatch(/Seed: 2\b/)
  const link = lines.find(line => line.includes('trial='))?.match(/#[^"]*/)?.[0] ?? ''
  expect(decodeURIComponent(link)).toContain('drug:denosumab,for:')
  expect(lines.filter(line => /^\d+,[AB],/.test(line))).toHaveLength(80)
  const second = await sentence(page).innerText()

  await page.keyboard.press('Escape')
  await expect(trial(page)).toBeHidden()
  await expect(opener).toBeFocused()
  await expect(root(page)).not.toHaveAttribute('data-trial')

  // another page, from the link in the file: the same people, the same sentence
  await page.goto('about:blank')
  await open(page, `?quality=2d&motion=reduce${link}`)
  await expect(trial(page)).toBeVisible()
  await tabTo(page, word('trial.run'))
  await page.keyboard.press('Enter')
  await done(page)
  expect(await sentence(page).innerText()).toBe(second)
})

test('an impossible plan is refused in words, beside the field, nothing typed is lost, and it can be mended', async ({
  page,
}) => {
  await open(page, '?quality=2d#v=1&trial=people:0')
  await expect(status(page)).toContainText('cannot be run')
  const people = trial(page).getByLabel(word('trial.form.people'), { exact: true })
  const end = trial(page).getByLabel(word('trial.form.to'))
  await expect(people).toHaveValue('200')
  await expect(people).not.toHaveAttribute('aria-invalid')
  for (const [field, value, why] of [
    [people, '0', 'too few'],
    [people, '10,000,000', 'too many'],
    [end, '60', 'must come after the start'],
  ] as const) {
    await field.fill(value)
    await field.press('Enter')
    await expect(field).toBeFocused()
    await expect(field).toHaveValue(value)
    await expect(field).toHaveAccessibleDescription(new RegExp(why))
    await expect(status(page)).toContainText(why)
    await field.fill(field === end ? '75' : '20')
  }
  await people.press('Escape')
  await expect(trial(page)).toBeVisible()
  // workers that break are no reason to lose a trial: the page lives it itself
  await page.evaluate(() => {
    Object.assign(window, {
      Worker: class {
        onerror: ((event: Event) => void) | null = null
        postMessage(): void {
          setTimeout(() => this.onerror?.(new Event('error', { cancelable: true })), 0)
        }
        terminate(): void {}
      },
    })
  })
  await people.press('Enter')
  await done(page)
  await expect(sentence(page)).toBeVisible()
})

test('on paper: what it is and is not, which people, and the way back to them; no form', async ({ page }) => {
  await open(page, '?quality=2d&motion=reduce#v=1&trial=people:40,seed:7')
  await trial(page).locator('.trl-run').click()
  await done(page)
  await expect(trial(page).locator('.trl-paper').first()).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(trial(page).locator('form')).toBeHidden()
  await expect(trial(page).getByText(word('trial.teach'))).toBeVisible()
  await expect(trial(page).locator('.trl-sheet')).toContainText(
    /Seed 7.*65 to 75 years old, 40 in each group\. Group B with alendronate, for five years\..*seed(:|%3A)7/,
  )
})

test('fits, reads and breaks no rule in every theme, width and size of text', async ({ page }) => {
  const fits = async (name: string): Promise<void> => {
    // drawings follow a new width in the next frame
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 60))))
    expect(await overflow(page), name).toBe('')
    await expectNoNonsense(page)
  }
  // everybody alike: the true gap is known at once
  const load = async (address: string, plan = 'people:40,vary:0'): Promise<void> => {
    await page.goto('about:blank')
    await open(page, `?quality=2d&motion=reduce${address}#v=1&trial=${plan}`)
    await trial(page).locator('.trl-run').click()
    await done(page)
    await trial(page).locator('.trl-again .plain-button').last().click()
    await expect(trial(page).locator('.trl-figure-runs .trl-truth')).toBeAttached()
    for (const sign of await trial(page).locator('.trl-sign, [aria-controls^="trial-p-"]').all())
      await sign.click()
  }
  await load('&lang=ar-XB')
  await trial(page).locator('.trl-figure-incidence .trl-tool').first().click()
  for (const [theme, width] of [
    ['light', 1440],
    ['dark', 390],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await root(page).evaluate((node, name) => node.setAttribute('data-theme', name), theme)
    await fits(`${theme} ${width}`)
    expect(await brokenRules(page, 'main.trial'), `${theme} ${width}`).toEqual([])
  }
  // the narrowest and largest: a trial of density, whose words are the longest
  await page.setViewportSize({ width: 320, height: 900 })
  await load('&lang=en-XA&text=200', 'people:40,vary:0,from:20,to:30,input:exercise,value:1.2')
  await expect(trial(page).locator('.trl-figure-people')).toBeHidden()
  await fits('320 px, 200 %')
})
