// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { bellTable, bellTakeaway, lessWords, youngOf } from '../../src/charts/closer/bell-words'
import { movedTakeaway, type CloserView } from '../../src/charts/closer/moved-words'
import { beyondTrials } from '../../src/charts/drug-doubts'
import { clearer, labelsIn } from '../../src/charts/hover-room'
import type { Box } from '../../src/charts/labels'
import { label } from '../../src/charts/marks'
import { mountNote } from '../../src/charts/sure-note'
import { DENSITY_SITES } from '../../src/charts/types'
import { createI18n } from '../../src/i18n'
import closer from '../../src/i18n/locales/en/closer.json'
import * as made from '../charts/fixtures'

const i18n = createI18n('en')
i18n.add(closer)

describe('a T-score and whom it is counted from', () => {
  const man = made.viewOf(made.lifeFrom({ sex: 'm' }), { age: 70 })
  it('a man’s hip neck is held against young women, his other sites against young men', () => {
    for (const site of DENSITY_SITES) {
      const young = site === 'neck' ? 'women' : 'men'
      const view = { ...man, site }
      expect(bellTakeaway(view, i18n)).toMatch(new RegExp(`^His .* of young ${young}$`))
      expect(lessWords(view, i18n)).toMatch(new RegExp(` young ${young} ha`))
      expect(youngOf({ ...made.viewOf(made.lifeFrom()), site })).toBe('f')
    }
  })
  it('its table says so', () => {
    const table = bellTable(man, i18n)
    expect(table.caption).toContain('of 100 young men have less (at the hip neck, of 100 young women)')
    expect(table.columns.map(({ heading }) => heading)).toContain(
      'Of 100 young men (hip neck: women), have less',
    )
    const hers = bellTable(made.viewOf(made.lifeFrom()), i18n)
    expect([hers.caption, ...hers.columns.map(({ heading }) => heading)].join()).not.toMatch(
      /men \(|young men/,
    )
  })
})

describe('nothing moved it', () => {
  const told = (since: number | null): CloserView => ({
    ...made.viewOf(made.lifeFrom(), { age: 65 }),
    told: {
      changes: [],
      stretches: [],
      sampled: false,
      unitOf: () => null,
      moved: {
        density: { from: 100, to: 100, parts: [] },
        risk: { from: 5, to: 5, parts: [] },
        since,
      },
    },
  })
  it('speaks of the changes, for the years have moved it', () => {
    expect(movedTakeaway(told(null), i18n)).toBe(
      'At 65 none of the changes in this life has moved her spine yet',
    )
  })
  it('or of the years, where there are no changes', () => {
    expect(movedTakeaway(told(30), i18n)).toBe('At 65 the years have hardly moved her spine yet')
  })
})

describe('how sure?', () => {
  const note = (view = made.viewOf(made.lifeFrom()), explains: 'risk' | 'fits' = 'risk'): string => {
    const panel = document.createElement('div')
    mountNote(panel, {
      i18n,
      explains,
      chart: 'risk',
      onUncertainty: () => {},
      say: () => {},
    })(view)
    return [...panel.querySelectorAll('p:not([hidden])')].map(node => node.textContent).join(' ')
  }
  it('says why all women of that age lie above her', () => {
    expect(note()).toMatch(/“All women of that age” counts those with weak bones/)
    expect(note(made.viewOf(made.lifeFrom({ sex: 'm' })))).toMatch(/above the man in the middle/)
  })
  it('says what a fit is, and what nine in ten of them leave out', () => {
    expect(note(made.viewOf(made.lifeFrom()), 'fits')).toMatch(
      /One fit is one choice .*; the highest and lowest 1 in 20 are left out/,
    )
  })
  it('drugs are a guess in men, and in women whose bones are not weak', () => {
    const drugs = [made.course('alendronate', 65, 70)]
    const given = (recipe: Parameters<typeof made.lifeFrom>[0]) => made.viewOf(made.lifeFrom(recipe))
    const t = (size: number): boolean => beyondTrials(given({ drugs, size }))
    expect([t(1), t(0.7)]).toEqual([true, false])
    expect(beyondTrials(given({ drugs, sex: 'm', size: 0.5 }))).toBe(true)
    // density alone carries hormone therapy; a course after the end is none
    expect(beyondTrials(given({ drugs: [made.course('hrt', 51, 56)] }))).toBe(false)
    expect(beyondTrials(given({ drugs, until: 60 }))).toBe(false)
    expect(beyondTrials(given({}))).toBe(false)
    expect(note(given({ drugs }))).toMatch(
      /measured in women with weak bones. For a woman with stronger bones/,
    )
    expect(note(given({ drugs, sex: 'm' }))).toMatch(/For men it is a guess/)
    expect(note(given({ drugs, size: 0.7 }))).not.toMatch(/guess/)
  })
})

it('values under the pointer stand where they cover fewer labels, if there is room', () => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const draw = label(svg, '')
  const request = { lines: ['13 in 100'], size: 14, bold: true, tries: [], must: true }
  const place = (x: number): readonly Box[] => {
    draw(request, { x, y: 20, width: 60, height: 17, anchor: 'end', lines: request.lines })
    return labelsIn(svg, 14)
  }
  const way = (x: number, fits = true) => ({ fits, boxes: [{ x, y: 22, width: 50, height: 15 }] })
  const ways = [way(206), way(144)] as const
  expect(clearer(ways, place(20), 0)).toBe(ways[0])
  expect(clearer(ways, place(210), 0)).toBe(ways[1])
  const narrow = [way(206), way(144, false)] as const
  expect(clearer(narrow, place(210), 0)).toBe(narrow[0])
  // crossing the upright rule is worse than nothing, and better than covering a word
  expect(clearer(ways, [], ways[0].boxes[0]!.x + 1)).toBe(ways[1])
  expect(clearer([way(206, false), ways[1]], place(150), 0)).toBe(ways[1])
  draw(null, null)
  expect(labelsIn(svg, 14)).toEqual([])
})
