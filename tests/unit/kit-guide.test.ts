// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { createI18n } from '../../src/i18n'
import common from '../../src/i18n/locales/en/lessons.json'
import guideWords from '../../src/i18n/locales/en/kit-guide.json'
import { guideBack, guideFront, type GuideOf } from '../../src/kit/guide-parts'
import { stepStarts } from '../../src/kit/guide-times'
import { wordsOfLessons } from '../../src/lessons'
import { LESSON_IDS, STEP_KINDS } from '../../src/lessons/ids'
import { PLANS } from '../../src/lessons/plans'
import { REFERENCES } from '../../src/model/references'
import { SOURCES } from '../../src/panels/sources'

const i18n = createI18n('en')
beforeAll(async () => {
  for (const words of [common, guideWords, await wordsOfLessons(LESSON_IDS)]) i18n.add(words)
})
const links = {
  school: 'https://a.example/?s',
  advanced: 'https://a.example/?a',
  clinical: 'https://a.example/#c',
}
const guide = (id: (typeof LESSON_IDS)[number]): GuideOf => ({
  plan: PLANS[id],
  title: i18n.text(`lessons.${id}.title`),
  sources: ['One source'],
  worksheet: 'https://a.example/?mode=print',
  links,
})
const heads = (side: HTMLElement): (string | null)[] =>
  [...side.querySelectorAll('h4')].map(head => head.textContent)
const word = (key: string): string => i18n.text(`kit.guide.${key}`)

describe('the guide to every lesson', () => {
  it.each(LESSON_IDS)('%s: has everything a guide should have, in order, and no bare key', id => {
    const front = guideFront(i18n, guide(id))
    const back = guideBack(i18n, guide(id), '2.1.0')
    expect(heads(front)).toEqual(
      ['overview', 'objectives', 'map', 'warmup', 'openplay', 'guided', 'whole'].map(word),
    )
    expect(heads(back)).toEqual(
      ['discussion', 'listen', 'wrong', 'different', 'inclusive', 'offline', 'privacy', 'honest'].map(word),
    )
    for (const side of [front, back])
      expect(side.textContent).not.toMatch(/(kit|lessons)\.[a-z]|[{}]|undefined|NaN/)
    expect(front.querySelectorAll('.guide-map rect')).toHaveLength(6)
    expect(front.querySelectorAll('.guide-places li')).toHaveLength(6)
    expect([...back.querySelectorAll('a')].map(one => one.getAttribute('href'))).toEqual(Object.values(links))
    expect(back.textContent).toContain('One source')
  })

  it('names standards only where the plan does', () => {
    for (const id of LESSON_IDS) {
      const names = [...guideFront(i18n, guide(id)).querySelectorAll('dt')].map(
        ({ textContent }) => textContent,
      )
      expect(names.includes(word('standards')), id).toBe(PLANS[id].standards.length > 0)
    }
  })

  it('says every source of a lesson in full', () => {
    for (const id of LESSON_IDS)
      for (const key of PLANS[id].sources)
        expect(key in SOURCES || key in REFERENCES, `${id}: ${key}`).toBe(true)
  })
})

describe('the clock', () => {
  it('begins at nothing, goes on with every step, and ends within the lesson', () => {
    for (const minutes of [4, 6, 8]) {
      const starts = stepStarts(minutes)
      expect(starts.map(({ kind }) => kind)).toEqual([...STEP_KINDS])
      expect(starts[0]?.at).toBe(0)
      starts.forEach(({ at }, i) => i > 0 && expect(at).toBeGreaterThan(starts[i - 1]?.at ?? 0))
      expect(starts.at(-1)?.at ?? 0).toBeLessThan(minutes * 60)
    }
  })
})
