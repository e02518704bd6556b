import { type PerspectiveCamera, Scene as World, Vector3 } from 'three'
import { BLOCK_SIZE, type BoneMeasures, type BoneView, VOXEL_MM } from '../../bone/types'
import { listening } from '../../dom/el'
import { createBlock } from '../block'
import { type CameraTriple, distanceOf, HOME_LIMITS, seenHeight } from '../camera'
import { type SurfaceGrid, surfaceGrid } from '../grid'
import { createLabels } from '../labels'
import { boneMaterial } from '../material'
import { KEY_LIGHT } from '../light'
import { createMeasures } from '../measures'
import type { Framing, Pen, Room, RoomContext, Shown, Side, Thing } from '../room'
import { createGhost } from './ghost'
import { createKey } from './key'
import { thingsOf } from './things'

/** Assumption: the block is turned so that the faces towards the light are seen, and a little from above. */
export const HOME: CameraTriple = [-34, 12, 1]
/** The block hangs a little low: its sawn top shows, its foot fades (shares of the plate); right of the ladder, left of the names. */
const SHIFT = [0.05, -0.06] as const
/** A block's corner is this far from its centre, in halves of its side, with some room. */
const CORNER = 1.8
const YOUNG_AGE = 25
/** From this cosine of the angle between the eye and the key light on, the key light is enough. Assumption. */
const LIT = 0.35
/** Years between a block and the age shown at which the block may still be spoken of. */
const SAME_AGE = 0.5
/** What is seen at zoom 1, sides of the block: taller than a wide plate, and its whole width on an upright one. */
const SEEN = { width: 1.8, height: 1.04 } as const
/** On an upright plate nothing stands beside the block. */
const UPRIGHT = { aspect: 1.2, width: 1.36 } as const

/** The block of trabecular bone: the mesh of an age, what has gone from it, and its pits. Unit: mm. */
export const createTrabeculaeRoom = (context: RoomContext): Room => {
  const { i18n, invalidate, reworded } = context
  const listen = listening()
  const material = boneMaterial()
  const uniforms = material.uniforms as Record<string, { value: unknown }>
  const rimSide = new Vector3()
  const standing = (): SideOfBlock => {
    const block = createBlock(material, VOXEL_MM)
    const young = createBlock(material, VOXEL_MM)
    const ghost = createGhost()
    return { block, young, ghost, world: new World().add(block.mesh, ghost.mesh), view: null, from: null }
  }
  const sides: Record<Side, SideOfBlock> = { now: standing(), pinned: standing() }
  const youngWorld = new World().add(sides.now.young.mesh)
  const labels = createLabels(i18n)
  const measures = createMeasures(i18n)
  const key = createKey(i18n, listen, {
    onGhost(on) {
      ghosts = on
      haunt()
      invalidate()
    },
    onMineral(on) {
      uniforms['mineral']!.value = on ? 1 : 0
      invalidate()
    },
  })
  let ghosts = true
  /** the last measures there were: they stay, paler, until those of the age shown are known */
  let measured: BoneMeasures | null = null
  let now: Shown | null = null
  let pinned: Shown | null = null
  let grid: SurfaceGrid | null = null
  let pinnedGrid: SurfaceGrid | null = null
  let said: { now: readonly Thing[] | null; pinned: readonly Thing[] | null } = { now: null, pinned: null }

  const side_mm = (): number => sides.now.block.side_mm || BLOCK_SIZE * VOXEL_MM
  /** What has gone: since youth, or, when two lives stand side by side, what the other one has and this one has not. */
  const haunt = (): void => {
    for (const side of ['now', 'pinned'] as const) {
      const { ghost, view, young } = sides[side]
      const other = sides[side === 'now' ? 'pinned' : 'now']
      const from = pinned === null ? young : other.block
      ghost.show(ghosts && view !== null && from.mesh.visible)
      if (from.mesh.visible) ghost.surface(from.mesh.geometry, from.mesh.matrix)
    }
    key.marks(pinned === null)
    key.ghost(pinned === null ? { age: Math.round(now?.young?.age ?? YOUNG_AGE) } : 'other', ghosts)
  }
  const take = (side: Side, shown: Shown | null): boolean => {
    const here = sides[side]
    const view = shown?.block ?? null
    const young = shown?.young ?? null
    let changed = false
    if (young !== null && young !== here.from) {
      if (young.mesh !== here.from?.mesh) here.young.show(young.mesh)
      here.from = young
      changed = true
    }
    if (view === here.view) return changed
    // what was measured follows its picture
    const same = view !== null && view.mesh === here.view?.mesh
    here.view = view
    said = { ...said, [side]: null }
    if (view === null) {
      here.block.mesh.visible = false
      return true
    }
    if (same) return changed
    here.block.show(view.mesh)
    if (view.volume) here.ghost.stands(view.volume, Math.round(Math.cbrt(view.volume.length)))
    return true
  }
  const framing = (aspect: number): Framing => {
    const side = side_mm()
    return {
      ...HOME_LIMITS,
      home: HOME,
      width: (aspect < UPRIGHT.aspect ? UPRIGHT.width : SEEN.width) * side,
      height: SEEN.height * side,
      target: [0, 0, 0],
      reach: (side / 2) * CORNER,
      shift: aspect < UPRIGHT.aspect ? [0, SHIFT[1]] : SHIFT,
    }
  }
  return {
    id: 'trabeculae',
    unit_mm: 1,
    label: i18n.t('scene.stage.label'),
    // struts nearer than a hair are one; a strut's width apart they are two
    edges: [0.06, 0.7],
    foot: 0.14,
    key: key.element,
    panel: measures.element,
    inset: {
      world: youngWorld,
      ready: () => sides.now.young.mesh.visible,
      caption: () =>
        i18n.t('scene.inset.caption', { age: i18n.number(Math.round(now?.young?.age ?? YOUNG_AGE)) }),
    },
    framing,
    world: side => sides[side].world,
    look(lens: PerspectiveCamera, side) {
      const half = side_mm() / 2
      const away = lens.position.length()
      // the faint second light stands at the eye's right
      rimSide.set(0.85, -0.1, 0.3).transformDirection(lens.matrixWorld)
      ;(uniforms['eye']!.value as Vector3).copy(lens.position)
      ;(uniforms['rimSide']!.value as Vector3).copy(rimSide)
      ;(uniforms['halfSize']!.value as Vector3).setScalar(half)
      const lit = new Vector3(...KEY_LIGHT).dot(lens.position) / away
      uniforms['behind']!.value = Math.max(0, Math.min(1, (LIT - lit) / (LIT + 0.6)))
      uniforms['depthFade']!.value = [away - half * 0.5, away + half * 1.35]
      material.uniformsNeedUpdate = true
      sides[side].ghost.look(lens.position)
    },
    caption: () =>
      i18n.t('scene.caption.block', {
        width: i18n.number((now?.block?.mesh.size ?? BLOCK_SIZE) * VOXEL_MM, 1),
      }),
    line(side) {
      const { view } = sides[side]
      const shown = side === 'now' ? now : pinned
      const age = shown?.late === true ? NaN : (shown?.age ?? NaN)
      // while a life grows its block may still be that of another age
      return view === null || !(Math.abs(view.age - age) < SAME_AGE)
        ? ''
        : i18n.t('scene.life.bone', { share: i18n.number(view.bvtv * 100, 1) })
    },
    things(side) {
      const known = said[side]
      if (known !== null) return known
      const shown = side === 'now' ? now : pinned
      const surface = side === 'now' ? grid : pinnedGrid
      if (shown?.block == null || surface === null) return []
      const away = (distanceOf(seenHeight(1.5, framing(1.5)), 1) * shown.block.mesh.size) / side_mm()
      const things = thingsOf(i18n, {
        shown,
        block: shown.block,
        grid: surface,
        side_mm: side_mm(),
        from: HOME,
        away,
      })
      said = { ...said, [side]: things }
      return things
    },
    over(pen: Pen) {
      if (!pen.split && pen.side === 'now') labels.follow(pen, side_mm())
      return true
    },
    select(id) {
      labels.select(id === null ? null : Number(id.replace('pit-', '')))
      invalidate()
    },
    door: () => {
      const site = now?.block?.sites[0]
      const size = now?.block?.mesh.size ?? BLOCK_SIZE
      if (site === undefined) return [0, 0, 0]
      const mm = side_mm() / size
      return [(site.x - size / 2) * mm, (site.y - size / 2) * mm, (site.z - size / 2) * mm]
    },
    update(next, other) {
      now = next
      pinned = other
      const before = sides.now.view
      const changed = [take('now', next), take('pinned', other)].some(Boolean)
      if (next.block !== null && next.block.mesh !== before?.mesh) {
        grid = surfaceGrid(next.block.mesh)
        labels.show(next.block, grid)
      }
      if (other?.block != null && said.pinned === null) pinnedGrid = surfaceGrid(other.block.mesh)
      measured = next.block?.measures ?? measured
      measures.update({
        now: next.block?.measures ?? measured,
        stale: (next.late === true || next.block?.measures == null) && measured !== null,
        young: next.young?.measures ?? null,
        youngAge: Math.round(next.young?.age ?? YOUNG_AGE),
        bvtv: next.block?.bvtv ?? null,
      })
      haunt()
      if (!changed) return
      invalidate()
      reworded()
    },
    active() {},
    dispose() {
      listen.dispose()
      for (const { block, young, ghost } of Object.values(sides)) {
        block.dispose()
        young.dispose()
        ghost.dispose()
      }
      material.dispose()
    },
  }
}

interface SideOfBlock {
  readonly block: ReturnType<typeof createBlock>
  readonly young: ReturnType<typeof createBlock>
  readonly ghost: ReturnType<typeof createGhost>
  readonly world: World
  /** what is shown of the present age, and of youth */
  view: BoneView | null
  from: BoneView | null
}
