import { expect, it } from 'vitest'
import type { LessonId } from '../../src/lessons/ids'
import { PLANS } from '../../src/lessons/plans'
import type { StoryScenario } from '../../src/stories'
import { read, wordsOf } from './lessons-fixture'

/* Numbers that stand in the words, each with the value behind it and the room that its rounding gives. */
const NINE_MONTHS = PLANS.steroids.observe.setting?.scenario ?? {}
const TWO_YEARS = PLANS.steroids.run.setting?.scenario ?? {}
const GLAND = PLANS.steroids.transfer.answer?.scenario ?? {}
const ORBIT = PLANS.load.observe.setting?.scenario ?? {}
const TRAINED = PLANS.load.transfer.answer?.scenario ?? {}
const YOUNG: StoryScenario = { episodes: [{ input: 'exercise', value: 1.1, from: 10, to: 25 }] }
const FAST = PLANS['living-bone'].transfer.answer?.scenario ?? {}
const SHOTS = PLANS.treatment.observe.setting?.scenario ?? {}
const TABLETS = PLANS.treatment.transfer.answer?.scenario ?? {}
const BUILT: StoryScenario = { drugs: [{ drug: 'romosozumab', from: 66, to: 67 }] }
const HARD = PLANS.lifetime.start.scenario ?? {}
const spine = (life: StoryScenario, age: number): number => read(life, 'bmd_spine_gcm2', age)
const hip = (life: StoryScenario, age: number): number => read(life, 'bmd_hip_gcm2', age)
const major70 = (life: StoryScenario): number => read(life, 'risk10_major', 70)

const SAID: readonly (readonly [
  LessonId,
  key: string,
  words: string,
  value: number,
  from: number,
  to: number,
])[] = [
  [
    'living-bone',
    'wrong.faster-is-more.shown',
    'about a fifth',
    1 - spine({ thyroid: 2 }, 45) / spine({}, 45),
    0.17,
    0.23,
  ],
  [
    'living-bone',
    'wrong.faster-is-more.shown',
    'nearly twice',
    read({ thyroid: 2 }, 'formation', 45) / read({}, 'formation', 45),
    1.8,
    2,
  ],
  [
    'living-bone',
    'transfer.feedback.2',
    'more than half',
    (spine(FAST, 43) - spine(FAST, 41)) / (spine(FAST, 38) - spine(FAST, 41)),
    0.5,
    0.7,
  ],
  [
    'calcium',
    'wrong.pth-takes.shown',
    'about 9 parts in 100',
    1 - spine(PLANS.calcium.transfer.answer?.pinned ?? {}, 62) / spine({}, 62),
    0.08,
    0.1,
  ],
  [
    'calcium',
    'wrong.pth-takes.shown',
    'about as much',
    spine(PLANS.calcium.transfer.answer?.scenario ?? {}, 62) / spine({}, 62) - 1,
    0.08,
    0.1,
  ],
  [
    'calcium',
    'wrong.calcium-stops-loss.shown',
    '2 parts in 100 higher',
    spine({ calcium: 1600 }, 45) / spine({}, 45) - 1,
    0.015,
    0.025,
  ],
  [
    'calcium',
    'wrong.calcium-stops-loss.shown',
    'loses 12 in 100',
    1 - spine({ calcium: 1600 }, 60) / spine({ calcium: 1600 }, 45),
    0.115,
    0.125,
  ],
  [
    'calcium',
    'wrong.calcium-stops-loss.shown',
    'as it does without',
    1 - spine({}, 60) / spine({}, 45),
    0.115,
    0.128,
  ],
  ['load', 'hook', '7 parts in 100', 1 - hip(ORBIT, 41) / hip(ORBIT, 40.5), 0.065, 0.08],
  [
    'load',
    'wrong.soon-back.shown',
    'about half of that',
    (hip(ORBIT, 45) - hip(ORBIT, 41)) / (hip(ORBIT, 40.5) - hip(ORBIT, 41)),
    0.4,
    0.55,
  ],
  [
    'load',
    'wrong.everywhere-alike.shown',
    'about 1 part in 100',
    1 - read(ORBIT, 'bmd_forearm_gcm2', 41) / read(ORBIT, 'bmd_forearm_gcm2', 40.5),
    0.005,
    0.015,
  ],
  [
    'load',
    'check.1.feedback.1',
    'the spine a little less',
    (1 - spine(ORBIT, 41) / spine(ORBIT, 40.5)) / (1 - hip(ORBIT, 41) / hip(ORBIT, 40.5)),
    0.6,
    0.95,
  ],
  ['load', 'wrong.banked-for-life.shown', '6 parts in 100', hip(YOUNG, 25) / hip({}, 25) - 1, 0.055, 0.07],
  [
    'load',
    'check.2.feedback.3',
    'about a tenth',
    (hip(YOUNG, 60) / hip({}, 60) - 1) / (hip(YOUNG, 25) / hip({}, 25) - 1),
    0.07,
    0.14,
  ],
  ['load', 'wrong.too-late.shown', '3 parts in 100', hip(TRAINED, 60) / hip({}, 60) - 1, 0.025, 0.035],
  [
    'menopause',
    'wrong.one-pace.shown',
    'more bone from her spine than the 28 years',
    (spine({}, 48) - spine({}, 55)) / (spine({}, 55) - spine({}, 83)),
    1.2,
    3,
  ],
  [
    'menopause',
    'wrong.building-stops.shown',
    'about half as fast again',
    read({}, 'formation', 60) / read({}, 'formation', 45),
    1.4,
    1.65,
  ],
  ['menopause', 'check.2.feedback.4', 'well over four fifths', spine({}, 62) / spine({}, 45), 0.84, 0.95],
  [
    'menopause',
    'transfer.feedback.2',
    'sinks towards',
    spine(PLANS.menopause.transfer.answer?.scenario ?? {}, 65) / spine({}, 65) -
      spine(PLANS.menopause.transfer.answer?.scenario ?? {}, 61) / spine({}, 61),
    -0.2,
    -0.04,
  ],
  ['dxa', 'predict.ask', '3 parts in 1,000', 1 - spine({}, 66) / spine({}, 65), 0.0022, 0.0034],
  ['dxa', 'predict.ask', 'about 1 part in 100', PLANS.dxa.observe.scatter ?? 0, 0.009, 0.012],
  ['dxa', 'hook', '−1.4', read({}, 't_spine', 65), -1.45, -1.35],
  [
    'dxa',
    'check.2.ask',
    'five times',
    read({ sex: 'm' }, 'risk10_major', 80) / read({ sex: 'm' }, 'risk10_major', 50),
    4.5,
    5.5,
  ],
  [
    'dxa',
    'wrong.number-is-risk.shown',
    'about a third',
    read({ falls: 1 }, 'risk10_major', 65) / read({}, 'risk10_major', 65) - 1,
    0.29,
    0.37,
  ],
  ['treatment', 'hook', 'up by an eighth', spine(SHOTS, 71) / spine(SHOTS, 66) - 1, 0.115, 0.135],
  [
    'treatment',
    'wrong.bisphosphonates-build.shown',
    'less than half',
    read(TABLETS, 'formation', 70) / read(TABLETS, 'formation', 66),
    0.3,
    0.5,
  ],
  [
    'treatment',
    'wrong.bisphosphonates-build.shown',
    '4 parts in 100',
    read(TABLETS, 'mineral_trabecular', 70) / read(TABLETS, 'mineral_trabecular', 66) - 1,
    0.035,
    0.045,
  ],
  [
    'treatment',
    'wrong.builder-is-enough.shown',
    'more than one',
    read(BUILT, 't_spine', 67) - read(BUILT, 't_spine', 66),
    1,
    1.3,
  ],
  [
    'treatment',
    'wrong.builder-is-enough.shown',
    'three quarters',
    (read(BUILT, 't_spine', 67) - read(BUILT, 't_spine', 69)) /
      (read(BUILT, 't_spine', 67) - read(BUILT, 't_spine', 66)),
    0.7,
    0.8,
  ],
  [
    'treatment',
    'transfer.feedback.1',
    'about 1 part in 100',
    1 - spine(TABLETS, 74) / spine(TABLETS, 71),
    0.005,
    0.015,
  ],
  [
    'treatment',
    'transfer.feedback.1',
    'more than ten times',
    (1 - spine(SHOTS, 74) / spine(SHOTS, 71)) / (1 - spine(TABLETS, 74) / spine(TABLETS, 71)),
    10,
    14,
  ],
  [
    'steroids',
    'hook',
    'about 3 parts in 100',
    1 - spine(NINE_MONTHS, 60.75) / spine(NINE_MONTHS, 60),
    0.027,
    0.036,
  ],
  [
    'steroids',
    'wrong.only-removal.shown',
    '18 parts in 100',
    1 - read(NINE_MONTHS, 'formation', 60.5) / read(NINE_MONTHS, 'formation', 59.5),
    0.17,
    0.19,
  ],
  [
    'steroids',
    'wrong.never-back.shown',
    'half a part in 100',
    1 - spine(NINE_MONTHS, 63.75) / spine({}, 63.75),
    0,
    0.005,
  ],
  [
    'steroids',
    'wrong.all-glands-alike.shown',
    'more than doubles',
    read(GLAND, 'formation', 61) / read({}, 'formation', 61),
    2,
    3,
  ],
  [
    'steroids',
    'check.2.feedback.1',
    'adds to the risk',
    read(TWO_YEARS, 'risk10_spine', 60) / read(GLAND, 'risk10_spine', 60),
    1.2,
    2,
  ],
  ['lifetime', 'hook', 'about 15 of 100', major70(HARD), 14.5, 15.5],
  ['lifetime', 'predict.why.1', 'to about 14 of 100', major70({ ...HARD, calcium: 1600 }), 13.5, 14.5],
  ['lifetime', 'predict.why.2', 'hardly moves', major70(HARD) - major70({ ...HARD, menopause: 51 }), 0, 0.5],
  ['lifetime', 'predict.why.3', 'about 12 of 100', major70({ ...HARD, smoking: 0 }), 11.5, 12.5],
  ['lifetime', 'predict.why.4', 'about 15 to about 10 of 100', major70({ ...HARD, peak: 0 }), 9.5, 10.5],
  ['lifetime', 'check.2.ask', '5 parts in 100', 1 - hip({}, 80) / hip({}, 70), 0.045, 0.06],
  [
    'lifetime',
    'wrong.density-is-all.shown',
    'nearly triples',
    read({}, 'risk10_hip', 80) / read({}, 'risk10_hip', 70),
    2.6,
    3,
  ],
  ['lifetime', 'transfer.case', 'about 5', read({ sex: 'm' }, 'risk10_major', 80), 4.5, 5.5],
]
it.each(SAID)('%s says in %s: “%s”', (id, key, words, value, from, to) => {
  expect(wordsOf(id)[`lessons.${id}.${key}`]).toContain(words)
  expect(value).toBeGreaterThanOrEqual(from)
  expect(value).toBeLessThanOrEqual(to)
})
