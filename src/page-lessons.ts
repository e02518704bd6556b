import type { LeafBody } from './leaf/types'
import { wordsOfLessons } from './lessons'
import { EMPTY_RECORD, recordOf, restart } from './lessons/engine/record'
import { createRemember } from './lessons/engine/remember'
import { LESSON_IDS, type LessonId } from './lessons/ids'
import { PLANS } from './lessons/plans'
import { createLessonList } from './lessons/view/catalogue'
import type { ClassHands } from './page-classroom'

/**
 * The page that lists all lessons. A lesson chosen here has a record from then on, which tells it from one that a link
 * names: it begins with its own start, whatever life is on the page (page-lesson.ts).
 */
export const lessonsBody = async ({ source, leaving }: ClassHands): Promise<LeafBody> => {
  const { i18n, actions } = source
  const begin = leaving((seen: { readonly lesson: LessonId; readonly step: number }) => actions.view(seen))
  i18n.add(await wordsOfLessons(LESSON_IDS))
  return createLessonList({
    i18n,
    plans: PLANS,
    book: () => source.run().lessons,
    remember: createRemember(() => localStorage),
    onStart(id, step, anew) {
      const { lessons } = source.run()
      const record = lessons[id] === undefined ? EMPTY_RECORD : recordOf(lessons, id)
      actions.run({ lessons: { ...lessons, [id]: anew ? restart(record) : record } })
      begin({ lesson: id, step })
    },
  })
}
