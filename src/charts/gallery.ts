import type { Scenario } from '../model'
import type { Life } from '../risk/types'
import type { ChartId, ChartsView } from './types'

/**
 * Every chart in its telling states: what the gallery page shows, and what the snapshots in tests/charts hold. An
 * entry is made of named lives, so that the page can show real ones and the tests made-up ones that no new fit of
 * the model moves.
 */
export type LifeName =
  'woman' | 'man' | 'early' | 'tablets' | 'untreated' | 'stopped' | 'steroids' | 'extreme' | 'first' | 'short'

/** What a real life of each name is made of; the rest is usual. */
export const GALLERY_LIVES: Readonly<Record<LifeName, Partial<Scenario>>> = {
  woman: {},
  man: { sex: 'm' },
  early: { menopause: 42 },
  tablets: { drugs: [{ drug: 'alendronate', from: 65, to: 70, dose: 1 }] },
  /** the same woman without them */
  untreated: {},
  stopped: { drugs: [{ drug: 'denosumab', from: 65, to: 69, dose: 1 }] },
  steroids: { episodes: [{ input: 'cortisol', value: 20, from: 58, to: 61 }] },
  extreme: {
    menopause: 32,
    peak: -3,
    family: 1,
    fracture: 1,
    drugs: [
      { drug: 'denosumab', from: 50, to: 60, dose: 1 },
      { drug: 'teriparatide', from: 60, to: 62, dose: 1 },
      { drug: 'zoledronate', from: 62, to: 70, dose: 1 },
    ],
  },
  first: { until: 20 },
  short: { until: 25 },
}

/** Of a view: what an entry sets itself. */
type Chosen = Partial<Pick<ChartsView, 'site' | 'bone' | 'horizon' | 'uncertainty'>>
export interface GalleryEntry {
  /** "risk-pinned"; the name of its snapshot */
  readonly id: string
  readonly kind: ChartId
  /** the state in words: `charts.gallery.<state>` */
  readonly state: string
  readonly life: LifeName
  readonly age: number
  readonly pinned?: LifeName
  /** the same life without its treatments, or with nothing changed */
  readonly without?: { readonly of: 'treatments' | 'changes'; readonly life: LifeName }
  /** no survey is drawn */
  readonly surveyed?: false
  /** how sure the model is, is drawn */
  readonly fits?: true
  readonly chosen?: Chosen
}

type State = Omit<GalleryEntry, 'id' | 'kind'>
/** What every chart must stand. */
const STATES: readonly State[] = [
  { state: 'woman', life: 'woman', age: 62 },
  { state: 'man', life: 'man', age: 75 },
  { state: 'early-menopause', life: 'early', age: 50 },
  { state: 'denosumab-stopped', life: 'stopped', age: 71 },
  { state: 'pinned', life: 'tablets', pinned: 'untreated', age: 75 },
  { state: 'young', life: 'woman', age: 24 },
  { state: 'until-20', life: 'first', age: 20 },
  { state: 'until-25', life: 'short', age: 25 },
  { state: 'extreme', life: 'extreme', age: 62 },
  { state: 'no-survey', life: 'woman', surveyed: false, age: 90 },
]
const TREATED = {
  life: 'tablets',
  without: { of: 'treatments', life: 'untreated' },
} as const satisfies Partial<State>
/** What only one of them has. */
const OWN: Readonly<Record<ChartId, readonly State[]>> = {
  density: [
    { state: 'fits', life: 'woman', fits: true, age: 62 },
    { state: 'fits-and-drug', life: 'stopped', fits: true, age: 71 },
    { state: 'neck', life: 'man', age: 70, chosen: { site: 'neck' } },
  ],
  risk: [
    { state: 'without-uncertainty', life: 'woman', age: 62, chosen: { uncertainty: false } },
    { state: 'without-tablets', ...TREATED, age: 72 },
    { state: 'lifetime', ...TREATED, age: 72, chosen: { horizon: 'lifetime' } },
    { state: 'hip', ...TREATED, age: 72, chosen: { bone: 'hip' } },
    { state: 'spine', life: 'woman', age: 58, chosen: { bone: 'spine' } },
    { state: 'wrist', life: 'woman', age: 70, chosen: { bone: 'wrist' } },
    { state: 'humerus', life: 'woman', age: 70, chosen: { bone: 'humerus' } },
    { state: 'below-one', life: 'man', age: 55, chosen: { bone: 'hip' } },
    { state: 'changed', life: 'steroids', without: { of: 'changes', life: 'woman' }, age: 60 },
    { state: 'pinned-hip', life: 'tablets', pinned: 'man', age: 68, chosen: { bone: 'hip' } },
  ],
}

export const GALLERY: readonly GalleryEntry[] = ['density', 'balance', 'risk'].flatMap(kind =>
  [...STATES, ...(OWN[kind] ?? [])].map(state => ({ ...state, kind, id: `${kind}-${state.state}` })),
)

/** What makes a whole view of a life: its survey and its average person among it. */
export interface GalleryMaker<V extends ChartsView> {
  readonly lives: Readonly<Record<LifeName, Life>>
  readonly viewOf: (life: Life, more: Partial<ChartsView>) => V
  /** how sure the model is about a life, where that is known */
  readonly fitsOf?: (life: Life) => ChartsView['fits']
}

export const galleryView = <V extends ChartsView>(
  entry: GalleryEntry,
  { lives, viewOf, fitsOf }: GalleryMaker<V>,
  more: Partial<ChartsView> = {},
): V => {
  const life = lives[entry.life]
  return viewOf(life, {
    age: entry.age,
    pinned: entry.pinned === undefined ? null : lives[entry.pinned],
    without: entry.without === undefined ? null : { of: entry.without.of, life: lives[entry.without.life] },
    ...(entry.surveyed === false ? { band: null } : {}),
    ...(entry.fits === true ? { fits: fitsOf?.(life) ?? null } : {}),
    ...entry.chosen,
    ...more,
  })
}
