import { readFileSync } from 'node:fs'
import path from 'node:path'
import { LESSON_IDS, type LessonId } from '../../src/lessons/ids'
import { PLANS } from '../../src/lessons/plans'
import type { LessonPlan, Question } from '../../src/lessons/types'
import { scenarioFrom } from '../../src/model'
import { lifeOf, type Life } from '../../src/risk'
import { readingAt, type ReadingId } from '../../src/state/readings'
import type { StoryScenario } from '../../src/stories'

export const ALL_PLANS: readonly LessonPlan[] = LESSON_IDS.map(id => PLANS[id])

const lives = new Map<string, Life>()
/** A life, simulated once. */
export const lifeFrom = (scenario: StoryScenario): Life => {
  const key = JSON.stringify(scenario)
  const known = lives.get(key)
  if (known !== undefined) return known
  const life = lifeOf(scenarioFrom(scenario).scenario)
  lives.set(key, life)
  return life
}
export const read = (scenario: StoryScenario, reading: ReadingId, age: number): number =>
  readingAt(lifeFrom(scenario), reading, age)

const FOLDER = path.resolve(import.meta.dirname, '../../src/i18n/locales/en')
/** The words of a lesson, its note included. */
export const wordsOf = (id: LessonId): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(path.join(FOLDER, `lessons-${id}.json`), 'utf8')) as Record<string, string>

/** Every question of a lesson with one right option, and where its words stand. */
export const questionsOf = ({
  check,
  transfer,
  predict,
}: LessonPlan): readonly (readonly [where: string, question: Question])[] => [
  ...(predict.kind === 'choice' ? [['predict', predict] as const] : []),
  ['check.1', check[0]],
  ['check.2', check[1]],
  ['transfer', transfer],
]
