import './whole.css'
import type { Data3DTexture, PerspectiveCamera } from 'three'
import words from '../../i18n/locales/en/whole.json'
import { createWholeClient } from '../../anatomy/client'
import type { WholeBoneId, WholeReply } from '../../anatomy/types'
import { VOXEL_MM } from '../../bone/types'
import { listening } from '../../dom/el'
import { FIELD_OF_VIEW } from '../camera'
import { rem_px } from '../plate'
import type { Pen, Room, RoomContext, Shown, Side, Thing } from '../room'
import { spread } from '../spread'
import { namesOf } from '../thing-names'
import { tintOf } from './density'
import { doorOf, innerPlaces } from './inner'
import { createKey } from './key'
import { createPanel } from './panel'
import { partOf, readPart } from './part'
import { cutsOf, sectionOf } from './section'
import { blockTexture } from './textures'
import { lineWords, thingsOf } from './things'
import { enlargement, framingOf, viewOf } from './views'
import { type BoneParts, type BoneWorld, createBoneWorld, createParts } from './world'

/** Voxels along a bone's cube: as fine as the renderer can carry. A multiple of 8. */
const RESOLUTION = { soft: 112, plain: 160, rich: 192 } as const
const BONES = ['spine', 'hip', 'forearm'] as const satisfies readonly WholeBoneId[]
/** Device pixels per CSS pixel that count, as in quality.ts. */
const MOST_RATIO = 2

/** Only what lies right of this share of the plate is named on it; on a plate narrower than this there is room for fewer names. */
const FAR = 0.5
const NARROW_rem = 35
/** From this width on the ladder stands on the plate, rem: as in plate.ts. */
const LADDER_rem = 36

/** One life's picture: its world, its block on the graphics card, and what both were made from. */
interface SideOfBone {
  readonly bone: BoneWorld
  shown: Shown | null
  volume: Uint8Array | null
  block: Data3DTexture | null
}

/** A whole bone, cut open: a vertebra, an upper femur or a lower radius. Unit: mm. */
export const createWholeRoom = (context: RoomContext): Room => {
  const { i18n, soft, rich, invalidate, reworded, rehome } = context
  i18n.add(words)
  const listen = listening()
  const side = (): SideOfBone => ({ bone: createBoneWorld(soft), shown: null, volume: null, block: null })
  const sides: Readonly<Record<Side, SideOfBone>> = { now: side(), pinned: side() }
  const parts = new Map<WholeBoneId, BoneParts | null>()
  const asked = new Set<WholeBoneId>()
  const cut = new Map<WholeBoneId, number>(BONES.map(bone => [bone, sectionOf(bone).home]))
  const opened = readPart(context.part)
  let bone: WholeBoneId = opened?.bone ?? 'spine'
  if (opened !== null) cut.set(bone, opened.share)
  let on = false
  let times: number | null = null
  let known: Readonly<Record<Side, readonly Thing[] | null>> = { now: null, pinned: null }

  const client = createWholeClient({
    onReply: ({ bone: made, model }: WholeReply) => {
      parts.set(made, model === null ? null : createParts(model))
      if (made === bone) refresh()
    },
    onFallback: () => undefined,
  })
  const key = createKey(i18n)
  const panel = createPanel(
    i18n,
    listen,
    next => {
      bone = next
      times = null
      ask()
      refresh()
      rehome?.()
      chosen()
    },
    share => {
      cut.set(bone, share)
      refresh()
    },
    () => chosen(),
  )
  const chosen = (): void => context.onPart(partOf(bone, share()))
  const ask = (): void => {
    if (!on || asked.has(bone)) return
    asked.add(bone)
    client.send({
      v: 1,
      bone,
      resolution: rich && !soft ? RESOLUTION.rich : soft ? RESOLUTION.soft : RESOLUTION.plain,
    })
  }
  const share = (): number => cut.get(bone)!
  const cuts = () => (share() === 0 ? [] : cutsOf(bone, share()))

  const noteOf = (): string | null => {
    const made = parts.get(bone)
    if (made === undefined) return i18n.t('whole.note.building')
    if (made === null) return i18n.t('whole.note.failed')
    return sides.now.volume === null && sides.now.shown?.block == null ? i18n.t('whole.note.growing') : null
  }
  /** The block of the age shown goes to the graphics card when it is another one. */
  const loadBlock = (here: SideOfBone): void => {
    const volume = here.shown?.block?.volume ?? null
    if (volume === null || volume === here.volume) return
    here.block?.dispose()
    here.block = blockTexture(volume)
    here.volume = volume
  }
  const draw = (which: Side): void => {
    const here = sides[which]
    const made = parts.get(bone)
    here.bone.world.visible = made != null && here.shown !== null
    if (made == null || here.shown === null) return
    loadBlock(here)
    const size = Math.round(Math.cbrt(here.volume?.length ?? 1))
    const view = viewOf(bone)
    const facts = here.shown.whole[bone]
    here.bone.show({
      parts: made,
      cuts: cuts(),
      block: here.block,
      blockSide_mm: size * VOXEL_MM * (times ?? 1),
      blockSize: size,
      shell: facts.cortex,
      tint: tintOf(facts.t),
      fan: view.fan,
      long: view.long,
      fade: view.fade,
    })
  }
  const refresh = (): void => {
    known = { now: null, pinned: null }
    const facts = sides.now.shown?.whole[bone] ?? null
    const pinned = sides.pinned.shown?.whole[bone] ?? null
    panel.update({ bone, cut: share(), facts, pinned, note: noteOf() })
    if (facts !== null) key.show(facts.t)
    if (!on) return
    draw('now')
    draw('pinned')
    invalidate()
    reworded()
  }
  const allOf = (which: Side): readonly Thing[] => {
    const { shown } = sides[which]
    if (shown === null) return []
    const made = parts.get(bone)
    const facts = shown.whole[bone]
    return thingsOf(i18n, {
      bone,
      name: shown.name,
      age: shown.age,
      facts,
      cuts: cuts(),
      inner: made == null || share() === 0 ? [] : innerPlaces(bone, cuts(), made.model, facts.cortex),
      model: made?.model ?? null,
      times: times ?? 1,
      long: viewOf(bone).long,
    })
  }
  const things = (which: Side): readonly Thing[] => {
    const made = known[which] ?? allOf(which)
    known = { ...known, [which]: made }
    return made
  }
  /** The panel stands under the plate and is as wide. */
  const isSmall = (): boolean => {
    const width = panel.element.clientWidth
    return width > 0 && width < LADDER_rem * rem_px()
  }
  /** Pixels that a millimetre takes at what the eye looks at. */
  const scaleOf = (pen: Pen): number => {
    const { target } = framingOf(bone, pen.width / pen.height)
    const away = Math.hypot(...pen.eye.map((c, i) => c - target[i]!))
    const ratio = Math.min(MOST_RATIO, soft ? 1 : globalThis.devicePixelRatio || 1)
    return (pen.height * ratio) / (2 * away * Math.tan((FIELD_OF_VIEW * Math.PI) / 360))
  }
  refresh()
  return {
    id: 'bone',
    unit_mm: 1,
    label: i18n.t('whole.label'),
    // parts of a bone stand millimetres before each other
    edges: [0.5, 6],
    foot: 0,
    key: key.element,
    panel: panel.element,
    framing: aspect => framingOf(bone, aspect, isSmall()),
    world: which => sides[which].bone.world,
    look(lens: PerspectiveCamera, which) {
      sides[which].bone.look(lens)
    },
    caption: () =>
      i18n.t('whole.caption', {
        bone,
        cut: share() === 0 ? 'none' : 'some',
        size: share() === 0 || times === null ? 'none' : times === 1 ? 'true' : 'larger',
        times: i18n.number(times ?? 1, (times ?? 1) % 1 === 0 ? 0 : 1),
        stretch: viewOf(bone).long === 1 ? 'none' : 'some',
        long: i18n.number(viewOf(bone).long, 2, { minimumFractionDigits: 0 }),
      }),
    line(which) {
      const facts = sides[which].shown?.whole[bone]
      return facts === undefined ? '' : lineWords(i18n, facts)
    },
    things,
    over(pen) {
      if (pen.side === 'now') {
        const next = enlargement(scaleOf(pen), times)
        if (next !== times) {
          times = next
          refresh()
        }
      }
      // words stand at the right, and a line across the whole bone helps nobody: the list names what lies far from them
      const { shift } = framingOf(bone, pen.width / pen.height, isSmall())
      const far = FAR + Math.min(0, shift?.[0] ?? 0)
      const near = things(pen.side).filter(({ at }) => at !== null && pen.project(at).x > pen.width * far)
      const narrow = pen.width < NARROW_rem * pen.rem
      if (!pen.split) pen.names(namesOf(narrow ? spread(near, pen) : near, pen, narrow ? 3 : 6, false))
      return true
    },
    door: () => doorOf(bone, cutsOf(bone, share() === 0 ? sectionOf(bone).home : share())),
    seek(part) {
      const next = readPart(part) ?? { bone: 'spine', share: sectionOf('spine').home }
      const other = next.bone !== bone
      bone = next.bone
      cut.set(bone, next.share)
      times = null
      ask()
      refresh()
      if (other) rehome?.()
    },
    update(now, pinned) {
      sides.now.shown = now
      sides.pinned.shown = pinned
      refresh()
    },
    active(next) {
      on = next
      ask()
      if (on) refresh()
    },
    dispose() {
      on = false
      client.dispose()
      listen.dispose()
      for (const made of parts.values()) made?.dispose()
      for (const here of Object.values(sides)) {
        here.block?.dispose()
        here.bone.dispose()
      }
    },
  }
}
