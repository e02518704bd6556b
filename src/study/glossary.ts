import './glossary.css'
import { el, listening, setText } from '../dom/el'
import type { I18n } from '../i18n'
import type { LeafBody } from '../leaf/types'
import words from '../i18n/locales/en/study-glossary.json'
import page from '../i18n/locales/en/study-glossary-page.json'
import { entriesOf, type Entry } from './glossary-words'
import { folded } from './match'
import type { See } from './terms'

export interface GlossaryOptions {
  readonly i18n: I18n
  onSee(see: See): void
  /** whether the words are marked in the text of the page */
  marks(): boolean
  onMarks(on: boolean): void
}

/** All words that are explained: search, alphabet, and a link that shows what a word means where there is one. */
export const createGlossary = (o: GlossaryOptions): LeafBody => {
  const { i18n } = o
  i18n.add({ ...words, ...page })
  const listen = listening()
  const entries = entriesOf(i18n)
  const box = el('input', { type: 'search', class: 'glossary-box', autocomplete: 'off', spellcheck: 'false' })
  const said = el('p', { class: 'glossary-said', role: 'status' })
  const marks = el('input', { type: 'checkbox' })
  // without its accent; a word is filed under the letter it is written with, whichever the spelling
  const letterOf = ({ term }: Entry): string => term.normalize('NFD').charAt(0).toUpperCase()
  const rows = entries.map(entry => {
    const { see, seeWords } = entry
    const show =
      see === undefined || seeWords === ''
        ? null
        : el('button', { type: 'button', class: 'link-button' }, seeWords)
    if (show !== null && see !== undefined) listen.on(show, 'click', () => o.onSee(see))
    const root = el(
      'div',
      { class: 'glossary-entry', 'data-entry': entry.id },
      el('dt', { tabindex: '-1' }, entry.term),
      el(
        'dd',
        {},
        el('p', {}, entry.plain),
        entry.more === '' ? null : el('p', { class: 'glossary-more' }, entry.more),
        show,
      ),
    )
    return {
      root,
      letter: letterOf(entry),
      text: folded([entry.term, ...entry.forms, entry.plain, entry.more].join(' ')),
    }
  })
  const letters = [...new Set(rows.map(({ letter }) => letter))]
  const groups = letters.map(letter => {
    const heading = el('h3', { tabindex: '-1' }, letter)
    const mine = rows.filter(row => row.letter === letter)
    return {
      letter,
      heading,
      rows: mine,
      root: el(
        'section',
        { class: 'glossary-letter' },
        heading,
        el('dl', {}, ...mine.map(({ root }) => root)),
      ),
    }
  })
  const index = el(
    'nav',
    { class: 'glossary-index', 'aria-label': i18n.text('glossaries.index') },
    ...groups.map(({ letter, heading }) => {
      const to = el('button', { type: 'button', class: 'link-button' }, letter)
      listen.on(to, 'click', () => {
        heading.scrollIntoView({ block: 'start' })
        heading.focus({ preventScroll: true })
      })
      return to
    }),
  )
  const root = el(
    'section',
    { class: 'glossary no-terms' },
    el('h2', {}, i18n.text('glossaries.title')),
    el('p', { class: 'glossary-lead' }, i18n.text('glossaries.lead', { n: entries.length })),
    el(
      'div',
      { class: 'glossary-tools' },
      el('label', { class: 'glossary-find' }, el('span', {}, i18n.text('glossaries.search')), box),
      el('label', { class: 'glossary-marks' }, marks, ' ', i18n.text('study.marks.show')),
    ),
    said,
    index,
    ...groups.map(group => group.root),
  )
  const draw = (): void => {
    const wanted = folded(box.value)
      .split(/\s+/)
      .filter(word => word !== '')
    let count = 0
    for (const group of groups) {
      let some = false
      for (const row of group.rows) {
        row.root.hidden = !wanted.every(word => row.text.includes(word))
        if (row.root.hidden) continue
        count += 1
        some = true
      }
      group.root.hidden = !some
    }
    index.hidden = wanted.length > 0
    setText(said, wanted.length === 0 ? '' : i18n.text('glossaries.found', { n: count }))
  }
  listen.on(box, 'input', draw)
  listen.on(box, 'keydown', event => {
    // first it empties the box, then it closes the page
    if (event.key !== 'Escape' || box.value === '') return
    event.preventDefault()
    event.stopPropagation()
    box.value = ''
    draw()
  })
  listen.on(marks, 'change', () => o.onMarks(marks.checked))
  return {
    root,
    update: () => void (marks.checked = o.marks()),
    dispose: listen.dispose,
  }
}

/** Brings one entry of an open glossary into sight, with the focus on it. */
export const showEntry = (root: ParentNode, id: string): boolean => {
  const entry = [...root.querySelectorAll<HTMLElement>('[data-entry]')].find(
    one => one.dataset['entry'] === id,
  )
  const term = entry?.querySelector<HTMLElement>('dt')
  entry?.scrollIntoView({ block: 'center' })
  term?.focus({ preventScroll: true })
  return term !== null && term !== undefined
}
