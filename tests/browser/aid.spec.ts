import type { Page } from '@playwright/test'
import { brokenRules } from './rules'
import { expect, open, overflow, root, test } from './support'
import { word } from './words'

const aid = (page: Page) => page.locator('[data-widget="aid"]')
const asked = (page: Page) => aid(page).locator('.aid-form legend')
const status = (page: Page) => aid(page).getByRole('status')
const headline = (page: Page, rule: string) =>
  aid(page).getByRole('heading', { name: word(`panels.aid.result.${rule}.title`), level: 4 })

const begin = async (page: Page, address = ''): Promise<void> => {
  await open(page, `?quality=2d&motion=reduce${address}`)
  const start = aid(page).getByRole('button', { name: word('panels.aid.start.button') })
  await start.scrollIntoViewIfNeeded()
  await start.focus()
  await page.keyboard.press('Enter')
  await expect(asked(page)).toBeFocused()
}

/** Keys that answer: into the group, down to the place, and on. The first place is taken with the space bar. */
const choose = async (page: Page, place: number): Promise<void> => {
  await page.keyboard.press('Tab')
  if (place === 0) await page.keyboard.press('Space')
  for (let i = 0; i < place; i++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}
const type = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('Tab')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}
const [YES, NO, NOT_SURE] = [0, 1, 2]
const no = async (page: Page, times: number): Promise<void> => {
  for (let i = 0; i < times; i++) await choose(page, NO)
}

/** Everything that a rule of care or a card could have to say: the longest cards there are. */
const most = async (page: Page): Promise<void> => {
  await no(page, 5)
  await choose(page, YES)
  await no(page, 2)
  await type(page, '3')
  await type(page, '1')
  // broke a bone longer ago; T-score not known; 70
  await choose(page, 1)
  await choose(page, 3)
  await type(page, '70')
  for (let i = 0; i < 5; i++) await choose(page, NOT_SURE)
  // a vague yes
  await choose(page, 1)
}

/** Sheets of paper that the part marked for printing takes. */
const sheets = async (page: Page, format: 'A4' | 'Letter'): Promise<number> => {
  const pdf = (await page.pdf({ format })).toString('latin1')
  return pdf.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0
}

test('the aid by keys alone, from the first question to a gentle session with a plan', async ({ page }) => {
  await begin(page)
  const address = page.url()
  const kept = () => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  const before = await kept()

  await test.step('a question, as a screen reader has it', async () => {
    await expect(status(page)).toHaveText('Question 1 of 17')
    await expect(aid(page).locator('.aid-main')).toMatchAriaSnapshot(`
      - status: Question 1 of 17
      - group /Do you have new leg weakness/:
        - heading /Do you have new leg weakness/ [level=4]
        - paragraph:
          - strong: Why we ask.
          - text: /emergency signs/
        - radio "Yes"
        - radio "No"
        - radio "Not sure"
      - button "Next"
    `)
    await expect(aid(page).getByRole('group')).toHaveAccessibleDescription(/^Why we ask\. These are/)
  })

  await no(page, 8)
  await expect(status(page)).toHaveText(/^Question 9 of/)
  await test.step('a number that cannot be read is kept, and said', async () => {
    await type(page, 'two')
    const box = aid(page).getByRole('textbox', { name: /How much height .* cm$/ })
    await expect(box).toBeFocused()
    await expect(box).toHaveValue('two')
    await expect(aid(page).getByRole('alert')).toHaveText(/“two” is not a number/)
    expect(await brokenRules(page, '[data-widget="aid"]', true)).toEqual([])
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('1.5')
    await page.keyboard.press('Enter')
  })
  await type(page, '0')
  await choose(page, 1)
  await choose(page, 2)
  await choose(page, YES)
  await choose(page, YES)
  await no(page, 2)
  await choose(page, NOT_SURE)
  await choose(page, 0)

  await expect(headline(page, 'R6')).toBeFocused()
  await test.step('the result, as a screen reader has it', async () => {
    await expect(aid(page).locator('.aid-result')).toMatchAriaSnapshot(`
      - heading "Gentle, with a plan" [level=4]
      - paragraph: /A clinician gave you a clear yes/
      - paragraph: /No clinician has reviewed them yet/
      - heading "Why" [level=5]
      - list:
        - listitem:
          - text: "Lowest T-score:"
          - strong: −2.5 or lower
          - 'button "Change: Lowest T-score"'
      - heading "Also for you" [level=5]
      - heading "Ask your doctor, nurse or physiotherapist" [level=5]
      - list
      - heading "What a gentle session looks like" [level=5]
      - list
      - heading "Leave out" [level=5]
      - list
      - heading "Afterwards" [level=5]
      - heading "Two cards to print" [level=5]
      - button "Tell my therapist"
      - button "Ask my doctor"
    `)
  })
  expect(await kept(), 'nothing is stored').toBe(before)
  expect(page.url(), 'nothing is in the address').toBe(address)

  await test.step('a change is one key away, and comes back', async () => {
    await page.keyboard.press('Tab')
    await expect(
      aid(page)
        .getByRole('button', { name: /Change: Lowest T-score/ })
        .first(),
    ).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(asked(page)).toBeFocused()
    await expect(aid(page).getByRole('radio', { checked: true })).toHaveCount(1)
    await page.keyboard.press('Enter')
    // Enter on the question itself does nothing: one has to be in the answers
    await expect(asked(page)).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(headline(page, 'R6')).toBeFocused()
  })

  await page.reload()
  await expect(aid(page).getByRole('button', { name: word('panels.aid.start.button') })).toBeVisible()
  await expect(aid(page).locator('.aid-answers')).toHaveCount(0)
})

test('an emergency is answered at once, by keys alone, in light and in dark', async ({ page }) => {
  await begin(page)
  const wear = (theme: string): Promise<void> =>
    root(page).evaluate((node: HTMLElement, name) => void (node.dataset['theme'] = name), theme)
  await choose(page, NO)
  for (const theme of ['dark', 'light']) {
    await wear(theme)
    expect(await brokenRules(page, '[data-widget="aid"]', true), `${theme}, a question`).toEqual([])
  }
  await choose(page, NOT_SURE)
  await expect(headline(page, 'R1')).toBeFocused()
  await expect(aid(page).locator('.aid-result')).toContainText(word('panels.aid.card.emergency'))
  await expect(aid(page).locator('.aid-result').getByRole('button')).toHaveText(['Change'])
  for (const theme of ['light', 'dark']) {
    await wear(theme)
    expect(await brokenRules(page, '[data-widget="aid"]', true), `${theme}, the result`).toEqual([])
  }
})

test('the cards take one sheet each, on A4 and on Letter, though the page is dark and its text large', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => undefined
  })
  await begin(page, '&theme=dark&text=200')
  await most(page)
  await expect(headline(page, 'R5')).toBeFocused()
  for (const card of ['therapist', 'doctor']) {
    await aid(page)
      .getByRole('button', { name: word(`panels.aid.card.${card}`) })
      .click()
    const sheet = aid(page).locator('.aid-sheet')
    await expect(sheet.getByRole('heading', { level: 4 })).toBeFocused()
    expect(await brokenRules(page, '.aid-sheet', true), card).toEqual([])
    const print = aid(page).getByRole('button', { name: word('panels.aid.card.print') })
    for (const format of ['A4', 'Letter'] as const) {
      // every printing takes its marks away, so each is asked for anew
      await print.click()
      expect(await sheets(page, format), `${card}, ${format}`).toBe(1)
      await expect(sheet).not.toHaveAttribute('data-print')
    }
    await print.click()
    await page.emulateMedia({ media: 'print' })
    await expect(sheet).toBeVisible()
    await expect(aid(page).locator('.aid-verdict')).toBeHidden()
    await expect(sheet).toHaveCSS('color', 'rgb(0, 0, 0)')
    await page.emulateMedia({ media: null })
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  }
})

test('the aid reads at 320 px without sideways scroll, and on paper without a click', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await begin(page)
  expect(await overflow(page)).toBe('')
  const heights = await aid(page)
    .locator('.aid-option')
    .evaluateAll(rows => rows.map(row => row.getBoundingClientRect().height))
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
  await most(page)
  await expect(headline(page, 'R5')).toBeVisible()
  await aid(page)
    .getByRole('button', { name: word('panels.aid.card.doctor') })
    .click()
  expect(await overflow(page)).toBe('')
  await page.reload()
  await aid(page).scrollIntoViewIfNeeded()
  await page.emulateMedia({ media: 'print' })
  await expect(aid(page).locator('[data-rule] strong')).toHaveCount(7)
  for (const rule of await aid(page).locator('[data-rule]').all()) await expect(rule).toBeVisible()
  await expect(aid(page).getByRole('button')).toHaveCount(0)
})
