/** The plate at every scale: young, old and treated side by side, as it is on a wide page, a tablet and a phone. */

/** One life each; the third takes a builder and then a keeper, so that what treatment does shows at every scale. */
const LIVES = [
  { word: 'at 25', hash: '#v=1&t=25' },
  { word: 'at 80', hash: '#v=1&t=80' },
  { word: 'at 80, treated from 65', hash: '#v=1&drugs=teriparatide@65-67,zoledronate@67-77&t=80' },
]
const SCALES = ['body', 'bone', 'trabeculae', 'site']
/** Sizes of the window, and how wide a plate is shown in the composed picture, CSS pixels. */
const SIZES = [
  { name: 'wide', width: 1440, height: 900, shown: 620 },
  { name: 'tablet', width: 768, height: 1024, shown: 620 },
  { name: 'phone', width: 390, height: 844, shown: 390 },
]
/** The life that may be which the body shows. */
const POSSIBLE = 4

/** @param {(options: {width: number, height: number}) => Promise<import('playwright-core').Page>} open */
export const scaleShots = async (open, address, save) => {
  for (const { name, width, height, shown } of SIZES) {
    const plates = Object.fromEntries(SCALES.map(scale => [scale, []]))
    for (const { hash } of LIVES) {
      // a life is grown once; the scales are reached by the ladder
      const page = await open({ width, height })
      await page.goto(`${address}?theme=light${hash}&possible=${POSSIBLE}`)
      await page.waitForSelector('.trabecula[data-ready="true"][data-bone="done"]', { timeout: 120_000 })
      await page.evaluate(() => document.fonts.ready)
      for (const scale of SCALES) {
        await page.locator('.scene-stop').nth(SCALES.indexOf(scale)).click()
        // whole bones and figures are made beside the page, then drawn
        await page.waitForTimeout(scale === 'trabeculae' ? 1500 : 4000)
        plates[scale].push((await page.locator('.scene-mat').screenshot()).toString('base64'))
      }
      await page.close()
    }
    for (const scale of SCALES) {
      const page = await open({ width: shown * LIVES.length + 16 * (LIVES.length + 1), height: 900 })
      const figures = plates[scale].map(
        (data, i) =>
          `<figure><img src="data:image/png;base64,${data}" width="${shown}"><figcaption>${LIVES[i].word}</figcaption></figure>`,
      )
      await page.setContent(
        `<style>body{margin:0;background:#faf6ec;font:italic 17px/1.5 serif}main{display:flex;gap:16px;padding:16px}figure{margin:0}</style><main>${figures.join('')}</main>`,
      )
      await page.waitForTimeout(300)
      await save(page.locator('main'), `${scale}-${name}`)
      await page.close()
    }
  }
}
