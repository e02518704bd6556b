// @vitest-environment happy-dom
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { BoneView } from '../../src/bone/types'
import { createI18n } from '../../src/i18n'
import { mountScene } from '../../src/scene'
import type { StageState } from '../../src/scene'
import { meshOf, WALL } from './scene-mesh'

const VIEW: BoneView = {
  type: 'view',
  slot: 0,
  ticket: 1,
  age: 62.4,
  quality: 'full',
  place: 'stage',
  mesh: meshOf(WALL, 24),
  measures: null,
  bvtv: 0.118,
  sites: [{ kind: 'dug', x: 12, y: 12, z: 14 }],
  section: new Uint8Array(16 * 16),
  hash: 1,
  milliseconds: 1,
}
const WHOLE = { t: -1, density: 0.9, cortex: 0.95 }
const stateOf = (block: BoneView | null, more: Partial<StageState> = {}): StageState => ({
  scale: 'trabeculae',
  now: {
    age: 62,
    sex: 'f',
    name: 'Ana',
    block,
    young: null,
    body: {} as StageState['now']['body'],
    whole: { spine: WHOLE, hip: WHOLE, forearm: WHOLE },
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
  ...more,
})
// rooms fetch what they need: none of it may come after the last test
afterAll(() => vi.dynamicImportSettled())

const settled = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 20))

describe('the stage where there is no WebGL', () => {
  const mount = (quality: 'auto' | '2d') => {
    const host = document.createElement('div')
    document.body.append(host)
    const reasons: string[] = []
    const scales: string[] = []
    const scene = mountScene(host, {
      i18n: createI18n('en'),
      motion: () => 'reduce',
      quality,
      onDegrade: reason => reasons.push(reason),
      onScale: scale => scales.push(scale),
    })
    return { host, scene, reasons, scales }
  }
  it('says so, asks for sections and shows one, with all its words', async () => {
    const { host, scene, reasons } = mount('auto')
    expect(reasons).toEqual(['no-webgl'])
    expect(host.querySelector('.scene-plate')!.textContent).toContain('Growing the block')
    scene.update(stateOf(VIEW))
    await settled()
    expect(host.querySelector('.scene-plate')!.textContent).not.toContain('Growing the block')
    expect(host.textContent).toContain('cannot draw in 3D')
    const caption = (): string => host.querySelector('.scene-title')!.textContent
    expect(caption()).toBe('Plate 3. A slice at 62.')
    // a life that still grows stands at another age than is asked for; one of before has no age to tell
    scene.update(stateOf({ ...VIEW, age: 36 }, { knownTo: 36, done: false }))
    expect(caption()).toBe('Plate 3. A slice, still at 36.')
    scene.update(stateOf(VIEW, { now: { ...stateOf(VIEW).now, late: true } }))
    expect(caption()).toBe('Plate 3. A slice, as before.')
    scene.update(stateOf(VIEW))
    expect(host.querySelector('section')!.getAttribute('aria-label')).toBe('Trabeculae, 0.8 mm. At 62.')
    for (const name of ['.scene-canvas', '.scene-tool.is-turnLeft', '.scene-overlay', '.scene-scale'])
      expect(host.querySelector<HTMLElement>(name)!.hidden, name).toBe(true)
    host.querySelector<HTMLButtonElement>('.scene-list-toggle')!.click()
    expect(host.querySelector('.scene-list')!.textContent).toContain('Life: Ana.')
    expect(host.querySelector('.scene-list')!.textContent).toContain('Pit 1: being dug out')
    scene.dispose()
    scene.dispose()
    expect(host.childElementCount).toBe(0)
    expect(await scene.snapshot()).toBeNull()
  })
  it('is not a failure when a slice was asked for', () => {
    const { host, scene, reasons } = mount('2d')
    expect(reasons).toEqual([])
    expect(host.textContent).toContain('A slice through the middle of the block.')
    scene.dispose()
  })
  it('asks for another scale by its ladder and by keys', async () => {
    const { host, scene, scales } = mount('2d')
    scene.update(stateOf(VIEW))
    await settled()
    host.querySelectorAll<HTMLButtonElement>('.scene-stop')[0]!.click()
    const plate = host.querySelector('.scene-plate')!
    for (const key of ['PageDown', 'PageUp'])
      plate.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    expect(scales).toEqual(['body', 'site', 'bone'])
    scene.dispose()
  })
  it('goes to the part that is asked for, also later, and leaves it where a hand has put it', async () => {
    const { host, scene } = mount('2d')
    const bone = async (part?: string | null): Promise<string> => {
      scene.update(stateOf(VIEW, { scale: 'bone', ...(part === undefined ? {} : { part }) }))
      await vi.waitFor(() => expect(host.querySelector('input[value=hip]')).not.toBeNull())
      const [name] =
        /thigh bone|radius|vertebra/.exec(host.querySelector('.scene-caption')!.textContent) ?? []
      return name ?? ''
    }
    scene.update(stateOf(VIEW, { part: null }))
    expect(await bone('hip')).toBe('thigh bone')
    expect(await bone('hip')).toBe('thigh bone')
    expect(await bone('wrist')).toBe('radius')
    const hip = host.querySelector<HTMLInputElement>('input[value=hip]')!
    hip.checked = true
    hip.dispatchEvent(new Event('change'))
    expect(await bone()).toBe('thigh bone')
    scene.update(stateOf(VIEW, { part: null }))
    await settled()
    expect(await bone(null)).toBe('thigh bone')
    scene.dispose()
  })
  it('names two lives in the list', async () => {
    const { host, scene } = mount('2d')
    scene.update(stateOf(VIEW, { pinned: { ...stateOf(VIEW).now, name: 'Bea' } }))
    await settled()
    host.querySelector<HTMLButtonElement>('.scene-list-toggle')!.click()
    const text = host.querySelector('.scene-list')!.textContent
    expect(text).toContain('Pinned life')
    expect(text).toContain('Life: Bea.')
    scene.dispose()
  })
  it('takes states after the end without complaint', () => {
    const { scene } = mount('2d')
    scene.dispose()
    expect(() => scene.update(stateOf(VIEW))).not.toThrow()
  })
})
