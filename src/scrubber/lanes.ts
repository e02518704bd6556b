import { el, setText } from '../dom/el'
import type { I18n } from '../i18n'
import type { Scenario } from '../model'
import { percentOf, shareOf, type AgeScale } from './age-scale'
import { bar, barWords, type Bar, type BarView } from './bar'
import { packBars, roomFor, type BarSpan } from './bar-math'

export interface LaneOptions {
  readonly i18n: I18n
  width(): number
  onBar(kind: BarView['kind'], index: number, from: number, to: number, phase: 'drag' | 'done'): void
  onRemoveBar(kind: BarView['kind'], index: number): void
  onAddBar(): void
}

/** Bars of the pinned life: outlines only, not to be moved. */
const ghost = () => {
  const words = el('span', { class: 'scr-bar-words' })
  const element = el('div', { class: 'scr-bar scr-bar-pinned' }, words)
  return { element, words }
}

/** The treatment lane: bars with their words beside them, stacked where they would meet. */
export const lanes = (o: LaneOptions) => {
  const { i18n } = o
  const title = el('span', { class: 'scr-lane-title' }, i18n.t('scrubber.lane'))
  const add = el('button', { type: 'button', class: 'scr-add' }, i18n.t('scrubber.add'))
  add.addEventListener('click', () => o.onAddBar())
  const element = el(
    'div',
    { class: 'scr-lanes', role: 'group', 'aria-label': i18n.t('scrubber.lane') },
    title,
  )
  const bars = new Map<string, Bar>()
  const ghosts: ReturnType<typeof ghost>[] = []
  let views: readonly BarView[] = []
  let pinned: readonly BarView[] = []
  let scale: AgeScale = { min: 0, max: 1 }
  let scenario: Scenario | null = null
  /** place of a bar just removed: the focus goes to the one that takes its place, or to "Add one" */
  let refocus: number | null = null

  /** Bars of one drug or one input never overlap; the scenario says which they are. */
  const kindOf = (v: BarView): string | undefined =>
    v.kind === 'drug' ? scenario?.drugs[v.index]?.drug : scenario?.episodes[v.index]?.input
  const room = (of: BarView): BarSpan =>
    roomFor(
      of,
      views.filter(v => v.id !== of.id && v.kind === of.kind && kindOf(v) === kindOf(of)),
      scale.min,
      scale.max,
    )

  const make = (): Bar =>
    bar({
      i18n,
      width: () => o.width(),
      room,
      onBar: (v, span, phase) => o.onBar(v.kind, v.index, span.from, span.to, phase),
      onRemove(v) {
        refocus = views.findIndex(each => each.id === v.id)
        o.onRemoveBar(v.kind, v.index)
      },
    })

  return {
    element,
    add,
    update(
      next: readonly BarView[],
      nextPinned: readonly BarView[],
      at: AgeScale & { readonly scenario: Scenario },
    ): void {
      scenario = at.scenario
      views = next
      pinned = nextPinned
      scale = at
      const ids = new Set(next.map(v => v.id))
      for (const [id, old] of bars)
        if (!ids.has(id)) {
          old.element.remove()
          bars.delete(id)
        }
      for (const v of next) {
        let one = bars.get(v.id)
        if (one === undefined) {
          one = make()
          bars.set(v.id, one)
          element.append(one.element)
        }
        one.update(v, at)
      }
      if (refocus !== null) {
        const heir = next[Math.min(refocus, next.length - 1)]
        if (heir === undefined) add.focus()
        else bars.get(heir.id)?.focus()
        refocus = null
      }
      while (ghosts.length > pinned.length) ghosts.pop()?.element.remove()
      while (ghosts.length < pinned.length) {
        const one = ghost()
        ghosts.push(one)
        element.append(one.element)
      }
      pinned.forEach((v, i) => {
        const one = ghosts[i]
        if (one === undefined) return
        setText(one.words, i18n.t('scrubber.pinned', { label: barWords(i18n, v) }))
        one.element.style.left = percentOf(v.from, at)
        one.element.style.width = percentOf(v.to - v.from + at.min, at)
      })
    },
    /** measures the words, gives each bar its lane, returns how many lanes there are; `width` is the plot's, px */
    layout(width: number, compact: boolean): number {
      const order = views.toSorted((a, b) => a.from - b.from)
      const ends = compact
        ? { start: 0, end: 0 }
        : { start: title.offsetWidth + 12, end: add.offsetWidth + 12 }
      for (const { words } of ghosts) words.style.maxWidth = ''
      const sizes = [
        ...order.map(v => bars.get(v.id)?.size(scale, width, compact) ?? { left: 0, right: 0, label: 0 }),
        ...pinned.map((v, i) => ({
          left: shareOf(v.from, scale) * width,
          right: shareOf(v.to, scale) * width,
          label: Math.ceil(ghosts[i]?.words.getBoundingClientRect().width ?? 0),
        })),
      ]
      const places = packBars(sizes, width, ends)
      places.forEach((place, i) => {
        const v = order[i]
        if (v !== undefined) return bars.get(v.id)?.place(place)
        const one = ghosts[i - order.length]
        if (one === undefined) return
        one.element.style.setProperty('--lane', String(place.lane))
        one.element.dataset['side'] = place.side
        one.words.style.maxWidth = `${place.labelWidth}px`
      })
      return 1 + Math.max(compact && places.length === 0 ? -1 : 0, ...places.map(p => p.lane))
    },
  }
}
