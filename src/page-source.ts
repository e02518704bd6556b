import type { I18n } from './i18n'
import type { Correction, Scenario } from './model'
import type { History } from './state/history'
import type { BoneState, Report, Result, RunState, ViewState } from './state/view'

export type Part = 'inputs' | 'view' | 'life' | 'bone' | 'run'

/** What the page reads and what it may ask for; it holds no state of its own beyond what is on screen. */
export interface PageSource {
  readonly i18n: I18n
  inputs(): { readonly scenario: Scenario }
  view(): ViewState
  result(): Result
  bone(): BoneState
  run(): RunState
  motion(): 'reduce' | 'full'
  theme(): string
  links(): { readonly page: string; readonly embed: string; readonly whole: string }
  dirty(...parts: readonly Part[]): void
  /** tells whoever may know what happened in a lesson: a page that frames this one, a learning system */
  report(what: Report): void
  /** title, language and size of letters of the document are not ours to set */
  readonly guest?: boolean
  /** what was changed in this visit, for undo and redo */
  readonly history: History
  /** takes the picture on the stage; whoever has the stage puts it here */
  readonly still: { take: () => Promise<Blob | null> }
  readonly actions: {
    change(patch: Partial<Scenario>): void
    /** `also`: what had to be corrected besides, told with the rest */
    load(raw: unknown, seen?: Partial<ViewState>, also?: readonly Correction[]): readonly Correction[]
    age(age: number): void
    view(patch: Partial<ViewState>): void
    run(patch: Partial<RunState>): void
    /** pins the present life, or unpins; with a life given, pins that one, and null unpins */
    pin(other?: Scenario | null): void
    swap(): void
    drawSections(): void
    drawRichly(rich: boolean): void
  }
}
export interface Page {
  draw(parts: ReadonlySet<Part>): void
  say(key: 'app.error' | 'app.offlineBone'): void
  corrections(all: readonly Correction[]): void
  dispose(): void
}
