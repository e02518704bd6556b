import { createNames } from './compare/names'
import type { I18n } from './i18n'
import type { Scenario } from './model'
import { storiesOf } from './page-stories'

/** The prepared life that a life is, by its id; gentle massage makes none of its own. */
const storyIdOf = (life: Scenario): string | null => storiesOf(life)[0]?.id ?? null

/** What a pinned life and the present one are called, wherever they are named. Opened by import() after the first paint. */
export const createLifeNames = (i18n: I18n) => createNames(i18n, storyIdOf)
