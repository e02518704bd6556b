/**
 * What a build adds for the pages of others: `trabecula.js` (the element, without anything of the page itself: it must be small),
 * `trabecula-inline.js` (the page's parts without a page), `oembed/<id>.json`, and the line in the page's head by which oEmbed is found.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { fromRoot } from './lib/root.mjs'
import { bundle } from './run-ts.mjs'
import { BROWSERS } from './single.mjs'

/** What `<trabecula-sim inline>` fetches: the page's own parts, begun in another way. */
export const INLINE = 'src/main-inline.ts'

/** Where the page will stand. Without a word about it: where `npm start` serves it. */
const address = () => {
  const given = process.env.TRABECULA_URL ?? 'http://localhost:4173/'
  return given.endsWith('/') ? given : `${given}/`
}

const wordsOf = name =>
  JSON.parse(readFileSync(fromRoot('src', 'i18n', 'locales', 'en', `${name}.json`), 'utf8'))

const writeElement = out =>
  build({
    entryPoints: [fromRoot('src', 'embed', 'element', 'index.ts')],
    outfile: path.join(out, 'trabecula.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', ...BROWSERS],
    legalComments: 'none',
    logLevel: 'warning',
  })

/** Names of lessons and lives are data of the page: read by its own code. */
const writeOembed = async out => {
  const code = bundle('scripts/oembed.ts')
  const { oembedFiles } = await import(pathToFileURL(code).href)
  rmSync(code)
  mkdirSync(path.join(out, 'oembed'), { recursive: true })
  for (const [id, content] of oembedFiles(address(), wordsOf))
    writeFileSync(path.join(out, 'oembed', `${id}.json`), `${JSON.stringify(content, null, 2)}\n`)
}

/** @returns {import('vite').Plugin} */
export const embedFiles = () => {
  let out = ''
  return {
    name: 'embed-files',
    apply: 'build',
    configResolved(config) {
      out = path.resolve(config.root, config.build.outDir)
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: fromRoot(INLINE), fileName: 'trabecula-inline.js' })
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'link',
          attrs: {
            rel: 'alternate',
            type: 'application/json+oembed',
            href:
              process.env.TRABECULA_URL === undefined
                ? './oembed/trabecula.json'
                : `${address()}oembed/trabecula.json`,
            title: 'Trabecula',
          },
          injectTo: 'head',
        },
      ],
    },
    async writeBundle() {
      await writeElement(out)
      await writeOembed(out)
    },
  }
}
