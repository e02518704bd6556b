import { readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { FrameLocator, Page } from '@playwright/test'
import fc from 'fast-check'
import { expect, inside, shownIn, standing, test } from './embed-host'
import { word } from './words'

const DIST = path.resolve(process.env['TRABECULA_DIST'] ?? path.join(import.meta.dirname, '../../dist'))

test('the element is one small file without the page in it', () => {
  const file = readFileSync(path.join(DIST, 'trabecula.js'))
  expect(brotliCompressSync(file).length).toBeLessThanOrEqual(6000)
  expect(file.toString()).not.toMatch(/\bimport\b\s*["'{]/)
})

test('a plain frame is useful without a script on the page around it', async ({ page, host }) => {
  await page.goto(`${host}/iframe.html`)
  const sim = inside(page)
  await shownIn(sim)
  await expect(sim.getByRole('heading', { level: 1 })).toHaveText(/At 62 her spine/)
  await expect(sim.locator('.masthead')).toBeHidden()
  // its own scroll bar reaches the end
  await sim.locator('.embed-foot').scrollIntoViewIfNeeded()
  await expect(sim.locator('.embed-foot')).toBeInViewport()
})

test('a frame with an origin of its own works: scripts, a worker from a blob, no storage', async ({
  page,
  host,
}) => {
  await page.goto(`${host}/sandbox.html`)
  const sim = inside(page)
  await shownIn(sim)
  const origin = await sim.locator('.trabecula').evaluate(() => {
    let storage = 'open'
    try {
      localStorage.getItem('x')
    } catch {
      storage = 'closed'
    }
    return { origin: self.origin, storage }
  })
  expect(origin).toEqual({ origin: 'null', storage: 'closed' })
  await expect(sim.locator('#stage')).toHaveAttribute('data-mesh-hash', /\d/, { timeout: 60_000 })
  // the worker did the work: nobody is told that the page had to
  await expect(sim.getByText(word('app.offlineBone'))).toHaveCount(0)
})

test('a silent host leaves a scroll bar that reaches the end', async ({ page, host }) => {
  await page.goto(`${host}/silent.html`)
  const sim = inside(page)
  await shownIn(sim)
  // a second is what a host has to answer
  await page.waitForTimeout(1100)
  const room = await sim.locator('html').evaluate(html => ({
    overflow: getComputedStyle(html).overflowY,
    more: html.scrollHeight - innerHeight,
  }))
  expect(room.overflow).not.toBe('hidden')
  expect(room.more).toBeGreaterThan(100)
  await sim.locator('.embed-foot').scrollIntoViewIfNeeded()
  await expect(sim.locator('.embed-foot')).toBeInViewport()
})

test('messages by hand: a handshake, a port, commands, a sweep', async ({ page, host }) => {
  await page.goto(`${host}/messages.html`)
  const sim = inside(page)
  await shownIn(sim)
  const log = page.locator('#log')
  await expect(log).toContainText('ready')
  // the frame is as tall as it wants, and has no scroll bar
  await expect.poll(() => sim.locator('html').evaluate(html => html.style.overflowY)).toBe('hidden')
  await expect
    .poll(() => sim.locator('html').evaluate(html => html.scrollHeight - innerHeight))
    .toBeLessThanOrEqual(0)
  await page.getByLabel('Age').fill('75')
  await page.getByLabel('Age').blur()
  await expect.poll(() => sim.locator('html').evaluate(() => location.hash)).toContain('t=75')
  await page.getByRole('button', { name: 'Three amounts' }).click()
  await expect(log).toContainText(/result \{"until":80,"ages":\[80\],"runs":\[\{"values":\{"t_spine":\[-\d/)
})

test('the element: attributes, ready, height, state, methods', async ({ page, host }) => {
  await page.goto(`${host}/element.html`)
  const sim = inside(page)
  await shownIn(sim)
  const log = page.locator('#log')
  await expect(log).toContainText('ready {}')
  await expect(log).toContainText(/height \{"height":\d+\}/)
  const said = await page.locator('trabecula-sim').evaluate(async element => {
    const it = element as HTMLElement & {
      state: { menopause: number; display: { t: number } }
      play(): Promise<unknown>
      pause(): Promise<unknown>
      step(n: number): Promise<{ display: { t: number } }>
      exportCSV(): Promise<string>
      run(spec: object): Promise<{ runs: object[] }>
    }
    const before = it.state
    const stepped = await it.step(3)
    const csv = await it.exportCSV()
    const swept = await it.run({ params: [{}, { sex: 'm' }], until: 70 })
    const refused = await it.run({ params: [] }).catch((error: { code: string }) => error.code)
    return { before, age: stepped.display.t, csv: csv.slice(0, 6), runs: swept.runs.length, refused }
  })
  expect(said.before.menopause).toBe(48)
  expect(said).toMatchObject({ age: 65, csv: 'model,', runs: 2, refused: 'bad-payload' })
  await page.locator('trabecula-sim').evaluate(element => element.setAttribute('theme', 'dark'))
  await expect(sim.locator('.trabecula')).toHaveAttribute('data-theme', 'dark')
  await page.locator('trabecula-sim').evaluate(element => element.setAttribute('params', 'sex=m&t=50'))
  await expect.poll(() => sim.locator('html').evaluate(() => location.hash)).toContain('sex=m&t=50')
})

/** What `silent.html` has in it, made to obey some origin. */
const frameFor = async (page: Page, host: string, parent: string): Promise<FrameLocator> => {
  await page.goto(`${host}/silent.html`)
  await page.locator('iframe').evaluate((frame, origin) => {
    const address = new URL((frame as HTMLIFrameElement).src)
    address.searchParams.set('parent', origin)
    address.searchParams.set('view', 'charts')
    address.hash = 'v=1&until=34&t=32'
    ;(frame as HTMLIFrameElement).src = address.href
  }, parent)
  const sim = inside(page)
  await shownIn(sim)
  return sim
}
/** Asks for a port as an honest host would, and for a change over it; says what came back within a moment. */
const knock = (page: Page, n = 0): Promise<readonly unknown[]> =>
  page
    .locator('iframe')
    .nth(n)
    .evaluate(async frame => {
      const heard: unknown[] = []
      const channel = new MessageChannel()
      channel.port1.onmessage = event => heard.push(event.data)
      const target = (frame as HTMLIFrameElement).contentWindow
      target?.postMessage({ ns: 'trabecula', v: 1, type: 'connect', payload: { v: 1 } }, '*', [channel.port2])
      channel.port1.postMessage({
        ns: 'trabecula',
        v: 1,
        type: 'setParam',
        id: 1,
        payload: { name: 't', value: 33 },
      })
      for (const message of [
        { subject: 'SPLICE.getState.response', message_id: 'x', state: { v: 1, state: { menopause: 30 } } },
        { type: 'hello' },
        { type: 'initInteractive', content: { interactiveState: { v: 1, state: { menopause: 30 } } } },
        { context: 'h5p', action: 'hello' },
        { messageName: 'resume' },
      ])
        target?.postMessage(message, '*')
      await new Promise(resolve => setTimeout(resolve, 400))
      return heard
    })

test('a host that may not command changes nothing: another origin may, nobody may, "null" is nobody', async ({
  page,
  host,
}) => {
  await page.goto(`${host}/silent.html`)
  await page.locator('iframe').evaluate(first => {
    for (const parent of ['https://lms.example.edu', '', 'null']) {
      const frame = first.cloneNode() as HTMLIFrameElement
      const address = new URL(frame.src)
      address.searchParams.delete('parent')
      if (parent !== '') address.searchParams.set('parent', parent)
      address.searchParams.set('view', 'charts')
      address.hash = 'v=1&until=34&t=32'
      frame.src = address.href
      // a browser draws no frame that is out of sight
      frame.height = '200'
      first.before(frame)
    }
    first.remove()
  })
  for (const n of [0, 1, 2]) {
    const sim = inside(page, n)
    await shownIn(sim)
    const before = await standing(sim)
    expect(await knock(page, n)).toEqual([])
    expect(await standing(sim)).toEqual(before)
  }
})

test('the right origin from another window than the one around it changes nothing', async ({
  page,
  host,
}) => {
  const sim = await frameFor(page, host, host)
  const before = await standing(sim)
  const heard = await page.evaluate(async () => {
    const other = document.createElement('iframe')
    document.body.append(other)
    const inner = other.contentWindow as Window & { knock?: (port: MessagePort) => void }
    const script = inner.document.createElement('script')
    script.textContent = `knock = port => parent.frames[0].postMessage(
      { ns: 'trabecula', v: 1, type: 'connect', payload: { v: 1 } }, '*', [port])`
    inner.document.body.append(script)
    const all: unknown[] = []
    const channel = new MessageChannel()
    channel.port1.onmessage = event => all.push(event.data)
    inner.knock?.(channel.port2)
    channel.port1.postMessage({
      ns: 'trabecula',
      v: 1,
      type: 'setParam',
      id: 1,
      payload: { name: 't', value: 33 },
    })
    await new Promise(resolve => setTimeout(resolve, 400))
    return all
  })
  expect(heard).toEqual([])
  expect(await standing(sim)).toEqual(before)
  // and the window around it is heard
  expect((await knock(page)).length).toBeGreaterThan(1)
  await expect.poll(() => sim.locator('html').evaluate(() => location.hash)).toContain('t=33')
})

/** Commands that mean nothing with such a payload. */
const EMPTY = ['setState', 'setParam', 'observe', 'run', 'snapshot', 'lesson', 'setPrefs', 'live'] as const
const junk = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    { patch: 7 },
    { patch: [] },
    { name: '__proto__', value: 1 },
    { names: 'all' },
    { params: {}, until: 1e9 },
  ),
  fc.record({
    patch: fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'x', 'display'), fc.jsonValue()),
  }),
  fc.record({ name: fc.string(), value: fc.jsonValue() }),
)
const hostile = fc.oneof(
  fc.jsonValue(),
  fc.record({
    ns: fc.constant('trabecula'),
    v: fc.constant(1),
    type: fc.constantFrom(...EMPTY),
    id: fc.nat(),
    payload: junk,
  }),
  fc.record({
    ns: fc.constant('trabecula'),
    v: fc.anything({ maxDepth: 0 }).filter(v => v !== 1 && typeof v !== 'symbol' && typeof v !== 'function'),
    type: fc.constant('play'),
  }),
  fc
    .record({ ns: fc.constant('trabecula'), v: fc.constant(1), type: fc.string() })
    .filter(
      ({ type }) => !['play', 'pause', 'step', 'reset', 'focusEnter', 'heightAck', 'getState'].includes(type),
    ),
)

test('malformed messages by the hundred change nothing, and the port still works', async ({ page, host }) => {
  const sim = await frameFor(page, host, host)
  const before = await standing(sim)
  const messages = fc.sample(hostile, { numRuns: 400, seed: 7 }).filter(message => message !== undefined)
  const sent = JSON.stringify(messages)
  const heard = await page
    .locator('iframe')
    .first()
    .evaluate(async (frame, text) => {
      const all = JSON.parse(text) as unknown[]
      const said: { type: string; payload?: { code?: string; scenario?: unknown; menopause?: number } }[] = []
      const channel = new MessageChannel()
      channel.port1.onmessage = event => said.push(event.data)
      const target = (frame as HTMLIFrameElement).contentWindow
      target?.postMessage({ ns: 'trabecula', v: 1, type: 'connect', payload: { v: 1 } }, '*', [channel.port2])
      for (const [n, message] of all.entries()) {
        target?.postMessage(message, '*')
        channel.port1.postMessage(message)
        if (n > 160 && n % 40 === 39) await new Promise(resolve => setTimeout(resolve, 500))
      }
      // what a browser can copy and JSON cannot hold, and what is too much
      const loop: Record<string, unknown> = { ns: 'trabecula', v: 1, type: 'setState', id: 'loop' }
      loop['payload'] = loop
      for (const payload of [
        new Map([['patch', {}]]),
        new Date(),
        'x'.repeat(1e6),
        { patch: { drugs: Array.from({ length: 9999 }, () => ({})) } },
      ])
        channel.port1.postMessage({ ns: 'trabecula', v: 1, type: 'setState', id: 'big', payload })
      channel.port1.postMessage(loop)
      channel.port1.postMessage({ ns: 'trabecula', v: 1, type: 'getState', id: 'last' })
      await new Promise(resolve => setTimeout(resolve, 600))
      return said
    }, sent)
  const codes = new Set(heard.map(({ payload }) => payload?.code).filter(code => code !== undefined))
  expect(
    [...codes].filter(
      code =>
        ![
          'bad-payload',
          'unknown-name',
          'unknown-type',
          'too-big',
          'too-fast',
          'too-many',
          'corrected',
          'nothing',
        ].includes(code),
    ),
  ).toEqual([])
  expect(codes.has('too-big')).toBe(true)
  expect(heard.findLast(({ type }) => type === 'state')?.payload?.menopause).toBeDefined()
  expect(await standing(sim)).toEqual({ ...before, overflow: expect.any(String) })
})

test('a host that sends without end is slowed, not obeyed', async ({ page, host }) => {
  const sim = await frameFor(page, host, host)
  const answers = await page
    .locator('iframe')
    .first()
    .evaluate(async frame => {
      const said: { type: string; payload?: { code?: string } }[] = []
      const channel = new MessageChannel()
      channel.port1.onmessage = event => said.push(event.data)
      const target = (frame as HTMLIFrameElement).contentWindow
      target?.postMessage({ ns: 'trabecula', v: 1, type: 'connect', payload: { v: 1 } }, '*', [channel.port2])
      for (let id = 0; id < 3000; id += 1)
        channel.port1.postMessage({ ns: 'trabecula', v: 1, type: 'getState', id })
      await new Promise(resolve => setTimeout(resolve, 1500))
      return {
        states: said.filter(one => one.type === 'state').length,
        fast: said.filter(one => one.payload?.code === 'too-fast').length,
      }
    })
  expect(answers.states).toBeLessThan(600)
  expect(answers.fast).toBeGreaterThanOrEqual(1)
  expect(answers.fast).toBeLessThan(10)
  await expect(sim.locator('.trabecula')).toBeVisible()
})
