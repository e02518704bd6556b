/**
 * `node scripts/run-ts.mjs ENTRY.ts [arguments]`: bundles a TypeScript program and runs it in this process. The numerical
 * programs (simulate, truth, fit, bench) go this way: bundled, the model runs about three times as fast as when every
 * import stays a live binding.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { CACHE, fromRoot } from './lib/root.mjs'

/** @returns {string} the bundle of an entry given relative to the project's top folder */
export const bundle = entry => {
  const folder = path.join(CACHE, 'run')
  mkdirSync(folder, { recursive: true })
  // two runs at once must not write one file
  const outfile = path.join(folder, `${path.basename(entry, '.ts')}-${process.pid}.mjs`)
  buildSync({
    entryPoints: [fromRoot(entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    loader: { '.css': 'empty' },
    logLevel: 'error',
  })
  return outfile
}

const [entry, ...rest] = process.argv.slice(2)
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href && entry !== undefined) {
  const { rmSync } = await import('node:fs')
  const file = bundle(entry)
  process.argv.splice(1, process.argv.length, file, ...rest)
  process.on('exit', () => rmSync(file, { force: true }))
  await import(pathToFileURL(file).href)
}
