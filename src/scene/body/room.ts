import './body.css'
import { type PerspectiveCamera, Scene as World } from 'three'
import { listening } from '../../dom/el'
import type { Sex } from '../../model'
import words from '../../i18n/locales/en/body.json'
import type { CameraTriple } from '../camera'
import type { Framing, Pen, Room, RoomContext, Shown, Side, Thing } from '../room'
import { createBones } from './bones'
import { createDetail, type Detail } from './detail'
import { createFigure, type Figure, youngOf } from './figure'
import { isRoomy } from './ink'
import { createKey } from './key'
import { nameList } from './name-list'
import { drawOver } from './over'
import { createPanel } from './panel'
import { type Places, placesOf } from './places'
import { lineOf, plainLife, thingsOf } from './things'

export interface BodyHooks {
  /** another possible life is asked for; 0 = the one without a fracture */
  readonly onPossible: (possible: number) => void
}

/** Steps in depth that part one bone from another, cm. Assumption. */
const EDGES = [0.5, 6] as const
/** From the side: the column is the point. */
const HOME: CameraTriple = [0, 0, 1]
/** Below this shape of the plate the whole figure stands on it; above, head to thigh, so that the column is larger. */
const UPRIGHT = 0.62
/**
 * What is seen of a body of 163 cm, cm, and the height of what the eye turns round. The buttons at the foot are larger
 * for fingers, and the hand hangs where they are: there the picture is a little smaller.
 */
const SEEN = {
  cropped: { width: 64, height: 97, middle: 118.5, shift: [0.02, 0] },
  touched: { width: 64, height: 106, middle: 114, shift: [0.06, 0] },
  whole: { width: 76, height: 190, middle: 82, shift: [0.08, 0] },
} as const

interface Standing {
  readonly world: World
  /** kept until the room goes: figures share the buffers of their bones, which must outlive each of them */
  readonly figures: Map<Sex, Figure>
  figure: Figure | null
  readonly detail: Detail
  shown: Shown | null
  places: Places | null
  things: readonly Thing[] | null
}

/** A standing figure seen from the side. Unit: cm. */
export const createBodyRoom = (context: RoomContext, hooks: BodyHooks): Room => {
  const { i18n, invalidate, reworded } = context
  i18n.add(words)
  const listen = listening()
  const standing = (): Standing => ({
    world: new World(),
    figures: new Map(),
    figure: null,
    detail: createDetail(),
    shown: null,
    places: null,
    things: null,
  })
  const sides: Record<Side, Standing> = { now: standing(), pinned: standing() }
  const shop = createBones(context.soft)
  const panel = createPanel(i18n, listen, possible => hooks.onPossible(possible))
  const key = createKey(i18n)
  let timer: ReturnType<typeof setTimeout> | undefined
  let on = false
  let chosen: string | null = null
  let roomy = false

  /** Makes the bones one by one, so that the page stays awake. */
  const work = (): void => {
    clearTimeout(timer)
    if (!on || shop.bones !== null) return
    timer = setTimeout(() => {
      if (!shop.step()) return work()
      for (const { figures } of Object.values(sides))
        for (const figure of figures.values()) figure.fill(shop.bones!)
      enlarge()
      invalidate()
    })
  }
  /** The broken vertebra that is chosen, or else the latest, between its neighbours and larger. */
  const enlarge = (): void => {
    const { shown, detail, world } = sides.now
    if (shown === null || shop.bones === null) return
    const spine = shown.body.breaks.filter(({ site }) => site === 'spine')
    const wanted = spine.find(one => chosen === `break-${shown.body.breaks.indexOf(one)}`) ?? spine.at(-1)
    detail.show(shop.bones, shown.body, wanted?.vertebra ?? null, youngOf(shown.body) / 163)
    world.add(detail.group)
  }
  const leave = (here: Standing): void => {
    if (here.figure !== null) here.world.remove(here.figure.group)
    here.figure = null
  }
  const figureOf = (here: Standing, sex: Sex): Figure => {
    const known = here.figures.get(sex)
    if (known !== undefined) return known
    const figure = createFigure(sex, context.soft)
    if (shop.bones !== null) figure.fill(shop.bones)
    here.figures.set(sex, figure)
    return figure
  }
  const stand = (here: Standing): void => {
    if (here.shown === null || !on) return
    if (here.figure === null) {
      here.figure = figureOf(here, here.shown.sex)
      here.world.add(here.figure.group)
    }
    here.figure.show(here.shown.body)
    enlarge()
    invalidate()
  }
  const take = (side: Side, next: Shown | null): boolean => {
    const here = sides[side]
    const before = here.shown
    if (next === null || before?.sex !== next.sex) leave(here)
    here.shown = next
    if (before?.body === next?.body) return false
    here.places = next === null ? null : placesOf(next.body)
    here.things = null
    stand(here)
    return true
  }
  const framing = (aspect: number): Framing => {
    const { shown } = sides.now
    const size = shown === null ? 1 : youngOf(shown.body) / 163
    const cropped = matchMedia('(pointer: coarse)').matches ? SEEN.touched : SEEN.cropped
    const seen = aspect < UPRIGHT ? SEEN.whole : cropped
    return {
      home: HOME,
      turn: [-60, 60],
      tilt: [-15, 30],
      zoom: [0.5, 6],
      width: seen.width * size,
      height: seen.height * size,
      target: [0, seen.middle * size, 0],
      reach: 140 * size,
      shift: seen.shift,
    }
  }
  const room: Room = {
    id: 'body',
    unit_mm: 10,
    label: i18n.text('body.label'),
    edges: EDGES,
    foot: 0.12,
    get key() {
      return key.element
    },
    panel: panel.element,
    framing,
    world: side => sides[side].world,
    look(lens: PerspectiveCamera, side) {
      const { figure, detail, shown } = sides[side]
      figure?.look(lens)
      if (shown === null || side === 'pinned') return
      const { target, height } = framing(lens.aspect)
      detail.look(lens, target, height, youngOf(shown.body) / 163, roomy)
    },
    caption() {
      const { shown } = sides.now
      if (shown === null) return i18n.text('body.label')
      const { possible } = shown.body
      const age = i18n.number(Math.floor(shown.age))
      return possible === 0
        ? i18n.text(`body.caption.${plainLife(shown.body)}`, { age })
        : i18n.text('body.caption.other', { age, number: i18n.number(possible) })
    },
    line(side) {
      const { shown } = sides[side]
      return shown === null ? '' : lineOf(i18n, shown.body)
    },
    things(side) {
      const here = sides[side]
      if (here.shown === null || here.places === null) return []
      here.things ??= thingsOf(i18n, here.shown, here.places)
      return here.things
    },
    over(pen: Pen) {
      const { shown, places } = sides[pen.side]
      if (shown === null || places === null) return true
      const top = drawOver(pen, i18n, shown.body, places, chosen, sides[pen.side].detail)
      // the plate has another size now
      if (pen.side === 'now' && roomy !== isRoomy(pen)) {
        roomy = !roomy
        invalidate()
      }
      if (!pen.split) pen.names(nameList(pen, i18n, room.things(pen.side), shown.body, top))
      return true
    },
    select(id) {
      chosen = id
      enlarge()
      invalidate()
    },
    press(key) {
      const { shown } = sides.now
      if (shown === null) return false
      const letter = key.toLowerCase()
      if (letter === 'f') hooks.onPossible(0)
      else if (letter === 'g') hooks.onPossible(shown.body.possible + 1)
      else return false
      return true
    },
    door: () => sides.now.places?.door ?? [0, 104, 0],
    update(now, pinned) {
      const changed = [take('now', now), take('pinned', pinned)]
      if (!changed.includes(true)) return
      key.update(pinned === null ? [now.body] : [now.body, pinned.body])
      panel.update(now.body, now.age, pinned !== null)
      reworded()
    },
    active(yes) {
      on = yes
      if (!yes) return clearTimeout(timer)
      for (const side of Object.values(sides)) stand(side)
      work()
    },
    dispose() {
      on = false
      clearTimeout(timer)
      listen.dispose()
      for (const { figures } of Object.values(sides)) for (const figure of figures.values()) figure.dispose()
      for (const { detail } of Object.values(sides)) detail.dispose()
      shop.dispose()
    },
  }
  return room
}
