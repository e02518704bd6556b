import { el, setText } from '../../dom/el'
import type { I18n } from '../../i18n'
import { sign } from '../render/glyphs'
import { ruleOn, type Touch } from './rules'

/** What the guide says of one touch, in whole sentences: its tag, which choices decide, what would make it fit. */
export const resultWords = (i18n: I18n, touch: Touch) => {
  const { tag, because, change } = ruleOn(touch)
  const { step, contact, place } = touch
  const fits = tag === 'fits'
  return {
    tag,
    title: i18n.text('panels.pressure.result', { step: i18n.number(Number(step)), contact, place, tag }),
    /** sentences of their own, each whole */
    reasons: fits
      ? [i18n.text('panels.pressure.fits')]
      : because.map(part => i18n.text(`panels.pressure.why.${part}.${touch[part]}`)),
    change: fits ? '' : i18n.text(`panels.pressure.change.${change.join('-')}`, { place }),
  }
}

export interface Result {
  readonly root: HTMLElement
  draw(touch: Touch): void
}

/** The result line; a change of it is read out when the reader's own words are over. */
export const createResult = (i18n: I18n): Result => {
  const mark = el('span', { class: 'panels-result-sign' })
  const title = el('p', { class: 'panels-result-title' })
  const why = el('p', {})
  const change = el('p', {})
  return {
    root: el(
      'div',
      { class: 'panels-result', role: 'status' },
      mark,
      el(
        'div',
        {},
        title,
        why,
        change,
        el('p', { class: 'panels-result-ask' }, i18n.text('panels.pressure.clinician')),
      ),
    ),
    draw(touch) {
      const words = resultWords(i18n, touch)
      mark.replaceChildren(sign(words.tag))
      setText(title, words.title)
      setText(why, words.reasons.join(' '))
      change.hidden = words.change === ''
      setText(change, words.change)
    },
  }
}
