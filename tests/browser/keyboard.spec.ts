import { type Page } from '@playwright/test'
import { boneless, expect, grown, headline, lookCloser, open, test } from './support'
import { word } from './words'

/** Opens every folder, so that all controls stand on the page. */
const unfold = async (page: Page): Promise<void> => {
  const closed = page
    .locator('#controls [aria-expanded="false"]:not([aria-disabled="true"])')
    .filter({ visible: true })
  for (let i = 0; i < 30 && (await closed.count()) > 0; i += 1) await closed.first().click()
}

/** What comes while the test reads on (the published results, the drawing of the model) has tests of its own. */
const ARRIVING = 150

test('Tab reaches every control, once, in the order of the page, and shows where it is', async ({ page }) => {
  await open(page, '?quality=low&motion=reduce#v=1&until=26&t=25')
  await grown(page)
  await unfold(page)
  await lookCloser(page)
  const expected = await page.evaluate(() => {
    const list = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, select, input, textarea, summary, [tabindex="0"]',
      ),
    ]
    const able = list.filter(
      one =>
        one.checkVisibility({ visibilityProperty: true }) &&
        !one.matches(':disabled, [tabindex="-1"], dialog:not([open]) *, input[type="radio"]:not(:checked)'),
    )
    for (const [i, one] of able.entries()) one.dataset['tabOrder'] = String(i)
    return able.map(
      one => `${one.tagName} ${one.getAttribute('aria-label') ?? one.textContent.trim().slice(0, 40)}`,
    )
  })
  expect(expected.length).toBeGreaterThan(60)
  const reached: number[] = []
  const unmarked: string[] = []
  await page.evaluate(() => {
    document.body.tabIndex = -1
    document.body.focus()
  })
  for (let i = 0; i < expected.length + ARRIVING && reached.length < expected.length; i += 1) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement
      const marked = (one: Element | null): boolean =>
        one !== null &&
        getComputedStyle(one).outlineStyle !== 'none' &&
        getComputedStyle(one).outlineWidth !== '0px'
      // the knob of a slider is drawn beside its input
      const around = focused.parentElement?.parentElement ?? focused
      const near = [
        focused,
        focused.parentElement,
        ...(focused.matches('input') ? around.querySelectorAll('*') : []),
      ]
      return {
        order: focused.dataset['tabOrder'],
        marked: near.some(marked),
        html: focused.outerHTML.slice(0, 120),
      }
    })
    if (at.order === undefined) continue
    reached.push(Number(at.order))
    if (!at.marked) unmarked.push(at.html)
  }
  const missed = expected.filter((_, i) => !reached.includes(i))
  expect(missed, 'never reached by Tab').toEqual([])
  expect(unmarked, 'no focus mark').toEqual([])
  const first = reached.slice(0, expected.length)
  expect(first, 'in the order of the document').toEqual([...first].sort((a, b) => a - b))
})

test('the skip links lead past the stage', async ({ page }) => {
  await boneless(page.context())
  await open(page, '?quality=2d')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: word('app.skip.controls') })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#controls')).toBeFocused()
  await page.keyboard.press('Tab')
  const inside = await page.evaluate(() => document.activeElement?.closest('#controls') !== null)
  expect(inside).toBe(true)
})

test('sliders answer to arrows, Page keys, Home and End, and say their value in words', async ({ page }) => {
  await boneless(page.context())
  await open(page, '?quality=2d#v=1&menopause=50')
  const slider = page.getByRole('slider', { name: word('params.menopause.label'), exact: true })
  await slider.focus()
  await page.keyboard.press('End')
  await expect(slider).toHaveValue('60')
  await page.keyboard.press('Home')
  await expect(slider).toHaveValue('30')
  await expect(slider).toHaveAttribute('aria-valuetext', /30.*years.*very early/)
  await page.keyboard.press('PageUp')
  expect(Number(await slider.inputValue())).toBeGreaterThan(31)
})

test('what changed is said once, after the change', async ({ page }) => {
  await boneless(page.context())
  await open(page, '?quality=2d')
  const sentence = await headline(page).innerText()
  const status = page.locator('.trabecula > [role="status"].visually-hidden')
  await expect(status).toContainText(sentence)
  await page.getByRole('slider', { name: word('params.menopause.label'), exact: true }).press('Home')
  await expect(headline(page)).not.toHaveText(sentence)
  await expect(status).toContainText(await headline(page).innerText())
})

test('Escape closes the share dialog and gives the focus back', async ({ page }) => {
  await boneless(page.context())
  await open(page, '?quality=2d')
  const share = page.getByRole('button', { name: word('app.share'), exact: true })
  await share.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(share).toBeFocused()
})
