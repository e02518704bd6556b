import { sampleAt, type Trajectory } from '../model'
import {
  BLOCK_SIZE,
  type BoneCurve,
  type BonePlace,
  type BoneProgress,
  type BoneReply,
  type BoneRequest,
  type BoneView,
} from '../bone/types'
import type { Life } from '../risk/types'

/** The age of the small picture that the present one is compared with. */
export const YOUNG_AGE = 25
const FIRST_AGE = 20
/** While a life grows, the stage catches up this often (years of life). */
const CATCH_UP_YEARS = 4

/** What the bone needs of a life, a value a year from 20 on. */
export const curveOf = (trajectory: Trajectory): BoneCurve => {
  const years = Math.max(1, Math.floor(trajectory.scenario.until) - FIRST_AGE + 1)
  const yearly = (column: 'bvtv_spine' | 'resorption' | 'formation'): Float64Array =>
    Float64Array.from({ length: years }, (_, i) => sampleAt(trajectory, column, FIRST_AGE + i))
  return {
    age0: FIRST_AGE,
    bvtv: yearly('bvtv_spine'),
    resorption: yearly('resorption'),
    formation: yearly('formation'),
  }
}

export interface BoneLink {
  /** Grows this life; the present structure stays until the new one is known. */
  live(life: Life): void
  /** Shows an age: coarse at once, the full picture when things are quiet. */
  show(age: number): void
  /** Asks for the present picture again, when what is wanted of it has changed. */
  again(): void
  dispose(): void
}

/**
 * Keeps the bone worker busy with just the newest wish: one picture in flight, and a full picture once
 * nothing has been asked for a while. Timers come from outside so that tests own the clock.
 */
export const createBoneLink = (o: {
  send(request: BoneRequest): void
  onView(view: BoneView): void
  onProgress(progress: BoneProgress): void
  onFailure(reason: string): void
  section: () => boolean
  listen(handler: (reply: BoneReply) => void): void
  settle_ms?: number
  later?(run: () => void, ms: number): () => void
}): BoneLink => {
  const later =
    o.later ??
    ((run, ms) => {
      const id = setTimeout(run, ms)
      return () => clearTimeout(id)
    })
  const settle = o.settle_ms ?? 140
  const slot = 0
  let ticket = 0
  let lifeTicket = 0
  let seedAndCurve = ''
  let known = FIRST_AGE
  let done = false
  let inFlight: number | null = null
  let wanted: { age: number; full: boolean } | null = null
  let shown: { age: number; full: boolean; known: boolean } | null = null
  let age = YOUNG_AGE
  let cancel = (): void => {}

  const ask = (place: BonePlace, at: number, full: boolean): void => {
    ticket += 1
    if (place === 'stage') inFlight = ticket
    const request = {
      type: 'view',
      slot,
      ticket,
      age: at,
      quality: full ? 'full' : 'drag',
      place,
      measure: full,
      section: o.section(),
    } as const
    o.send(request)
  }
  const pump = (): void => {
    if (inFlight !== null || wanted === null || lifeTicket === 0) return
    const { age: at, full } = wanted
    wanted = null
    ask('stage', at, full)
  }
  const want = (full: boolean): void => {
    wanted = { age, full }
    pump()
  }
  const settleSoon = (): void => {
    cancel()
    cancel = later(() => want(true), settle)
  }

  o.listen(reply => {
    if (reply.ticket < lifeTicket) {
      if (reply.ticket === inFlight) inFlight = null
      return
    }
    if (reply.type === 'failure') {
      inFlight = null
      o.onFailure(reply.reason)
    } else if (reply.type === 'progress') {
      const before = known
      known = reply.age
      done = reply.done
      o.onProgress(reply)
      const passed = before < age && known >= age
      const behind = shown === null || (known < age && known - shown.age >= CATCH_UP_YEARS)
      if (passed || done) want(true)
      else if (behind) want(false)
      if (done || (before < YOUNG_AGE && known >= YOUNG_AGE)) ask('inset', YOUNG_AGE, true)
    } else {
      if (reply.ticket === inFlight) inFlight = null
      if (reply.place === 'stage')
        shown = { age: reply.age, full: reply.quality === 'full', known: reply.age >= age }
      o.onView(reply)
      pump()
    }
  })

  return {
    live(life) {
      const curve = curveOf(life.trajectory)
      const key = `${life.scenario.seed}|${curve.bvtv.join()}|${curve.resorption.join()}|${curve.formation.join()}`
      if (key === seedAndCurve) return
      seedAndCurve = key
      ticket += 1
      lifeTicket = ticket
      inFlight = null
      known = FIRST_AGE
      done = false
      shown = null
      o.send({ type: 'life', slot, ticket, seed: life.scenario.seed, size: BLOCK_SIZE, curve })
      want(false)
      settleSoon()
    },
    show(next) {
      if (next === age && shown?.full === true) return
      age = next
      want(false)
      settleSoon()
    },
    again() {
      want(true)
    },
    dispose() {
      cancel()
      wanted = null
      lifeTicket = 0
    },
  }
}
