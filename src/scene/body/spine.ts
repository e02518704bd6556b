import {
  BufferAttribute,
  BufferGeometry,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedMesh,
  Matrix4,
} from 'three'
import type { BodyBone } from '../../anatomy/body-shapes'
import {
  along,
  type BodyShape,
  frontOf,
  leanOf,
  type Plates,
  platesOf,
  type Pose,
  sacrumOf,
  type Spot,
  upOf,
  type Vertebra,
} from '../../body'
import type { Bones } from './bones'
import { boneMaterial } from './material'

/** Height and depth of the body that each vertebra's mesh shows, cm (anatomy/body-vertebrae.ts). */
const DRAWN: Readonly<Record<string, readonly [height: number, depth: number]>> = {
  atlas: [1.0, 1.3],
  axis: [1.9, 1.5],
  cervical: [1.15, 1.6],
  thoracic: [1.9, 2.6],
  lowThoracic: [1.9, 2.6],
  lumbar: [2.6, 3.2],
}
const KIND_OF: Readonly<Record<string, BodyBone>> = {
  C1: 'atlas',
  C2: 'axis',
  T10: 'lowThoracic',
  T11: 'lowThoracic',
  T12: 'lowThoracic',
}
const REGION: Readonly<Record<string, BodyBone>> = { C: 'cervical', T: 'thoracic', L: 'lumbar' }
const kindOf = (id: string): BodyBone => KIND_OF[id] ?? REGION[id[0]!]!
/** Processes shrink less than bodies do towards the neck. Assumption. */
const BACK_SHARE = 0.55
/** Brightness of a disc beside bone. Assumption. */
const DISC_TONE = 0.6
/** Brightness of the column itself: the brightest thing in the picture. */
const COLUMN_TONE = 0.98
/** Discs stand a little in from the rims. */
const DISC_WIDE = 0.97

/** The vertebra on the sacrum. */
const LOWEST = 'L5'
/** Depth of the sacrum's upper face, cm at 163 cm. Assumption. */
const SACRUM_DEPTH = 3.2

/** A frame at a pose with its axes scaled: forward, up, right. */
export const frameOf = (pose: Pose, sx: number, sy: number, sz: number): Matrix4 => {
  const [f, u] = [frontOf(pose.turn), upOf(pose.turn)]
  return new Matrix4().set(
    f.x * sx,
    u.x * sy,
    0,
    pose.x,
    f.y * sx,
    u.y * sy,
    0,
    pose.y,
    0,
    0,
    sz,
    0,
    0,
    0,
    0,
    1,
  )
}

/** Copies of one mesh: where each stands, and how it is dressed (front, back, tint, tone). */
export interface Copies {
  readonly mesh: InstancedMesh
  set(i: number, frame: Matrix4, dress: readonly [number, number, number, number]): void
  done(): void
}
export const createCopies = (
  shape: BufferGeometry,
  material: ReturnType<typeof boneMaterial>,
  count: number,
): Copies => {
  // the mesh is shared, the dress is not
  const geometry = new BufferGeometry()
  for (const name of ['position', 'normal', 'shade']) geometry.setAttribute(name, shape.getAttribute(name))
  geometry.setIndex(shape.getIndex())
  const dress = new InstancedBufferAttribute(new Float32Array(count * 4), 4)
  geometry.setAttribute('dress', dress)
  const mesh = new InstancedMesh(geometry, material, count)
  mesh.instanceMatrix.setUsage(DynamicDrawUsage)
  mesh.frustumCulled = false
  return {
    mesh,
    set(i, frame, values) {
      mesh.setMatrixAt(i, frame)
      dress.array.set(values, i * 4)
    },
    done() {
      mesh.instanceMatrix.needsUpdate = true
      dress.needsUpdate = true
    },
  }
}

/** A disc of depth, width and height 1, with a bulging rim. */
const discShape = (): BufferGeometry => {
  const [rows, around] = [7, 28]
  const positions: number[] = []
  const normals: number[] = []
  const indices: number[] = []
  for (let i = 0; i < rows; i++)
    for (let k = 0; k < around; k++) {
      const turn = (k / around) * 2 * Math.PI
      const up = (i / (rows - 1)) * 2 - 1
      const r =
        i === 0 || i === rows - 1 ? 0 : 0.5 * (0.93 + 0.07 * Math.sqrt(1 - Math.min(1, up * up * 1.9)))
      const level = i === 0 || i === rows - 1 ? up : up * 1.4
      positions.push(r * Math.cos(turn), Math.max(-1, Math.min(1, level)) * 0.5, r * Math.sin(turn))
      normals.push(Math.cos(turn), i === 0 ? -9 : i === rows - 1 ? 9 : up * 0.8, Math.sin(turn))
      if (i === rows - 1) continue
      const [v, next] = [i * around + k, i * around + ((k + 1) % around)]
      indices.push(v, v + around, next, next, v + around, next + around)
    }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3))
  geometry.setAttribute('normal', new BufferAttribute(new Float32Array(normals), 3))
  const light = new Uint8Array((positions.length / 3) * 4).fill(255)
  geometry.setAttribute('shade', new BufferAttribute(light, 4, true))
  geometry.setIndex(indices)
  return geometry
}

/** The column: vertebrae and discs, as the shape says. */
export interface Spine {
  readonly meshes: readonly InstancedMesh[]
  /** `size`: 1 = a body of 163 cm */
  show(shape: BodyShape, size: number): void
  dispose(): void
}
export const createSpine = (bones: Bones, ids: readonly string[]): Spine => {
  const kinds = [...new Set(ids.map(kindOf))]
  const sets = new Map(
    kinds.map(kind => {
      const material = boneMaterial(true, DRAWN[kind]![1])
      const copies = createCopies(bones[kind], material, ids.filter(id => kindOf(id) === kind).length)
      return [kind, { material, copies }]
    }),
  )
  const disc = { shape: discShape(), material: boneMaterial(true, 1) }
  const discs = createCopies(disc.shape, disc.material, ids.length)

  const showVertebra = (v: Vertebra, i: number, size: number): void => {
    const kind = kindOf(v.id)
    const [height, depth] = DRAWN[kind]!
    const sx = v.depth / depth
    const back = (size * BACK_SHARE + sx * (1 - BACK_SHARE)) / sx
    const frame = frameOf({ x: v.x, y: v.y, turn: (v.upper + v.lower) / 2 }, sx, v.height / height, sx)
    sets.get(kind)!.copies.set(i, frame, [v.front, back, v.broken === null ? 0 : 0.85, COLUMN_TONE])
  }
  const showDisc = (above: Vertebra, floor: Plates['upper'], i: number): void => {
    const top = platesOf(above).lower
    const middle = [top.back, top.front, floor.back, floor.front]
    const turn = (leanOf(top) + leanOf(floor)) / 2
    const up = upOf(turn)
    const gap = (a: Spot, b: Spot): number => (a.x - b.x) * up.x + (a.y - b.y) * up.y
    const [back, front] = [
      Math.max(0.06, gap(top.back, floor.back)),
      Math.max(0.04, gap(top.front, floor.front)),
    ]
    const pose = {
      x: middle.reduce((sum, { x }) => sum + x, 0) / 4,
      y: middle.reduce((sum, { y }) => sum + y, 0) / 4,
      turn,
    }
    const under = Math.hypot(floor.front.x - floor.back.x, floor.front.y - floor.back.y)
    const depth = ((above.depth + under) / 2) * DISC_WIDE
    discs.set(i, frameOf(pose, depth, back, depth * 1.2), [front / back, 1, 0, DISC_TONE])
  }
  return {
    meshes: [...[...sets.values()].map(({ copies }) => copies.mesh), discs.mesh],
    show(shape, size) {
      const { vertebrae } = shape
      const base = sacrumOf(shape, size)
      const half = SACRUM_DEPTH * 0.5 * size
      const sacrum = { back: along(base, -half, 0), front: along(base, half, 0) }
      const used = new Map<string, number>()
      vertebrae.forEach((v, i) => {
        const kind = kindOf(v.id)
        const place = used.get(kind) ?? 0
        used.set(kind, place + 1)
        showVertebra(v, place, size)
        const below = vertebrae[i + 1]
        // a piece of the column ends with a bone
        if (below === undefined && v.id !== LOWEST) discs.mesh.count = i
        else showDisc(v, below === undefined ? sacrum : platesOf(below).upper, i)
      })
      for (const { copies } of sets.values()) copies.done()
      discs.done()
    },
    dispose() {
      for (const { material, copies } of sets.values()) {
        material.dispose()
        copies.mesh.geometry.dispose()
        copies.mesh.dispose()
      }
      disc.shape.dispose()
      disc.material.dispose()
      discs.mesh.geometry.dispose()
      discs.mesh.dispose()
    },
  }
}
