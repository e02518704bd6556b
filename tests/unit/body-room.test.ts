// @vitest-environment happy-dom
import type { InstancedMesh, Mesh } from 'three'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { bodyShapeOf } from '../../src/body'
import { createI18n } from '../../src/i18n'
import type { Break } from '../../src/risk'
import { apart } from '../../src/scene/body/over'
import { createBodyRoom } from '../../src/scene/body/room'
import type { Name } from '../../src/scene/overlay'
import type { Pen, Room, Shown } from '../../src/scene/room'

const BREAKS: readonly Break[] = [
  { site: 'wrist', age: 58.2, vertebra: null, kind: null, noticed: true },
  { site: 'spine', age: 70.4, vertebra: 'T8', kind: 'wedge', noticed: false },
  { site: 'humerus', age: 72.4, vertebra: null, kind: null, noticed: true },
  { site: 'spine', age: 74.9, vertebra: 'L1', kind: 'crush', noticed: true },
  { site: 'hip', age: 79.8, vertebra: null, kind: null, noticed: true },
]
const shownAt = (age: number, possible: number, sex: 'f' | 'm' = 'f', met = 24): Shown =>
  ({
    age,
    sex,
    body: bodyShapeOf({
      sex,
      height_cm: sex === 'f' ? 163 : 177,
      age,
      breaks: possible === 0 ? [] : BREAKS,
      possible,
      met,
    }),
  }) as unknown as Shown

const rooms: Room[] = []
const open = (): { room: Room; onPossible: ReturnType<typeof vi.fn>; drawn: () => number } => {
  const invalidate = vi.fn()
  const onPossible = vi.fn()
  const link = { part: null, onPart: () => undefined }
  const context = {
    ...link,
    soft: true,
    rich: false,
    motion: () => 'reduce' as const,
    reworded: () => undefined,
  }
  const room = createBodyRoom({ ...context, i18n: createI18n('en'), invalidate }, { onPossible })
  rooms.push(room)
  return { room, onPossible, drawn: () => invalidate.mock.calls.length }
}
const meshes = (room: Room): Mesh[] => {
  const found: Mesh[] = []
  room.world('now').traverse(one => {
    if ('geometry' in one) found.push(one as Mesh)
  })
  return found
}
const finite = (values: ArrayLike<number>): boolean => Array.from(values).every(Number.isFinite)
afterEach(() => rooms.splice(0).forEach(room => room.dispose()))

describe('the body on the stage', () => {
  it('says in words what can be seen, broken bones first', () => {
    const { room } = open()
    room.update(shownAt(80, 3), null)
    const said = room.things('now').map(thing => thing.said)
    expect(said.slice(0, 5)).toEqual([
      'Wrist: broken at 58, mended since.',
      'T8, wedged at 70: its front sank in.',
      'Upper arm: broken at 72, mended since.',
      'L1, crushed at 74: it sank in as a whole.',
      'Hip: broken at 79, and healing now.',
    ])
    expect(said).toContain(
      'T8 lost about 0.9 cm of height. Nobody noticed it in this life: fewer than one in three such fractures are noticed at the time.',
    )
    for (const { at, said: name } of room.things('now'))
      if (at !== null) expect(name.split(' ').length).toBeLessThanOrEqual(14)
    expect(said).toContain('Spine: 2 vertebrae have lost height.')
    expect(said.join(' ')).toContain('possible life 3 of many')
    expect(said.join(' ')).toContain('Of 100 women who live like this, about 24 have broken a bone by 80.')
    expect(said.join(' ')).toContain('It does not say what will happen to you.')
    for (const text of said) expect(text).not.toMatch(/body\.|\{|NaN|undefined/)
    expect(room.caption()).toBe('Body at 80, possible life 3 of many.')
    for (const { at } of room.things('now')) if (at !== null) expect(finite(at)).toBe(true)
  })

  it('calls a life without a fracture the most likely one only while it is', () => {
    const { room } = open()
    room.update(shownAt(62, 0), null)
    expect(room.caption()).toContain('Most likely: no fracture')
    expect(room.panel.textContent).toContain('24 of 100 such lives have at least one by 62')
    room.update(shownAt(62, 0, 'f', 64), null)
    expect(room.caption()).toContain('a life without a fracture')
    expect(room.panel.textContent).not.toContain('Most likely')
  })

  it('shows height, curve and fractures, and offers other lives by button and by key', () => {
    const { room, onPossible } = open()
    room.update(shownAt(80, 3), null)
    const text = room.panel.textContent
    expect(text).toMatch(/Height158\.\d cm, was 163\.0/)
    expect(text).toContain('2.6 slowly, 1.9 by fractures')
    expect(text).toContain('49 degrees, was 27')
    expect(text).toContain('wrist at 58, T8 at 70, 3 more')
    expect(text).toContain('24 of 100 such lives have at least one by 80')
    const [plain, other] = room.panel.querySelectorAll('button')
    expect(plain!.getAttribute('aria-pressed')).toBe('false')
    other!.click()
    plain!.click()
    expect(room.press?.('g')).toBe(true)
    expect(room.press?.('f')).toBe(true)
    expect(room.press?.('x')).toBe(false)
    expect(onPossible.mock.calls.flat()).toEqual([4, 0, 4, 0])
  })

  it('draws both sexes and every age with places that are numbers, and does nothing while it is not shown', async () => {
    vi.useFakeTimers()
    const { room, drawn } = open()
    room.update(shownAt(40, 0), null)
    expect(meshes(room)).toHaveLength(0)
    expect(drawn()).toBe(0)
    room.active(true)
    await vi.runAllTimersAsync()
    vi.useRealTimers()
    for (const sex of ['f', 'm'] as const)
      for (const age of [20, 60, 100]) {
        room.update(shownAt(age, 2, sex), null)
        for (const mesh of meshes(room)) {
          expect(finite(mesh.geometry.getAttribute('position').array)).toBe(true)
          const { instanceMatrix } = mesh as InstancedMesh
          if (instanceMatrix !== undefined) expect(finite(instanceMatrix.array)).toBe(true)
        }
      }
    const triangles = meshes(room).reduce(
      (sum, mesh) =>
        sum + ((mesh.geometry.getIndex()?.count ?? 0) / 3) * ((mesh as InstancedMesh).count ?? 1),
      0,
    )
    expect(triangles).toBeLessThan(220_000)
    const before = drawn()
    room.active(false)
    room.update(shownAt(61, 2, 'm'), null)
    expect(drawn()).toBe(before)
    room.update(shownAt(61, 2, 'm'), shownAt(61, 0))
    expect(room.world('pinned')).toBe(room.world('pinned'))
  })

  it('draws a ruler, the angle and a mark for each break, on wide and narrow plates', () => {
    const { room } = open()
    room.update(shownAt(80, 3), null)
    for (const [width, split] of [
      [677, false],
      [390, false],
      [320, true],
    ] as const) {
      const layer = document.createElementNS('http://www.w3.org/2000/svg', 'g')
      const marks: unknown[] = []
      let names: readonly Name[] = []
      const pen: Pen = {
        layer,
        width,
        height: 400,
        rem: 16,
        side: 'now',
        split,
        inset: { width: 0, height: 0 },
        eye: [0, 112, 300],
        project: ([x, y]) => ({ x: width / 2 + x * 3.6, y: 400 - (y - 56) * 3.6, away: 300 }),
        marks: all => marks.push(...all),
        names: all => (names = all),
        room: () => 60,
      }
      expect(room.over?.(pen)).toBe(true)
      expect(marks).toHaveLength(BREAKS.length)
      const text = layer.textContent
      expect(text).toContain('49°')
      expect(layer.outerHTML).not.toContain('NaN')
      expect(text.includes('when young')).toBe(width > 600)
      expect(text.includes('T8 at 70')).toBe(width > 600)
      if (!split) expect(names.map(name => name.text)).toContain(width > 600 ? 'Hip, broken at 79' : 'Wrist')
      for (const node of layer.querySelectorAll('.body-angle'))
        expect(Number(node.getAttribute('x'))).toBeLessThan(width - 20)
    }
  })

  it('explains in its key only what is drawn, and says whose figures they are beside another life', () => {
    const { room } = open()
    room.update(shownAt(25, 0), null)
    expect(room.key).toBeNull()
    room.update(shownAt(80, 0), null)
    const items = (): (string | null)[] =>
      [...room.key!.children].filter(one => !(one as HTMLElement).hidden).map(one => one.textContent.trim())
    expect(items()).toEqual(['outline when young'])
    const side = room.panel.querySelector<HTMLElement>('.body-side')!
    expect(side.hidden).toBe(true)
    expect(
      room
        .things('now')
        .map(({ said }) => said)
        .join(' '),
    ).not.toMatch(/0\.0 cm/)
    room.update(shownAt(80, 0), shownAt(80, 3))
    expect(items()).toEqual(['broken bone', 'outline when young'])
    expect(side.hidden).toBe(false)
    expect(room.line?.('now')).toMatch(/^160\.\d cm, curve \d+°$/)
    expect(room.line?.('pinned')).toMatch(/^158\.\d cm, 5 broken, curve \d+°$/)
  })

  it('keeps marks in a column clear of each other', () => {
    const lines = apart([100, 101, 102, 180], 19)
    lines.slice(1).forEach((y, i) => expect(y - lines[i]!).toBeGreaterThan(18.5))
    expect(lines[3]).toBe(180)
  })
})
