import { describe, expect, it } from 'vitest'
import { isMarker } from '../../src/evidence/compare'
import score from '../../src/evidence/score.json'
import table from '../../src/evidence/table.json'
import type { EvidenceTable } from '../../src/evidence/types'
import { CHIPS, chipOf } from '../../src/panels/render/glyphs'
import { catalogue, claims } from './panels-catalogue'

const words = catalogue('panels')
const figures = (key: string): number[] => (words[key]?.match(/\d+/g) ?? []).map(Number)
const { rows } = table as unknown as EvidenceTable

describe('"How the model was set" counts what is compared', () => {
  it('all results, those seen in their source by kind, and those only recalled', () => {
    const seen = rows.filter(({ checked }) => checked)
    const markers = seen.filter(({ site }) => isMarker(site))
    expect(figures('panels.know.model.p2')).toEqual([rows.length])
    expect(figures('panels.know.model.p3')).toEqual([
      seen.length,
      seen.length - markers.length,
      markers.length,
      rows.length - seen.length,
    ])
  })

  it('may say that each study was left out in turn: that was done', () => {
    expect(words['panels.know.model.p4']).toMatch(/left out in turn/)
    expect(score.leftOut.trials).toBe(new Set(rows.map(({ trial }) => trial)).size)
  })
})

describe('"The article this page began with" counts the seed claims as their chips show them', () => {
  const chips = claims().flatMap(claim => (claim.seed === undefined ? [] : [chipOf(claim)]))
  it('says how many sayings there are, and when it was written', () => {
    expect(figures('panels.know.article.p1')).toEqual([2016, 8, chips.length])
  })
  it('says how many carry each of the six chips', () => {
    expect(figures('panels.know.article.p2')).toEqual(
      CHIPS.map(chip => chips.filter(one => one === chip).length),
    )
  })
})
