import { readFileSync } from 'node:fs'
import { csvParse } from 'd3'
import { describe, expect, it } from 'vitest'
import { chipOf } from '../../src/panels/render/glyphs'
import { addressOf, SOURCES, type SourceKey } from '../../src/panels/sources'
import type { Verdict } from '../../src/panels/types'
import { catalogue, claims } from './panels-catalogue'

const rows = csvParse(
  readFileSync(new URL('../../src/panels/seed/claims.csv', import.meta.url), 'utf8'),
) as unknown as readonly Readonly<
  Record<'id' | 'verdict' | 'safe_wording' | 'doi_or_url' | 'checked', string>
>[]
const words = catalogue('panels')

/** What the seed's verdict may be called on the page (massage.md section 6). */
const VERDICTS: Readonly<Record<string, readonly Verdict[]>> = {
  supported: ['supported'],
  partly: ['partly'],
  weak: ['unclear', 'not-shown'],
  outdated: ['outdated'],
  inaccurate: ['outdated'],
}

const typographic = (text: string): string => text.replaceAll("'", '’')
const bare = (address: string): string => address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')

describe('the seed claims', () => {
  it('are 49', () => {
    expect(rows.map(({ id }) => id)).toEqual(
      Array.from({ length: 49 }, (_, i) => `seed-${String(i + 1).padStart(2, '0')}`),
    )
  })

  it('name only rows that exist', () => {
    const known = new Set(rows.map(({ id }) => id))
    expect(claims().filter(({ seed }) => seed !== undefined && !known.has(seed))).toEqual([])
  })

  for (const row of rows) {
    const stands = claims().filter(({ seed }) => seed === row.id)
    it(`${row.id} stands once, in its words, with its verdict and its sources`, () => {
      expect(stands).toHaveLength(1)
      const claim = stands[0]!
      const text = words[`panels.claim.${claim.id}.text`]!
      // two rows have no wording: the page makes its own and the other tests of words apply
      if (row.safe_wording !== '') expect(text).toBe(typographic(row.safe_wording))
      expect(VERDICTS[row.verdict]).toContain(claim.verdict)
      expect(claim.checked ?? 'checked').toBe(row.checked)
      const cited = claim.sources.map((key: SourceKey) => bare(addressOf(SOURCES[key])))
      for (const wanted of row.doi_or_url.split(';').map(part => part.trim())) {
        if (wanted === '') continue
        const address = bare(wanted.startsWith('10.') ? `https://doi.org/${wanted}` : wanted)
        expect(
          cited.some(one => one === address || one.startsWith(`${address}/`)),
          `${address} among ${cited.join(', ')}`,
        ).toBe(true)
      }
      if (row.checked === 'checked' && row.doi_or_url !== '') expect(cited.length).toBeGreaterThan(0)
    })

    it(`${row.id} is shown as what it is: no corrected saying without the saying, nothing unchecked as a fact`, () => {
      const claim = stands[0]
      expect(claim).toBeDefined()
      if (claim!.verdict === 'outdated') expect(claim!.said, 'said').toBe(true)
      if (claim!.said === true) expect(words[`panels.claim.${claim!.id}.said`]).toBeTruthy()
      if (row.checked === 'unchecked')
        expect(['supported', 'partly', 'unclear']).not.toContain(chipOf(claim!))
    })
  }

  it('are not said a second time by another claim', () => {
    const texts = claims().map(({ id }) => words[`panels.claim.${id}.text`])
    expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([])
  })
})
