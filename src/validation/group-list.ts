import { el, listening } from '../dom/el'
import type { EvidenceGroup } from '../evidence/types'
import { blocksOf, byMiss, groupsOf, type Block, type Group } from './filter'
import { resultTable } from './result-table'
import { drawStrip, drawStripAxis } from './strip'
import { armLines, sourceLine, studyElement, type StudyOptions } from './study'
import type { Comparison, Filter } from './types'
import { groupName } from './words'

/** Results shown at first, and more at each wish, when they stand in one list by the size of the miss. */
const PAGE = 40
/** A filter that leaves no more than this is shown opened: nobody filters in order to see closed groups. */
const FEW = 24
/** Results drawn in one go when a group opens; the rest follow in slices, so that no task takes long. */
const SLICE = 20

interface Opened {
  readonly group: Group
  readonly details: HTMLDetailsElement
  readonly body: HTMLElement
  /** blocks not drawn yet; null before the group is opened */
  left: Block[] | null
}

/** All results by drug and condition, each group drawn when it is opened; or one list, the largest miss first. */
export const mountGroupList = (host: HTMLElement, options: StudyOptions) => {
  const { i18n } = options
  const root = el('div', { class: 'vld-list' })
  host.append(root)
  let groups: readonly Opened[] = []
  let flat: readonly Comparison[] = []
  let shownFlat = PAGE
  /** groups that a person opened, kept through filters */
  const open = new Set<EvidenceGroup>()
  let events = listening()

  /** Draws at least `rows` more results of a group. @returns whether some are left */
  const draw = (entry: Opened, rows: number): boolean => {
    entry.left ??= [...blocksOf(entry.group.list)]
    let drawn = 0
    while (drawn < rows) {
      const block = entry.left.shift()
      if (block === undefined) return false
      entry.body.append(studyElement(block, options))
      drawn += block.list.length
    }
    return entry.left.length > 0
  }
  const fill = (entry: Opened): void => void draw(entry, Infinity)
  const waiting = new Set<ReturnType<typeof setTimeout>>()
  const later = (entry: Opened): void => {
    const timer = setTimeout(() => {
      waiting.delete(timer)
      if (draw(entry, SLICE)) later(entry)
    }, 0)
    waiting.add(timer)
  }
  const stop = (): void => {
    for (const timer of waiting) clearTimeout(timer)
    waiting.clear()
  }
  const summaryOf = ({ id, list }: Group, onlyMisses: boolean): HTMLElement => {
    const known = list.filter(({ verdict }) => verdict !== 'unknown')
    const within = known.filter(({ verdict }) => verdict === 'within').length
    const strip = el('span', { class: 'vld-strip-cell' })
    drawStrip(strip, list)
    return el(
      'summary',
      {},
      el('h4', { class: 'vld-group-name' }, groupName(id, i18n)),
      strip,
      el(
        'span',
        { class: 'vld-group-score' },
        known.length === 0
          ? i18n.text('validation.group.count', { n: list.length, count: i18n.number(list.length) })
          : onlyMisses
            ? i18n.text('validation.group.misses', { n: list.length })
            : i18n.text('validation.group.score', {
                within: i18n.number(within),
                count: i18n.number(known.length),
              }),
      ),
    )
  }
  const drawGroups = (list: readonly Comparison[], onlyMisses: boolean, expand: boolean): void => {
    groups = groupsOf(list).map(group => {
      const body = el('div', { class: 'vld-group-body' })
      const details = el(
        'details',
        { class: 'vld-group', 'data-group': group.id },
        summaryOf(group, onlyMisses),
        body,
      )
      const entry: Opened = { group, details, body, left: null }
      if (expand || open.has(group.id)) {
        if (draw(entry, SLICE)) later(entry)
        details.open = true
      }
      events.on(details, 'toggle' as keyof HTMLElementEventMap, () => {
        if (details.open) {
          if (entry.left === null && draw(entry, SLICE)) later(entry)
          // what a filter opened closes with it
          if (!expand) open.add(group.id)
        } else if (!expand) open.delete(group.id)
      })
      return entry
    })
    const axis = el('div', { class: 'vld-strip-head' })
    const holder = el('span', { class: 'vld-strip-cell' })
    drawStripAxis(holder, {
      less: i18n.text('validation.strip.less'),
      within: i18n.text('validation.strip.within'),
      more: i18n.text('validation.strip.more'),
    })
    axis.append(
      el('span'),
      holder,
      el('span', { class: 'vld-group-score' }, i18n.text('validation.strip.score')),
    )
    const key = el('p', { class: 'vld-key' }, i18n.text('validation.strip.key'))
    root.replaceChildren(...(groups.length === 0 ? [] : [key, axis]), ...groups.map(({ details }) => details))
  }
  const drawFlat = (): void => {
    groups = []
    const part = flat.slice(0, shownFlat)
    const table = resultTable(part, {
      i18n,
      caption: i18n.text('validation.table.byMiss'),
      onOpen: options.onOpen,
      about: one => ({
        name: el('span', { class: 'vld-study-name' }, el('bdi', {}, one.source.study)),
        more: [...armLines(one, options), sourceLine(one, i18n)],
      }),
    })
    const left = flat.length - part.length
    const more = el(
      'button',
      { type: 'button', class: 'vld-link vld-more' },
      i18n.text('validation.more', { n: Math.min(PAGE, left), count: i18n.number(Math.min(PAGE, left)) }),
    )
    events.on(more, 'click', () => {
      const next = flat[shownFlat]
      shownFlat += PAGE
      drawFlat()
      if (next !== undefined) reach(next)
    })
    root.replaceChildren(...(part.length === 0 ? [] : [table]), ...(left > 0 ? [more] : []))
  }
  const reach = ({ row }: Comparison): void => {
    const place = [...root.querySelectorAll<HTMLElement>('[data-row]')].find(
      node => node.dataset['row'] === row.id,
    )
    place?.scrollIntoView?.({ block: 'center' })
    place?.focus({ preventScroll: true })
  }

  return {
    root,
    update(list: readonly Comparison[], filter: Filter, isFiltered: boolean): void {
      stop()
      events.dispose()
      events = listening()
      flat = filter.order === 'miss' ? byMiss(list) : []
      shownFlat = PAGE
      if (filter.order === 'miss') drawFlat()
      else drawGroups(list, filter.misses, isFiltered && list.length <= FEW)
    },
    /** Opens or closes every group. */
    openAll(wanted: boolean): void {
      for (const entry of groups) {
        if (wanted) fill(entry)
        entry.details.open = wanted
      }
    },
    /** Brings a result into sight and moves the focus to it. */
    reveal(one: Comparison): void {
      const entry = groups.find(({ group }) => group.id === one.row.group)
      if (entry !== undefined) {
        fill(entry)
        entry.details.open = true
      }
      const place = flat.indexOf(one)
      if (place >= shownFlat) {
        shownFlat = place + 1
        drawFlat()
      }
      reach(one)
    },
    /** Everything open for paper; the returned function puts it back as it was. */
    forPrint(): () => void {
      const closed = groups.filter(({ details }) => !details.open)
      for (const entry of closed) {
        fill(entry)
        entry.details.open = true
      }
      const before = shownFlat
      if (flat.length > shownFlat) {
        shownFlat = flat.length
        drawFlat()
      }
      return () => {
        for (const { details } of closed) details.open = false
        if (before === shownFlat) return
        shownFlat = before
        drawFlat()
      }
    },
    dispose(): void {
      stop()
      events.dispose()
      root.remove()
    },
  }
}
