import { describe, expect, it } from 'vitest'
import { createI18n } from '../../src/i18n'
import messages from '../../src/i18n/locales/en/validation.json'
import { armWords, controlWords } from '../../src/validation/arm-words'
import { comparisonsCsv } from '../../src/validation/csv'
import { leadSentence } from '../../src/validation/lead'
import type { Comparison } from '../../src/validation/types'
import { differenceOf, intervalWords, resultWords, spanWords, whenWords } from '../../src/validation/words'
import type { EvidenceArm } from '../../src/evidence/types'
import { all, byId, table, usualOf } from './validation-fixture'

const i18n = createI18n('en')
i18n.add(messages)
const arm = (id: string): EvidenceArm => table.arms.find(one => one.id === id) as EvidenceArm
const words = (scenario: Partial<EvidenceArm['scenario']>, start = 60): string =>
  armWords({ id: 'a', start, scenario: { v: 1, sex: 'f', until: 70, ...scenario } }, usualOf, i18n)

describe('what was done, in words', () => {
  it('says who, which drug and for how long', () => {
    expect(armWords(arm('alpha.drug'), usualOf, i18n)).toBe(
      'Women of 72: denosumab for 3 years; more calcium.',
    )
    expect(armWords(arm('beta.drug'), usualOf, i18n)).toBe(
      'Men of 66: alendronate at 0.5 times the usual dose for 2 years.',
    )
    expect(armWords(arm('gamma.woman'), usualOf, i18n)).toBe('Women of 45, final period at 50: no treatment.')
    expect(controlWords(arm('beta.none'), usualOf, i18n)).toBe('no treatment')
  })

  it('tells food from treatment, before from after, and a rhythm from a pause', () => {
    const food = [{ input: 'calcium', value: 1600, from: 60, to: 70 }] as const
    expect(words({ episodes: food })).toBe('Women of 60: no drug; more calcium.')
    expect(words({ episodes: [{ input: 'pth', value: 1.6, from: 50, to: 60 }] })).toBe(
      'Women of 60: high parathyroid hormone (1.6 times normal) for 10 years before.',
    )
    expect(words({ episodes: [{ input: 'weight', value: 0.5, from: 58, to: 61 }] })).toBe(
      'Women of 60: less body weight from 2 years before the start to 12 months after it.',
    )
    expect(words({ episodes: [{ input: 'cortisol', value: 7.5, from: 60, to: 61 }] })).toContain(
      '7.5 mg a day',
    )
    expect(words({ drugs: [{ drug: 'denosumab', from: 61, to: 75 }] })).toContain(
      'denosumab from month 12 on',
    )
    const doses = [60, 60.25, 60.5, 60.75].map(from => ({
      drug: 'zoledronate' as const,
      from,
      to: from + 0.0833,
    }))
    expect(words({ drugs: doses })).toContain('zoledronate, 4 times, months 0 to 10')
    expect(words({ smoking: 1 } as never)).toContain('smok')
  })
})

describe('when', () => {
  it('is told in weeks, months or years, and in ages where people just grow older', () => {
    expect(spanWords(0.5, i18n)).toBe('2 weeks')
    expect(spanWords(1, i18n)).toBe('1 month')
    expect(spanWords(5.5, i18n)).toBe('5.5 months')
    expect(spanWords(24, i18n)).toBe('2 years')
    expect(spanWords(42, i18n)).toBe('42 months')
    expect(whenWords(byId('r-2'), i18n)).toBe('after 2 years')
    expect(whenWords(byId('r-2'), i18n, 'cell')).toBe('2 years')
    expect(whenWords(byId('r-8'), i18n)).toBe('from age 45.5 to 55.5')
    expect(whenWords(byId('r-9'), i18n)).toBe('after 10 years')
  })
})

describe('a result in words', () => {
  it('holds both values, the interval, the difference and the verdict', () => {
    expect(resultWords(byId('r-1'), i18n).replaceAll('\u00a0', ' ')).toBe(
      'Alpha. Spine after 12 months: published +5.0 % (+4.6 to +5.4), model +5.4 %. A difference of +0.4, close enough (±1.5).',
    )
    expect(resultWords(byId('r-6'), i18n)).toContain(', recalled,')
    expect(resultWords(byId('r-9'), i18n)).toContain('Not known')
    expect(intervalWords(byId('r-8'), i18n)).toBeNull()
  })

  it('never lets rounding make a miss look like a hit', () => {
    expect(differenceOf(byId('r-2'), i18n)).toEqual({ error: '−1.54', tolerance: '1.50' })
    const hit: Comparison = { ...byId('r-2'), error: 1.46, tolerance: 1.46, verdict: 'within' }
    const { error, tolerance } = differenceOf(hit, i18n)
    expect(Number(error)).toBeLessThanOrEqual(Number(tolerance))
  })
})

describe('the lead', () => {
  it('counts hits and misses of each kind, and says nothing where there is nothing', () => {
    expect(leadSentence(all, 'bone', i18n)).toMatch(/^Of 5 published results .* in 2\. It misses 3\. .*1\.6 /)
    expect(leadSentence(all, 'marker', i18n)).toMatch(/^Of 2 results .* in 1 and misses 1\. .*35 points/)
    expect(leadSentence([], 'bone', i18n)).toBe('')
  })
})

describe('the saved table', () => {
  const text = comparisonsCsv(all, { i18n, usualOf, csvHeader: () => ['Trabecula, model 9.9.9'] })
  it('has a line per result, below its header, and no cell that can run', () => {
    const lines = text.trimEnd().split('\r\n')
    expect(lines[0]).toBe('"Trabecula, model 9.9.9"')
    expect(lines).toHaveLength(4 + all.length)
    expect(lines[4]).toMatch(/^r-1,Denosumab,Alpha,/)
    expect(lines[4]).toContain(',5,4.6,5.4,5.4,0.4,1.5,within,yes,120,')
    expect(text).toContain(`"'=Gamma"`)
    expect(text).toContain('"Somebody C, ""quoted"", 2002"')
    expect(text).not.toMatch(/NaN|undefined|null/)
  })
})
