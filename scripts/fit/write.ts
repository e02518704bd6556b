import { readFileSync, writeFileSync } from 'node:fs'
import type { Values } from '../../src/model'
import { packDraws } from '../../src/model/ensemble'
import type { Draws } from './posterior'
import type { Problem } from './problem'

/** Five digits: far finer than any uncertainty here, and the code stays readable. */
export const rounded = (value: number): number => Number(value.toPrecision(5))

/** Replaces what `place` finds by its first group, the number and its last group; throws when there is no such place. */
const putNumber = (text: string, place: RegExp, number: number): string => {
  if (!place.test(text)) throw new Error(`no place for ${place.source}`)
  return text.replace(place, `$1${number}$2`)
}

/** Puts the fitted values and uncertainties where the model has them (values.ts, constants.ts in `folder`). */
export const writeConstants = (folder: string, problem: Problem, values: Values, sd: Float64Array): void => {
  const [numbers, words] = [`${folder}/values.ts`, `${folder}/constants.ts`]
  let [valueText, wordText] = [readFileSync(numbers, 'utf8'), readFileSync(words, 'utf8')]
  problem.free.forEach(({ id }, i) => {
    valueText = putNumber(valueText, new RegExp(`(\\b${id}: )[-\\d.e]+(,)`), rounded(values[id]))
    wordText = putNumber(
      wordText,
      new RegExp(`(\\b${id}: fitted\\(\\s*)[\\d.e-]+(,)`),
      Number(sd[i]!.toFixed(4)),
    )
  })
  writeFileSync(numbers, valueText)
  writeFileSync(words, wordText)
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
