import './validation.css'
import './validation-page.css'
import { fileName, saveFile } from '../charts/export'
import { el, listening, setText } from '../dom/el'
import messages from '../i18n/locales/en/validation.json'
import { comparisonsOf } from './comparisons'
import { comparisonsCsv } from './csv'
import { filtered, groupsOf, isFiltered, NO_FILTER, plain } from './filter'
import { mountFilterBar } from './filter-bar'
import { mountGroupList } from './group-list'
import { leadSentence, notesElement } from './lead'
import { mountOverview } from './overview'
import type { Comparison, ValidationData, ValidationOptions } from './types'
import { groupName, siteName } from './words'

export type { ValidationData, ValidationFacts, ValidationOptions } from './types'

/**
 * "How do we know?": every published result beside what the model gives for it. One sentence with the whole score,
 * two plots, then every result by drug and condition, each with its source and its life.
 */
export const mountValidation = (host: HTMLElement, options: ValidationOptions) => {
  const { i18n, usualOf } = options
  i18n.add(messages)
  const events = listening()
  const lead = el('p', { class: 'vld-lead' })
  const second = el('p', { class: 'vld-second' })
  const plots = el('div', { class: 'vld-plots' })
  const notes = el('div', {})
  const key = el('p', { class: 'vld-key' }, i18n.text('validation.plot.key'))
  const saved = el('p', { class: 'visually-hidden', role: 'status' })
  const say = (text: string): void => setText(saved, text)
  const root = el('div', { class: 'vld' }, lead, second, plots, key, notes)
  host.append(root)

  let all: readonly Comparison[] = []
  let left: readonly Comparison[] = []
  let filter = NO_FILTER
  /** what a search looks through, made once for a result */
  let words = new Map<Comparison, string>()
  const wordsOf = (one: Comparison): string => {
    const known = words.get(one)
    if (known !== undefined) return known
    const { source, row } = one
    const text = plain(
      [
        source.study,
        source.citation,
        source.doi ?? '',
        groupName(row.group, i18n),
        siteName(row.site, i18n),
        row.id,
      ].join(' '),
    )
    words.set(one, text)
    return text
  }

  const overviews = (['bone', 'marker'] as const).map(kind =>
    mountOverview(plots, { i18n, kind, say, onPick: one => groups.reveal(one) }),
  )
  const bar = mountFilterBar(root, {
    i18n,
    onFilter: wanted => {
      filter = wanted
      draw()
    },
    onOpenAll: open => groups.openAll(open),
    onSave() {
      const file = fileName(['evidence'], 'csv')
      const content = new Blob([comparisonsCsv(all, options)], { type: 'text/csv;charset=utf-8' })
      saveFile(root.ownerDocument, content, file)
      say(i18n.text('validation.saved', { file }))
    },
  })
  const groups = mountGroupList(root, {
    i18n,
    usualOf,
    onOpen: ({ arm, row }) => {
      if (arm !== null) options.onOpen(arm.scenario, arm.start + row.to / 12, row.site)
    },
  })
  root.append(saved)

  const draw = (): void => {
    left = filtered(all, filter, wordsOf)
    const some = isFiltered(filter)
    const seen = new Set(left.map(({ index }) => index))
    for (const overview of overviews) overview.update(all, seen)
    groups.update(left, filter, some)
    bar.state(
      left.length === 0
        ? i18n.text('validation.filter.none')
        : i18n.text(some ? 'validation.filter.some' : 'validation.filter.whole', {
            n: left.length,
            count: i18n.number(left.length),
            all: i18n.number(all.length),
            groups: groupsOf(left).length,
            only: filter.misses ? 'yes' : 'no',
            misses: i18n.number(left.filter(({ verdict }) => verdict === 'outside').length),
          }),
      some,
      filter.order === 'group' && left.length > 0,
    )
  }

  // On paper nothing can be opened: everything is.
  let putBack: (() => void) | null = null
  const page = root.ownerDocument.defaultView
  if (page !== null) {
    events.on(page, 'beforeprint' as keyof HTMLElementEventMap, () => {
      putBack ??= groups.forPrint()
    })
    events.on(page, 'afterprint' as keyof HTMLElementEventMap, () => {
      putBack?.()
      putBack = null
    })
  }

  return {
    root,
    update(data: ValidationData): void {
      all = comparisonsOf(data)
      words = new Map()
      setText(lead, leadSentence(all, 'bone', i18n) || i18n.text('validation.alone'))
      setText(second, leadSentence(all, 'marker', i18n))
      notes.replaceChildren(notesElement(all, options.facts, i18n))
      bar.offer(groupsOf(all).map(({ id }) => id))
      draw()
    },
    dispose(): void {
      events.dispose()
      bar.dispose()
      groups.dispose()
      for (const overview of overviews) overview.dispose()
      root.remove()
    },
  }
}
export type Validation = ReturnType<typeof mountValidation>
