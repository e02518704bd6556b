import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { buildSync } from 'esbuild'
import { armIncidence, gapOfShares } from '../../src/cohort/incidence'
import type { PartReply, PartRequest } from '../../src/cohort/messages'
import { partsOf } from '../../src/cohort/ids'
import { planFrom } from '../../src/cohort/plan'
import { createPool, type Hand } from '../../src/cohort/pool'
import { collectorOf } from '../../src/cohort/result'
import { cellsOf, rangeOf, scansOf } from '../../src/cohort/stats'
import { ARMS, type ArmPeople, type TrialPlan, type TrialResult } from '../../src/cohort/types'
import { defaultScenario } from '../../src/model'
import { median, time, type BenchRow } from './row'

/** What 100,000 lives over ten years with fractures may take on two cores, ms; and the heap, MB. */
const TARGET = 20_000
const HEAP = 300
/** What the answers of a trial of any size may take when its slider moves, ms: a frame. */
const FRAME = 16
const HANDS = 2

const planOf = (perArm: number, drug = 'alendronate'): TrialPlan => {
  const read = planFrom({
    scenario: defaultScenario(),
    from: 65,
    to: 75,
    difference: { kind: 'drug', drug, years: 5 },
    perArm,
  })
  if (!read.ok) throw new Error(read.problem.code)
  return read.plan
}

/** The session of the page's worker behind a port of Node's, with the heap after each part. */
const workerFile = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'trabecula-cohort-'))
  const file = path.join(folder, 'worker.mjs')
  const session = path.join(folder, 'session.mjs')
  // npm runs benches in the project's folder
  buildSync({
    entryPoints: [path.resolve('src/cohort/session.ts')],
    outfile: session,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  })
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads'
     import { createPartSession } from ${JSON.stringify(session)}
     let most = 0
     const session = createPartSession({
       onReply: reply => {
         most = Math.max(most, process.memoryUsage().heapUsed)
         parentPort.postMessage({ reply, most })
       },
       now: () => performance.now(),
     })
     parentPort.on('message', request => {
       session.receive(request)
       while (session.step());
     })`,
  )
  return file
}

interface Ran {
  readonly ms: number
  /** processor time of all threads, ms: what the time would be worth on idle cores */
  readonly cpu: number
  /** largest heap seen in the workers and here, all together, MB */
  readonly heap: number
  readonly result: TrialResult
}

const run = (file: string, plan: TrialPlan): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const begin = performance.now()
    const used = process.cpuUsage()
    const parts = partsOf(plan)
    const collector = collectorOf(plan)
    const heaps = new Map<Hand, number>()
    let here = 0
    let done = 0
    const start = (): Hand => {
      const worker = new Worker(file)
      const hand: Hand = {
        onmessage: null,
        onerror: null,
        onmessageerror: null,
        postMessage: (request: PartRequest) => worker.postMessage(request),
        terminate: () => void worker.terminate(),
      }
      worker.on('message', ({ reply, most }: { reply: PartReply; most: number }) => {
        heaps.set(hand, most)
        hand.onmessage?.({ data: reply } as MessageEvent<PartReply>)
      })
      worker.on('error', reject)
      return hand
    }
    const pool = createPool({
      hands: HANDS,
      start,
      requests: Array.from({ length: parts }, (_, part) => ({ v: 1, part, parts, plan })),
      local: () => Promise.reject(new Error('no worker left')),
      onFailure: reject,
      onPart({ result }) {
        collector.add(result)
        done += 1
        here = Math.max(here, process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers)
        if (done < parts) return
        pool.dispose()
        const ms = performance.now() - begin
        const heap = (here + [...heaps.values()].reduce((sum, bytes) => sum + bytes, 0)) / 1e6
        const { user, system } = process.cpuUsage(used)
        resolve({ ms, cpu: (user + system) / 1000, heap, result: collector.result(ms / 1000) })
      },
    })
  })

/** Everything a moved slider asks for: means, two curves, a picture of all lives, in both arms. */
const answer = (arms: Readonly<Record<'a' | 'b', ArmPeople>>, m: number) => {
  const curves = ARMS.map(arm => armIncidence(arms[arm], 'any'))
  return {
    curves: () => {
      const [a, b] = curves.map(curve => {
        curve.curve(m)
        return curve.last(m)
      })
      return gapOfShares(a!, b!)
    },
    means: () => ARMS.map(arm => scansOf(arms[arm], 'f', 'spine', 'change', m)),
    cells: () =>
      ARMS.map(arm => {
        const [low, high] = rangeOf(arms[arm], 'f', 'spine', 'change', m)
        return cellsOf(arms[arm], 'f', 'spine', 'change', m, { low, step: (high - low) / 40, rows: 40 })
      }),
  }
}

/** Lives of a class trial, from the click to the result, as the page's two workers live them. */
export const trials = async (): Promise<readonly BenchRow[]> => {
  const file = workerFile()
  await run(file, planOf(100))
  const rows: BenchRow[] = []
  let first = 0
  let last: Ran | null = null
  for (const lives of [1000, 10_000, 100_000, 200_000]) {
    const runs: Ran[] = []
    for (let i = 0; i < (lives > 10_000 ? 1 : 3); i++) runs.push(await run(file, planOf(lives / 2)))
    const ms = median(runs.map(one => one.ms))
    last = runs.at(-1)!
    const each = (1000 * ms) / lives
    if (first === 0) first = each
    rows.push({
      name: `trial of ${lives} lives, 10 years, ${HANDS} workers`,
      ms,
      ratio: each / first,
      ...(lives <= 100_000 ? { target: TARGET } : {}),
      note: `${each.toFixed(0)} us a life (ratio: against 1000 lives); ${(median(runs.map(one => one.cpu)) / 1000).toFixed(1)} s of processor time`,
    })
  }
  for (const drug of ['denosumab', 'zoledronate']) {
    const { ms, cpu } = await run(file, planOf(50_000, drug))
    const note = `${(cpu / 1000).toFixed(1)} s of processor time`
    rows.push({ name: `trial of 100000 lives, ${drug}`, ms, target: TARGET, note })
  }
  const { heap, result } = last!
  rows.push({
    name: 'heap of 200000 lives',
    ms: heap,
    unit: 'MB',
    target: HEAP,
    note: 'page and workers, buffers of the result included',
  })
  const { curves, means, cells } = answer(result.arms, 100_000)
  rows.push(
    { name: 'two curves and their difference, 200000 lives', ms: time(curves, { warm: 3 }), target: FRAME },
    { name: 'means of eleven scans, 200000 lives', ms: time(means, { warm: 3 }), target: FRAME },
    { name: 'picture of all 200000 lives', ms: time(cells, { warm: 3 }), target: FRAME },
  )
  return rows
}
