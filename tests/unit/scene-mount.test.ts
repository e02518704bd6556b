// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import type { BoneView } from '../../src/bone/types'
import { createI18n } from '../../src/i18n'
import { mountScene } from '../../src/scene'
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
const STATE = {
  age: 62,
  shownAge: 62.4,
  knownTo: 90,
  done: true,
  bvtv: 0.118,
  measures: null,
  measuresYoung: null,
  name: 'Ana',
}

describe('the stage where there is no WebGL', () => {
  const mount = (quality: 'auto' | '2d') => {
    const host = document.createElement('div')
    document.body.append(host)
    const reasons: string[] = []
    const scene = mountScene(host, {
      i18n: createI18n('en'),
      motion: () => 'reduce',
      quality,
      onDegrade: reason => reasons.push(reason),
    })
    return { host, scene, reasons }
  }
  it('says so, asks for sections and shows one, with all its words', async () => {
    const { host, scene, reasons } = mount('auto')
    expect(reasons).toEqual(['no-webgl'])
    expect(host.querySelector('.scene-plate')!.textContent).toContain('Growing the block')
    scene.show(VIEW)
    expect(host.querySelector('.scene-plate')!.textContent).not.toContain('Growing the block')
    scene.state(STATE)
    expect(host.textContent).toContain('cannot draw in 3D')
    expect(host.textContent).toContain('a slice 0.8 mm wide')
    expect(host.querySelector('section')!.getAttribute('aria-label')).toBe(
      'Trabeculae: the bone block of Ana at 62',
    )
    for (const name of ['.scene-canvas', '.scene-tools', '.scene-overlay', '.scene-scale'])
      expect(host.querySelector<HTMLElement>(name)!.hidden, name).toBe(true)
    host.querySelector<HTMLButtonElement>('.scene-list-toggle')!.click()
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
  it('takes views and states after the end without complaint', () => {
    const { scene } = mount('2d')
    scene.dispose()
    expect(() => {
      scene.show(VIEW)
      scene.state(STATE)
    }).not.toThrow()
  })
})
