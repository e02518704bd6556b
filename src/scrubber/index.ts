import { el } from '../dom/el'
import type { I18n } from '../i18n'
import type { Scenario } from '../model'
import { ageTrack } from './age-track'
import type { BarView } from './bar'
import { landmarkRow, type Landmark } from './landmarks'
import { lanes } from './lanes'
import './scrubber.css'
import { transport } from './transport'

export type { BarView, Landmark }

export interface ScrubberView {
  readonly scenario: Scenario
  /** the age shown, years */
  readonly age: number
  readonly min: number
  readonly max: number
  readonly playing: boolean
  /** years a second: 1, 2, 5 or 10 */
  readonly speed: number
  /** the bone is grown to this age */
  readonly known: number
  /** in order of importance: the first ones keep their place when there is not room for all */
  readonly landmarks: readonly Landmark[]
  /** where in life this is, in words ("11 years after her final period") */
  readonly phase: string
  readonly bars: readonly BarView[]
  readonly pinnedBars?: readonly BarView[]
}

export interface ScrubberOptions {
  readonly i18n: I18n
  onAge(age: number): void
  onPlay(playing: boolean): void
  onSpeed(yearsPerSecond: number): void
  onBar(kind: BarView['kind'], index: number, from: number, to: number, phase: 'drag' | 'done'): void
  onRemoveBar(kind: BarView['kind'], index: number): void
  onAddBar(): void
}

export interface Scrubber {
  update(v: ScrubberView): void
  dispose(): void
}

/** Assumption: below this width the words beside the buttons no longer fit on one line, rem. */
const COMPACT_REM = 33.75
/** Assumption: below this one the phase of life needs a line of its own, rem. */
const NARROW_REM = 16
const NO_BARS: readonly BarView[] = []

const sameBars = (a: readonly BarView[], b: readonly BarView[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((bar, i) => {
      const other = b[i]
      return (
        other !== undefined &&
        bar.id === other.id &&
        bar.kind === other.kind &&
        bar.index === other.index &&
        bar.label === other.label &&
        bar.short === other.short &&
        bar.from === other.from &&
        bar.to === other.to
      )
    }))

const sameMarks = (a: readonly Landmark[], b: readonly Landmark[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((mark, i) => mark.age === b[i]?.age && mark.text === b[i]?.text && mark.short === b[i]?.short))

/**
 * The age scrubber: transport, track with landmarks, treatment lane. It runs no clock and keeps no age: the app plays
 * and every change comes back through update(). While only the age moves, nothing is measured and little is drawn.
 */
export const mountScrubber = (host: HTMLElement, o: ScrubberOptions): Scrubber => {
  const { i18n } = o
  let view: ScrubberView | null = null
  let width = 0
  let disposed = false
  const bar = transport(o)
  const track = ageTrack(i18n, age => o.onAge(age))
  const marks = landmarkRow()
  const lane = lanes({ ...o, width: () => width })
  // time runs from left to right in every language
  const plot = el(
    'div',
    { class: 'scr-plot', dir: 'ltr' },
    marks.element,
    track.track,
    track.axis,
    lane.element,
  )
  const root = el('div', { class: 'scrubber' }, bar.element, plot, lane.add)
  host.append(root)

  const layout = (): void => {
    if (view === null || disposed) return
    width = lane.element.clientWidth
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
    const compact = root.clientWidth > 0 && root.clientWidth < COMPACT_REM * rem
    root.classList.toggle('scr-compact', compact)
    root.classList.toggle('scr-narrow', compact && root.clientWidth < NARROW_REM * rem)
    marks.layout(view, width, compact)
    const { lanes: count, headLane } = lane.layout(width, compact)
    root.style.setProperty('--lanes', String(count))
    root.style.setProperty('--head-lane', String(headLane))
  }
  const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(layout)
  // the button grows with the text size, also when the page's width stays
  for (const part of [root, lane.add]) observer?.observe(part)
  void document.fonts?.ready.then(layout)

  return {
    update(v) {
      const was = view
      view = v
      bar.update(v)
      track.update(v)
      const newScale = was === null || was.min !== v.min || was.max !== v.max
      const newMarks = was === null || !sameMarks(was.landmarks, v.landmarks)
      const [pins, wasPins] = [v.pinnedBars ?? NO_BARS, was?.pinnedBars ?? NO_BARS]
      const newBars = was === null || !sameBars(was.bars, v.bars) || !sameBars(wasPins, pins)
      if (newMarks) marks.set(v.landmarks)
      if (newBars || newScale) lane.update(v.bars, pins, v)
      if (newMarks || newBars || newScale) layout()
    },
    dispose() {
      disposed = true
      observer?.disconnect()
      root.remove()
    },
  }
}
