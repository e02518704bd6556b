import { dropSpecks, speckRoom } from './components'
import { BoneLife, type LifeRoom } from './life'
import { measuresOf } from './measure'
import { meshHash, meshRoom, packMesh, surfaceOf } from './mesh'
import { pictureOf } from './picture'
import { sectionOf } from './section'
import { coarseSize, reduce } from './reduce'
import { RemodelRoom } from './remodel-room'
import { DRAG_SHADE, FULL_SHADE, RICH_SHADE, shadeOf } from './shade'
import { sampleOf } from './sites'
import type { BoneLifeRequest, BoneMesh, BoneReply, BoneRequest, BoneViewRequest } from './types'

export interface BoneSessionOptions {
  readonly onReply: (reply: BoneReply) => void
  /** a clock in milliseconds */
  readonly now: () => number
}

interface Slot {
  life: BoneLife
  ticket: number
  /** age up to which progress was last told */
  told: number
}

/** A life that has begun takes over another's years when it gains more than a restart point may lie back. */
const WORTH_YEARS = 12

/** How often progress is told, and an early view repeated, years. */
const TELL_YEARS = 4
const REPEAT_YEARS = 12

/**
 * Answers bone requests in slices. `receive` only notes what is wanted; each `step` does one piece of work (a picture, or a year of
 * a life) and says whether there is more, so that whoever runs it can let newer requests in between.
 */
export class BoneSession {
  private readonly options: BoneSessionOptions
  private readonly slots = new Map<number, Slot>()
  /** latest unanswered view per slot and place */
  private readonly wanted = new Map<string, BoneViewRequest>()
  /** pictures sent whose morphometry is still to follow */
  private readonly unmeasured = new Map<string, BoneViewRequest>()
  /** views answered with an earlier age than asked, to be answered again; value: age shown */
  private readonly early = new Map<string, { request: BoneViewRequest; shown: number }>()
  private readonly room = meshRoom()
  private readonly lifeRoom: LifeRoom = { remodel: null }
  /** the life last replaced: going back to it costs nothing */
  private former: BoneLife | null = null
  private bytes = new Uint8Array(0)
  private coarse = new Uint8Array(0)
  private coarseRoom = speckRoom(0)

  constructor(options: BoneSessionOptions) {
    this.options = options
  }

  receive(request: BoneRequest): void {
    if (request.type === 'life') this.receiveLife(request)
    else if (request.type === 'drop') this.drop(request.slot)
    else {
      const key = `${request.slot} ${request.place}`
      this.early.delete(key)
      this.unmeasured.delete(key)
      this.wanted.set(key, request)
    }
  }

  private drop(slot: number): void {
    this.slots.delete(slot)
    for (const wishes of [this.wanted, this.early, this.unmeasured]) forget(wishes, slot)
  }

  /** One slice of work. Returns whether there is more to do. */
  step(): boolean {
    for (const [key, request] of this.wanted) {
      const slot = this.slots.get(request.slot)
      if (slot === undefined || !slot.life.started) continue
      this.wanted.delete(key)
      this.answer(key, request, slot)
      return this.busy()
    }
    for (const [key, { request, shown }] of this.early) {
      const slot = this.slots.get(request.slot)
      if (slot === undefined || !slot.life.started) continue
      const known = slot.life.knownAge
      if (known < request.age && !slot.life.done && known - shown < REPEAT_YEARS) continue
      this.early.delete(key)
      this.answer(key, request, slot)
      return this.busy()
    }
    for (const [key, request] of this.unmeasured) {
      this.unmeasured.delete(key)
      this.measure(request)
      return this.busy()
    }
    for (const [number, slot] of this.slots) {
      if (slot.life.done) continue
      this.advance(number, slot)
      return this.busy()
    }
    return this.busy()
  }

  private busy(): boolean {
    for (const slot of this.slots.values()) if (!slot.life.done) return true
    for (const request of this.wanted.values()) if (this.slots.has(request.slot)) return true
    if (this.unmeasured.size > 0) return true
    for (const { request } of this.early.values()) if (this.slots.has(request.slot)) return true
    return false
  }

  private receiveLife(request: BoneLifeRequest): void {
    const reason = problemOf(request)
    if (reason !== null) {
      this.options.onReply({ type: 'failure', slot: request.slot, ticket: request.ticket, reason })
      return
    }
    const life = this.helped(request)
    const old = this.slots.get(request.slot)
    if (old?.life.done === true) this.former = old.life
    this.slots.set(request.slot, { life, ticket: request.ticket, told: -Infinity })
    forget(this.unmeasured, request.slot)
    if (life.started) this.tell(request.slot, this.slots.get(request.slot)!)
  }

  /** The same life with all that is known of it from others; what it had of its own is not in it. */
  private helped(life: Pick<BoneLife, 'seed' | 'size' | 'curve'>): BoneLife {
    return new BoneLife(life.seed, life.size, life.curve, this.lifeRoom, this.donorFor(life))
  }

  /** The known life that agrees with this one for the longest time. */
  private donorFor({ seed, size, curve }: Pick<BoneLife, 'seed' | 'size' | 'curve'>): BoneLife | null {
    const probe = new BoneLife(seed, size, curve, this.lifeRoom)
    const donors = [...this.slots.values()].map(slot => slot.life)
    if (this.former !== null) donors.push(this.former)
    let best: BoneLife | null = null
    let most = -1
    for (const donor of donors) {
      if (!donor.started) continue
      const shared = Math.min(probe.sharedYears(donor), donor.knownAge - donor.curve.age0)
      if (shared <= most) continue
      most = shared
      best = donor
    }
    return best
  }

  private advance(number: number, slot: Slot): void {
    // two lives may have been asked for at once: what they share was not known then
    const helped = this.helped(slot.life)
    const gain = helped.knownAge - slot.life.knownAge
    if (helped.started && (!slot.life.started || gain > WORTH_YEARS)) slot.life = helped
    const { life } = slot
    try {
      life.advance()
    } catch (error) {
      this.slots.delete(number)
      this.fail(number, slot.ticket, error)
      return
    }
    if (life.done || life.knownAge - slot.told >= TELL_YEARS) this.tell(number, slot)
  }

  private tell(number: number, slot: Slot): void {
    const { life, ticket } = slot
    slot.told = life.knownAge
    this.options.onReply({ type: 'progress', slot: number, ticket, age: life.knownAge, done: life.done })
  }

  private remodelRoom(size: number): RemodelRoom {
    const room = this.lifeRoom.remodel
    if (room !== null && room.size === size) return room
    return (this.lifeRoom.remodel = new RemodelRoom(size))
  }

  private answer(key: string, request: BoneViewRequest, slot: Slot): void {
    try {
      this.draw(key, request, slot.life)
    } catch (error) {
      this.fail(request.slot, request.ticket, error)
    }
  }

  private fail(slot: number, ticket: number, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error)
    this.options.onReply({ type: 'failure', slot, ticket, reason })
  }

  private draw(key: string, request: BoneViewRequest, life: BoneLife): void {
    const start = this.options.now()
    const { size } = life
    const total = size * size * size
    if (this.bytes.length !== total) {
      this.bytes = new Uint8Array(total)
    }
    const shown = life.compose(request.age, this.bytes)
    const reached = shown >= request.age || life.done
    // A picture that will soon be replaced does not get the slow light.
    const quality = reached ? request.quality : 'drag'
    const section = request.section === true ? sectionOf(this.bytes, size, size / 2, size * 4) : null
    const { sites, mineral, bvtv, grow } = pictureOf(this.bytes, life, shown)
    const coarse = quality === 'drag'
    if (!coarse || request.volume === true) dropSpecks(this.bytes, size, this.remodelRoom(size))
    const volume = request.volume === true ? this.bytes.slice() : null
    const mesh = coarse
      ? this.coarseMesh(grow, mineral, size)
      : this.fineMesh(grow, mineral, size, request.rich === true)
    this.options.onReply({
      type: 'view',
      slot: request.slot,
      ticket: request.ticket,
      age: shown,
      quality,
      place: request.place,
      mesh,
      measures: null,
      bvtv,
      sites: sampleOf(sites),
      section,
      volume,
      hash: meshHash(mesh),
      milliseconds: this.options.now() - start,
    })
    if (!reached) this.early.set(key, { request, shown })
    // measuring takes several times as long as drawing: nobody waits for it
    else if (request.measure) this.unmeasured.set(key, request)
  }

  private measure({ slot, ticket, place, age }: BoneViewRequest): void {
    const life = this.slots.get(slot)?.life
    if (life === undefined) return
    life.compose(age, this.bytes)
    const measures = measuresOf(this.bytes, life.size)
    this.options.onReply({ type: 'measured', slot, ticket, place, measures })
  }

  private fineMesh(grow: number, mineral: Float32Array, size: number, rich: boolean): BoneMesh {
    const surface = surfaceOf(this.bytes, size, this.room, grow)
    const shade = shadeOf(surface, this.bytes, size, rich ? RICH_SHADE : FULL_SHADE, mineral)
    return packMesh(surface, shade, size)
  }

  /** Less than half the triangles, from two thirds of the voxels along each axis: for as long as the hand moves. */
  private coarseMesh(grow: number, mineral: Float32Array, size: number): BoneMesh {
    const n = coarseSize(size)
    if (this.coarse.length !== n ** 3) {
      this.coarse = new Uint8Array(n ** 3)
      this.coarseRoom = speckRoom(n)
    }
    reduce(this.bytes, size, this.coarse)
    dropSpecks(this.coarse, n, this.coarseRoom)
    const surface = surfaceOf(this.coarse, n, this.room, (grow * n) / size)
    const shade = shadeOf(surface, this.coarse, n, DRAG_SHADE, mineral)
    return { ...packMesh(surface, shade, n), size }
  }
}

/** Takes the wishes of a slot out of a list. */
function forget(wishes: Map<string, unknown>, slot: number): void {
  for (const key of wishes.keys()) if (key.startsWith(`${slot} `)) wishes.delete(key)
}

/** Why a life cannot be simulated, or null. */
function problemOf(request: BoneLifeRequest): string | null {
  const { curve, size } = request
  const step = curve.step ?? 1
  const entries = curve.bvtv.length
  if (!Number.isInteger(size) || size < 24 || size > 192 || size % 12 !== 0)
    return `size ${size} is not a multiple of 12 from 24 to 192`
  if (entries < 1 || curve.resorption.length !== entries || curve.formation.length !== entries)
    return 'the curve has no years or columns of unequal length'
  const per = Math.round(1 / step)
  if (!(step > 0) || Math.abs(per * step - 1) > 1e-9 || (entries - 1) % per !== 0)
    return `the curve has a step of ${step} years, which does not fill whole years`
  for (let i = 0; i < entries; i++) {
    const fine =
      Number.isFinite(curve.bvtv[i]) &&
      Number.isFinite(curve.resorption[i]) &&
      Number.isFinite(curve.formation[i])
    if (!fine) return `the curve is not a number at age ${curve.age0 + i * step}`
  }
  return null
}
