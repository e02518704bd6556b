import { constants } from 'node:fs'
import { access, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { MODEL_VERSION, scenarioFrom } from '../model'
import { outsideEvidence } from '../model/evidence-range'
import type { Complaint } from './args'
import { type BoneOptions, parseBoneArgs } from './bone-args'
import { agesOf, BLOCK, boneRoom, type BoneRoom, type GrownAge, growLife, printOf } from './bone-grown'
import { volumeOfSolid } from './bone-solid'
import { complaintsTo, DONE, INSIDE, type Streams, UNUSABLE } from './command'
import { readingProblem, type Sink, sinkTo, textOf } from './files'
import { linesOf } from './lines'
import { type Found, readScenarios } from './read'
import { csvResults, jsonLines } from './results'
import { stlOf } from './stl'
import { createWords, type Words } from './words'

const NAME = 'bone'

/** Marks an error about a folder or a file that cannot be written. */
const WRITING = 'writing'

const writing = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (error) {
    const { code } = error as { code?: unknown }
    throw new Error(typeof code === 'string' ? code : String(error), { cause: WRITING })
  }
}

/** Makes a folder and those it lies in. Not `recursive`, which never ends where the system refuses without saying why (/proc). */
const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder)
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (code === 'EEXIST') return
    const above = path.dirname(folder)
    if (code !== 'ENOENT' || above === folder) throw error
    await makeFolder(above)
    await mkdir(folder)
  }
}

/** What came of one scenario. */
interface Grown {
  readonly number: number
  readonly found: Found & { kind: 'scenario' }
  readonly scenario: ReturnType<typeof scenarioFrom>['scenario']
  readonly corrections: readonly string[]
  readonly ages: readonly GrownAge[]
  /** what was written for each age, with --format stl */
  readonly prints: readonly object[]
}

const printTo = async (
  { out, scale }: BoneOptions,
  name: string,
  text: string,
  bytes: Uint8Array,
  room: BoneRoom,
): Promise<object> => {
  const solid = printOf(bytes, scale, room)
  const file = path.join(out, name)
  await writing(writeFile(file, stlOf(solid, text)))
  const volume_mm3 = Number(volumeOfSolid(solid).toPrecision(7))
  return { file, triangles: solid.indices.length / 3, volume_mm3 }
}

const grownOf = async (
  found: Found & { kind: 'scenario' },
  number: number,
  options: BoneOptions,
  words: Words,
  room: BoneRoom,
): Promise<Grown> => {
  const { scenario, corrections } = scenarioFrom(found.raw)
  const asked = agesOf(options.ages, scenario.until)
  const ages: GrownAge[] = []
  const prints: object[] = []
  for (const { grown, bytes } of growLife(scenario, asked.ages, room)) {
    ages.push(grown)
    if (options.format !== 'stl') continue
    const { age } = grown
    const text = `Trabecula ${MODEL_VERSION}, mm, scale ${options.scale}, seed ${scenario.seed}, age ${age}`
    prints.push(await printTo(options, `life-${number}-age-${age}.stl`, text, bytes, room))
  }
  const all = [...found.corrections, ...corrections, ...asked.corrections]
  const sentences = all.map(correction => words.correction(correction))
  return { number, found, scenario, corrections: sentences, ages, prints }
}

/** Results as text, one at a time. */
const writerOf = (options: BoneOptions): { next: (grown: Grown) => string; end: () => string } => {
  if (options.format === 'csv') {
    const csv = csvResults()
    const next = ({ number, found, scenario, corrections, ages }: Grown): string => {
      const ids = Object.keys(ages[0]?.values ?? {})
      const columns = [
        { id: 'age', values: ages.map(({ age }) => age) },
        ...ids.map(id => ({ id, values: ages.map(({ values }) => values[id] ?? Number.NaN) })),
      ]
      const { place, listed } = found
      const outside = outsideEvidence(scenario)
      return csv.next({ number, place, listed, scenario, corrections, outside, columns })
    }
    return { next, end: csv.end }
  }
  const json = jsonLines()
  const print = options.format === 'stl' ? { scale: options.scale } : {}
  return {
    next: ({ found, scenario, corrections, ages, prints }) =>
      json.next(
        {
          model: MODEL_VERSION,
          input: found.place,
          scenario,
          corrections,
          outside: outsideEvidence(scenario),
          seed: scenario.seed,
          block: { ...BLOCK, ...print },
          ages: ages.map(({ age, values }, i) => ({ age, ...values, ...prints[i] })),
        },
        found.listed,
      ),
    end: json.end,
  }
}

const runAll = async (
  options: BoneOptions,
  input: Readable,
  output: Sink,
  errors: Sink,
  words: Words,
): Promise<number> => {
  const { file, out } = options
  const complaints = complaintsTo(errors, words, file, NAME)
  const writer = writerOf(options)
  const room = boneRoom()
  let number = 0
  try {
    if (out !== '') {
      await writing(makeFolder(path.resolve(out)))
      // with a separator at its end a file is no folder
      await writing(access(`${path.resolve(out)}${path.sep}`, constants.W_OK))
    }
    const lines = linesOf(textOf(file, input))
    for await (const found of readScenarios(lines, /\.(csv|tsv)$/i.test(file))) {
      number++
      if (found.kind === 'problem') await complaints.add(found.complaint, found.place)
      else await output.write(writer.next(await grownOf(found, number, options, words, room)))
      if (output.closed()) return complaints.count() > 0 ? UNUSABLE : DONE
    }
    if (number === 0) await complaints.add({ key: 'cli.bad.empty', values: {} })
  } catch (error) {
    await complaints.add(problemOf(error, out))
  }
  await output.write(writer.end())
  await complaints.end()
  return complaints.count() > 0 ? UNUSABLE : DONE
}

/** What went wrong with a file, in words; anything else is a mistake of this program and goes on its way. */
const problemOf = (error: unknown, folder: string): Complaint => {
  if (error instanceof Error && error.cause === WRITING)
    return { key: 'cli.bad.folder', values: { folder, reason: error.message } }
  const complaint = readingProblem(error)
  if (complaint === null) throw error
  return complaint
}

/** The whole command: words in, exit status out, as of `simulate` (run.ts). Never throws. */
export const runBone = async (argv: readonly string[], streams: Streams): Promise<number> => {
  const [output, errors] = [sinkTo(streams.output), sinkTo(streams.errors)]
  const words = createWords('cli.bone.help')
  try {
    const command = parseBoneArgs(argv)
    switch (command.kind) {
      case 'help':
        await output.write(`${words.help()}\n`)
        return DONE
      case 'version':
        await output.write(`${MODEL_VERSION}\n`)
        return DONE
      case 'refused':
        await errors.write(`${NAME}: ${words.complaint(command.complaint, '')}\n`)
        return UNUSABLE
      case 'run':
        return await runAll(command.options, streams.input, output, errors, words)
    }
  } catch (error) {
    await errors.write(`${NAME}: ${words.inside(error)}\n`)
    return INSIDE
  }
}
