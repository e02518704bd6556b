import { fileName, saveFile } from '../charts/export'
import { el, freshId, listening, setText } from '../dom/el'
import type { I18n } from '../i18n'
import words from '../i18n/locales/en/compare.json'
import type { Difference, goesAlong, Side } from '../state/differences'
import type { PairRow, PairRowId } from '../state/pair-table'
import './compare.css'
import { pairCsv } from './csv'
import { listenForSwap } from './key'
import { mark } from './mark'
import type { NamesInWords } from './names'
import { createStrip } from './strip'
import { createTable } from './table'
import { alongWords, labelWords, valueWords } from './words'

export interface CompareView {
  readonly names: NamesInWords
  readonly differences: readonly Difference[]
  /** settings that are the same in both */
  readonly same: number
  /** what the two have as is usual for their sex, where that is another */
  readonly along: ReturnType<typeof goesAlong>
  /** the last age of the pinned life where that is before the age shown, years; null otherwise */
  readonly over: number | null
  /** the age shown, years */
  readonly age: number
  readonly rows: readonly PairRow[]
}
export interface CompareOptions {
  readonly i18n: I18n
  readonly rows: readonly PairRowId[]
  /** breaks are not estimated before this age, years */
  readonly firstRiskAge: number
  /** the table is in sight from the start: there is room for it beside what else stands here */
  readonly roomy: boolean
  /** where the two lives are named, with a way to here, when this stands far below */
  readonly strip: HTMLElement
  onSwap(): void
  onUnpin(): void
  /** lines that stand above the columns of a saved table: both lives, version, seed, link, citation */
  csvHeader(): readonly string[]
}
export interface Compare {
  /** null = nothing is pinned, and nothing is shown */
  update(view: CompareView | null): void
  dispose(): void
}

/** So many differences are listed at once; the margin has room for no more. */
const FIRST = 2
const SIDES: readonly Side[] = ['a', 'b']

/**
 * "Two lives, one difference": both lives by name, the swap and its key, what differs in words, and a table of what
 * comes of it at the age shown. Stands before the controls.
 */
export const mountCompare = (host: HTMLElement, o: CompareOptions): Compare => {
  const { i18n } = o
  i18n.add(words)
  const listen = listening()
  const id = freshId('compare')
  const heading = el('h2', { class: 'compare-heading', id })
  const lives = SIDES.map(side => {
    const name = el('b')
    const role = el('small', {}, i18n.text(`compare.role.${side}`))
    return { side, name, root: el('li', {}, mark(i18n, side), el('span', {}, name, ' ', role)) }
  })
  const swap = el(
    'button',
    { type: 'button', class: 'plain-button compare-swap', 'aria-keyshortcuts': 'x' },
    i18n.text('compare.swap'),
  )
  const key = el(
    'span',
    { class: 'compare-key' },
    i18n.text('compare.key'),
    ' ',
    el('kbd', {}, i18n.text('compare.key.x')),
  )
  const unpin = el('button', { type: 'button', class: 'link-button' }, i18n.text('compare.unpin'))
  const nothing = el('p', { class: 'compare-nothing' }, i18n.text('compare.nothing'))
  const list = el('dl')
  const moreTitle = el('summary')
  const moreList = el('dl')
  const more = el('details', {}, moreTitle, moreList)
  const along = el('p')
  const rest = el('p')
  const differs = el('div', { class: 'compare-what' }, list, more, along, rest)
  const title = el('summary')
  const table = createTable(i18n, o.rows, o.firstRiskAge)
  const save = el('button', { type: 'button', class: 'link-button' }, i18n.text('compare.table.save'))
  const over = el('p', { class: 'compare-over', hidden: true })
  // beside the summary, not in it: one button does not stand in another
  const folded = el('details', { open: o.roomy }, title, table.element, over)
  const numbers = el('div', { class: 'compare-numbers' }, folded, save)
  const status = el('p', { class: 'visually-hidden', role: 'status' })
  const root = el(
    'section',
    { class: 'compare', 'aria-labelledby': id, hidden: true },
    heading,
    el('ul', { class: 'compare-lives' }, ...lives.map(life => life.root)),
    el('div', { class: 'compare-tools' }, swap, key, unpin),
    nothing,
    differs,
    numbers,
  )
  host.prepend(root, status)
  const strip = createStrip(o.strip, i18n)

  let view: CompareView | null = null
  /** what had the focus when the lives were swapped, until the swap is done */
  let held: { readonly element: Element; readonly names: NamesInWords } | null = null
  const swapped = (): void => {
    const element = root.ownerDocument.activeElement
    if (view !== null && element !== null) held = { element, names: view.names }
    o.onSwap()
  }
  for (const button of [swap, strip.swap]) listen.on(button, 'click', swapped)
  listen.on(strip.numbers, 'click', () => {
    folded.open = true
    title.scrollIntoView({ block: 'start' })
    title.focus({ preventScroll: true })
  })
  listen.on(unpin, 'click', () => {
    o.onUnpin()
    // the button is about to go
    host.tabIndex = -1
    host.focus({ preventScroll: true })
  })
  listen.on(save, 'click', () => {
    if (view === null) return
    const file = fileName(['compare', 'age', Math.floor(view.age)], 'csv')
    const caption = i18n.text('compare.table.caption', { age: ageOf(view) })
    const text = pairCsv(i18n, view.rows, { age: view.age, caption, header: o.csvHeader() })
    saveFile(root.ownerDocument, new Blob([text], { type: 'text/csv;charset=utf-8' }), file)
    say(i18n.text('compare.table.saved', { file }))
  })
  const page = host.closest('.trabecula') ?? host
  listenForSwap(listen, page, 'x', () => view !== null, swapped)

  const ageOf = ({ age }: CompareView): string => i18n.number(age, 0, { maximumFractionDigits: 1 })
  const say = (text: string): void => {
    // emptied first, so that the same words are said again
    status.textContent = ''
    status.textContent = text
  }
  /** Says which life is now which, once; a control that went with its life gives the focus to the swap. */
  const settle = ({ names }: CompareView): void => {
    if (held === null || (names.a === held.names.a && names.b === held.names.b)) return
    if (!held.element.isConnected || !(held.element as HTMLElement).checkVisibility?.()) swap.focus()
    held = null
    say(i18n.text('compare.said.swapped', { ...names }))
  }

  let listed: readonly Difference[] | null = null
  const drawDifferences = ({ differences, same, along: usual }: CompareView): void => {
    if (differences === listed) return
    listed = differences
    const n = differences.length
    nothing.hidden = n > 0
    differs.hidden = n === 0
    setText(heading, i18n.text('compare.heading', { n }))
    along.hidden = usual.length === 0
    setText(along, alongWords(i18n, usual))
    setText(rest, i18n.text('compare.rest', { n: same }))
    const value = (difference: Difference, side: Side): HTMLElement =>
      el(
        'dd',
        {},
        i18n.text('compare.side', {
          letter: i18n.text(`compare.letter.${side}`),
          value: valueWords(i18n, difference, side),
        }),
      )
    const lines = differences.map(one =>
      el('div', {}, el('dt', {}, labelWords(i18n, one)), value(one, 'a'), value(one, 'b')),
    )
    list.replaceChildren(...lines.slice(0, FIRST))
    moreList.replaceChildren(...lines.slice(FIRST))
    more.hidden = n <= FIRST
    setText(moreTitle, i18n.text('compare.more', { n: n - FIRST }))
  }
  return {
    update(next) {
      view = next
      root.hidden = next === null
      strip.update(next?.names ?? null)
      if (next === null) {
        held = null
        return
      }
      for (const { side, name } of lives) {
        setText(name, next.names[side])
        // half a margin has room for one line
        name.title = next.names[side]
      }
      drawDifferences(next)
      const age = ageOf(next)
      setText(title, i18n.text('compare.table.title', { age }))
      table.update(age, next.rows)
      over.hidden = next.over === null
      if (next.over !== null)
        setText(over, i18n.text('compare.table.over', { until: i18n.number(next.over) }))
      settle(next)
    },
    dispose() {
      listen.dispose()
      strip.dispose()
      root.remove()
      status.remove()
    },
  }
}
