import { describe, expect, it } from 'vitest'
import { chainOf, moved, shuffled } from '../../src/lessons/engine/chain'
import {
  EMPTY_LINE,
  fiveFromLine,
  fiveOf,
  LINE_POINTS,
  stroke,
  withValue,
} from '../../src/lessons/engine/curve'
import { coursesKept, goalStates, runDone } from '../../src/lessons/engine/goals'
import { isClosed, needsOf, veilOf } from '../../src/lessons/engine/needs'
import { digitsBeside } from '../../src/lessons/engine/ways'
import {
  addRow,
  answerCheck,
  answerTransfer,
  EMPTY_RECORD,
  MOST_ROWS,
  order,
  predict,
  reach,
  removeRow,
  restart,
  reveal,
  trust,
  write,
} from '../../src/lessons/engine/record'
import { rowOf, spreadOf } from '../../src/lessons/engine/rows'
import { chainPart, scoreOf } from '../../src/lessons/engine/score'
import { answerLife, settingFor } from '../../src/lessons/engine/settings'
import { scoreShape, shapeOf, widestGap } from '../../src/lessons/engine/shape'
import { PLANS } from '../../src/lessons/plans'
import type { CurveAsk, Five } from '../../src/lessons/types'
import { scenarioFrom } from '../../src/model'
import { lifeOf } from '../../src/risk'

const life = (raw: object = {}) => lifeOf(scenarioFrom(raw).scenario)
const plan = PLANS.menopause
const ASK: CurveAsk = {
  kind: 'curve',
  reading: 'bmd_spine_gcm2',
  as: 'share',
  from: 40,
  to: 60,
  shownFrom: 30,
  min: 0.6,
  max: 1.2,
  shapes: [],
}
const five = (...values: number[]): Five => values as unknown as Five
const FALLS = five(1, 0.98, 0.9, 0.86, 0.85)

describe('the shape of a prediction', () => {
  it('gives all three points to the truth itself and to one about as deep', () => {
    expect(scoreShape(ASK, FALLS, FALLS).points).toBe(3)
    expect(scoreShape(ASK, five(1, 0.99, 0.91, 0.85, 0.82), FALLS).points).toBe(3)
  })
  it('takes the time point for a line that bends early or late', () => {
    const early = scoreShape(ASK, five(1, 0.86, 0.85, 0.85, 0.85), FALLS)
    expect(early).toMatchObject({ way: true, time: false, amount: true, points: 2 })
    const late = scoreShape(ASK, five(1, 1, 1, 0.99, 0.85), FALLS)
    expect(late).toMatchObject({ way: true, time: false, amount: true })
  })
  it('takes the amount point for a line far too deep or too shallow', () => {
    expect(scoreShape(ASK, five(1, 0.96, 0.78, 0.66, 0.6), FALLS)).toMatchObject({
      way: true,
      time: true,
      amount: false,
    })
    expect(scoreShape(ASK, five(1, 0.99, 0.97, 0.96, 0.955), FALLS).amount).toBe(false)
  })
  it('gives a level line nothing where the truth moves, and all where it does not', () => {
    const level = five(1, 1, 1, 1, 1)
    expect(scoreShape(ASK, level, FALLS).points).toBe(0)
    expect(scoreShape(ASK, level, five(1, 1.01, 0.99, 1, 1)).points).toBe(3)
    expect(scoreShape(ASK, FALLS, level).points).toBe(0)
  })
  it('gives a mirrored line only its timing', () => {
    const mirrored = scoreShape(ASK, five(1, 1.02, 1.1, 1.14, 1.15), FALLS)
    expect(mirrored).toEqual({ way: false, time: true, amount: false, points: 1 })
  })
  it('tells a dip that comes back from a fall that stays', () => {
    const dip = five(1, 0.9, 0.82, 0.97, 1)
    expect(shapeOf(dip, 0.6)).toMatchObject({ way: 'down', at: 2, returns: true })
    expect(scoreShape(ASK, five(1, 0.9, 0.82, 0.82, 0.82), dip).time).toBe(false)
    expect(scoreShape(ASK, five(1, 0.92, 0.8, 0.95, 0.99), dip).points).toBe(3)
  })
  it('does not punish a hand that shakes', () => {
    for (let seed = 1; seed < 60; seed += 1) {
      const shaken = FALLS.map((value, i) =>
        i === 0 ? value : value + 0.018 * Math.sin(seed * 12.9898 + i * 78.233),
      )
      expect(scoreShape(ASK, shaken as unknown as Five, FALLS).points, `seed ${seed}`).toBe(3)
    }
  })
  it('finds where two lines are furthest apart', () => {
    expect(widestGap(five(1, 1, 0.9, 0.9, 0.9), FALLS)).toBe(4)
    expect(widestGap(FALLS, FALLS)).toBe(0)
  })
})

describe('a drawn line', () => {
  const path = (at: (age: number) => number) => {
    let line = EMPTY_LINE
    for (let age = 40; age < 60; age += 0.5)
      line = stroke(ASK, line, [age, at(age)], [age + 0.5, at(age + 0.5)])
    return line
  }
  it('gives the five values of a straight line, and the same when the hand shakes', () => {
    const straight = fiveFromLine(
      ASK,
      path(age => 1 - (age - 40) / 100),
      1,
    )
    ;[1, 0.95, 0.9, 0.85, 0.8].forEach((value, i) => expect(straight?.[i]).toBeCloseTo(value, 2))
    const shaky = fiveFromLine(
      ASK,
      path(age => 1 - (age - 40) / 100 + (Math.round(age * 2) % 2) * 0.03 - 0.015),
      1,
    )
    straight?.forEach((value, i) => expect(shaky?.[i]).toBeCloseTo(value, 1))
  })
  it('may be drawn backwards, in pieces and not to the end', () => {
    const back = stroke(ASK, EMPTY_LINE, [60, 0.8], [40, 1])
    expect(fiveFromLine(ASK, back, 1)?.[2]).toBeCloseTo(0.9, 2)
    const half = stroke(ASK, EMPTY_LINE, [40, 1], [50, 0.8])
    for (const value of fiveFromLine(ASK, half, 1)?.slice(3) ?? [0]) expect(value).toBeCloseTo(0.8, 6)
    expect(fiveFromLine(ASK, EMPTY_LINE, 1)).toBeNull()
  })
  it('stays on the axis and has a value for every point', () => {
    const wild = stroke(ASK, EMPTY_LINE, [40, 9], [60, -9])
    expect(wild).toHaveLength(LINE_POINTS)
    expect(wild.every(value => value !== null && value >= ASK.min && value <= ASK.max)).toBe(true)
  })
  it('keeps what is known, and clamps what is set by key', () => {
    expect(withValue(ASK, FALLS, 0, 0.7)).toEqual(FALLS)
    expect(withValue(ASK, FALLS, 2, 7)[2]).toBe(ASK.max)
    expect(withValue(ASK, FALLS, 2, Number.NaN)).toEqual(FALLS)
  })
  it('is compared with the life the plan names', () => {
    const truth = fiveOf(ASK, life())
    expect(truth[0]).toBe(1)
    expect(truth[4]).toBeLessThan(0.92)
  })
})

describe('a record', () => {
  const guess = { kind: 'curve', values: FALLS, how: 'keys' } as const
  it('keeps the prediction that was made before the result lay open', () => {
    const made = predict(EMPTY_RECORD, guess)
    const seen = reach(made, 3)
    expect(seen.revealed).toBe(true)
    expect(predict(seen, { ...guess, values: five(1, 1, 1, 1, 1) })).toBe(seen)
    expect(trust(seen, 2)).toBe(seen)
  })
  it('hides the answer from those who skip, until they predict or ask to see it', () => {
    const skipped = reach(EMPTY_RECORD, 4)
    expect(skipped.revealed).toBe(false)
    expect(isClosed(skipped, 'observe')).toBe(true)
    expect(veilOf(plan, skipped, 'observe')).toEqual(plan.veil.predict)
    expect(isClosed(reveal(skipped), 'observe')).toBe(false)
    expect(isClosed(predict(skipped, guess), 'observe')).toBe(false)
  })
  it('says what a step still asks for', () => {
    expect(needsOf(plan, EMPTY_RECORD, 'hook')).toEqual([])
    expect(needsOf(plan, EMPTY_RECORD, 'predict')).toEqual(['predict'])
    expect(needsOf(plan, predict(EMPTY_RECORD, guess), 'predict')).toEqual(['confidence'])
    expect(needsOf(plan, trust(predict(EMPTY_RECORD, guess), 3), 'predict')).toEqual([])
    expect(needsOf(plan, EMPTY_RECORD, 'explain')).toEqual(['chain', 'write'])
    expect(needsOf(plan, answerCheck(EMPTY_RECORD, 0, 1), 'check')).toEqual(['check'])
    expect(needsOf(plan, answerTransfer(EMPTY_RECORD, 1), 'transfer')).toEqual([])
  })
  it('adds and removes rows, up to a limit', () => {
    let record = EMPTY_RECORD
    for (let i = 0; i < MOST_ROWS + 5; i += 1) record = addRow(record, [i])
    expect(record.rows).toHaveLength(MOST_ROWS)
    expect(removeRow(record, 1).rows.slice(0, 2)).toEqual([[0], [2]])
  })
  it('takes no more text than it can show', () => {
    expect(write(EMPTY_RECORD, 'x'.repeat(1e5)).written).toHaveLength(2000)
  })
  it('begins again with nothing but the way home and that it was done once', () => {
    const done = { ...answerTransfer(predict(EMPTY_RECORD, guess), 1), standing: 7 }
    expect(restart(done)).toEqual({ ...EMPTY_RECORD, done: true })
  })
})

describe('the score of a lesson', () => {
  const truth = fiveOf(plan.predict as CurveAsk, life())
  it('is full for a learner who is right in everything at first', () => {
    let record = predict(EMPTY_RECORD, { kind: 'curve', values: truth, how: 'drawn' })
    record = order(record, [1, 2, 3, 4, 5, 6])
    plan.check.forEach(({ right }, item) => (record = answerCheck(record, item as 0 | 1, right)))
    record = answerTransfer(record, plan.transfer.right)
    expect(scoreOf(plan, record, truth)).toMatchObject({ points: 8, of: 8 })
  })
  it('counts the first answer only', () => {
    const [{ right, options }] = plan.check
    const wrong = (right % options) + 1
    const record = answerCheck(answerCheck(EMPTY_RECORD, 0, wrong), 0, right)
    expect(record.check[0]).toEqual([wrong, right])
    expect(scoreOf(plan, record, truth).check).toEqual({ points: 0, of: 2 })
    expect(scoreOf(plan, EMPTY_RECORD, truth)).toMatchObject({ points: 0, check: null, transfer: null })
  })
  it('gives a chain with one link out of place half', () => {
    expect(chainPart([1, 2, 3, 4, 5, 6], 6)?.points).toBe(2)
    expect(chainPart([2, 3, 4, 5, 6, 1], 6)?.points).toBe(1)
    expect(chainPart([6, 5, 4, 3, 2, 1], 6)?.points).toBe(0)
    expect(chainPart([1, 1, 2, 3, 4, 5], 6)).toBeNull()
    expect(chainPart([], 6)).toBeNull()
  })
  it('begins with an order that earns nothing, and every order can be mended', () => {
    for (const links of [3, 4, 5, 6, 7]) {
      const start = shuffled(links)
      expect([...start].sort()).toEqual(Array.from({ length: links }, (_, i) => i + 1))
      expect(chainPart(start, links)?.points, `${links} links`).toBe(0)
    }
    expect(moved([3, 1, 2], 0, 2)).toEqual([1, 2, 3])
    expect(moved([3, 1, 2], 0, 3)).toEqual([3, 1, 2])
    expect(chainOf([1, 9], 3)).toEqual(shuffled(3))
  })
})

describe('what a run and its rows read', () => {
  it('judges goals on the life that is on the page', () => {
    const early = life({ menopause: 40 })
    expect(goalStates(plan.run, early).every(({ met }) => met)).toBe(true)
    expect(goalStates(plan.run, life()).some(({ met }) => met)).toBe(false)
    expect(runDone(plan.run, early, true, 52)).toBe(true)
    expect(goalStates(plan.run, life({ until: 40 }))[0]?.met).toBe(false)
  })
  it('tells a number beside a goal with as many decimals as show on which side it lies', () => {
    expect(digitsBeside('risk10_major', 12.4, 9)).toBe(0)
    expect(digitsBeside('risk10_major', 8.5, 9)).toBe(1)
    expect(digitsBeside('risk10_major', 8.97, 9)).toBe(2)
    expect(digitsBeside('t_spine', -0.66, -0.7)).toBe(2)
    expect(digitsBeside('bvtv_spine', 0.1401, 0.14)).toBe(2)
    expect(digitsBeside('t_spine', -1, -1)).toBe(4)
    expect(digitsBeside('t_spine', Number.NaN, -1)).toBe(1)
  })
  it('asks for one change where there is no goal, and for time where there is an age', () => {
    const free = { unlock: ['exercise'] as const }
    expect(runDone(free, life(), false, 90)).toBe(false)
    expect(runDone(free, life(), true, 20)).toBe(true)
    expect(runDone({ ...free, watchTo: 70 }, life(), true, 60)).toBe(false)
    expect(runDone({ ...free, watchTo: 70 }, life(), false, 70)).toBe(true)
  })
  it('counts treatments in a challenge', () => {
    const two = life({
      drugs: [
        { drug: 'alendronate', from: 60, to: 65 },
        { drug: 'denosumab', from: 66, to: 68 },
      ],
    })
    expect(coursesKept({ unlock: [], mostCourses: 1 }, two)).toBe(false)
    expect(coursesKept({ unlock: [], mostCourses: 2 }, two)).toBe(true)
  })
  it('measures as a scanner does: the same again for the same measurement, spread as wide as its error', () => {
    const observe = {
      columns: [
        { reading: 'bmd_spine_gcm2', digits: 3 },
        { reading: 't_spine', digits: 1 },
      ],
      rows: 4,
      scatter: 0.01,
    } as const
    const one = life()
    expect(rowOf(observe, one, 65, 3)).toEqual(rowOf(observe, one, 65, 3))
    const rows = Array.from({ length: 800 }, (_, nth) => rowOf(observe, one, 65, nth))
    const [, density = 0, score = 0] = rowOf({ ...observe, scatter: 0 }, one, 65, 0)
    const sd = (index: number, mean: number): number =>
      Math.sqrt(rows.reduce((sum, row) => sum + ((row[index] ?? 0) - mean) ** 2, 0) / rows.length)
    expect(sd(1, density) / density).toBeCloseTo(0.01, 3)
    // one per cent of density is about a tenth of a T-score
    expect(sd(2, score)).toBeGreaterThan(0.05)
    expect(sd(2, score)).toBeLessThan(0.12)
    const spread = spreadOf(rows, 0)
    expect(spread?.mean).toBeCloseTo(density, 2)
    expect(spreadOf(rows.slice(0, 1), 0)).toBeNull()
  })
})

describe('what a step sets', () => {
  it('shows its start, begins the run with its changes, and keeps what the learner made of it', () => {
    expect(settingFor(plan, 'predict', 'hook')).toBe(plan.start)
    expect(settingFor(plan, 'run', 'predict')).toEqual({ ...plan.start, ...plan.run.setting })
    expect(settingFor(PLANS.massage, 'observe', 'run')).toBeNull()
    expect(settingFor(plan, 'observe', 'run')).toBe(plan.observe.setting)
    expect(settingFor(plan, 'observe', 'explain')).toBeNull()
    expect(settingFor(plan, 'explain', 'observe')).toBeNull()
    // whoever comes by a link, or back from the new case
    expect(settingFor(plan, 'explain', null)).toBe(plan.observe.setting)
    expect(settingFor(plan, 'check', 'transfer')).toBe(plan.observe.setting)
    expect(settingFor(plan, 'transfer', 'check')).toMatchObject(plan.transfer.setting)
  })
  it('knows the life that answers', () => {
    expect(answerLife(PLANS.treatment)).not.toHaveProperty('until')
  })
})
