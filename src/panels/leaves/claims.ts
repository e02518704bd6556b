import { el, freshId, listening, setText } from '../../dom/el'
import { CHIPS, chipOf, sign, verdictChip, type Chip } from '../render/glyphs'
import type { Making } from '../render/making'
import { sourceLine } from '../render/source-line'
import type { PanelsHands, Section } from '../types'
import { DATES } from '../sections/dates'
import { ADDED_CLAIMS, ARTICLE_CLAIMS, countByChip, type ListedClaim } from './claim-list'

export const claims: Section<'claims'> = {
  id: 'claims',
  dates: DATES,
  blocks: [],
}

type Columns = 'article' | 'added'

const cell = (label: string, kind: string, ...children: readonly (Node | string | null)[]): HTMLElement =>
  el(
    'td',
    { role: 'cell', class: `leaf-${kind}` },
    // stands above the words where the table is stacked; elsewhere the head of the column says it
    el('span', { class: 'leaf-label', 'aria-hidden': 'true' }, label),
    ...children,
  )

const row = ({ i18n, reveal }: PanelsHands, listed: ListedClaim, columns: Columns): HTMLElement => {
  const { claim, chapter, number } = listed
  const head = (name: string): string => i18n.text(`panels.claims.head.${name}`)
  const text = i18n.text(`panels.claim.${claim.id}.text`)
  const place = el(
    'button',
    { type: 'button', class: 'panels-link' },
    i18n.text('panels.claims.place'),
    el('span', { class: 'visually-hidden' }, i18n.text('panels.claims.place.of', { text })),
  )
  place.addEventListener('click', () => reveal(`claim.${claim.id}`))
  const checked = claim.checked ?? 'checked'
  return el(
    'tr',
    { role: 'row', 'data-chip': chipOf(claim), 'data-seed': claim.seed ?? null, 'data-checked': checked },
    ...(columns === 'article'
      ? [
          el('th', { role: 'rowheader', scope: 'row', class: 'leaf-number' }, i18n.number(number ?? 0)),
          cell(head('said'), 'said', el('p', {}, i18n.text(`panels.claims.said.${claim.seed}`))),
        ]
      : [
          el(
            'th',
            { role: 'rowheader', scope: 'row', class: 'leaf-chapter' },
            i18n.text(`stories.chapter.${chapter}`),
          ),
        ]),
    cell(
      head('verdict'),
      'verdict',
      verdictChip(i18n, chipOf(claim)),
      el('p', { class: 'panels-small' }, i18n.text(`panels.claims.checked.${checked}`)),
    ),
    cell(
      head('ours'),
      'ours',
      el('p', { class: 'leaf-claim' }, text),
      sourceLine(i18n, claim.sources),
      place,
    ),
  )
}

const table = (hands: PanelsHands, listed: readonly ListedClaim[], columns: Columns): HTMLElement => {
  const { i18n } = hands
  const titleId = freshId('claims')
  const heads = columns === 'article' ? ['number', 'said', 'verdict', 'ours'] : ['chapter', 'verdict', 'ours']
  return el(
    'div',
    { class: 'panels-block leaf-wide' },
    el('h3', { id: titleId }, i18n.text(`panels.claims.${columns}.title`)),
    el('p', { class: 'panels-claim-note leaf-before' }, i18n.text(`panels.claims.${columns}.lead`)),
    // the roles are said aloud again because rows that are stacked by a style sheet lose them
    el(
      'table',
      { role: 'table', class: `leaf-table ${columns}`, 'aria-labelledby': titleId },
      el(
        'thead',
        { role: 'rowgroup' },
        el(
          'tr',
          { role: 'row' },
          ...heads.map(name =>
            el('th', { role: 'columnheader', scope: 'col' }, i18n.text(`panels.claims.head.${name}`)),
          ),
        ),
      ),
      el('tbody', { role: 'rowgroup' }, ...listed.map(one => row(hands, one, columns))),
    ),
  )
}

type Choice = Chip | 'all'

/** What each verdict means, how many of the article's claims have it, and a choice of which to show. */
const filter = ({ hands: { i18n }, keep }: Making, tables: readonly HTMLElement[]): HTMLElement => {
  const events = listening()
  const name = freshId('verdict')
  const counts = countByChip(ARTICLE_CLAIMS)
  const said = el('p', { class: 'panels-small', role: 'status' })
  const show = (choice: Choice): void => {
    const shown = tables.map(part => {
      const rows = [...part.querySelectorAll<HTMLElement>('tbody tr')]
      for (const one of rows)
        one.classList.toggle('leaf-out', choice !== 'all' && one.dataset['chip'] !== choice)
      return rows.filter(one => !one.classList.contains('leaf-out')).length
    })
    for (const [i, part] of tables.entries()) part.classList.toggle('leaf-empty', shown[i] === 0)
    setText(
      said,
      i18n.text('panels.claims.shown', {
        article: shown[0] ?? 0,
        all: ARTICLE_CLAIMS.length,
        added: shown[1] ?? 0,
        more: ADDED_CLAIMS.length,
      }),
    )
  }
  const option = (choice: Choice, count: number): HTMLElement => {
    const radio = el('input', { type: 'radio', name, value: choice, checked: choice === 'all' })
    events.on(radio, 'change', () => show(choice))
    return el(
      'label',
      { class: 'leaf-choice' },
      radio,
      el(
        'span',
        { class: 'panels-chip' },
        choice === 'all' ? null : sign(choice),
        el('span', {}, i18n.text(choice === 'all' ? 'panels.claims.all' : `panels.verdict.${choice}`)),
      ),
      el('span', { class: 'leaf-count' }, i18n.text('panels.claims.many', { count })),
      choice === 'all'
        ? null
        : el('span', { class: 'leaf-means' }, i18n.text(`panels.verdict.${choice}.means`)),
    )
  }
  keep({ dispose: events.dispose })
  return el(
    'div',
    { class: 'panels-block leaf-wide leaf-filter' },
    el('h3', {}, i18n.text('panels.claims.verdicts.title')),
    el(
      'p',
      { class: 'panels-reading' },
      i18n.text('panels.claims.count', { all: ARTICLE_CLAIMS.length, ...counts, shown: counts['not-shown'] }),
    ),
    el(
      'fieldset',
      {},
      el('legend', {}, i18n.text('panels.claims.filter')),
      option('all', ARTICLE_CLAIMS.length),
      ...CHIPS.map(chip => option(chip, counts[chip])),
    ),
    said,
  )
}

/** Every claim of the article and every one added here, in two tables that answer one choice. */
export const claimParts = (making: Making): readonly HTMLElement[] => {
  const tables = [table(making.hands, ARTICLE_CLAIMS, 'article'), table(making.hands, ADDED_CLAIMS, 'added')]
  return [filter(making, tables), ...tables].map(part => el('div', { class: 'panels-row whole' }, part))
}
