import { PerspectiveCamera, Scene as World, Vector3, WebGLRenderer } from 'three'
import { BLOCK_SIZE, type BoneMesh, VOXEL_MM } from '../bone/types'
import { createBlock } from './block'
import { distance_mm, FIELD_OF_VIEW } from './camera'
import { createFinish } from './finish'
import { boneMaterial } from './material'
import { HIGH, LOW, pixelRatioOf } from './quality'

/** The small second picture of the block, CSS pixels from the canvas's upper left corner. */
export interface InsetBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
/** Draws what it is told, when it is told: the block, the small young block, and the finish over both. */
export interface Painter {
  /** side of the block, mm */
  readonly side_mm: number
  /** the small block waits for the eye to rest */
  readonly behind: boolean
  show(bone: BoneMesh): void
  showInset(bone: BoneMesh): void
  resize(width: number, height: number, inset: InsetBox | null): void
  /** everything is drawn anew by the next `paint` */
  spoil(): void
  paint(lens: PerspectiveCamera, moving: boolean): void
  dispose(): void
}

/** Steps in depth that part one strut from another, mm. Assumption. */
const EDGES = [0.06, 0.7] as const

/**
 * `soft`: the processor draws. Then one device pixel per CSS pixel, no multisampling, and while the eye moves only the
 * large block, because each block costs the same however small it is drawn.
 * The picture is transparent where no bone is: the plate's colour is the page's.
 */
export const createPainter = (
  gl: WebGL2RenderingContext,
  canvas: HTMLCanvasElement,
  soft: boolean,
): Painter => {
  const renderer = new WebGLRenderer({ canvas, context: gl, alpha: true, antialias: false })
  renderer.autoClear = false
  const quality = soft ? LOW : HIGH
  const material = boneMaterial()
  const block = createBlock(material, VOXEL_MM)
  const young = createBlock(material, VOXEL_MM)
  const world = new World().add(block.mesh)
  const youngWorld = new World().add(young.mesh)
  const finish = createFinish()
  const insetFinish = createFinish()
  const insetLens = new PerspectiveCamera(FIELD_OF_VIEW)
  const stale = { bone: true, inset: true }
  let insetDrawn = false
  let size = { width: 1, height: 1, inset: null as InsetBox | null }

  const side = (): number => block.side_mm || BLOCK_SIZE * VOXEL_MM
  const pixels = (length: number): number => Math.round(length * renderer.getPixelRatio())
  const uniforms = material.uniforms as Record<string, { value: unknown }>
  const rimSide = new Vector3()

  /** Clipping planes and uniforms that depend on the eye. */
  const look = (lens: PerspectiveCamera): void => {
    const away = lens.position.length()
    const half = side() / 2
    lens.near = Math.max(0.05, away - half * 1.8)
    lens.far = away + half * 1.8
    lens.updateProjectionMatrix()
    lens.updateMatrixWorld()
    // the faint second light stands at the eye's right
    rimSide.set(0.85, -0.1, 0.3).transformDirection(lens.matrixWorld)
    ;(uniforms['eye']!.value as Vector3).copy(lens.position)
    ;(uniforms['rimSide']!.value as Vector3).copy(rimSide)
    ;(uniforms['halfSize']!.value as Vector3).setScalar(half)
    uniforms['depthFade']!.value = [away - half * 0.5, away + half * 1.35]
    material.uniformsNeedUpdate = true
  }
  const drawBone = (lens: PerspectiveCamera): void => {
    look(lens)
    renderer.setRenderTarget(finish.target(pixels(size.width), pixels(size.height), quality.samples))
    renderer.clear()
    renderer.render(world, lens)
    stale.bone = false
  }
  const drawInset = (inset: InsetBox, lens: PerspectiveCamera): void => {
    insetLens.aspect = inset.width / inset.height
    insetLens.position.copy(lens.position).setLength(distance_mm(insetLens.aspect, side(), 0.95))
    insetLens.quaternion.copy(lens.quaternion)
    look(insetLens)
    renderer.setRenderTarget(insetFinish.target(pixels(inset.width), pixels(inset.height), quality.samples))
    renderer.clear()
    renderer.render(youngWorld, insetLens)
    stale.inset = false
    insetDrawn = true
  }
  return {
    get side_mm() {
      return side()
    },
    get behind() {
      return stale.inset && size.inset !== null && young.mesh.visible
    },
    show(bone) {
      block.show(bone)
      stale.bone = true
    },
    showInset(bone) {
      young.show(bone)
      stale.inset = true
    },
    resize(width, height, inset) {
      size = { width, height, inset }
      renderer.setPixelRatio(pixelRatioOf(quality, devicePixelRatio, width, height))
      renderer.setSize(width, height, false)
      stale.bone = stale.inset = true
    },
    spoil() {
      stale.bone = stale.inset = true
    },
    paint(lens, moving) {
      const dpr = renderer.getPixelRatio()
      const { width, height } = size
      const inset = young.mesh.visible ? size.inset : null
      // said again each time, because a restored context forgets it
      renderer.setClearColor(0x000000, 0)
      if (stale.bone) drawBone(lens)
      if (inset !== null && stale.inset && !(moving && soft && insetDrawn)) drawInset(inset, lens)
      renderer.setRenderTarget(null)
      renderer.setViewport(0, 0, width, height)
      renderer.clear()
      finish.draw(renderer, lens, { reach: 11 * dpr, foot: [0, 0.14], edges: EDGES })
      if (inset === null) return
      const y = height - inset.y - inset.height
      renderer.setScissorTest(true)
      renderer.setScissor(inset.x, y, inset.width, inset.height)
      renderer.setViewport(inset.x, y, inset.width, inset.height)
      renderer.clear()
      insetFinish.draw(renderer, insetLens, { reach: 4 * dpr, foot: [0, 0.1], edges: EDGES })
      renderer.setScissorTest(false)
      renderer.setViewport(0, 0, width, height)
    },
    dispose() {
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
