import type { ChapterId } from './chapters'
import type { SourceKey } from './sources'

/** How sure the evidence is. Each has an ink glyph and a word (visual.md section 6), never a colour. */
export type Verdict = 'supported' | 'partly' | 'unclear' | 'not-shown'

/**
 * One statement with its verdict and at least one source.
 * Words: `panels.claim.<id>.text` (the statement) and `panels.claim.<id>.note` (what stands behind it).
 */
export interface Claim {
  readonly id: string
  readonly verdict: Verdict
  readonly sources: readonly [SourceKey, ...SourceKey[]]
}

/** A pressure step's or a session rule's tag in the massage chapter. */
export type Tag = 'fits' | 'ask' | 'avoid'

/** What stands in the text column, top to bottom. Words of a block: `panels.<chapter>.<block id>.…`. */
export type Block = { readonly id: string; readonly aside?: readonly Aside[] } & (
  | { readonly kind: 'claims'; readonly claims: readonly Claim[] }
  /** Paragraphs `.p1` to `.p<n>`. */
  | { readonly kind: 'prose'; readonly paragraphs: number; readonly sources?: readonly SourceKey[] }
  /** Items `.i1` to `.i<n>`, after an optional `.intro`. */
  | { readonly kind: 'list'; readonly items: number }
  /** Two lists side by side: `.how1` … and `.leave1` …, closed by `.caption`. */
  | {
      readonly kind: 'how-leave'
      readonly how: number
      readonly leave: number
      readonly sources: readonly SourceKey[]
    }
  /** The five worded steps of the pressure scale: `.<n>.name`, `.<n>.how`. */
  | { readonly kind: 'pressure'; readonly steps: readonly Tag[]; readonly sources: readonly SourceKey[] }
  /** Questions `.q1` and answers `.a1`, up to n. */
  | {
      readonly kind: 'questions'
      readonly questions: number
      readonly sources: readonly SourceKey[]
    }
  /** What the four chips mean. */
  | { readonly kind: 'verdicts' }
  /** A place, as wide as text and side column together, that the page fills; `.wait` stands there until it does. */
  | { readonly kind: 'slot' }
)

export type FigureId = 'pit' | 'speed' | 'wedge' | 'hundred' | 'flow' | 'tscore'

/** What stands in the side column beside a block. Words: `panels.aside.<id>.title` and `.p1` to `.p<n>`. */
export type Aside =
  | {
      readonly kind: 'note'
      readonly id: string
      readonly paragraphs: number
      /** plain: type alone; notice: framed; emergency: framed in 2 px of ink, no colour. */
      readonly tone?: 'notice' | 'emergency'
      readonly sources?: readonly SourceKey[]
    }
  | { readonly kind: 'figure'; readonly id: FigureId; readonly sources: readonly SourceKey[] }
  | { readonly kind: 'stories'; readonly stories: readonly string[] }

/** Words: `panels.<id>.title` and `.lead`. `under` stands below the lead, `beside` in the side column. */
export interface Section {
  readonly id: ChapterId
  readonly under?: readonly Aside[]
  readonly beside?: readonly Aside[]
  readonly blocks: readonly Block[]
}
