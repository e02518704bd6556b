import type { Leaf, Scale, Site } from '../state/view'

/** What "see it" leads to: a prepared life, a place on the stage, a chapter of the reading column, another page. */
export interface See {
  /** a prepared life (stories) */
  readonly story?: string
  /** the age shown, years; with a story, in place of its own */
  readonly age?: number
  readonly site?: Site
  readonly scale?: Scale
  /** a part of that scale, as a link has it */
  readonly part?: string
  /** a place of the reading column: a chapter, or a block of it */
  readonly chapter?: string
  readonly leaf?: Leaf
  /** the class trial */
  readonly trial?: true
}
export interface Term {
  readonly id: string
  readonly see?: See
}

const PIT: See = { scale: 'site', part: 'week-3' }
const YEARS_AROUND: See = { story: 'menopause', age: 54, scale: 'trabeculae' }
const REBOUND: See = { story: 'denosumab-stop', scale: 'trabeculae' }
const WHO_ACTS: See = { chapter: 'know.drawing' }

/**
 * Every entry of the glossary. Words: `glossary.<id>.term`, `.plain`, and where there are any `.more`, `.see` (the words of the
 * link) and `.forms` (as it is written in the text).
 */
export const TERMS: readonly Term[] = [
  { id: 'bone-density', see: { story: 'menopause' } },
  { id: 't-score', see: { chapter: 'know.tscore' } },
  { id: 'dxa' },
  { id: 'osteoporosis', see: { chapter: 'know.tscore' } },
  { id: 'low-density' },
  { id: 'fracture', see: { chapter: 'breaks' } },
  { id: 'major-break' },
  { id: 'ten-year-risk' },
  { id: 'remodelling', see: PIT },
  { id: 'removal', see: YEARS_AROUND },
  { id: 'building', see: YEARS_AROUND },
  { id: 'turnover' },
  { id: 'osteoclast', see: PIT },
  { id: 'osteoblast', see: { scale: 'site', part: 'week-10' } },
  { id: 'osteocyte' },
  { id: 'lining-cell' },
  { id: 'rankl', see: WHO_ACTS },
  { id: 'opg' },
  { id: 'sclerostin', see: WHO_ACTS },
  { id: 'wnt' },
  { id: 'pit', see: PIT },
  { id: 'osteoid' },
  { id: 'mineral' },
  { id: 'collagen' },
  { id: 'trabecula', see: { scale: 'trabeculae' } },
  { id: 'spongy-bone' },
  { id: 'dense-bone' },
  { id: 'perforation', see: { scale: 'trabeculae', age: 80 } },
  { id: 'block-share' },
  { id: 'spacing' },
  { id: 'links' },
  { id: 'vertebra', see: { scale: 'bone', part: 'vertebra' } },
  { id: 'femoral-neck', see: { scale: 'bone', part: 'hip' } },
  { id: 'wedge' },
  { id: 'stoop' },
  { id: 'peak-bone', see: { story: 'strong-start', age: 30 } },
  { id: 'hormone' },
  { id: 'menopause', see: YEARS_AROUND },
  { id: 'final-period', see: YEARS_AROUND },
  { id: 'oestrogen', see: { story: 'early-menopause' } },
  { id: 'testosterone' },
  { id: 'parathyroid-hormone', see: { story: 'parathyroid' } },
  { id: 'thyroid-hormone', see: { story: 'thyroid' } },
  { id: 'steroid', see: { story: 'steroids' } },
  { id: 'calcium' },
  { id: 'vitamin-d' },
  { id: 'load', see: { story: 'astronaut' } },
  { id: 'feedback' },
  { id: 'homeostasis' },
  { id: 'set-point' },
  { id: 'bisphosphonate', see: { story: 'tablets-pause' } },
  { id: 'alendronate', see: { story: 'tablets-pause' } },
  { id: 'risedronate' },
  { id: 'zoledronate' },
  { id: 'denosumab', see: REBOUND },
  { id: 'rebound', see: REBOUND },
  { id: 'teriparatide' },
  { id: 'romosozumab', see: { story: 'builder-keeper' } },
  { id: 'raloxifene' },
  { id: 'hormone-therapy' },
  { id: 'ctx' },
  { id: 'p1np' },
  { id: 'standard-deviation' },
  { id: 'model', see: { chapter: 'limits' } },
  { id: 'uncertainty' },
  { id: 'reference-curve' },
  { id: 'seed' },
  { id: 'trial', see: { trial: true } },
  { id: 'scatter' },
  { id: 'massage', see: { story: 'massage' } },
]
