import type { Band } from '../band/types'
import type { BoneView } from '../bone/types'
import type { Correction, Scenario } from '../model'
import type { LessonId } from '../lessons/ids'
import type { StudyBook } from './runs'
import type { LessonBook } from '../lessons/types'
import type { FractureSite, Life, RiskTable } from '../risk/types'

/** How the page is shown: never part of the model, never a reason to simulate again. */
export type Theme = 'auto' | 'light' | 'dark' | 'projector' | 'hc'
export type Motion = 'auto' | 'reduce' | 'full'
export const MODES = ['explore', 'present', 'embed', 'print', 'review'] as const
export type Mode = (typeof MODES)[number]
/** What can be printed for a class, as `print=` names it. */
export const PAPERS = ['worksheet', 'guide'] as const
export type Paper = (typeof PAPERS)[number]
export const SCALES = ['body', 'bone', 'trabeculae', 'site'] as const
export type Scale = (typeof SCALES)[number]
export type EmbedView = 'all' | Scale | 'charts' | 'massage' | 'gallery'
export type Site = 'spine' | 'hip' | 'neck' | 'forearm'
/** Pages over the whole page: of the reading column, and of the classroom, in the order of their list. */
export const COLUMN_LEAVES = ['claims', 'sources', 'therapists', 'teachers'] as const
export const CLASS_LEAVES = ['lessons', 'guide', 'worksheet', 'builder', 'glossary', 'runs'] as const
export const LEAVES = [...COLUMN_LEAVES, ...CLASS_LEAVES] as const
export type Leaf = (typeof LEAVES)[number]
export type Horizon = 'ten' | 'lifetime'
export type Quality = 'auto' | 'low' | 'high' | '2d'

export interface ViewState {
  /** the age shown, years */
  readonly age: number
  readonly site: Site
  readonly massage: number
  /** which of the four scales stands on the plate */
  readonly scale: Scale
  /** a part of that scale: which bone, which week; null = the usual one */
  readonly part: string | null
  /** which life of those that may be: 0 = without a fracture, n = the n-th other */
  readonly possible: number
  /** whose breaks the risk chart counts, and how far it looks ahead */
  readonly bone: FractureSite
  readonly horizon: Horizon
  /** the plan of a class trial as its link has it, while the trial is open */
  readonly trial: string | null
  /** the page beyond the reading column that is open */
  readonly leaf: Leaf | null
  /** whether the charts show how sure their lines are */
  readonly uncertainty: boolean
  readonly camera: readonly [number, number, number] | null
  readonly theme: Theme
  readonly text: number
  readonly motion: Motion
  readonly lang: string
  readonly mode: Mode
  readonly view: EmbedView
  readonly quality: Quality
  readonly hide: readonly string[]
  readonly lock: readonly string[]
  /** the lesson that runs, and its step, 1 the first */
  readonly lesson: LessonId | null
  readonly step: number
  readonly print: Paper | null
  /** units that learners read: kg and cm, or pounds, feet and inches */
  readonly units: 'si' | 'us'
  readonly spell: 'uk' | 'us'
  readonly sound: 'off' | 'ui' | 'curves'
  /** for a frame in somebody's page: links out of it, a full-screen button, what a wheel does, how it fills its frame */
  readonly links: boolean
  readonly fullscreen: boolean
  readonly wheel: 'page' | 'zoom'
  readonly fit: 'width' | 'contain'
  readonly autoplay: boolean
  /** exact origins that may command this page when it is framed */
  readonly parent: readonly string[]
  /** for those who work on the page: random use by a seed, laws checked all the time, strings that are hard to show */
  readonly fuzz: number | null
  readonly ea: boolean
  readonly stringTest: 'off' | 'double' | 'long' | 'rtl' | 'xss'
}

export const DEFAULT_VIEW: ViewState = {
  age: 62,
  site: 'spine',
  massage: 0,
  scale: 'trabeculae',
  part: null,
  possible: 0,
  bone: 'major',
  horizon: 'ten',
  trial: null,
  leaf: null,
  uncertainty: true,
  camera: null,
  theme: 'auto',
  text: 100,
  motion: 'auto',
  lang: 'en',
  mode: 'explore',
  view: 'all',
  quality: 'auto',
  hide: [],
  lock: [],
  lesson: null,
  step: 1,
  print: null,
  units: 'si',
  spell: 'uk',
  sound: 'off',
  links: true,
  fullscreen: true,
  wheel: 'page',
  fit: 'width',
  autoplay: false,
  parent: [],
  fuzz: null,
  ea: false,
  stringTest: 'off',
}

export const THEMES: readonly Theme[] = ['auto', 'light', 'dark', 'projector', 'hc']
export const MOTIONS: readonly Motion[] = ['auto', 'reduce', 'full']
export const TEXT_SIZES: readonly number[] = [100, 125, 150, 175, 200]
export const SITES: readonly Site[] = ['spine', 'hip', 'neck', 'forearm']
export const HORIZONS: readonly Horizon[] = ['ten', 'lifetime']

/** A whole address, taken apart. */
export interface Address {
  readonly scenario: Scenario
  /** a second life to compare with */
  readonly pinned: Scenario | null
  readonly view: ViewState
  readonly corrections: readonly Correction[]
  /** keys this version does not know; kept in the address bar so that a newer link survives */
  readonly unknownHash: readonly (readonly [string, string])[]
}

/** A life without its treatments, or without any of its changes when it has no treatment. */
export interface Without {
  readonly of: 'treatments' | 'changes'
  readonly life: Life
}

/** Derived: the life simulated from the inputs, and one kept for comparison. Replaced whole, never saved. */
export interface Result {
  readonly life: Life
  readonly pinned: Life | null
  /** the life of the same sex with nothing changed */
  readonly usual: Life
  /** the same life without what was chosen in it last of all: what the choice does is the difference */
  readonly without: Without | null
  /** fracture risk of the average person of the same sex and population */
  readonly average: RiskTable
  /** how sure the model is about this very life; null until it is known */
  readonly band: Band | null
}

/** Derived: what the bone worker has shown last. `drawn` asks for a flat section beside the mesh. */
export interface BoneState {
  /** the pinned life's block, now and when young */
  readonly pinned: BoneView | null
  readonly pinnedInset: BoneView | null
  readonly stage: BoneView | null
  readonly inset: BoneView | null
  /** the picture is still that of a life before: it may be drawn, but its figures are not those of the present life, or the pinned one */
  readonly late: boolean
  readonly pinnedLate: boolean
  readonly known: number
  readonly done: boolean
  readonly drawn: boolean
  /** the stage draws richly: soft shadows are worth their time */
  readonly rich: boolean
}

export interface RunState {
  readonly playing: boolean
  /** years a second */
  readonly speed: number
  /** what the reading column finds again in another language; in memory only, in no address and no file */
  readonly kept?: unknown
  /** what the lesson that runs hides at its present step, in the words of `hide` */
  readonly veil: readonly string[]
  /** what learners did in the lessons of this visit; in memory only */
  readonly lessons: LessonBook
  /** runs of this visit and what a student chose to see; in memory only */
  readonly study: StudyBook
}

/** What happened in a lesson, for a page or a learning system that may know. Codes and numbers only, never free text. */
export type Report =
  | { readonly type: 'step'; readonly lesson: LessonId; readonly step: number }
  | {
      readonly type: 'answer'
      readonly lesson: LessonId
      readonly item: string
      readonly answer: string
      /** 0 to 1; null where there is no right and wrong */
      readonly score: number | null
    }
  | {
      readonly type: 'score'
      readonly lesson: LessonId
      /** points reached of `of` */
      readonly score: number
      readonly of: number
      readonly done: boolean
    }
