import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  fastestWindow,
  sampleAt,
  scenarioFrom,
  simulate,
  type ColumnId,
  type Trajectory,
} from '../../src/model'
import { riskAt, riskOf } from '../../src/risk'
import { FIRST_STORY_ID, STORIES, storyOf, type StoryScenario } from '../../src/stories'

const words = JSON.parse(
  readFileSync(new URL('../../src/i18n/locales/en/stories.json', import.meta.url), 'utf8'),
) as Record<string, string>

const lifeOf = (scenario: StoryScenario): Trajectory => simulate(scenarioFrom({ v: 1, ...scenario }).scenario)
const life = (id: string): Trajectory => lifeOf(storyOf(id)!.scenario)
const usual = lifeOf({})
const at = (trajectory: Trajectory, age: number, column: ColumnId = 'bmd_spine_gcm2'): number =>
  sampleAt(trajectory, column, age)
/** Fraction lost between two ages, positive for a loss. */
const loss = (t: Trajectory, from: number, to: number, column: ColumnId = 'bmd_spine_gcm2'): number =>
  1 - at(t, to, column) / at(t, from, column)
/** How far below the usual life of the same age, as a fraction. */
const below = (t: Trajectory, age: number, column: ColumnId = 'bmd_spine_gcm2'): number =>
  1 - at(t, age, column) / at(usual, age, column)

describe('every story', () => {
  it('there are fifteen, each named once, the first one plain', () => {
    expect(STORIES).toHaveLength(15)
    expect(new Set(STORIES.map(({ id }) => id)).size).toBe(15)
    expect(STORIES[0]?.id).toBe(FIRST_STORY_ID)
    expect(STORIES[0]?.scenario).toEqual({})
    expect(storyOf('nobody')).toBeNull()
  })

  for (const story of STORIES)
    it(`${story.id} has words, needs no correction and starts within its life`, () => {
      for (const part of ['title', 'sentence', 'look'])
        expect(words[`stories.${story.id}.${part}`], part).toBeTruthy()
      // one sentence: one full stop, and it is the last character
      expect(words[`stories.${story.id}.sentence`]).toMatch(/^[^.]+\.$/)
      const { scenario, corrections } = scenarioFrom({ v: 1, ...story.scenario })
      expect(corrections).toEqual([])
      expect(story.age).toBeGreaterThanOrEqual(20)
      expect(story.age).toBeLessThanOrEqual(scenario.until)
    })
})

describe('what a story says is what its life does', () => {
  it('menopause: at no other time does she lose bone so fast', () => {
    const { from, to } = fastestWindow(usual, 'bmd_spine_gcm2', 3)!
    const { menopause } = usual.scenario
    expect(from).toBeGreaterThan(menopause - 2)
    expect(to).toBeLessThan(menopause + 4)
    expect(at(usual, 53, 'resorption')).toBeGreaterThan(1.3)
    expect(at(usual, 53, 'formation')).toBeGreaterThan(1.2)
    expect(at(usual, 53, 'resorption')).toBeGreaterThan(at(usual, 53, 'formation'))
  })

  it('early menopause: the fast loss starts more than eight years sooner', () => {
    const early = fastestWindow(life('early-menopause'), 'bmd_spine_gcm2', 3)!
    const late = fastestWindow(usual, 'bmd_spine_gcm2', 3)!
    expect(late.from - early.from).toBeGreaterThan(8)
    expect(below(life('early-menopause'), 52)).toBeGreaterThan(0.04)
  })

  it('a man: a slow slope at the hip, no step, a spine that spurs keep high, and a risk that climbs late', () => {
    const man = life('man')
    expect(storyOf('man')!.site).toBe('hip')
    for (const site of ['bmd_spine_gcm2', 'bmd_hip_gcm2'] as const)
      expect(fastestWindow(man, site, 3).loss).toBeLessThan(fastestWindow(usual, site, 3).loss / 2)
    expect(loss(man, 40, 80, 'bmd_hip_gcm2')).toBeGreaterThan(0.05)
    expect(loss(man, 40, 80)).toBeLessThan(loss(man, 40, 80, 'bmd_hip_gcm2') / 2)
    const risk = riskOf(man.scenario, man)
    expect(riskAt(risk, 'hip', 'ten', 80)).toBeGreaterThan(4 * riskAt(risk, 'hip', 'ten', 60))
  })

  it('steroids: bone goes, building drops, and much comes back', () => {
    const t = life('steroids')
    expect(below(t, 60.75)).toBeGreaterThan(0.015)
    expect(at(t, 60.7, 'formation')).toBeLessThan(0.92 * at(usual, 60.7, 'formation'))
    expect(below(t, 65)).toBeLessThan(below(t, 60.75) / 2)
  })

  it('thyroid: removal outpaces building; most comes back within two years, not all', () => {
    const t = life('thyroid')
    expect(at(t, 40, 'resorption')).toBeGreaterThan(at(t, 40, 'formation'))
    expect(below(t, 41)).toBeGreaterThan(0.04)
    expect(below(t, 43)).toBeLessThan(below(t, 41) / 2)
    expect(below(t, 43)).toBeGreaterThan(0.005)
  })

  it('parathyroid: bone goes everywhere, the spine recovers soonest, the forearm last', () => {
    const t = life('parathyroid')
    /** share of the loss at 66 that is still missing ten years after */
    const missing = (site: ColumnId): number => {
      expect(below(t, 66, site), site).toBeGreaterThan(0.03)
      return below(t, 76, site) / below(t, 66, site)
    }
    const [forearm, hip, spine] = [
      missing('bmd_forearm_gcm2'),
      missing('bmd_hip_gcm2'),
      missing('bmd_spine_gcm2'),
    ]
    expect(forearm).toBeGreaterThan(hip)
    expect(hip).toBeGreaterThan(spine)
  })

  it('astronaut: the hip loses more than the spine, and the way back is slow', () => {
    const t = life('astronaut')
    const hip = below(t, 40.5, 'bmd_hip_gcm2')
    expect(hip).toBeGreaterThan(below(t, 40.5))
    expect(hip).toBeGreaterThan(0.05)
    // as long on the ground as in orbit brings back less than half
    expect(below(t, 41, 'bmd_hip_gcm2')).toBeGreaterThan(hip / 2)
  })

  it('training hard: the load helps, the missing oestrogen costs more, the peak is lower', () => {
    const { scenario } = storyOf('training')!
    const t = lifeOf(scenario)
    const noLoad = lifeOf({ episodes: scenario.episodes!.filter(({ input }) => input === 'oestrogen') })
    expect(at(t, 25)).toBeGreaterThan(at(noLoad, 25))
    expect(at(t, 25)).toBeLessThan(at(usual, 25))
    const peak = (x: Trajectory) => Math.max(...x.columns.bmd_spine_gcm2)
    expect(peak(t)).toBeLessThan(0.99 * peak(usual))
  })

  it('a strong start: more at 30, most of it gone by 60, more stays if the load does', () => {
    const t = life('strong-start')
    const longer = lifeOf({ episodes: [{ input: 'exercise', value: 1.1, from: 10, to: 60 }] })
    expect(-below(t, 25)).toBeGreaterThan(0.03)
    expect(-below(t, 30)).toBeGreaterThan(0.01)
    expect(-below(t, 60)).toBeLessThan(-below(t, 25) / 2)
    expect(-below(longer, 60)).toBeGreaterThan(-below(t, 60) + 0.02)
  })

  it('smoker: the curve drops and does not catch up', () => {
    const t = life('smoker')
    expect(below(t, 20)).toBeCloseTo(0, 3)
    expect(below(t, 30)).toBeGreaterThan(0.01)
    for (const age of [40, 50, 60, 70, 80]) expect(below(t, age)).toBeGreaterThan(0.01)
  })

  it('small frame: starts lower, loses the same share, ends further down, and risks more', () => {
    const t = life('small-frame')
    expect(at(t, 30, 't_spine')).toBeLessThan(-0.5)
    expect(loss(t, 30, 65)).toBeCloseTo(loss(usual, 30, 65), 1)
    expect(at(t, 65, 't_spine')).toBeLessThan(at(usual, 65, 't_spine') - 0.5)
    const hip = (x: Trajectory) => riskAt(riskOf(x.scenario, x), 'hip', 'ten', 65)
    expect(hip(t)).toBeGreaterThan(hip(usual))
  })

  it('tablets then a pause: most of the gain stays for years', () => {
    const t = life('tablets-pause')
    const gain = at(t, 71) - at(t, 66)
    expect(gain).toBeGreaterThan(0)
    expect(at(t, 76) - at(t, 66)).toBeGreaterThan(gain / 2)
  })

  it('stopping denosumab: much of the gain is gone in two years, and removal overshoots', () => {
    const t = life('denosumab-stop')
    const gain = at(t, 71) - at(t, 66)
    expect(gain).toBeGreaterThan(0)
    expect(at(t, 73)).toBeLessThan(at(t, 71) - gain / 2)
    const peak = Math.max(...Array.from({ length: 24 }, (_, month) => at(t, 71 + month / 12, 'resorption')))
    expect(peak).toBeGreaterThan(1.1 * at(t, 65.9, 'resorption'))
    // the pair that is told as a comparison: tablets lose far less
    expect(loss(life('tablets-pause'), 71, 73)).toBeLessThan(loss(t, 71, 73) / 2)
  })

  it('builder then keeper: a fast gain that holds, and goes without the tablets', () => {
    const { scenario } = storyOf('builder-keeper')!
    const t = lifeOf(scenario)
    const alone = lifeOf({ drugs: scenario.drugs!.filter(({ drug }) => drug === 'romosozumab') })
    const gain = at(t, 69) - at(t, 68)
    expect(gain / at(t, 68)).toBeGreaterThan(0.06)
    expect(at(t, 74) - at(t, 68)).toBeGreaterThan(0.8 * gain)
    expect(at(alone, 74) - at(alone, 68)).toBeLessThan(0.3 * gain)
  })

  it('massage: every number is the number without it', () => {
    const story = storyOf('massage')!
    expect(story.massage).toBeGreaterThan(0)
    const t = lifeOf(story.scenario)
    for (const [id, column] of Object.entries(t.columns))
      expect(column, id).toEqual(usual.columns[id as ColumnId])
  })
})
