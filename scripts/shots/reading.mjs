import { readFileSync } from 'node:fs'
import { fromRoot } from '../lib/root.mjs'

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
  await page.waitForSelector('.panels', { state: 'attached' })
  await page.evaluate(() => document.fonts.ready)
}

const WORDS = JSON.parse(readFileSync(fromRoot('src/i18n/locales/en/panels-aid.json'), 'utf8'))
/** What one reader says; every other question gets "No", every other number nought. */
const ANSWERS = {
  fracture: 'panels.aid.option.fracture.past',
  tscore: 'panels.aid.option.tscore.osteo',
  told_osteoporosis: 'panels.aid.option.yes',
  poor_balance: 'panels.aid.option.yes',
  clearance: 'panels.aid.option.clearance.yes_specific',
  height_loss_cm: '2',
}

/** Goes through the aid to its result. */
const answered = async page => {
  const aid = page.locator('[data-widget="aid"]')
  await aid.getByRole('button', { name: WORDS['panels.aid.start.button'], exact: true }).click()
  const asked = Object.keys(WORDS).filter(key => key.startsWith('panels.aid.ask.'))
  while ((await aid.locator('.aid-result').count()) === 0) {
    const question = await aid.locator('legend').innerText()
    const key = asked.find(one => WORDS[one] === question.trim())?.slice('panels.aid.ask.'.length)
    const answer = ANSWERS[key]
    const number = aid.getByRole('textbox')
    if ((await number.count()) > 0) await number.fill(answer ?? '0')
    else {
      // the words of an option may hold a T-score; the first and the last of them are enough
      const radios = aid.getByRole('radio')
      const wanted = answer === undefined ? WORDS['panels.aid.option.no'] : WORDS[answer]
      const names = await aid.locator('.aid-option').allInnerTexts()
      const place = names.findIndex(
        name =>
          name.trim().startsWith(wanted.split('{')[0]) && name.trim().endsWith(wanted.split('}').at(-1)),
      )
      await radios.nth(Math.max(0, place)).check()
    }
    await aid.getByRole('button', { name: WORDS['panels.aid.next'], exact: true }).click()
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
    const aid = await answered(page)
    await save(aid, `aid${suffix}`)
    if (suffix === '')
      for (const card of ['therapist', 'doctor']) {
        await aid.getByRole('button', { name: WORDS[`panels.aid.card.${card}`], exact: true }).click()
        await save(aid.locator('.aid-sheet'), `card-${card}`)
        await aid.getByRole('button', { name: WORDS['panels.aid.card.close'], exact: true }).click()
      }
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
