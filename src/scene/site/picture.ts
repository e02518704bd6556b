import {
  BufferAttribute,
  BufferGeometry,
  DynamicDrawUsage,
  Mesh,
  type PerspectiveCamera,
  type RawShaderMaterial,
  Scene as World,
  Vector3,
} from 'three'
import {
  type Balance,
  type Cell,
  cellsAt,
  type Ground,
  type Osteocyte,
  osteocytesAt,
  PHASES,
  type Surface,
  surfaceAt,
  underAt,
} from '../../site'
import { addCell, type BodyDetail, createBodies } from './bodies'
import { createCanopy } from './canopy'
import { addCap, createCaps } from './caps'
import {
  canopyMaterial,
  capMaterial,
  cellMaterial,
  dendriteMaterial,
  faceMaterial,
  siteUniforms,
  skinMaterial,
} from './materials'
import { addOsteocyte, createDendrites } from './osteocytes'
import { createSkin } from './skin'
import type { SkinGrid } from './skin-grid'

/** One life's site as a world of three: built anew for every week that is shown. */
export interface SitePicture {
  readonly world: World
  /** what is shown; null until something was */
  readonly shown: Shown | null
  show(balance: Balance, mineral: number, week: number): void
  look(lens: PerspectiveCamera): void
  dispose(): void
}

/** The site as it stands in the picture. */
export interface Shown {
  readonly surface: Surface
  readonly cells: readonly Cell[]
  readonly osteocytes: readonly Osteocyte[]
}

const dynamic = (data: Float32Array | Uint32Array, size: number): BufferAttribute =>
  new BufferAttribute(data, size).setUsage(DynamicDrawUsage)

const still = (mesh: Mesh<BufferGeometry, RawShaderMaterial>): Mesh<BufferGeometry, RawShaderMaterial> => {
  mesh.frustumCulled = false
  mesh.matrixAutoUpdate = false
  return mesh
}
/** Sends the first `count` points of the named attributes again, or all of them. */
const touch = (geometry: BufferGeometry, names: readonly string[], count = Infinity): void => {
  for (const name of names) {
    const attribute = geometry.getAttribute(name) as BufferAttribute
    attribute.clearUpdateRanges()
    if (count < attribute.count) attribute.addUpdateRange(0, count * attribute.itemSize)
    attribute.needsUpdate = true
  }
}

export const createPicture = (ground: Ground, grid: SkinGrid, detail: BodyDetail): SitePicture => {
  const shared = siteUniforms()
  const materials = [
    skinMaterial(shared),
    faceMaterial(shared),
    cellMaterial(shared),
    capMaterial(shared),
    dendriteMaterial(shared),
    canopyMaterial(shared),
  ] as const
  const skin = createSkin(grid)
  const skinGeometry = new BufferGeometry()
  skinGeometry.setAttribute('position', dynamic(skin.positions, 3))
  skinGeometry.setAttribute('normal', dynamic(skin.normals, 3))
  skinGeometry.setAttribute('marks', dynamic(skin.marks, 4))
  skinGeometry.setIndex(new BufferAttribute(grid.indices, 1))

  // the sawn face: a strip from the under side to the surface, a pair of points a column
  const faceAt = new Float32Array(grid.nx * 6)
  const faceLevels = new Float32Array(grid.nx * 8)
  const strip = new Uint32Array((grid.nx - 1) * 6)
  for (let i = 0; i < grid.nx - 1; i++) {
    const a = i * 2
    strip.set([a, a + 2, a + 1, a + 1, a + 2, a + 3], i * 6)
  }
  const faceGeometry = new BufferGeometry()
  faceGeometry.setAttribute('position', dynamic(faceAt, 3))
  faceGeometry.setAttribute('levels', dynamic(faceLevels, 4))
  faceGeometry.setIndex(new BufferAttribute(strip, 1))

  const bodies = createBodies()
  const bodyGeometry = new BufferGeometry()
  bodyGeometry.setAttribute('position', dynamic(bodies.positions, 3))
  bodyGeometry.setAttribute('normal', dynamic(bodies.normals, 3))
  bodyGeometry.setAttribute('dye', dynamic(bodies.dyes, 3))
  bodyGeometry.setAttribute('marks', dynamic(bodies.marks, 4))
  bodyGeometry.setAttribute('kernel', dynamic(bodies.kernels, 4))
  bodyGeometry.setIndex(dynamic(bodies.indices, 1))

  const caps = createCaps()
  const capGeometry = new BufferGeometry()
  capGeometry.setAttribute('position', dynamic(caps.positions, 3))
  capGeometry.setAttribute('normal', dynamic(caps.rims, 3))
  capGeometry.setAttribute('dye', dynamic(caps.dyes, 3))
  capGeometry.setAttribute('marks', dynamic(caps.marks, 4))
  capGeometry.setAttribute('kernel', dynamic(caps.kernels, 4))

  const dendrites = createDendrites()
  const dendriteGeometry = new BufferGeometry()
  dendriteGeometry.setAttribute('position', dynamic(dendrites.positions, 3))
  dendriteGeometry.setAttribute('normal', dynamic(dendrites.normals, 3))
  dendriteGeometry.setAttribute('tones', dynamic(dendrites.tones, 3))

  const canopy = createCanopy()
  const canopyGeometry = new BufferGeometry()
  canopyGeometry.setAttribute('position', dynamic(canopy.positions, 3))
  canopyGeometry.setAttribute('normal', dynamic(canopy.normals, 3))
  canopyGeometry.setAttribute('tones', dynamic(canopy.tones, 3))
  canopyGeometry.setIndex(new BufferAttribute(canopy.indices, 1))

  const roof = still(new Mesh(canopyGeometry, materials[5]))

  const world = new World().add(
    still(new Mesh(skinGeometry, materials[0])),
    still(new Mesh(faceGeometry, materials[1])),
    still(new Mesh(bodyGeometry, materials[2])),
    still(new Mesh(capGeometry, materials[3])),
    still(new Mesh(dendriteGeometry, materials[4])),
    roof,
  )
  const rimSide = new Vector3()
  let shown: Shown | null = null
  return {
    world,
    get shown() {
      return shown
    },
    show(balance, mineral, week) {
      const surface = surfaceAt(ground, balance, week)
      const cells = cellsAt(surface)
      skin.fill(surface, cells)
      for (let i = 0; i < grid.nx; i++) {
        const x = grid.xs[i]!
        const levels = skin.face.subarray(i * 4, i * 4 + 4)
        faceAt.set([x, underAt(x, 0), 0, x, levels[3]!, 0], i * 6)
        faceLevels.set(levels, i * 8)
        faceLevels.set(levels, i * 8 + 4)
      }
      bodies.vertexCount = bodies.indexCount = caps.vertexCount = 0
      for (const cell of cells) {
        const from = bodies.indexCount
        addCell(bodies, cell, surface, skin.openAt, detail)
        addCap(caps, bodies, cell, surface, from, bodies.indexCount)
      }
      roof.visible = canopy.fill(surface)
      touch(canopyGeometry, ['position', 'normal', 'tones'])
      dendrites.vertexCount = 0
      const formation = PHASES.find(one => one.id === 'formation')!
      const osteocytes = osteocytesAt(surface, when => surfaceAt(ground, balance, when), formation)
      shown = { surface, cells, osteocytes }
      for (const one of osteocytes) {
        const slope = one.young
          ? surface.top(one.x + 6, 0) - surface.top(one.x - 6, 0)
          : ground.rest(one.x + 6, 0) - ground.rest(one.x - 6, 0)
        addOsteocyte(dendrites, one, Math.atan2(slope, 12), x => surface.top(x, 0))
      }
      dendriteGeometry.setDrawRange(0, dendrites.vertexCount)
      capGeometry.setDrawRange(0, caps.vertexCount)
      bodyGeometry.setDrawRange(0, bodies.indexCount)
      touch(skinGeometry, ['position', 'normal', 'marks'])
      touch(faceGeometry, ['position', 'levels'])
      touch(bodyGeometry, ['position', 'normal', 'dye', 'marks', 'kernel'], bodies.vertexCount)
      touch(dendriteGeometry, ['position', 'normal', 'tones'], dendrites.vertexCount)
      touch(capGeometry, ['position', 'normal', 'dye', 'marks', 'kernel'], caps.vertexCount)
      bodyGeometry.getIndex()!.needsUpdate = true
      shared.nuclei.value.forEach((one, i) => one.fromArray(bodies.nuclei, i * 4))
      shared.mineral.value = mineral
    },
    look(lens) {
      rimSide.set(0.85, -0.1, 0.3).transformDirection(lens.matrixWorld)
      shared.eye.value.copy(lens.position)
      shared.rimSide.value.copy(rimSide)
      for (const material of materials) material.uniformsNeedUpdate = true
    },
    dispose() {
      for (const one of [
        skinGeometry,
        faceGeometry,
        bodyGeometry,
        capGeometry,
        dendriteGeometry,
        ...materials,
      ])
        one.dispose()
    },
  }
}
