import { describe, expect, it } from 'vitest'
import { simulateLife, measuresOf, type BoneMeasures } from '../../src/bone'
import { curveOf } from '../../src/bone/curve'
import type { Showing } from '../../src/lessons/types'
import { PLANS } from '../../src/lessons/plans'
import { scenarioFrom, simulate } from '../../src/model'
import { parseAddress } from '../../src/state/url'
import type { StoryScenario } from '../../src/stories'
import { ALL_PLANS, read } from './lessons-fixture'

/** What a showing compares with. */
const against = ({ than, reading, age }: Showing): number =>
  typeof than === 'number'
    ? than
    : (than.times ?? 1) * read(than.life, than.reading ?? reading, than.age ?? age)

describe('every wrong idea is tested by what the model really does', () => {
  const all = ALL_PLANS.flatMap(plan =>
    plan.wrong.flatMap(({ name, shown }) =>
      shown.map((one, i) => [`${plan.id}: ${name} ${i + 1}`, one] as const),
    ),
  )
  it('has at least one in each lesson, and all of them have names of their own', () => {
    for (const { id, wrong } of ALL_PLANS) {
      expect(wrong.length, id).toBeGreaterThanOrEqual(1)
      for (const { shown } of wrong) expect(shown.length).toBeGreaterThanOrEqual(1)
      expect(new Set(wrong.map(({ name }) => name)).size, id).toBe(wrong.length)
    }
    expect(all.length).toBeGreaterThan(50)
  })
  it.each(all)('%s', (_, showing) => {
    const value = read(showing.life, showing.reading, showing.age)
    const other = against(showing)
    expect(Number.isFinite(value) && Number.isFinite(other)).toBe(true)
    if (showing.is === 'above') expect(value).toBeGreaterThan(other)
    else expect(value).toBeLessThan(other)
  })
})

describe('struts in the block', { timeout: 60_000 }, () => {
  // smaller than the page's block, so that it is quick; the ways of bone are the same
  const SIZE = 48
  const blockAt = (scenario: StoryScenario, ages: readonly number[]): readonly BoneMeasures[] => {
    const life = simulateLife(1, SIZE, curveOf(simulate(scenarioFrom(scenario).scenario)))
    const bytes = new Uint8Array(SIZE ** 3)
    return ages.map(age => {
      life.compose(age, bytes)
      return measuresOf(bytes, SIZE)
    })
  }
  const [plain] = blockAt({ until: 65 }, [64])

  it('same-scan-same-bone: with nearly the same bone, fewer links and thicker struts', () => {
    const rebuilt = PLANS.dxa.transfer.setting.scenario ?? {}
    const [block] = blockAt({ ...rebuilt, until: 65 }, [64])
    expect(block!.bvtv / plain!.bvtv).toBeGreaterThan(0.98)
    expect(block!.bvtv / plain!.bvtv).toBeLessThan(1.02)
    expect(block!.connD_mm3).toBeLessThan(0.9 * plain!.connD_mm3)
    expect(block!.tbTh_mm).toBeGreaterThan(1.04 * plain!.tbTh_mm)
  })

  it('struts-grow-back: a builder brings bone, and no link', () => {
    const [before, after] = blockAt(
      { until: 68, drugs: [{ drug: 'romosozumab', from: 66, to: 67 }] },
      [66, 67],
    )
    expect(after!.bvtv).toBeGreaterThan(1.15 * before!.bvtv)
    expect(after!.connD_mm3).toBeLessThanOrEqual(before!.connD_mm3)
    expect(after!.tbTh_mm).toBeGreaterThan(1.1 * before!.tbTh_mm)
  })
})

it('massage moves nothing: it stands in the view of an address and never in its life', () => {
  const none = parseAddress('', '#massage=0')
  const daily = parseAddress('', '#massage=7')
  expect(daily.view.massage).toBe(7)
  expect(daily.corrections).toEqual([])
  expect(daily.scenario).toEqual(none.scenario)
  expect(JSON.stringify(simulate(daily.scenario).columns)).toBe(
    JSON.stringify(simulate(none.scenario).columns),
  )
})
