import { describe, expect, it } from 'vitest'
import { createI18n } from '../../src/i18n'
import words from '../../src/i18n/locales/en/compare.json'
import { DRUGS, PARAMS, sampleAt, scenarioFrom } from '../../src/model'
import { lifeOf, riskAt } from '../../src/risk'
import { countsOf } from '../../src/risk/counts'
import type { Life } from '../../src/risk/types'
import { headline } from '../../src/shell/headline'
import { factsAt, landmarksOf, partingAge } from '../../src/state/facts'

const i18n = createI18n('en')
const usual = { f: lifeOf(scenarioFrom({}).scenario), m: lifeOf(scenarioFrom({ sex: 'm' }).scenario) }
const at = (life: Life, age: number, pinned: Life | null = null, massage = false): string =>
  headline(factsAt(life, age, { usual: usual[life.scenario.sex], pinned, massage }), i18n)
const say = (raw: object, age: number, pinned?: object): string =>
  at(lifeOf(scenarioFrom(raw).scenario), age, pinned ? lifeOf(scenarioFrom(pinned).scenario) : null)

describe('headline', () => {
  it('tells the loss since 30 and where it went', () => {
    const life = lifeOf(scenarioFrom({}).scenario)
    const lost =
      100 *
      (1 - sampleAt(life.trajectory, 'bmd_spine_gcm2', 62) / sampleAt(life.trajectory, 'bmd_spine_gcm2', 30))
    expect(say({}, 62)).toContain(`At 62 her spine is ${Math.round(lost)} % less dense than at 30.`)
    expect(say({}, 62)).toContain('around her final period')
  })
  it('speaks of a man as a man, and never of a final period', () => {
    expect(say({ sex: 'm' }, 75)).toMatch(/^At 75 his spine/)
    expect(say({ sex: 'm' }, 75)).not.toContain('period')
  })
  it('names the treatment being taken, and what followed its end', () => {
    const drugs = [{ drug: 'denosumab', from: 66, to: 71 }]
    expect(say({ drugs }, 69)).toContain('Since denosumab began at 66 it has gained')
    expect(say({ drugs }, 73)).toContain('Since denosumab ended at 71 it has lost')
    expect(say({ drugs }, 80)).not.toContain('denosumab')
  })
  it('says how an illness or a habit went, and names it', () => {
    const episodes = [{ input: 'cortisol', value: 10, from: 60, to: 62 }]
    expect(say({ episodes }, 61)).toMatch(/Since 60, with steroid tablets, it has lost \d+ %/)
    expect(say({ episodes }, 64)).toMatch(/From 60 to 62, with steroid tablets, it lost \d+ %/)
    expect(say({ episodes: [{ input: 'thyroid', value: 2.5, from: 38, to: 41 }] }, 40)).toContain(
      'with high thyroid hormone',
    )
    expect(say({ episodes: [{ input: 'exercise', value: 0, from: 40, to: 40.75 }] }, 42)).toContain(
      'From 40 to 40.75, with little load on her bones',
    )
  })
  it('does not speak of what followed before anything could', () => {
    const drugs = [{ drug: 'zoledronate', from: 60, to: 61 }]
    expect(say({ drugs }, 61)).toContain('Since zoledronate began at 60')
    expect(say({ drugs }, 62)).toContain('Since zoledronate ended at 61')
  })
  it('compares a changed life with the unchanged one', () => {
    expect(say({ menopause: 42 }, 52)).toMatch(/With nothing changed it would be \d+ % denser\./)
    expect(say({ calcium: 1100 }, 52)).not.toContain('nothing changed')
  })
  it('does not measure a ruined bone by its own ruined youth', () => {
    expect(say({ pth: 6, thyroid: 4, cortisol: 60, oestrogen: 0 }, 60)).toMatch(
      /^At 60 her spine is [4-6]\d % less dense than that of a healthy young adult/,
    )
  })
  it('says that massage leaves the bone as it is', () => {
    expect(at(usual.f, 65, null, true)).toContain('Gentle massage leaves that as it is.')
  })
  it('does not compare an age with itself', () => {
    expect(say({}, 20)).toBe('At 20 her spine is about average for a young adult.')
    expect(say({ peak: -2.5 }, 20)).toContain('less dense than')
  })
  it('states the difference to a pinned life', () => {
    expect(say({ menopause: 42 }, 55, {})).toMatch(/^At 55 this spine is \d+ % less dense than in life A/)
    expect(say({ drugs: [{ drug: 'alendronate', from: 65, to: 70 }] }, 75, {})).toContain(
      'Until 65 the two lives are the same.',
    )
    expect(say({}, 55, {})).toContain('as dense as in life A')
  })
  it('has no unfilled placeholder and no raw key at any age of any story-like life', () => {
    for (const raw of [
      {},
      { sex: 'm' },
      { menopause: 42 },
      { oestrogen: 0.2 },
      { thyroid: 3 },
      { until: 25 },
    ]) {
      const life = lifeOf(scenarioFrom(raw).scenario)
      for (let age = 20; age <= life.scenario.until; age += 0.5)
        expect(at(life, age)).toMatch(/^At [\d.]+ (her|his) spine [^{}]*\.$/)
    }
  })
})

describe('landmarks', () => {
  it('finds the peak, the final period and the first high risk', () => {
    const marks = landmarksOf(lifeOf(scenarioFrom({ menopause: 48 }).scenario))
    expect(marks.peak).toBeGreaterThanOrEqual(20)
    expect(marks.peak).toBeLessThan(45)
    expect(marks.finalPeriod).toBe(48)
    expect(marks.riskPassesTen).toBeGreaterThan(50)
  })
  it('knows when two lives part', () => {
    const usual = lifeOf(scenarioFrom({}).scenario)
    const early = lifeOf(scenarioFrom({ menopause: 42 }).scenario)
    const treated = lifeOf(scenarioFrom({ drugs: [{ drug: 'alendronate', from: 65, to: 70 }] }).scenario)
    expect(partingAge(usual, usual)).toBeNull()
    expect(partingAge(usual, early)).toBeGreaterThan(38)
    expect(partingAge(usual, early)).toBeLessThan(45)
    expect(partingAge(usual, treated)).toBeGreaterThanOrEqual(65)
  })
})

describe('headline of two lives', () => {
  const paired = createI18n('en')
  paired.add(words)
  const lives = new Map<string, Life>()
  const lifeFrom = (raw: object): Life => {
    const key = JSON.stringify(raw)
    const life = lives.get(key) ?? lifeOf(scenarioFrom(raw).scenario)
    lives.set(key, life)
    return life
  }
  const tell = (raw: object, age: number, pinned: object): string => {
    const now = lifeFrom(raw)
    return headline(
      factsAt(now, age, { usual: usual[now.scenario.sex], pinned: lifeFrom(pinned), massage: false }),
      paired,
    )
  }
  const treated = { drugs: [{ drug: 'alendronate', from: 65, to: 75 }] }

  it('says what one treatment does, with whole people of a class and their time', () => {
    expect(tell(treated, 78, {})).toMatch(
      /^With alendronate her spine is \d+ % denser at 78\. Of 100 such women \d fewer break a major bone (in ten years|by 88)\.$/,
    )
    expect(tell({}, 78, treated)).toMatch(
      /^Without alendronate her spine is \d+ % less dense at 78\. Of 100 such women \d more break/,
    )
    const longer = { drugs: [{ drug: 'alendronate', from: 65, to: 70 }] }
    expect(tell(treated, 78, longer)).toMatch(/^With these years of alendronate her spine is/)
  })
  it('counts as the difference of the two risks says, in a thousand where one is below one in a hundred', () => {
    const [now, other] = [lifeFrom(treated), lifeFrom({})]
    const apart = riskAt(other.risk, 'major', 'ten', 78) - riskAt(now.risk, 'major', 'ten', 78)
    expect(tell(treated, 78, {})).toContain(` ${Math.round(apart)} fewer`)
    const few = { sex: 'm', reference: 'us-black' }
    expect(tell({ ...few, fracture: 1 }, 50, few)).toMatch(/Of 1,000 such men \d+ more break/)
  })
  it('says a changed setting with its value', () => {
    expect(tell({ menopause: 42 }, 55, {})).toMatch(
      /^With her final period at 42 her spine is \d+ % less dense at 55\./,
    )
    expect(tell({ calcium: 500 }, 70, {})).toMatch(/^With 500 mg of calcium a day her spine is/)
    expect(tell({}, 70, { smoking: 1 })).toMatch(/^Without smoking her spine is \d/)
    expect(tell({ sex: 'm', cortisol: 10 }, 70, { sex: 'm' })).toMatch(
      /^On 10 mg of steroids a day his spine is [\d.]+ % less dense at 70\. Of 100 such men/,
    )
    const episodes = [{ input: 'thyroid', value: 2, from: 38, to: 41 }]
    expect(tell({ episodes }, 41, {})).toMatch(
      /^With high thyroid hormone her spine is \d+ % less dense at 41\. Until 38 the two lives are the same\.$/,
    )
    expect(tell({}, 41, { episodes })).toMatch(/^Without high thyroid hormone her spine is/)
  })
  it('names no cause when several things differ, or another person', () => {
    const several = { ...treated, calcium: 500 }
    for (const [now, other] of [
      [several, {}],
      [{}, several],
      [{ sex: 'm' }, {}],
      [treated, { sex: 'm' }],
    ] as const) {
      const sentence = tell(now, 78, other)
      expect(sentence).toMatch(/^At 78 this spine is [\d.]+ % (less dense|denser) than in life A\./)
      expect(sentence).not.toMatch(/\b(with|without|on|because|from|alendronate|calcium)\b/i)
    }
    expect(tell({ sex: 'm' }, 78, {})).toMatch(/Of 100 such people \d+ (fewer|more) break/)
  })
  it('says that nothing differs, not yet, or not in the bone', () => {
    expect(tell({}, 60, {})).toBe(
      'The two lives are still the same. Change something, and life A stays as it is.',
    )
    expect(tell(treated, 40, {})).toBe('At 40 the two lives are still the same. They part at 65.')
    // the ten years ahead of 60 hold five of treatment
    expect(tell(treated, 60, {})).toMatch(/^At 60 the two lives are still the same\. They part at 65\./)
    expect(tell({ fracture: 1 }, 70, {})).toMatch(
      /^Both lives have the same bone\. Of 100 such women \d more break/,
    )
    expect(tell({ seed: 5 }, 70, {})).toBe('Both lives have the same bone.')
  })
  it('says that the pinned life is not simulated so far', () => {
    expect(tell({}, 70, { until: 60 })).toMatch(
      /^At 70 her spine .* since 30\. Life A is simulated only until 60\.$|^At 70 her spine .* 30\. Life A is simulated only until 60\.$/,
    )
    expect(tell({}, 60, { until: 60 })).not.toContain('simulated')
  })
  it('keeps the people who break a bone however long the words of the cause are', () => {
    const pairs: (readonly [object, object])[] = [
      ...DRUGS.map(({ id }) => [{ drugs: [{ drug: id, from: 65, to: 75 }] }, {}] as const),
      [treated, { drugs: [{ drug: 'alendronate', from: 65, to: 66 }] }],
      [{ menopause: 30 }, {}],
      [{ peak: -1.25 }, {}],
    ]
    let told = 0
    for (const [raw, pinned] of pairs)
      for (const age of [62, 70.5, 78.5]) {
        const [mine, other] = [raw, pinned].map(one => riskAt(lifeFrom(one).risk, 'major', 'ten', age))
        const { way } = countsOf({ mine: mine ?? NaN, other: other ?? NaN })
        if (way !== 'fewer' && way !== 'more') continue
        const sentence = tell(raw, age, pinned)
        expect(sentence).toMatch(/\d (fewer|more) (of [\d,]+ )?break/)
        expect(sentence.length, sentence).toBeLessThanOrEqual(124)
        told += 1
      }
    expect(told).toBeGreaterThan(12)
    expect(tell({ menopause: 30 }, 62, {})).toMatch(/62\. \d more of 1,000 break a major bone by 72\.$/)
  })
  it('is one or two lines for every input, treatment and spell at any age', () => {
    let seen = 0
    for (const spec of PARAMS.filter(one => one.effect !== 'run' && one.for !== 'm'))
      for (const value of [spec.min, spec.max])
        for (const age of [40, 62, 78]) {
          const sentence = tell({ [spec.id]: value }, age, {})
          expect(sentence.length, sentence).toBeLessThanOrEqual(113)
          expect(sentence).not.toMatch(/[{}]|undefined|NaN|compare\.|params\./)
          seen += 1
        }
    expect(seen).toBeGreaterThan(80)
  })
  it('falls back on a plain comparison until its words are there', () => {
    expect(say(treated, 78, {})).toMatch(/^At 78 this spine is \d+ % denser than in life A\./)
  })
})
