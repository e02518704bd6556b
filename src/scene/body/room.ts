import { type PerspectiveCamera, Scene as World } from 'three'
import type { BodyShape } from '../../body'
import type { Place, Room, RoomContext, Shown, Side } from '../room'
import { createBones } from './bones'
import { createFigure, type Figure, youngOf } from './figure'

export interface BodyHooks {
  /** another possible life is asked for; 0 = the one without a fracture */
  readonly onPossible: (possible: number) => void
}

/** Steps in depth that part one bone from another, cm. Assumption. */
const EDGES = [0.5, 6] as const

/** A standing figure seen from the side: the column is the point. Unit: cm. */
export const createBodyRoom = (context: RoomContext, hooks: BodyHooks): Room => {
  const { i18n, invalidate, reworded } = context
  const worlds: Record<Side, World> = { now: new World(), pinned: new World() }
  const figures: Record<Side, Figure | null> = { now: null, pinned: null }
  const shown: Record<Side, Shown | null> = { now: null, pinned: null }
  const shop = createBones()
  let timer: ReturnType<typeof setTimeout> | undefined
  let on = false
  void hooks
  void reworded

  const work = (): void => {
    clearTimeout(timer)
    if (!on || shop.bones !== null) return
    timer = setTimeout(() => {
      if (!shop.step()) return work()
      for (const figure of Object.values(figures)) figure?.fill(shop.bones!)
      invalidate()
    })
  }
  const take = (side: Side, next: Shown | null): void => {
    const before = shown[side]
    if (before?.body === next?.body && before?.sex === next?.sex) return
    shown[side] = next
    if (next === null || before?.sex !== next.sex) {
      const old = figures[side]
      if (old !== null) worlds[side].remove(old.group)
      old?.dispose()
      figures[side] = null
    }
    if (next === null || !on) return
    let figure = figures[side]
    if (figure === null) {
      figure = createFigure(next.sex)
      worlds[side].add(figure.group)
      if (shop.bones !== null) figure.fill(shop.bones)
      figures[side] = figure
    }
    figure.show(next.body)
    invalidate()
  }
  const body = (): BodyShape | null => shown.now?.body ?? null
  const panel = document.createElement('div')
  return {
    id: 'body',
    unit_mm: 10,
    label: i18n.text('body.label'),
    edges: EDGES,
    foot: 0.13,
    key: null,
    panel,
    framing(aspect) {
      const size = (body() === null ? 163 : youngOf(body()!)) / 163
      const whole = aspect < 0.95
      return {
        home: [0, 0, 1],
        turn: [-60, 60],
        tilt: [-15, 30],
        zoom: [0.5, 5],
        width: (whole ? 70 : 60) * size,
        height: (whole ? 186 : 108) * size,
        target: [0, (whole ? 82 : 113) * size, 0],
        reach: 140 * size,
        shift: whole ? [0.05, 0] : [0.06, 0],
      }
    },
    world: side => worlds[side],
    look(lens: PerspectiveCamera, side) {
      figures[side]?.look(lens)
    },
    caption: () => i18n.text('body.caption'),
    things: () => [],
    door: (): Place => [0, 104, 0],
    update(now, pinned) {
      take('now', now)
      take('pinned', pinned)
    },
    active(yes) {
      on = yes
      if (!yes) return
      const { now, pinned } = shown
      shown.now = shown.pinned = null
      take('now', now)
      take('pinned', pinned)
      work()
    },
    dispose() {
      on = false
      clearTimeout(timer)
      for (const figure of Object.values(figures)) figure?.dispose()
      shop.dispose()
    },
  }
}
