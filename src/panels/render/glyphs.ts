import type { I18n } from '../../i18n'
import { el } from '../../dom/el'
import type { Claim, Tag, Verdict } from '../types'
import { drawing, svgEl } from './svg'

const disc = () => svgEl('circle', { cx: 10, cy: 10, r: 9, class: 'ink-fill' })
const ring = (dash = '') =>
  svgEl('circle', {
    cx: 10,
    cy: 10,
    r: 8.2,
    class: 'ink-line',
    ...(dash === '' ? {} : { 'stroke-dasharray': dash }),
  })
const question = () => [
  svgEl('path', { d: 'M7.6 8.1a2.4 2.4 0 1 1 3.4 2.2c-.7.4-1 .8-1 1.6', class: 'ink-line' }),
  svgEl('circle', { cx: 10, cy: 14.3, r: 1, class: 'ink-fill' }),
]
const tick = () => [disc(), svgEl('path', { d: 'M5.8 10.3l2.9 2.9 5.5-6', class: 'paper-line' })]
const octagon = () =>
  svgEl('path', { d: 'M6.4 1.6h7.2l4.8 4.8v7.2l-4.8 4.8H6.4l-4.8-4.8V6.4z', class: 'ink-line' })

/** What a chip says: a verdict, or that nothing was seen to base one on. */
export type Chip = Verdict | 'unchecked'
export const CHIPS: readonly Chip[] = ['supported', 'partly', 'unclear', 'outdated', 'not-shown', 'unchecked']

/** A claim that nobody looked up is never called supported, partly or unclear: its chip says that it was not checked. */
export const chipOf = ({ verdict, checked }: Claim): Chip =>
  checked === 'unchecked' && verdict !== 'outdated' && verdict !== 'not-shown' ? 'unchecked' : verdict

/** One ink sign per chip and per tag: shape carries it, the word beside it says it, colour never. */
const SIGNS: Readonly<Record<Chip | Tag | 'gentle', () => Node[]>> = {
  supported: tick,
  partly: () => [ring(), svgEl('path', { d: 'M10 1.8a8.2 8.2 0 0 0 0 16.4z', class: 'ink-fill' })],
  unclear: () => [ring('3.6 2.84'), ...question()],
  'not-shown': () => [ring(), svgEl('path', { d: 'M4.2 15.8L15.8 4.2', class: 'ink-line' })],
  // an arrow that goes back to the start: said again, and corrected
  outdated: () => [
    svgEl('path', { d: 'M4.300 6.500A7.600 7.600 0 1 1 2.600 11.800', class: 'ink-line' }),
    svgEl('path', { d: 'M4.600 1.600v5.200h5.200', class: 'ink-line' }),
  ],
  unchecked: () => [ring('1 3.29'), svgEl('path', { d: 'M6 10h8', class: 'ink-line' })],
  fits: tick,
  // two slow strokes of a hand: what a session may be, and no tick that could pass for a clearance
  gentle: () => [
    ring(),
    svgEl('path', {
      d: 'M4.800 8.600c1.700-1.800 3.500-1.800 5.200 0s3.500 1.800 5.200 0',
      class: 'ink-line',
    }),
    svgEl('path', {
      d: 'M4.800 12.600c1.700-1.800 3.500-1.800 5.200 0s3.500 1.800 5.200 0',
      class: 'ink-line',
    }),
  ],
  ask: () => [svgEl('path', { d: 'M10 .9l9.1 9.1-9.1 9.1L.9 10z', class: 'ink-line' }), ...question()],
  avoid: () => [octagon(), svgEl('path', { d: 'M6 10h8', class: 'ink-line thick' })],
}

export const sign = (id: Chip | Tag | 'gentle'): SVGElement =>
  drawing(20, 20, '', 'panels-sign', ...SIGNS[id]())

/** Sign and word: what the reader sees is "Partly", what is spoken is "Verdict: Partly", or whose verdict it is. */
export const verdictChip = (
  i18n: I18n,
  verdict: Chip,
  on: 'sentence' | 'saying' = 'sentence',
): HTMLElement => {
  const word = i18n.text(`panels.verdict.${verdict}`)
  return el(
    'p',
    { class: 'panels-chip' },
    sign(verdict),
    el('span', { 'aria-hidden': 'true' }, word),
    el('span', { class: 'visually-hidden' }, i18n.text('panels.verdict.label', { on, verdict: word })),
  )
}

export const tagChip = (i18n: I18n, tag: Tag): HTMLElement =>
  el('p', { class: 'panels-chip' }, sign(tag), el('span', {}, i18n.text(`panels.tag.${tag}`)))
