const SIZES = [
  { suffix: '', width: 1440, height: 900 },
  { suffix: '-tablet', width: 768, height: 1024 },
  { suffix: '-phone', width: 390, height: 844 },
]
/** Pages of the classroom and steps of a lesson, by their links. */
const PAGES = [
  { name: 'lessons', address: '?theme=light&quality=2d#leaf=lessons', wait: '.leaf h2' },
  { name: 'lesson-predict', address: '?theme=light&lesson=menopause&step=2', wait: '.lesson-place h2' },
  { name: 'lesson-observe', address: '?theme=light&lesson=menopause&step=4', wait: '.lesson-place h2' },
  { name: 'presenting', address: '?mode=present&lesson=menopause&step=2', wait: '.present-place *' },
  { name: 'builder', address: '?theme=light&quality=2d&lesson=menopause#leaf=builder', wait: '.leaf h2' },
  { name: 'worksheet', address: '?theme=light&quality=2d&lesson=menopause#leaf=worksheet', wait: '.leaf h2' },
  {
    name: 'teachers-guide',
    address: '?theme=light&quality=2d&lesson=menopause#leaf=guide',
    wait: '.leaf h2',
  },
  { name: 'glossary', address: '?theme=light&quality=2d#leaf=glossary', wait: '.leaf h2' },
]
/** Draws a falling line on the axes of a prediction, as a hand would. */
const draw = async page => {
  const area = await page.locator('.lesson-place svg').first().boundingBox()
  const at = (x, y) => [area.x + area.width * x, area.y + area.height * y]
  await page.mouse.move(...at(0.6, 0.3))
  await page.mouse.down()
  for (let i = 1; i <= 12; i++) await page.mouse.move(...at(0.6 + i * 0.03, 0.3 + i * 0.025))
  await page.mouse.up()
}

/** The classroom at three sizes: lessons, presenting, and what a teacher takes away. */
export const classroomShots = async (open, address, save) => {
  for (const { suffix, ...viewport } of SIZES)
    for (const { name, address: link, wait } of PAGES) {
      const page = await open(viewport)
      const predicted = name === 'lesson-observe'
      await page.goto(`${address}${predicted ? link.replace('step=4', 'step=2') : link}`)
      await page.waitForSelector('.trabecula[data-ready="true"]', { timeout: 120_000 })
      await page.waitForSelector(wait)
      await page.evaluate(() => document.fonts.ready)
      if (name === 'lesson-predict' || predicted) {
        await page.waitForTimeout(500)
        await draw(page)
      }
      if (predicted)
        for (let step = 2; step < 4; step++) await page.locator('.lesson-place .lsn-next').click()
      // the block grows behind some of them
      if (!link.includes('quality=2d'))
        await page.waitForSelector('.trabecula[data-bone="done"]', { timeout: 120_000 })
      await page.waitForTimeout(1500)
      await save(page, `${name}${suffix}`)
      await page.close()
    }
}
