import './kit.css'
import './sheet.css'
import './guide.css'
import { el, listening } from '../dom/el'
import { holdForPrint } from '../dom/print-part'
import type { I18n } from '../i18n'
import words from '../i18n/locales/en/kit-guide.json'
import type { LeafBody } from '../leaf/types'
import type { LessonId } from '../lessons/ids'
import { copyEditable, saveEditable } from './editable'
import { choice } from './fields'
import { guideBack, guideFront, type GuideOf } from './guide-parts'

export interface GuideOptions {
  readonly i18n: I18n
  readonly lessons: readonly { readonly id: LessonId; readonly title: string }[]
  readonly first: LessonId
  readonly version: string
  guideOf(id: LessonId): GuideOf
}

/** The guide to a lesson: one sheet, the lesson in front and the key on its back, and ways to take it away. */
export const createGuide = (o: GuideOptions): LeafBody => {
  const { i18n } = o
  i18n.add(words)
  const events = listening()
  let id = o.first
  let of = o.guideOf(id)
  const place = el('div', { class: 'ws-place' })
  const said = el('p', { class: 'share-said', role: 'status' })
  const held = holdForPrint(place)
  const worksheet = el('a', { target: '_blank', rel: 'noopener' }, i18n.text('kit.guide.worksheet'))
  const draw = (): void => {
    worksheet.href = of.worksheet
    said.textContent = ''
    place.replaceChildren(
      el('article', { class: 'kit-sheet guide' }, guideFront(i18n, of), guideBack(i18n, of, o.version)),
    )
  }
  const button = (key: string, className: string, act: () => void): HTMLButtonElement => {
    const one = el('button', { type: 'button', class: className }, i18n.text(`kit.guide.${key}`))
    events.on(one, 'click', act)
    return one
  }
  const title = (): string => i18n.text('kit.guide.of', { title: of.title })
  const name = (): string => `guide-${id}`
  const root = el(
    'section',
    { class: 'kit kit-guide' },
    el('h2', {}, i18n.text('kit.guide.title')),
    el('p', { class: 'kit-lead' }, i18n.text('kit.guide.lead')),
    el(
      'div',
      { class: 'kit-part kit-paper-choice' },
      el(
        'div',
        { class: 'kit-grid' },
        choice(
          events,
          i18n.text('kit.guide.lesson'),
          o.lessons.map(one => [one.id, one.title]),
          id,
          value => {
            id = o.lessons.find(one => one.id === value)?.id ?? id
            of = o.guideOf(id)
            draw()
          },
        ).root,
      ),
      el(
        'div',
        { class: 'share-row kit-actions' },
        button('print', 'plain-button', () => held.print()),
        button('copy', 'plain-button', () => {
          copyEditable(place, title(), i18n).then(
            () => (said.textContent = i18n.text('kit.guide.copied')),
            () => {
              // no clipboard for formatted text: a file does as well
              saveEditable(place, title(), name(), i18n)
              said.textContent = i18n.text('kit.guide.savedInstead')
            },
          )
        }),
        button('save', 'link-button', () => saveEditable(place, title(), name(), i18n)),
        worksheet,
      ),
      said,
    ),
    place,
  )
  draw()
  return {
    root,
    dispose(): void {
      held.release()
      events.dispose()
      root.remove()
    },
  }
}
