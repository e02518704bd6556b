/** `npm run --silent simulate -- FILE`: lives without a browser. What it can do: `--help`. */
import process from 'node:process'
import { run } from './run'

const { stdin: input, stdout: output, stderr: errors } = process
process.exitCode = await run(process.argv.slice(2), { input, output, errors })
// a reader that left early must not keep the command waiting for more input
input.destroy()
