// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { createI18n } from '../../src/i18n'
import { listening } from '../../src/dom/el'
import words from '../../src/i18n/locales/en/scene.json'
import { titlesOf } from '../../src/scene/life-title'
import type { Room, Shown, Thing } from '../../src/scene/room'
import { createSettings, type DrawingChoice } from '../../src/scene/settings'
import type { Stage } from '../../src/scene/stage'
import { createSteer } from '../../src/scene/steer'
import type { CameraTriple } from '../../src/scene/camera'

const i18n = createI18n('en')
i18n.add(words)

describe('the words over two lives', () => {
  const life = (name: string | null): Shown => ({ age: 75.6, name }) as Shown
  const room = { line: (side: string) => (side === 'now' ? 'T-score −1' : '') } as unknown as Room
  it('are the name and what the scale says of it', () => {
    const titles = titlesOf(i18n, room, life('The smoker'), life(null))
    expect(titles.now).toEqual(['The smoker', '75 years, T-score −1'])
    expect(titles.pinned).toEqual(['Pinned life', '75 years'])
  })
  it('tell two lives of one story apart', () => {
    const titles = titlesOf(i18n, room, life('The smoker'), life('The smoker'))
    expect([titles.now[0], titles.pinned[0]]).toEqual(['This life', 'Pinned life'])
  })
})

describe('steering', () => {
  const bench = () => {
    const went: { camera: CameraTriple; target: unknown }[] = []
    const stage = {
      camera: (): CameraTriple => [10, 5, 1],
      home: (): CameraTriple => [-34, 12, 1],
      goTo: (camera: CameraTriple, target?: unknown) => went.push({ camera, target }),
    } as unknown as Stage
    return { went, steer: createSteer(() => stage) }
  }
  const room = { framing: () => ({ target: [0, 0, 0] }) } as unknown as Room
  const thing: Thing = { id: 'a', name: 'a', said: 'a', at: [1, 0, 0] }
  it('turns, zooms and goes home by buttons', () => {
    const { went, steer } = bench()
    for (const id of ['turnLeft', 'zoomIn', 'reset'] as const) expect(steer.use(id)).toBe(true)
    expect(steer.use('picture')).toBe(false)
    expect(went.map(({ camera }) => camera)).toEqual([
      [-5, 5, 1],
      [10, 5, 1.25],
      [-34, 12, 1],
    ])
  })
  it('faces a thing, and looks at it alone when the view is near', () => {
    const { went, steer } = bench()
    expect(steer.visit(thing, room)).toBe(true)
    expect(went[0]!.camera[0]).toBeCloseTo(90, 9)
    expect(went[0]!.target).toEqual([0, 0, 0])
    steer.visit({ ...thing, view: [0, 0, 3] }, room)
    expect(went[1]).toEqual({ camera: [0, 0, 3], target: [1, 0, 0] })
    steer.visit({ ...thing, out: [0, 0, 1] }, room)
    expect(went[2]!.camera[0]).toBeCloseTo(0, 9)
  })
  it('does nothing without 3D or without a place', () => {
    const none = createSteer(() => null)
    expect(none.visit(thing, room)).toBe(false)
    expect(() => none.turn(15)).not.toThrow()
    expect(bench().steer.visit({ ...thing, at: null }, room)).toBe(false)
  })
})

describe('the drawing settings', () => {
  const tick = (box: HTMLInputElement): void => {
    box.checked = true
    box.dispatchEvent(new Event('change'))
  }
  const mount = (keeps: boolean) => {
    const asked: DrawingChoice[] = []
    const kept: boolean[] = []
    const settings = createSettings(i18n, listening(), {
      quality: 'auto',
      kept: false,
      onQuality: quality => asked.push(quality),
      onKeep(on) {
        kept.push(on)
        return keeps
      },
    })
    const select = settings.element.querySelector('select')!
    const box = settings.element.querySelector('input')!
    return { settings, asked, kept, select, box }
  }
  it('hand on what is chosen, and say what auto draws with', () => {
    const { settings, asked, kept, select, box } = mount(true)
    expect(select.value).toBe('auto')
    settings.tier('plain')
    expect(settings.element.textContent).toContain('(now sharp)')
    settings.tier(null)
    expect(settings.element.textContent).not.toContain('(now')
    select.value = 'high'
    select.dispatchEvent(new Event('change'))
    tick(box)
    expect(asked).toEqual(['high'])
    expect(kept).toEqual([true])
    expect(box.checked).toBe(true)
  })
  it('say so when the browser keeps nothing', () => {
    const { settings, box } = mount(false)
    tick(box)
    expect(box.checked).toBe(false)
    expect(settings.element.textContent).toContain('This browser does not allow it.')
  })
})
