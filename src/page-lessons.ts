import { wordsOfLessons } from './lessons'
import { createRemember } from './lessons/engine/remember'
import { recordOf, restart } from './lessons/engine/record'
import { LESSON_IDS } from './lessons/ids'
import { PLANS } from './lessons/plans'
import { createLessonList } from './lessons/view/catalogue'
import type { ClassHands } from './page-classroom'

/** The list of all lessons, over the page; choosing one leads back to the page, which it then sets. */
export const lessonsBody = async ({ source, leaving }: ClassHands) => {
  const { i18n, actions } = source
  i18n.add(await wordsOfLessons(LESSON_IDS))
  return createLessonList({
    i18n,
    plans: PLANS,
    book: () => source.run().lessons,
    remember: createRemember(() => localStorage),
    onStart(id, step, anew) {
      const { lessons } = source.run()
      const record = recordOf(lessons, id)
      // written down even when it is empty: a lesson with a record was chosen here, one without came by a link
      actions.run({ lessons: { ...lessons, [id]: anew ? restart(record) : record } })
      leaving(() => actions.view({ lesson: id, step }))(null)
    },
  })
}
