import './scene.css'
import './ladder.css'
import './lives.css'
import words from '../i18n/locales/en/scene.json'
import { el, freshId, listening, setText } from '../dom/el'
import { type CameraTriple, roundCamera } from './camera'
import { createCaption } from './caption'
import { createFallback } from './fallback'
import { createGrowing } from './growing'
import { keysAndWheel } from './keys'
import { createLadder } from './ladder'
import { createList } from './list'
import { drawOver } from './over'
import { createPlate, onResolution } from './plate'
import { SCALES, type Room, type RoomContext, type ScaleId, type Side, type Thing } from './room'
import { openRoom } from './rooms'
import { createScaleBar } from './scale-bar'
import { pngOf } from './snapshot'
import { contextOf, createStage, type Layout, type Stage } from './stage'
import { createSettings } from './settings'
import { createSleep } from './sleep'
import { createSteer } from './steer'
import { tellStage } from './tell'
import { createTools, type ToolId } from './tools'
import type { Scene, SceneOptions, StageState } from './types'

export type { Scene, SceneOptions, StageState } from './types'
export type { ScaleId, Shown } from './room'

/**
 * The stage: a dark plate that shows a life at one of four scales, with the ladder between them, names, camera buttons,
 * caption, list in words and the figures of the scale. Draws only when something changed. Without WebGL 2, with quality '2d'
 * or while the context is lost, a drawn slice of the block and the words stand in (views then need `section`).
 */
export const mountScene = (host: HTMLElement, options: SceneOptions): Scene => {
  const { i18n, motion } = options
  i18n.add(words)
  const listen = listening()
  const listId = freshId('scene-list')
  const hintId = freshId('scene-keys')

  const plate = createPlate(i18n, hintId)
  const bar = createScaleBar(i18n)
  const fallback = createFallback(i18n)
  const growing = createGrowing(i18n)
  const waiting = el('p', { class: 'scene-waiting', 'aria-hidden': 'true' }, i18n.t('scene.growing.first'))
  plate.element.append(bar.element, fallback.element, waiting, growing.line)
  const ladder = createLadder(i18n, listen, id => options.onScale?.(id))
  const tools = createTools(i18n, listen, id => useTool(id), options.onPicture !== undefined)
  const frame = el('div', { class: 'scene-frame' }, plate.mat, ladder.element, tools.element)
  frame.append(el('p', { class: 'visually-hidden', id: hintId }, i18n.t('scene.stage.keys')))
  const openList = (on: boolean): void => {
    list.open(on)
    caption.toggle.setAttribute('aria-expanded', String(on))
  }
  const caption = createCaption(i18n, listen, listId, () => openList(!list.isOpen))
  const list = createList(i18n, listId, (thing, side) => visit(thing, side))
  listen.on(list.element, 'keydown', event => {
    if (event.key !== 'Escape') return
    openList(false)
    caption.toggle.focus()
  })
  const settings = createSettings(i18n, listen, {
    quality: options.quality ?? 'auto',
    kept: options.kept ?? false,
    onQuality: quality => options.onQuality?.(quality),
    onKeep: on => options.onKeep?.(on) ?? false,
  })
  list.foot.append(settings.element)
  if (options.openList === true) openList(true)
  const spoken = el('p', { class: 'visually-hidden', role: 'status' })
  const panels = el('div', { class: 'scene-panels' })
  const root = el('section', { class: 'scene', role: 'group' })
  root.append(frame, caption.element, list.element, spoken, growing.spoken, panels)
  host.append(root)

  let latest: StageState | null = null
  let stage: Stage | null = null
  let room: Room | null = null
  let flat = false
  let disposed = false
  /** measured when something moves, not in every frame: measuring makes the browser lay the page out */
  let layout: Layout | null = null
  let camera: CameraTriple | null = options.camera ?? null
  const rooms = new Map<ScaleId, Promise<Room>>()
  /** the part last asked for, or chosen here; where none is named, a room stands as it was left */
  let place = options.part ?? null

  // --- 3D, or the reason why not -------------------------------------------------------------------------------
  const showFlat = (reason: 'no-webgl' | 'lost' | 'chosen' | null): void => {
    flat = reason !== null
    fallback.element.hidden = !flat
    plate.canvas.hidden = flat
    for (const overlay of Object.values(plate.overlays)) overlay.element.hidden = flat
    tools.flat(flat)
    if (flat) bar.element.hidden = true
    root.classList.toggle('is-flat', flat)
    if (reason !== null) fallback.why(reason)
    tell()
    arrange()
  }
  const start = (): void => {
    if (options.quality === '2d') return showFlat('chosen')
    const gl = contextOf(plate.canvas)
    if (gl === null) {
      showFlat('no-webgl')
      options.onDegrade?.('no-webgl')
      return
    }
    stage = createStage(gl, {
      canvas: plate.canvas,
      quality: options.quality ?? 'auto',
      begin: options.begin ?? null,
      motion,
      onDraw: follow,
      onRest: seen => options.onCamera?.(atHome(seen) ? null : roundCamera(seen)),
      onTier(tier) {
        settings.tier(tier)
        options.onTier?.(tier)
      },
    })
    settings.tier(stage.tier)
    options.onTier?.(stage.tier)
    listen.on(plate.canvas, 'webglcontextlost' as 'click', event => {
      event.preventDefault()
      if (sleep.asleep) return
      showFlat('lost')
      options.onDegrade?.('lost')
    })
    listen.on(plate.canvas, 'webglcontextrestored' as 'click', () => {
      sleep.woken()
      if (flat) showFlat(null)
      stage?.invalidate()
    })
  }
  const sleep = createSleep(i18n, listen, plate, root, () => stage?.draw())
  const atHome = (seen: CameraTriple): boolean => {
    const home = stage?.home() ?? seen
    return roundCamera(seen).every((value, i) => value === roundCamera(home)[i])
  }

  // --- the scales ------------------------------------------------------------------------------------------------
  const context = (id: ScaleId): RoomContext => ({
    i18n,
    motion,
    soft: stage?.soft ?? true,
    rich: stage?.tier === 'high',
    invalidate: () => room?.id === id && stage?.invalidate(),
    part: id === options.scale ? (options.part ?? null) : null,
    onPart(part) {
      place = part
      options.onPart?.(part)
    },
    reworded: () => room?.id === id && tell(),
    rehome: () => room?.id === id && stage?.reframe(true),
  })
  const opened = (id: ScaleId): Promise<Room> => {
    const known = rooms.get(id)
    if (known !== undefined) return known
    const opening = openRoom(id, context(id), { onPossible: n => options.onPossible?.(n) })
    rooms.set(id, opening)
    opening.catch(() => {
      rooms.delete(id)
      options.onFailure?.()
    })
    return opening
  }
  const seek = (to: Room): void => {
    const part = latest?.part
    if (part === undefined || part === place) return
    place = part
    to.seek?.(part)
  }
  const go = async (id: ScaleId): Promise<void> => {
    ladder.update(id)
    const next = await opened(id).catch(() => null)
    if (next === null || disposed || latest?.scale !== id || room === next) return
    const first = room === null
    next.update(latest.now, latest.pinned)
    if (latest.part != null) seek(next)
    room?.select?.(null)
    if (stage === null) {
      room?.active(false)
      next.active(true)
    }
    room = next
    panels.replaceChildren(next.panel)
    tell()
    arrange()
    stage?.enter(next, first ? camera : null, !first)
    if (!first) setText(spoken, i18n.t('scene.ladder.arrived', { what: next.caption() }))
  }

  // --- size and what follows the picture -------------------------------------------------------------------------
  const arrange = (): void => {
    plate.inset(!flat && room?.inset?.ready() === true ? room.inset.caption() : null)
    layout = plate.layout()
    if (layout !== null) stage?.layout(layout)
  }
  const follow = (): void => {
    if (stage === null || room === null || layout === null) return
    bar.update(stage.pixelsPerUnit() / room.unit_mm, layout.views[0]!.frame.width * 0.4)
    drawOver(room, stage, plate, layout)
  }
  const watcher = new ResizeObserver(arrange)
  watcher.observe(plate.element)
  const seer = new IntersectionObserver(entries => stage?.watched(entries.at(-1)?.isIntersecting ?? true))
  seer.observe(plate.element)
  onResolution(listen, arrange)

  // --- moving the eye ----------------------------------------------------------------------------------------------
  const steer = createSteer(() => (flat ? null : stage))
  const climb = (steps: number): void => {
    const next = SCALES[SCALES.indexOf(latest?.scale ?? 'trabeculae') + steps]
    if (next !== undefined) options.onScale?.(next)
  }
  const useTool = (id: ToolId): void => {
    if (steer.use(id)) return
    if (id === 'picture') void picture()
    else if (id === 'touch') {
      const on = plate.element.classList.toggle('is-held')
      stage?.interact(on)
      tools.press('touch', on)
    } else if (document.fullscreenElement === frame) void document.exitFullscreen().catch(() => undefined)
    else void frame.requestFullscreen().catch(() => undefined)
  }
  const visit = (thing: Thing, side: Side): void => {
    if (room === null || !steer.visit(thing, room)) return
    if (side === 'now') room.select?.(thing.id)
    // the list may be long: what it turns to must be seen
    plate.element.scrollIntoView({ block: 'nearest' })
    setText(spoken, i18n.t('scene.list.shown', { what: thing.said }))
  }
  const press = (key: string): boolean => room?.press?.(key) ?? false
  keysAndWheel(plate.element, plate.canvas, listen, { ...steer, climb, press }, options.embedded === true)
  listen.on(document, 'fullscreenchange', () => {
    tools.press('full', document.fullscreenElement === frame)
    arrange()
  })

  // --- words ---------------------------------------------------------------------------------------------------------
  const told = { root, plate, caption, list, fallback, growing }
  const tell = (): void => {
    if (latest !== null && room !== null) tellStage(i18n, told, latest, room, flat)
  }
  const picture = async (): Promise<void> => {
    const blob = await still()
    if (blob !== null) options.onPicture?.(blob)
  }
  const still = (): Promise<Blob | null> => {
    if (disposed || room === null || latest?.now.block == null) return Promise.resolve(null)
    const age = i18n.number(Math.floor(latest.now.age))
    const line = i18n.t('scene.picture.line', { what: room.caption(), age })
    return pngOf(flat ? fallback.canvas : plate.canvas, plate.element, line, () => stage?.draw())
  }

  root.setAttribute('aria-label', i18n.t('scene.stage.label'))
  plate.element.setAttribute('aria-label', i18n.t('scene.stage.label'))
  start()

  return {
    panels,
    update(next) {
      if (disposed) return
      const before = latest
      latest = next
      if (next.now.block !== null || next.scale !== 'trabeculae') waiting.remove()
      if (flat && next.now.block?.section) fallback.draw(next.now.block.section)
      if (before?.scale !== next.scale) {
        void go(next.scale)
        if (room === null) return
      }
      if (room?.id === next.scale) {
        room.update(next.now, next.pinned)
        seek(room)
        stage?.reframe()
      }
      tell()
      if ((before?.pinned === null) !== (next.pinned === null) || before?.now.young !== next.now.young)
        arrange()
    },
    snapshot: still,
    dispose() {
      if (disposed) return
      disposed = true
      watcher.disconnect()
      seer.disconnect()
      listen.dispose()
      for (const opening of rooms.values())
        void opening.then(
          one => one.dispose(),
          () => undefined,
        )
      stage?.dispose()
      stage = null
      root.remove()
      panels.remove()
    },
  }
}
