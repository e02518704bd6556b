// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { mountDiagram, type Diagram } from '../../src/diagram'
import { graphOf } from '../../src/diagram/graph'
import { HEIGHT, PLACES, WIDTH } from '../../src/diagram/places'
import { shapeOf } from '../../src/diagram/shape'
import { createI18n, type LocaleId } from '../../src/i18n'
import { FITTED } from '../../src/model'
import { structureOf, type NodeId } from '../../src/model/structure'
import messages from '../../src/i18n/locales/en/diagram.json'

const structure = structureOf(FITTED)
const graph = graphOf(structure)
const english = createI18n()
english.add(messages)
const labelOf = (id: string): string => english.text(`diagram.label.${id}`)
const wordOf = (id: string): string => english.text(`diagram.word.${id}`)
const nameOf = (id: string): string =>
  english.has(`diagram.full.${id}`) ? english.text(`diagram.full.${id}`) : labelOf(id)
const shape = shapeOf(graph, PLACES, place => labelOf(place.id))

let view: Diagram | null = null
const mount = (locale: LocaleId = 'en'): HTMLElement => {
  const host = document.createElement('div')
  document.body.append(host)
  view = mountDiagram(host, { i18n: createI18n(locale), structure })
  return host
}
afterEach(() => {
  view?.dispose()
  view = null
  document.body.replaceChildren()
})
const node = (host: Element, id: string): SVGGElement =>
  host.querySelector<SVGGElement>(`[data-place="${id}"]`) as SVGGElement
const text = (host: Element, selector: string): string => host.querySelector(selector)?.textContent ?? ''

describe('the drawing holds all of the code', () => {
  it('every part of the code has a place, and every arrow one sign', () => {
    expect(graph.homeless).toEqual([])
    expect(graph.mixed).toEqual([])
    const members = PLACES.flatMap(place => place.members)
    expect(new Set(members).size).toBe(members.length)
    expect([...members].sort()).toEqual(structure.nodes.map(({ id }) => id).sort())
  })

  it('every influence between two places is drawn, and nothing else', () => {
    const placeOf = new Map(PLACES.flatMap(({ id, members }) => members.map(one => [one, id] as const)))
    const wanted = new Set(
      structure.influences
        .map(({ from, to }) => [placeOf.get(from), placeOf.get(to)] as const)
        .filter(([from, to]) => from !== to)
        .map(([from, to]) => `${from}>${to}`),
    )
    const host = mount()
    const drawn = [...host.querySelectorAll<SVGElement>('[data-link]')]
    expect(drawn.map(one => one.dataset['link'] ?? '').sort()).toEqual([...wanted].sort())
    for (const one of drawn) {
      const { sign } = graph.links.find(({ key }) => key === one.dataset['link'])!
      expect(one.classList.contains(sign > 0 ? 'raises' : 'lowers')).toBe(true)
      expect(one.querySelector('.dgm-line')?.getAttribute('d')).toMatch(/^M[\d.-]+ [\d.-]+[CLQ]/)
    }
  })

  it('misses what is not there: a new part, a new influence', () => {
    const stranger = 'stranger' as NodeId
    const found = graphOf({
      nodes: [...structure.nodes, { id: stranger, kind: 'state' }],
      influences: [...structure.influences, { from: 'Y', to: 'Q', sign: -1, ways: [] }],
    })
    expect(found.homeless).toEqual([stranger])
    expect(found.links.map(({ key }) => key)).toContain('Y>Q')
    // it is drawn at once, by a way of its own
    const arrows = shapeOf(found, PLACES, place => labelOf(place.id)).arrows
    expect(arrows.find(({ link }) => link.key === 'Y>Q')?.path).toMatch(/^M/)
    const torn = graphOf({
      ...structure,
      influences: [...structure.influences, { from: 'C', to: 'Ts', sign: 1, ways: [] }],
    })
    expect(torn.mixed).toEqual(['C>spongy'])
  })

  it('keeps its places apart and everything inside', () => {
    for (const [i, a] of shape.boxes.entries()) {
      expect(Math.min(a.x0, a.y0), a.place.id).toBeGreaterThanOrEqual(0)
      expect(a.x1, a.place.id).toBeLessThanOrEqual(WIDTH)
      expect(a.y1, a.place.id).toBeLessThanOrEqual(HEIGHT)
      for (const b of shape.boxes.slice(i + 1))
        expect(
          a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1,
          `${a.place.id} over ${b.place.id}`,
        ).toBe(false)
    }
    for (const { link, path } of shape.arrows)
      for (const [, x, y] of path.matchAll(/([\d.-]+) ([\d.-]+)/g)) {
        expect(Number(x), link.key).toBeGreaterThanOrEqual(0)
        expect(Number(x), link.key).toBeLessThanOrEqual(WIDTH)
        expect(Number(y), link.key).toBeGreaterThanOrEqual(0)
        expect(Number(y), link.key).toBeLessThanOrEqual(HEIGHT)
      }
  })
})

describe('the drawing in words', () => {
  it('tells every arrow below the drawing, and at its places', () => {
    const host = mount()
    const entries = new Map(
      [...host.querySelectorAll('.dgm-twin dl > div')].map(one => [
        one.querySelector('dt')?.textContent ?? '',
        one.querySelector('dd')?.textContent ?? '',
      ]),
    )
    for (const { from, to, sign } of graph.links) {
      const said = entries.get(nameOf(from.id)) ?? ''
      const part = new RegExp(`More of this ${sign > 0 ? 'raises' : 'lowers'} ([^.]*)\\.`).exec(said)?.[1]
      expect(part, `${from.id} > ${to.id}`).toContain(wordOf(to.id))
      expect(node(host, from.id).getAttribute('aria-label')).toContain(part)
      const causes = node(host, to.id).getAttribute('aria-label') ?? ''
      expect(causes).toContain(wordOf(from.id))
    }
    expect(host.textContent).not.toMatch(/diagram\.|undefined|NaN|\{/)
  })

  it('explains the ways: more sites, shorter lives, growth factors', () => {
    const host = mount()
    expect(node(host, 'H').getAttribute('aria-label')).toMatch(/osteoclasts \(more sites are begun\)/)
    expect(node(host, 'gc').getAttribute('aria-label')).toMatch(/osteoblasts \(they live shorter\)/)
    expect(node(host, 'C').getAttribute('aria-label')).toMatch(/\(removal sets growth factors free\)/)
  })

  it('is all words of the catalogue', () => {
    const host = mount('en-XA')
    for (const one of host.querySelectorAll('dd, .dgm-title, .dgm-caption p, summary'))
      expect(one.textContent).toMatch(/[áéíóúçđñšţ]/)
  })
})

describe('reading the drawing', () => {
  const press = (host: Element, key: string): void => {
    host.querySelector('.dgm-frame')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  }
  const lit = (host: Element): string[] =>
    [...host.querySelectorAll<SVGElement>('[data-link].on')].map(one => one.dataset['link'] ?? '')

  it('has one stop for the tab key, and walks by arrow keys', () => {
    const host = mount()
    const stops = (): string[] =>
      [...host.querySelectorAll<SVGElement>('[tabindex="0"]')].map(one => one.dataset['place'] ?? '')
    expect(stops()).toEqual(['aln'])
    press(host, 'ArrowDown')
    expect(document.activeElement).toBe(node(host, 'D'))
    expect(stops()).toEqual(['D'])
    press(host, 'ArrowRight')
    expect((document.activeElement as SVGElement).dataset['place']).toBe('rankl')
    expect(lit(host)).toContain('D>rankl')
    expect(text(host, '.dgm-readout')).toMatch(/^RANKL\. .*Lowered by denosumab/)
    press(host, 'End')
    press(host, 'Home')
    expect(stops()).toEqual(['aln'])
  })

  it('can reach every place by arrow keys', () => {
    const host = mount()
    const seen = new Set<string>()
    const visit = (id: string): void => {
      if (seen.has(id)) return
      seen.add(id)
      for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft']) {
        node(host, id).focus()
        press(host, key)
        visit((document.activeElement as SVGElement).dataset['place'] ?? '')
      }
    }
    visit('aln')
    expect([...seen].sort()).toEqual(PLACES.map(({ id }) => id).sort())
  })

  it('lights what a place touches, and keeps it lit when it is pressed', () => {
    const host = mount()
    expect(lit(host)).toEqual([])
    node(host, 'M').dispatchEvent(new Event('click', { bubbles: true }))
    expect(lit(host)).toEqual(['M>sclerostin'])
    expect(node(host, 'M').getAttribute('aria-pressed')).toBe('true')
    expect(node(host, 'sclerostin').classList.contains('on')).toBe(true)
    expect(node(host, 'wnt').classList.contains('on')).toBe(false)
    press(host, 'Escape')
    expect(lit(host)).toEqual([])
    expect(text(host, '.dgm-readout')).toBe(english.text('diagram.hint'))
  })

  it('is mirrored from right to left, words left as they are', () => {
    const x = (host: Element, id: string): number =>
      Number(node(host, id).querySelector('rect')?.getAttribute('x'))
    const plain = mount()
    const [left, right] = [x(plain, 'aln'), x(plain, 'density')]
    expect(left).toBeLessThan(right)
    view?.dispose()
    const mirrored = mount('ar-XB')
    expect(x(mirrored, 'aln')).toBeGreaterThan(x(mirrored, 'density'))
    expect(mirrored.querySelector('.dgm-arrows')?.getAttribute('transform')).toContain('scale(-1 1)')
    expect(mirrored.querySelector('.dgm-places')?.getAttribute('transform')).toBeNull()
  })

  it('opens its words for paper, and leaves nothing behind', () => {
    const host = mount()
    const twin = host.querySelector('details') as HTMLDetailsElement
    expect(twin.open).toBe(false)
    window.dispatchEvent(new Event('beforeprint'))
    expect(twin.open).toBe(true)
    window.dispatchEvent(new Event('afterprint'))
    expect(twin.open).toBe(false)
    view?.dispose()
    view = null
    expect(host.childElementCount).toBe(0)
  })
})
