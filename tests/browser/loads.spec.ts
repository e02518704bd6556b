import type { Page } from '@playwright/test'
import { brokenRules } from './rules'
import { boneless, expect, open, overflow, root, test } from './support'
import { word } from './words'

const loads = (page: Page) => page.locator('[data-widget="loads"]')
const area = (page: Page) => page.locator('[data-widget="area"]')

/** Opens the chapter on massage, where both parts stand. */
const begin = async (page: Page, address = ''): Promise<void> => {
  await open(page, `?quality=2d&motion=reduce${address}#v=1&t=75`)
  await page.locator('.chapters [data-chapter="massage"]').click()
  await expect(loads(page).locator('.loads-live')).toBeVisible()
}

const setAge = (page: Page, age: number): Promise<void> =>
  page
    .locator('#scrubber')
    .getByRole('slider', { name: word('scrubber.range'), exact: true })
    .evaluate((slider: HTMLInputElement, value) => {
      slider.value = String(value)
      slider.dispatchEvent(new Event('input', { bubbles: true }))
    }, age)

test.beforeEach(({ context }) => boneless(context))

test('everyday loads: chosen by keyboard, heard with both numbers, following the age, whole on paper', async ({
  page,
}) => {
  await begin(page)
  const live = loads(page).locator('.loads-live')
  const group = loads(page).getByRole('group', { name: word('panels.loads.choose') })
  await test.step('a screen reader hears both numbers, a keyboard chooses', async () => {
    await expect(group.getByRole('radio')).toHaveCount(10)
    const round = group.getByRole('radio', { name: /round back 4\.6 times standing on the screen about \d/ })
    await expect(round).toBeChecked()
    await round.focus()
    await page.keyboard.press('ArrowUp')
    await expect(group.getByRole('radio', { name: word('panels.loads.act.knees') })).toBeChecked()
    await expect(loads(page).locator('.loads-tip')).toHaveText(word('panels.loads.tip.knees'))
    await expect(loads(page).locator('.loads-way-name')).toHaveText([
      word('panels.loads.act.knees'),
      word('panels.loads.act.close'),
    ])
    await expect(live).toContainText('lifting 20 kg with bent knees')
  })
  await test.step('the margin follows the age of the life on the screen', async () => {
    const now = loads(page).locator('[data-act="round"] .loads-now .loads-value')
    const number = async (): Promise<number> => Number(await now.innerText())
    const older = await number()
    expect(older).toBeGreaterThan(4.6)
    await setAge(page, 30)
    await expect.poll(number).toBeLessThan(older)
    await expect(live).toContainText('At 30, ')
    await expect(loads(page).locator('.loads-head')).toContainText(word('panels.loads.now', { age: '30' }))
  })
  await test.step('on paper everything stands without a press', async () => {
    await page.emulateMedia({ media: 'print' })
    await expect(loads(page).locator('.loads-row').filter({ visible: true })).toHaveCount(10)
    await expect(loads(page).locator('.loads-tip')).toBeVisible()
    await expect(area(page).locator('.area-slider')).toBeHidden()
    await expect(area(page).locator('.area-formula')).toBeVisible()
  })
})

test('area: answers keys and presses; no axe violation, light and dark; nothing runs over at 320 px', async ({
  page,
}) => {
  await begin(page)
  await test.step('keys and presses', async () => {
    const slider = area(page).getByRole('slider', { name: word('panels.area.label') })
    await slider.focus()
    await page.keyboard.press('ArrowRight')
    await expect(slider).toHaveAttribute('aria-valuetext', word('panels.area.value', { area: '5' }))
    await expect(area(page).locator('.area-result')).toContainText('20 times')
    await page.keyboard.press('End')
    await expect(area(page).locator('.area-contact')).toHaveAttribute('r', /^112\./)
    await area(page)
      .getByRole('button', { name: word('panels.area.thumb') })
      .click()
    await expect(area(page).locator('.area-result')).toContainText('25 times')
  })
  await test.step('axe', async () => {
    for (const theme of ['light', 'dark']) {
      await root(page).evaluate((node, name) => node.setAttribute('data-theme', name), theme)
      for (const id of ['loads', 'area'])
        expect(await brokenRules(page, `[data-widget="${id}"]`), `${id}, ${theme}`).toEqual([])
    }
  })
  await test.step('320 px', async () => {
    await page.setViewportSize({ width: 320, height: 640 })
    for (const part of [loads(page), area(page)]) {
      const over = await part.evaluate(box =>
        [...box.querySelectorAll<HTMLElement>('*')]
          .filter(node => !node.closest('svg, .visually-hidden'))
          .filter(node => node.getBoundingClientRect().right > innerWidth + 0.5)
          .map(node => node.className),
      )
      expect(over).toEqual([])
    }
  })
})

test('text twice as large on a phone: names in whole words, each number with its label, no sideways scroll', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await begin(page, '&text=200')
  expect(await overflow(page)).toBe('')
  const rows = loads(page).locator('.loads-row')
  await expect(rows).toHaveCount(10)
  const seen = await rows.evaluateAll(list =>
    list.map(row => {
      const name = row.querySelector<HTMLElement>('.loads-name')!
      const { fontSize, lineHeight } = getComputedStyle(name)
      return {
        letters: name.getBoundingClientRect().width / parseFloat(fontSize),
        lines: Math.round(name.getBoundingClientRect().height / parseFloat(lineHeight)),
        labels: [...row.querySelectorAll('.loads-label')].filter(label => label.checkVisibility()).length,
      }
    }),
  )
  for (const { letters, lines, labels } of seen) {
    expect(letters).toBeGreaterThan(7)
    expect(lines).toBeLessThanOrEqual(3)
    expect(labels).toBe(2)
  }
  const column = loads(page).locator('.loads')
  expect((await column.boundingBox())!.height).toBeLessThan(7000)
})
