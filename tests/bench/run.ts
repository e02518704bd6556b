import { readdirSync } from 'node:fs'
import { cpus } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from '../../scripts/run-ts.mjs'
import type { Bench, BenchRow } from './row'

/**
 * `npm run bench`: collects every bench of this folder and prints one table.
 * A name after `--` chooses files: `npm run bench -- model bone`.
 */
const HELPERS = new Set(['run.ts', 'row.ts', 'lives.ts'])

/** They start a browser and look for the project's folders around themselves; all the others are bundled, as what ships is. */
const AS_THEY_STAND = new Set(['page.ts', 'charts-peers.ts'])

const isBench = (value: unknown): value is Bench => typeof value === 'function'

const collect = async (name: string): Promise<readonly BenchRow[]> => {
  const file = AS_THEY_STAND.has(name) ? path.join(import.meta.dirname, name) : bundle(`tests/bench/${name}`)
  const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>
  const rows: BenchRow[] = []
  for (const bench of Object.values(module).filter(isBench)) rows.push(...(await bench()))
  return rows
}

const figure = (value: number): string => (Number.isFinite(value) ? value.toFixed(value < 10 ? 2 : 0) : '-')

const line = ({ name, ms, ratio, unit = 'ms', target, note }: BenchRow): string => {
  const held = target === undefined ? '' : `<= ${target} ${unit} ${ms <= target ? 'yes' : 'NO'}`
  const times = ratio === undefined ? '' : `${figure(ratio)}x`
  return `| ${name.padEnd(52)} | ${`${figure(ms)} ${unit}`.padStart(10)} | ${times.padStart(8)} | ${held.padEnd(15)} | ${note ?? ''} |`
}

const main = async (): Promise<number> => {
  const chosen = process.argv.slice(2)
  const files = readdirSync(import.meta.dirname)
    .filter(name => name.endsWith('.ts') && !HELPERS.has(name))
    .filter(name => chosen.length === 0 || chosen.includes(name.replace(/\.ts$/, '')))
  console.log(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}\n`)
  console.log(
    `| ${'what'.padEnd(52)} | ${'median'.padStart(10)} | ${'ratio'.padStart(8)} | ${'target'.padEnd(15)} | note |`,
  )
  console.log('|---|---:|---:|---|---|')
  let broken = 0
  for (const name of files) {
    try {
      for (const row of await collect(name)) console.log(line(row))
    } catch (error) {
      broken += 1
      console.log(
        `| ${name} could not run: ${error instanceof Error ? error.message.split('\n')[0] : String(error)} |`,
      )
    }
  }
  return broken === 0 ? 0 : 1
}
process.exitCode = await main()
