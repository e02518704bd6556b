import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { brokenRules } from './rules'
import { boneless, chooseTheme, expect, grown, open, test } from './support'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
]

/** What breaks the rules about colours, the only ones that these themes can break: they change nothing but those. */
const ONLY_COLOURS: readonly string[] = ['dark', 'hc']
const poorColours = async (page: Page): Promise<string[]> => {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  axe.withRules(['color-contrast', 'link-in-text-block'])
  const { violations, passes } = await axe.analyze()
  if (passes.length === 0) throw new Error('no colour was looked at')
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
  )
}

test('no axe violation in any theme at three sizes', async ({ page }) => {
  test.slow()
  await open(page, '?theme=light&motion=reduce#v=1&until=55&t=54')
  await grown(page)
  // by hand, so that one grown life is enough for all
  for (const theme of ['light', 'dark', 'hc', 'projector'])
    await test.step(theme, async () => {
      await page.setViewportSize({ width: 1440, height: 900 })
      await chooseTheme(page, theme)
      for (const size of SIZES) {
        await page.setViewportSize(size)
        await page.waitForTimeout(300)
        const found = await (ONLY_COLOURS.includes(theme) ? poorColours(page) : brokenRules(page))
        expect(found, `${theme}, ${size.width} px`).toEqual([])
      }
    })
})

test('no axe violation with the controls sheet, a help text and the share dialog open', async ({ page }) => {
  await boneless(page.context())
  await open(page, '?quality=2d&motion=reduce')
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  // what lies behind is inert
  expect(await brokenRules(page, 'dialog[open]')).toEqual([])
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /^About / })
    .first()
    .click()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.locator('.sheet-handle').click()
  expect(await brokenRules(page)).toEqual([])
})
