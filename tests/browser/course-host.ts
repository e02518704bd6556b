import path from 'node:path'
import { readFileSync } from 'node:fs'
import type { BrowserContext, Frame, Page } from '@playwright/test'
import { buildSync } from 'esbuild'
import { strFromU8, unzipSync } from 'fflate'
import type { PackageWish } from '../../src/course/make'
import type { CourseKind } from '../../src/offline/baked'
import { expect } from './support'

const ROOT = path.resolve(import.meta.dirname, '../..')
const bundle = (entry: string, name: string): string =>
  buildSync({
    entryPoints: [path.join(ROOT, entry)],
    bundle: true,
    format: 'iife',
    globalName: name,
    write: false,
    logLevel: 'error',
  }).outputFiles[0]!.text

const NO_ICON = '<!doctype html><link rel="icon" href="data:,">'

/** Makes a package, or the one-file copy, in the browser from the page's own files, as the share dialog does. */
const made = async (page: Page, script: string, call: string): Promise<Buffer> => {
  // an empty page that lies where the copy lies
  await page.route('**/maker.html', route => route.fulfill({ contentType: 'text/html', body: NO_ICON }))
  await page.goto('/maker.html')
  const data = await page.evaluate(`${script};(async () => {
    const blob = await ${call}
    const reader = new FileReader()
    await new Promise(done => { reader.onload = done; reader.readAsDataURL(blob) })
    return reader.result.split(',')[1]
  })()`)
  return Buffer.from(String(data), 'base64')
}
export const packageOf = (page: Page, kind: CourseKind, wish: PackageWish): Promise<Buffer> =>
  made(page, bundle('src/course/make.ts', 'maker'), `maker.makePackage('${kind}', ${JSON.stringify(wish)})`)
export const singleOf = (page: Page, wish: { search: string; hash: string; home: string }): Promise<Buffer> =>
  made(page, bundle('src/offline/make.ts', 'maker'), `maker.makeSingle(${JSON.stringify(wish)})`)

export const filesOf = (zip: Buffer): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]))

const RUNTIME: Readonly<Record<CourseKind, { file: string; make: string; api: string; set: string }>> = {
  '1.2': { file: 'scorm12.min.js', make: 'Scorm12API', api: 'API', set: 'LMSSetValue' },
  '2004': { file: 'scorm2004.min.js', make: 'Scorm2004API', api: 'API_1484_11', set: 'SetValue' },
}
/** A page of a learning system: the run-time of scorm-again above a frame with the package. `kept` is what it kept before. */
const hostPage = (kind: CourseKind, kept: string): string => {
  const { make, api, set } = RUNTIME[kind]
  return `${NO_ICON}<meta charset="utf-8"><title>A learning system</title>
<script src="./runtime.js"></script>
<script>
  window.written = []
  window.${api} = new ${make}({ autocommit: false, logLevel: 4 })
  const kept = ${kept}
  if (kept !== null) window.${api}.loadFromJSON(kept)
  window.${api}.on('${set}', (element, value) => window.written.push([element, value]))
</script>
<iframe id="sco" src="./index.html?attempt=1&user=7" width="1200" height="800" title="Package"></iframe>`
}

/** What the learning system keeps when a visit is over, for the next one. */
export interface System {
  readonly page: Page
  readonly frame: Frame
  /** an element as the learning system has it now */
  value(element: string): Promise<string>
  /** everything that was written, in its order */
  written(): Promise<readonly (readonly [string, string])[]>
  /** the learner goes away; gives what is kept */
  leave(): Promise<string>
}

/** Opens an unpacked package in a learning system on the test's own server. */
export const launch = async (
  context: BrowserContext,
  {
    kind,
    files,
    kept = 'null',
    origin,
  }: {
    readonly kind: CourseKind
    readonly files: Readonly<Record<string, string>>
    readonly kept?: string
    readonly origin: string
  },
): Promise<System> => {
  const { api, file } = RUNTIME[kind]
  const page = await context.newPage()
  await page.route(`${origin}/lms/**`, route => {
    const name = new URL(route.request().url()).pathname.replace('/lms/', '')
    if (name === 'host.html') return route.fulfill({ contentType: 'text/html', body: hostPage(kind, kept) })
    if (name === 'runtime.js')
      return route.fulfill({
        contentType: 'text/javascript',
        body: readFileSync(path.join(ROOT, 'node_modules/scorm-again/dist', file), 'utf8'),
      })
    const body = files[name]
    return body === undefined
      ? route.fulfill({ status: 404, body: '' })
      : route.fulfill({ contentType: 'text/html', body })
  })
  await page.goto('/lms/host.html')
  const frame = page.frame({ url: /\/lms\/index\.html/ })
  if (frame === null) throw new Error('the package did not open')
  await expect(frame.locator('.trabecula')).toHaveAttribute('data-ready', 'true')
  const ask = <T>(what: string): Promise<T> => page.evaluate(what)
  return {
    page,
    frame,
    value: element => ask(`window.${api}.getCMIValue(${JSON.stringify(element)})`),
    written: () => ask('window.written'),
    async leave() {
      // what a learning system keeps is asked for after the frame has gone
      await ask(`document.getElementById('sco').src = 'about:blank'`)
      await page.waitForFunction(`window.${api}.isTerminated()`)
      const text = await ask<string>(`JSON.stringify(JSON.parse(window.${api}.renderCMIToJSONString()).cmi)`)
      await page.close()
      return text
    },
  }
}
