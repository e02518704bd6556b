import { LOCALES } from './i18n'
import type { PageSource } from './page-source'
import { mountMasthead } from './shell/masthead'
import { MOTIONS, TEXT_SIZES, THEMES, type ViewState } from './state/view'
import { STORIES } from './stories'

/** The top line of the page, with what the page has to choose from. */
export const mountPageMasthead = (
  host: HTMLElement,
  { i18n, actions }: PageSource,
  hands: { onStory(id: string): void; onShare(): void },
) =>
  mountMasthead(host, {
    i18n,
    stories: STORIES.map(({ id }) => ({ id, title: i18n.text(`stories.${id}.title`) })),
    themes: THEMES,
    motions: MOTIONS,
    textSizes: TEXT_SIZES,
    languages: Object.entries(LOCALES).map(([id, { name }]) => ({ id, name })),
    ...hands,
    onPin: () => actions.pin(),
    onLessons: () => actions.view({ leaf: 'lessons' }),
    onTrial: () => actions.view({ trial: '' }),
    onPresent: () => actions.view({ mode: 'present' }),
    onView: patch => actions.view(patch as Partial<ViewState>),
  })
