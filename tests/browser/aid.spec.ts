import type { Page } from '@playwright/test'
import { brokenRules } from './rules'
import { boneless, expect, open, overflow, root, test } from './support'
import { word } from './words'

const aid = (page: Page) => page.locator('[data-widget="aid"]')
const asked = (page: Page) => aid(page).locator('.aid-form legend')
const status = (page: Page) => aid(page).getByRole('status')
const headline = (page: Page, rule: string) =>
  aid(page).getByRole('heading', { name: word(`panels.aid.result.${rule}.title`), level: 4 })

const begin = async (page: Page, address = ''): Promise<void> => {
  await open(page, `?quality=2d&motion=reduce${address}#until=30&t=30`)
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

test.beforeEach(({ context }) => boneless(context))

test('the aid by keys alone, from the first question to a gentle session with a plan', async ({ page }) => {
  await begin(page)
  const address = page.url()
  const kept = () => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  const before = await kept()

  await test.step('a question, as a screen reader has it', async () => {
    await expect(status(page)).toHaveText('Question 1, about 16 to go')
    await expect(aid(page).locator('.aid-main')).toMatchAriaSnapshot(`
      - status: Question 1, about 16 to go
      - group /Do you have new leg weakness/:
        - heading /Do you have new leg weakness/ [level=4]
        - paragraph:
          - strong: Why we ask.
          - text: /emergency signs/
        - paragraph: /Old trouble that stays the same does not count/
        - paragraph: /Get emergency help/
        - radio "Yes"
        - radio "No"
        - radio "Not sure"
      - button "Next"
    `)
    await expect(aid(page).getByRole('group')).toHaveAccessibleDescription(/^Why we ask\. These are/)
  })

  await no(page, 8)
  await expect(status(page)).toHaveText(/^Question 9, about 8 to go/)
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

/** What is said to each question, by option; all others get a "no", 0 or the last choice. */
type Told = Readonly<Record<string, string>>
const CARE: Told = {
  cancer_ever: 'yes',
  fracture: 'recent',
  weeks: '5',
  told_osteoporosis: 'unsure',
  steroids_3mo: 'unsure',
  blood_thinner: 'unsure',
  bleeding_disorder: 'yes',
  poor_balance: 'unsure',
  healed_confirmed: 'unsure',
}
/** The longest cards: whatever may stand on them does. */
const LONGEST: readonly {
  readonly card: 'therapist' | 'doctor'
  readonly rule: string
  readonly told: Told
}[] = [
  { card: 'therapist', rule: 'R4', told: { ...CARE, tscore: 'osteo' } },
  {
    card: 'therapist',
    rule: 'R6',
    told: { ...CARE, fracture: 'none_known', tscore: 'normal', clearance: 'yes_specific' },
  },
  {
    card: 'doctor',
    rule: 'R2',
    told: {
      ...CARE,
      calf_swollen: 'yes',
      new_back_pain: 'unsure',
      fever_weightloss: 'yes',
      rib_pain: 'unsure',
      tscore: 'unknown',
      age: '70',
    },
  },
  { card: 'doctor', rule: 'R5', told: { ...CARE, fracture: 'none_known', tscore: 'normal' } },
]

/** Answers every question on the page itself: the keys are another test's. */
const tell = async (page: Page, told: Told): Promise<void> => {
  await page.evaluate(all => {
    const one = <T extends HTMLElement>(selector: string): T | null => document.querySelector<T>(selector)
    const keys = [...document.querySelectorAll<HTMLElement>('.aid-paper li')].map(
      item => [item.querySelector('p')?.textContent, item.dataset['question'] ?? ''] as const,
    )
    one('.aid-start button')?.click()
    for (let i = 0; i < 50; i++) {
      const form = one<HTMLFormElement>('.aid-form')
      if (form === null) {
        const goOn = one('.aid-result > button')
        if (goOn === null) return
        goOn.click()
        continue
      }
      const [, key = ''] = keys.find(([ask]) => ask === form.querySelector('legend')?.textContent) ?? []
      const box = one<HTMLInputElement>('.aid-box')
      const radios = [...form.querySelectorAll<HTMLInputElement>('input[type=radio]')]
      const wanted = all[key] ?? (key === 'fracture' ? 'none_known' : 'no')
      if (box !== null) box.value = all[key] ?? '0'
      else (radios.find(({ value }) => value === wanted) ?? radios.at(-1)!).checked = true
      form.requestSubmit()
    }
  }, told)
}

test('the cards take one sheet each, on A4 and on Letter, though the page is dark and its text large', async ({
  page,
}) => {
  await open(page, '?quality=2d&motion=reduce&theme=dark&text=200#until=30&t=30')
  await expect(aid(page).locator('.aid-start')).toBeAttached()
  for (const [i, { card, rule, told }] of LONGEST.entries()) {
    await tell(page, told)
    await expect(headline(page, rule)).toBeFocused()
    await aid(page)
      .getByRole('button', { name: word(`panels.aid.card.${card}`) })
      .click()
    const sheet = aid(page).locator('.aid-sheet')
    await expect(sheet.getByRole('heading', { level: 4 })).toBeFocused()
    // one of each
    if (i % 2 === 0) expect(await brokenRules(page, '.aid-sheet', true), card).toEqual([])
    // nothing was pressed but the card's own name: an open card is all that is printed
    for (const format of ['A4', 'Letter'] as const)
      expect(await sheets(page, format), `${card}, ${rule}, ${format}`).toBe(1)
    await page.emulateMedia({ media: 'print' })
    await expect(sheet).toBeVisible()
    await expect(aid(page).locator('.aid-verdict')).toBeHidden()
    await expect(sheet).toHaveCSS('color', 'rgb(0, 0, 0)')
    // points, whatever the size of text on the screen: 10.5 at the least
    const size = await sheet.evaluate(node => Number.parseFloat(getComputedStyle(node).fontSize) * 0.75)
    expect(size).toBeGreaterThanOrEqual(10.5)
    await page.emulateMedia({ media: null })
    await aid(page)
      .getByRole('button', { name: word('panels.aid.card.close') })
      .click()
    await expect(page.locator('[data-print]')).toHaveCount(0)
    await aid(page)
      .getByRole('button', { name: word('panels.aid.over') })
      .click()
  }
})

test('a change of language keeps the answers, in the open page only', async ({ page }) => {
  await begin(page)
  await no(page, 3)
  const language = page.locator('select').filter({ has: page.locator('option[value="en-XA"]') })
  await language.first().selectOption('en-XA', { force: true })
  await expect(root(page)).toHaveAttribute('lang', /./)
  await expect(aid(page).locator('[data-answer]')).toHaveCount(3)
  await expect(asked(page)).toHaveText(/[áéíóú]/)
  await expect(status(page)).toContainText('4')
  await page.reload()
  await expect(aid(page).locator('.aid-start')).toBeVisible()
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
  await expect(aid(page).locator('.aid-start')).toBeHidden()
  await expect(aid(page).locator('[data-question]')).toHaveCount(22)
  for (const item of await aid(page).locator('[data-question]').all()) await expect(item).toBeVisible()
  await expect(aid(page).getByRole('button')).toHaveCount(0)
})
