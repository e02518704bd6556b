import { readFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import * as fit from './fit'
import { linesOf, mathMl, plainText } from './maths'
import * as tables from './tables'

/** docs/model.md from docs/model.src.md: equations drawn and spelled, tables and numbers from the code. */

const SOURCE = new URL('../../docs/model.src.md', import.meta.url)
export const PAGE = new URL('../../docs/model.md', import.meta.url)

const NOTICE =
  '<!-- Made by `npm run docs` from docs/model.src.md and the code. Change those, not this page. -->\n\n'

const FENCE = /^```math (\d+)\n([\s\S]*?)\n```$/gm
const MARKER = /^<!-- ([a-z]+) -->$/gm
const NUMBER = /\{\{([^}]+)\}\}/g
const NAME = /[A-Za-z][A-Za-z0-9]*/g

export interface Equation {
  readonly number: number
  /** one line a statement, names as in the code */
  readonly lines: readonly string[]
}

export const sourceText = (): string => readFileSync(SOURCE, 'utf8')

export const equationsIn = (source: string): readonly Equation[] =>
  [...source.matchAll(FENCE)].map(match => ({
    number: Number(match[1]),
    lines: linesOf(match[2]!).map(plainText),
  }))

/** In which equations each name stands. */
export const namesIn = (equations: readonly Equation[]): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>()
  for (const { number, lines } of equations)
    for (const line of lines)
      for (const [name] of line.matchAll(NAME)) {
        const known = found.get(name) ?? []
        if (!known.includes(number)) found.set(name, [...known, number])
      }
  return found
}

const equationBlock = (number: string, tex: string): string => {
  const lines = linesOf(tex)
  return [
    '<div>',
    ...lines.map(mathMl),
    '</div>',
    '',
    '```text',
    ...lines.map(
      (line, i) => `${i === 0 ? `(${number})` : ' '.repeat(number.length + 2)}  ${plainText(line)}`,
    ),
    '```',
  ].join('\n')
}

/** The page as it must be now. */
export const modelPage = async (source = sourceText()): Promise<string> => {
  const all = fit.compared()
  const numbers = fit.numbers(all)
  const parts: Readonly<Record<string, () => string>> = {
    states: tables.statesTable,
    inputs: tables.inputsTable,
    signals: tables.signalsTable,
    controls: tables.controlsTable,
    drugs: tables.drugsTable,
    constants: () => tables.constantsTable(namesIn(equationsIn(source))),
    young: tables.youngTable,
    influences: tables.influencesTable,
    references: tables.referencesList,
    fit: () => `${fit.groupsTable(all)}\n\n${fit.leftOutText()}`,
    misses: () => fit.missesTable(all),
    measured: () => fit.textIfThere('docs/measured.md') ?? 'Not measured yet for the present constants.',
  }
  const text = source
    .replace(FENCE, (_, number: string, tex: string) => equationBlock(number, tex))
    .replace(MARKER, (marker, name: string) => {
      const part = parts[name]
      if (part === undefined) throw new Error(`docs/model.src.md asks for an unknown part: ${marker}`)
      return part()
    })
    .replace(NUMBER, (_, name: string) => {
      const value = numbers[name]
      return value ?? fit.resultWords(all, name)
    })
  const options = await resolveConfig(PAGE.pathname)
  return format(NOTICE + text, { ...options, parser: 'markdown' })
}
