import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ACTIVITIES } from '../../src/panels/leaves/activity-list'
import { ADDED_CLAIMS, ARTICLE_CLAIMS, countByChip } from '../../src/panels/leaves/claim-list'
import { CHIPS } from '../../src/panels/render/glyphs'
import { catalogue, claims } from './panels-catalogue'

const words = catalogue('panels')
const csv = readFileSync(new URL('../../src/panels/seed/claims.csv', import.meta.url), 'utf8')
/** id and claim of every row: the claim may be quoted, with "" for a quotation mark */
const rows = [...csv.matchAll(/^(seed-\d\d),("(?:[^"]|"")*"|[^,]*),/gm)].map(match => ({
  id: match[1]!,
  claim: match[2]!.replace(/^"|"$/g, '').replaceAll('""', '"'),
}))

const SMALL = new Set('and are the that with may who not too for from its does mostly gentle'.split(' '))
/** beginnings of the words that carry a claim */
const stems = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[a-z]{3,}/g) ?? [])
    .filter(word => !SMALL.has(word))
    .map(word => word.slice(0, 4))

describe('what the article says', () => {
  it('is paraphrased row by row, and no row is left out', () => {
    expect(rows).toHaveLength(49)
    const keys = Object.keys(words).filter(key => key.startsWith('panels.claims.said.'))
    expect(keys.sort()).toEqual(rows.map(({ id }) => `panels.claims.said.${id}`).sort())
  })

  it('stays near the row: its words are more those of its own row than of any other', () => {
    const likeness = (text: string, claim: string): number => {
      const [a, b] = [new Set(stems(text)), new Set(stems(claim))]
      return [...a].filter(stem => b.has(stem)).length / Math.sqrt(a.size * b.size)
    }
    for (const { id, claim } of rows) {
      const text = words[`panels.claims.said.${id}`]!
      const own = likeness(text, claim)
      expect(own, `${id}: ${text} / ${claim}`).toBeGreaterThan(0.3)
      for (const other of rows)
        expect(own, `${id} reads like ${other.id}`).toBeGreaterThanOrEqual(likeness(text, other.claim))
    }
  })
})

describe('the list of claims', () => {
  it('has every claim of the column once, the article’s by number', () => {
    expect(ARTICLE_CLAIMS.map(({ claim }) => claim.seed)).toEqual(rows.map(({ id }) => id))
    const listed = [...ARTICLE_CLAIMS, ...ADDED_CLAIMS].map(({ claim }) => claim.id)
    expect([...listed].sort()).toEqual(
      claims()
        .map(({ id }) => id)
        .sort(),
    )
  })

  it('counts each under one chip', () => {
    const counts = countByChip(ARTICLE_CLAIMS)
    expect(CHIPS.reduce((sum, chip) => sum + counts[chip], 0)).toBe(49)
    for (const chip of CHIPS) expect(counts[chip], chip).toBeGreaterThan(0)
  })

  it('gives a class ten claims that do not all share a verdict', () => {
    const chosen = ACTIVITIES.flatMap(activity => activity.claims ?? [])
    expect(new Set(chosen).size).toBe(10)
    const counts = countByChip(ARTICLE_CLAIMS.filter(({ number }) => chosen.includes(number ?? 0)))
    expect(CHIPS.filter(chip => counts[chip] > 0).length).toBeGreaterThanOrEqual(5)
  })
})
