import type { I18n } from '../../i18n'
import { el } from '../../dom/el'
import type { Block, PanelsHands, Tag } from '../types'
import { claimElement } from './claim'
import { CHIPS, sign, verdictChip } from './glyphs'
import { goLink } from './go'
import { liveElement } from './live'
import type { Making } from './making'
import { sourceLine } from './source-line'
import { WIDGETS } from './widgets'

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1)

const taggedList = (i18n: I18n, key: string, part: 'how' | 'leave', count: number): HTMLElement => {
  const tag: Tag = part === 'how' ? 'fits' : 'avoid'
  return el(
    'div',
    {},
    el('h4', {}, i18n.text(`${key}.${part}`)),
    el(
      'ul',
      { class: 'panels-tagged' },
      ...upTo(count).map(n => el('li', {}, sign(tag), el('span', {}, i18n.text(`${key}.${part}${n}`)))),
    ),
  )
}

/** Where the page is, without what was set in it. */
const pageAddress = (): string => document.URL.replace(/[?#].*$/s, '')

/** The text column's part of one block, without its side notes. `key` is the stem of its messages. */
const body = (making: Making, key: string, block: Block): readonly (HTMLElement | null)[] => {
  const { i18n } = making.hands
  const words = (end: string) => i18n.text(`${key}.${end}`)
  switch (block.kind) {
    case 'claims':
      return [
        el('ul', { class: 'panels-claims' }, ...block.claims.map(claim => claimElement(making.hands, claim))),
      ]
    case 'prose':
      return [
        ...upTo(block.paragraphs).map(n => el('p', { class: 'panels-reading' }, words(`p${n}`))),
        sourceLine(i18n, block.sources ?? []),
      ]
    case 'list':
      return [
        el('ul', { class: 'panels-list' }, ...upTo(block.items).map(n => el('li', {}, words(`i${n}`)))),
        sourceLine(i18n, block.sources ?? []),
      ]
    case 'how-leave':
      return [
        el(
          'div',
          { class: 'panels-pair' },
          taggedList(i18n, key, 'how', block.how),
          taggedList(i18n, key, 'leave', block.leave),
        ),
        el('p', { class: 'panels-caption' }, words('caption')),
        sourceLine(i18n, block.sources),
      ]
    case 'questions':
      return [
        el(
          'dl',
          { class: 'panels-questions' },
          ...upTo(block.questions).map(n =>
            el(
              'div',
              {},
              el('dt', {}, words(`q${n}`)),
              el('dd', {}, words(`a${n}`), goLink(making.hands, `${key}.a${n}`, block.go?.[n])),
            ),
          ),
        ),
        sourceLine(i18n, block.sources),
      ]
    case 'verdicts':
      return [
        el(
          'ul',
          { class: 'panels-verdicts' },
          ...CHIPS.map(verdict =>
            el(
              'li',
              {},
              verdictChip(i18n, verdict),
              el('p', {}, i18n.text(`panels.verdict.${verdict}.means`)),
            ),
          ),
        ),
        el('p', { class: 'panels-small' }, words('saying')),
      ]
    case 'widget': {
      const widget = WIDGETS[block.widget](making.hands)
      making.keep(widget)
      return [
        el('p', { class: 'panels-reading' }, words('lead')),
        el('div', { class: 'panels-widget', 'data-widget': block.widget }, widget.root),
        sourceLine(i18n, block.sources),
      ]
    }
    case 'slot':
      return [
        el(
          'div',
          { 'data-slot': block.id },
          el('p', { class: 'panels-claim-note panels-on-screen' }, words('wait')),
          // on paper nothing comes any more: what is missing, and where it is
          el('p', { class: 'panels-claim-note panels-on-paper' }, words('paper')),
          el(
            'p',
            { class: 'panels-claim-note panels-on-paper' },
            i18n.text('panels.paper.again', { address: pageAddress() }),
          ),
        ),
      ]
  }
}

/** For a keyboard: past the sources of many claims, on to the next block. Seen only while it has the focus. */
const skipLink = ({ i18n, reveal }: PanelsHands, next: string): HTMLElement => {
  const title = i18n.text(`panels.${next}.title`)
  const button = el(
    'button',
    { type: 'button', class: 'panels-link panels-skip' },
    i18n.text('panels.skip.part', { title }),
  )
  button.addEventListener('click', () => reveal(next))
  return button
}

/** `next`: the block below it ('massage.flow'), null for the last one. */
export const blockElement = (
  making: Making,
  chapter: string,
  block: Block,
  next: string | null = null,
): HTMLElement => {
  const { i18n } = making.hands
  const key = `panels.${chapter}.${block.id}`
  return el(
    'div',
    { class: `panels-block ${block.kind}`, 'data-anchor': `${chapter}.${block.id}` },
    el('h3', {}, i18n.text(`${key}.title`)),
    block.kind === 'claims' && next !== null ? skipLink(making.hands, next) : null,
    ...(block.live ?? []).map(id => liveElement(making, id)),
    ...body(making, key, block),
  )
}
