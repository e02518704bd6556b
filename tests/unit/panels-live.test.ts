import { describe, expect, it } from 'vitest'
import { createI18n, type LocaleId } from '../../src/i18n'
import { bandOf, type ReadingFacts } from '../../src/panels/facts'
import { LIVE, type LiveId } from '../../src/panels/live'
import { SECTIONS } from '../../src/panels/sections'
import { WORDS } from '../../src/panels/words'
import type { Break } from '../../src/risk/types'
import { CHAPTER_IDS } from './panels-catalogue'

const i18nIn = (locale: LocaleId) => {
  const i18n = createI18n(locale)
  for (const words of WORDS) i18n.add(words)
  return i18n
}
const en = i18nIn('en')
const IDS = Object.keys(LIVE) as LiveId[]

const usual: ReadingFacts = {
  age: 62,
  sex: 'f',
  t: { spine: -1.2, hip: -0.8, neck: -1.1 },
  change: -0.13,
  resorption: 1.4,
  formation: 1.2,
  menopause: 51,
  breaks: [],
  heightLoss_cm: 1.24,
  risk10: 12.3,
  drugs: [],
  cortisol_mg: 0,
  massage: 0,
  spineDensity: 0.87,
}
const said = (id: LiveId, facts: Partial<ReadingFacts> = {}): string => LIVE[id]({ ...usual, ...facts }, en)
const fracture = (site: Break['site'], age: number, noticed = true): Break => ({
  site,
  age,
  vertebra: site === 'spine' ? 'T12' : null,
  kind: site === 'spine' ? 'wedge' : null,
  noticed,
})
const level = (t: number) => ({ t: { spine: t, hip: t + 0.5, neck: t + 0.4 } })

describe('who is ahead', () => {
  it('says removal, building or neither, and whether both hurry', () => {
    expect(said('balance')).toBe(
      'At 62 in this life, removal is ahead of building. Both go faster than in a healthy person of 30.',
    )
    expect(said('balance', { resorption: 1, formation: 1.008 })).toBe(
      'At 62 in this life, removal and building keep pace.',
    )
    expect(said('balance', { resorption: 0.5, formation: 0.7 })).toMatch(
      /building is ahead of removal\. Both go slower/,
    )
    // one side hurries, the other does not: nothing is said of both
    expect(said('balance', { resorption: 1.5, formation: 1.02 })).not.toMatch(/Both/)
  })
})

describe('the age', () => {
  it('is said in whole years, as people say it, also while it runs', () => {
    for (const id of IDS) {
      expect(said(id, { age: 62.93 }), id).not.toMatch(/\d\.\d\d/)
      expect(said(id, { age: 62.93 }), id).not.toMatch(/\b6(2\.|3\b)(?! )/)
    }
    expect(said('breaks', { age: 62.93 })).toMatch(/^By 62,/)
    expect(said('breaks', { age: 61.99999999 })).toMatch(/^By 62,/)
    expect(said('risk', { age: 49.99, risk10: null })).toMatch(/^At 49,/)
  })
})

describe('what is gone from the spine', () => {
  it('counts from 30, from 20 while younger, and from nothing at 20', () => {
    expect(said('loss')).toBe('At 62, the spine in this life is 13 % less dense than at 30.')
    expect(said('loss', { age: 30, change: 0.02 })).toMatch(/2 % denser than at 20/)
    expect(said('loss', { age: 40, change: -0.004 })).toMatch(/about as dense as at 30/)
    expect(said('loss', { age: 20, change: 0 })).toMatch(/starts here, at 20/)
  })
})

describe('where a life stands about the final period', () => {
  it('is before, in the fast years, or after; a man has none', () => {
    expect(said('phase', { age: 45 })).toMatch(/is 6 years away/)
    expect(said('phase', { age: 49.6 })).toMatch(/is 1 year away/)
    expect(said('phase', { age: 50 })).toMatch(/in the years around/)
    expect(said('phase', { age: 53 })).toMatch(/in the years around/)
    expect(said('phase', { age: 62 })).toMatch(/was 11 years ago/)
    expect(said('phase', { sex: 'm', menopause: null })).toMatch(/life of a man/)
  })
})

describe('the T-score band', () => {
  it('is that of the lowest site, and the number printed lies in it', () => {
    for (let t = -4; t <= 1.5; t += 0.003) {
      const facts = level(t)
      const text = said('band', facts)
      const shown = Number(text.match(/this life is ([−\d.]+), at/)![1]!.replace('−', '-'))
      expect(bandOf(level(shown)), `${t}: ${text}`).toBe(bandOf(facts))
      expect(Math.abs(shown - t)).toBeLessThan(0.051)
    }
  })

  it('calls exactly −2.5 osteoporosis and exactly −1 usual', () => {
    expect(said('band', level(-2.5))).toMatch(
      /−2\.5, at the spine\. That is in the range called osteoporosis/,
    )
    expect(said('band', level(-2.46))).toMatch(/−2\.46.*low bone density/)
    expect(said('band', level(-2.4999))).toMatch(/−2\.49.*low bone density/)
    expect(said('band', level(-1))).toMatch(/−1\.0.*usual/)
    expect(said('band', { t: { spine: 0, hip: -0.2, neck: -1.8 } })).toMatch(/−1\.8, at the hip neck/)
  })
})

describe('fractures of the life drawn', () => {
  it('are none, one, two or many', () => {
    expect(said('breaks')).toMatch(
      /^By 62, the life on the Body scale has met no fracture\. It is one of many/,
    )
    expect(said('breaks', { breaks: [fracture('wrist', 58.9)] })).toBe(
      'By 62, the life on the Body scale has met one fracture: the wrist at 58. It is one of many lives that could be.',
    )
    expect(said('breaks', { breaks: [fracture('spine', 58, false)] })).toMatch(
      /Nobody noticed it at the time/,
    )
    expect(said('breaks', { breaks: [fracture('spine', 58, false), fracture('hip', 60)] })).toMatch(
      /two fractures\. The first is the spine at 58, the second the hip at 60\. One of them was not noticed/,
    )
    const many = [55, 57, 58, 60, 61].map((age, i) => fracture('spine', age, i > 1))
    expect(said('breaks', { breaks: many })).toMatch(
      /5 fractures\. The first is the spine at 55, the latest the spine at 61\. Some of them/,
    )
    expect(said('breaks', { breaks: [fracture('humerus', 60)] })).toMatch(/the upper arm at 60/)
  })
})

describe('the rest', () => {
  it('speaks of height, drugs, steroids, massage and risk', () => {
    expect(said('height')).toMatch(/lost 1\.2 cm of height/)
    expect(said('height', { heightLoss_cm: 0.2 })).toMatch(/less than half a centimetre/)
    expect(said('treated')).toMatch(/no bone drug/)
    expect(said('treated', { drugs: ['denosumab'] })).toMatch(/denosumab is being taken.*without a plan/)
    expect(said('treated', { drugs: ['hrt'] })).toMatch(/hormone therapy is being taken/)
    expect(said('treated', { drugs: ['teriparatide', 'zoledronate'] })).toMatch(
      /two bone drugs are being taken in this life: teriparatide and zoledronate/,
    )
    expect(said('treated', { drugs: ['hrt', 'teriparatide', 'zoledronate'] })).toMatch(/3 bone drugs/)
    expect(said('steroids')).toMatch(/no steroid tablets/)
    expect(said('steroids', { cortisol_mg: 7.5 })).toMatch(/7\.5 mg of prednisolone a day/)
    expect(said('massage', { massage: 2 })).toBe(
      'Gentle massage is set to 2 sessions a week. No curve has moved.',
    )
    expect(said('massage', { massage: 1 })).toMatch(/one session a week\. No curve has moved/)
    expect(said('massage')).toMatch(/no curve will move/)
    expect(said('risk')).toMatch(/Of 100 women like her at 62, about 12 break .* The other 88 do not/)
    expect(said('risk', { sex: 'm', risk10: 0.3 })).toMatch(/men like him, fewer than one/)
    expect(said('risk', { age: 38, risk10: null })).toMatch(/too young for such a count/)
  })
})

const GRID: readonly ReadingFacts[] = [20, 29.9, 30, 38, 49.99, 50, 51, 62.4, 80, 100].flatMap(age =>
  (['f', 'm'] as const).flatMap(sex =>
    [-4.1, -2.5, -1, 0, 2.2].map((t, i) => ({
      ...usual,
      ...level(t),
      age,
      sex,
      menopause: sex === 'm' ? null : 51,
      change: [-0.4, -0.001, 0, 0.004, 0.3][i]!,
      resorption: [0.3, 1, 1.02, 2, 3][i]!,
      formation: [0.6, 1, 1, 1.05, 2.8][i]!,
      breaks: Array.from({ length: [0, 1, 2, 3, 9][i]! }, (_, k) =>
        fracture((['hip', 'spine', 'wrist', 'humerus'] as const)[k % 4]!, Math.min(age, 50 + k), k % 2 === 0),
      ),
      heightLoss_cm: [0, 0.49, 0.5, 3, 9.9][i]!,
      risk10: age < 50 ? null : [0, 0.5, 1, 40, 99.8][i]!,
      drugs: ([[], ['romosozumab'], ['raloxifene', 'hrt'], ['alendronate'], ['risedronate']] as const)[i]!,
      cortisol_mg: [0, 2.5, 7.5, 10, 60][i]!,
      massage: [0, 1, 2, 3, 7][i]!,
    })),
  ),
)

describe('over a grid of lives', () => {
  for (const locale of ['en', 'en-XA', 'ar-XB'] as const)
    it(`every sentence is whole in ${locale}`, () => {
      const i18n = i18nIn(locale)
      for (const facts of GRID)
        for (const id of IDS) {
          const text = LIVE[id](facts, i18n)
          expect(text, id).not.toMatch(/undefined|NaN|[{}#]|panels\.|params\.|Infinity|−0(?![.\d])/)
          expect(text.trim().length, id).toBeGreaterThan(20)
        }
    })

  it('no sentence speaks to the reader of their own bones, judges them, or is long', () => {
    for (const facts of GRID)
      for (const id of IDS) {
        const text = LIVE[id](facts, en)
        expect(text, id).not.toMatch(/\byou\b|\byour\b|\bsafe\b|\bmust (see|go)\b/i)
        expect(text, id).toMatch(/\.$/)
        for (const sentence of text.split(/(?<=\.)\s/))
          expect(sentence.split(/\s/).length, sentence).toBeLessThanOrEqual(20)
      }
  })
})

it('each sentence stands somewhere, and every chapter but the last has one', () => {
  const placed = CHAPTER_IDS.map(chapter => {
    const { live = [], blocks } = SECTIONS[chapter]
    return [...live, ...blocks.flatMap(block => block.live ?? [])]
  })
  // the last chapter is about every life, not this one
  expect(CHAPTER_IDS.filter((id, i) => id !== 'limits' && placed[i]!.length === 0)).toEqual([])
  expect(IDS.filter(id => !placed.flat().includes(id))).toEqual([])
})
