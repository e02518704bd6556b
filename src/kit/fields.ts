import { el, freshId, type Listening } from '../dom/el'

type Option = readonly [value: string, name: string]

/** A named native select. */
export const choice = (
  events: Listening,
  name: string,
  options: readonly Option[],
  value: string,
  act: (value: string) => void,
) => {
  const id = freshId('kit')
  const select = el('select', { id }, ...options.map(([key, text]) => el('option', { value: key }, text)))
  select.value = value
  events.on(select, 'change', () => act(select.value))
  return { root: el('div', { class: 'kit-field' }, el('label', { for: id }, name), select), select }
}

/** A box to tick, with its words. */
export const tick = (
  events: Listening,
  name: string,
  checked: boolean,
  act: (checked: boolean) => void,
): HTMLLabelElement => {
  const box = el('input', { type: 'checkbox', checked })
  events.on(box, 'change', () => act(box.checked))
  return el('label', { class: 'kit-tick' }, box, el('span', {}, name))
}

/** Choices that are all in sight, one of them taken; `quiet`: their name is read out, not shown. */
export const radios = (
  events: Listening,
  name: string,
  options: readonly Option[],
  value: string,
  act: (value: string) => void,
  quiet = false,
): HTMLFieldSetElement => {
  const group = freshId('kit')
  const rows = options.map(([key, text]) => {
    const box = el('input', { type: 'radio', name: group, value: key, checked: key === value })
    events.on(box, 'change', () => act(key))
    return el('label', { class: 'kit-tick' }, box, el('span', {}, text))
  })
  return el(
    'fieldset',
    { class: 'kit-radios' },
    el('legend', { class: quiet ? 'visually-hidden' : null }, name),
    el('div', { class: 'kit-ticks' }, ...rows),
  )
}

export interface CheckGroup {
  readonly title: string
  readonly options: readonly Option[]
}

/** Many boxes behind one line that says how many are ticked. */
export const checklist = (
  events: Listening,
  summaryOf: (count: number) => string,
  groups: readonly CheckGroup[],
  chosen: readonly string[],
  act: (names: readonly string[]) => void,
): HTMLDetailsElement => {
  const names = new Set(chosen)
  const summary = el('summary', {}, summaryOf(names.size))
  const order = groups.flatMap(({ options }) => options.map(([key]) => key))
  const toggle = (key: string, on: boolean): void => {
    if (on) names.add(key)
    else names.delete(key)
    summary.textContent = summaryOf(names.size)
    act(order.filter(one => names.has(one)))
  }
  return el(
    'details',
    { class: 'kit-checklist' },
    summary,
    ...groups.map(({ title, options }) =>
      el(
        'fieldset',
        {},
        el('legend', {}, title),
        el(
          'div',
          { class: 'kit-ticks' },
          ...options.map(([key, text]) => tick(events, text, names.has(key), on => toggle(key, on))),
        ),
      ),
    ),
  )
}
