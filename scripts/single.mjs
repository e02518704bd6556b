/**
 * The whole page in one HTML file: `npm run build:single` builds the page and writes dist/offline.html beside it. It works
 * by a double click with the network off, and in a frame with an origin of its own: no file is fetched, workers start from
 * blobs. It is made from the chunks of the page's own build, which are joined, packed and put into the document; a second
 * build would take as long as the first.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { deflateSync } from 'node:zlib'
import { build, transform } from 'esbuild'
import { fromRoot } from './lib/root.mjs'

/** The limit of the file, MB (1e6 bytes): docs/offline.md. */
export const SINGLE_BUDGET_MB = 2.5
export const SINGLE_NAME = 'offline.html'
/** Scripts of the fonts that the page's languages are written in; other letters take a font of the reader's device. */
const FONT_SCRIPTS = /-latin(-ext)?-wght-/
/** The oldest browsers that everything is built for. */
export const BROWSERS = ['chrome109', 'firefox115', 'safari16.4']
const TARGET = ['es2022', ...BROWSERS]

const WORKER =
  /new Worker\(new URL\(new URL\(`([^`]+)`,import\.meta\.url\)\.href,``\+import\.meta\.url\),\{type:`module`\}\)/g
/** What Vite fetches before a part: styles and chunks, which are all here already. */
const PRELOAD =
  /const __vite__mapDeps=\(i,m=__vite__mapDeps,d=\(m\.f\|\|\(m\.f=\[[^\]]*\]\)\)\)=>i\.map\(i=>d\[i\]\);?/

/** Chunks of a build as one script: workers become text from which a blob is made. */
const joinScripts = async (dist, entry) => {
  const chunks = {
    name: 'chunks-of-the-page',
    setup(bundler) {
      bundler.onResolve({ filter: /^worker:/ }, one => ({ path: one.path.slice(7), namespace: 'worker' }))
      bundler.onLoad({ filter: /.*/, namespace: 'worker' }, one => {
        const code = readFileSync(one.path, 'utf8')
        if (/\bimport\s*[(*{"'`]|^import\b/m.test(code)) throw new Error(`${one.path} fetches other files`)
        return { contents: code, loader: 'text' }
      })
      bundler.onLoad({ filter: /\.js$/ }, one => {
        const workers = []
        const contents = readFileSync(one.path, 'utf8')
          .replace(PRELOAD, 'const __vite__mapDeps=()=>[];')
          .replace(WORKER, (_, name) => `__blobWorker(__code${workers.push(name) - 1})`)
        for (const left of ['new Worker(new URL', 'm.f='])
          if (contents.includes(left)) throw new Error(`${one.path}: "${left}" has a form that is not known`)
        const imports = workers.map(
          (name, i) =>
            `import __code${i} from ${JSON.stringify(`worker:${path.join(path.dirname(one.path), name)}`)};`,
        )
        return { contents: imports.join('') + contents, loader: 'js' }
      })
    },
  }
  const joined = await build({
    entryPoints: [entry],
    absWorkingDir: dist,
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    target: TARGET,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    define: { 'import.meta.url': 'document.baseURI', 'import.meta.resolve': 'undefined' },
    banner: {
      // a plain worker: one of type module does not start from a blob of an opaque origin
      js: 'var __blobWorker=code=>new Worker(URL.createObjectURL(new Blob([code],{type:"text/javascript"})));',
    },
    plugins: [chunks],
  })
  return joined.outputFiles[0].text
}

/** Style sheets of a build, in an order that does not change. */
const sheetsOf = dist =>
  readdirSync(path.join(dist, 'assets'))
    .filter(name => name.endsWith('.css'))
    .sort()
    .map(name => path.join('assets', name))

const encoded = (file, type) => `data:${type};base64,${readFileSync(file).toString('base64')}`

/** All styles, those of the first paint first; fonts of the page's languages inside, others left out. */
const joinStyles = async (dist, names) => {
  const sheets = names.map(name => {
    const file = path.join(dist, name)
    return readFileSync(file, 'utf8')
      .replace(/@charset "[^"]*";/, '')
      .replace(/@font-face\{[^}]*\}/g, face => (FONT_SCRIPTS.test(face) ? face : ''))
      .replace(/url\(([^)]+)\)/g, (whole, target) => {
        const url = target.replace(/^["']|["']$/g, '')
        if (url.startsWith('data:') || url.startsWith('#')) return whole
        return `url(${encoded(path.resolve(path.dirname(file), url), 'font/woff2')})`
      })
  })
  return (await transform(sheets.join('\n'), { loader: 'css', minify: true, target: BROWSERS })).code.trim()
}

/** Runs before everything else in the file: unpacks the script and starts it, allowed by its own hash. */
const LOADER = `(async () => {
  const packed = document.getElementById('trabecula-code')
  const bytes = Uint8Array.from(atob(packed.textContent), letter => letter.charCodeAt(0))
  packed.remove()
  const code = await new Response(
    new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')),
  ).text()
  const script = document.createElement('script')
  script.textContent = code
  document.head.append(script)
})().catch(() => {
  document.getElementById('trabecula-old').hidden = false
})`

const hashOf = text => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`

/** Nothing at all is fetched; scripts and styles are those of this file, letter for letter. */
const policy = (scripts, style) =>
  [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${hashOf(style)}`,
    'img-src data: blob:',
    'font-src data:',
    "connect-src 'none'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** The file as text, from a built page. */
export const singleFrom = async dist => {
  const html = readFileSync(path.join(dist, 'index.html'), 'utf8')
  const entry = /<script type="module"[^>]* src="([^"]+)"/.exec(html)?.[1]
  if (entry === undefined) throw new Error(`${dist}/index.html starts no script`)
  const first = [...html.matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)"/g)].map(match =>
    path.normalize(match[1]),
  )
  const later = sheetsOf(dist).filter(name => !first.includes(name))
  const script = await joinScripts(dist, path.resolve(dist, entry))
  const loader = (await transform(LOADER, { minify: true, target: TARGET })).code.trim()
  const style = await joinStyles(dist, [...first, ...later])
  for (const [what, text] of Object.entries({ loader, style }))
    if (/<\/(script|style)|<!--/i.test(text)) throw new Error(`the ${what} would end its element`)
  const packed = deflateSync(Buffer.from(script), { level: 9 }).toString('base64')
  const icon = encoded(path.join(dist, 'icon.svg'), 'image/svg+xml')
  // everything that would be fetched, and what stands in for a page whose scripts were not
  const head = html
    .replace(/\s*<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace(/\s*<script\b[^>]*><\/script>/g, '')
    .replace(/\s*<link\b[^>]*>/g, '')
    .replace(/\s*<img\b[^>]*>/g, '')
    .replace(/\s*<div class="page-still"[^]*?<\/div>/, '')
  if (/\b(src|href)="(?!data:)/.test(head))
    throw new Error('index.html names files that the one-file copy has not')
  const put = (text, before, added) => {
    if (!text.includes(before)) throw new Error(`index.html has no ${before}`)
    return text.replace(before, () => `${added}${before}`)
  }
  const withHead = put(
    head.replace(
      '<head>',
      () =>
        `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy([loader, script], style)}" />`,
    ),
    '</head>',
    `  <link rel="icon" href="${icon}" type="image/svg+xml" />\n    <style>${style}</style>\n  `,
  )
  return put(
    withHead,
    '</body>',
    `  <p id="trabecula-old" hidden>This file needs a newer browser: Chrome or Edge 109, Firefox 115, Safari 16.4 or later.</p>
    <script type="application/json" id="trabecula-baked">{}</script>
    <script type="text/plain" id="trabecula-code">${packed}</script>
    <script>${loader}</script>
  `,
  )
}

export const writeSingle = async dist => {
  const text = await singleFrom(dist)
  writeFileSync(path.join(dist, SINGLE_NAME), text)
  return Buffer.byteLength(text)
}

/** `node scripts/single.mjs` builds the page, its single file with it; a folder after that is a page already built. */
const main = async () => {
  const given = process.argv[2]
  const dist = given === undefined ? fromRoot('dist') : path.resolve(given)
  if (given === undefined) await (await import('vite')).build({ root: fromRoot(), logLevel: 'warn' })
  else await writeSingle(dist)
  const bytes = statSync(path.join(dist, SINGLE_NAME)).size
  console.log(`${path.join(dist, SINGLE_NAME)}: ${(bytes / 1e6).toFixed(2)} MB, limit ${SINGLE_BUDGET_MB}`)
  return bytes / 1e6 <= SINGLE_BUDGET_MB ? 0 : 1
}
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main()
