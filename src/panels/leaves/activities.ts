import { el } from '../../dom/el'
import { blockElement } from '../render/blocks'
import type { Making } from '../render/making'
import type { Block } from '../types'
import { ACTIVITIES, type Activity, type Go } from './activity-list'

/** What follows the activities. */
const AFTER: readonly Block[] = [
  {
    id: 'ideas',
    kind: 'questions',
    questions: 6,
    sources: ['yourHormones', 'cdcNchs', 'roux2009', 'hinds2004'],
  },
  { id: 'words', kind: 'questions', questions: 5, sources: ['rcni'] },
  { id: 'printing', kind: 'list', items: 4 },
]

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1)

const goLink = (making: Making, go: Go, text: string): HTMLElement => {
  const { reveal, onLeaf } = making.hands
  if (go.kind === 'address') return el('a', { href: go.hash, class: 'leaf-go' }, text)
  const button = el('button', { type: 'button', class: 'panels-link' }, text)
  button.addEventListener('click', () => {
    if (go.kind === 'leaf') onLeaf?.(go.leaf)
    else reveal(go.place)
  })
  return button
}

const activityElement = (making: Making, activity: Activity): HTMLElement => {
  const { i18n } = making.hands
  const { id, minutes, steps, listen, go, claims = [] } = activity
  const key = `panels.teachers.${id}`
  return el(
    'div',
    { class: 'panels-row leaf-activity' },
    el(
      'div',
      { class: 'panels-text' },
      el(
        'div',
        { class: 'panels-block', 'data-activity': id },
        el('h3', {}, i18n.text(`${key}.title`)),
        el(
          'p',
          { class: 'panels-caption leaf-aim' },
          i18n.text('panels.teachers.minutes', { minutes: i18n.number(minutes) }),
          ' ',
          i18n.text(`${key}.aim`),
        ),
        el(
          'ol',
          { class: 'leaf-steps' },
          ...upTo(steps).map(n => el('li', {}, i18n.text(`${key}.step${n}`))),
        ),
        claims.length === 0
          ? null
          : el(
              'ul',
              { class: 'panels-list leaf-sort' },
              ...claims.map(number =>
                el('li', {}, i18n.text(`panels.claims.said.seed-${String(number).padStart(2, '0')}`)),
              ),
            ),
        el(
          'ul',
          { class: 'leaf-links' },
          ...go.map((one, i) => el('li', {}, goLink(making, one, i18n.text(`${key}.go${i + 1}`)))),
        ),
      ),
    ),
    el(
      'div',
      { class: 'panels-side' },
      el(
        'div',
        { class: 'panels-note plain' },
        el('h4', {}, i18n.text('panels.teachers.listen')),
        el(
          'ul',
          { class: 'leaf-listen' },
          ...upTo(listen).map(n => el('li', {}, i18n.text(`${key}.listen${n}`))),
        ),
      ),
    ),
  )
}

/** The activities, and what a teacher may want after them. */
export const teacherParts = (making: Making): readonly HTMLElement[] => [
  ...ACTIVITIES.map(activity => activityElement(making, activity)),
  ...AFTER.map(block =>
    el(
      'div',
      { class: 'panels-row' },
      el('div', { class: 'panels-text' }, blockElement(making, 'teachers', block)),
    ),
  ),
]
