import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { brokenRules } from './rules'
import { expect, grown, open, root, test } from './support'
import { word } from './words'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
]

/** By hand, so that one grown life is enough for all; large text folds the settings into the menu. */
const choose = async (page: Page, theme: string): Promise<void> => {
  const themes = page.getByRole('combobox', { name: word('app.theme') })
  const menu = page.getByRole('button', { name: word('app.menu'), exact: true })
  await expect(themes.or(menu).filter({ visible: true })).toBeVisible()
  const folded = await menu.isVisible()
  if (folded) await menu.click()
  await themes.selectOption(theme)
  if (folded) await menu.click()
}

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
  for (const theme of ['light', 'dark', 'hc', 'projector'])
    await test.step(theme, async () => {
      await page.setViewportSize({ width: 1440, height: 900 })
      await choose(page, theme)
      await expect(root(page)).toHaveAttribute('data-theme', theme)
      for (const size of SIZES) {
        await page.setViewportSize(size)
        await page.waitForTimeout(300)
        const found = await (ONLY_COLOURS.includes(theme) ? poorColours(page) : brokenRules(page))
        expect(found, `${theme}, ${size.width} px`).toEqual([])
      }
    })
})

test('no axe violation with the controls sheet, a help text and the share dialog open', async ({ page }) => {
  // a bone that does not grow leaves both cores to the page
  await page.addInitScript('Worker.prototype.postMessage = () => {}')
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
