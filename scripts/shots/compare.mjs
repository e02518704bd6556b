/** Two lives on one plate: five years of tablets pinned, then the same life without them. */
export const compareShot = async (open, address, save) => {
  const page = await open({ width: 1440, height: 900 })
  const done = () => page.waitForSelector('.trabecula[data-bone="done"]', { timeout: 120_000 })
  await page.goto(`${address}?theme=light#v=1&t=78`)
  await done()
  await page.getByRole('button', { name: 'Pin to compare' }).click()
  await page.evaluate(() => (location.hash = '#v=1&drugs=alendronate@65-75&t=78'))
  await page.waitForTimeout(2000)
  await done()
  await page.waitForTimeout(4000)
  await save(page, 'compare')
  await page.close()
}
