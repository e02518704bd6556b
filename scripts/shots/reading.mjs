const SIZES = [
  { suffix: '', width: 1440, height: 900 },
  { suffix: '-tablet', width: 768, height: 1024 },
  { suffix: '-phone', width: 390, height: 844 },
]
/** Places of the reading column that are cut out, by their anchor. */
const PLACES = [
  { name: 'massage', anchor: 'massage' },
  { name: 'guide', anchor: 'massage.gentle' },
  { name: 'flow', anchor: 'massage.flow' },
  { name: 'loads', anchor: 'massage.loads' },
]
const LEAVES = ['claims', 'sources', 'therapists', 'teachers']

const ready = async (page, address) => {
  await page.goto(address)
  await page.waitForSelector('.trabecula[data-ready="true"]', { timeout: 120_000 })
  await page.waitForSelector('.panels')
  await page.evaluate(() => document.fonts.ready)
}

/** Answers the aid with the mildest answer to every question until its result stands there; `yes` names keys answered with yes. */
const answer = async (page, answers) => {
  const aid = page.locator('[data-widget="aid"]')
  await aid.locator('[data-aid="start"]').click()
  for (let i = 0; i < 40 && (await aid.locator('[data-aid="result"]').count()) === 0; i += 1) {
    const screen = aid.locator('[data-question]')
    const key = await screen.getAttribute('data-question')
    const wanted = answers[key]
    const number = screen.locator('input[type="number"], input[inputmode]')
    if ((await number.count()) > 0) await number.fill(String(wanted ?? 0))
    else if (wanted !== undefined) await screen.locator(`input[value="${wanted}"]`).check({ force: true })
    else await screen.locator('input[value="no"]').check({ force: true })
    await aid.locator('[data-aid="next"]').click()
  }
  return aid
}

/** The reading column: its parts at three sizes, the aid with a result, both cards, and the pages beyond it. */
export const readingShots = async (open, address, save) => {
  for (const { suffix, ...viewport } of SIZES) {
    const page = await open(viewport)
    await ready(page, `${address}?theme=light&quality=2d#t=72`)
    for (const { name, anchor } of PLACES) {
      const place = page.locator(`[data-anchor="${anchor}"]`)
      await place.scrollIntoViewIfNeeded()
      await page.waitForTimeout(500)
      if (name === 'massage') {
        // the whole chapter is long: its first screen
        await place.evaluate(node => node.scrollIntoView())
        await page.waitForTimeout(300)
        await save(page, `${name}${suffix}`)
      } else await save(place, `${name}${suffix}`)
    }
    const aid = await answer(page, {
      tscore: 'osteo',
      told_osteoporosis: 'yes',
      clearance: 'yes_specific',
      fracture: 'none_known',
      age: 72,
    })
    await save(aid, `aid${suffix}`)
    await page.close()
    for (const leaf of LEAVES) {
      const over = await open(viewport)
      await ready(over, `${address}?theme=light&quality=2d#leaf=${leaf}`)
      await over.waitForSelector('.leaf h1')
      await over.waitForTimeout(500)
      await save(over, `${leaf}${suffix}`)
      await over.close()
    }
  }
}
