import { readFileSync, writeFileSync } from 'node:fs'
import type { Values } from '../../src/model'
import { packDraws } from '../../src/model/ensemble'
import type { Draws } from './posterior'
import type { Problem } from './problem'

/** Five digits: far finer than any uncertainty here, and the code stays readable. */
export const rounded = (value: number): number => Number(value.toPrecision(5))

/** Puts the fitted values and uncertainties where the model has them. */
export const writeConstants = (file: string, problem: Problem, values: Values, sd: Float64Array): void => {
  let text = readFileSync(file, 'utf8')
  problem.free.forEach(({ id }, i) => {
    const place = new RegExp(`(\\b${id}: fitted\\(\\s*)[-\\d.e]+(,\\s*)[\\d.e-]+`)
    if (!place.test(text)) throw new Error(`no fitted constant ${id} in ${file}`)
    text = text.replace(place, `$1${rounded(values[id])}$2${Number(sd[i]!.toFixed(4))}`)
  })
  writeFileSync(file, text)
}

/** Letters of a line of code. */
const LINE = 100

export const writePosterior = (file: string, problem: Problem, { sd, z }: Draws): void => {
  const lines = packDraws(z).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []
  writeFileSync(
    file,
    `import type { Posterior } from './ensemble'

/**
 * Made by \`npm run fit\`: ${z.length} sets of constants that the published results and the priors leave possible, drawn by
 * importance from the linearised posterior. Read with ensembleOf().
 */
export const POSTERIOR: Posterior = {
  ids: [${problem.free.map(({ id }) => `'${id}'`).join(', ')}],
  sd: [${Array.from(sd, value => Number(value.toFixed(4))).join(', ')}],
  draws: [
${lines.map(line => `    '${line}',`).join('\n')}
  ].join(''),
}
`,
  )
}
