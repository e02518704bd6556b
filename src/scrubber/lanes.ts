import { el, setText } from '../dom/el'
import type { I18n } from '../i18n'
import type { Scenario } from '../model'
import { percentOf, shareOf, type AgeScale } from './age-scale'
import { bar, placeBar, type Bar, type BarView } from './bar'
import { packBars, roomFor, type BarSpan } from './bar-math'
import { wordingsOf } from './bar-words'

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

/** Room between the lane's name, its button and the bars, px. */
const HEAD_GAP_PX = 8

/** The treatment lane: bars with their words beside them, stacked only where bars overlap. */
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
        one.element.style.left = percentOf(v.from, at)
        one.element.style.width = percentOf(v.to - v.from + at.min, at)
      })
    },
    /** measures the words, gives each bar its lane; `width` is the plot's, px; how many lanes there are */
    layout(width: number, compact: boolean): { readonly lanes: number; readonly headLane: number } {
      const items = [
        ...views
          .toSorted((a, b) => a.from - b.from)
          .flatMap(v => {
            const one = bars.get(v.id)
            return one === undefined
              ? []
              : [{ v, element: one.element, words: one.words, wordings: wordingsOf(i18n, v) }]
          }),
        ...pinned.flatMap((v, i) => {
          const one = ghosts[i]
          const wordings = wordingsOf(i18n, v).map(label => i18n.t('scrubber.pinned', { label }))
          return one === undefined ? [] : [{ v, ...one, wordings }]
        }),
      ]
      // all are written before the first is measured, once for each wording
      const sizes: number[][] = items.map(() => [])
      for (let k = 0; k < Math.max(0, ...items.map(item => item.wordings.length)); k++) {
        for (const { words, wordings } of items) if (k < wordings.length) setText(words, wordings[k] ?? '')
        items.forEach(({ words, wordings }, i) => {
          if (k < wordings.length) sizes[i]?.push(Math.ceil(words.getBoundingClientRect().width))
        })
      }
      const titleWidth = title.offsetWidth
      const head = compact ? 0 : titleWidth + add.offsetWidth + 2 * HEAD_GAP_PX
      const packed = packBars(
        items.map(({ v }, i) => ({
          left: shareOf(v.from, scale) * width,
          right: shareOf(v.to, scale) * width,
          words: sizes[i] ?? [],
        })),
        width,
        head,
      )
      items.forEach(({ v, element: one, words, wordings }, i) => {
        const place = packed.places[i]
        if (place === undefined) return
        setText(words, wordings[place.wording] ?? '')
        placeBar(one, place)
        // words that show only on the bar in hand stand above it and stay on the track
        const left = shareOf(v.from, scale) * width
        const room = width - left - (sizes[i]?.[place.wording] ?? 0)
        words.style.left = place.side === 'none' ? `${Math.min(0, Math.round(room))}px` : ''
      })
      add.style.left = compact ? '' : `${12 + titleWidth + HEAD_GAP_PX}px`
      return packed
    },
  }
}
