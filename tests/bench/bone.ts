import { createRequire } from 'node:module'
import { MeshBasicMaterial } from 'three'
import { MarchingCubes } from 'three/examples/jsm/objects/MarchingCubes.js'
import {
  BLOCK_SIZE,
  BoneLife,
  BoneSession,
  FULL_SHADE,
  growBlock,
  measuresOf,
  meshRoom,
  packMesh,
  shadeOf,
  simulateLife,
  surfaceOf,
  type BoneCurve,
  type BoneRequest,
} from '../../src/bone'
import { scenarioFrom, simulate } from '../../src/model'
import { curveOf } from '../../src/bone/curve'
import { time, type BenchRow } from './row'

/** The peers carry no types; only these calls are used. */
interface SurfaceNets {
  surfaceNets(dims: number[], potential: (x: number, y: number, z: number) => number): unknown
}
interface GridArray {
  readonly data: Float32Array
  readonly shape: number[]
  readonly stride: number[]
  readonly order: number[]
  readonly offset: number
  readonly dimension: number
  readonly size: number
  readonly dtype: string
  get(x: number, y: number, z: number): number
}
const require = createRequire(import.meta.url)

const curveFrom = (raw: unknown): BoneCurve => curveOf(simulate(scenarioFrom(raw).scenario))

/** Time from the first request to the last answer, and to the first picture, ms. */
const sessionTimes = (curve: BoneCurve): { first: number; all: number } => {
  let first = Number.NaN
  const start = performance.now()
  const session = new BoneSession({
    onReply: reply => {
      if (reply.type === 'view' && Number.isNaN(first)) first = performance.now() - start
    },
    now: () => performance.now(),
  })
  const common = { slot: 0, ticket: 1 }
  const requests: BoneRequest[] = [
    { ...common, type: 'life', seed: 11, size: BLOCK_SIZE, curve },
    { ...common, type: 'view', age: 62, quality: 'full', place: 'stage', measure: false },
  ]
  for (const request of requests) session.receive(request)
  while (session.step());
  return { first, all: performance.now() - start }
}

/** Time of one picture from request to reply while the hand moves over the ages, of a full one, and of one with soft shadows, ms. */
const viewTimes = (curve: BoneCurve): { drag: number; full: number; rich: number } => {
  const session = new BoneSession({ onReply: () => undefined, now: () => performance.now() })
  session.receive({ type: 'life', slot: 0, ticket: 1, seed: 1, size: BLOCK_SIZE, curve })
  while (session.step());
  let age = 50
  const view = (quality: 'drag' | 'full', rich: boolean) => (): void => {
    age = age > 60 ? 50 : age + 0.1
    const rest = { slot: 0, ticket: 2, place: 'stage', measure: false } as const
    session.receive({ ...rest, type: 'view', age, quality, rich })
    while (session.step());
  }
  return {
    drag: time(view('drag', false), { runs: 41 }),
    full: time(view('full', false), { runs: 15 }),
    rich: time(view('full', true), { runs: 9 }),
  }
}

/** Composing, meshing, lighting and measuring the block at 96^3; the same field through other people's meshers. */
export const boneBench = async (): Promise<readonly BenchRow[]> => {
  const size = BLOCK_SIZE
  const curve = curveFrom({})
  // Turns within a year: an illness, and a drug that is begun and stopped.
  const busy = curveFrom({
    episodes: [{ input: 'thyroid', value: 2.5, from: 38, to: 41 }],
    drugs: [{ drug: 'denosumab', from: 60, to: 65, dose: 1 }],
  })
  const life = simulateLife(7, size, curve)
  const bytes = new Uint8Array(size ** 3)
  const room = meshRoom()
  let turn = 0
  const compose = (): void => void life.compose(61 + 0.25 * (turn++ & 3), bytes)
  const composeAndMesh = (): void => {
    compose()
    surfaceOf(bytes, size, room)
  }
  const composed = time(composeAndMesh)
  const ours = time(() => surfaceOf(bytes, size, room))
  const surface = surfaceOf(bytes, size, room)
  const full = time(() => shadeOf(surface, bytes, size, FULL_SHADE), { runs: 9 })
  const shade = shadeOf(surface, bytes, size, FULL_SHADE)
  const pack = time(() => packMesh(surface, shade, size), { runs: 9 })
  const measured = time(() => measuresOf(bytes, size), { runs: 5, warm: 2 })
  const grown = time(() => growBlock(7, size, 0.17), { runs: 5, warm: 2 })
  const { first, all } = sessionTimes(curve)
  const turning = sessionTimes(busy)
  const views = viewTimes(curve)
  const busyLife = simulateLife(7, size, busy)

  const field = Float32Array.from(bytes, value => 127.5 - value)
  const slow = { runs: 3, warm: 1 }
  const { surfaceNets } = require('isosurface') as SurfaceNets
  const iso = time(
    () => surfaceNets([size, size, size], (x, y, z) => field[x + size * (y + size * z)]!),
    slow,
  )
  const nets = require('surface-nets') as (array: GridArray, level: number) => unknown
  const grid: GridArray = {
    data: field,
    shape: [size, size, size],
    stride: [1, size, size * size],
    order: [0, 1, 2],
    offset: 0,
    dimension: 3,
    size: size ** 3,
    dtype: 'float32',
    get: (x, y, z) => field[x + size * (y + size * z)]!,
  }
  const other = time(() => nets(grid, 0), slow)
  const cubes = new MarchingCubes(size, new MeshBasicMaterial(), false, false, 400_000)
  cubes.isolation = 127.5
  cubes.field.set(bytes)
  const marched = time(() => cubes.update(), slow)
  cubes.geometry.dispose()

  return [
    {
      name: 'bone: compose and mesh an age at 96^3',
      ms: composed,
      target: 35,
      note: `${surface.triangleCount} triangles, closed, normals`,
    },
    { name: 'bone: mesh alone', ms: ours, ratio: 1 },
    { name: 'bone: same field, npm isosurface', ms: iso, ratio: iso / ours, note: 'open, no normals' },
    { name: 'bone: same field, npm surface-nets', ms: other, ratio: other / ours, note: 'open, no normals' },
    {
      name: "bone: same field, three's MarchingCubes",
      ms: marched,
      ratio: marched / ours,
      note: 'triangle soup',
    },
    { name: 'bone: light, full', ms: full, target: 100 },
    {
      name: 'bone: drag update, request to reply',
      ms: views.drag,
      target: 33,
      note: 'pits, 64^3 mesh, light, packed',
    },
    {
      name: 'bone: full picture after release',
      ms: views.full,
      target: 150,
      note: 'pits, 96^3 mesh, light, packed',
    },
    { name: 'bone: full picture, soft shadows', ms: views.rich },
    { name: 'bone: pack for transfer', ms: pack },
    { name: 'bone: morphometry of one age', ms: measured, target: 500 },
    { name: 'bone: grow the young block', ms: grown },
    { name: 'bone: request to first picture', ms: first, target: 1000 },
    { name: 'bone: whole life streamed, with its pictures', ms: all, target: 6000 },
    { name: 'bone: the same, illness and a drug', ms: turning.all, target: 6000 },
    {
      name: 'bone: memory, illness and a drug',
      ms: busyLife.bytes / 1e6,
      unit: 'MB',
      target: 15,
      note: `${busyLife.pictureAges.length} pictures`,
    },
    { name: 'bone: memory of one life', ms: life.bytes / 1e6, unit: 'MB', target: 15 },
    {
      name: 'bone: forked life that shares all',
      ms: time(() => new BoneLife(7, size, curve, { remodel: null }, life), { runs: 9 }),
    },
  ]
}
