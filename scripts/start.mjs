/** `npm start`: builds the page and serves it on http://localhost:4173 (another port: `npm start -- --port 5000`). */
import { parseArgs } from 'node:util'
import { build, preview } from 'vite'
import { isFree } from './lib/port.mjs'
import { ROOT } from './lib/root.mjs'

const fail = message => {
  console.error(`\n${message}\n`)
  process.exit(1)
}

let options
try {
  options = parseArgs({
    options: { port: { type: 'string', default: '4173' }, host: { type: 'string' } },
  }).values
} catch (error) {
  fail(error.message)
}
const port = Number(options.port)
if (!Number.isInteger(port) || port < 1 || port > 65535) fail(`"${options.port}" is not a port number.`)
if (!(await isFree(port))) {
  fail(
    `Port ${port} is busy: another program already serves something on http://localhost:${port}.\n` +
      `Stop that program, or choose another port: npm start -- --port ${port + 1}`,
  )
}
process.chdir(ROOT)
try {
  await build({ logLevel: 'warn' })
} catch (error) {
  fail(`The page could not be built: ${error.message}`)
}
try {
  await preview({ preview: { port, strictPort: true, host: options.host ?? 'localhost' } })
} catch (error) {
  fail(`The page could not be served: ${error.message}`)
}
console.log(`\n  Trabecula is ready: http://localhost:${port}\n  Stop it with Ctrl+C.\n`)
