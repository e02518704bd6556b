import { expect } from 'vitest'
import { at, bmdOf, columnOf, tOf } from '../../src/charts/series'
import { turnoverOf } from '../../src/charts/takeaway-balance'
import { fastestFall } from '../../src/charts/takeaway-density'
import type { ChartsView } from '../../src/charts/types'
import { landmarksOf } from '../../src/state/facts'

const COUNTS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
}
export const numberOf = (text: string): number => COUNTS[text] ?? Number(text.replace('\u2212', '-'))
export const found = (pattern: RegExp, text: string): string[] | null => pattern.exec(text)?.slice(1) ?? null
/** Reads the figures back out of the sentence and holds them against the curve. */
export const checkDensity = (view: ChartsView, sentence: string): string => {
  const { life, age, site } = view
  const { scenario } = life
  const series = bmdOf(life, site)
  const here = at(series, age)
  const span = '(\\S+) (months?|years?)'
  const years = (n: string, unit: string): number => numberOf(n) / (unit.startsWith('month') ? 12 : 1)
  const near = (shown: string, share: number): void =>
    expect(Math.abs(numberOf(shown) - Math.abs(share) * 100)).toBeLessThan(0.51)
  // "two years" is said to the nearest half year, so the start is looked up in the scenario
  const dated = [...scenario.drugs, ...scenario.episodes]
  const ended = / (after|once|when) /.test(sentence)
  // what ended less than half a year ago is told up to its end
  const fresh = dated.find(item => item.to <= age && age - item.to < 0.5)
  const settled = dated.some(item => age < item.to && age - item.from >= 0.24)
  const end = fresh !== undefined && !settled ? fresh.to : age
  if (ended) for (const item of dated) expect(item.to <= age && age - item.to < 0.499).toBe(false)
  const starts = dated.map(item => (ended ? item.to : item.from))
  const startNear = (length: number, unit: string): number => {
    const from = starts.filter(
      s => Math.abs(end - Math.max(20, s) - length) <= (unit.startsWith('month') ? 0.043 : 0.251),
    )
    expect(from.length).toBeGreaterThan(0)
    return Math.max(20, from[0] ?? NaN)
  }

  let hit = found(
    /^(?:Spine|Hip|Hip neck|Wrist) density fell fastest around her final period: (\S+) % in six years$/,
    sentence,
  )
  if (hit) {
    expect(scenario.sex).toBe('f')
    const window = fastestFall(series, 20, age, 6)
    expect(window).not.toBeNull()
    near(hit[0] ?? '', window!.loss)
    expect(window!.from).toBeLessThan(scenario.menopause)
    expect(window!.from + 6).toBeGreaterThan(scenario.menopause)
    for (let from = 20; from + 6 <= age; from += 1 / 12)
      expect(1 - at(series, from + 6) / at(series, from)).toBeLessThan(window!.loss + 1e-9)
    return 'fastest'
  }
  hit = found(/^Around her final period her .+ lost (\S+) % in three years$/, sentence)
  if (hit) {
    expect(scenario.menopause).toBeGreaterThan(age - 3)
    expect(scenario.menopause).toBeLessThanOrEqual(age)
    near(hit[0] ?? '', here / at(series, age - 3) - 1)
    return 'around'
  }
  hit = found(new RegExp(`(gained|lost) (\\S+) % in ${span} (.+)$`), sentence)
  if (hit) {
    const [verb = '', percent = '', n = '', unit = ''] = hit
    const moved = at(series, end) / at(series, startNear(years(n, unit), unit)) - 1
    expect(moved > 0).toBe(verb === 'gained')
    near(percent, moved)
    return verb
  }
  hit = found(new RegExp(`^After ${span} .+ is about as dense as before$`), sentence)
  if (!hit) hit = found(new RegExp(`is about as dense as when .+, ${span} ago$`), sentence)
  if (hit) {
    expect(
      Math.abs(here / at(series, startNear(years(hit[0] ?? '', hit[1] ?? ''), hit[1] ?? '')) - 1),
    ).toBeLessThan(0.01)
    return 'same'
  }
  hit = found(/peaked low: a T-score of (\S+) at (\d+)$/, sentence)
  if (hit) {
    const t = tOf(life, site)
    let top = -Infinity
    for (let a = 20; a <= 40; a += 1 / 12) top = Math.max(top, at(t, a))
    expect(numberOf(hit[0] ?? '')).toBeCloseTo(Math.round(top * 10) / 10, 1)
    expect(top).toBeLessThan(-1)
    return 'lowPeak'
  }
  hit = found(/density has held within (\d+) % since age 30$/, sentence)
  if (hit) {
    for (let a = 30; a <= age; a += 1 / 12)
      expect(Math.abs(at(series, a) / here - 1) * 100).toBeLessThan(numberOf(hit[0] ?? '') + 0.1)
    return 'held'
  }
  hit = found(/has gained (\S+) % since age 20$/, sentence)
  if (hit) {
    near(hit[0] ?? '', here / at(series, 20) - 1)
    return 'gainedSince20'
  }
  hit = found(/is (\S+) % less dense than at (\d+), its peak$/, sentence)
  if (hit) {
    let top = 0
    for (let a = 20; a <= 40; a += 1 / 12) top = Math.max(top, at(series, a))
    near(hit[0] ?? '', here / top - 1)
    expect(at(series, numberOf(hit[1] ?? '')) / top).toBeGreaterThan(0.995)
    if (site === 'spine') expect(numberOf(hit[1] ?? '')).toBe(landmarksOf(life).peak)
    return 'sincePeak'
  }
  hit = found(/has a T-score of (\S+)(?: at \d+)?$/, sentence)
  if (hit) {
    expect(Math.abs(numberOf(hit[0] ?? '') - at(tOf(life, site), age))).toBeLessThan(0.051)
    return 'value'
  }
  throw new Error(`a sentence this test cannot read: ${sentence}`)
}

export const checkBalance = (view: ChartsView, sentence: string): string => {
  const { life, age } = view
  const turnover = turnoverOf(life)
  const removal = at(turnover.removal, age)
  const building = at(turnover.building, age)
  const bone = columnOf(life.trajectory, 'bvtv_spine')
  const trend = at(bone, Math.min(life.scenario.until, age + 0.25)) - at(bone, age - 0.25)
  const density = bmdOf(life, 'spine')
  const year = at(density, age) - at(density, age - 1)
  const near = (shown: string | undefined, value: number): void =>
    expect(Math.abs(numberOf((shown ?? '').replace('×', '')) - value)).toBeLessThan(0.0501)
  if (/loses bone/.test(sentence)) {
    expect(removal).toBeGreaterThan(building)
    expect(trend).toBeLessThan(0)
    expect(year).toBeLessThan(0)
  }
  if (/gains bone/.test(sentence)) {
    expect(building).toBeGreaterThan(removal)
    expect(trend).toBeGreaterThan(0)
    expect(year).toBeGreaterThan(0)
    for (const { from, to } of [...life.scenario.drugs, ...life.scenario.episodes])
      if (to <= age && age - to <= 2)
        for (const column of [bone, density]) {
          const before = at(column, Math.max(from, 20))
          if (at(column, to) < before) expect(at(column, age)).toBeGreaterThanOrEqual(before)
        }
  }
  if (/loses bone|gains bone|recovers|outpaces|keep pace/.test(sentence))
    for (const { to } of [...life.scenario.drugs, ...life.scenario.episodes])
      expect(to <= age && age - to < 0.499 && /outpaces|keep pace/.test(sentence)).toBe(false)
  let hit = found(/^Removal sped up more than building/, sentence)
  if (hit) {
    expect(removal - at(turnover.removal, 30)).toBeGreaterThan(0)
    expect(building - at(turnover.building, 30)).toBeGreaterThan(0)
    expect(removal).toBeGreaterThan(building)
    return 'bothFaster'
  }
  hit = found(
    /^Removal (rose to|fell to|stays at) (\S+) and building (rose to|fell to|stays at) (\S+) /,
    sentence,
  )
  if (hit) {
    near(hit[1], removal)
    near(hit[3], building)
    const active = [...life.scenario.drugs, ...life.scenario.episodes].filter(c => c.from < age && age < c.to)
    expect(active.length).toBeGreaterThan(0)
    const ways = active.map(c => [
      Math.sign(removal - at(turnover.removal, c.from - 0.25)),
      Math.sign(building - at(turnover.building, c.from - 0.25)),
    ])
    const way = (word: string | undefined): number => (word === 'rose to' ? 1 : word === 'fell to' ? -1 : 0)
    expect(
      ways.some(
        ([r, b]) => (way(hit![0]) === 0 || way(hit![0]) === r) && (way(hit![2]) === 0 || way(hit![2]) === b),
      ),
    ).toBe(true)
    return 'on'
  }
  hit = found(/^Both slow down (.+); pits fill and older bone gains mineral$/, sentence)
  if (hit) {
    const course = life.scenario.drugs.find(c => c.from < age && age < c.to)
    const from = course?.from ?? NaN
    for (const id of ['bvtv_spine', 'mineral_trabecular', 'bmd_spine_gcm2'] as const)
      expect(at(columnOf(life.trajectory, id), age)).toBeGreaterThan(at(columnOf(life.trajectory, id), from))
    expect(removal).toBeLessThan(at(turnover.removal, from - 0.25))
    expect(building).toBeLessThan(at(turnover.building, from - 0.25))
    return 'bothSlow'
  }
  hit = found(/^Removal rebounded to (\S+) (?:after|when)/, sentence)
  if (hit) {
    near(hit[0], removal)
    expect(removal).toBeGreaterThan(1.2)
    return 'rebound'
  }
  hit = found(/^(?:At \d+ removal|Removal) (?:just )?outpaces building(?: at \d+)?, (\S+) to (\S+)/, sentence)
  if (hit) {
    near(hit[0], removal)
    near(hit[1]?.replace(',', ''), building)
    expect(removal).toBeGreaterThan(building)
    expect(hit[0]).not.toBe(hit[1]?.replace(',', ''))
    return 'lost'
  }
  hit = found(
    /^(?:At \d+ building|Building) (?:just )?outpaces removal(?: at \d+)?, (\S+) to (\S+)/,
    sentence,
  )
  if (hit) {
    near(hit[0], building)
    near(hit[1]?.replace(',', ''), removal)
    expect(building).toBeGreaterThan(removal)
    return 'gained'
  }
  hit = found(/keep pace, both at about (\S+)$/, sentence)
  if (hit) {
    near(hit[0], (removal + building) / 2)
    expect(Math.abs(removal - building)).toBeLessThan(0.01)
    return 'even'
  }
  hit = found(/removal runs at (\S+) and building at (\S+)$/, sentence)
  if (hit) {
    near(hit[0], removal)
    near(hit[1], building)
    return 'plain'
  }
  hit = found(/^Removal sped up to (\S+) while building slowed to (\S+), so/, sentence)
  if (hit) {
    near(hit[0], removal)
    near(hit[1]?.replace(',', ''), building)
    return 'apart'
  }
  throw new Error(`a sentence this test cannot read: ${sentence}`)
}

export const checkForm = (sentence: string): void => {
  expect(sentence).not.toMatch(/charts\.|undefined|NaN|Infinity|\{|\}|\.$| {2}/)
  expect(sentence.length).toBeLessThanOrEqual(80)
  expect(sentence[0]).toMatch(/[A-Z]/)
}
