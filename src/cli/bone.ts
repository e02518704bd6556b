/** `npm run --silent bone -- FILE`: the bone block of lives, measured or as files for a printer. What it can do: `--help`. */
import process from 'node:process'
import { runBone } from './bone-run'

const { stdin: input, stdout: output, stderr: errors } = process
process.exitCode = await runBone(process.argv.slice(2), { input, output, errors })
// a reader that left early must not keep the command waiting for more input
input.destroy()
