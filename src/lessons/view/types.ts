import type { I18n } from '../../i18n'
import type { Scenario } from '../../model/types'
import type { Life } from '../../risk/types'
import type { StoryScenario } from '../../stories'
import type { Report } from '../../state/view'
import type { Remember } from '../engine/remember'
import type { LessonId } from '../ids'
import type { ControlName, LessonPlan, LessonRecord, Setting } from '../types'

/** A part that the lesson borrows from the page: the controls it unlocks. */
export interface Lent {
  update(): void
  dispose(): void
}

/** What a lesson reads of the page, and what it may ask for. The page keeps the record. */
export interface LessonHands {
  readonly i18n: I18n
  readonly plan: LessonPlan
  /** changes what the learner has done */
  change(of: (record: LessonRecord) => LessonRecord): void
  record(): LessonRecord
  step(): number
  /** the inputs as they stand, of which the life may be a moment late */
  scenario(): Scenario
  /** gentle massage, sessions a week: no part of the life */
  massage(): number
  /** the life on the page, and the age shown, years */
  life(): Life
  age(): number
  playing(): boolean
  motion(): 'reduce' | 'full'
  /** any other life */
  lifeOf(scenario: StoryScenario): Life
  /** puts a life and a view on the page */
  set(setting: Setting): void
  go(step: number): void
  restart(): void
  leave(): void
  /** all lessons, as a page over the page */
  list(): void
  worksheet(): void
  play(playing: boolean): void
  /** the controls that a step unlocks; everything else in them is hidden */
  lend(host: HTMLElement, unlock: readonly ControlName[]): Lent
  report(what: Report): void
  readonly remember: Remember
  /** lessons finished in this visit */
  finished(): readonly LessonId[]
}

export interface StepView {
  readonly root: HTMLElement
  /** at every frame in which something changed */
  update?(): void
  dispose?(): void
}
