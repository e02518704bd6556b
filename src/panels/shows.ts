import type { StoryScenario } from '../stories'

/** What "show me" sets: a whole life (in the words of a saved scenario), and where to look. */
export interface Show {
  /** left out: the life on the screen is kept */
  readonly scenario?: StoryScenario
  /** years; left out: the age shown is kept */
  readonly age?: number
  readonly scale?: 'body' | 'bone' | 'trabeculae' | 'site'
  readonly part?: string
  readonly site?: 'spine' | 'hip' | 'neck' | 'forearm'
  readonly bone?: 'hip' | 'spine' | 'wrist' | 'humerus' | 'major'
  /** which of the lives that may be; 'spine': the first that meets a spine fracture by that age */
  readonly possible?: 0 | 'spine'
  readonly massage?: number
}

/**
 * Words: `panels.show.<id>`, what one will see. Ages, doses and lengths are Assumption: chosen so that one cause stands alone.
 */
export const SHOWS = {
  // bone is alive
  pit: { scenario: {}, age: 40, scale: 'site', part: 'week-3', site: 'spine' },
  'pit-filled': { scenario: {}, age: 40, scale: 'site', part: 'week-32', site: 'spine' },
  'pit-short': { scenario: {}, age: 51, scale: 'site', part: 'week-32', site: 'spine' },
  'struts-young': { scenario: {}, age: 25, scale: 'trabeculae', site: 'spine' },
  struts: { scenario: {}, age: 75, scale: 'trabeculae', site: 'spine' },
  // what tips the balance
  menopause: { scenario: {}, age: 54, scale: 'trabeculae', site: 'spine' },
  'low-oestrogen': {
    scenario: { episodes: [{ input: 'oestrogen', value: 0.3, from: 18, to: 25 }] },
    age: 25,
    scale: 'trabeculae',
    site: 'spine',
  },
  'low-testosterone': {
    scenario: { sex: 'm', episodes: [{ input: 'testosterone', value: 0.3, from: 50, to: 90 }] },
    age: 60,
    scale: 'trabeculae',
    site: 'spine',
  },
  thyroid: {
    scenario: { episodes: [{ input: 'thyroid', value: 2, from: 38, to: 41 }] },
    age: 41,
    scale: 'trabeculae',
    site: 'spine',
  },
  parathyroid: {
    scenario: { episodes: [{ input: 'pth', value: 2.2, from: 56, to: 66 }] },
    age: 66,
    scale: 'trabeculae',
    site: 'forearm',
  },
  steroids: {
    scenario: { episodes: [{ input: 'cortisol', value: 10, from: 60, to: 61 }] },
    age: 60.9,
    scale: 'trabeculae',
    site: 'spine',
  },
  smoking: {
    scenario: { episodes: [{ input: 'smoking', value: 1, from: 20, to: 90 }] },
    age: 70,
    scale: 'trabeculae',
    site: 'hip',
  },
  weightless: {
    scenario: { episodes: [{ input: 'exercise', value: 0, from: 40, to: 40.5 }] },
    age: 40.4,
    scale: 'trabeculae',
    site: 'hip',
  },
  'man-old': { scenario: { sex: 'm' }, age: 80, scale: 'body', site: 'hip', bone: 'hip', possible: 0 },
  frame: { scenario: { weight: 50, height: 155 }, age: 65, scale: 'trabeculae', site: 'hip', bone: 'hip' },
  // what breaks, and how people notice
  'hip-neck': { age: 75, scale: 'bone', part: 'hip', site: 'neck', bone: 'hip' },
  'wrist-bone': { age: 75, scale: 'bone', part: 'wrist', site: 'forearm', bone: 'wrist' },
  'spine-bone': { age: 75, scale: 'bone', part: 'vertebra', site: 'spine', bone: 'spine' },
  wedge: { scenario: {}, age: 80, scale: 'body', site: 'spine', bone: 'spine', possible: 'spine' },
  height: { scenario: {}, age: 85, scale: 'body', site: 'spine', possible: 0 },
  // what helps
  tablets: {
    scenario: { drugs: [{ drug: 'alendronate', from: 65, to: 70 }] },
    age: 70,
    scale: 'site',
    site: 'spine',
  },
  'wears-off': {
    scenario: { drugs: [{ drug: 'denosumab', from: 65, to: 70 }] },
    age: 71.5,
    scale: 'trabeculae',
    site: 'spine',
  },
  builder: {
    scenario: {
      drugs: [
        { drug: 'teriparatide', from: 65, to: 67 },
        { drug: 'alendronate', from: 67, to: 72 },
      ],
    },
    age: 72,
    scale: 'trabeculae',
    site: 'spine',
  },
} as const satisfies Readonly<Record<string, Show>>
export type ShowId = keyof typeof SHOWS
