import type { I18n } from '../i18n'
import { el } from '../dom/el'

/** The paper edge: chapter names at the foot of the first screen, a table of contents that says there is more. */
export const mountChapters = (
  host: HTMLElement,
  o: { readonly i18n: I18n; readonly chapters: readonly { readonly id: string; readonly title: string }[] },
) => {
  const links = o.chapters.map(({ id, title }) =>
    el('li', {}, el('a', { href: `#${id}`, 'data-chapter': id }, title)),
  )
  const root = el(
    'nav',
    { class: 'chapters', 'aria-label': o.i18n.t('app.landmark.chapters') },
    el('span', { class: 'chapters-word', 'aria-hidden': 'true' }, o.i18n.t('app.chapters')),
    el('ul', {}, ...links),
  )
  host.append(root)
  return { root, dispose: () => root.remove() }
}
