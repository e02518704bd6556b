import { describe, expect, it } from 'vitest'
import { ageSpan } from '../../src/charts/axes'
import { densityNote } from '../../src/charts/density-words'
import { BONES, FIRST_COUNTED_AGE as COUNTED_HERE, HORIZONS, riskAt } from '../../src/charts/risk-read'
import { riskNote, riskSpoken } from '../../src/charts/risk-words'
import { balanceTakeaway, trendOf } from '../../src/charts/takeaway-balance'
import { densityTakeaway } from '../../src/charts/takeaway-density'
import { riskTakeaway } from '../../src/charts/takeaway-risk'
import { DENSITY_SITES, type ChartsView } from '../../src/charts/types'
import { wordOf } from '../../src/charts/words'
import { createI18n } from '../../src/i18n'
import { scenarioFrom } from '../../src/model'
import { lifeOf } from '../../src/risk'
import { FIRST_COUNTED_AGE } from '../../src/risk/baseline'
import type { Life } from '../../src/risk/types'
import * as made from '../charts/fixtures'
import { checkBalance, checkDensity, checkForm, found, numberOf } from '../charts/sentences'

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
const agesOf = (life: Life, step = 0.75): number[] => {
  const ages: number[] = []
  for (let age = 20; age <= life.scenario.until; age += step) ages.push(age)
  return [...ages, life.scenario.until]
}
const viewAt = (life: Life, age: number, more: Partial<ChartsView> = {}): ChartsView =>
  made.viewOf(life, { age, ...more })

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
    agesOf(life).forEach((age, index) => {
      const view = viewAt(life, age, {
        bone: BONES[index % BONES.length]!,
        horizon: HORIZONS[index % HORIZONS.length]!,
      })
      const sentence = riskTakeaway(view, i18n)
      checkForm(sentence)
      if (age < 50) return expect(sentence).toBe('Fracture risk is not estimated before age 50')
      const hit = found(
        /^Of (100|1,000) (?:women like her|men like him), about (\d+) breaks? (?:a major bone|a hip|a vertebra|a wrist|an upper arm) (?:in ten years|from now on)$/,
        sentence,
      )
      expect(hit).not.toBeNull()
      const of = numberOf((hit?.[0] ?? '').replace(',', ''))
      const risk = riskAt(life.risk, view, age)
      expect(Math.abs(numberOf(hit?.[1] ?? '') - (risk / 100) * of)).toBeLessThan(0.51)
      expect(sentence.endsWith(view.horizon === 'ten' ? 'in ten years' : 'from now on')).toBe(true)
      // a crowd of a thousand where a hundred would round to nobody or to one
      expect(of).toBe(risk < 0.95 ? 1000 : 100)
    })
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
    expect(balance(lives['tablets']!, 69)).toBe(
      'Both slow down on alendronate tablets; pits fill and older bone gains mineral',
    )
    expect(density(lives['denosumab']!, 70.5)).toMatch(
      /^Her spine lost \d+ % in 1.5 years after denosumab stopped$/,
    )
    expect(balance(lives['denosumab']!, 70)).toMatch(
      /^Removal rebounded to \d\.\d+× after denosumab stopped$/,
    )
  })
  it('at the end of what cost bone no trend is claimed; later it is a recovery', () => {
    for (const life of ['thyroid', 'astronaut', 'steroid', 'castrated', 'denosumab']) {
      const scenario = lives[life]!.scenario
      const end = [...scenario.episodes, ...scenario.drugs][0]!.to
      for (const age of [end, end + 0.2, end + 0.4]) {
        expect(trendOf(lives[life]!, age)).toBe('unsettled')
        expect(balance(lives[life]!, age)).toMatch(/^(At \d+ removal runs at|Removal rebounded)/)
        expect(density(lives[life]!, age)).toMatch(/ (lost|gained) .+ (on|with) /)
      }
    }
    expect(balance(lives['astronaut']!, 42)).toMatch(/, as he recovers$/)
    expect(balance(lives['thyroid']!, 38.5)).toMatch(/, as she recovers$/)
  })
  it('to the very end of a life a drug says the same', () => {
    const life = real({ drugs: [{ drug: 'denosumab', from: 60, to: 100 }] })
    for (const age of [85, 89.6, 89.9, 90])
      expect(balance(life, age)).toBe('Both slow down on denosumab; pits fill and older bone gains mineral')
  })
  it('a treatment after 40 is not her peak', () => {
    const life = real({ drugs: [{ drug: 'romosozumab', from: 45, to: 46 }] })
    for (let age = 45; age < 90; age += 0.5) expect(density(life, age)).not.toMatch(/ at 4[1-9], its peak/)
  })
  it('steroids, unloading, a low peak', () => {
    expect(density(lives['steroid']!, 47)).toMatch(/^Her spine lost \d+ % in two years on steroid tablets$/)
    expect(density(lives['steroidLife']!, 40)).toMatch(
      /^On steroid tablets, her spine has a T-score of \u2212?\d\.\d at 40$/,
    )
    expect(density(lives['astronaut']!, 41.5)).toMatch(/once load came back/)
    expect(density(lives['small']!, 42)).toMatch(/^Her spine peaked low: a T-score of \u2212[12]\.\d at \d+$/)
  })
  it('how sure the model is of a score it names', () => {
    const life = lives['steroidLife']!
    for (const site of DENSITY_SITES) {
      const view = viewAt(life, 62, { site, fits: made.fitsFrom(life) })
      const sentence = densityTakeaway(view, i18n)
      expect(sentence).toMatch(/T-score of \S+ at 62 \(fits \S+ to \S+\)$/)
      checkForm(sentence)
      expect(densityTakeaway({ ...view, uncertainty: false }, i18n)).toMatch(/ at 62$/)
      // the fits agree there
      expect(densityTakeaway({ ...view, age: 40 }, i18n)).toMatch(/ at 40$/)
    }
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
  it('less than one in a hundred apart is no difference', () => {
    const at60 = (factor: number): ChartsView =>
      viewAt(made.lifeFrom({ risk: factor }), 60, { pinned: made.lifeFrom() })
    for (const factor of [0.91, 0.95, 1.05, 1.09])
      expect(riskTakeaway(at60(factor), i18n)).toMatch(/^At 60, about [67] in 100 break .+ in both lives$/)
    // 5.9 against 6.8 would be lost among a hundred, and is a seventh
    expect(riskTakeaway(at60(0.86), i18n)).toBe(
      'At 60, 9 fewer women in 1,000 break a major bone in ten years',
    )
    expect(riskTakeaway(at60(1.2), i18n)).toMatch(/^At 60, 1 more woman in 100 breaks/)
    expect(riskTakeaway(at60(0.7), i18n)).toMatch(/^At 60, 2 fewer women in 100 break/)
  })
  it('a pinned life that ended earlier is not compared', () => {
    const view = viewAt(lives['woman']!, 62, { pinned: lives['short']! })
    expect(densityTakeaway(view, i18n)).toMatch(/final period/)
    expect(ageSpan(view)).toEqual([20, 90])
  })
  it('the effect of a choice, as two absolute numbers of one crowd', () => {
    const life = made.lifeFrom({ risk: 0.7, drugs: [made.course('alendronate', 65, 70)] })
    const without = { of: 'treatments', life: made.lifeFrom() } as const
    const view = viewAt(life, 70, { without })
    // 4 * 2 ** (20 / 13) = 11.62 without; 8.13 with
    expect(riskTakeaway(view, i18n)).toBe(
      'Of 100 women like her, about 8 break a major bone by 80, 12 without tablets',
    )
    expect(riskTakeaway({ ...view, horizon: 'lifetime', bone: 'wrist' }, i18n)).toBe(
      'Of 100 women like her, about 3 break a wrist from now on, 5 without tablets',
    )
    expect(riskNote(view, i18n)).toMatch(/^8\.1 of 100, 11\.6 without tablets: 30 % fewer\. /)
    // hip at 52: 0.43 without, 0.30 with: both of a thousand, never 1 of one crowd and 4 of another
    const hip = { ...view, age: 52, bone: 'hip' } as const
    expect(riskTakeaway(hip, i18n)).toBe(
      'Of 1,000 women like her, about 3 break a hip by 62, 4 without tablets',
    )
    expect(riskTakeaway({ ...hip, without: { ...without, of: 'changes' } }, i18n)).toMatch(
      /, 4 with no change$/,
    )
    // one above and one below one in a hundred: the smaller one decides
    expect(riskTakeaway({ ...hip, age: 61 }, i18n)).toMatch(/^Of 1,000 .+ about 7 .+, 10 without tablets$/)
    expect(riskTakeaway(viewAt(made.lifeFrom({ risk: 0.99 }), 70, { without }), i18n)).toBe(
      'Of 100 women like her, about 12 break a major bone by 80, about as many without treatment',
    )
  })
  it('a share stands beside its two counts or not at all', () => {
    const same = { of: 'changes', life: made.lifeFrom({ risk: 1.001 }) } as const
    expect(riskNote(viewAt(made.lifeFrom(), 70, { without: same }), i18n)).not.toContain('%')
    expect(riskNote(viewAt(made.lifeFrom(), 70), i18n)).not.toContain('%')
    for (const bone of BONES)
      expect(riskNote(viewAt(made.lifeFrom(), 70, { bone }), i18n)).toMatch(/not FRAX/)
  })
  it('what was not counted is said, at the ages of the risk module', () => {
    expect(COUNTED_HERE).toEqual(FIRST_COUNTED_AGE)
    for (const bone of BONES)
      expect(riskNote(viewAt(made.lifeFrom(), 70, { bone }), i18n).includes('not counted before 65')).toBe(
        bone !== 'hip',
      )
  })
  it('everything about risk in one breath', () => {
    const life = made.lifeFrom({ risk: 0.7, drugs: [made.course('denosumab', 65, 70)] })
    const view = viewAt(life, 70, { without: { of: 'treatments', life: made.lifeFrom() } })
    expect(riskSpoken(view, i18n)).toBe(
      'of 100 women like her, 8 break a major bone in ten years, between 6 and 11; all women of that age 15; without denosumab 12',
    )
    expect(riskSpoken({ ...view, without: null, pinned: made.lifeFrom(), uncertainty: false }, i18n)).toBe(
      'of 100 women like her, 8 break a major bone in ten years; all women of that age 15; life A 12',
    )
  })
  it('a T-score says what it counts', () => {
    const note = (view: ChartsView): string => densityNote(view, i18n)
    const view = viewAt(made.lifeFrom(), 62)
    expect(note(view)).toBe('T \u22121.4: 1.4 standard deviations below the mean of young women: low')
    expect(note(viewAt(made.lifeFrom({ size: 1.0001 }), 30))).toMatch(/: the mean of young women: usual$/)
    expect(note(viewAt(made.lifeFrom({ sex: 'm', size: 1.12 }), 25))).toMatch(
      /^T 1\.0: 1\.0 standard deviation above the mean of young men: usual$/,
    )
    // the neck of the hip is held against young women in both sexes
    expect(note(viewAt(made.lifeFrom({ sex: 'm' }), 62, { site: 'neck' }))).toMatch(/young women/)
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
