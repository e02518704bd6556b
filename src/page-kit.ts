import { LOCALES } from './i18n'
import { createBuilder } from './kit/builder'
import { LESSON_IDS } from './lessons/ids'
import { PLANS } from './lessons/plans'
import type { LeafBody } from './leaf/types'
import type { PageSource } from './page-source'
import { baseOf, presentOf, standingOf } from './page-standing'
import { STORIES } from './stories'

export const builderBody = async (source: PageSource): Promise<LeafBody> => {
  const { i18n } = source
  return createBuilder({
    i18n,
    base: baseOf(source),
    languages: Object.entries(LOCALES).map(([id, { name }]) => ({ id, name })),
    stories: STORIES.map(({ id, ...story }) => ({
      id,
      title: i18n.text(`stories.${id}.title`),
      standing: standingOf(story),
    })),
    lessons: LESSON_IDS.filter(id => PLANS[id] !== undefined).map(id => ({
      id,
      title: i18n.text(`lessons.${id}.title`),
      standing: standingOf(PLANS[id].start),
    })),
    standing: () => presentOf(source),
    view: source.view,
  })
}
