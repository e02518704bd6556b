import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test'
import { watch, type Guard } from './support'

const EXAMPLES = path.resolve(import.meta.dirname, '../../docs/examples')
/** The addresses in the examples: of the simulation, and of the page that has it. */
const SIMULATION = 'http://localhost:4173/'
const HOST = 'http://localhost:8080'

/** Serves the pages of docs/examples from an origin, and a site, of their own; the addresses in them are those of this test. */
const serve = async (simulation: string): Promise<{ host: string; close(): void }> => {
  const server = createServer((request, response) => {
    const name = /^\/([a-z0-9]+\.html)(\?|$)/.exec(request.url ?? '')?.[1]
    if (name === undefined) {
      response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end()
      return
    }
    const { port } = server.address() as { port: number }
    const text = readFileSync(path.join(EXAMPLES, name), 'utf8')
      .replaceAll(SIMULATION, `${simulation}/`)
      .replaceAll(HOST, `http://localhost:${port}`)
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text)
  })
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve))
  return {
    host: `http://localhost:${(server.address() as { port: number }).port}`,
    close: () => void server.close(),
  }
}

/** The same guard as everywhere, which here knows two origins: ours and the host's. Everything else is still one too many. */
export const test = base.extend<{ host: string; guard: Guard }>({
  host: async ({ baseURL }, use) => {
    const { host, close } = await serve(baseURL ?? '')
    await use(host)
    close()
  },
  guard: [
    async ({ context, baseURL, host }, use) => {
      const { problems, foreseen } = watch(context, [baseURL ?? '', host])
      await use({ expectConsole: pattern => void foreseen.push(pattern) })
      expect(problems, 'the pages must stay quiet and at home').toEqual([])
    },
    { auto: true },
  ],
})
export { expect }

/** The simulation in a frame of the page, or in the n-th of them. */
export const inside = (page: Page, n = 0): FrameLocator => page.locator('iframe').nth(n).contentFrame()
export const shownIn = async (frame: FrameLocator): Promise<void> => {
  await expect(frame.locator('.trabecula')).toHaveAttribute('data-ready', 'true')
  await expect(frame.locator('.trabecula')).toHaveAttribute('data-framed', '')
}

/** Everything a message could have changed, of a frame whose life and view must stay as they are. */
export const standing = (frame: FrameLocator): Promise<object> =>
  frame.locator('.trabecula').evaluate(root => ({
    ...(root as HTMLElement).dataset,
    // it grows by itself
    bone: '',
    address: location.href,
    sentence: root.querySelector('h1')?.textContent,
    language: document.documentElement.lang,
    overflow: document.documentElement.style.overflowY,
  }))
