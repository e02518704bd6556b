import { el } from '../dom/el'
import type { I18n } from '../i18n'
import type { Side, Thing } from './room'

/** The stage in words: everything a pointer can find out about the picture. */
export interface StageList {
  readonly element: HTMLElement
  /** below the things: stays as it is */
  readonly foot: HTMLElement
  readonly isOpen: boolean
  open(on: boolean): void
  /** one part a life; `title` parts two of them */
  update(parts: readonly ListPart[]): void
}
export interface ListPart {
  readonly side: Side
  readonly title: string | null
  readonly things: readonly Thing[]
}

/** Things without a place are sentences; things with one are buttons that turn the eye to it. */
export const createList = (
  i18n: I18n,
  id: string,
  onThing: (thing: Thing, side: Side) => void,
): StageList => {
  const element = el('div', {
    class: 'scene-list',
    id,
    hidden: true,
    role: 'group',
    'aria-label': i18n.t('scene.list.label'),
  })
  const body = el('div', {})
  const foot = el('div', {})
  element.append(body, foot)
  element.addEventListener('click', event => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    const side = button?.dataset['side'] as Side | undefined
    const thing = latest
      .find(part => part.side === side)
      ?.things.find(one => one.id === button?.dataset['thing'])
    if (side !== undefined && thing !== undefined) onThing(thing, side)
  })
  let latest: readonly ListPart[] = []
  let written = ''

  const partOf = ({ side, title, things }: ListPart): Node[] => {
    const facts = things.filter(({ at }) => at === null)
    const places = things.filter(({ at }) => at !== null)
    const line = (thing: Thing): HTMLElement => {
      const name = { type: 'button', 'data-thing': thing.id, 'data-side': side } as const
      return el('li', {}, el('button', name, thing.said))
    }
    return [
      ...(title === null ? [] : [el('h3', {}, title)]),
      el('ul', { class: 'scene-facts' }, ...facts.map(({ said }) => el('li', {}, said))),
      ...(places.length === 0 ? [] : [el('ul', { class: 'scene-things' }, ...places.map(line))]),
    ]
  }
  /** Written again only when a word has changed, and the focus goes back to the same thing. */
  const write = (): void => {
    if (element.hidden) return
    const said = JSON.stringify(latest.map(({ title, things }) => [title, things.map(t => [t.id, t.said])]))
    if (said === written) return
    written = said
    const held = body.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset
      : null
    body.replaceChildren(...latest.flatMap(partOf))
    if (held === null) return
    const buttons = [...body.querySelectorAll('button')]
    const again = buttons.find(
      ({ dataset }) => dataset['thing'] === held['thing'] && dataset['side'] === held['side'],
    )
    ;(again ?? buttons[0])?.focus({ preventScroll: true })
  }
  return {
    element,
    foot,
    get isOpen() {
      return !element.hidden
    },
    open(on) {
      element.hidden = !on
      write()
    },
    update(parts) {
      latest = parts
      write()
    },
  }
}
