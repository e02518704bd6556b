import { el, freshId, type Listening } from '../dom/el'
import type { I18n } from '../i18n'
import { isOrigin } from '../state/url-view'

/** Longest part of somebody's text that is said back. */
const SAID = 60

/** Lines of text, and which of them are exact origins. An address of a page is read as the site it stands on. */
export const parentsFrom = (text: string): { good: readonly string[]; bad: readonly string[] } => {
  const good = new Set<string>()
  const bad: string[] = []
  for (const word of text.split(/[\s,]+/).filter(one => one !== '')) {
    const origin = URL.canParse(word) ? new URL(word).origin : ''
    if (isOrigin(origin)) good.add(origin)
    else bad.push(word.slice(0, SAID))
  }
  return { good: [...good], bad }
}

/** Sites that may command the frame, one a line. What cannot be read stays in the box and out of the link. */
export const parentsField = (
  events: Listening,
  i18n: I18n,
  value: readonly string[],
  act: (origins: readonly string[]) => void,
): HTMLElement => {
  const id = freshId('kit')
  const box = el('textarea', {
    id,
    rows: 2,
    spellcheck: 'false',
    dir: 'ltr',
    'aria-describedby': `${id}-hint ${id}-error`,
  })
  box.value = value.join('\n')
  const error = el('p', { id: `${id}-error`, class: 'kit-error', role: 'alert' })
  events.on(box, 'input', () => {
    const { good, bad } = parentsFrom(box.value)
    box.toggleAttribute('aria-invalid', false)
    if (bad.length > 0) box.setAttribute('aria-invalid', 'true')
    act(good)
  })
  // said when the box is left: half an address is no mistake yet
  events.on(box, 'change', () => {
    const { bad } = parentsFrom(box.value)
    error.textContent = bad.length === 0 ? '' : i18n.text('kit.parents.bad', { given: bad.join(', ') })
  })
  return el(
    'div',
    { class: 'kit-field' },
    el('label', { for: id }, i18n.text('kit.parents.label')),
    box,
    error,
    el('p', { id: `${id}-hint`, class: 'share-hint' }, i18n.text('kit.parents.hint')),
  )
}
