import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readingsOf, sentencesOf } from './reading-level'
import { FORBIDDEN } from './words-forbidden'

const FOLDER = path.resolve(import.meta.dirname, '../../src/i18n/locales/en')
const FILES = readdirSync(FOLDER)

/** Every sentence that a catalogue can say, with its key; a note to authors is said to nobody. */
const SAID = FILES.flatMap(file =>
  Object.entries(JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Record<string, string>)
    .filter(([key]) => key !== '//')
    .flatMap(([key, message]) => {
      const sentences = new Set(readingsOf(message, {}).flatMap(sentencesOf))
      return [...sentences].map(sentence => ({ file, key, sentence }))
    }),
)
const everySentence = new Set(SAID.map(({ sentence }) => sentence))

describe('words that must not be used', () => {
  it('are looked for in every catalogue', () => {
    expect(new Set(SAID.map(({ file }) => file)).size).toBe(FILES.length)
    expect(everySentence.size).toBeGreaterThan(2500)
  })

  for (const { why, pattern, catches, passes, allowed, except } of FORBIDDEN) {
    describe(why, () => {
      it('is a rule that catches what it is for, and no more', () => {
        expect(catches.length).toBeGreaterThan(0)
        for (const sentence of catches) expect(sentence).toMatch(pattern)
        for (const sentence of passes ?? []) expect(sentence).not.toMatch(pattern)
      })
      it('is kept', () => {
        const found = SAID.filter(
          ({ key, sentence }) =>
            pattern.test(sentence) && allowed?.includes(sentence) !== true && except?.test(key) !== true,
        )
        expect(found.map(({ file, key, sentence }) => `${file} ${key}: ${sentence}`)).toEqual([])
      })
      it('has no exception that nothing needs', () => {
        for (const sentence of allowed ?? []) {
          expect(sentence).toMatch(pattern)
          expect([...everySentence]).toContain(sentence)
        }
      })
    })
  }
})
