import type { Readable } from 'node:stream'
import { MODEL_VERSION, scenarioFrom } from '../model'
import { outsideEvidence } from '../model/evidence-range'
import { lifeOf } from '../risk'
import { type Options, parseArgs } from './args'
import { columnsOf } from './columns'
import { complaintsTo, DONE, INSIDE, type Streams, UNUSABLE } from './command'
import { readingProblem, type Sink, sinkTo, textOf } from './files'
import { linesOf } from './lines'
import { type Found, readScenarios } from './read'
import { csvResults, type Formatter, jsonResults, type Ran } from './results'
import { createWords, type Words } from './words'

const ranOf = (found: Found & { kind: 'scenario' }, number: number, options: Options, words: Words): Ran => {
  const { scenario, corrections } = scenarioFrom(found.raw)
  const all = [...found.corrections, ...corrections]
  return {
    number,
    place: found.place,
    listed: found.listed,
    scenario,
    corrections: all.map(correction => words.correction(correction)),
    outside: outsideEvidence(scenario),
    columns: columnsOf(lifeOf(scenario), options),
  }
}

const runAll = async (
  options: Options,
  input: Readable,
  output: Sink,
  errors: Sink,
  words: Words,
): Promise<number> => {
  const { file } = options
  const complaints = complaintsTo(errors, words, file, 'simulate')
  const formatter: Formatter = options.format === 'csv' ? csvResults() : jsonResults()
  let number = 0
  try {
    const lines = linesOf(textOf(file, input))
    for await (const found of readScenarios(lines, /\.(csv|tsv)$/i.test(file))) {
      number++
      if (found.kind === 'problem') await complaints.add(found.complaint, found.place)
      else await output.write(formatter.next(ranOf(found, number, options, words)))
      if (output.closed()) return complaints.count() > 0 ? UNUSABLE : DONE
    }
    if (number === 0) await complaints.add({ key: 'cli.bad.empty', values: {} })
  } catch (error) {
    const complaint = readingProblem(error)
    if (complaint === null) throw error
    await complaints.add(complaint)
  }
  await output.write(formatter.end())
  await complaints.end()
  return complaints.count() > 0 ? UNUSABLE : DONE
}

/**
 * The whole command: words in, exit status out. 0 when every scenario ran, 2 when something could not be used
 * (one line each on standard error, the rest still runs), 1 for a mistake in this program. Never throws.
 */
export const run = async (argv: readonly string[], streams: Streams): Promise<number> => {
  const [output, errors] = [sinkTo(streams.output), sinkTo(streams.errors)]
  const words = createWords()
  try {
    const command = parseArgs(argv)
    switch (command.kind) {
      case 'help':
        await output.write(`${words.help()}\n`)
        return DONE
      case 'version':
        await output.write(`${MODEL_VERSION}\n`)
        return DONE
      case 'refused':
        await errors.write(`simulate: ${words.complaint(command.complaint, '')}\n`)
        return UNUSABLE
      case 'run':
        return await runAll(command.options, streams.input, output, errors, words)
    }
  } catch (error) {
    await errors.write(`simulate: ${words.inside(error)}\n`)
    return INSIDE
  }
}
