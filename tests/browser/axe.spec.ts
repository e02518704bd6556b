import { AxeBuilder } from '@axe-core/playwright'
import { expect, grown, open, test } from './support'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const SIZES = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
]

for (const theme of ['light', 'dark', 'projector', 'hc']) {
  test(`no axe violation in the ${theme} theme at three sizes`, async ({ page }) => {
    const found: string[] = []
    await open(page, `?theme=${theme}&motion=reduce#v=1&until=55&t=54`)
    await grown(page)
    for (const size of SIZES) {
      await page.setViewportSize(size)
      await page.waitForTimeout(300)
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
      for (const { id, nodes } of violations)
        for (const node of nodes)
          found.push(`${size.width}: ${id}: ${node.target.join(' ')}: ${node.failureSummary}`)
    }
    expect(found).toEqual([])
  })
}

test('no axe violation with the controls sheet, a help text and the share dialog open', async ({ page }) => {
  await open(page, '?motion=reduce')
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  const dialog = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  expect(dialog.violations.map(one => one.id)).toEqual([])
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /^About / })
    .first()
    .click()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.locator('.sheet-handle').click()
  const sheet = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  expect(sheet.violations.flatMap(one => one.nodes.map(node => `${one.id}: ${node.html}`))).toEqual([])
})
