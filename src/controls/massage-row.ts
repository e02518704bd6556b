import type { GUI } from 'lil-gui'
import { el, setText } from '../dom/el'
import type { I18n } from '../i18n'
import type { Sex } from '../model'
import { numberRow, type Phase } from './number-row'
import { valueWords } from './value-words'

export interface MassageOptions {
  readonly i18n: I18n
  sex(): Sex
  onMassage(perWeek: number, phase: Phase): void
  onRead(): void
  announce(text: string): void
}

export interface MassageRow {
  update(v: { massage: number; sex: Sex; hidden: boolean; locked: boolean }): void
}

/** Assumption: more than once a day is not offered; the row teaches that the number changes no bone. */
const PER_WEEK_MAX = 7

/**
 * Gentle massage stands under Lifestyle because people look for it there. It is never an input of the bone model:
 * moving it calls onMassage only, and the row says that no bone changed.
 */
export const massageRow = (gui: GUI, o: MassageOptions): MassageRow => {
  const { i18n } = o
  const row = numberRow(gui, i18n, {
    label: i18n.t('controls.massage.label'),
    min: 0,
    max: PER_WEEK_MAX,
    step: 1,
    digits: 0,
    band: null,
    evidence: null,
    help: {
      text: i18n.t('controls.massage.help'),
      range: i18n.t('controls.massage.range'),
      evidence: '',
      source: '',
    },
    words: n => valueWords(i18n, n, 0, i18n.t('controls.massage.unit', { n }), ''),
    onInput(value, phase) {
      o.onMassage(value, phase)
      if (phase === 'done' && value > 0) o.announce(i18n.t('controls.massage.said', { sex: o.sex() }))
    },
    announce: o.announce,
  })
  const read = el('button', { type: 'button', class: 'ctl-read' }, i18n.t('controls.massage.read'))
  read.addEventListener('click', o.onRead)
  const calm = el('span')
  const notice = el(
    'p',
    { class: 'ctl-notice', hidden: true },
    el('strong', {}, i18n.t('controls.massage.none')),
    ' ',
    calm,
    ' ',
    read,
  )
  row.element.dataset['input'] = 'massage'
  row.element.append(notice)
  return {
    update({ massage, sex, hidden, locked }) {
      row.update({ value: massage, fallback: 0, hidden, locked, tone: sex })
      setText(calm, i18n.t('controls.massage.calm', { sex }))
      notice.hidden = massage === 0
    },
  }
}
