import type { Page } from '@playwright/test'
import { fiveOf } from '../../src/lessons/engine/curve'
import { answerLife } from '../../src/lessons/engine/settings'
import { scoreShape } from '../../src/lessons/engine/shape'
import { LESSON_IDS, STEP_KINDS, type LessonId, type StepKind } from '../../src/lessons/ids'
import { PLANS } from '../../src/lessons/plans'
import type { Five } from '../../src/lessons/types'
import { scenarioFrom } from '../../src/model'
import { lifeOf } from '../../src/risk'
import { brokenRules } from './rules'
import { boneless, expect, expectNoNonsense, open, overflow, root, test } from './support'
import { word } from './words'

// the bone of a life is not what is tried here
test.beforeEach(({ context }) => boneless(context))

const FAST = 'quality=2d&motion=reduce&uncertainty=off'
const panel = (page: Page) => page.locator('.lesson')
/** the headline, as it is spoken */
const said = (page: Page) => page.locator('.trabecula > [role="status"].visually-hidden')
const atStep = (page: Page, kind: StepKind) => expect(panel(page)).toHaveAttribute('data-kind', kind)

/** Presses what has this name with a key, as a person without a mouse does. */
const press = async (page: Page, name: string): Promise<void> => {
  const one = panel(page).getByRole('button', { name, exact: true })
  await one.focus()
  await page.keyboard.press('Enter')
}
const next = async (page: Page, kind: StepKind): Promise<void> => {
  await press(page, word('lessons.next', { name: word(`lessons.step.${kind}`) }))
  await atStep(page, kind)
  await expect(panel(page).locator('.lsn-step')).toBeFocused()
}

/** What the plan's own life answers, and the shapes of the plan from the worst to the best. */
const judged = (id: LessonId) => {
  const { predict } = PLANS[id]
  if (predict.kind === 'choice') return null
  const truth = fiveOf(predict, lifeOf(scenarioFrom(answerLife(PLANS[id])).scenario))
  const points = (five: Five): number =>
    scoreShape(predict, [truth[0], ...five.slice(1)] as unknown as Five, truth).points
  const ranked = predict.shapes
    .map((five, index) => ({ index, points: points(five) }))
    .sort((a, b) => a.points - b.points)
  return { worst: ranked[0], best: ranked.at(-1) }
}

/** Predicts by keys alone, rightly or wrongly; gives the points it should earn. */
const predictBy = async (page: Page, id: LessonId, right: boolean): Promise<number> => {
  const { predict } = PLANS[id]
  let points: number
  if (predict.kind === 'choice') {
    const option = right ? predict.right : (predict.right % predict.options) + 1
    await panel(page).locator(`.lsn-options input[value="${option}"]`).focus()
    await page.keyboard.press('Space')
    points = Number(right)
  } else {
    const found = judged(id)
    const chosen = right ? found?.best : found?.worst
    const list = panel(page).locator('.lsn-shapes')
    if (!(await list.isVisible())) {
      await panel(page).getByText(word('lessons.predict.by.shapes')).focus()
      await page.keyboard.press('Enter')
    }
    await list.locator(`input[value="${chosen?.index}"]`).focus()
    await page.keyboard.press('Space')
    points = chosen?.points ?? -1
  }
  await panel(page).locator('.lsn-confidence input[value="4"]').focus()
  await page.keyboard.press('Space')
  await expect(panel(page).locator('.lsn-need')).toBeHidden()
  return points
}

const expectScore = async (page: Page, id: LessonId, points: number): Promise<void> => {
  if (PLANS[id].predict.kind === 'curve') {
    await expect(panel(page).locator('.lsn-gap-score')).toHaveAttribute('data-points', String(points))
    await expect(panel(page).locator('.lsn-shape-points [data-right="true"] .lsn-verdict')).toHaveCount(
      points,
    )
  } else
    await expect(panel(page).locator('.lsn-told .lsn-verdict')).toHaveAttribute(
      'data-right',
      String(points === 1),
    )
}

/** On to another age, by a key. */
const changeAge = async (page: Page): Promise<void> => {
  const age = page.locator('#scrubber').getByRole('slider', { name: word('scrubber.range'), exact: true })
  await age.focus()
  await page.keyboard.press('ArrowLeft')
}
/** Back a step, where the first thing unlocked is set otherwise, and here again. */
const changeChoice = async (page: Page, name: string): Promise<void> => {
  await press(page, word('lessons.back'))
  await atStep(page, 'run')
  await expect(panel(page).locator('.lsn-controls')).toHaveAttribute('data-ready', 'true')
  const row = panel(page).locator(`.lsn-controls [data-input="${name}"]`)
  const control = row.locator('input:is([type="range"], [type="checkbox"])')
  await control.focus()
  await page.keyboard.press((await control.getAttribute('type')) === 'range' ? 'ArrowRight' : 'Space')
  await next(page, 'observe')
}

for (const id of LESSON_IDS)
  test(`${id}: done by keyboard, with a wrong prediction, then with a right one`, async ({ page }) => {
    const plan = PLANS[id]
    await open(page, `?${FAST}&hide=stage&lesson=${id}`)
    await atStep(page, 'hook')
    await next(page, 'predict')
    // what tells the answer is away
    for (const part of plan.veil.predict ?? []) {
      const place = page.locator(`.${part}-place`)
      if ((await place.count()) === 1) await expect(place).toBeHidden()
    }
    const wrong = await predictBy(page, id, false)
    await next(page, 'run')
    await next(page, 'observe')
    await expectScore(page, id, wrong)
    await expect(said(page)).not.toHaveText('')

    await press(page, word('lessons.restart'))
    await next(page, 'predict')
    // nor is it said to those who listen
    if (plan.veil.predict?.includes('headline')) await expect(said(page)).toHaveText('')
    const right = await predictBy(page, id, true)
    expect(right, 'one of the shapes is right, and the worst is not').toBeGreaterThan(wrong)
    await next(page, 'run')
    if (plan.run.unlock.length > 0)
      await expect(panel(page).locator('.lsn-controls')).toHaveAttribute('data-ready', 'true')
    await next(page, 'observe')
    await expectScore(page, id, right)
    for (let row = 1; row <= plan.observe.rows; row += 1) {
      if (row === 2 && plan.observe.scatter === undefined) {
        // the same once more is not another row
        await press(page, word('lessons.rows.add'))
        await expect(panel(page).getByText(word('lessons.rows.same'))).toBeVisible()
        await expect(panel(page).locator('.lsn-table tbody tr')).toHaveCount(1)
      }
      if (row > 1)
        await (plan.observe.set === undefined ? changeAge(page) : changeChoice(page, plan.run.unlock[0]!))
      await press(page, word('lessons.rows.add'))
      await expect(panel(page).locator('.lsn-table tbody tr')).toHaveCount(row)
    }
    await next(page, 'explain')
    const links = panel(page).locator('.lsn-chain li')
    for (let link = 1; link <= plan.explain.links; link += 1) {
      const row = links.and(page.locator(`[data-link="${link}"]`))
      await row.locator('.lsn-move:enabled').first().focus()
      for (let tries = 0; tries < plan.explain.links; tries += 1) {
        if ((await links.nth(link - 1).getAttribute('data-link')) === String(link)) break
        await row.locator('[data-way="up"]').focus()
        await page.keyboard.press('Enter')
      }
    }
    await press(page, word('lessons.chain.check'))
    await expect(panel(page).locator('.lsn-chain li[data-placed="true"]')).toHaveCount(plan.explain.links)
    await panel(page).locator('textarea').focus()
    await page.keyboard.type('I saw it')
    await press(page, word('lessons.explain.show', { written: 'true' }))
    await panel(page).locator('.lsn-marks-own input').nth(2).focus()
    await page.keyboard.press('Space')
    await expect(panel(page).locator('.lsn-need')).toBeHidden()

    await next(page, 'check')
    for (const [item, question] of plan.check.entries()) {
      const options = panel(page).locator('.lsn-question-part').nth(item).locator('.lsn-option')
      await options.nth(question.right - 1).focus()
      await page.keyboard.press('Enter')
      await expect(panel(page).locator('.lsn-feedback').nth(item)).toHaveAttribute('data-right', 'true')
    }
    await next(page, 'transfer')
    await panel(page)
      .locator('.lsn-option')
      .nth(plan.transfer.right - 1)
      .focus()
    await page.keyboard.press('Space')
    const of = plan.predict.kind === 'curve' ? 8 : 6
    await expect(panel(page).locator('.lsn-end-lead')).toHaveText(
      word('lessons.end.score', { points: right + 5, of }),
    )
    await expectNoNonsense(page)
    await press(page, word('lessons.leave'))
    await expect(page.locator('.lesson')).toHaveCount(0)
    await expect(page).not.toHaveURL(/lesson=/)
    await expect(page.locator('#charts')).toBeVisible()
  })

test('a line drawn with a mouse is the prediction, however the page is scaled; a key corrects it', async ({
  page,
}) => {
  await open(page, `?${FAST}&hide=stage&lesson=menopause&step=2`)
  const pad = panel(page).locator('.lsn-pad')
  await expect(pad).toHaveCSS('touch-action', 'none')
  await expect(panel(page)).toHaveCSS('touch-action', 'auto')
  await panel(page).evaluate(node => (node.style.transform = 'scale(0.8)'))
  const box = await pad.boundingBox()
  if (box === null) throw new Error('nothing to draw on')
  // the axis goes from 1.1 to 0.7: from 1 down to 0.8
  const y = (value: number): number => box.y + (box.height * (1.1 - value)) / 0.4
  await page.mouse.move(box.x + 1, y(1))
  await page.mouse.down()
  for (let i = 1; i <= 24; i += 1)
    await page.mouse.move(box.x + (box.width * 0.95 * i) / 24, y(1 - (0.2 * i) / 24))
  await page.mouse.up()
  const values = await panel(page)
    .locator('.lsn-keys input')
    .evaluateAll(list => list.map(one => Number((one as HTMLInputElement).value)))
  for (const [i, value] of [1, 0.95, 0.9, 0.85, 0.8].entries())
    expect(Math.abs((values[i] ?? 0) - value)).toBeLessThan(0.025)
  await expect(panel(page).locator('.lsn-label-guess')).toBeVisible()
  const slider = panel(page).getByRole('slider', { name: 'At 64' })
  await slider.focus()
  await page.keyboard.press('Home')
  await expect(slider).toHaveAttribute('aria-valuetext', '70\u00a0%')
})

test('whoever skips the prediction does not see the answer, unless they ask to', async ({ page }) => {
  await open(page, `?${FAST}&lesson=menopause&step=4`)
  await expect(panel(page)).toHaveAttribute('data-closed', 'true')
  await expect(page.locator('#charts')).toBeHidden()
  await press(page, word('lessons.gate.anyway'))
  await expect(page.locator('#charts')).toBeVisible()
  await expect(panel(page).locator('.lsn-truth')).toBeVisible()
})

test('the life of a link is shown first and given back; steps are steps for Back; another language keeps all', async ({
  page,
}) => {
  await open(page, `?${FAST}&lesson=menopause#v=1&menopause=43&t=58`)
  await atStep(page, 'hook')
  await expect(page).toHaveURL(/menopause=43/)
  await next(page, 'predict')
  await expect(page).toHaveURL(/step=2/)
  await expect(page).not.toHaveURL(/menopause=43/)
  await panel(page).locator('.lsn-confidence input[value="5"]').focus()
  await page.keyboard.press('Space')
  await page.goBack()
  await atStep(page, 'hook')
  await page.goForward()
  await atStep(page, 'predict')
  await page.locator('select[aria-label="Language"]').selectOption('en-XA')
  await expect(root(page)).toHaveAttribute('lang', 'en-XA')
  await atStep(page, 'predict')
  await expect(panel(page).locator('.lsn-confidence input[value="5"]')).toBeChecked()
  await panel(page).locator('.lsn-leave').click()
  await expect(page).toHaveURL(/menopause=43/)
  await expect(page).toHaveURL(/t=58/)
})

test('a lesson chosen from the list begins with its own life, is marked when it is finished, and gives the page back', async ({
  page,
}) => {
  await open(page, `?${FAST}&hide=stage#v=1&menopause=43&t=58&leaf=lessons`)
  const list = page.locator('.lessons-list')
  const title = word('lessons.dxa.title')
  await list.getByLabel(word('lessons.remember')).focus()
  await page.keyboard.press('Space')
  await list.getByRole('button', { name: word('lessons.list.new', { title }) }).focus()
  await page.keyboard.press('Enter')
  await atStep(page, 'hook')
  await expect(list).toBeHidden()
  // whoever chose it reads on at its first step, and comes back to the sentence about the life
  await expect(panel(page).getByRole('heading', { level: 3 }).first()).toBeFocused()
  await expect(page).toHaveURL(/lesson=dxa/)
  await expect(page).not.toHaveURL(/menopause=43/)
  await panel(page).locator('.lsn-dot-transfer').focus()
  await page.keyboard.press('Enter')
  await press(page, word('lessons.gate.anyway'))
  await panel(page).locator('.lsn-option').first().focus()
  await page.keyboard.press('Enter')
  await expect(panel(page).getByLabel(word('lessons.remember'))).toBeChecked()
  await press(page, word('lessons.next.list'))
  const entry = list.locator('[data-lesson-id="dxa"]')
  await expect(entry).toHaveAttribute('data-state', 'done')
  // names only, and gone when they are no longer wanted
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({
    'trabecula.lessons': '{"v":1,"done":["dxa"]}',
  })
  await list.getByLabel(word('lessons.remember')).focus()
  await page.keyboard.press('Space')
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await page.keyboard.press('Escape')
  await press(page, word('lessons.leave'))
  await expect(page).toHaveURL(/menopause=43/)
  await expect(page).toHaveURL(/t=58/)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

for (const [id, query] of [
  ['menopause', ''],
  ['dxa', '&theme=dark'],
] as const)
  test(`every step of ${id} passes axe and fits a small screen${query}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await open(page, `?${FAST}${query}&hide=stage&lesson=${id}&step=2`)
    await atStep(page, 'predict')
    await predictBy(page, id, true)
    for (const kind of STEP_KINDS.slice(1)) {
      if (kind !== 'predict') await next(page, kind)
      if (kind === 'run')
        await expect(panel(page).locator('.lsn-controls')).toHaveAttribute('data-ready', 'true')
      if (kind === 'observe') await press(page, word('lessons.rows.add'))
      if (kind === 'check' || kind === 'transfer') await panel(page).locator('.lsn-option').first().click()
      expect(await brokenRules(page, '.lesson'), kind).toEqual([])
      expect(await overflow(page)).toBe('')
    }
  })

test('the whole pad is in sight in a small frame, and large letters fit a phone', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 600 })
  await open(page, `?${FAST}&mode=embed&lesson=menopause&step=2`)
  const pad = panel(page).locator('.lsn-plot svg')
  await expect(pad).toBeInViewport({ ratio: 1 })
  const foot = (await panel(page).locator('.lsn-foot').boundingBox())!.y
  const box = (await pad.boundingBox())!
  expect(box.y + box.height).toBeLessThanOrEqual(foot)
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, `?${FAST}&text=200&lesson=menopause&step=2`)
  await atStep(page, 'predict')
  expect(await overflow(page)).toBe('')
})
