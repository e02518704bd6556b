// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import type { BoneSite, BoneView } from '../../src/bone/types'
import { createI18n } from '../../src/i18n'
import words from '../../src/i18n/locales/en/scene.json'
import { surfaceGrid } from '../../src/scene/grid'
import { createLadder } from '../../src/scene/ladder'
import { createList } from '../../src/scene/list'
import { namesOf } from '../../src/scene/thing-names'
import type { Pen, Shown, Thing } from '../../src/scene/room'
import { HOME } from '../../src/scene/trabeculae/room'
import { LISTED, thingsOf } from '../../src/scene/trabeculae/things'
import { listening } from '../../src/dom/el'
import { meshOf, WALL } from './scene-mesh'

const i18n = createI18n('en')
i18n.add(words)
const sites = Array.from({ length: 30 }, (_, i): BoneSite => ({
  kind: i % 2 ? 'dug' : 'refilled',
  x: i,
  y: 90,
  z: 48,
}))
const mesh = meshOf(WALL)
const block = { age: 62, mesh, sites, measures: null, bvtv: 0.118 } as unknown as BoneView
const things = thingsOf(i18n, {
  shown: { age: 62, name: null } as Shown,
  block,
  grid: surfaceGrid(mesh),
  side_mm: 3.36,
  from: HOME,
  away: 300,
})

describe('the block as things', () => {
  it('says what it is made of, and lists pits with a view of each', () => {
    const said = things.map(thing => thing.said)
    expect(said).toContain('Age 62.')
    expect(said).toContain('11.8 % of the block is bone. The rest is marrow.')
    expect(said).toContain('15 places are being dug out, 15 are being refilled.')
    const pits = things.filter(({ at }) => at !== null)
    expect(pits.length).toBe(LISTED)
    expect(pits[2]!.said).toBe('Pit 3: being refilled, upper left, halfway in')
    expect(pits[2]!.view!.length).toBe(3)
    expect(pits[2]!.at![1]).toBeCloseTo((90 - 48) * 0.035, 9)
  })
})

describe('the list', () => {
  it('has a sentence for a fact and a button for a place, and hands the chosen one back', () => {
    const chosen: string[] = []
    const list = createList(i18n, 'x', (thing, side) => chosen.push(`${side} ${thing.id}`))
    list.update([{ side: 'now', title: null, things }])
    expect(list.isOpen).toBe(false)
    expect(list.element.querySelectorAll('button').length).toBe(0)
    list.open(true)
    const buttons = list.element.querySelectorAll('button')
    expect(buttons.length).toBe(LISTED)
    buttons[2]!.click()
    expect(chosen).toEqual(['now pit-2'])
    expect(list.element.querySelectorAll('.scene-facts li').length).toBe(things.length - LISTED)
  })
  it('keeps focus on the same thing when its words change, and its buttons when none does', () => {
    const list = createList(i18n, 'x', () => undefined)
    document.body.append(list.element)
    list.open(true)
    list.update([{ side: 'now', title: null, things }])
    const second = list.element.querySelectorAll('button')[1]!
    second.focus()
    list.update([{ side: 'now', title: null, things: [...things] }])
    expect(document.activeElement).toBe(second)
    const renamed = things.map(thing => ({ ...thing, said: `${thing.said}.` }))
    list.update([{ side: 'now', title: null, things: renamed }])
    expect((document.activeElement as HTMLElement).dataset['thing']).toBe('pit-1')
    expect(document.activeElement).not.toBe(second)
    list.element.remove()
  })
  it('parts two lives by their names', () => {
    const list = createList(i18n, 'x', () => undefined)
    list.open(true)
    list.update([
      { side: 'pinned', title: 'Pinned life', things },
      { side: 'now', title: 'This life', things },
    ])
    expect([...list.element.querySelectorAll('h3')].map(h => h.textContent)).toEqual([
      'Pinned life',
      'This life',
    ])
  })
})

describe('names on the plate', () => {
  const pen = (width = 700, height = 400): Pen =>
    ({
      width,
      height,
      rem: 16,
      eye: [0, 0, 100],
      project: ([x, y, z]: readonly [number, number, number]) => ({ x, y, away: 100 - z }),
    }) as unknown as Pen
  const thing = (id: string, x: number, y: number, more: Partial<Thing> = {}): Thing => ({
    id,
    name: id,
    said: id,
    at: [x, y, 0],
    ...more,
  })
  it('stand in the order of their places, apart from each other, on the plate', () => {
    const many = Array.from({ length: 12 }, (_, i) => thing(`n${i}`, 300 + i, 390 - ((i * 83) % 380)))
    const names = namesOf(many, pen(), 8, false)
    expect(names.length).toBeLessThanOrEqual(8)
    expect(names.length).toBeGreaterThan(5)
    for (let i = 1; i < names.length; i++) {
      expect(names[i]!.y).toBeGreaterThanOrEqual(names[i - 1]!.y)
      expect(names[i]!.labelY - names[i - 1]!.labelY).toBeGreaterThan(25)
    }
    expect(names[0]!.labelY).toBeGreaterThan(8)
    expect(names.at(-1)!.labelY).toBeLessThan(392)
  })
  it('leave out what is nameless, behind, outside, or turned away', () => {
    const list = [
      thing('seen', 100, 100, { out: [0, 0, 1] }),
      thing('away', 100, 200, { out: [0, 0, -1] }),
      thing('outside', -50, 100),
      thing('behind', 100, 100, { at: [100, 100, 200] }),
      thing('nameless', 100, 150, { name: null }),
    ]
    expect(namesOf(list, pen(), 8, false).map(name => name.text)).toEqual(['seen'])
  })
  it('go to both edges when asked', () => {
    const names = namesOf([thing('a', 100, 100), thing('b', 600, 100)], pen(), 8, true)
    expect(names.map(name => [name.text, name.left])).toEqual([
      ['b', false],
      ['a', true],
    ])
  })
})

describe('the ladder', () => {
  it('has four stops with their sizes and marks the present one', () => {
    const asked: string[] = []
    const ladder = createLadder(i18n, listening(), id => asked.push(id))
    ladder.update('bone')
    const stops = [...ladder.element.querySelectorAll('button')]
    expect(stops.map(stop => stop.textContent)).toEqual([
      'Body 1.6 m',
      'Bone 4 cm',
      'Trabeculae 3 mm',
      'One pit 0.2 mm',
    ])
    expect(stops.map(stop => stop.getAttribute('aria-current'))).toEqual([null, 'true', null, null])
    stops[3]!.click()
    expect(asked).toEqual(['site'])
  })
})
