import './scene.css'
import words from '../i18n/locales/en/scene.json'
import { BLOCK_SIZE, type BoneSite, type BoneView, VOXEL_MM } from '../bone/types'
import { el, listening, setText } from '../dom/el'
import { type CameraTriple, cleanCamera, HOME, roundCamera, TURN_STEP, ZOOM_STEP } from './camera'
import { createCaption } from './caption'
import { createFallback } from './fallback'
import { createGrowing } from './growing'
import { type SurfaceGrid, surfaceGrid } from './grid'
import { createLabels } from './labels'
import { createList } from './list'
import { createMeasures } from './measures'
import { createOverlay } from './overlay'
import { createScaleBar } from './scale-bar'
import { contextOf, createStage, type Stage } from './stage'
import { viewOf } from './sites'
import { createTools, type ToolId } from './tools'
import type { Scene, SceneOptions, StageState } from './types'
import { pngOf } from './snapshot'
import { keysAndWheel } from './keys'

export type { Scene, SceneOptions, StageState } from './types'

/** Below this size of the plate there is room for one block only: rem, since the small block's words grow too. */
const INSET_WIDTH_rem = 41
const INSET_HEIGHT_rem = 23.75
/** Below this width of the plate, rem, the block stands a little further left to leave room for the names. */
const ROOMY_rem = 35
/** Age of the small second block until one is shown, years. */
const YOUNG_AGE = 25
/** Size of the page's letters, CSS pixels. */
const rem_px = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize) || 16

/**
 * The stage: a dark plate with the living block, its marks and names, camera buttons, caption, list in words and
 * the four measures. Draws only when something changed. Without WebGL 2, with quality '2d' or while the context is
 * lost, a drawn slice of the same block stands in (views then need `section`).
 */
export const mountScene = (host: HTMLElement, options: SceneOptions): Scene => {
  const { i18n, motion } = options
  i18n.add(words)
  const listen = listening()
  const listId = `scene-list-${Math.random().toString(36).slice(2, 8)}`

  const canvas = el('canvas', { class: 'scene-canvas', 'aria-hidden': 'true' })
  const overlay = createOverlay()
  const bar = createScaleBar(i18n)
  const insetWord = el('figcaption', {})
  const insetFrame = el('figure', { class: 'scene-inset', hidden: true }, el('div', {}), insetWord)
  const plate = el('div', {
    class: 'scene-plate',
    role: 'group',
    tabindex: 0,
    'aria-label': i18n.t('scene.stage.label'),
  })
  const hintId = `${listId}-keys`
  plate.setAttribute('aria-describedby', hintId)
  const fallback = createFallback(i18n)
  const growing = createGrowing(i18n)
  const waiting = el('p', { class: 'scene-waiting', 'aria-hidden': 'true' }, i18n.t('scene.growing.first'))
  plate.append(canvas, overlay.element, insetFrame, bar.element, fallback.element, waiting, growing.line)
  const tools = createTools(i18n, listen, id => useTool(id))
  const frame = el('div', { class: 'scene-frame' })
  frame.append(
    plate,
    tools.element,
    el('p', { class: 'visually-hidden', id: hintId }, i18n.t('scene.stage.keys')),
  )
  const caption = createCaption(i18n, listen, listId, () => {
    const on = !list.isOpen
    list.open(on)
    caption.toggle.setAttribute('aria-expanded', String(on))
  })
  const list = createList(i18n, listId, index => turnTo(index))
  const spoken = el('p', { class: 'visually-hidden', role: 'status' })
  const measures = createMeasures(i18n)
  const root = el('section', { class: 'scene', role: 'group' })
  root.append(frame, caption.element, list.element, spoken, growing.spoken, measures.element)
  host.append(root)

  let view: BoneView | null = null
  let young: BoneView | null = null
  let grid: SurfaceGrid | null = null
  let latest: StageState | null = null
  let stage: Stage | null = null
  let disposed = false
  const labels = createLabels(i18n, overlay)

  // --- 3D, or the reason why not -------------------------------------------------------------------------------
  const showFallback = (reason: 'no-webgl' | 'lost' | 'chosen' | null): void => {
    const flat = reason !== null
    fallback.element.hidden = !flat
    canvas.hidden = flat
    overlay.element.hidden = flat
    tools.element.hidden = flat
    if (flat) bar.element.hidden = true
    if (flat) insetFrame.hidden = true
    root.classList.toggle('is-flat', flat)
    if (reason !== null) fallback.why(reason)
    if (view?.section) fallback.draw(view.section)
    tell()
    if (!flat) measureSize()
  }
  const start = (): void => {
    if (options.quality === '2d') return showFallback('chosen')
    const gl = contextOf(canvas)
    if (gl === null) {
      showFallback('no-webgl')
      options.onDegrade?.('no-webgl')
      return
    }
    stage = createStage(gl, {
      canvas,
      quality: options.quality ?? 'auto',
      motion,
      camera: cleanCamera(options.camera),
      onDraw: follow,
      onRest: camera => options.onCamera?.(roundCamera(camera)),
    })
    listen.on(canvas, 'webglcontextlost' as 'click', event => {
      event.preventDefault()
      showFallback('lost')
      options.onDegrade?.('lost')
    })
    listen.on(canvas, 'webglcontextrestored' as 'click', () => {
      showFallback(null)
      stage?.invalidate()
    })
  }

  // --- size and what follows the picture -------------------------------------------------------------------------
  const measureSize = (): void => {
    const width = plate.clientWidth
    const height = plate.clientHeight
    if (stage === null || width < 1 || height < 1) return
    const rem = rem_px()
    const two = width >= INSET_WIDTH_rem * rem && height >= INSET_HEIGHT_rem * rem
    insetFrame.hidden = young === null || !two || root.classList.contains('is-flat')
    const hole = insetFrame.firstElementChild as HTMLElement
    const box = insetFrame.hidden ? null : hole.getBoundingClientRect()
    const origin = plate.getBoundingClientRect()
    overlay.size(width, height)
    stage.resize(
      width,
      height,
      box && {
        x: Math.round(box.left - origin.left - plate.clientLeft),
        y: Math.round(box.top - origin.top - plate.clientTop),
        width: Math.round(box.width),
        height: Math.round(box.height),
      },
      // black at the right for the names
      width >= ROOMY_rem * rem ? 0.04 : 0.06,
    )
  }
  const follow = (): void => {
    if (stage === null || view === null) return
    bar.update(stage.pixelsPerMm(), plate.clientWidth * 0.4)
    labels.follow(stage, plate.clientWidth, plate.clientHeight, rem_px(), {
      width: insetFrame.hidden ? 0 : insetFrame.offsetWidth + 32,
      height: insetFrame.hidden ? 0 : insetFrame.offsetHeight + 32,
    })
  }
  const watcher = new ResizeObserver(measureSize)
  watcher.observe(plate)

  // --- moving the eye ----------------------------------------------------------------------------------------------
  const move = (change: (camera: CameraTriple) => CameraTriple): void => stage?.goTo(change(stage.camera()))
  const turn = (degrees: number, tilt = 0): void => move(([a, b, z]) => [a + degrees, b + tilt, z])
  const zoom = (factor: number): void => move(([a, b, z]) => [a, b, z * factor])
  const useTool = (id: ToolId): void => {
    if (id === 'turnLeft') turn(-TURN_STEP)
    else if (id === 'turnRight') turn(TURN_STEP)
    else if (id === 'zoomIn') zoom(ZOOM_STEP)
    else if (id === 'zoomOut') zoom(1 / ZOOM_STEP)
    else if (id === 'reset') move(() => HOME)
    else if (id === 'touch') {
      const on = plate.classList.toggle('is-held')
      stage?.interact(on)
      tools.press('touch', on)
    } else if (document.fullscreenElement === frame) void document.exitFullscreen().catch(() => undefined)
    else void frame.requestFullscreen().catch(() => undefined)
  }
  const turnTo = (index: number): void => {
    const site = view?.sites[index]
    if (site === undefined || grid === null || stage === null) return
    labels.select(index)
    const from = stage.camera()
    const half = grid.size / 2
    const away = Math.hypot(...stage.eye(grid.size).map(c => c - half))
    const [turned, tilted] = viewOf(site, grid, from, away)
    stage.goTo([turned, tilted, Math.min(from[2], 1)])
    setText(spoken, i18n.t('scene.list.turned', { number: i18n.number(index + 1) }))
  }
  keysAndWheel(
    plate,
    canvas,
    listen,
    { turn, zoom, reset: () => useTool('reset') },
    options.embedded === true,
  )
  listen.on(document, 'fullscreenchange', () => {
    const on = document.fullscreenElement === frame
    tools.press('full', on)
    measureSize()
  })

  // --- words ---------------------------------------------------------------------------------------------------------
  const noSites: readonly BoneSite[] = []
  const tell = (): void => {
    const size = view?.mesh.size ?? BLOCK_SIZE
    caption.update(root.classList.contains('is-flat') ? 'slice' : 'block', size * VOXEL_MM)
    list.update(latest, view?.sites ?? noSites, size)
    if (latest === null) {
      measures.update({ now: null, young: null, youngAge: YOUNG_AGE, bvtv: null })
      return
    }
    const age = i18n.number(Math.floor(latest.shownAge))
    root.setAttribute(
      'aria-label',
      latest.name === null
        ? i18n.t('scene.label', { age })
        : i18n.t('scene.label.named', { age, name: latest.name }),
    )
    growing.update(latest)
    measures.update({
      now: latest.measures,
      young: latest.measuresYoung,
      youngAge: Math.round(young?.age ?? YOUNG_AGE),
      bvtv: latest.bvtv,
    })
  }

  root.setAttribute('aria-label', i18n.t('scene.stage.label'))
  start()
  tell()
  measureSize()

  return {
    show(next) {
      if (disposed) return
      if (next.place === 'inset') {
        const first = young === null
        young = next
        setText(insetWord, i18n.t('scene.inset.caption', { age: i18n.number(Math.round(next.age)) }))
        stage?.showInset(next.mesh)
        if (first) measureSize()
        return
      }
      const first = view === null
      view = next
      waiting.remove()
      stage?.show(next.mesh)
      grid = surfaceGrid(next.mesh)
      labels.show(next, grid)
      if (next.section && !fallback.element.hidden) fallback.draw(next.section)
      if (first) measureSize()
      tell()
    },
    state(next) {
      if (disposed) return
      latest = next
      tell()
    },
    snapshot: () =>
      disposed || view === null
        ? Promise.resolve(null)
        : pngOf(fallback.element.hidden ? canvas : fallback.canvas, plate, () => stage?.draw()),
    dispose() {
      if (disposed) return
      disposed = true
      watcher.disconnect()
      listen.dispose()
      stage?.dispose()
      stage = null
      root.remove()
    },
  }
}
