/** The section below the spread, cut out: a life with tablets and a habit, so that something has moved it. */
export const closerShot = async (open, address, save) => {
  const page = await open({ width: 1440, height: 1000 })
  await page.goto(`${address}?theme=light&quality=2d#v=1&smoking=1&drugs=alendronate@65-75&t=72`)
  await page.waitForSelector('.trabecula[data-ready="true"]', { timeout: 120_000 })
  await page.evaluate(() => document.fonts.ready)
  const place = page.locator('#closer')
  await place.scrollIntoViewIfNeeded()
  // what moved it is worked out while somebody looks
  await place.locator('.chart-what-moved svg text').first().waitFor({ timeout: 60_000 })
  await page.waitForTimeout(3000)
  await save(place, 'closer')
  await page.close()
}
