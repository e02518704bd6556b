import { describe, expect, it } from 'vitest'
import { ageSpan } from '../../src/charts/axes'
import { at, bmdOf, columnOf, riskAtAge, tOf } from '../../src/charts/series'
import { balanceTakeaway, turnoverOf } from '../../src/charts/takeaway-balance'
import { densityTakeaway, fastestFall } from '../../src/charts/takeaway-density'
import { riskTakeaway } from '../../src/charts/takeaway-risk'
import { DENSITY_SITES, type ChartsView } from '../../src/charts/types'
import { wordOf } from '../../src/charts/words'
import { createI18n } from '../../src/i18n'
import { scenarioFrom } from '../../src/model'
import { lifeOf } from '../../src/risk'
import type { Life } from '../../src/risk/types'
import * as made from '../charts/fixtures'

const i18n = createI18n('en')
const real = (raw: Record<string, unknown>): Life => lifeOf(scenarioFrom({ v: 1, ...raw }).scenario)

const lives: Readonly<Record<string, Life>> = {
  woman: real({ menopause: 51 }),
  early: real({ menopause: 41 }),
  man: real({ sex: 'm' }),
  castrated: real({ sex: 'm', episodes: [{ input: 'testosterone', value: 0.1, from: 60, to: 64 }] }),
  tablets: real({ drugs: [{ drug: 'alendronate', from: 66, to: 71 }] }),
  denosumab: real({ drugs: [{ drug: 'denosumab', from: 65, to: 69 }] }),
  builder: real({
    drugs: [
      { drug: 'teriparatide', from: 65, to: 67 },
      { drug: 'zoledronate', from: 67, to: 70 },
    ],
  }),
  romosozumab: real({ drugs: [{ drug: 'romosozumab', from: 70, to: 71 }] }),
  hrt: real({ drugs: [{ drug: 'hrt', from: 51, to: 56 }] }),
  steroid: real({ episodes: [{ input: 'cortisol', value: 20, from: 45, to: 48 }] }),
  steroidLife: real({ cortisol: 10 }),
  astronaut: real({ sex: 'm', episodes: [{ input: 'exercise', value: 0, from: 40, to: 40.5 }] }),
  thyroid: real({ episodes: [{ input: 'thyroid', value: 2.5, from: 35, to: 38 }] }),
  parathyroid: real({ pth: 2.5 }),
  hungry: real({ episodes: [{ input: 'oestrogen', value: 0.3, from: 18, to: 25 }] }),
  small: real({ peak: -1.8, family: 1 }),
  strong: real({ peak: 2, exercise: 1.1 }),
  short: real({ until: 24 }),
  madeWoman: made.lifeFrom(),
  madeTablets: made.tablets(),
  madeDenosumab: made.denosumabStopped(),
  madeTeriparatide: made.teriparatide(),
  madeSteroids: made.steroids(),
  madeExtreme: made.extreme(),
}
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
const numberOf = (text: string): number => COUNTS[text] ?? Number(text.replace('\u2212', '-'))
const found = (pattern: RegExp, text: string): string[] | null => pattern.exec(text)?.slice(1) ?? null
const agesOf = (life: Life, step = 0.75): number[] => {
  const ages: number[] = []
  for (let age = 20; age <= life.scenario.until; age += step) ages.push(age)
  return [...ages, life.scenario.until]
}
const viewAt = (life: Life, age: number, more: Partial<ChartsView> = {}): ChartsView =>
  made.viewOf(life, { age, ...more })

/** Reads the figures back out of the sentence and holds them against the curve. */
const checkDensity = (view: ChartsView, sentence: string): string => {
  const { life, age, site } = view
  const { scenario } = life
  const series = bmdOf(life, site)
  const here = at(series, age)
  const span = '(\\S+) (months?|years?)'
  const years = (n: string, unit: string): number => numberOf(n) / (unit.startsWith('month') ? 12 : 1)
  const near = (shown: string, share: number): void =>
    expect(Math.abs(numberOf(shown) - Math.abs(share) * 100)).toBeLessThan(0.51)
  // "two years" is said to the nearest half year, so the start is looked up in the scenario
  const ended = / (after|once|when) /.test(sentence)
  const starts = [...scenario.drugs, ...scenario.episodes].map(item => (ended ? item.to : item.from))
  const startNear = (length: number, unit: string): number => {
    const from = starts.filter(
      s => Math.abs(age - Math.max(20, s) - length) <= (unit.startsWith('month') ? 0.043 : 0.251),
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
    const moved = here / at(series, startNear(years(n, unit), unit)) - 1
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
    for (let a = 20; a <= age; a += 1 / 12) top = Math.max(top, at(t, a))
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
    for (let a = 20; a <= age; a += 1 / 12) top = Math.max(top, at(series, a))
    near(hit[0] ?? '', here / top - 1)
    expect(at(series, numberOf(hit[1] ?? '')) / top).toBeGreaterThan(0.995)
    return 'sincePeak'
  }
  hit = found(/has a T-score of (\S+)(?: at \d+)?$/, sentence)
  if (hit) {
    expect(Math.abs(numberOf(hit[0] ?? '') - at(tOf(life, site), age))).toBeLessThan(0.051)
    return 'value'
  }
  throw new Error(`a sentence this test cannot read: ${sentence}`)
}

const checkBalance = (view: ChartsView, sentence: string): string => {
  const { life, age } = view
  const turnover = turnoverOf(life)
  const removal = at(turnover.removal, age)
  const building = at(turnover.building, age)
  const bone = columnOf(life.trajectory, 'bvtv_spine')
  const trend = at(bone, Math.min(life.scenario.until, age + 0.25)) - at(bone, age - 0.25)
  const near = (shown: string | undefined, value: number): void =>
    expect(Math.abs(numberOf((shown ?? '').replace('×', '')) - value)).toBeLessThan(0.0501)
  if (/loses bone/.test(sentence)) {
    expect(removal).toBeGreaterThan(building)
    expect(trend).toBeLessThan(0)
  }
  if (/gains bone/.test(sentence)) {
    expect(building).toBeGreaterThan(removal)
    expect(trend).toBeGreaterThan(0)
  }
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

const checkForm = (sentence: string): void => {
  expect(sentence).not.toMatch(/charts\.|undefined|NaN|Infinity|\{|\}|\.$| {2}/)
  expect(sentence.length).toBeLessThanOrEqual(80)
  expect(sentence[0]).toMatch(/[A-Z]/)
}

describe.each(Object.entries(lives))('%s', (_name, life) => {
  it('says nothing false of density', () => {
    for (const site of DENSITY_SITES)
      for (const age of agesOf(life, site === 'spine' ? 1.25 : 3.25)) {
        const view = viewAt(life, age, { site })
        const sentence = densityTakeaway(view, i18n)
        checkForm(sentence)
        checkDensity(view, sentence)
      }
  })
  it('says nothing false of balance', () => {
    for (const age of agesOf(life)) {
      const view = viewAt(life, age)
      const sentence = balanceTakeaway(view, i18n)
      checkForm(sentence)
      checkBalance(view, sentence)
    }
  })
  it('says nothing false of risk', () => {
    for (const age of agesOf(life)) {
      const sentence = riskTakeaway(viewAt(life, age), i18n)
      checkForm(sentence)
      const risk = riskAtAge(life, 'major', age)
      if (age < 50) expect(sentence).toBe('Fracture risk is not estimated before age 50')
      else {
        const hit = found(
          /^Of (100|1,000) (?:women like her|men like him), about (\d+) breaks? a major bone in ten years$/,
          sentence,
        )
        expect(hit).not.toBeNull()
        const of = numberOf((hit?.[0] ?? '').replace(',', ''))
        expect(Math.abs(numberOf(hit?.[1] ?? '') - (risk / 100) * of)).toBeLessThan(0.51)
      }
    }
  })
})

describe('words for each kind of life', () => {
  const density = (life: Life, age: number): string => densityTakeaway(viewAt(life, age), i18n)
  const balance = (life: Life, age: number): string => balanceTakeaway(viewAt(life, age), i18n)
  it('the final period, when it was the fastest', () => {
    expect(density(lives['woman']!, 62)).toMatch(
      /^Spine density fell fastest around her final period: \d+ % in six years$/,
    )
    expect(density(lives['man']!, 62)).not.toMatch(/final period/)
  })
  it('never the final period when another fall was faster', () => {
    const life = made.lifeFrom({
      menopause: 51,
      removalAt: age => (age > 30 && age < 36 ? 3 : 0),
    })
    for (const age of agesOf(life))
      expect(densityTakeaway(viewAt(life, age), i18n)).not.toMatch(/fell fastest/)
  })
  it('treatment, and its end', () => {
    expect(density(lives['tablets']!, 69)).toMatch(
      /^Her spine gained \d+ % in three years on alendronate tablets$/,
    )
    expect(balance(lives['tablets']!, 69)).toMatch(
      /^Removal fell to 0\.\d+× and building fell to 0\.\d+× on alendronate tablets$/,
    )
    expect(density(lives['denosumab']!, 70.5)).toMatch(
      /^Her spine lost \d+ % in 1.5 years after denosumab stopped$/,
    )
    expect(balance(lives['denosumab']!, 70)).toMatch(
      /^Removal rebounded to \d\.\d+× after denosumab stopped$/,
    )
  })
  it('steroids, unloading, a low peak', () => {
    expect(density(lives['steroid']!, 47)).toMatch(/^Her spine lost \d+ % in two years on steroid tablets$/)
    expect(density(lives['steroidLife']!, 40)).toMatch(
      /^On steroid tablets, her spine has a T-score of \u2212?\d\.\d at 40$/,
    )
    expect(density(lives['astronaut']!, 41.5)).toMatch(/once load came back/)
    expect(density(lives['small']!, 42)).toMatch(/^Her spine peaked low: a T-score of \u2212[12]\.\d at \d+$/)
  })
  it('a steady stretch', () => {
    expect(density(lives['woman']!, 45)).toMatch(/^Her spine density has held within \d % since age 30$/)
  })
  it('two lives: the difference, in words that fit who is compared', () => {
    const pair = viewAt(lives['tablets']!, 75, { pinned: real({}) })
    expect(densityTakeaway(pair, i18n)).toMatch(/^At 75 her spine is \d+ % denser than in life A$/)
    expect(balanceTakeaway(pair, i18n)).toMatch(/^At 75 removal runs at \d\.\d×, against \d\.\d× in life A$/)
    expect(riskTakeaway(pair, i18n)).toMatch(
      /^At 75, \d+ fewer wom[ae]n in 100 breaks? a major bone in ten years$/,
    )
    const same = viewAt(lives['woman']!, 60, { pinned: lives['woman']! })
    expect(densityTakeaway(same, i18n)).toBe('At 60 her spine is as dense as in life A')
    expect(balanceTakeaway(same, i18n)).toBe('At 60 removal and building run at the same pace as in life A')
    const mixed = viewAt(lives['man']!, 70, { pinned: lives['woman']! })
    expect(densityTakeaway(mixed, i18n)).toMatch(/^At 70 this spine/)
    expect(riskTakeaway(mixed, i18n)).toMatch(/fewer (person|people)/)
  })
  it('a pinned life that ended earlier is not compared', () => {
    const view = viewAt(lives['woman']!, 62, { pinned: lives['short']! })
    expect(densityTakeaway(view, i18n)).toMatch(/final period/)
    expect(ageSpan(view)).toEqual([20, 90])
  })
  it('one is one', () => {
    expect(riskTakeaway(viewAt(made.lifeFrom({ risk: 0.25 }), 50), i18n)).toBe(
      'Of 100 women like her, about 1 breaks a major bone in ten years',
    )
    expect(riskTakeaway(viewAt(made.lifeFrom({ risk: 0.15, sex: 'm' }), 50), i18n)).toMatch(
      /^Of 1,000 men like him, about/,
    )
  })
  it('the word beside a T-score follows the figure shown', () => {
    expect([-0.94, -1.04, -1.06, -2.44, -2.46, 0.3].map(wordOf)).toEqual([
      'usual',
      'usual',
      'low',
      'low',
      'osteoporosis',
      'usual',
    ])
  })
})
