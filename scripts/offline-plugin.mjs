/**
 * What a build adds for use without a network: dist/offline.html (the page in one file, scripts/single.mjs) and dist/sw.js
 * (scripts/service-worker.mjs with the list of files of this build). Both are made from the finished files of the page.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { transform } from 'esbuild'
import { fromRoot } from './lib/root.mjs'
import { BROWSERS, SINGLE_BUDGET_MB, SINGLE_NAME, writeSingle } from './single.mjs'

/** The page and its parts; not what others take from here (the element, the one-file copy, the examples). */
const KEPT =
  /^(index\.html|icon\.svg|fallback\.js|still\.jpg|manifest\.webmanifest|icons\/[^/]+\.png|assets\/[^/]+\.(js|css|woff2))$/
/** Letters of languages that the page does not speak are kept when somebody's name needs them. */
const ON_DEMAND = /-(cyrillic|cyrillic-ext|greek|greek-ext|vietnamese)-/

const sha256 = data => createHash('sha256').update(data).digest('base64')

/** @returns {Record<string, string>} file -> SHA-256 of its contents, for every file kept by the service worker */
export const keptFiles = dist =>
  Object.fromEntries(
    readdirSync(dist, { recursive: true })
      .map(name => String(name).split(path.sep).join('/'))
      .filter(name => KEPT.test(name) && !ON_DEMAND.test(name))
      .sort()
      .map(name => [name, sha256(readFileSync(path.join(dist, name)))]),
  )

/** Writes dist/sw.js. The build's name follows from what it keeps and from the worker itself. */
export const writeServiceWorker = async dist => {
  const source = readFileSync(fromRoot('scripts', 'service-worker.mjs'), 'utf8')
  const files = keptFiles(dist)
  const build = sha256(source + JSON.stringify(files))
    .replace(/[^a-z0-9]/gi, '')
    .slice(0, 12)
  const { code } = await transform(source, {
    minify: true,
    target: BROWSERS,
    define: { BUILD: JSON.stringify(build), FILES: JSON.stringify(files) },
  })
  writeFileSync(path.join(dist, 'sw.js'), code)
  return build
}

/** @returns {import('vite').Plugin} */
export const offlineFiles = () => {
  let dist = ''
  return {
    name: 'offline-files',
    apply: 'build',
    configResolved(config) {
      dist = path.resolve(config.root, config.build.outDir)
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      async handler() {
        const bytes = await writeSingle(dist)
        if (bytes / 1e6 > SINGLE_BUDGET_MB)
          this.warn(`${SINGLE_NAME} has ${(bytes / 1e6).toFixed(2)} MB, more than ${SINGLE_BUDGET_MB}`)
        await writeServiceWorker(dist)
      },
    },
  }
}
