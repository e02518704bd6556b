import { PerspectiveCamera, Scene as World, Vector3, WebGLRenderer } from 'three'
import { OrbitControls } from 'three/addons/controls/OrbitControls.js'
import { BLOCK_SIZE, type BoneMesh, VOXEL_MM } from '../bone/types'
import { createBlock } from './block'
import {
  between,
  type CameraTriple,
  cleanCamera,
  distance_mm,
  FIELD_OF_VIEW,
  towardsEye,
  ZOOM_RANGE,
} from './camera'
import { createFinish } from './finish'
import { boneMaterial } from './material'
import { HIGH, isSoftware, LOW, type Quality } from './quality'

/** The small second picture of the block, CSS pixels from the canvas's upper left corner. */
export interface InsetBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
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
  resize(width: number, height: number, inset: InsetBox | null, shift: number): void
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
  /** draws now (for a still image) */
  draw(): void
  /** counts drawings, for tests and for "idle draws nothing" */
  readonly frames: number
  readonly quality: Quality
  dispose(): void
}

/** Length of a flight of the eye, ms (visual.md, motion). */
const FLIGHT_ms = 400

/** The block hangs a little low: its sawn top shows, its foot fades (share of the plate's height). */
const LOWERED = 0.06

/** A WebGL 2 context, or null where there is none: three would throw and write to the console instead. */
export const contextOf = (canvas: HTMLCanvasElement): WebGL2RenderingContext | null =>
  canvas.getContext('webgl2', { alpha: true, antialias: false, depth: false, stencil: false })

/**
 * Renderer, eye and turning of the block. Draws only when asked: one animation frame after a change, more only
 * while a flight or a damped turn runs, and those end. The picture is transparent where no bone is: the plate's
 * colour is the page's.
 */
export const createStage = (gl: WebGL2RenderingContext, options: StageOptions): Stage => {
  const { canvas, motion, onDraw, onRest } = options
  const renderer = new WebGLRenderer({ canvas, context: gl, alpha: true, antialias: false })
  renderer.autoClear = false
  const soft = options.quality === 'low' || (options.quality === 'auto' && isSoftware(gl))
  const quality = soft ? LOW : HIGH

  const material = boneMaterial()
  const block = createBlock(material, VOXEL_MM)
  const young = createBlock(material, VOXEL_MM)
  const world = new World().add(block.mesh)
  const youngWorld = new World().add(young.mesh)
  const finish = createFinish()
  const insetFinish = createFinish()
  const lens = new PerspectiveCamera(FIELD_OF_VIEW, 1, 0.1, 100)
  const insetLens = new PerspectiveCamera(FIELD_OF_VIEW, 1, 0.1, 100)
  let size = { width: 1, height: 1, inset: null as InsetBox | null, shift: 0 }
  let scheduled = 0
  let frames = 0
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

  const side = (): number => block.side_mm || BLOCK_SIZE * VOXEL_MM
  const aspect = (): number => size.width / size.height
  const home = (): number => distance_mm(aspect(), side(), 1)
  const place = (cam: CameraTriple): void => {
    const [x, y, z] = towardsEye(cam[0], cam[1])
    lens.position.set(x, y, z).multiplyScalar(home() / cam[2])
    lens.lookAt(0, 0, 0)
    lens.updateMatrixWorld()
  }
  const now = (): CameraTriple => {
    const { x, y, z } = lens.position
    const away = lens.position.length()
    const degrees = 180 / Math.PI
    return cleanCamera([Math.atan2(x, z) * degrees, Math.asin(y / away) * degrees, home() / away])
  }
  const fit = (): void => {
    controls.minDistance = home() / ZOOM_RANGE[1]
    controls.maxDistance = home() / ZOOM_RANGE[0]
    lens.aspect = aspect()
    lens.setViewOffset(
      size.width,
      size.height,
      size.shift * size.width,
      -LOWERED * size.height,
      size.width,
      size.height,
    )
  }

  const right = new Vector3()
  /** Uniforms and clipping planes that depend on the eye. */
  const look = (eye: PerspectiveCamera): void => {
    const away = eye.position.length()
    const half = side() / 2
    eye.near = Math.max(0.05, away - half * 1.8)
    eye.far = away + half * 1.8
    eye.updateProjectionMatrix()
    eye.updateMatrixWorld()
    const u = material.uniforms as Record<string, { value: unknown }>
    ;(u['eye']!.value as Vector3).copy(eye.position)
    right.set(0.85, -0.1, 0.3).normalize().transformDirection(eye.matrixWorld)
    ;(u['rimSide']!.value as Vector3).copy(right)
    ;(u['halfSize']!.value as Vector3).setScalar(half)
    u['depthFade']!.value = [away - half * 0.5, away + half * 1.35]
    material.uniformsNeedUpdate = true
  }
  const paint = (): void => {
    const dpr = renderer.getPixelRatio()
    const { width, height, inset } = size
    const target = finish.target(Math.round(width * dpr), Math.round(height * dpr), quality.samples)
    look(lens)
    // said again each time, because a restored context forgets it
    renderer.setClearColor(0x000000, 0)
    renderer.setRenderTarget(target)
    renderer.clear()
    renderer.render(world, lens)
    const insetShown = inset !== null && young.mesh.visible
    if (insetShown) {
      const small = insetFinish.target(
        Math.round(inset.width * dpr),
        Math.round(inset.height * dpr),
        quality.samples,
      )
      insetLens.aspect = inset.width / inset.height
      insetLens.position.copy(lens.position).setLength(distance_mm(insetLens.aspect, side(), 0.95))
      insetLens.quaternion.copy(lens.quaternion)
      look(insetLens)
      renderer.setRenderTarget(small)
      renderer.clear()
      renderer.render(youngWorld, insetLens)
    }
    renderer.setRenderTarget(null)
    renderer.setViewport(0, 0, width, height)
    renderer.clear()
    finish.draw(renderer, lens, { reach: 11 * dpr, foot: [0, 0.14] })
    if (insetShown) {
      const y = height - inset.y - inset.height
      renderer.setScissorTest(true)
      renderer.setScissor(inset.x, y, inset.width, inset.height)
      renderer.setViewport(inset.x, y, inset.width, inset.height)
      renderer.clear()
      insetFinish.draw(renderer, insetLens, { reach: 4 * dpr, foot: [0, 0.1] })
      renderer.setScissorTest(false)
      renderer.setViewport(0, 0, width, height)
    }
    frames++
  }
  const rest = (): void => {
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
    paint()
    onDraw()
    if (flight !== null) invalidate()
    else if (scheduled === 0) rest()
  }
  const invalidate = (): void => {
    if (scheduled === 0 && !disposed) scheduled = requestAnimationFrame(frame)
  }
  controls.addEventListener('change', invalidate)
  place(options.camera)

  const point = new Vector3()
  return {
    get side_mm() {
      return side()
    },
    get frames() {
      return frames
    },
    quality,
    show(bone) {
      block.show(bone)
      invalidate()
    },
    showInset(bone) {
      young.show(bone)
      invalidate()
    },
    resize(width, height, inset, shift) {
      if (width < 1 || height < 1) return
      const cam = now()
      size = { width, height, inset, shift }
      renderer.setPixelRatio(Math.min(devicePixelRatio || 1, quality.pixelRatio))
      renderer.setSize(width, height, false)
      fit()
      place(flight === null ? cam : flight.from)
      invalidate()
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
      const seen = 2 * Math.tan((FIELD_OF_VIEW * Math.PI) / 360) * lens.position.length()
      return size.height / seen
    },
    eye(size) {
      const k = size / side()
      const { x, y, z } = lens.position
      return [x * k + size / 2, y * k + size / 2, z * k + size / 2]
    },
    invalidate,
    draw() {
      if (!gl.isContextLost()) paint()
    },
    dispose() {
      disposed = true
      cancelAnimationFrame(scheduled)
      controls.removeEventListener('change', invalidate)
      controls.dispose()
      block.dispose()
      young.dispose()
      finish.dispose()
      insetFinish.dispose()
      material.dispose()
      renderer.dispose()
      renderer.forceContextLoss()
    },
  }
}
