import { spawn } from 'node:child_process'
import { ROOT } from './root.mjs'

/**
 * Runs one command in the project's folder and never rejects.
 * `show` streams its output as it comes; otherwise it is only collected.
 * Past `limit_s` seconds the command and everything it started are ended.
 * @returns {Promise<{ok: boolean, code: number | null, output: string, seconds: number, late: boolean}>}
 */
export const run = (command, args, { show = false, limit_s = 600, env = {}, cwd = ROOT } = {}) =>
  new Promise(resolve => {
    const from = performance.now()
    const child = spawn(command, args, {
      cwd,
      // the output is read by programs and kept in logs: no colours
      env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    })
    let output = ''
    let late = false
    const keep = (chunk, stream) => {
      output += chunk
      if (show) stream.write(chunk)
    }
    child.stdout.on('data', chunk => keep(chunk, process.stdout))
    child.stderr.on('data', chunk => keep(chunk, process.stderr))
    const end = signal => {
      try {
        if (process.platform === 'win32') child.kill(signal)
        else process.kill(-child.pid, signal)
      } catch {
        // already gone
      }
    }
    const stop = () => end('SIGTERM')
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
    const timer = setTimeout(() => {
      late = true
      end('SIGTERM')
      setTimeout(() => end('SIGKILL'), 3000).unref()
    }, limit_s * 1000)
    const done = (code, problem) => {
      clearTimeout(timer)
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
      if (problem !== undefined) output += `${problem}\n`
      if (late) output += `ended: it took longer than ${limit_s} s\n`
      const seconds = (performance.now() - from) / 1000
      resolve({ ok: code === 0 && !late, code, output, seconds, late })
    }
    child.once('error', error => done(null, error.message))
    child.once('close', code => done(code))
  })
