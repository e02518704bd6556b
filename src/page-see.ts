import type { PageSource } from './page-source'
import { storyOf } from './stories'
import type { See } from './study/terms'

export interface SeePlace {
  toStage(): void
  reveal(chapter: string): void
}

/** Shows what a link of the glossary leads to: a prepared life, a place on the stage, a chapter, another page. */
export const seeTerm = ({ actions }: Pick<PageSource, 'actions'>, place: SeePlace, see: See): void => {
  const story = see.story === undefined ? null : storyOf(see.story)
  const { age, site, scale, part } = see
  const shown = {
    ...(scale === undefined ? {} : { scale, part: part ?? null }),
    ...(see.leaf === undefined ? {} : { leaf: see.leaf }),
  }
  if (story !== null)
    actions.load(story.scenario, {
      ...shown,
      age: age ?? story.age,
      site: site ?? story.site ?? 'spine',
      massage: story.massage ?? 0,
    })
  else {
    actions.view({ ...shown, ...(site === undefined ? {} : { site }) })
    if (age !== undefined) actions.age(age)
  }
  if (see.trial === true) return actions.view({ trial: '' })
  if (see.chapter !== undefined) return place.reveal(see.chapter)
  if (see.leaf === undefined) place.toStage()
}
