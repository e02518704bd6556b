import { STORIES } from './stories'

export { STORIES, type Story, type StoryScenario } from './stories'

/** The story with this id, or null: ids come from links, so an unknown one is no error. */
export const storyOf = (id: string) => STORIES.find(story => story.id === id) ?? null

/** The story the page opens with: a life with nothing changed. */
export const FIRST_STORY_ID = 'menopause'
