import type { LessonId } from './ids'

type Words = Readonly<Record<string, unknown>>

/** One catalogue a lesson, each fetched when it is wanted; the words common to all come with the views. */
const CATALOGUES = import.meta.glob<{ readonly default: Words }>('../i18n/locales/en/lessons-*.json')

/** What a lesson says, for i18n.add(). */
export const lessonWords = async (id: LessonId): Promise<Words> => {
  const load = CATALOGUES[`../i18n/locales/en/lessons-${id}.json`]
  if (load === undefined) throw new Error(`lesson "${id}" has no words`)
  return (await load()).default
}

/** What several lessons say, in one. */
export const wordsOfLessons = async (ids: readonly LessonId[]): Promise<Words> =>
  Object.assign({}, ...(await Promise.all(ids.map(lessonWords)))) as Words
