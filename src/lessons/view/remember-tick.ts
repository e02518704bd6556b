import { el, type Listening } from '../../dom/el'
import type { I18n } from '../../i18n'
import type { Remember } from '../engine/remember'
import type { LessonId } from '../ids'

/** The reader's own choice to have finished lessons remembered here; off until it is made. */
export const rememberTick = (
  o: { readonly i18n: I18n; readonly remember: Remember; finished(): readonly LessonId[] },
  listen: Listening,
) => {
  const { i18n, remember } = o
  const box = el('input', { type: 'checkbox' })
  listen.on(box, 'change', () => remember.set(box.checked, o.finished()))
  return {
    root: el(
      'div',
      { class: 'lsn-remember' },
      el('label', {}, box, el('span', {}, i18n.text('lessons.remember'))),
      el('p', { class: 'lsn-note' }, i18n.text('lessons.remember.about')),
    ),
    update(): void {
      const on = remember.on()
      if (box.checked !== on) box.checked = on
    },
  }
}
