import { el } from '../../dom/el'
import type { I18n } from '../../i18n'
import { svgEl } from '../overlay'

/** What the key may explain, in the order it does. The names of the first seven are those of the list in things.ts. */
const ENTRIES = [
  'osteoclast',
  'precursor',
  'reversal',
  'osteoblast',
  'osteoid',
  'lining',
  'scar',
  'urge',
  'brake',
] as const
type Entry = (typeof ENTRIES)[number]

/** Small drawings of what is on the stage, in a box 20 wide and high round 0, 0. */
const DRAWN: Readonly<Record<Entry, readonly string[]>> = {
  osteoclast: [
    'M-9 6C-10 -3 -5 -9 0 -9S10 -3 9 6L6 4L3 7L0 4L-3 7L-6 4Z',
    'M-4 -3h.1M1 -5h.1M4 -1h.1M-1 0h.1',
  ],
  precursor: ['M-1 3A4 4 0 1 1 -9 3A4 4 0 1 1 -1 3ZM9 -2A4 4 0 1 1 1 -2A4 4 0 1 1 9 -2Z', 'M-5 3h.1M5 -2h.1'],
  reversal: ['M-8 4C-8 -4 8 -4 8 4Z', 'M0 1h.1'],
  osteoblast: ['M-9.5 6V-5H-.5V6ZM.5 6V-5H9.5V6Z', 'M-5 -1h.1M5 -1h.1'],
  osteoid: ['M-9 -4H9V4H-9Z'],
  lining: ['M-9.5 2Q0 -4 9.5 2Z', 'M0 .5h.1'],
  scar: ['M-9 0H9'],
  urge: ['M-9 0H8M2 -5L8 0L2 5'],
  brake: ['M-9 0H7', 'M7 -6V6'],
}

export interface SiteKey {
  readonly element: HTMLElement
  /** explains what is in the picture now, by the names of things, and the lines of the signals while those are drawn */
  show(ids: ReadonlySet<string>, signals: boolean): void
}

/** The key under the picture: the cells at work, the pale seam, the lines over them. Only what is there to see. */
export const createSiteKey = (i18n: I18n): SiteKey => {
  const element = el('ul', { class: 'scene-key' })
  const items = new Map<Entry, HTMLElement>()
  for (const entry of ENTRIES) {
    const svg = svgEl('svg', {
      class: `site-key is-${entry}`,
      viewBox: '-10 -10 20 20',
      width: 16,
      height: 16,
      'aria-hidden': 'true',
    })
    for (const [i, d] of DRAWN[entry].entries())
      svg.append(svgEl('path', { class: i === 0 ? 'site-key-body' : 'site-key-more', d }))
    const item = el('li', { hidden: true })
    item.append(svg, ' ', i18n.t(`site.key.${entry}`))
    items.set(entry, item)
    element.append(item)
  }
  return {
    element,
    show(ids, signals) {
      const working = ['osteoclast', 'precursor', 'reversal', 'osteoblast'].some(id => ids.has(id))
      for (const [entry, item] of items)
        item.hidden =
          entry === 'urge' || entry === 'brake'
            ? !signals
            : !ids.has(entry) || (entry === 'lining' && working)
    },
  }
}
