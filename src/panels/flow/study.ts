import { el } from '../../dom/el'
import type { I18n } from '../../i18n'
import { verdictChip } from '../render/glyphs'
import type { Verdict } from '../types'
import { barList } from './bars'
import { ACTS, digitsOf, FLOW_ML_MIN, LIMBS, SKIN, type Act, type Limb } from './facts'

/** How much blood one act brought, in words with its unit: never the flow alone. */
export const flowWords = (i18n: I18n, limb: Limb, act: Act): string => {
  const flow = FLOW_ML_MIN[limb][act]
  return i18n.text(`panels.flow.value.${act}`, { flow: i18n.number(flow, digitsOf(flow)) })
}

/** Every number of the first study: three bars for each limb, each limb on a scale of its own. */
export const limbBars = (i18n: I18n): HTMLElement =>
  el(
    'div',
    { class: 'panels-flow-pair' },
    ...LIMBS.map(limb =>
      el(
        'div',
        {},
        el('h4', {}, i18n.text(`panels.flow.bars.${limb}`)),
        barList(
          ACTS.map(act => ({
            name: i18n.text('panels.flow.act', { limb, act }),
            words: flowWords(i18n, limb, act),
            value: FLOW_ML_MIN[limb][act],
            strong: act === 'move',
          })),
        ),
      ),
    ),
  )

/** The second study: other people, other units, so bars of their own. */
export const skinBars = (i18n: I18n): HTMLElement => {
  const warm = (degrees: number): string => i18n.number(degrees, 1)
  return el(
    'div',
    { class: 'panels-flow-skin' },
    el('h4', {}, i18n.text('panels.flow.skin')),
    el('p', { class: 'panels-figure-lead' }, i18n.text('panels.flow.skin.lead')),
    barList(
      (['rest', 'massage'] as const).map(act => ({
        name: i18n.text(`panels.flow.skin.${act}`),
        words: i18n.text('panels.flow.skin.value', { flow: i18n.number(SKIN.flow[act]) }),
        value: SKIN.flow[act],
        strong: act === 'massage',
      })),
    ),
    el(
      'p',
      {},
      i18n.text('panels.flow.skin.warmth', {
        rest: warm(SKIN.warmth_C.rest),
        massage: warm(SKIN.warmth_C.massage),
      }),
    ),
    el(
      'p',
      {},
      i18n.text('panels.flow.skin.artery', {
        rest: i18n.number(SKIN.artery_ml_min.rest),
        massage: i18n.number(SKIN.artery_ml_min.massage),
      }),
    ),
  )
}

const SUMMARY = [
  ['skin', 'supported'],
  ['limb', 'not-shown'],
  ['small', 'unclear'],
  ['bone', 'not-shown'],
] as const satisfies readonly (readonly [string, Verdict])[]

/** Where massage brings more blood, place by place, each with how sure that is. */
export const summary = (i18n: I18n): HTMLElement =>
  el(
    'div',
    {},
    el('h4', {}, i18n.text('panels.flow.summary')),
    el(
      'ul',
      { class: 'panels-verdicts' },
      ...SUMMARY.map(([place, verdict]) =>
        el(
          'li',
          {},
          verdictChip(i18n, verdict),
          el(
            'p',
            {},
            el('strong', {}, i18n.text(`panels.flow.summary.${place}`)),
            ' ',
            i18n.text(`panels.flow.summary.${place}.why`),
          ),
        ),
      ),
    ),
  )
