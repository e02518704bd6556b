import { el, setText } from '../dom/el'
import type { I18n } from '../i18n'

export interface GrowingLine {
  /** what is seen, for the plate */
  readonly line: HTMLElement
  /** what is heard */
  readonly spoken: HTMLElement
  update(input: { readonly knownTo: number; readonly done: boolean }): void
}
/** Ends of the age axis, years. */
const FROM = 20
const TO = 90

/**
 * The quiet line while a life is still being simulated. Sighted readers see it grow; a screen reader hears it
 * once when it starts and once when it ends.
 */
export const createGrowing = (i18n: I18n): GrowingLine => {
  const words = el('p', { class: 'scene-growing-words' })
  const rule = el('span', { class: 'scene-growing-rule' })
  const spoken = el('p', { class: 'visually-hidden', role: 'status' })
  const line = el('div', { class: 'scene-growing', hidden: true, 'aria-hidden': 'true' })
  line.append(words, rule)
  let growing = false
  return {
    line,
    spoken,
    update({ knownTo, done }) {
      line.hidden = done
      if (!done) {
        const known = i18n.number(Math.floor(knownTo))
        setText(words, i18n.t('scene.growing.known', { known }))
        rule.style.inlineSize = `${Math.max(0, Math.min(100, (100 * (knownTo - FROM)) / (TO - FROM)))}%`
        if (!growing) setText(spoken, i18n.t('scene.growing.begins'))
      } else if (growing) setText(spoken, i18n.t('scene.growing.done'))
      growing = !done
    },
  }
}
