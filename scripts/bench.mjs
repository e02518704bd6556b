/** `npm run bench`: builds the page and prints the benchmark table; `npm run bench -- model` only a part of it. */
import { bin, fromRoot } from './lib/root.mjs'
import { run } from './lib/run.mjs'

const parts = process.argv.slice(2)
if (parts.length === 0 || parts.includes('page')) {
  const build = await run('npm', ['run', '--silent', 'build'])
  if (!build.ok) {
    console.error(build.output)
    process.exit(1)
  }
}
const result = await run(bin('tsx'), [fromRoot('tests', 'bench', 'run.ts'), ...parts], {
  show: true,
  limit_s: 1200,
})
process.exitCode = result.ok ? 0 : 1
