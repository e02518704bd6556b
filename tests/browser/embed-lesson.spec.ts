import type { FrameLocator, Page } from '@playwright/test'
import { STEP_KINDS, type StepKind } from '../../src/lessons/ids'
import { expect, inside, shownIn, test } from './embed-host'
import { boneless } from './support'
import { word } from './words'

// the bone of a life is not what is tried here
test.beforeEach(({ context }) => boneless(context))

/** Lessons in a frame: what a learner does reaches the page around it where it may, and comes back where a host keeps it. */

const atStep = (sim: FrameLocator, kind: StepKind) =>
  expect(sim.locator('.lesson')).toHaveAttribute('data-kind', kind)
const next = async (sim: FrameLocator, kind: StepKind): Promise<void> => {
  const name = word('lessons.next', { name: word(`lessons.step.${kind}`) })
  await sim.locator('.lesson').getByRole('button', { name, exact: true }).press('Enter')
  await atStep(sim, kind)
}
/** A prediction by its first shape, up to its comparison with the result. */
const predictAndCompare = async (sim: FrameLocator): Promise<void> => {
  await atStep(sim, 'hook')
  await next(sim, 'predict')
  const shapes = sim.locator('.lsn-shapes')
  if (!(await shapes.isVisible())) await sim.getByText(word('lessons.predict.by.shapes')).press('Enter')
  await shapes.locator('input').first().press('Space')
  await sim.locator('.lsn-confidence input[value="3"]').press('Space')
  await next(sim, 'run')
  await next(sim, 'observe')
}
const log = (page: Page) => page.locator('#log')

test('a lesson in a frame reports answers and score over the port', async ({ page, host }) => {
  await page.goto(`${host}/messages.html`)
  const sim = inside(page)
  await shownIn(sim)
  await expect(log(page)).toContainText('ready')
  const steps = await page.evaluate(() => history.length)
  await predictAndCompare(sim)
  await expect.poll(() => sim.locator('html').evaluate(() => location.search)).toContain('step=4')
  expect(await page.evaluate(() => history.length), 'Back belongs to the page around it').toBe(steps)
  await expect(log(page)).toContainText(/answer \{"type":"answer","lesson":"menopause","item":"predict"/)
  await page.evaluate("send('lesson', { goto: 'check' })")
  await atStep(sim, 'check')
  for (const part of await sim.locator('.lsn-question-part').all())
    await part.locator('.lsn-option').first().press('Enter')
  await expect(log(page)).toContainText(/"item":"check/)
  await expect(log(page)).toContainText(/score \{"type":"score","lesson":"menopause","score":\d+,"of":\d+/)
  expect(STEP_KINDS.indexOf('check')).toBe(5)
})

test('SPLICE: score and state go out, and the state comes back with the next visit', async ({
  page,
  host,
}) => {
  await page.goto(`${host}/splice.html`)
  const sim = inside(page)
  await shownIn(sim)
  await expect(log(page)).toContainText('SPLICE.getState')
  await predictAndCompare(sim)
  await expect(log(page)).toContainText('SPLICE.sendEvent answer')
  await expect(log(page)).toContainText('SPLICE.reportScoreAndState')
  await page.getByRole('button', { name: 'Load the frame again' }).click()
  await atStep(sim, 'observe')
  await expect(sim.locator('.lsn-gap, .lsn-told').first()).toBeVisible()
})

test('LARA: a hello, then the learner’s state, kept and given back', async ({ page, host }) => {
  await page.goto(`${host}/lara.html`)
  const sim = inside(page)
  await shownIn(sim)
  await expect(log(page)).toContainText(/hello[\s\S]*supportedFeatures/)
  await expect(log(page)).toContainText(/height \d+/)
  await predictAndCompare(sim)
  await page.getByRole('button', { name: 'Ask for its state' }).click()
  await expect(log(page)).toContainText(/interactiveState \{"v":1,"state"/)
  await page.getByRole('button', { name: 'Load the frame again' }).click()
  await atStep(sim, 'observe')
})

test('a host without a right to it hears nothing of a learner', async ({ page, host }) => {
  await page.goto(`${host}/silent.html`)
  await page.locator('iframe').evaluate(frame => {
    const address = new URL((frame as HTMLIFrameElement).src)
    address.searchParams.delete('parent')
    address.searchParams.set('lesson', 'menopause')
    const loaded = new Promise(resolve => frame.addEventListener('load', resolve, { once: true }))
    ;(frame as HTMLIFrameElement).src = address.href
    return loaded.then(() => undefined)
  })
  // what the frame said while it still had a host of its own
  await page.evaluate('seen.length = 0')
  const sim = inside(page)
  await shownIn(sim)
  await predictAndCompare(sim)
  const heard = await page.evaluate<string>('JSON.stringify(seen)')
  expect(heard).toContain('"hello"')
  expect(heard).not.toMatch(/score|answer|predict|interactiveState|SPLICE|menopause"/)
})
