import { el, type Listening } from '../dom/el'
import type { I18n } from '../i18n'
import { MARK_SHAPE, svgEl } from './overlay'

export interface Caption {
  readonly element: HTMLElement
  readonly toggle: HTMLButtonElement
  /** what the plate shows, and how wide it is */
  update(what: 'block' | 'slice', width_mm: number): void
}

/** The line under the plate: number, what, how wide, the key, and the door to the list. */
export const createCaption = (i18n: I18n, listen: Listening, listId: string, onList: () => void): Caption => {
  const title = el('p', { class: 'scene-title' })
  const key = el('ul', { class: 'scene-key' })
  for (const kind of ['dug', 'refilled'] as const) {
    const mark = svgEl('svg', { viewBox: '-10 -10 20 20', width: 16, height: 16, 'aria-hidden': 'true' })
    mark.append(svgEl('path', { class: `scene-key-mark is-${kind}`, d: MARK_SHAPE[kind] }))
    const item = el('li')
    item.append(mark, ' ', i18n.t(kind === 'dug' ? 'scene.key.dug' : 'scene.key.refilled'))
    key.append(item)
  }
  const toggle = el(
    'button',
    { type: 'button', class: 'scene-list-toggle', 'aria-expanded': 'false', 'aria-controls': listId },
    i18n.t('scene.list.toggle'),
  )
  listen.on(toggle, 'click', onList)
  const element = el('div', { class: 'scene-caption' })
  element.append(title, key, toggle)
  return {
    element,
    toggle,
    update(what, width_mm) {
      title.replaceChildren(
        el('b', {}, i18n.t('scene.caption.number', { number: i18n.number(1) })),
        ' ',
        el(
          'i',
          {},
          i18n.t(what === 'block' ? 'scene.caption.block' : 'scene.caption.slice', {
            width: i18n.number(width_mm, 1),
          }),
        ),
      )
    },
  }
}
