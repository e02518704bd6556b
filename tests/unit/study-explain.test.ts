import { readFileSync } from 'node:fs'
import path from 'node:path'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'
import { createI18n } from '../../src/i18n'
import { FITTED, scenarioFrom } from '../../src/model'
import { structureOf } from '../../src/model/structure'
import { createSaying } from '../../src/page-saying'
import { lifeOf } from '../../src/risk'
import { countsOf } from '../../src/risk/counts'
import { explainFacts, type ExplainFacts } from '../../src/study/explain-facts'
import { explainWords } from '../../src/study/explain-words'
import { levelOf } from './reading-level'

const FOLDER = path.resolve(import.meta.dirname, '../../src/i18n/locales/en')
const i18n = createI18n('en', compileMessage)
for (const name of ['study', 'diagram'])
  i18n.add(JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), 'utf8')) as Record<string, unknown>)
const say = createSaying(i18n)

const structure = structureOf(FITTED)
const life = (raw: object) => lifeOf(scenarioFrom(raw).scenario)
const usual = life({})
const factsOf = (raw: object, age = 62): ExplainFacts =>
  explainFacts(usual, life(raw), { age, site: 'spine', structure, firstRiskAge: 50 })
const told = (raw: object, age = 62) => explainWords(i18n, factsOf(raw, age), { sex: 'f', site: 'spine' })
const text = (raw: object, age = 62): string => told(raw, age).sentences.join(' ')

/** Changes of every kind, with the input of the model they act on and what it does first. */
const CHANGES: readonly (readonly [change: object, cause: string, first: string, denser: boolean])[] = [
  [{ menopause: 45 }, 'G down', 'rankl up', false],
  [{ oestrogen: 0.5 }, 'G down', 'rankl up', false],
  [{ pth: 2 }, 'H up', 'rankl up', false],
  [{ vitaminD: 20 }, 'H up', 'rankl up', false],
  [{ thyroid: 2 }, 'Th up', 'rankl up', false],
  [{ cortisol: 10 }, 'gc up', 'B down', false],
  [{ smoking: 1 }, 'smoke up', 'P down', false],
  [{ alcohol: 6 }, 'alc up', 'P down', false],
  [{ exercise: 0.8 }, 'Ls down', 'Ts down', false],
  [{ weight: 80 }, 'Ls up', 'Ts up', true],
  [{ drugs: [{ drug: 'alendronate', from: 55, to: 62 }] }, 'aln up', 'C down', true],
  [{ drugs: [{ drug: 'denosumab', from: 55, to: 63 }] }, 'D up', 'rankl down', true],
  [{ drugs: [{ drug: 'teriparatide', from: 60, to: 62 }] }, 'Z up', 'rankl up', true],
  [{ drugs: [{ drug: 'romosozumab', from: 61, to: 62 }] }, 'M up', 'sclerostin down', true],
  [{ drugs: [{ drug: 'raloxifene', from: 55, to: 63 }] }, 'ral up', 'rankl down', true],
  [{ drugs: [{ drug: 'hrt', from: 55, to: 63 }] }, 'G up', 'rankl down', true],
]

describe('what a change did', () => {
  it.each(CHANGES.map(([change, cause, first, denser]) => ({ change, cause, first, denser })))(
    '$change: through $cause and $first',
    ({ change, cause, first, denser }) => {
      const facts = factsOf(change)
      const [one] = facts.causes
      expect(`${one?.input} ${one?.way}`).toBe(cause)
      expect(`${one?.parts[0]?.id} ${one?.parts[0]?.way}`).toBe(first)
      expect(facts.density > 0).toBe(denser)
      // what is told of a message is what the two lives show, never only what the equations could do
      for (const { way, share } of one?.parts ?? []) if (share !== null) expect(share > 0).toBe(way === 'up')
      const sentences = told(change).sentences.join(' ')
      expect(sentences).toMatch(denser ? / denser / : / less dense /)
      expect(sentences).not.toMatch(/undefined|NaN|study\.|diagram\.|\{/)
      expect(told(change).sentences.length).toBeLessThanOrEqual(5)
    },
  )

  it('names the change in the words of the controls', () => {
    const of = (a: object, b: object): string => say(life(a).scenario, life(b).scenario)
    expect(of({}, { menopause: 45 })).toBe('Final period, 50.5 years to 45 years')
    expect(of({}, { drugs: [{ drug: 'denosumab', from: 66, to: 70 }] })).toBe('Denosumab added, 66 to 70')
    expect(of({ drugs: [{ drug: 'denosumab', from: 66, to: 70 }] }, {})).toBe('Denosumab taken out')
    expect(of({}, { menopause: 45, calcium: 500 })).toContain('and 1 more')
    expect(say(life({}).scenario, life({ menopause: 42 }).scenario, 'load')).toBe('Story “Early menopause”')
    expect(of({}, {})).toBe('No change')
  })

  it('says so where the bone is not touched', () => {
    expect(text({ family: 1 })).toMatch(/^The bone stays as it was.* \d+ more break/)
    expect(text({ seed: 3 })).toContain('curves stay')
    expect(text({ until: 80 })).toContain('how far')
    expect(text({ reference: 'us-white' })).toContain('compared with')
    expect(text({ height: 150 })).toContain('A scan of a bigger frame')
    expect(text({})).toBe('Nothing was changed yet. Move one thing, then ask again.')
    expect(i18n.text('study.why.massage')).toMatch(/no shown effect on bone density or on breaks/)
  })

  it('tells nothing of what has not happened yet, and the age at which it can be seen', () => {
    const late = told({ drugs: [{ drug: 'alendronate', from: 70, to: 75 }] })
    expect(late.sentences.join(' ')).toContain('They part at 70')
    expect(late.go).toBe(72)
    expect(late.steps).toEqual([])
  })

  it('estimates no breaks before 50', () => {
    expect(factsOf({ calcium: 400 }, 40).risk).toEqual({ before: NaN, after: NaN })
    expect(text({ calcium: 400 }, 40)).not.toMatch(/break/)
  })

  it('counts breaks as the chart beside it does: what is less than one person is no difference', () => {
    const early = told({ menopause: 44.5 })
    expect(early.sentences.at(-1)).toBe('Of 100 such women, about as many break a major bone in ten years.')
    expect(early.steps.join(' ')).not.toMatch(/break/)
    const steroid = factsOf({ cortisol: 20 })
    const { way, gap, of } = countsOf({ mine: steroid.risk.after, other: steroid.risk.before })
    expect(way).toBe('more')
    expect(text({ cortisol: 20 })).toContain(`Of ${of} such women, ${gap} more break`)
    expect(told({ cortisol: 20 }).steps.at(-1)).toBe(`breaks +${gap} of ${of}`)
  })

  it('reads easily', () => {
    const all = CHANGES.flatMap(([change]) => told(change).sentences)
    expect(levelOf(all).grade).toBeLessThanOrEqual(8)
  })
})
