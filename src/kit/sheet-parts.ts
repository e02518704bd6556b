import { el } from '../dom/el'
import type { I18n } from '../i18n'

export interface PaperOptions {
  readonly level: 'school' | 'advanced'
  readonly large: boolean
  readonly plain: boolean
  readonly key: boolean
}

/** A name, and lines to write on by hand; nothing is typed into a sheet. */
export const ruled = (name: string, lines = 1): HTMLElement =>
  el(
    'div',
    { class: 'ws-ruled' },
    name === '' ? null : el('span', {}, name),
    ...Array.from({ length: lines }, () => el('span', { class: 'ws-line', 'aria-hidden': 'true' })),
  )

/** A lettered part of the sheet. `letter` is empty on the key's own parts. */
export const part = (title: string, ...children: readonly (Node | null)[]): HTMLElement =>
  el('section', { class: 'ws-part' }, el('h4', {}, title), ...children)

export const say = (text: string, className = ''): HTMLElement =>
  el('p', className === '' ? {} : { class: className }, text)

/** Boxes to tick by hand, with what they stand for. */
export const boxes = (names: readonly string[], className = ''): HTMLElement =>
  el(
    'ul',
    { class: `ws-boxes ${className}`.trim() },
    ...names.map(name =>
      el('li', {}, el('span', { class: 'ws-box', 'aria-hidden': 'true' }), el('span', {}, name)),
    ),
  )

/** What may be wider than a narrow window: it scrolls by itself, for keys, too. */
export const scrolling = (name: string, wide: Node): HTMLElement =>
  el('div', { class: 'ws-scroll', role: 'group', tabindex: 0, 'aria-label': name }, wide)

/** A table; an empty cell is one to be filled in. */
export const table = (
  i18n: I18n,
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): HTMLElement =>
  scrolling(
    caption,
    el(
      'table',
      { class: 'ws-table' },
      el('caption', { class: 'visually-hidden' }, caption),
      el('thead', {}, el('tr', {}, ...heads.map(head => el('th', { scope: 'col' }, head)))),
      el(
        'tbody',
        {},
        ...rows.map(([first = '', ...cells]) =>
          el(
            'tr',
            {},
            el('th', { scope: 'row' }, first),
            ...cells.map(text =>
              text === ''
                ? el('td', {}, el('span', { class: 'visually-hidden' }, i18n.text('kit.sheet.empty')))
                : el('td', {}, text),
            ),
          ),
        ),
      ),
    ),
  )
