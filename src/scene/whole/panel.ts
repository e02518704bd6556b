import { WHOLE_BONES, type WholeBoneId } from '../../anatomy/types'
import { el, freshId, type Listening, setText } from '../../dom/el'
import type { I18n } from '../../i18n'
import { letterOf } from '../letter'
import type { WholeBone } from '../room'
import { densityWords, shellWords } from './things'

export interface PanelState {
  readonly bone: WholeBoneId
  /** share of the way the section has gone, 0 = not cut */
  readonly cut: number
  readonly facts: WholeBone | null
  /** the pinned life's */
  readonly pinned: WholeBone | null
  /** what is wrong or being waited for, or null */
  readonly note: string | null
}
export interface WholePanel {
  readonly element: HTMLElement
  update(state: PanelState): void
}

/** Steps of the section's slider over its whole way. */
export const CUT_STEPS = 40

/** Which bone, how far it is cut, and its two figures in words. */
export const createPanel = (
  i18n: I18n,
  listen: Listening,
  onBone: (bone: WholeBoneId) => void,
  onCut: (share: number) => void,
  /** the cut stays where it is */
  onSettled: () => void,
): WholePanel => {
  const group = freshId('whole')
  const choices = el('div', {
    class: 'whole-choices',
    role: 'radiogroup',
    'aria-label': i18n.t('whole.bones'),
  })
  const radios = new Map<WholeBoneId, HTMLInputElement>()
  for (const bone of WHOLE_BONES) {
    const radio = el('input', { type: 'radio', name: group, value: bone })
    listen.on(radio, 'change', () => onBone(bone))
    radios.set(bone, radio)
    choices.append(el('label', {}, radio, el('span', {}, i18n.t(`whole.bone.${bone}`))))
  }

  const rangeId = `${group}-cut`
  const value = el('span', { class: 'whole-value' })
  const range = el('input', {
    type: 'range',
    id: rangeId,
    class: 'whole-range',
    min: 0,
    max: CUT_STEPS,
    step: 1,
  })
  listen.on(range, 'change', onSettled)
  listen.on(range, 'input', () => onCut(Number(range.value) / CUT_STEPS))
  const cutRow = el(
    'div',
    { class: 'whole-cut' },
    el('label', { class: 'whole-name', for: rangeId }, i18n.t('whole.cut')),
    ' ',
    value,
    range,
  )

  const t = el('dd', {})
  const shell = el('dd', {})
  const figures = el(
    'dl',
    { class: 'whole-figures' },
    el('div', {}, el('dt', {}, i18n.t('whole.figure.density')), t),
    el('div', {}, el('dt', {}, i18n.t('whole.figure.shell')), shell),
  )
  const note = el('p', { class: 'visually-hidden', role: 'status' })
  const element = el('div', { class: 'whole-panel' }, choices, cutRow, figures, note)
  const figure = (
    place: HTMLElement,
    said: (facts: WholeBone) => string,
    facts: WholeBone | null,
    pinned: WholeBone | null,
  ): void => {
    const now = facts === null ? '' : said(facts)
    if (pinned === null) setText(place, now)
    else
      place.replaceChildren(
        letterOf(i18n, 'now'),
        now,
        el('small', {}, letterOf(i18n, 'pinned'), said(pinned)),
      )
  }
  return {
    element,
    update({ bone, cut, facts, pinned, note: words }) {
      radios.get(bone)!.checked = true
      range.value = String(Math.round(cut * CUT_STEPS))
      const said = i18n.t('whole.cut.value', {
        bone,
        cut: cut === 0 ? 'none' : 'some',
        percent: i18n.number(cut * 100),
      })
      range.setAttribute('aria-valuetext', said)
      setText(value, words ?? said)
      figure(t, ({ t }) => densityWords(i18n, t), facts, pinned)
      figure(shell, ({ cortex }) => shellWords(i18n, cortex), facts, pinned)
      setText(note, words ?? '')
    },
  }
}
