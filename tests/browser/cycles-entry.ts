import type { BoneView } from '../../src/bone/types'
import { createI18n } from '../../src/i18n'
import { mountScene, type ScaleId, type StageState } from '../../src/scene'
import { packMesh, surfaceOf, meshRoom, shadeOf, DRAG_SHADE } from '../../src/bone'
import { defaultScenario } from '../../src/model'
import { bodyShapeOf } from '../../src/body'

/**
 * Mounts a stage, lets it draw, and takes it away again, as often as asked. Bundled by the test and served beside
 * the page: nothing of it ships.
 */
const SIZE = 24
const blockOf = (): BoneView => {
  const bytes = new Uint8Array(SIZE ** 3)
  const [half, radius] = [SIZE / 2, SIZE / 3]
  for (let i = 0; i < bytes.length; i++) {
    const [x, y, z] = [i % SIZE, Math.floor(i / SIZE) % SIZE, Math.floor(i / SIZE ** 2)]
    const inside = radius - Math.hypot(x - half, y - half, z - half)
    bytes[i] = Math.max(0, Math.min(255, 127.5 + 63.75 * inside))
  }
  const surface = surfaceOf(bytes, SIZE, meshRoom())
  return {
    type: 'view',
    slot: 0,
    ticket: 1,
    age: 62,
    quality: 'full',
    place: 'stage',
    mesh: packMesh(surface, shadeOf(surface, bytes, SIZE, DRAG_SHADE), SIZE),
    measures: null,
    bvtv: 0.14,
    sites: [{ kind: 'dug', x: half, y: half, z: half + radius }],
    volume: bytes,
    hash: 1,
    milliseconds: 1,
  }
}
const { height } = defaultScenario('f')
const bone = { t: -1, density: 0.9, cortex: 0.95 }
const stateOf = (scale: ScaleId, block: BoneView): StageState => ({
  scale,
  now: {
    age: 62,
    sex: 'f',
    name: null,
    block,
    young: block,
    body: bodyShapeOf({ sex: 'f', height_cm: height, age: 62, breaks: [], possible: 0 }),
    whole: { spine: bone, hip: bone, forearm: bone },
    site: {
      resorption: 1.5,
      formation: 1.4,
      oestrogen: 0.2,
      pth: 1,
      rankl: 1.4,
      sclerostin: 1,
      mineral: 1,
      drugs: [],
    },
  },
  pinned: null,
  knownTo: 90,
  done: true,
})
const frame = (): Promise<number> => new Promise(resolve => requestAnimationFrame(resolve))

const cycle = async (scale: ScaleId, times: number): Promise<void> => {
  const block = blockOf()
  for (let i = 0; i < times; i++) {
    const host = document.createElement('div')
    host.className = 'trabecula'
    // small: what is counted does not depend on the size, the time without a graphics card does
    host.style.width = '240px'
    document.body.append(host)
    const scene = mountScene(host, { i18n: createI18n('en'), motion: () => 'reduce', onPicture() {} })
    scene.update(stateOf(scale, block))
    // the room arrives by import(), then one frame draws it
    await frame()
    await frame()
    scene.dispose()
    host.remove()
  }
}
Object.assign(window, { cycle })
