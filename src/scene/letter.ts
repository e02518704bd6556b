import { el } from '../dom/el'
import type { I18n } from '../i18n'
import { LIFE } from './life-title'
import type { Side } from './room'

const LETTER = { pinned: 'scene.life.a', now: 'scene.life.b' } as const

/** The letter of one of two lives, to stand before its figures; spoken as what it stands for. */
export const letterOf = (i18n: I18n, side: Side): HTMLElement =>
  el(
    'span',
    {},
    el('b', { 'aria-hidden': 'true' }, i18n.t(LETTER[side])),
    el('span', { class: 'visually-hidden' }, i18n.t(LIFE[side])),
    ' ',
  )
