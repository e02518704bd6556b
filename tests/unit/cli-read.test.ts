import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonErrorIn } from '../../src/cli/json-error'
import { type Line, linesOf } from '../../src/cli/lines'
import { type Found, readScenarios } from '../../src/cli/read'
import { cellsOf } from '../../src/cli/table-rows'
import { createWords } from '../../src/cli/words'
import { scenarioFrom } from '../../src/model'

const chunked = async function* (chunks: readonly string[]): AsyncGenerator<string> {
  yield* chunks
}
const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}
const lines = (chunks: readonly string[], longest?: number): Promise<Line[]> =>
  all(linesOf(chunked(chunks), longest))
const read = (text: string): Promise<Found[]> => all(readScenarios(linesOf(chunked([text]))))

describe('lines', () => {
  it('are the same however the text arrives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'é') })), async chunks => {
        const text = chunks.join('')
        const want = text.split('\n').map(line => line.replace(/\r$/, ''))
        if (text.endsWith('\n') || text === '') want.pop()
        const got = await lines(chunks)
        expect(got.map(line => line.text)).toEqual(want)
        expect(got.map(line => line.number)).toEqual(want.map((_, i) => i + 1))
      }),
    )
  })

  it('too long ones are left out, and the next one is read', async () => {
    expect(await lines(['ab', 'cd', 'ef\nok', '\n'], 5)).toEqual([
      { number: 1, text: '', tooLong: true },
      { number: 2, text: 'ok', tooLong: false },
    ])
  })
})

describe('where JSON ends', () => {
  it.each([
    ['not json', 1, 1],
    ['{"v":1,}', 1, 8],
    ['{"v" 1}', 1, 6],
    ['[1 2]', 1, 4],
    ['{\n  "v": 01\n}', 2, 8],
    ['{"a":"b\tc"}', 1, 6],
    ['{"a":nul}', 1, 6],
    ['[1]]', 1, 4],
    ['{"a":1', 1, 7],
    ["{'a':1}", 1, 2],
    ['[}', 1, 2],
  ])('%j', (text, line, column) => {
    expect(jsonErrorIn(text)).toMatchObject({ line, column })
  })

  it('agrees with the engine on what is JSON', () => {
    const text = fc.oneof(
      fc.json(),
      fc
        .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', '[', 'x', ' ', ':', '1'))
        .map(([json, at, put]) => {
          const i = at % (json.length + 1)
          return json.slice(0, i) + put + json.slice(i + (put === '' ? 1 : 0))
        }),
    )
    fc.assert(
      fc.property(text, json => {
        let valid = true
        try {
          JSON.parse(json)
        } catch {
          valid = false
        }
        const { column, endsEarly } = jsonErrorIn(json)
        // in valid text the search only ends behind the last character
        if (valid) expect([column > json.trimEnd().length, endsEarly]).toEqual([true, true])
        expect(column).toBeLessThanOrEqual(json.length + 1)
      }),
      { numRuns: 500 },
    )
  })
})

describe('cells', () => {
  it('follow the quotation marks', () => {
    expect(cellsOf('a,"b,""c""",', ',')).toEqual(['a', 'b,"c"', ''])
    expect(cellsOf('', ',')).toEqual([''])
    expect(cellsOf('"a', ',')).toBeNull()
    expect(cellsOf('a;"b;c"', ';')).toEqual(['a', 'b;c'])
  })

  it('survive the round trip', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), cells => {
        const line = cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')
        expect(cellsOf(line, ',')).toEqual(cells)
      }),
    )
  })
})

describe('any text at all', () => {
  const words = createWords()
  it('gives scenarios or problems, never a throw', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.constantFrom('{"v":1}', '\n', 'sex,pth,drugs', '__proto__,v\n1,2', '"', ',', '#', '[', ']', '{'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async pieces => {
        for (const found of await read(pieces.join(''))) {
          if (found.kind === 'problem') {
            const said = words.complaint(found.complaint, '-', found.place)
            expect(said).not.toMatch(/\n|^cli\.|\{\w+\}/)
          } else {
            const { scenario, corrections } = scenarioFrom(found.raw)
            expect(scenario.v).toBe(1)
            for (const one of [...found.corrections, ...corrections])
              expect(words.correction(one)).not.toContain('\n')
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})
