const LIFE = '#v=1&smoking=1&drugs=alendronate@65-75&t=72'
const SIZES = [
  { name: 'closer', width: 1440, height: 1000 },
  { name: 'closer-tablet', width: 768, height: 1024 },
  { name: 'closer-phone', width: 390, height: 844 },
]

const opened = async (open, address, size) => {
  const page = await open(size)
  await page.goto(`${address}?theme=light&quality=2d${LIFE}`)
  await page.waitForSelector('.trabecula[data-ready="true"]', { timeout: 120_000 })
  await page.evaluate(() => document.fonts.ready)
  await page.locator('#closer').scrollIntoViewIfNeeded()
  // what moved it is worked out while somebody looks
  await page.locator('.chart-what-moved svg text').first().waitFor({ timeout: 60_000 })
  await page.waitForTimeout(3000)
  return page
}

/** The section below the spread, cut out: a life with tablets and a habit, so that something has moved it. */
export const closerShots = async (open, address, save) => {
  for (const { name, ...size } of SIZES) {
    const page = await opened(open, address, size)
    await save(page.locator('#closer'), name)
    await page.close()
  }
}

/** The page as a black-and-white printer gives it: plate, charts and what stands below them. */
export const printShot = async (open, address, save) => {
  const page = await opened(open, address, { width: 1000, height: 1400 })
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => {
    document.documentElement.style.filter = 'grayscale(1)'
    scrollTo(0, 0)
  })
  await page.waitForTimeout(1500)
  await save(page, 'print')
  await page.close()
}
