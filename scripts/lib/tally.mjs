/** Turns the reports of the test programs into one count. A report that is missing or broken is one failure. */
import { existsSync, readFileSync } from 'node:fs'

const readJson = file => {
  if (!existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
/** The beginning of an error, without the steps inside the test programs. */
const firstLines = (text, count = 40) =>
  text
    .split('\n')
    .filter(line => !/^\s+at .*node_modules/.test(line))
    .slice(0, count)
    .join('\n')
// eslint-disable-next-line no-control-regex
export const plain = text => text.replace(/\u001b\[[0-9;]*m/g, '')

/** @typedef {{passed: number, failed: number, skipped: number, failures: {name: string, detail: string}[]}} Count */

const countOf = (passed, skipped, failures) => ({ passed, skipped, failed: failures.length, failures })

/** A step with no report of its own: one test. @returns {Count} */
export const countCheck = (name, { ok, output }) =>
  countOf(ok ? 1 : 0, 0, ok ? [] : [{ name, detail: plain(output).trimEnd() }])

/** @returns {Count} */
export const countVitest = (file, { ok, output }) => {
  const report = readJson(file)
  if (report === null) {
    return countOf(0, 0, [
      { name: 'vitest left no report', detail: plain(output).split('\n').slice(-40).join('\n') },
    ])
  }
  const failures = []
  let passed = 0
  let skipped = 0
  for (const suite of report.testResults) {
    const where = suite.name.replace(/^.*\/tests\//, 'tests/')
    let broken = 0
    for (const test of suite.assertionResults) {
      if (test.status === 'passed') passed += 1
      else if (test.status === 'failed') {
        broken += 1
        const detail = firstLines(plain((test.failureMessages ?? []).join('\n')))
        failures.push({ name: `${where} > ${test.fullName}`, detail })
      } else skipped += 1
    }
    // a file that could not even be loaded has no tests of its own
    if (suite.status === 'failed' && broken === 0) {
      failures.push({ name: `${where} could not run`, detail: firstLines(plain(suite.message ?? '')) })
    }
  }
  if (passed + skipped + failures.length === 0) failures.push({ name: 'vitest found no tests', detail: '' })
  if (!ok && failures.length === 0) {
    const detail = plain(output).split('\n').slice(-40).join('\n')
    failures.push({ name: 'vitest ended badly although every test passed', detail })
  }
  return countOf(passed, skipped, failures)
}

/** @returns {Count} */
export const countPlaywright = (file, { ok, output }) => {
  const report = readJson(file)
  const tail = () => plain(output).split('\n').slice(-40).join('\n')
  if (report === null) return countOf(0, 0, [{ name: 'the browser tests left no report', detail: tail() }])
  const failures = (report.errors ?? []).map(error => ({
    name: 'browser tests',
    detail: firstLines(plain(error.message ?? String(error.value ?? ''))),
  }))
  let passed = 0
  let skipped = 0
  const walk = (suite, trail) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status === 'skipped') skipped += 1
        else if (test.status === 'expected') passed += 1
        else {
          const error = test.results.at(-1)?.error?.message ?? `status ${test.status}`
          failures.push({ name: [...trail, spec.title].join(' > '), detail: firstLines(plain(error)) })
        }
      }
    }
    for (const child of suite.suites ?? []) walk(child, [...trail, child.title])
  }
  for (const suite of report.suites ?? []) walk(suite, [`tests/browser/${suite.title}`])
  if (passed + skipped + failures.length === 0)
    failures.push({ name: 'no browser test was found', detail: tail() })
  if (!ok && failures.length === 0) failures.push({ name: 'the browser tests ended badly', detail: tail() })
  return countOf(passed, skipped, failures)
}
