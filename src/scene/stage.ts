import { PerspectiveCamera, Vector3 } from 'three'
import { type CameraTriple, cleanCamera, FIELD_OF_VIEW } from './camera'
import { createEye } from './eye'
import { along, arriving, type Flight, flightTo, leaving, type Pose } from './flight'
import { createPace } from './pace'
import { createPainter, type Frame, type Picture } from './painter'
import { isSoftware, QUALITIES, type Tier } from './quality'
import { type Framing, type Place, type Room, SCALES, type Side } from './room'

export interface StageOptions {
  readonly canvas: HTMLCanvasElement
  readonly quality: 'auto' | 'low' | 'high'
  /** the tier 'auto' begins with, where an earlier visit found it */
  readonly begin: Tier | null
  readonly motion: () => 'reduce' | 'full'
  /** after each drawing: overlays follow the picture */
  readonly onDraw: () => void
  /** the eye has come to rest somewhere else */
  readonly onRest: (camera: CameraTriple) => void
  /** 'auto' has settled on another tier */
  readonly onTier: (tier: Tier) => void
}
export interface Layout {
  readonly width: number
  readonly height: number
  /** the pictures of the room, all of one size */
  readonly views: readonly { readonly side: Side; readonly frame: Frame }[]
  /** the small second picture, or null */
  readonly inset: Frame | null
}
export interface Stage {
  /** the processor draws */
  readonly soft: boolean
  readonly tier: Tier
  /** goes to a room, through the doors between them when `fly`; without a camera to its first view */
  enter(room: Room, camera: CameraTriple | null, fly: boolean): void
  layout(layout: Layout): void
  /** where the eye is, or is flying to */
  camera(): CameraTriple
  /** the room may want to be seen otherwise: a taller body, or (`home`) something else altogether, from its first view */
  reframe(home?: boolean): void
  /** `target`: what to look at; the room's own target without one */
  goTo(camera: CameraTriple, target?: Place): void
  home(): CameraTriple
  /** one-finger dragging turns the picture (true) or scrolls the page (false) */
  interact(on: boolean): void
  /** CSS pixels from a picture's upper left corner, and the distance from the eye in the room's unit; negative behind the eye */
  project(place: Place): { x: number; y: number; away: number }
  /** CSS pixels of one unit at what the eye looks at */
  pixelsPerUnit(): number
  /** the eye, in the room's unit */
  eye(): Place
  /** `slot`: only that picture has changed */
  invalidate(slot?: string): void
  /** whether anybody can see it: what is out of sight is not drawn */
  watched(on: boolean): void
  /** draws at once, for a still image */
  draw(): void
  dispose(): void
}

/** The eye rests when it has not moved for so long. */
const REST_ms = 160
/** Radius of the soft shade behind edges, CSS pixels: of a picture, and of the small one. */
const REACH = 11
const INSET_REACH = 4
const INSET_FOOT = 0.1
/** The small picture keeps a little black round it. */
const INSET_ZOOM = 0.95

/** Two pictures have a line of words each at their top: room for it, shares of the picture. */
const HEAD = 0.12
const below = (framing: Framing): Framing => {
  const [right, up] = framing.shift ?? [0, 0]
  return { ...framing, height: framing.height * (1 + HEAD), shift: [right, up - HEAD / 2] }
}

/** A WebGL 2 context, or null where there is none: three would throw and write to the console instead. */
export const contextOf = (canvas: HTMLCanvasElement): WebGL2RenderingContext | null =>
  canvas.getContext('webgl2', { alpha: true, antialias: false, depth: false, stencil: false })

/**
 * The eye and its movements. Draws only when asked: one animation frame after a change, more only while a flight or
 * a damped turn runs, and those end.
 */
export const createStage = (gl: WebGL2RenderingContext, options: StageOptions): Stage => {
  const { canvas, motion, onDraw, onRest } = options
  const software = isSoftware(gl)
  const soft = options.quality === 'low' || (options.quality === 'auto' && software)
  const first: Tier = options.quality === 'high' ? 'high' : soft ? 'low' : (options.begin ?? 'plain')
  canvas.classList.toggle('is-soft', software)
  const painter = createPainter(gl, canvas, soft, QUALITIES[first])
  const pace = createPace(first, tier => {
    if (options.quality !== 'auto') return
    painter.quality(QUALITIES[tier])
    options.onTier(tier)
  })
  const eye = createEye(canvas)
  const { lens, controls } = eye
  const insetLens = new PerspectiveCamera(FIELD_OF_VIEW)
  const painted = new Vector3()
  let room: Room | null = null
  let place: Layout = { width: 1, height: 1, views: [], inset: null }
  let scheduled = 0
  let restTimer: ReturnType<typeof setTimeout> | undefined
  let disposed = false
  let watched = true
  let flight: { way: Flight; start: number; after: (() => void) | null } | null = null
  let shown = 1
  let resting: CameraTriple | null = null
  canvas.style.touchAction = 'pan-y'

  const frameRoom = (): void => {
    const view = place.views[0]?.frame
    if (room === null || view === undefined) return
    const { framing } = room
    const split = place.views.length > 1
    eye.frame(aspect => (split ? below(framing(aspect)) : framing(aspect)), view.width, view.height)
  }
  const pictures = (): Picture[] => {
    if (room === null) return []
    const here = room
    const common = { foot: here.foot, edges: here.edges, reach: REACH, shown }
    const views = place.views.map(({ side, frame }): Picture => ({
      ...common,
      slot: side,
      frame,
      lens,
      world: here.world(side),
      look: () => here.look(lens, side),
      patient: side === 'pinned',
    }))
    const small = here.inset
    if (place.inset === null || small === undefined || !small.ready()) return views
    const frame = place.inset
    insetLens.aspect = frame.width / frame.height
    eye.follow(insetLens, here.framing(insetLens.aspect), INSET_ZOOM)
    eye.clip(insetLens)
    const look = (): void => here.look(insetLens, 'now')
    const inset = { slot: 'inset', frame, lens: insetLens, world: small.world, look, patient: true }
    return [...views, { ...common, ...inset, reach: INSET_REACH, foot: INSET_FOOT }]
  }
  const paint = (moving: boolean): void => {
    eye.clip(lens)
    painter.paint(pictures(), moving)
  }

  const rest = (): void => {
    if (disposed) return
    pace.frame(null)
    if (painter.behind) schedule()
    const { camera } = eye.now()
    if (resting?.every((value, i) => Math.abs(value - camera[i]!) < 1e-3) === true) return
    resting = camera
    onRest(camera)
  }
  const fly = (time: number): void => {
    if (flight === null) return
    flight.start ||= time
    const k = (time - flight.start) / flight.way.ms
    const pose = along(flight.way, k)
    shown = pose.shown
    eye.stand(pose)
    if (k < 1) return
    const { after } = flight
    flight = null
    after?.()
    if (flight === null) eye.free(false)
  }
  const frame = (time: number): void => {
    scheduled = 0
    if (disposed || gl.isContextLost() || room === null) return
    fly(time)
    controls.enableDamping = motion() === 'full' && !soft
    if (flight === null) controls.update()
    const moving = !lens.position.equals(painted) || flight !== null
    pace.frame(moving ? time : null)
    painted.copy(lens.position)
    paint(moving)
    onDraw()
    if (flight !== null) invalidate()
    clearTimeout(restTimer)
    if (scheduled === 0) restTimer = setTimeout(rest, REST_ms)
  }
  const schedule = (): void => {
    if (scheduled === 0 && !disposed && watched) scheduled = requestAnimationFrame(frame)
  }
  const invalidate = (slot?: string): void => {
    painter.spoil(slot)
    schedule()
  }
  const turned = (): void => invalidate()
  // the hand has the last word, unless the way leads to another room
  const stop = (): void => {
    if (flight?.after != null) return
    flight = null
    eye.free(false)
  }
  controls.addEventListener('change', turned)
  controls.addEventListener('start', stop)
  const moves = (): boolean => motion() === 'full' && !soft
  const begin = (way: Flight, after: (() => void) | null): void => {
    flight = { way, start: 0, after }
    eye.free(true)
  }
  const settle = (pose: Pose): void => {
    flight = null
    shown = 1
    eye.stand(pose)
  }

  const walk = (to: Pose): void => {
    if (moves()) begin(flightTo(eye.now(), to), null)
    else settle(to)
    invalidate()
  }

  return {
    soft,
    get tier() {
      return pace.tier
    },
    enter(next, camera, wanted) {
      const before = room
      const fly = before !== null && before !== next && wanted && moves()
      const finer = before !== null && SCALES.indexOf(next.id) > SCALES.indexOf(before.id)
      const arrive = (): void => {
        room?.active(false)
        room = next
        next.active(true)
        frameRoom()
        resting = null
        const to: Pose = { target: eye.framing.target, camera: cleanCamera(camera, eye.framing) }
        if (fly) begin(arriving(to, next.door(), finer), null)
        else settle(to)
      }
      if (fly) begin(leaving(eye.now(), before.door(), finer), arrive)
      else arrive()
      invalidate()
    },
    reframe(home = false) {
      if (room === null || (flight !== null && !home) || flight?.after != null) return
      const pose = eye.now()
      const before = eye.framing
      frameRoom()
      const { target } = eye.framing
      // what was looked at stays in sight, unless it was the room's own target
      const own = pose.target.every((c, i) => Math.abs(c - before.target[i]!) < 1e-6)
      eye.stand({ camera: cleanCamera(pose.camera, eye.framing), target: own ? target : pose.target })
      if (home) walk({ camera: eye.framing.home, target })
      schedule()
    },
    layout(next) {
      const view = next.views[0]?.frame
      if (view === undefined || view.width < 1 || view.height < 1) return
      const pose = room === null ? null : eye.now()
      place = next
      painter.resize(next.width, next.height)
      frameRoom()
      if (flight !== null) eye.free(true)
      else if (pose !== null) eye.stand(pose)
      schedule()
    },
    camera: () => (flight === null ? eye.now() : flight.way.to).camera,
    goTo(camera, target = eye.framing.target) {
      if (flight?.after == null) walk({ camera: cleanCamera(camera, eye.framing), target })
    },
    home: () => eye.framing.home,
    interact(on) {
      canvas.style.touchAction = on ? 'none' : 'pan-y'
    },
    project: at => eye.project(at),
    pixelsPerUnit: () => eye.pixelsPerUnit(),
    eye: () => lens.position.toArray(),
    invalidate,
    watched(on) {
      if (on === watched) return
      watched = on
      if (on) schedule()
    },
    draw() {
      if (!gl.isContextLost()) paint(false)
    },
    dispose() {
      disposed = true
      cancelAnimationFrame(scheduled)
      clearTimeout(restTimer)
      controls.removeEventListener('change', turned)
      controls.removeEventListener('start', stop)
      controls.dispose()
      painter.dispose()
    },
  }
}
