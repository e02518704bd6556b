// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { createI18n } from '../../src/i18n'
import words from '../../src/i18n/locales/en/scene.json'
import { createGrowing } from '../../src/scene/growing'
import { createMeasures, MEASURES, onTrack } from '../../src/scene/measures'
import { barLength_mm } from '../../src/scene/scale-bar'

const i18n = createI18n('en')
i18n.add(words)
const NOW = { bvtv: 0.118, tbTh_mm: 0.142, tbSp_mm: 0.84, tbN_mm: 1.09, connD_mm3: 3.1, da: 1.52 }
const YOUNG = { bvtv: 0.17, tbTh_mm: 0.151, tbSp_mm: 0.632, tbN_mm: 1.31, connD_mm3: 4.21, da: 1.47 }

describe('measures', () => {
  it('says value, unit, what it was, and the usual range with its source', () => {
    const row = createMeasures(i18n)
    row.update({ now: NOW, young: YOUNG, youngAge: 25, bvtv: null })
    const text = row.element.textContent
    expect(text).toContain('11.8 %, was 17.0 at 25')
    expect(text).toContain('0.84 mm, was 0.63 at 25')
    expect(text).toContain('1.09 per mm, was 1.31 at 25')
    expect(text).toContain('1.52, was 1.47 at 25')
    expect(text).toContain('Usual: 11.4 to 19.4 %')
    expect(text.match(/Rubin 2010/g)).toHaveLength(5)
    expect(text).toContain('nine elderly people: 1.36 to 1.60 (PMC3352993)')
  })
  it('shows the short form and says the sentence, once each', () => {
    const row = createMeasures(i18n)
    row.update({ now: NOW, young: YOUNG, youngAge: 25, bvtv: null })
    const groups = [...row.element.querySelectorAll('.scene-measure')]
    expect(groups).toHaveLength(6)
    for (const group of groups) {
      const [seen, said] = [...group.querySelector('dd')!.children]
      expect(seen!.getAttribute('aria-hidden')).toBe('true')
      expect(seen!.textContent).toMatch(/^[\d.]+ at 25: [\d.]+$/)
      expect(said!.className).toBe('visually-hidden')
      expect(said!.textContent).toMatch(/ at 25\. /)
    }
  })
  it('shows bone in the block before the rest is measured', () => {
    const row = createMeasures(i18n)
    row.update({ now: null, young: null, youngAge: 25, bvtv: 0.165 })
    const text = row.element.textContent
    expect(text).toContain('16.5 %. Usual')
    expect(text).toContain('being measured')
    expect(text).not.toContain(' at 25')
  })
  it('keeps bands and dots on their tracks', () => {
    for (const spec of MEASURES) {
      expect(onTrack(spec, spec.usual[0])).toBeGreaterThan(0)
      expect(onTrack(spec, spec.usual[1])).toBeLessThan(100)
      expect(spec.usual[0]).toBeLessThan(spec.usual[1])
      expect(onTrack(spec, -5)).toBe(0)
      expect(onTrack(spec, 1e6)).toBe(100)
    }
  })
})

describe('growing', () => {
  it('is seen all the way and spoken twice', () => {
    const line = createGrowing(i18n)
    const spoken = line.spoken
    const heard = new Set<string>()
    const seen = new Set<string>()
    for (const knownTo of [20, 30, 48, 60]) {
      line.update({ knownTo, done: false })
      heard.add(spoken.textContent)
      seen.add(line.line.querySelector<HTMLElement>('.scene-growing-rule')!.style.inlineSize)
    }
    expect(seen.size).toBe(4)
    line.update({ knownTo: 90, done: true })
    heard.add(spoken.textContent)
    expect(heard.size).toBe(2)
    expect(line.line.hidden).toBe(true)
  })
  it('says nothing about a life that was known from the start', () => {
    const line = createGrowing(i18n)
    line.update({ knownTo: 90, done: true })
    expect(line.spoken.textContent).toBe('')
  })
})

describe('scale bar', () => {
  it('is 1 mm as long as that fits, round otherwise', () => {
    expect(barLength_mm(140, 280)).toBe(1)
    expect(barLength_mm(600, 280)).toBe(0.2)
    expect(barLength_mm(40, 280)).toBe(5)
    expect(barLength_mm(9000, 280)).toBe(0.02)
    expect(barLength_mm(0.25, 280)).toBe(500)
  })
})
