const SIZES = [
  { name: 'compare', width: 1440, height: 900 },
  { name: 'compare-tablet', width: 768, height: 1024 },
  { name: 'compare-phone', width: 390, height: 844 },
]

/** Two lives on one plate, in every chart and in numbers: ten years of tablets, and the same life without. */
export const compareShots = async (open, address, save) => {
  for (const { name, width, height } of SIZES) {
    const page = await open({ width, height })
    await page.goto(`${address}?theme=light#v=1&drugs=alendronate@65-75&t=78&pin=sex%3Df`)
    await page.waitForSelector('.trabecula[data-bone="done"]', { timeout: 120_000 })
    await page.waitForTimeout(8000)
    await save(page, name)
    await page.close()
  }
}
