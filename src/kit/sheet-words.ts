import type { I18n } from '../i18n'
import { readingName, readingUnit } from '../lessons/view/values'
import type { ReadingId } from '../state/readings'
import type { SheetPlan } from './sheet-plan'

/** What a sheet says: the lesson's own words, or those that fit any life. */
export interface SheetWords {
  readonly title: string
  readonly question: string
  readonly ask: string
  readonly axis: string
  readonly observe: string
  /** the links of the chain in their right order; empty where the learner finds them */
  readonly links: readonly string[]
  readonly explain: string
  readonly starters: readonly string[]
  readonly model: string
  readonly limits: readonly string[]
  readonly exit: { readonly text: string; readonly options: readonly string[] }
  /** what a teacher hopes to read at the end */
  readonly exitAnswer: string
}

/** How many things any life's sheet says of the model's limits, and how many beginnings it offers. */
const GENERAL = { limits: 3, starters: 2 }

export const numbered = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1)

export const columnName = (i18n: I18n, id: ReadingId): string => {
  const name = readingName(i18n, id)
  const unit = readingUnit(i18n, id)
  // a T-score is a plain number, and says so in its name
  return unit === '' || id.startsWith('t_') ? name : i18n.text('kit.sheet.column', { name, unit })
}

/** An age as it is set on the page: whole, or with its fraction. */
export const ageText = (i18n: I18n, age: number): string => i18n.number(age, 0, { maximumFractionDigits: 2 })

/** A choice's answers as they are offered, with their letters. */
export const lettered = (i18n: I18n, options: readonly string[]): readonly string[] =>
  options.map((text, index) =>
    i18n.text('kit.sheet.option', { letter: String.fromCharCode(65 + index), text }),
  )

export const sheetWords = (i18n: I18n, plan: SheetPlan): SheetWords => {
  const { lesson, curve, life } = plan
  const { sex } = life.scenario
  if (lesson === null) {
    const from = ageText(i18n, curve?.from ?? 0)
    const to = ageText(i18n, curve?.to ?? 0)
    const name = curve === null ? '' : readingName(i18n, curve.reading)
    return {
      title: i18n.text('kit.sheet.life.title'),
      question: i18n.text('kit.sheet.life.question', { sex, from }),
      ask: i18n.text('kit.sheet.life.ask', { sex, name, from, to }),
      axis: curve === null ? '' : columnName(i18n, curve.reading),
      observe: i18n.text('kit.sheet.life.observe'),
      links: [],
      explain: i18n.text('kit.sheet.life.explain'),
      starters: numbered(GENERAL.starters).map(n => i18n.text(`kit.sheet.life.starter.${n}`)),
      model: i18n.text('kit.sheet.life.model'),
      limits: numbered(GENERAL.limits).map(n => i18n.text(`kit.sheet.life.limit.${n}`)),
      exit: { text: i18n.text('kit.sheet.life.exit'), options: [] },
      exitAnswer: i18n.text('kit.sheet.life.exitAnswer'),
    }
  }
  const { id } = lesson
  const own = (key: string): string => i18n.text(`lessons.${id}.${key}`)
  const list = (key: string, count: number): readonly string[] => numbered(count).map(n => own(`${key}.${n}`))
  return {
    title: own('title'),
    question: own('question'),
    ask: own('predict.ask'),
    axis: curve === null ? '' : own('predict.axis'),
    observe: own('observe.ask'),
    links: list('explain.link', lesson.explain.links),
    explain: own('explain.ask'),
    starters: list('explain.starter', lesson.explain.starters),
    model: own('explain.model'),
    limits: list('guide.limit', lesson.guide.limits),
    exit: {
      text: i18n.text('kit.sheet.case', { case: own('transfer.case'), ask: own('transfer.ask') }),
      options: lettered(i18n, list('transfer.option', lesson.transfer.options)),
    },
    exitAnswer: i18n.text('kit.sheet.key.option', {
      letter: String.fromCharCode(64 + lesson.transfer.right),
      why: own(`transfer.feedback.${lesson.transfer.right}`),
    }),
  }
}

/** The order in which links are printed to be numbered: never their own. */
export const mixed = (count: number): readonly number[] => {
  const all = numbered(count)
  return [...all.filter(n => n % 2 === 0).reverse(), ...all.filter(n => n % 2 === 1)]
}
