import type { I18n } from '../../i18n'
import { el } from '../../dom/el'
import type { Claim } from '../types'
import { chipOf, verdictChip } from './glyphs'
import { sourceLine } from './source-line'

/** The chip, and below it how far the claim was checked where that is not at its source. */
const chipColumn = (i18n: I18n, claim: Claim): HTMLElement =>
  el(
    'div',
    { class: 'panels-claim-chip' },
    verdictChip(i18n, chipOf(claim)),
    claim.checked === 'second-hand'
      ? el('p', { class: 'panels-small' }, i18n.text('panels.claim.second-hand'))
      : null,
  )

/** A claim: verdict, plain sentence, why, source and the day it was read. `heading` is the level of its sentence. */
export const claimElement = (i18n: I18n, claim: Claim): HTMLElement => {
  const key = `panels.claim.${claim.id}`
  const { seed = null, checked = 'checked', said = false, sources, verdict } = claim
  return el(
    'li',
    {
      class: 'panels-claim',
      'data-anchor': `claim.${claim.id}`,
      'data-claim': seed,
      'data-verdict': verdict,
      'data-checked': checked,
    },
    chipColumn(i18n, claim),
    el(
      'div',
      {},
      said
        ? el(
            'p',
            { class: 'panels-said' },
            i18n.text('panels.claim.said', { text: i18n.text(`${key}.said`) }),
          )
        : null,
      el('h4', {}, i18n.text(`${key}.text`)),
      el('p', { class: 'panels-claim-note' }, i18n.text(`${key}.note`)),
      sources.length === 0
        ? el('p', { class: 'panels-sources' }, i18n.text('panels.claim.unchecked'))
        : sourceLine(i18n, sources),
    ),
  )
}
