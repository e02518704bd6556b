import { el, freshId, listening, setText } from '../dom/el'
import type { EvidenceGroup } from '../evidence/types'
import type { I18n } from '../i18n'
import { NO_FILTER, SITES } from './filter'
import type { Filter, GroupChoice, SiteChoice } from './types'
import { groupName, siteName } from './words'

export interface FilterBarOptions {
  readonly i18n: I18n
  readonly onFilter: (filter: Filter) => void
  readonly onOpenAll: (open: boolean) => void
  readonly onSave: () => void
}

/** Native controls that choose which results are shown, and a line that says how many are left. */
export const mountFilterBar = (
  host: HTMLElement,
  { i18n, onFilter, onOpenAll, onSave }: FilterBarOptions,
) => {
  const events = listening()
  let filter = NO_FILTER
  const change = (patch: Partial<Filter>): void => {
    filter = { ...filter, ...patch }
    onFilter(filter)
  }
  const named = (label: string, control: HTMLElement): HTMLElement => {
    const id = freshId('vld-filter')
    control.id = id
    return el('div', { class: 'vld-control' }, el('label', { for: id }, label), control)
  }
  const option = (value: string, text: string): HTMLOptionElement => el('option', { value }, text)
  const groups = el('select')
  const sites = el(
    'select',
    {},
    option('all', i18n.text('validation.filter.allSites')),
    ...SITES.map(site => option(site, siteName(site, i18n))),
  )
  const orders = el(
    'select',
    {},
    ...(['group', 'miss'] as const).map(order => option(order, i18n.text(`validation.order.${order}`))),
  )
  const search = el('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' })
  const tick = (label: string): { root: HTMLElement; input: HTMLInputElement } => {
    const input = el('input', { type: 'checkbox' })
    return { root: el('label', { class: 'vld-tick' }, input, el('span', {}, label)), input }
  }
  const misses = tick(i18n.text('validation.filter.misses'))
  const checked = tick(i18n.text('validation.filter.checked'))
  const reset = el('button', { type: 'button', class: 'vld-link' }, i18n.text('validation.filter.reset'))
  const openAll = el('button', { type: 'button', class: 'vld-link' }, i18n.text('validation.openAll'))
  const closeAll = el('button', { type: 'button', class: 'vld-link' }, i18n.text('validation.closeAll'))
  const save = el('button', { type: 'button', class: 'vld-link' }, i18n.text('validation.save.csv'))
  const status = el('p', { class: 'vld-status', role: 'status' })
  const root = el(
    'div',
    { class: 'vld-filters', role: 'group', 'aria-label': i18n.text('validation.filter.label') },
    el(
      'div',
      { class: 'vld-controls' },
      named(i18n.text('validation.filter.group'), groups),
      named(i18n.text('validation.filter.site'), sites),
      named(i18n.text('validation.filter.order'), orders),
      named(i18n.text('validation.filter.search'), search),
      el('div', { class: 'vld-ticks' }, misses.root, checked.root),
    ),
    el('div', { class: 'vld-state' }, status, reset, openAll, closeAll, save),
  )
  host.append(root)

  events.on(groups, 'change', () => change({ group: groups.value as GroupChoice }))
  events.on(sites, 'change', () => change({ site: sites.value as SiteChoice }))
  events.on(orders, 'change', () => change({ order: orders.value as Filter['order'] }))
  events.on(search, 'input', () => change({ text: search.value }))
  events.on(misses.input, 'change', () => change({ misses: misses.input.checked }))
  events.on(checked.input, 'change', () => change({ checked: checked.input.checked }))
  events.on(reset, 'click', () => {
    show({ ...NO_FILTER, order: filter.order })
    groups.focus()
    onFilter(filter)
  })
  events.on(openAll, 'click', () => onOpenAll(true))
  events.on(closeAll, 'click', () => onOpenAll(false))
  events.on(save, 'click', onSave)

  const show = (wanted: Filter): void => {
    filter = wanted
    groups.value = wanted.group
    sites.value = wanted.site
    orders.value = wanted.order
    search.value = wanted.text
    misses.input.checked = wanted.misses
    checked.input.checked = wanted.checked
  }

  return {
    root,
    /** Groups that have results, in order. */
    offer(ids: readonly EvidenceGroup[]): void {
      groups.replaceChildren(
        option('all', i18n.text('validation.filter.allGroups')),
        ...ids.map(id => option(id, groupName(id, i18n))),
      )
      show(filter)
    },
    /** How many results are left, said aloud too. */
    state(text: string, isFiltered: boolean, hasGroups: boolean): void {
      setText(status, text)
      reset.hidden = !isFiltered
      openAll.hidden = !hasGroups
      closeAll.hidden = !hasGroups
    },
    dispose(): void {
      events.dispose()
      root.remove()
    },
  }
}
