import type { I18n } from '../../i18n'
import { el } from '../../dom/el'
import type { Block, Claim, Tag, Verdict } from '../types'
import { sign, tagChip, verdictChip } from './glyphs'
import { pressureDrawing } from './pressure'
import { sourceLine } from './source-line'

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1)

const claimElement = (i18n: I18n, claim: Claim): HTMLElement => {
  const key = `panels.claim.${claim.id}`
  return el(
    'li',
    { class: 'panels-claim', 'data-anchor': `claim.${claim.id}` },
    verdictChip(i18n, claim.verdict),
    el(
      'div',
      {},
      el('h4', {}, i18n.text(`${key}.text`)),
      el('p', { class: 'panels-claim-note' }, i18n.text(`${key}.note`)),
      sourceLine(i18n, claim.sources),
    ),
  )
}

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

const VERDICTS: readonly Verdict[] = ['supported', 'partly', 'unclear', 'not-shown']

/** The text column's part of one block, without its side notes. `key` is the stem of its messages. */
const body = (i18n: I18n, key: string, block: Block): readonly (HTMLElement | null)[] => {
  const words = (end: string) => i18n.text(`${key}.${end}`)
  switch (block.kind) {
    case 'claims':
      return [el('ul', { class: 'panels-claims' }, ...block.claims.map(claim => claimElement(i18n, claim)))]
    case 'prose':
      return [
        ...upTo(block.paragraphs).map(n => el('p', { class: 'panels-reading' }, words(`p${n}`))),
        sourceLine(i18n, block.sources ?? []),
      ]
    case 'list':
      return [el('ul', { class: 'panels-list' }, ...upTo(block.items).map(n => el('li', {}, words(`i${n}`))))]
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
    case 'pressure':
      return [
        el('p', { class: 'panels-reading' }, words('lead')),
        el(
          'ol',
          { class: 'panels-pressure' },
          ...block.steps.map((tag, i) =>
            el(
              'li',
              {},
              el('span', { class: 'panels-step' }, i18n.number(i + 1)),
              pressureDrawing(i + 1),
              el('div', {}, el('h4', {}, words(`${i + 1}.name`)), el('p', {}, words(`${i + 1}.how`))),
              tagChip(i18n, tag),
            ),
          ),
        ),
        el('p', { class: 'panels-claim-note' }, words('tags')),
        el('p', { class: 'panels-caption' }, words('caption')),
        el('p', { class: 'panels-small' }, words('scale')),
        sourceLine(i18n, block.sources),
      ]
    case 'questions':
      return [
        el(
          'dl',
          { class: 'panels-questions' },
          ...upTo(block.questions).map(n =>
            el('div', {}, el('dt', {}, words(`q${n}`)), el('dd', {}, words(`a${n}`))),
          ),
        ),
        sourceLine(i18n, block.sources),
      ]
    case 'verdicts':
      return [
        el(
          'ul',
          { class: 'panels-verdicts' },
          ...VERDICTS.map(verdict =>
            el(
              'li',
              {},
              verdictChip(i18n, verdict),
              el('p', {}, i18n.text(`panels.verdict.${verdict}.means`)),
            ),
          ),
        ),
      ]
    case 'slot':
      return [el('div', { 'data-slot': block.id }, el('p', { class: 'panels-claim-note' }, words('wait')))]
  }
}

export const blockElement = (i18n: I18n, chapter: string, block: Block): HTMLElement => {
  const key = `panels.${chapter}.${block.id}`
  return el(
    'div',
    { class: `panels-block ${block.kind}`, 'data-anchor': `${chapter}.${block.id}` },
    el('h3', {}, i18n.text(`${key}.title`)),
    ...body(i18n, key, block),
  )
}
