import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeServiceWorker } from '../../scripts/offline-plugin.mjs'

const DIST = path.resolve(process.env['TRABECULA_DIST'] ?? 'dist')
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  webmanifest: 'application/manifest+json',
}

/** A second build of the same page: every part has another name, as after any change, and the document says which it is. */
const buildOf = async (name: string): Promise<string> => {
  const folder = mkdtempSync(path.join(tmpdir(), `trabecula-${name}-`))
  for (const one of [
    'index.html',
    'icon.svg',
    'manifest.webmanifest',
    'icons',
    'assets',
    'fallback.js',
    'still.jpg',
  ])
    if (existsSync(path.join(DIST, one)))
      cpSync(path.join(DIST, one), path.join(folder, one), { recursive: true })
  const assets = path.join(folder, 'assets')
  const parts = readdirSync(assets).filter(file => /\.(js|css)$/.test(file))
  const renamed = (file: string): string => file.replace(/\.(js|css)$/, `-${name}.$1`)
  for (const file of [path.join(folder, 'index.html'), ...parts.map(part => path.join(assets, part))]) {
    const text = parts.reduce((now, part) => now.replaceAll(part, renamed(part)), readFileSync(file, 'utf8'))
    writeFileSync(file, file.endsWith('.html') ? text.replace('<html ', `<html data-build="${name}" `) : text)
  }
  for (const part of parts) renameSync(path.join(assets, part), path.join(assets, renamed(part)))
  await writeServiceWorker(folder)
  return folder
}

/**
 * A server in a sub-folder whose page is replaced while somebody looks: two builds, one after the other; `broken` is the
 * second one half copied (its newest parts are missing), `none` no answer at all.
 */
export const shiftingSite = async () => {
  const builds = { a: await buildOf('a'), b: await buildOf('b') }
  let missed = 0
  let now: 'a' | 'b' | 'broken' | 'none' = 'a'
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname).replace(
      /^\/sub\/folder\//,
      '',
    )
    const file = path.join(builds[now === 'a' ? 'a' : 'b'], name === '' ? 'index.html' : name)
    if (now === 'none') return void request.socket.destroy()
    const missing = now === 'broken' && name.endsWith('.css')
    if (missing) missed++
    if (missing || !existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end()
    response.writeHead(200, {
      'content-type': TYPES[file.split('.').pop() ?? ''] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
    })
    response.end(readFileSync(file))
  }).listen(0, '127.0.0.1')
  await new Promise(done => server.once('listening', done))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sub/folder/`,
    /** how many files were asked for that were not there yet */
    missed: () => missed,
    use: (next: typeof now) => void (now = next),
    async close() {
      server.closeAllConnections()
      await new Promise(done => server.close(done))
      for (const folder of Object.values(builds)) rmSync(folder, { recursive: true, force: true })
    },
  }
}
