const PLAN = 'drug:alendronate,for:5,from:70,to:80,people:500,vary:1,scan:1,seed:1'
const SIZES = [
  { name: 'trial', width: 1440, height: 1240 },
  { name: 'trial-tablet', width: 768, height: 1024 },
  { name: 'trial-phone', width: 390, height: 844 },
]

/** The class trial after a run, repeated so that results scatter. */
export const trialShots = async (open, address, save) => {
  for (const { name, width, height } of SIZES) {
    const page = await open({ width, height })
    await page.goto(`${address}?theme=light&quality=2d#v=1&t=70&trial=${PLAN}`)
    await page.getByRole('button', { name: 'Run the trial' }).click({ timeout: 120_000 })
    await page.getByRole('button', { name: '10 more times' }).click({ timeout: 120_000 })
    await page.waitForTimeout(15_000)
    await page.evaluate(() => scrollTo(0, 0))
    await save(page, name)
    await page.close()
  }
}
