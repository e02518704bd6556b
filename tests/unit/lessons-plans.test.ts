import { describe, expect, it } from 'vitest'
import { LESSON_IDS, STEP_KINDS, type LessonId } from '../../src/lessons/ids'
import { answerLife } from '../../src/lessons/engine/settings'
import { fiveAges, fiveOf } from '../../src/lessons/engine/curve'
import { coursesKept, goalStates } from '../../src/lessons/engine/goals'
import { scoreShape } from '../../src/lessons/engine/shape'
import type { Five, LessonPlan, Setting } from '../../src/lessons/types'
import { PLANS } from '../../src/lessons/plans'
import { isNumericId, scenarioFrom } from '../../src/model'
import { REFERENCES } from '../../src/model/references'
import { SOURCES } from '../../src/panels/sources'
import { readPart as readWeek } from '../../src/scene/site/part'
import { readPart as readBone } from '../../src/scene/whole/part'
import { parseAddress } from '../../src/state/url'
import type { StoryScenario } from '../../src/stories'
import { TERMS } from '../../src/study/terms'
import { ALL_PLANS, lifeFrom, questionsOf, read } from './lessons-fixture'

const settingsOf = (plan: LessonPlan): readonly Setting[] => {
  const begun = { ...plan.start, ...plan.run.setting }
  return [
    plan.start,
    begun,
    { ...begun, ...plan.observe.setting },
    plan.transfer.setting,
    { ...plan.transfer.setting, ...plan.transfer.answer },
  ]
}
const scenariosOf = (plan: LessonPlan): readonly StoryScenario[] => [
  ...settingsOf(plan).flatMap(({ scenario, pinned }) => [scenario ?? {}, pinned ?? {}]),
  answerLife(plan),
  ...plan.wrong.flatMap(({ shown }) =>
    shown.flatMap(({ life, than }) => (typeof than === 'number' ? [life] : [life, than.life])),
  ),
]

/** A way to reach the goals of each lesson that has some, with nothing but what it unlocks; and ways that look likely and miss. */
const WAYS: Readonly<
  Partial<
    Record<LessonId, { readonly reach: readonly StoryScenario[]; readonly miss: readonly StoryScenario[] }>
  >
> = {
  'living-bone': { reach: [{ thyroid: 1.6 }], miss: [{ thyroid: 0.5 }, { thyroid: 1.3 }] },
  calcium: {
    reach: [
      { calcium: 1000, vitaminD: 50 },
      { calcium: 900, vitaminD: 60 },
    ],
    miss: [
      { calcium: 2000, vitaminD: 20 },
      { calcium: 400, vitaminD: 150 },
    ],
  },
  load: { reach: [{ exercise: 1.05 }], miss: [{ exercise: 1.02 }, { exercise: 0.8 }] },
  menopause: { reach: [{ menopause: 42 }, { menopause: 40 }], miss: [{ menopause: 46 }, { menopause: 56 }] },
  dxa: {
    reach: [{ height: 178, falls: 1 }],
    miss: [{ height: 178 }, { falls: 1 }, { height: 150, falls: 1 }],
  },
  treatment: {
    reach: [
      {
        drugs: [
          { drug: 'denosumab', from: 66, to: 71 },
          { drug: 'alendronate', from: 71, to: 76 },
        ],
      },
      {
        drugs: [
          { drug: 'denosumab', from: 66, to: 71 },
          { drug: 'zoledronate', from: 71, to: 72 },
        ],
      },
    ],
    miss: [{ drugs: [{ drug: 'denosumab', from: 66, to: 73 }] }, { drugs: [] }],
  },
  steroids: {
    reach: [{ drugs: [{ drug: 'alendronate', from: 60, to: 62 }] }],
    miss: [
      { drugs: [{ drug: 'raloxifene', from: 60, to: 62 }] },
      { drugs: [{ drug: 'alendronate', from: 61.5, to: 63 }] },
    ],
  },
  lifetime: {
    reach: [
      { smoking: 0, drugs: [{ drug: 'alendronate', from: 65, to: 70 }] },
      { drugs: [{ drug: 'alendronate', from: 46, to: 56 }] },
    ],
    miss: [
      { smoking: 0 },
      { drugs: [{ drug: 'alendronate', from: 65, to: 70 }] },
      { drugs: [{ drug: 'alendronate', from: 70, to: 75 }] },
      { drugs: [{ drug: 'denosumab', from: 65, to: 70 }] },
      { smoking: 0, drugs: [{ drug: 'raloxifene', from: 65, to: 70 }] },
    ],
  },
}

/** What was read at a source of its own; docs/lessons.md says why there are no others. */
const STANDARDS = new Set([
  'NYSSLS HS-LS1-3 (New York), text read at nyssls.info',
  'OpenStax/Lumen Anatomy and Physiology, chapter 6',
])

describe('the lessons', () => {
  it('are all there, each under its own name, and at least eight', () => {
    expect(Object.keys(PLANS)).toEqual([...LESSON_IDS])
    expect(ALL_PLANS.map(({ id }) => id)).toEqual([...LESSON_IDS])
    expect(ALL_PLANS.length).toBeGreaterThanOrEqual(9)
  })

  it('have their right answers in different places', () => {
    const right = ALL_PLANS.flatMap(plan => questionsOf(plan).map(([, question]) => question.right))
    for (const place of [1, 2, 3]) {
      const share = right.filter(one => one === place).length / right.length
      expect(share, String(place)).toBeGreaterThan(0.2)
      expect(share, String(place)).toBeLessThan(0.45)
    }
  })
})

describe.each(ALL_PLANS.map(plan => [plan.id, plan] as const))('%s', (_, plan) => {
  it('is short: at most eight minutes, three objectives, one or two controls', () => {
    expect(plan.minutes).toBeGreaterThan(0)
    expect(plan.minutes).toBeLessThanOrEqual(8)
    expect([1, 2, 3]).toContain(plan.objectives)
    expect([1, 2]).toContain(plan.run.unlock.length)
    expect(new Set(plan.run.unlock).size).toBe(plan.run.unlock.length)
    for (const name of plan.run.unlock)
      expect(isNumericId(name) || ['sex', 'drugs', 'episodes', 'massage'].includes(name), name).toBe(true)
  })

  it('sets only lives, ages and places that need no correction', () => {
    for (const scenario of scenariosOf(plan))
      expect(scenarioFrom(scenario).corrections, JSON.stringify(scenario)).toEqual([])
    for (const { scenario, age, massage, scale, part } of settingsOf(plan)) {
      const { until } = scenarioFrom(scenario ?? {}).scenario
      expect(age ?? 0).toBeLessThanOrEqual(until)
      expect(age ?? 20).toBeGreaterThanOrEqual(20)
      expect([0, 1, 2, 3, 4, 5, 6, 7]).toContain(massage ?? 0)
      if (part !== undefined) expect(scale === 'site' ? readWeek(part) : readBone(part), part).not.toBeNull()
    }
  })

  it('hides parts by names that a link may use, and nothing beside the question tells the answer', () => {
    for (const kind of Object.keys(plan.veil)) expect(STEP_KINDS).toContain(kind)
    const hidden = Object.values(plan.veil).flat()
    const { corrections, view } = parseAddress(`?hide=${[...new Set(hidden)].join(',')}`, '', () => true)
    expect(corrections).toEqual([])
    expect(new Set(view.hide)).toEqual(new Set(hidden))
    // whoever predicts sees no curve that goes on, and no page beside it that tells
    for (const part of ['closer', 'reading', 'stories', 'trial']) expect(plan.veil.predict).toContain(part)
  })

  it('names only sources, words and standards that are there', () => {
    expect(plan.sources.length).toBeGreaterThan(0)
    for (const key of plan.sources) expect(key in SOURCES || key in REFERENCES, key).toBe(true)
    expect(new Set(plan.sources).size).toBe(plan.sources.length)
    const terms = new Set(TERMS.map(({ id }) => id))
    for (const id of plan.vocabulary) expect(terms.has(id), id).toBe(true)
    for (const standard of plan.standards) expect(STANDARDS.has(standard), standard).toBe(true)
  })

  it('asks questions with one right answer among several', () => {
    for (const [where, { options, right }] of questionsOf(plan)) {
      expect(options, where).toBeGreaterThanOrEqual(3)
      expect(options, where).toBeLessThanOrEqual(4)
      expect(right, where).toBeGreaterThanOrEqual(1)
      expect(right, where).toBeLessThanOrEqual(options)
    }
    expect(plan.explain.links).toBeGreaterThanOrEqual(5)
    expect(plan.explain.links).toBeLessThanOrEqual(6)
    expect(plan.explain.starters).toBeGreaterThanOrEqual(2)
  })

  it('asks for rows that can be written down', () => {
    expect(plan.observe.rows).toBeGreaterThanOrEqual(1)
    expect(plan.observe.rows).toBeLessThanOrEqual(4)
    const { scenario, age } = { ...plan.start, ...plan.run.setting, ...plan.observe.setting }
    for (const column of plan.observe.columns)
      expect(read(scenario ?? {}, column.reading, column.age ?? age ?? 62), column.reading).toSatisfy(
        Number.isFinite,
      )
  })

  const { predict } = plan
  if (predict.kind === 'curve') {
    const life = lifeFrom(answerLife(plan))
    const truth: Five = fiveOf(predict, life)

    it('asks for a curve that fits on its axis, with room', () => {
      expect(predict.shownFrom).toBeLessThan(predict.from)
      expect(predict.from).toBeLessThan(predict.to)
      for (const value of [...truth, ...predict.shapes.flat()]) {
        expect(value).toBeGreaterThan(predict.min)
        expect(value).toBeLessThan(predict.max)
      }
      // what is known begins inside it, too
      for (let age = predict.shownFrom; age <= predict.from; age += 0.5) {
        const value =
          read(answerLife(plan), predict.reading, age) /
          (predict.as === 'share' ? read(answerLife(plan), predict.reading, predict.from) : 1)
        expect(value, String(age)).toBeGreaterThan(predict.min)
        expect(value, String(age)).toBeLessThan(predict.max)
      }
    })

    it('has one shape that is the answer, and others that are not', () => {
      expect(predict.shapes.length).toBeGreaterThanOrEqual(3)
      const points = predict.shapes.map(shape => scoreShape(predict, shape, truth).points)
      expect(points.filter(one => one === 3)).toHaveLength(1)
      expect(points.filter(one => one < 2).length).toBeGreaterThanOrEqual(1)
      const apart = (shape: Five): number =>
        Math.max(...shape.map((value, i) => Math.abs(value - (truth[i] ?? Number.NaN))))
      for (const [i, shape] of predict.shapes.entries()) {
        expect(shape[0]).toBe(predict.as === 'share' ? 1 : truth[0])
        if (points[i] === 3) expect(apart(shape)).toBeLessThan((predict.max - predict.min) / 50)
        else expect(apart(shape)).toBeGreaterThan((predict.max - predict.min) / 15)
      }
    })

    it('shows no chart that goes on past the question, unless the charts are away', () => {
      const until = scenarioFrom(plan.start.scenario ?? {}).scenario.until
      const away = plan.veil.predict?.includes('charts') ?? false
      expect(away || until <= predict.from).toBe(true)
      expect(fiveAges(predict)[4]).toBeLessThanOrEqual(life.scenario.until)
    })
  }

  it('has goals that are not met at the start and can be met with what is unlocked', () => {
    const ways = WAYS[plan.id]
    const begun = { ...plan.start, ...plan.run.setting }.scenario ?? {}
    const goals = plan.run.goals ?? []
    expect(goals.length > 0).toBe(ways !== undefined)
    const met = (scenario: StoryScenario): boolean => {
      const life = lifeFrom(scenario)
      return goalStates(plan.run, life).every(state => state.met) && coursesKept(plan.run, life)
    }
    if (goals.length > 0)
      for (const state of goalStates(plan.run, lifeFrom(begun))) expect(state.met).toBe(false)
    for (const way of [...(ways?.reach ?? []), ...(ways?.miss ?? [])])
      for (const key of Object.keys(way)) expect(plan.run.unlock, key).toContain(key)
    for (const way of ways?.reach ?? []) expect(met({ ...begun, ...way }), JSON.stringify(way)).toBe(true)
    for (const way of ways?.miss ?? []) expect(met({ ...begun, ...way }), JSON.stringify(way)).toBe(false)
  })
})
