import { el, listening } from '../dom/el'
import type { I18n } from '../i18n'
import type { ChartKind, ChartsView, TabGroup, Wishes } from './types'

/** The groups of switches in the quiet line of one chart: built at the first view, then only pressed. */
export const mountSwitches = <V extends ChartsView>(
  before: HTMLElement,
  kind: ChartKind<V>,
  { i18n, wishes, onPicked }: { i18n: I18n; wishes: Wishes; onPicked: () => void },
) => {
  const events = listening()
  const buttons = new Map<string, HTMLButtonElement>()
  let groups: readonly TabGroup[] = []
  const build = (): void =>
    groups.forEach(group => {
      const row = el('div', {
        class: `chart-sites chart-sites-${group.id}`,
        role: 'group',
        'aria-label': group.label,
      })
      for (const { id, label } of group.options) {
        const button = el('button', { type: 'button', class: 'chart-site', 'aria-pressed': 'false' }, label)
        buttons.set(`${group.id} ${id}`, button)
        events.on(button, 'click', () => {
          const now = groups.find(one => one.id === group.id)
          if (now === undefined || now.options.some(option => option.id === id && option.pressed)) return
          now.onPick(id)
          onPicked()
        })
        row.append(button)
      }
      before.before(row)
    })
  return {
    update(view: V): void {
      groups = kind.tabs?.(view, i18n, wishes) ?? []
      if (buttons.size === 0) build()
      for (const group of groups)
        for (const { id, pressed } of group.options) {
          const button = buttons.get(`${group.id} ${id}`)
          const state = String(pressed)
          if (button?.getAttribute('aria-pressed') !== state) button?.setAttribute('aria-pressed', state)
        }
    },
    dispose: () => events.dispose(),
  }
}

/** What is pressed in each group, in words: for saved files and to know a table that is out of date. */
export const pressedOf = (
  groups: readonly TabGroup[],
): readonly { readonly id: string; readonly label: string }[] =>
  groups.flatMap(group => group.options.filter(option => option.pressed))
