import type { I18n } from '../i18n'
import type { ChapterId } from './chapters'
import type { ReadingFacts } from './facts'
import type { LiveId } from './live'
import type { ShowId } from './shows'
import type { SourceKey } from './sources'

/** How sure the evidence is. Each has an ink glyph and a word (visual.md section 6), never a colour. */
export type Verdict = 'supported' | 'partly' | 'unclear' | 'outdated' | 'not-shown'

/** How we know a claim: seen at its source, seen only where someone quotes it, or not looked up in any source. */
export type Checked = 'checked' | 'second-hand' | 'unchecked'

/**
 * One statement with its verdict and its sources.
 * Words: `panels.claim.<id>.text` (the statement, which is the safe wording of its seed), `panels.claim.<id>.note` (why: what
 * stands behind it) and, when `said`, `panels.claim.<id>.said` (the common saying that the verdict is about).
 */
export interface Claim {
  readonly id: string
  readonly verdict: Verdict
  /** empty only for a claim that was not looked up in any source */
  readonly sources: readonly SourceKey[]
  /** the row of seed/claims.csv it stands for; each row stands in the column once */
  readonly seed?: `seed-${string}`
  /** as the row says; left out for checked */
  readonly checked?: Checked
  /** the verdict is about a common saying, which stands above the statement */
  readonly said?: true
  /** where its note sends the reader; the words of that link are `panels.claim.<id>.go` */
  readonly go?: PlaceId
}

/** A place of the column that a link may lead to: a block, a note. */
export type PlaceId = `${ChapterId | 'note'}.${string}`

/** A pressure step's or a session rule's tag in the massage chapter. */
export type Tag = 'fits' | 'ask' | 'avoid'

/** Parts of the text that a reader can act on; each has a folder of its own beside this file. */
export type WidgetId = 'flow' | 'pressure' | 'loads' | 'area' | 'aid'

/** What stands in the text column, top to bottom. Words of a block: `panels.<chapter>.<block id>.…`. */
export type Block = {
  readonly id: string
  readonly aside?: readonly Aside[]
  /** sentences below the heading that follow the simulated life */
  readonly live?: readonly LiveId[]
} & (
  | { readonly kind: 'claims'; readonly claims: readonly Claim[] }
  /** Paragraphs `.p1` to `.p<n>`. */
  | { readonly kind: 'prose'; readonly paragraphs: number; readonly sources?: readonly SourceKey[] }
  /** Items `.i1` to `.i<n>`. */
  | { readonly kind: 'list'; readonly items: number; readonly sources?: readonly SourceKey[] }
  /** Two lists side by side: `.how1` … and `.leave1` …, closed by `.caption`. */
  | {
      readonly kind: 'how-leave'
      readonly how: number
      readonly leave: number
      readonly sources: readonly SourceKey[]
    }
  /** Questions `.q1` and answers `.a1`, up to n; the link that ends answer 1 is `.a1.go`. */
  | {
      readonly kind: 'questions'
      readonly questions: number
      readonly go?: Readonly<Record<number, PlaceId>>
      readonly sources: readonly SourceKey[]
    }
  /** What the chips mean. */
  | { readonly kind: 'verdicts' }
  /** A part to act on, below the lead `.lead`; its own words are `panels.<widget>.…`. `whole`: as wide as text and side column. */
  | {
      readonly kind: 'widget'
      readonly widget: WidgetId
      readonly whole?: true
      readonly sources: readonly SourceKey[]
    }
  /** A place, as wide as text and side column together, that the page fills; `.wait` stands there until it does, `.paper` where it is printed before. */
  | { readonly kind: 'slot' }
)

export type FigureId =
  | 'pit'
  | 'scaffold'
  | 'speed'
  | 'glands'
  | 'survey'
  | 'sites'
  | 'wedge'
  | 'height'
  | 'lift'
  | 'hundred'
  | 'tscore'

/** What stands in the side column beside a block. Words: `panels.aside.<id>.title`, `.p1` to `.p<n>`, and `.go` of its link. */
export type Aside =
  | {
      readonly kind: 'note'
      readonly id: string
      readonly paragraphs: number
      /** plain: type alone; notice: framed; emergency: framed in 2 px of ink, no colour. */
      readonly tone?: 'notice' | 'emergency'
      readonly sources?: readonly SourceKey[]
      readonly go?: PlaceId
    }
  | { readonly kind: 'figure'; readonly id: FigureId; readonly sources: readonly SourceKey[] }
  | { readonly kind: 'stories'; readonly stories: readonly string[] }
  /** "Show me" links that set a state of the simulation (shows.ts). */
  | { readonly kind: 'shows'; readonly shows: readonly ShowId[] }
  /** Links to blocks further down ('massage.aid'), by their titles. */
  | { readonly kind: 'places'; readonly places: readonly PlaceId[] }
  /** Links to pages beyond the column. */
  | { readonly kind: 'leaves'; readonly leaves: readonly LeafId[] }

/** Pages beyond the column, each with an address of its own. */
export const LEAVES = ['claims', 'sources', 'therapists', 'teachers'] as const
export type LeafId = (typeof LEAVES)[number]

/** ISO days. `next`: when it must be reviewed again at the latest, three years at most after `reviewed`. */
export interface Dates {
  readonly published: string
  readonly reviewed: string
  readonly next: string
}

/** Words: `panels.<id>.title` and `.lead`. `under` stands below the lead, `beside` in the side column. */
export interface Section<Id extends string = ChapterId> {
  readonly id: Id
  readonly dates: Dates
  readonly live?: readonly LiveId[]
  readonly under?: readonly Aside[]
  readonly beside?: readonly Aside[]
  readonly blocks: readonly Block[]
}

/** What the parts of the column may ask of the page. Left out: that part of it is not offered. */
export interface PanelsHands {
  readonly i18n: I18n
  /** Plays a story. */
  readonly onStory?: (id: string) => void
  /** Sets a state of the simulation and brings it into sight. */
  readonly onShow?: (id: ShowId) => void
  /** Opens a page beyond the column. */
  readonly onLeaf?: (id: LeafId) => void
  /** Hands something on to the same part when the page is made anew in another language: in memory, never stored. */
  readonly kept?: { get(): unknown; set(value: unknown): void }
  /** Moves to a place of the column: 'massage', 'massage.session', 'claim.calm', 'note.get-help'. False when there is none. */
  reveal(id: string): boolean
}

/** Something in the column that lives: it follows the simulated life, or answers a hand. */
export interface Widget {
  readonly root: HTMLElement
  update?(facts: ReadingFacts): void
  dispose?(): void
}
export type MakeWidget = (hands: PanelsHands) => Widget
