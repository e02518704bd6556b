import { colours, expect, grown, headline, open, root, stage, test } from './support'
import { word } from './words'

/** A short life grows in a fraction of the time. */
const SHORT = '#v=1&until=26&t=25'

test('without WebGL a drawn section of the same block appears, with a sentence', async ({ page }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      if (kind.startsWith('webgl')) return null
      return (original as (...all: unknown[]) => unknown).call(this, kind, ...rest)
    } as typeof original
  })
  await open(page, SHORT)
  await expect(headline(page)).toHaveText(/spine/)
  await grown(page)
  expect(await colours(page, '#stage canvas')).toBeGreaterThan(1)
  await expect(stage(page).getByText(word('scene.why.noWebgl'))).toBeVisible()
})

test('a lost graphics context gives the section, and the block comes back with it', async ({
  page,
  guard,
}) => {
  guard.expectConsole(/context (was )?lost|Context Lost|CONTEXT_LOST|Context Restored/i)
  await open(page, SHORT)
  await grown(page)
  const lost = await page.evaluate(() => {
    const canvas = [...document.querySelectorAll<HTMLCanvasElement>('#stage canvas')].find(
      one => one.getContext('webgl2') !== null,
    )
    const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null
    Object.assign(window, { extension })
    extension?.loseContext()
    return extension !== null
  })
  expect(lost).toBe(true)
  await expect(stage(page).getByText(word('scene.why.lost'))).toBeVisible()
  await page.evaluate(() =>
    (window as unknown as { extension: WEBGL_lose_context }).extension.restoreContext(),
  )
  await expect(stage(page).getByText(word('scene.why.lost'))).toBeHidden()
  await expect.poll(() => colours(page, '#stage canvas')).toBeGreaterThan(20)
})

for (const [name, breakWorker] of [
  [
    'cannot be made',
    () => {
      window.Worker = class {
        constructor() {
          throw new DOMException('refused', 'SecurityError')
        }
      } as unknown as typeof Worker
    },
  ],
  [
    'fails to load',
    () => {
      const Original = window.Worker
      window.Worker = class extends Original {
        constructor(_: string | URL, options?: WorkerOptions) {
          super(new URL('./no-such-worker.js', location.href), options)
        }
      }
    },
  ],
] as const) {
  test(`a worker that ${name} is replaced by the same code in the page, and gives the same bone`, async ({
    page,
    context,
    guard,
  }) => {
    guard.expectConsole(/no-such-worker|Failed to load/)
    await open(page, '?quality=2d#v=1&until=24&t=24')
    await grown(page)
    const mesh = await stage(page).getAttribute('data-mesh-hash')
    const second = await context.newPage()
    await second.addInitScript(breakWorker)
    await open(second, '?quality=2d#v=1&until=24&t=24')
    await expect(second.getByText(word('app.offlineBone'))).toBeVisible()
    await expect(root(second)).toHaveAttribute('data-bone', 'done', { timeout: 90_000 })
    expect(await stage(second).getAttribute('data-mesh-hash')).toBe(mesh)
  })
}
