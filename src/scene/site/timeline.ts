import { clamp, LAST_WEEK, type Phase, phaseAt, phaseBeside, PHASES, showing } from '../../site'

/** Which week is shown, and whether the weeks run. Nothing is timed while they stand still. */
export interface Timeline {
  readonly week: number
  readonly playing: boolean
  readonly phase: Phase
  /** shows a week; whatever ran stops */
  go(week: number): void
  step(by: 1 | -1): void
  play(on: boolean): void
  dispose(): void
}
export interface TimelineOptions {
  readonly motion: () => 'reduce' | 'full'
  /** the week to begin with; the usual one when left out */
  readonly first?: number | null
  /** week or state has changed; `settled` unless the weeks are running */
  readonly onChange: (settled: boolean) => void
}

/** Assumption: the whole course in twenty seconds; a phase every two and a half seconds where motion is reduced. */
const WEEKS_A_SECOND = 1.7
const PHASE_MS = 2500
/** The longest step a slow machine may take, weeks. */
const MOST_STEP = 0.5
/** The picture opens on the digging, where the cells have the most to show. */
export const FIRST_WEEK = 4.2

export const createTimeline = ({ motion, first, onChange }: TimelineOptions): Timeline => {
  let week: number = first ?? FIRST_WEEK
  let playing = false
  let frame = 0
  let timer = 0
  let last = 0

  const halt = (): void => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    frame = timer = 0
    playing = false
  }
  const run = (now: number): void => {
    const passed = last === 0 ? 0 : Math.min(MOST_STEP, ((now - last) / 1000) * WEEKS_A_SECOND)
    last = now
    week = Math.min(LAST_WEEK, week + passed)
    if (week >= LAST_WEEK) halt()
    else frame = requestAnimationFrame(run)
    onChange(!playing)
  }
  const turn = (): void => {
    const next = phaseBeside(week, 1)
    if (next === phaseAt(week)) halt()
    else {
      week = showing(next)
      timer = window.setTimeout(turn, PHASE_MS)
    }
    onChange(true)
  }
  const set = (to: number): void => {
    halt()
    week = clamp(Math.round(to * 100) / 100, 0, LAST_WEEK)
    onChange(true)
  }
  return {
    get week() {
      return week
    },
    get playing() {
      return playing
    },
    get phase() {
      return phaseAt(week)
    },
    go: set,
    step(by) {
      set(showing(phaseBeside(week, by)))
    },
    play(on) {
      halt()
      if (on) {
        playing = true
        const over = week >= showing(PHASES.at(-1)!)
        if (over) week = 0
        last = 0
        if (motion() === 'full') frame = requestAnimationFrame(run)
        else timer = window.setTimeout(turn, over ? 0 : PHASE_MS / 5)
      }
      onChange(!playing)
    },
    dispose: halt,
  }
}
