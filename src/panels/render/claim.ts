import type { I18n } from '../../i18n'
import { el } from '../../dom/el'
import type { Claim, PanelsHands } from '../types'
import { chipOf, verdictChip } from './glyphs'
import { goLink } from './go'
import { sourceLine } from './source-line'

/** The chip, and below it how far the claim was checked where that is not at its source. */
const chipColumn = (i18n: I18n, claim: Claim): HTMLElement =>
  el(
    'div',
    { class: 'panels-claim-chip' },
    verdictChip(i18n, chipOf(claim), claim.said === true ? 'saying' : 'sentence'),
    claim.checked === 'second-hand'
      ? el('p', { class: 'panels-small' }, i18n.text('panels.claim.second-hand'))
      : null,
  )

/**
 * Where the verdict is about a common saying, the saying stands beside the chip, and the sentence below it is named as ours:
 * else "Not shown" would be read as a verdict on the correction.
 */
const saying = (i18n: I18n, key: string): readonly HTMLElement[] => [
  el('p', { class: 'panels-said' }, i18n.text('panels.claim.said', { text: i18n.text(`${key}.said`) })),
  el('p', { class: 'panels-instead' }, i18n.text('panels.claim.instead')),
]

/** A claim: verdict, plain sentence, why, source and the day it was read. */
export const claimElement = (hands: PanelsHands, claim: Claim): HTMLElement => {
  const { i18n } = hands
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
    ...(said ? saying(i18n, key) : []),
    el(
      'div',
      {},
      el('h4', {}, i18n.text(`${key}.text`)),
      el('p', { class: 'panels-claim-note' }, i18n.text(`${key}.note`)),
      goLink(hands, key, claim.go),
      sources.length === 0
        ? el('p', { class: 'panels-sources' }, i18n.text('panels.claim.unchecked'))
        : sourceLine(i18n, sources),
    ),
  )
}
