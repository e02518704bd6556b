import type { DrugId, NumericId, NumericInputs, ReferenceId, Sex } from '../model/types'

/** What a story sets, in the words of a saved scenario: anything left out keeps its usual value. */
export type StoryScenario = Partial<NumericInputs> & {
  readonly sex?: Sex
  readonly reference?: ReferenceId
  readonly episodes?: readonly {
    readonly input: NumericId
    readonly value: number
    readonly from: number
    readonly to: number
  }[]
  readonly drugs?: readonly {
    readonly drug: DrugId
    readonly from: number
    readonly to: number
    readonly dose?: number
  }[]
}

/**
 * A prepared life. Words: `stories.<id>.title`, `.sentence` (what to look for) and `.look` (where to look).
 * `age` is where the age cursor starts, years; `massage` is gentle sessions a week, shown beside the
 * controls and never given to the model.
 */
export interface Story {
  readonly id: string
  readonly scenario: StoryScenario
  readonly age: number
  /** where the density chart looks, when the spine is not the point */
  readonly site?: 'spine' | 'hip' | 'neck' | 'forearm'
  readonly massage?: number
}

/*
 * The ages, doses and lengths below are Assumption: chosen so that one cause stands alone and its
 * effect is easy to see. They are not case histories. Where two stories are meant to be compared
 * (tablets then a pause, stopping denosumab) they share their ages.
 */
export const STORIES: readonly Story[] = [
  { id: 'menopause', scenario: {}, age: 62 },
  { id: 'early-menopause', scenario: { menopause: 42 }, age: 52 },
  { id: 'man', scenario: { sex: 'm' }, age: 75, site: 'hip' },
  {
    id: 'steroids',
    // 10 mg a day of prednisolone for nine months: above the 7.5 mg at which spine breaks were five times as common.
    scenario: { episodes: [{ input: 'cortisol', value: 10, from: 60, to: 60.75 }] },
    age: 61,
  },
  {
    id: 'thyroid',
    // Twice the normal hormone: the most that was compared with published results.
    scenario: { episodes: [{ input: 'thyroid', value: 2, from: 38, to: 41 }] },
    age: 40,
  },
  {
    id: 'parathyroid',
    scenario: { episodes: [{ input: 'pth', value: 2.2, from: 56, to: 66 }] },
    age: 64,
    site: 'forearm',
  },
  {
    id: 'astronaut',
    // Six months in orbit, as in Lang 2004 (4 to 6 months); the load of daily life drops to nothing.
    scenario: { episodes: [{ input: 'exercise', value: 0, from: 40, to: 40.5 }] },
    age: 40.5,
    site: 'hip',
  },
  {
    id: 'training',
    scenario: {
      episodes: [
        { input: 'oestrogen', value: 0.3, from: 18, to: 25 },
        { input: 'exercise', value: 1.1, from: 18, to: 25 },
      ],
    },
    age: 25,
  },
  {
    id: 'strong-start',
    scenario: { episodes: [{ input: 'exercise', value: 1.1, from: 10, to: 25 }] },
    age: 30,
  },
  {
    id: 'smoker',
    // From 20 and not from birth, so that the curve can be seen leaving the usual one.
    scenario: { episodes: [{ input: 'smoking', value: 1, from: 20, to: 90 }] },
    age: 70,
  },
  { id: 'small-frame', scenario: { weight: 50, height: 155, family: 1 }, age: 65 },
  { id: 'tablets-pause', scenario: { drugs: [{ drug: 'alendronate', from: 66, to: 71 }] }, age: 73 },
  { id: 'denosumab-stop', scenario: { drugs: [{ drug: 'denosumab', from: 66, to: 71 }] }, age: 72.5 },
  {
    id: 'builder-keeper',
    scenario: {
      drugs: [
        { drug: 'romosozumab', from: 68, to: 69 },
        { drug: 'alendronate', from: 69, to: 74 },
      ],
    },
    age: 72,
  },
  { id: 'massage', scenario: {}, age: 65, massage: 1 },
]
