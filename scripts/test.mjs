/**
 * `npm test`: every check of the project, one after the other, going on after a failure.
 * `npm test -- unit browser` runs only those parts. The last line is `N passed, N failed`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bin, CACHE, fromRoot } from './lib/root.mjs'
import { run } from './lib/run.mjs'
import { countCheck, countPlaywright, countVitest } from './lib/tally.mjs'

/** Assumption: long enough for two slow, busy cores. Whatever is left of the whole goes to the browser tests. */
const LIMIT_S = { check: 240, unit: 420, find: 300, whole: 19.5 * 60 }
const left_s = () => Math.max(60, LIMIT_S.whole - performance.now() / 1000)

const npmCheck = script => async () =>
  countCheck(`npm run ${script}`, await run('npm', ['run', '--silent', script], { limit_s: LIMIT_S.check }))

const report = name => path.join(CACHE, `${name}.json`)

const unit = async () => {
  const file = report('vitest')
  rmSync(file, { force: true })
  // two at a time on two cores: by itself it would take one
  const args = ['run', '--maxWorkers=2', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  return countVitest(file, await run(bin('vitest'), args, { show: true, limit_s: LIMIT_S.unit }))
}

const browser = async () => {
  const found = await run(process.execPath, [fromRoot('scripts', 'browser.mjs')], {
    show: true,
    limit_s: LIMIT_S.find,
  })
  if (!found.ok) return countCheck('find a browser', found)
  const file = report('playwright')
  rmSync(file, { force: true })
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  const result = await run(bin('playwright'), ['test', '--reporter=list,json'], {
    show: true,
    limit_s: left_s(),
    env,
  })
  return countPlaywright(file, result)
}

const PARTS = {
  types: npmCheck('types'),
  lint: npmCheck('lint'),
  format: npmCheck('format:check'),
  build: npmCheck('build'),
  size: async () =>
    countCheck(
      'size budget',
      await run(process.execPath, [fromRoot('scripts', 'size.mjs')], { limit_s: 60 }),
    ),
  unit,
  browser,
}
/** Parts that look at dist/ need it fresh. */
const NEEDS_BUILD = ['size', 'browser']

const chosen = process.argv.slice(2)
const unknown = chosen.filter(name => !(name in PARTS))
if (unknown.length > 0) {
  console.error(`There is no part "${unknown[0]}". Parts: ${Object.keys(PARTS).join(', ')}.`)
  process.exit(2)
}
const wanted = new Set(chosen.length > 0 ? chosen : Object.keys(PARTS))
if (NEEDS_BUILD.some(name => wanted.has(name))) wanted.add('build')

mkdirSync(CACHE, { recursive: true })
const total = { passed: 0, failed: 0, skipped: 0 }
const failures = []
let built = true
for (const [name, part] of Object.entries(PARTS)) {
  if (!wanted.has(name)) continue
  console.log(`\n== ${name}`)
  const from = performance.now()
  const count =
    built || !NEEDS_BUILD.includes(name)
      ? await part()
      : countCheck(name, { ok: false, output: 'not run, because the page could not be built' })
  if (name === 'build') built = count.failed === 0
  total.passed += count.passed
  total.failed += count.failed
  total.skipped += count.skipped
  failures.push(...count.failures)
  const seconds = ((performance.now() - from) / 1000).toFixed(1)
  console.log(`${name}: ${count.passed} passed, ${count.failed} failed in ${seconds} s`)
}

for (const { name, detail } of failures) {
  const indented = detail
    .split('\n')
    .map(line => `    ${line}`)
    .join('\n')
  console.log(`\nFAILED ${name}\n${indented}`)
}
if (total.skipped > 0) console.log(`\n${total.skipped} skipped`)
writeFileSync(path.join(CACHE, 'tested'), '')
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
