import { PerspectiveCamera, Vector3 } from 'three'
import { OrbitControls } from 'three/addons/controls/OrbitControls.js'
import type { BoneMesh } from '../bone/types'
import {
  between,
  type CameraTriple,
  cleanCamera,
  distance_mm,
  FIELD_OF_VIEW,
  towardsEye,
  ZOOM_RANGE,
} from './camera'
import { createPainter, type InsetBox } from './painter'
import { isSoftware } from './quality'

export interface StageOptions {
  readonly canvas: HTMLCanvasElement
  readonly quality: 'auto' | 'low' | 'high'
  readonly motion: () => 'reduce' | 'full'
  readonly camera: CameraTriple
  /** after each drawing: overlays follow the picture */
  readonly onDraw: () => void
  /** the eye has come to rest somewhere else */
  readonly onRest: (camera: CameraTriple) => void
}
export interface Stage {
  readonly side_mm: number
  show(bone: BoneMesh): void
  showInset(bone: BoneMesh): void
  /** `shift`: how far left of the middle the block stands, share of the width */
  resize(width: number, height: number, inset: InsetBox | null, shift: number): void
  /** where the eye is, or is flying to */
  camera(): CameraTriple
  goTo(camera: CameraTriple): void
  /** one-finger dragging turns the block (true) or scrolls the page (false) */
  interact(on: boolean): void
  /** CSS pixels of a point in mm from the block's centre, and its distance from the eye, mm */
  project(x: number, y: number, z: number): { x: number; y: number; away: number }
  /** CSS pixels of one millimetre at the block's centre */
  pixelsPerMm(): number
  /** the eye in voxels of a block of `size` */
  eye(size: number): readonly [number, number, number]
  invalidate(): void
  /** draws at once, for a still image */
  draw(): void
  dispose(): void
}

/** Length of a flight of the eye, ms (docs/design.md, motion). */
const FLIGHT_ms = 400
/** The eye rests when it has not moved for so long. */
const REST_ms = 160
/** The block hangs a little low: its sawn top shows, its foot fades (share of the plate's height). */
const LOWERED = 0.06

/** A WebGL 2 context, or null where there is none: three would throw and write to the console instead. */
export const contextOf = (canvas: HTMLCanvasElement): WebGL2RenderingContext | null =>
  canvas.getContext('webgl2', { alpha: true, antialias: false, depth: false, stencil: false })

/**
 * The eye and its movements. Draws only when asked: one animation frame after a change, more only while a flight or
 * a damped turn runs, and those end.
 */
export const createStage = (gl: WebGL2RenderingContext, options: StageOptions): Stage => {
  const { canvas, motion, onDraw, onRest } = options
  const soft = options.quality === 'low' || (options.quality === 'auto' && isSoftware(gl))
  canvas.classList.toggle('is-soft', soft)
  const painter = createPainter(gl, canvas, soft)
  const lens = new PerspectiveCamera(FIELD_OF_VIEW, 1, 0.1, 100)
  const painted = new Vector3()
  const point = new Vector3()
  let size = { width: 1, height: 1, shift: 0 }
  let scheduled = 0
  let restTimer: ReturnType<typeof setTimeout> | undefined
  let disposed = false
  let flight: { from: CameraTriple; to: CameraTriple; start: number } | null = null
  let resting = options.camera

  const controls = new OrbitControls(lens, canvas)
  controls.enablePan = false
  controls.minPolarAngle = (5 * Math.PI) / 180
  controls.maxPolarAngle = (175 * Math.PI) / 180
  controls.rotateSpeed = 0.7
  controls.dampingFactor = 0.15
  canvas.style.touchAction = 'pan-y'

  const aspect = (): number => size.width / size.height
  const home_mm = (): number => distance_mm(aspect(), painter.side_mm, 1)
  const place = (cam: CameraTriple): void => {
    lens.position.set(...towardsEye(cam[0], cam[1])).multiplyScalar(home_mm() / cam[2])
    lens.lookAt(0, 0, 0)
    lens.updateMatrixWorld()
  }
  const now = (): CameraTriple => {
    const { x, y, z } = lens.position
    const away = lens.position.length()
    const degrees = 180 / Math.PI
    return cleanCamera([Math.atan2(x, z) * degrees, Math.asin(y / away) * degrees, home_mm() / away])
  }

  const rest = (): void => {
    if (disposed) return
    if (painter.behind) schedule()
    const there = now()
    if (there.every((value, i) => Math.abs(value - resting[i]!) < 1e-3)) return
    resting = there
    onRest(there)
  }
  const frame = (time: number): void => {
    scheduled = 0
    if (disposed || gl.isContextLost()) return
    if (flight !== null) {
      flight.start ||= time
      const k = (time - flight.start) / FLIGHT_ms
      place(between(flight.from, flight.to, k))
      if (k >= 1) flight = null
    }
    controls.enableDamping = motion() === 'full' && !soft
    controls.update()
    const moving = !lens.position.equals(painted)
    painted.copy(lens.position)
    painter.paint(lens, moving)
    onDraw()
    if (flight !== null) invalidate()
    clearTimeout(restTimer)
    if (scheduled === 0) restTimer = setTimeout(rest, REST_ms)
  }
  const schedule = (): void => {
    if (scheduled === 0 && !disposed) scheduled = requestAnimationFrame(frame)
  }
  const invalidate = (): void => {
    painter.spoil()
    schedule()
  }
  // the hand has the last word
  const stop = (): void => {
    flight = null
  }
  controls.addEventListener('change', invalidate)
  controls.addEventListener('start', stop)
  place(options.camera)

  return {
    get side_mm() {
      return painter.side_mm
    },
    show(bone) {
      painter.show(bone)
      schedule()
    },
    showInset(bone) {
      painter.showInset(bone)
      schedule()
    },
    resize(width, height, inset, shift) {
      if (width < 1 || height < 1) return
      const cam = now()
      size = { width, height, shift }
      painter.resize(width, height, inset)
      controls.minDistance = home_mm() / ZOOM_RANGE[1]
      controls.maxDistance = home_mm() / ZOOM_RANGE[0]
      lens.aspect = aspect()
      lens.setViewOffset(width, height, shift * width, -LOWERED * height, width, height)
      place(cam)
      schedule()
    },
    camera: () => (flight === null ? now() : flight.to),
    goTo(camera) {
      const to = cleanCamera(camera)
      if (motion() === 'full' && !soft) flight = { from: now(), to, start: 0 }
      else {
        flight = null
        place(to)
      }
      invalidate()
    },
    interact(on) {
      canvas.style.touchAction = on ? 'none' : 'pan-y'
    },
    project(x, y, z) {
      point.set(x, y, z)
      const away = point.distanceTo(lens.position)
      point.project(lens)
      return { x: ((point.x + 1) / 2) * size.width, y: ((1 - point.y) / 2) * size.height, away }
    },
    pixelsPerMm() {
      const seen_mm = 2 * Math.tan((FIELD_OF_VIEW * Math.PI) / 360) * lens.position.length()
      return size.height / seen_mm
    },
    eye(voxels) {
      const k = voxels / painter.side_mm
      const { x, y, z } = lens.position
      return [x * k + voxels / 2, y * k + voxels / 2, z * k + voxels / 2]
    },
    invalidate,
    draw() {
      if (!gl.isContextLost()) painter.paint(lens, false)
    },
    dispose() {
      disposed = true
      cancelAnimationFrame(scheduled)
      clearTimeout(restTimer)
      controls.removeEventListener('change', invalidate)
      controls.removeEventListener('start', stop)
      controls.dispose()
      painter.dispose()
    },
  }
}
