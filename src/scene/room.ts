import type { PerspectiveCamera, Scene as World } from 'three'
import type { BodyShape } from '../body/types'
import type { BoneView } from '../bone/types'
import type { DensitySite, Sex } from '../model'
import type { I18n } from '../i18n'
import type { CameraTriple, Limits } from './camera'
import type { Name, Mark } from './overlay'

/** The four scales of the ladder, coarse to fine. */
export const SCALES = ['body', 'bone', 'trabeculae', 'site'] as const
export type ScaleId = (typeof SCALES)[number]

/** Whose picture: the life being changed, or the pinned one. */
export type Side = 'now' | 'pinned'

export type Place = readonly [x: number, y: number, z: number]

/** Everything a room may draw of one life at the age shown. Numbers only: where they come from is the page's business. */
export interface Shown {
  /** years */
  readonly age: number
  readonly sex: Sex
  /** name of the life ("Through menopause"), or null */
  readonly name: string | null
  /** the block at that age; null until it is grown */
  readonly block: BoneView | null
  /** the block is still that of a life before: it is drawn, but no figures are told of it */
  readonly late?: boolean
  /** the same life's block when young */
  readonly young: BoneView | null
  readonly body: BodyShape
  readonly whole: Readonly<Record<Exclude<DensitySite, 'neck'>, WholeBone>>
  readonly site: SiteFacts
}
export interface WholeBone {
  /** T-score */
  readonly t: number
  /** density and cortical bone relative to a healthy young adult (1) */
  readonly density: number
  readonly cortex: number
}
/** Relative to a healthy 30-year-old (1) unless a name says more. */
export interface SiteFacts {
  readonly resorption: number
  readonly formation: number
  readonly oestrogen: number
  readonly pth: number
  readonly rankl: number
  readonly sclerostin: number
  /** mineral content of trabecular bone */
  readonly mineral: number
  /** names of the drugs being taken, as DrugId */
  readonly drugs: readonly string[]
}

/** How the eye stands before a room. Lengths in the room's own unit, see `unit_mm`. */
export interface Framing extends Limits {
  /** what must be seen at zoom 1 */
  readonly width: number
  readonly height: number
  /** what the eye looks at and turns round */
  readonly target: Place
  /** nothing of the room lies farther from the target */
  readonly reach: number
  /** where the middle of the picture lies, shares of the plate right and up of its own middle */
  readonly shift?: readonly [x: number, y: number]
}

/** A thing on the stage that has a name. */
export interface Thing {
  readonly id: string
  /** the words beside the picture, translated; null = only in the list */
  readonly name: string | null
  readonly note?: string
  /** the sentence in the list, translated */
  readonly said: string
  /** where it is; null = nowhere in particular, the sentence stands alone */
  readonly at: Place | null
  /** which way its surface looks: its name goes while that is away from the eye */
  readonly out?: Place
  /** the view that shows it best; without one the eye turns to face `at` */
  readonly view?: CameraTriple
}

/** What a room draws lines and words over its picture with, in CSS pixels of the picture. */
export interface Pen {
  /** empty before every drawing */
  readonly layer: SVGElement
  readonly width: number
  readonly height: number
  /** size of the page's letters */
  readonly rem: number
  readonly side: Side
  /** two lives share the plate: no room for names */
  readonly split: boolean
  /** what the small picture covers from the upper right corner; zero when it is not there */
  readonly inset: { readonly width: number; readonly height: number }
  /** the eye, and a place seen by it: `away` is negative behind it */
  readonly eye: Place
  project(place: Place): { readonly x: number; readonly y: number; readonly away: number }
  marks(marks: readonly Mark[]): void
  names(names: readonly Name[]): void
  /** room that words take from the right edge; a guess until they have been drawn once */
  room(text: string): number
}

/** One scale of the stage. */
export interface Room {
  readonly id: ScaleId
  /** length of its unit, mm */
  readonly unit_mm: number
  /** what its picture is, for those who hear it */
  readonly label: string
  framing(aspect: number): Framing
  /** what is drawn for a life; the same object every time */
  world(side: Side): World
  /** before each drawing of a world: the eye has moved */
  look(lens: PerspectiveCamera, side: Side): void
  /** distances in depth that part one thing from another: nothing below the first, all above the second */
  readonly edges: readonly [number, number]
  /** share of the plate's height over which the picture sinks into the plate at its foot */
  readonly foot: number
  /** caption under the plate: what it shows, translated */
  caption(): string
  /** two lives: a few words of each at the top of its picture, what this scale is about */
  line?(side: Side): string
  /** key in the caption, or none */
  readonly key: HTMLElement | null
  /** controls and figures under the caption */
  readonly panel: HTMLElement
  /** what is on the stage, most important first; the list in words and the names on the plate are made of it */
  things(side: Side): readonly Thing[]
  /** a small second picture to compare with */
  readonly inset?: { readonly world: World; ready(): boolean; caption(): string }
  /** lines over the picture, drawn anew after every drawing of it; true when it has put the names itself */
  over?(pen: Pen): boolean
  /** a thing has been chosen in the list, or none any more */
  select?(id: string | null): void
  /** another part has been asked for from outside (which bone, which week); null = the usual one */
  seek?(part: string | null): void
  /** a letter has been pressed on the plate; true when it meant something here */
  press?(key: string): boolean
  /** where the way to a finer scale (or from it) goes through */
  door(): Place
  /** a new life or age; whatever changed in the picture is followed by `invalidate` */
  update(now: Shown, pinned: Shown | null): void
  /** whether it is the one on the plate: a room that is not does no work */
  active(on: boolean): void
  dispose(): void
}
export interface RoomContext {
  readonly i18n: I18n
  readonly motion: () => 'reduce' | 'full'
  /** the processor draws: fewer and simpler things */
  readonly soft: boolean
  /** ambient occlusion and soft shadows are wanted */
  readonly rich: boolean
  /** the picture has changed: draw once */
  readonly invalidate: () => void
  /** what of the room a link names (which bone, which week), as it was opened; short and plain, the room checks it */
  readonly part: string | null
  /** another part has been chosen; null = the usual one */
  readonly onPart: (part: string | null) => void
  /** things, caption or key have changed */
  readonly reworded: () => void
  /** something else stands here now: the eye goes to its first view */
  readonly rehome?: () => void
}
