import { curveOf } from '../bone/curve'
import {
  BLOCK_SIZE,
  type BoneCurve,
  type BoneMeasured,
  type BonePlace,
  type BoneProgress,
  type BoneReply,
  type BoneRequest,
  type BoneView,
} from '../bone/types'
import type { Life } from '../risk/types'
import { later as afterwards, SETTLE_MS, type Later } from './later'

/** The age of the small picture that the present one is compared with. */
export const YOUNG_AGE = 25

const sameNumbers = (a: Float64Array, b: Float64Array): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i])
const sameCurve = (a: BoneCurve, b: BoneCurve): boolean =>
  sameNumbers(a.bvtv, b.bvtv) &&
  sameNumbers(a.resorption, b.resorption) &&
  sameNumbers(a.formation, b.formation)

interface Wish {
  readonly seed: number
  readonly curve: BoneCurve
}

export interface BoneLink {
  /** Grows this life; the present structure stays until the new one is known. False when its bone is the same. */
  live(life: Life): boolean
  /** Shows an age: coarse at once, the full picture when things are quiet. */
  show(age: number): void
  /** Lets go of the life: nothing of it is shown any more. */
  drop(): void
  /** Asks for the present picture again, when what is wanted of it has changed. */
  again(): void
  dispose(): void
}

/**
 * Keeps the bone worker busy with just the newest wish: one picture in flight, and a full picture once
 * nothing has been asked for a while. A wish for an age not grown yet is answered again by the worker as the
 * life gets there. Timers come from outside so that tests own the clock.
 */
export const createBoneLink = (o: {
  send(request: BoneRequest): void
  onView(view: BoneView): void
  /** whether the picture on the stage is still that of a life before the one asked for */
  onLate?(late: boolean): void
  /** the morphometry of a view shown before */
  onMeasured(measured: BoneMeasured): void
  onProgress(progress: BoneProgress): void
  onFailure(reason: string): void
  section: () => boolean
  /** the block itself is wanted even of passing pictures */
  volume?: () => boolean
  /** soft shadows, where the picture is to be kept */
  rich?: () => boolean
  /** which life of the worker this is: 0 = the present one, 1 = the pinned one */
  slot?: number
  listen(handler: (reply: BoneReply) => void): void
  settle_ms?: number
  later?: Later
}): BoneLink => {
  const later = o.later ?? afterwards
  const settle = o.settle_ms ?? SETTLE_MS
  const slot = o.slot ?? 0
  let ticket = 0
  let lifeTicket = 0
  let wish: Wish | null = null
  /** the wish that the worker grows; another one may be waiting for the hand to rest */
  let grown: Wish | null = null
  let inFlight: number | null = null
  let wanted: { age: number; full: boolean } | null = null
  let shown: { age: number; full: boolean } | null = null
  let age = YOUNG_AGE
  let cancel = (): void => {}
  let cancelLife = (): void => {}

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
      // cleaned and copied, it costs a hand that drags several milliseconds
      volume: full || o.volume?.() === true,
      rich: full && o.rich?.() === true,
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

  const grow = (seed: number, curve: BoneCurve): void => {
    ticket += 1
    lifeTicket = ticket
    grown = wish
    inFlight = null
    shown = null
    o.send({ type: 'life', slot, ticket, seed, size: BLOCK_SIZE, curve })
    want(true)
    ask('inset', YOUNG_AGE, true)
  }

  o.listen(reply => {
    if (lifeTicket === 0 || reply.ticket < lifeTicket) {
      if (reply.ticket === inFlight) inFlight = null
      return
    }
    if (reply.type === 'failure') {
      inFlight = null
      o.onFailure(reply.reason)
    } else if (reply.type === 'progress') o.onProgress(reply)
    else if (reply.type === 'measured') o.onMeasured(reply)
    else {
      if (reply.ticket === inFlight) inFlight = null
      if (reply.place === 'stage') shown = { age: reply.age, full: reply.quality === 'full' }
      o.onView(reply)
      if (reply.place === 'stage' && grown === wish) o.onLate?.(false)
      pump()
    }
  })

  return {
    live(life) {
      const curve = curveOf(life.trajectory)
      const { seed } = life.scenario
      if (wish !== null && wish.seed === seed && sameCurve(wish.curve, curve)) return false
      wish = { seed, curve }
      o.onLate?.(true)
      cancelLife()
      // the first life at once; later ones when the hand on a slider rests, so that none is grown in vain
      if (lifeTicket === 0) grow(seed, curve)
      else cancelLife = later(() => grow(seed, curve), settle)
      return true
    },
    show(next) {
      if (next === age && shown?.full === true) return
      age = next
      want(false)
      settleSoon()
    },
    drop() {
      if (wish === null) return
      cancel()
      cancelLife()
      wish = grown = wanted = shown = inFlight = null
      lifeTicket = 0
      o.send({ type: 'drop', slot, ticket: ++ticket })
    },
    again() {
      want(true)
    },
    dispose() {
      cancel()
      cancelLife()
      wanted = null
      lifeTicket = 0
    },
  }
}
