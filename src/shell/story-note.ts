import type { I18n } from '../i18n'
import { el } from '../dom/el'

/** What a prepared life shows and where to look, under the headline, for as long as the life is that one. */
export const showStory = (place: HTMLElement, id: string | null, i18n: I18n): void => {
  if (place.dataset.story === (id ?? '')) return
  place.dataset.story = id ?? ''
  place.hidden = id === null
  if (id === null) place.replaceChildren()
  else
    place.replaceChildren(
      i18n.text(`stories.${id}.sentence`),
      ' ',
      el('span', { class: 'story-look' }, i18n.text(`stories.${id}.look`)),
    )
}
