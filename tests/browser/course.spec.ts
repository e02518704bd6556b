import { readFileSync } from 'node:fs'
import type { PackageWish } from '../../src/course/make'
import { MOST_CHARACTERS, unpackSuspended } from '../../src/course/runtime/suspend'
import { PLANS } from '../../src/lessons/plans'
import { filesOf, launch, packageOf } from './course-host'
import { expect, open, root, test } from './support'
import { word } from './words'

const WISH: PackageWish = {
  search: '?quality=2d',
  hash: '#v=1&until=30&t=30',
  home: 'https://bone.example/trabecula/',
  title: 'Bone & <menopause>',
  description: 'A lesson',
  lang: 'en',
  id: 'menopause',
  mastery: null,
}
const RAW = { '1.2': 'cmi.core.score.raw', '2004': 'cmi.score.raw' } as const
const STATUS = { '1.2': 'cmi.core.lesson_status', '2004': 'cmi.completion_status' } as const

test('a package is a zip of two files, the same bytes every time, with a manifest that is XML', async ({
  page,
}) => {
  for (const kind of ['1.2', '2004'] as const) {
    const zip = await packageOf(page, kind, WISH)
    expect((await packageOf(page, kind, WISH)).equals(zip)).toBe(true)
    const files = filesOf(zip)
    expect(Object.keys(files)).toEqual(['imsmanifest.xml', 'index.html'])
    const read = await page.evaluate(xml => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml')
      return {
        error: parsed.querySelector('parsererror')?.textContent ?? '',
        title: parsed.querySelector('item > title')?.textContent,
        href: parsed.querySelector('resource')?.getAttribute('href'),
        version: parsed.querySelector('schemaversion')?.textContent,
      }
    }, files['imsmanifest.xml'] ?? '')
    expect(read).toEqual({
      error: '',
      title: WISH.title,
      href: 'index.html',
      version: kind === '1.2' ? '1.2' : '2004 4th Edition',
    })
  }
})

for (const kind of ['1.2', '2004'] as const)
  test(`${kind}: a lesson is launched, left, taken up again where it was, and completed`, async ({
    page,
    context,
    baseURL,
  }) => {
    const origin = baseURL ?? ''
    const files = filesOf(await packageOf(page, kind, { ...WISH, search: '?quality=2d&lesson=menopause' }))
    const first = await launch(context, { kind, files, origin })
    expect(await first.value(STATUS[kind])).toBe('incomplete')
    // the learner goes to the second step
    await first.frame.getByRole('button', { name: word('lessons.next') }).click()
    await expect
      .poll(async () => unpackSuspended(await first.value('cmi.suspend_data'))?.search)
      .toContain('step=2')
    const kept = await first.leave()

    const second = await launch(context, { kind, files, kept, origin })
    expect(await second.value('cmi.suspend_data')).toContain('step=2')
    await expect(second.frame.locator('.lesson-place')).toContainText(word('lessons.menopause.predict.ask'))
    const sizes = (await second.written()).filter(([element]) => element === 'cmi.suspend_data')
    expect(sizes.length).toBeGreaterThan(0)
    for (const [, text] of sizes) expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS)
    // the last step, and its last question: the lesson is done
    const step = (n: number, kind: string): string =>
      word('lessons.stepName', { n, name: word(`lessons.step.${kind}`) })
    await second.frame.getByRole('button', { name: step(7, 'transfer') }).click()
    await second.frame.getByRole('button', { name: word('lessons.gate.anyway') }).click()
    const { right } = PLANS.menopause.transfer
    await second.frame
      .getByRole('button', { name: word(`lessons.menopause.transfer.option.${right}`) })
      .click()
    await expect.poll(() => second.value(STATUS[kind])).toBe('completed')
    expect(Number(await second.value(RAW[kind]))).toBeGreaterThan(0)
    const elements = new Set((await second.written()).map(([element]) => element))
    expect(elements.has('cmi.completion_status')).toBe(kind === '2004')
    for (const [element, text] of await second.written())
      if (element === 'cmi.suspend_data') expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS)
    // whoever looks again finds it done, and still where it was
    expect(unpackSuspended(await second.value('cmi.suspend_data'))).toMatchObject({ done: true })
    const done = await second.leave()
    expect(done).toContain('step=7')
  })

test('the share dialog makes a package of the lesson that is open', async ({ page }) => {
  await open(page, '?quality=2d&lesson=menopause')
  await page.getByRole('button', { name: word('app.share') }).click()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: word('kit.share.scorm12'), exact: true }).click(),
  ])
  const files = filesOf(readFileSync(await saved.path()))
  expect(files['imsmanifest.xml']).toContain(word('lessons.menopause.title'))
  expect(files['index.html']).toContain('"course":"1.2"')
  expect(files['index.html']).toContain('lesson=menopause')
})

test('opened outside a learning system, a package says so in one sentence and works', async ({
  page,
  baseURL,
}) => {
  const files = filesOf(await packageOf(page, '1.2', WISH))
  await page.route(`${baseURL}/unpacked/index.html`, route =>
    route.fulfill({ contentType: 'text/html', body: files['index.html'] ?? '' }),
  )
  await page.goto('/unpacked/index.html')
  await expect(root(page)).toHaveAttribute('data-ready', 'true')
  await expect(page.getByText(word('course.none'))).toBeVisible()
})
