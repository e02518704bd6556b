/**
 * Size budget of the built page: `node scripts/size.mjs`. Counts JavaScript as a good server sends it
 * (brotli, best quality): what the first paint needs (the entry and all it imports statically) and everything a
 * page can run. The one-file copy is counted as it is, because that is how it is kept and sent on.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { parseSync } from 'vite'
import { fromRoot } from './lib/root.mjs'
import { SINGLE_BUDGET_MB, SINGLE_NAME } from './single.mjs'

/**
 * `all` grew with the published results (a table of 13 kB, its view of 14) and two more workers, each with the model in it
 * (12 kB), none of which is fetched before a reader comes near it or a hand has rested; and again with three scales of the stage (55 kB), the
 * shapes of the bones (their worker 13 kB, and the same for pages without one), and a block engine that names every change (20 kB); and
 * again with the class trial (its page 36 kB, its worker 18), the charts that look closer (15), comparing (6) and the gallery (6): all fetched when
 * somebody goes there; and again with the reading column (its words and sources, what can be acted on in it, the aid and its cards: 57; the pages beyond it 15).
 * `first` grew with the risk chart (one bone and horizon at a time, the average person, the choice) and drugs beyond density; and by a tenth
 * with a notice that says when nothing is used in place of a bad value (the names of the files alone move it by as much); and by 6 with undo, units
 * and spelling, every key of a link, and the doors of the classroom. `all` grew with the classroom: nine lessons and their words (45), presenting (20), the
 * teacher's kit (30), what helps a student (25), frames and packages (25): each fetched when somebody goes there.
 */
export const BUDGET = { first_kB: 72.5, all_kB: 665, element_kB: 6 }

const brotli_kB = file =>
  brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length / 1000

/** @returns {{first_kB: number, all_kB: number, spare_kB: number, files: {name: string, kB: number, first: boolean}[]}} */
export const measureSizes = (dist = fromRoot('dist')) => {
  const html = readFileSync(path.join(dist, 'index.html'), 'utf8')
  const entries = [
    ...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g),
    ...html.matchAll(/<link\b[^>]*\brel="modulepreload"[^>]*\bhref="([^"]+)"/g),
  ].map(match => path.join(dist, match[1]))
  if (entries.length === 0) throw new Error('dist/index.html starts no script')
  const first = new Set()
  const follow = file => {
    if (first.has(file)) return
    first.add(file)
    const { module } = parseSync(file, readFileSync(file, 'utf8'))
    const requests = [
      ...module.staticImports.map(one => one.moduleRequest.value),
      ...module.staticExports.flatMap(one => one.entries.map(entry => entry.moduleRequest?.value)),
    ]
    for (const request of requests)
      if (request?.startsWith('.')) follow(path.resolve(path.dirname(file), request))
  }
  entries.forEach(follow)
  const files = readdirSync(dist, { recursive: true })
    .map(name => path.join(dist, String(name)))
    .filter(file => /\.m?js$/.test(file))
    .map(file => ({ name: path.relative(dist, file), kB: brotli_kB(file), first: first.has(file) }))
    .sort((a, b) => b.kB - a.kB)
  const sum = list => list.reduce((total, file) => total + file.kB, 0)
  // the bone engine is built twice, for its worker and for pages where none starts; a page runs one of them
  const spare = files.filter(file => /(^|[\\/])local-[^\\/]*\.js$/.test(file.name))
  return {
    first_kB: sum(files.filter(file => file.first)),
    all_kB: sum(files) - sum(spare),
    spare_kB: sum(spare),
    files,
  }
}

const main = () => {
  if (!existsSync(fromRoot('dist', 'index.html'))) {
    console.error('There is no dist/ yet: run `npm run build` first.')
    return 1
  }
  const { first_kB, all_kB, files } = measureSizes()
  for (const file of files) {
    console.log(
      `${file.kB.toFixed(1).padStart(8)} kB  ${file.first ? 'first paint' : 'later      '}  ${file.name}`,
    )
  }
  const lines = [
    ['first paint', first_kB, BUDGET.first_kB],
    ['all', all_kB, BUDGET.all_kB],
    ['one-file copy, as it is', statSync(fromRoot('dist', SINGLE_NAME)).size / 1000, SINGLE_BUDGET_MB * 1000],
    // what a host page loads
    ['trabecula.js', brotli_kB(fromRoot('dist', 'trabecula.js')), BUDGET.element_kB],
  ]
  for (const [what, kB, limit] of lines) {
    const verdict = kB <= limit ? 'within' : 'TOO BIG'
    console.log(`${kB.toFixed(1).padStart(8)} kB  ${what}, limit ${limit}: ${verdict}`)
  }
  return lines.every(([, kB, limit]) => kB <= limit) ? 0 : 1
}
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main()
