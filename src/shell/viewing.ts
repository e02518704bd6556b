import { el, icon, listening } from '../dom/el'
import { CHEVRON, HALF_DISC, LETTERS, picker } from '../dom/picker'
import type { I18n } from '../i18n'

/** How the page is shown. `text`: per cent of the usual size. */
export interface Viewed {
  readonly text: number
  readonly theme: string
  readonly lang: string
}

export interface ViewingOptions {
  readonly i18n: I18n
  readonly textSizes: readonly number[]
  readonly themes: readonly string[]
  readonly languages: readonly { readonly id: string; readonly name: string }[]
  onView(patch: Partial<Viewed>): void
}

/** Pickers of text size, theme and language: in the head of the page, and of what covers it. */
export const createViewing = (o: ViewingOptions) => {
  const { i18n } = o
  const events = listening()
  const text = picker(
    i18n.t('app.textSize'),
    LETTERS(),
    o.textSizes.map(
      size => [String(size), i18n.t('app.textSize.option', { size: i18n.number(size) })] as const,
    ),
  )
  const theme = picker(
    i18n.t('app.theme'),
    [icon(HALF_DISC, true)],
    o.themes.map(id => [id, i18n.text(`app.theme.${id}`)] as const),
  )
  const name = el('span', { class: 'language-name' })
  const language = picker(
    i18n.t('app.language'),
    [name, icon(CHEVRON)],
    o.languages.map(one => [one.id, one.name] as const),
  )
  events.on(text.select, 'change', () => o.onView({ text: Number(text.select.value) }))
  events.on(theme.select, 'change', () => o.onView({ theme: theme.select.value }))
  events.on(language.select, 'change', () => o.onView({ lang: language.select.value }))
  return {
    text: text.root,
    theme: theme.root,
    language: language.root,
    update(seen: Viewed): void {
      text.select.value = String(seen.text)
      theme.select.value = seen.theme
      language.select.value = seen.lang
      name.textContent = o.languages.find(({ id }) => id === seen.lang)?.name ?? seen.lang
    },
    dispose: events.dispose,
  }
}
