import type { App } from '../../app'
import { LESSON_IDS, STEP_KINDS } from '../../lessons/ids'
import { isNumericId, type Correction } from '../../model'
import { PREFS, type Command } from '../protocol'
import { displayPatch } from '../../state/display'
import { ENTRIES, type Entry } from './focus'
import { Refusal } from './refusal'
import { stateOf, takeParams, takePatch } from './scenario-json'
import { snapshot } from './snapshot'
import { sweep } from './sweep'
import type { Watch } from './observe'

/** What a command gives back: an answer of this type, and what had to be corrected. */
export interface Answer {
  readonly type: 'state' | 'result' | 'snapshot'
  readonly payload: unknown
  readonly corrections?: readonly Correction[]
}
type Done = Answer | null
export type Commands = Readonly<Record<Command, (payload: unknown) => Done | Promise<Done>>>

export interface CommandPlace {
  readonly app: App
  readonly host: HTMLElement
  readonly isLanguage: (tag: string) => boolean
  readonly watch: Watch
  /** the connection that asked is gone */
  readonly gone: () => boolean
  readonly focus: { enter(direction: Entry): boolean }
  readonly height: { ack(): void }
  readonly stage: { set(live: boolean): void }
  /** somebody has decided whether the age runs */
  readonly still: () => void
  /** shows what the frame was opened with */
  readonly reset: () => void
}

/** Names of setParam beside the inputs of the registry, and where they belong. */
const FIELDS: readonly unknown[] = ['sex', 'reference', 'drugs', 'episodes']
const SHOWN: readonly unknown[] = ['t', 'site', 'massage', 'scale', 'part', 'possible', 'bone', 'horizon']
const PREFERENCES: ReadonlySet<string> = new Set(PREFS)
/** Assumption: a step is never more than a life. */
const LONGEST_STEP = 100

const fields = (raw: unknown): Readonly<Record<string, unknown>> => {
  if (raw === undefined) return {}
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new Refusal('bad-payload')
  return raw as Readonly<Record<string, unknown>>
}

/** Every command of the fixed list, by its type. What it does goes through the same doors as a hand on the page. */
export const createCommands = (place: CommandPlace): Commands => {
  const { app, host, isLanguage, watch, focus, height, stage } = place
  const { core } = app
  let sweeping = false
  const state = (corrections: readonly Correction[] = []): Answer => ({
    type: 'state',
    payload: stateOf(core),
    corrections,
  })
  const playing = (on: boolean): Answer => {
    place.still()
    core.actions.run({ playing: on })
    return state()
  }
  const stepOf = (goto: unknown): number | null => {
    const at = STEP_KINDS.findIndex(kind => kind === goto) + 1
    if (at > 0) return at
    const step = core.view().step
    const to = goto === 'next' ? step + 1 : goto === 'back' ? step - 1 : goto
    return typeof to === 'number' && Number.isInteger(to) && to >= 1 && to <= STEP_KINDS.length ? to : null
  }
  return {
    getState: () => state(),
    setState(raw) {
      const { patch, params } = fields(raw)
      if (typeof params === 'string') return state(takeParams(core, params, isLanguage))
      if (patch === undefined) throw new Refusal('bad-payload')
      return state(takePatch(core, patch, isLanguage))
    },
    setParam(raw) {
      const { name, value } = fields(raw)
      const text = typeof name === 'string' ? name : ''
      if (isNumericId(text) || FIELDS.includes(text))
        return state(takePatch(core, { [text]: value }, isLanguage))
      if (!SHOWN.includes(text)) throw new Refusal('unknown-name')
      return state(takePatch(core, { display: { [text]: value } }, isLanguage))
    },
    observe(raw) {
      const { names, hz } = fields(raw)
      if (!Array.isArray(names)) throw new Refusal('bad-payload')
      if (watch.names(names, hz).length > 0) throw new Refusal('unknown-name')
      return null
    },
    play: () => playing(true),
    pause: () => playing(false),
    step(raw) {
      const { years = 1 } = fields(raw)
      if (typeof years !== 'number' || !Number.isFinite(years)) throw new Refusal('bad-payload')
      place.still()
      core.actions.age(core.view().age + Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, years)))
      return state()
    },
    reset() {
      place.still()
      place.reset()
      return state()
    },
    async run(raw) {
      if (sweeping) throw new Refusal('busy')
      sweeping = true
      try {
        return { type: 'result', payload: await sweep(core.inputs().scenario, raw, place.gone) }
      } finally {
        sweeping = false
      }
    },
    snapshot: async raw => ({ type: 'snapshot', payload: await snapshot(core, host, raw) }),
    lesson(raw) {
      const { goto, lesson } = fields(raw)
      const id = lesson === undefined ? core.view().lesson : (LESSON_IDS.find(one => one === lesson) ?? null)
      if (id === null) throw new Refusal('unknown-name')
      const step = goto === undefined ? 1 : stepOf(goto)
      if (step === null) throw new Refusal('bad-payload')
      core.actions.view({ lesson: id, step })
      return state()
    },
    setPrefs(raw) {
      const { patch, corrections } = displayPatch(
        fields(raw),
        core.inputs().scenario,
        isLanguage,
        PREFERENCES,
      )
      if (Object.keys(patch).length > 0) core.actions.view(patch)
      return state(corrections)
    },
    focusEnter(raw) {
      const wanted = typeof raw === 'string' ? raw : fields(raw)['direction']
      if (!focus.enter(ENTRIES.find(one => one === wanted) ?? 'forward')) throw new Refusal('nothing')
      return null
    },
    heightAck() {
      height.ack()
      return null
    },
    live(raw) {
      const { live } = fields(raw)
      if (typeof live !== 'boolean') throw new Refusal('bad-payload')
      if (!live) core.actions.run({ playing: false })
      stage.set(live)
      return null
    },
  }
}
