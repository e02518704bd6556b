import type { NumericId, Scenario } from '../model/types'
import type { ReadingId } from '../state/readings'
import type { Site, Scale } from '../state/view'
import type { StoryScenario } from '../stories'
import type { LessonId, StepKind } from './ids'

/*
 * A lesson is data: a plan (plans/<id>.ts) and its words (i18n/locales/en/lessons-<id>.json, keys `lessons.<id>.…`).
 * The engine (engine/) knows no lesson; the views (view/) draw any plan.
 */

/** What stands on the page: a life, an age and where to look. Anything left out stays as it is. */
export interface Setting {
  readonly scenario?: StoryScenario
  /** a second life beside it; null takes one away */
  readonly pinned?: StoryScenario | null
  readonly age?: number
  readonly site?: Site
  readonly scale?: Scale
  /** a part of that scale, as a link has it */
  readonly part?: string
  /** gentle massage, sessions a week */
  readonly massage?: number
}

/** Which controls may be moved: ids of the registry, `sex`, `drugs`, `episodes`, `massage`. */
export type ControlName = NumericId | 'sex' | 'drugs' | 'episodes' | 'massage'

/** A curve of a life to be foretold, as a share of its own value at `from` (1 = the same), or as it is. */
export interface CurveAsk {
  readonly kind: 'curve'
  readonly reading: ReadingId
  /** 'share': value at an age / value at `from`; 'own': the value itself */
  readonly as: 'share' | 'own'
  /** ages, years: what is known ends at `from`, what is asked ends at `to` */
  readonly from: number
  readonly to: number
  /** where the known part of the curve begins, years */
  readonly shownFrom: number
  /** the range of the axis, in the unit of `as` */
  readonly min: number
  readonly max: number
  /**
   * Curves to choose instead of drawing, each five values at equal steps from `from` to `to` (`lessons.<id>.predict.shape.<n>` says
   * them in words, n from 1). At least one comes from a wrong idea, one is near the truth.
   */
  readonly shapes: readonly (readonly [number, number, number, number, number])[]
  /** the life whose curve is the answer; the lesson's own setting when left out */
  readonly life?: StoryScenario
}
/** One of several answers, with how sure one is. Words `lessons.<id>.predict.option.<n>`; `.why.<n>` is told when it has been tried. */
export interface ChoiceAsk {
  readonly kind: 'choice'
  readonly options: number
  /** the option (1 the first) that the model bears out */
  readonly right: number
}
export type Ask = CurveAsk | ChoiceAsk

/** Something a life must reach: `reading` at `age` compared with `value`, or with the same reading of another life. */
export interface Goal {
  readonly reading: ReadingId
  readonly age: number
  readonly is: 'above' | 'below'
  readonly value: number
}
/** What the learner does in "Run": moves the unlocked controls, or lets the age run, until every goal is met. Words `lessons.<id>.run.…`. */
export interface RunPlan {
  readonly unlock: readonly ControlName[]
  readonly setting?: Setting
  /** met by the present life; none = it is enough to try one change, or to play to `until` */
  readonly goals?: readonly Goal[]
  /** the age that must have been shown, years; for lessons in which time alone tells */
  readonly watchTo?: number
  /** at most this many treatment courses, in a challenge */
  readonly mostCourses?: number
}

/** What a row can say of the choices behind it: sessions a week, 0 or 1, years under treatment. */
export type SetName = 'massage' | 'smoking' | 'drugs'

/** Rows a learner writes down: each reads these numbers of the present life at `age` (the age shown when left out). */
export interface ObservePlan {
  readonly columns: readonly { readonly reading: ReadingId; readonly age?: number; readonly digits: number }[]
  /** what the learner had set, written down beside the readings: in lessons that compare one choice with another */
  readonly set?: readonly SetName[]
  /** rows asked for before going on, 1 to 4 */
  readonly rows: number
  /** a scanner's error added to each reading, coefficient of variation (0.01 = 1 %); for lessons on measuring */
  readonly scatter?: number
  /** what is set for the overlay of prediction and result */
  readonly setting?: Setting
}

/**
 * "Explain": a chain of `links` words to be put in order (`lessons.<id>.explain.link.<n>`, n in the right order), sentence starters
 * (`.starter.<n>`), the model answer (`.model`) and what earns 0 to 3 points (`.mark.<n>`).
 */
export interface ExplainPlan {
  readonly links: number
  readonly starters: number
}

/** A question with one right option: `lessons.<id>.<where>.<n>.ask`, `.option.<m>`, `.feedback.<m>` (names the wrong idea). */
export interface Question {
  readonly options: number
  readonly right: number
}
export interface TransferPlan extends Question {
  /** the new case, shown with the question */
  readonly setting: Setting
  /** what is shown with the answer; the same case later, or treated */
  readonly answer?: Setting
}

/** A wrong idea that this lesson lets a learner test: `lessons.<id>.wrong.<name>` and what the model shows against it, checked by a test. */
export interface WrongIdea {
  readonly name: string
  /** every one of these must hold in the model; a test runs them */
  readonly shown: readonly Showing[]
}
/** A comparison of two readings that the model must reproduce. */
export interface Showing {
  readonly life: StoryScenario
  readonly reading: ReadingId
  readonly age: number
  readonly is: 'above' | 'below'
  /** a number, or the same or another reading of a life */
  readonly than:
    | number
    | {
        readonly life: StoryScenario
        readonly reading?: ReadingId
        readonly age?: number
        readonly times?: number
      }
}

export interface LessonPlan {
  readonly id: LessonId
  /** minutes for everything, 8 at most. Assumption until tried in a class. */
  readonly minutes: number
  readonly level: 'all' | 'school' | 'advanced' | 'clinical'
  /** `lessons.<id>.objective.<n>`: 1 to 3, verb first */
  readonly objectives: number
  /** entries of the glossary */
  readonly vocabulary: readonly string[]
  /** standards whose text was read at its own official source; empty otherwise (docs/lessons.md says why) */
  readonly standards: readonly string[]
  /** keys of sources of the reading column (panels/sources) or of the model (model/references) */
  readonly sources: readonly string[]
  /** the life and the view with which the lesson opens: the hook's picture */
  readonly start: Setting
  readonly predict: Ask
  readonly run: RunPlan
  readonly observe: ObservePlan
  readonly explain: ExplainPlan
  readonly check: readonly [Question, Question]
  readonly transfer: TransferPlan
  /** parts of the page that a step does without, in the words of `hide`; nothing that gives the answer away may stand at "predict" */
  readonly veil: Readonly<Partial<Record<StepKind, readonly string[]>>>
  readonly wrong: readonly WrongIdea[]
  /** how many: warm-up questions, discussion questions with expected answers, things to listen for (`lessons.<id>.guide.…`) */
  readonly guide: { readonly discussion: number; readonly listen: number; readonly limits: number }
}

/** The values of a curve at five ages, at equal steps from `from` to `to` of its question. */
export type Five = readonly [number, number, number, number, number]

/** A prediction as it was made: five values for a curve, an option for a choice; `how` it was given. */
export type Prediction =
  | {
      readonly kind: 'curve'
      readonly values: Five
      readonly how: 'drawn' | 'keys' | 'shape'
    }
  | { readonly kind: 'choice'; readonly option: number; readonly how: 'keys' }

/** What one learner did in one lesson. Plain data: it goes into a learning system's few thousand characters (engine/pack.ts). */
export interface LessonRecord {
  /** the furthest step reached, 1 the first */
  readonly reached: number
  readonly prediction: Prediction | null
  /** 1 a guess to 5 certain; null until given */
  readonly confidence: number | null
  /** the result has been laid open, and the prediction stands from then on */
  readonly revealed: boolean
  readonly tried: boolean
  /** rows written down, each a number a column of the plan */
  readonly rows: readonly (readonly number[])[]
  /** the chain as ordered, link numbers from 1; empty until touched */
  readonly chain: readonly number[]
  /** free text; stays in the page, is never packed, sent or stored */
  readonly written: string
  /** points the learner gave the own text, 0 to 3; null until marked */
  readonly mark: number | null
  /** options chosen in turn, first choice first, for each check item and for the transfer */
  readonly check: readonly [readonly number[], readonly number[]]
  readonly transfer: readonly number[]
  readonly done: boolean
  /** what the reader's own page was before the lesson, to be given back; never packed */
  readonly home?: Home | null
  /** the step whose setting stands on the page, so that it is not set twice; never packed */
  readonly standing?: number
}

/** A page as it stood: a life, perhaps a second one, and where the reader looked. */
export interface Home {
  readonly scenario: Scenario
  readonly pinned: Scenario | null
  readonly age: number
  readonly site: Site
  readonly scale: Scale
  readonly part: string | null
  readonly massage: number
}
export type LessonBook = Readonly<Partial<Record<LessonId, LessonRecord>>>
