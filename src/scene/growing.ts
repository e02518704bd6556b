import { el, setText } from '../dom/el'
import type { I18n } from '../i18n'

export interface GrowingLine {
  /** how far the life is known, a line on the plate's foot */
  readonly line: HTMLElement
  /** what is heard */
  readonly spoken: HTMLElement
  update(input: { readonly knownTo: number; readonly done: boolean }): void
}
/** Ends of the age axis, years. */
const FROM = 20
const TO = 90

/**
 * The quiet line while a life is still being simulated. Sighted readers see it grow, and the plate's caption names the
 * age of the block that stands; a screen reader hears it once when it starts and once when it ends.
 */
export const createGrowing = (i18n: I18n): GrowingLine => {
  const rule = el('span', { class: 'scene-growing-rule' })
  const spoken = el('p', { class: 'visually-hidden', role: 'status' })
  const line = el('div', { class: 'scene-growing', hidden: true, 'aria-hidden': 'true' })
  line.append(rule)
  let growing = false
  return {
    line,
    spoken,
    update({ knownTo, done }) {
      line.hidden = done
      if (!done) {
        rule.style.inlineSize = `${Math.max(0, Math.min(100, (100 * (knownTo - FROM)) / (TO - FROM)))}%`
        if (!growing) setText(spoken, i18n.t('scene.growing.begins'))
      } else if (growing) setText(spoken, i18n.t('scene.growing.done'))
      growing = !done
    },
  }
}
