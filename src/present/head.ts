import { el, setText } from '../dom/el'
import type { I18n } from '../i18n'
import type { Command, SlideShow } from './types'
import type { Walk } from './walk'

/** More steps than these are told in words only. Assumption: what fits on a line. */
const MOST_DOTS = 12

/** The top line: what is presented, how far it has come, the one button that leads on, and the way to the tools. */
export const presentHead = (i18n: I18n, act: (command: Command) => void, onTools: () => void) => {
  const title = el('span', { class: 'present-title' })
  const steps = el('span', { class: 'present-steps' })
  const dots = el('span', { class: 'present-dots', 'aria-hidden': 'true' })
  const on = el('button', { type: 'button', class: 'word-button present-on' })
  const tools = el(
    'button',
    { type: 'button', class: 'word-button present-tools-open', 'aria-expanded': 'false' },
    i18n.text('present.tools'),
  )
  on.addEventListener('click', () => act('next'))
  tools.addEventListener('click', onTools)
  const root = el(
    'header',
    { class: 'present-head' },
    el('span', { class: 'present-brand' }, i18n.t('app.name')),
    title,
    steps,
    dots,
    on,
    tools,
  )
  return {
    root,
    tools,
    /** @param numbered false: nothing has been stepped to yet */
    update(show: SlideShow, walk: Walk, numbered: boolean): void {
      const slide = show.slides[walk.at]
      const step = slide?.step ?? 1
      setText(title, show.title)
      setText(
        steps,
        numbered
          ? i18n.text('present.step', { step: i18n.number(step), steps: i18n.number(show.steps) })
          : i18n.text('present.opening'),
      )
      dots.hidden = !numbered || show.steps > MOST_DOTS
      while (dots.children.length > show.steps) dots.lastElementChild?.remove()
      while (dots.children.length < show.steps) dots.append(el('i', {}))
      ;[...dots.children].forEach((dot, i) => dot.toggleAttribute('data-done', i < step))
      const last = walk.open && walk.at + 1 >= show.slides.length
      setText(on, i18n.text(walk.open ? 'present.on' : 'present.reveal'))
      on.setAttribute('aria-disabled', String(last))
    },
  }
}
