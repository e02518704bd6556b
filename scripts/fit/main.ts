/**
 * `npm run fit`: fits the constants to the published results, cross-validates, draws an ensemble, and writes
 * src/model/values.ts, constants.ts and posterior.ts, src/evidence/score.json and docs/cross-validation.md.
 * `npm run fit -- quick` only fits and prints, `-- ensemble` leaves the cross-validation out. Starts from the prior centres, so the result does not depend on what
 * was there before.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort } from 'node:worker_threads'
import table from '../../src/evidence/table.json'
import type { EvidenceTable } from '../../src/evidence/types'
import { VALUES } from '../../src/model'
import { CHANGES } from './changes'
import { fit, leaveOneOut } from './fit'
import { FREE } from './free'
import { createPool, type Pool } from './pool'
import { drawMembers } from './posterior'
import { predict, problemOf, valuesAt } from './problem'
import { crossValidationText, type Ablation } from './report'
import { bone, markers, scoreOf, summary, type Score } from './score'
import type { Point } from './solve'
import { rounded, writeConstants, writePosterior } from './write'

const MEMBERS = 128
const evidence = table as unknown as EvidenceTable
const problems = CHANGES.map(({ fixed }) =>
  problemOf(
    evidence,
    FREE.filter(({ id }) => fixed[id] === undefined),
    { ...VALUES, ...fixed },
  ),
)

const main = async (mode: string | undefined): Promise<void> => {
  const pool = createPool(fileURLToPath(import.meta.url))
  /** points are sent with the number of their problem at the end */
  const poolOf = (which: number): Pool => ({
    all: points => pool.all(points.map(y => Float64Array.of(...y, which))),
    end: () => pool.end(),
  })
  const { rows } = evidence
  const say = (round: number, at: Point): void =>
    console.log(`round ${round}: loss ${at.loss.toFixed(2)}, ${summary(rows, at.values)}`)

  const problem = problems[0]!
  const { at, jacobian } = await fit(poolOf(0), problem, say)
  const values = valuesAt(problem, at.y)
  console.log(problem.free.map(({ id }) => `${id} ${rounded(values[id])}`).join(', '))
  if (mode !== 'quick') {
    const draws = await drawMembers(poolOf(0), problem, at, jacobian, MEMBERS)
    console.log(`ensemble of ${MEMBERS}, ${(100 * draws.accepted).toFixed(0)} % of proposals taken`)
    writeConstants('src/model', problem, values, draws.sd)
    writePosterior('src/model/posterior.ts', problem, draws)
  }
  if (mode === undefined) {
    const left = await leaveOneOut(poolOf(0), problem, at, jacobian, 2)
    console.log(`left out: ${summary(rows, left)}`)
    const ablations: Ablation[] = []
    for (const [which, { without }] of CHANGES.entries()) {
      const one = which === 0 ? { at, jacobian } : await fit(poolOf(which), problems[which]!, () => undefined)
      const out = await leaveOneOut(poolOf(which), problems[which]!, one.at, one.jacobian, 1)
      const both = (found: Float64Array): Ablation['fitted'] => ({
        bone: scoreOf(rows, found, bone),
        markers: scoreOf(rows, found, markers),
      })
      ablations.push({ without, loss: one.at.loss, fitted: both(one.at.values), left: both(out) })
      console.log(`${without}: loss ${one.at.loss.toFixed(1)}; left out ${summary(rows, out)}`)
    }
    const trials = new Set(rows.map(row => row.trial)).size
    const rough = (one: Score): Score => ({ ...one, mean: Number(one.mean.toFixed(2)) })
    const score = {
      trials,
      bone: rough(scoreOf(rows, left, bone)),
      markers: rough(scoreOf(rows, left, markers)),
    }
    writeFileSync('src/evidence/score.json', `${JSON.stringify({ leftOut: score }, null, 2)}\n`)
    writeFileSync('docs/cross-validation.md', crossValidationText(rows, at.values, left, ablations))
  }
  await pool.end()
}

if (isMainThread) await main(process.argv[2])
else
  parentPort!.on('message', ({ id, y }: { id: number; y: Float64Array }) => {
    const which = y[y.length - 1]!
    parentPort!.postMessage({ id, values: predict(problems[which]!, y.subarray(0, -1)) })
  })
