import { type PerspectiveCamera, type Scene as World, WebGLRenderer } from 'three'
import { createFinish, type Finish } from './finish'
import { forgetGraphics } from './forget'
import { pixelRatioOf, type Quality } from './quality'

/** A part of the canvas, CSS pixels from its upper left corner. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
/** One picture on the canvas. */
export interface Picture {
  /** the same picture of the next drawing, so that what has not changed is not drawn again */
  readonly slot: string
  readonly frame: Frame
  readonly world: World
  readonly lens: PerspectiveCamera
  /** called before the world is drawn */
  readonly look: () => void
  /** radius of the soft shade behind edges, CSS pixels */
  readonly reach: number
  /** share of the height over which the foot sinks into the plate */
  readonly foot: number
  readonly edges: readonly [number, number]
  /** how much of it shows, 0-1 */
  readonly shown: number
  /** may wait for the eye to rest */
  readonly patient: boolean
}
/** Draws what it is told, when it is told: pictures side by side, each with the finish over it. */
export interface Painter {
  /** a picture waits for the eye to rest */
  readonly behind: boolean
  resize(width: number, height: number): void
  quality(quality: Quality): void
  /** drawn anew by the next `paint`: one picture, or all */
  spoil(slot?: string): void
  paint(pictures: readonly Picture[], moving: boolean): void
  dispose(): void
}

/**
 * `soft`: the processor draws; then pictures that may wait do so while the eye moves, because a block costs
 * the same however small it is drawn. The canvas is transparent where nothing is: the plate's colour is the page's.
 */
export const createPainter = (
  gl: WebGL2RenderingContext,
  canvas: HTMLCanvasElement,
  soft: boolean,
  first: Quality,
): Painter => {
  const renderer = new WebGLRenderer({ canvas, context: gl, alpha: true, antialias: false })
  renderer.autoClear = false
  let quality = first
  let size = { width: 1, height: 1 }
  let behind = false
  const slots = new Map<string, { finish: Finish; world: World | null; stale: boolean }>()
  /** every world drawn since the context was last lost */
  const seen = new Set<World>()

  const slotOf = (name: string) => {
    const known = slots.get(name)
    if (known !== undefined) return known
    const slot = { finish: createFinish(), world: null as World | null, stale: true }
    slots.set(name, slot)
    return slot
  }
  const pixels = (length: number): number => Math.max(1, Math.round(length * renderer.getPixelRatio()))
  const spoil = (name?: string): void => {
    if (name !== undefined) slotOf(name).stale = true
    else for (const slot of slots.values()) slot.stale = true
  }
  const resize = (width: number, height: number): void => {
    size = { width, height }
    renderer.setPixelRatio(pixelRatioOf(quality, devicePixelRatio, width, height))
    renderer.setSize(width, height, false)
    spoil()
  }
  const drop = (): void => {
    for (const { finish } of slots.values()) finish.dispose()
    slots.clear()
  }
  const lost = (): void => {
    drop()
    for (const world of seen) forgetGraphics(world)
    seen.clear()
  }
  canvas.addEventListener('webglcontextlost', lost)
  const draw = (picture: Picture, moving: boolean): void => {
    const slot = slotOf(picture.slot)
    if (slot.world !== picture.world) slot.stale = true
    if (!slot.stale) return
    if (moving && soft && picture.patient && slot.world === picture.world) {
      behind = true
      return
    }
    const { width, height } = picture.frame
    picture.look()
    renderer.setRenderTarget(slot.finish.target(pixels(width), pixels(height), quality.samples))
    renderer.clear()
    renderer.render(picture.world, picture.lens)
    slot.world = picture.world
    slot.stale = false
    seen.add(picture.world)
  }
  return {
    get behind() {
      return behind
    },
    resize,
    spoil,
    quality(next) {
      if (next === quality) return
      quality = next
      resize(size.width, size.height)
    },
    paint(pictures, moving) {
      behind = false
      // said again each time, because a restored context forgets it
      renderer.setClearColor(0x000000, 0)
      for (const picture of pictures) draw(picture, moving)
      renderer.setRenderTarget(null)
      renderer.setViewport(0, 0, size.width, size.height)
      renderer.clear()
      renderer.setScissorTest(true)
      const dpr = renderer.getPixelRatio()
      for (const { slot, frame, lens, reach, foot, edges, shown } of pictures) {
        const y = size.height - frame.y - frame.height
        renderer.setScissor(frame.x, y, frame.width, frame.height)
        renderer.setViewport(frame.x, y, frame.width, frame.height)
        renderer.clear()
        slotOf(slot).finish.draw(renderer, lens, {
          reach: reach * dpr,
          foot: [0, Math.max(1e-4, foot)],
          edges,
          shown,
          rich: quality.rich,
        })
      }
      renderer.setScissorTest(false)
      renderer.setViewport(0, 0, size.width, size.height)
      for (const name of slots.keys())
        if (pictures.every(({ slot }) => slot !== name)) {
          slots.get(name)!.finish.dispose()
          slots.delete(name)
        }
    },
    dispose() {
      canvas.removeEventListener('webglcontextlost', lost)
      drop()
      renderer.dispose()
      renderer.forceContextLoss()
    },
  }
}
