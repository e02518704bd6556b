// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createI18n } from '../../src/i18n'
import { mountPanels, type Panels } from '../../src/panels'
import type { ReadingFacts } from '../../src/panels/facts'
import { createMaking } from '../../src/panels/render/making'

/** An IntersectionObserver that sees what a test says it sees. */
const watched = new Set<{ margin: string; see(target: Element, isIntersecting: boolean): void }>()
class FakeObserver {
  readonly targets = new Set<Element>()
  constructor(told: IntersectionObserverCallback, { rootMargin = '' }: IntersectionObserverInit) {
    watched.add({
      margin: rootMargin,
      see: (target, isIntersecting) => {
        if (this.targets.has(target))
          told(
            [{ target, isIntersecting } as IntersectionObserverEntry],
            this as unknown as IntersectionObserver,
          )
      },
    })
  }
  observe = (target: Element): void => void this.targets.add(target)
  disconnect = (): void => this.targets.clear()
}
const see = (target: Element, isIntersecting: boolean, margin = /./): void => {
  for (const one of watched) if (margin.test(one.margin)) one.see(target, isIntersecting)
}

beforeEach(() => vi.stubGlobal('IntersectionObserver', FakeObserver))
afterEach(() => {
  vi.unstubAllGlobals()
  watched.clear()
  document.body.replaceChildren()
})

const at = (age: number): ReadingFacts => ({
  age,
  sex: 'f',
  t: { spine: -1.2, hip: -0.8, neck: -1.1 },
  change: -0.13,
  resorption: 1.4,
  formation: 1.2,
  menopause: 51,
  breaks: [],
  heightLoss_cm: 1.24,
  risk10: 12,
  drugs: [],
  cortisol_mg: 0,
  massage: 0,
  spineDensity: 0.87,
})

describe('what follows the life', () => {
  const setUp = () => {
    const making = createMaking({ i18n: createI18n('en'), reveal: () => false })
    const parts = [0, 1].map(() => {
      const root = document.createElement('p')
      const ages: number[] = []
      making.keep({ root, update: ({ age }) => void ages.push(age) })
      return { root, ages }
    })
    const rootless: number[] = []
    making.keep({ update: ({ age }) => void rootless.push(age) })
    return { making, a: parts[0]!, b: parts[1]!, rootless }
  }

  it('hears of the first life, and of later ones only near the window', () => {
    const { making, a, b, rootless } = setUp()
    making.update(at(40))
    see(a.root, true)
    for (const age of [41, 42, 43]) making.update(at(age))
    expect(a.ages).toEqual([40, 41, 42, 43])
    expect(b.ages).toEqual([40])
    expect(rootless).toEqual([40, 41, 42, 43])
    making.dispose()
  })

  it('is right at once when it comes near, and is told nothing twice', () => {
    const { making, a, b } = setUp()
    making.update(at(40))
    making.update(at(41))
    see(b.root, true)
    expect(b.ages).toEqual([40, 41])
    see(b.root, false)
    see(b.root, true)
    expect(b.ages).toEqual([40, 41])
    expect(a.ages).toEqual([40])
    making.dispose()
  })

  it('is right on paper, wherever it stands', () => {
    const { making, a, b } = setUp()
    making.update(at(40))
    making.update(at(41))
    window.dispatchEvent(new Event('beforeprint'))
    expect([a.ages, b.ages]).toEqual([
      [40, 41],
      [40, 41],
    ])
    making.dispose()
    window.dispatchEvent(new Event('beforeprint'))
    expect(a.ages).toEqual([40, 41])
  })

  it('always hears where a browser cannot tell what is near, and while it is hidden', () => {
    vi.stubGlobal('IntersectionObserver', undefined)
    const plain = setUp()
    for (const age of [40, 41]) plain.making.update(at(age))
    expect(plain.b.ages).toEqual([40, 41])
    vi.stubGlobal('IntersectionObserver', FakeObserver)
    const { making, a } = setUp()
    a.root.hidden = true
    for (const age of [40, 41]) making.update(at(age))
    expect(a.ages).toEqual([40, 41])
  })
})

describe('the index', () => {
  const CHAPTER = /^-33/
  const PART = /^-18/
  let panels: Panels
  const read: string[] = []
  const current = (): string[] =>
    [...document.querySelectorAll('.panels-index [aria-current]')].map(
      node => `${node.getAttribute('aria-current')}: ${node.textContent}`,
    )
  const place = (id: string): Element => document.querySelector(`[data-anchor="${id}"]`)!
  const row = (id: string): Element => place(id).closest('.panels-row')!
  beforeEach(() => {
    read.length = 0
    panels = mountPanels(document.body, { i18n: createI18n('en'), onRead: id => read.push(id) })
  })
  afterEach(() => panels.dispose())

  it('marks the chapter and the part being read, and tells of a chapter once', () => {
    expect(current()).toEqual([])
    see(place('massage'), true, CHAPTER)
    expect(current()).toEqual(['true: Where gentle massage fits in'])
    see(row('massage.flow'), true, PART)
    expect(current()).toEqual(['true: Where gentle massage fits in', 'location: Where does the blood go?'])
    // between two parts the last one stays
    see(row('massage.flow'), false, PART)
    expect(current()).toHaveLength(2)
    see(row('massage.not'), true, PART)
    expect(current()[1]).toBe('location: What it has not been shown to do')
    expect(read).toEqual(['massage'])
  })

  it('marks no part of a chapter that has gone by, and none at its head', () => {
    see(place('helps'), true, CHAPTER)
    see(row('helps.drugs'), true, PART)
    see(place('massage'), true, CHAPTER)
    expect(current()).toEqual(['true: Where gentle massage fits in'])
    see(place('massage').querySelector('.panels-row')!, true, PART)
    expect(current()).toEqual(['true: Where gentle massage fits in'])
    expect(read).toEqual(['helps', 'massage'])
  })
})
