// @vitest-environment happy-dom
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Mesh, RawShaderMaterial } from 'three'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { ANATOMY } from '../../src/anatomy/bones'
import { WHOLE_BONES } from '../../src/anatomy/types'
import type { BoneView } from '../../src/bone/types'
import { createI18n } from '../../src/i18n'
import sceneWords from '../../src/i18n/locales/en/scene.json'
import type { Room, RoomContext, Shown } from '../../src/scene/room'
import { densityWord, tintOf } from '../../src/scene/whole/density'
import { partOf, readPart } from '../../src/scene/whole/part'
import { createWholeRoom } from '../../src/scene/whole/room'
import { cutsOf, isGone, sectionOf } from '../../src/scene/whole/section'
import { seamless } from '../../src/scene/whole/textures'
import { enlargement, framingOf } from '../../src/scene/whole/views'

const SIZE = 16
const block = { volume: new Uint8Array(SIZE ** 3).fill(90) } as unknown as BoneView
const shownOf = (t: number, cortex: number, view: BoneView | null = block): Shown =>
  ({
    age: 62.4,
    sex: 'f',
    name: 'Ana',
    block: view,
    young: null,
    whole: Object.fromEntries(WHOLE_BONES.map(bone => [bone, { t, density: 0.9, cortex }])),
  }) as unknown as Shown
/** The stage itself brings the words of the two lives. */
const speaking = () => {
  const i18n = createI18n('en', compileMessage)
  i18n.add(sceneWords)
  return i18n
}
const opened = (part: string | null = null) => {
  const chosen = vi.fn()
  const drawn = vi.fn()
  const reworded = vi.fn()
  const context: RoomContext = {
    part,
    onPart: chosen,
    i18n: speaking(),
    motion: () => 'reduce',
    soft: true,
    rich: false,
    invalidate: drawn,
    reworded,
  }
  return { room: createWholeRoom(context), drawn, reworded, chosen }
}
const skinOf = (room: Room, side: 'now' | 'pinned') => room.world(side).children[0] as Mesh
const uniform = (room: Room, side: 'now' | 'pinned', name: string): unknown =>
  (skinOf(room, side).material as RawShaderMaterial).uniforms[name]!.value
const choose = (room: Room, bone: string): void => {
  const radio = room.panel.querySelector<HTMLInputElement>(`input[value=${bone}]`)!
  radio.checked = true
  radio.dispatchEvent(new Event('change'))
}
const cut = (room: Room, steps: number): void => {
  const range = room.panel.querySelector<HTMLInputElement>('input[type=range]')!
  range.value = String(steps)
  range.dispatchEvent(new Event('input'))
}
const built = (room: Room): Promise<void> =>
  vi.waitFor(() => expect(skinOf(room, 'now').geometry.index?.count ?? 0).toBeGreaterThan(0), {
    timeout: 25_000,
    interval: 50,
  })

describe('the room of whole bones', () => {
  const { room, drawn, reworded } = opened()

  beforeAll(async () => {
    // no worker starts here: the bone is made by the page itself
    room.update(shownOf(-1.3, 0.88), null)
    expect(room.panel.textContent).toContain('being shaped')
    expect(drawn).not.toHaveBeenCalled()
    room.active(true)
    expect(room.things('now').map(thing => thing.id)).toContain('building')
    await built(room)
  }, 30_000)

  it('says how dense the bone is and how thick its shell', () => {
    expect(room.panel.textContent).toContain('−1.3, low')
    expect(room.panel.textContent).toContain('12 % thinner than at 30')
    expect(room.panel.textContent).not.toContain('being shaped')
    expect(
      room
        .things('now')
        .map(thing => thing.said)
        .join(' '),
    ).toContain('At 62 the T-score of this spine is −1.3: low')
    expect(room.key!.textContent).toContain('+1')
    expect(room.key!.textContent).toContain('−4')
  })

  it('draws once for a change, and tells the stage about new words', () => {
    drawn.mockClear()
    reworded.mockClear()
    room.update(shownOf(-1.4, 0.87), null)
    expect(drawn).toHaveBeenCalledTimes(1)
    expect(reworded).toHaveBeenCalledTimes(1)
    expect(uniform(room, 'now', 'shellShare')).toBe(0.87)
  })

  for (const bone of WHOLE_BONES)
    it(`${bone}: everything on the stage has words, and places within the picture`, async () => {
      choose(room, bone)
      await vi.waitFor(() => expect(room.things('now').some(thing => thing.at !== null)).toBe(true), {
        timeout: 25_000,
      })
      const { target, reach } = framingOf(bone, 1.6)
      const things = room.things('now')
      expect(new Set(things.map(thing => thing.id)).size).toBe(things.length)
      for (const { id, name, said, at, out } of things) {
        expect(said, id).not.toMatch(/whole\.|[{}]/)
        if (name !== null) expect(name, id).not.toMatch(/whole\.|[{}]/)
        if (at === null) continue
        expect(Math.hypot(...at.map((c, i) => c - target[i]!)), id).toBeLessThan(reach)
        expect(Math.hypot(...out!), id).toBeCloseTo(1, 1)
      }
      const spongy = things.find(thing => thing.id === 'spongy')!
      expect(spongy.at).toEqual(room.door())
      expect(ANATOMY[bone].distance(...(room.door() as [number, number, number]))).toBeLessThan(-2)
      expect(room.caption()).not.toMatch(/whole\.|[{}]/)
    }, 30_000)

  it('moves the section: what is cut away has no name any more, and uncut there is nothing inside to see', () => {
    choose(room, 'spine')
    cut(room, 40)
    expect(room.things('now').map(thing => thing.id)).not.toContain('endplate')
    const range = room.panel.querySelector<HTMLInputElement>('input[type=range]')!
    expect(range.getAttribute('aria-valuetext')).toBe('100 % in, from the right')
    cut(room, 0)
    expect(range.getAttribute('aria-valuetext')).toBe('not cut')
    const ids = room.things('now').map(thing => thing.id)
    expect(ids).toContain('endplate')
    expect(ids).not.toContain('spongy')
    expect(
      room
        .world('now')
        .children.slice(1)
        .some(face => face.visible),
    ).toBe(false)
    cut(room, 25)
    expect(
      room
        .world('now')
        .children.slice(1)
        .some(face => face.visible),
    ).toBe(true)
  })

  it('shows the pinned life with its own shell, colour and block, and the same shape', () => {
    const other = { volume: new Uint8Array(SIZE ** 3).fill(60) } as unknown as BoneView
    room.update(shownOf(-2.6, 0.8), shownOf(0, 1, other))
    expect(skinOf(room, 'pinned').geometry).toBe(skinOf(room, 'now').geometry)
    expect(uniform(room, 'pinned', 'shellShare')).toBe(1)
    expect(uniform(room, 'pinned', 'block')).not.toBe(uniform(room, 'now', 'block'))
    expect(uniform(room, 'pinned', 'tint')).not.toEqual(uniform(room, 'now', 'tint'))
    expect(room.panel.textContent).toContain('BThis life 20 % thinner than at 30')
    expect(room.panel.textContent).toContain('APinned life as thick as at 30')
    expect(room.line!('now')).toBe('T-score −2.6, shell 20 % thinner')
    expect(room.line!('pinned')).toBe('T-score 0.0, shell as at 30')
    room.update(shownOf(-2.6, 0.8), null)
    expect(room.panel.textContent).not.toContain('Pinned life')
    expect(room.world('pinned').visible).toBe(false)
  })

  it('keeps its block while the next one is not there yet', () => {
    const before = uniform(room, 'now', 'block')
    room.update(shownOf(-2.6, 0.8, null), null)
    expect(uniform(room, 'now', 'block')).toBe(before)
  })

  it('does no work when it is not on the plate, and can be put away', () => {
    room.active(false)
    drawn.mockClear()
    room.update(shownOf(-3, 0.7), null)
    expect(drawn).not.toHaveBeenCalled()
    expect(() => room.dispose()).not.toThrow()
  })
})

describe('the bone in a link', () => {
  it('opens as it says, and follows what a person chose', () => {
    const { room, chosen } = opened('wrist-40')
    expect(room.caption()).toContain('radius')
    expect(room.panel.querySelector<HTMLInputElement>('input[type=range]')!.value).toBe('16')
    cut(room, 20)
    expect(chosen).not.toHaveBeenCalled()
    room.panel.querySelector('input[type=range]')!.dispatchEvent(new Event('change'))
    choose(room, 'spine')
    choose(room, 'hip')
    expect(chosen.mock.calls.map(([part]) => part as string | null)).toEqual(['wrist-50', null, 'hip'])
    room.dispose()
  })

  it('goes where it is asked to, and tells nobody about it', () => {
    const { room, chosen } = opened()
    room.seek?.('hip')
    expect(room.caption()).toContain('thigh bone')
    room.seek?.('wrist-40')
    expect(room.caption()).toContain('radius')
    expect(room.panel.querySelector<HTMLInputElement>('input[type=range]')!.value).toBe('16')
    room.seek?.(null)
    expect(room.caption()).toContain('vertebra')
    expect(chosen).not.toHaveBeenCalled()
    room.dispose()
  })

  it('ignores nonsense', () => {
    for (const part of ['knee', 'hip-', 'week-12', '', 'hip-1000', null]) expect(readPart(part)).toBeNull()
    expect(readPart('hip-300')).toEqual({ bone: 'hip', share: 1 })
    for (const bone of WHOLE_BONES)
      for (const share of [0, 0.4, 1]) expect(readPart(partOf(bone, share))).toEqual({ bone, share })
  })
})

describe('what the room is made of', () => {
  it('cuts away what lies beyond all planes of the section', () => {
    for (const bone of WHOLE_BONES) {
      const { home } = sectionOf(bone)
      expect(isGone(cutsOf(bone, home), [0, 0, 200])).toBe(bone !== 'spine')
      expect(isGone(cutsOf(bone, home), [0, 0, -200])).toBe(false)
    }
    expect(isGone(cutsOf('spine', 0.6), [-10, 0, 5])).toBe(true)
    expect(isGone(cutsOf('spine', 0.6), [-10, 0, -20])).toBe(false)
    expect(isGone(cutsOf('spine', 0.6), [10, 0, 5])).toBe(false)
  })

  it('tints darker the lower the density, and words agree with figures', () => {
    const brightness = (t: number): number => tintOf(t).reduce((sum, c) => sum + c, 0)
    expect(tintOf(1)).toEqual([1, 1, 1])
    expect(tintOf(5)).toEqual([1, 1, 1])
    for (let t = 1; t > -4; t -= 0.25) expect(brightness(t - 0.25)).toBeLessThan(brightness(t))
    expect(tintOf(-9)).toEqual(tintOf(-4))
    expect([densityWord(-0.96), densityWord(-1.06), densityWord(-2.44), densityWord(-2.46)]).toEqual([
      'usual',
      'low',
      'low',
      'osteoporosis',
    ])
  })

  it('draws struts true to scale when they are large enough, and says how much larger otherwise', () => {
    expect(enlargement(40, null)).toBe(1)
    expect(enlargement(6, null)).toBe(2)
    expect(enlargement(1, null)).toBe(2.5)
    // the size on the screen stays while it serves
    expect(enlargement(8, 2)).toBe(2)
    expect(enlargement(12, 2)).toBe(1)
  })

  it('joins the block to itself without a step', () => {
    const size = 24
    const bytes = new Uint8Array(size ** 3)
    for (let i = 0; i < bytes.length; i++) bytes[i] = (i % size) * 10
    const out = seamless(bytes, size)
    const row = 5 * size + 7 * size * size
    expect(Math.abs(bytes[row]! - bytes[row + size - 1]!)).toBe(230)
    expect(Math.abs(out[row]! - out[row + size - 1]!)).toBeLessThan(40)
    expect(out[row + 12]).toBe(bytes[row + 12])
  })
})
