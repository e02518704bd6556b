// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { createI18n } from '../../src/i18n'
import words from '../../src/i18n/locales/en/panels-loads.json'
import shell from '../../src/i18n/locales/en/panels.json'
import type { ReadingFacts } from '../../src/panels/facts'
import { makeArea, makeLoads } from '../../src/panels/loads'
import { ACTS, loadOf } from '../../src/panels/loads/acts'
import { against, asked, axisEnd } from '../../src/panels/loads/margin'
import { AREAS, dotsOn, pressureOf, PUSH_N, radiusOf, timesPalm } from '../../src/panels/loads/push'
import { catalogue } from './panels-catalogue'

const hands = () => {
  const i18n = createI18n('en')
  i18n.add(shell)
  i18n.add(words)
  return { i18n, reveal: () => false }
}
const facts = (age: number, spineDensity: number): ReadingFacts => ({
  age,
  spineDensity,
  sex: 'f',
  t: { spine: 0, hip: 0, neck: 0 },
  change: 0,
  resorption: 1,
  formation: 1,
  menopause: 50,
  breaks: [],
  heightLoss_cm: 0,
  risk10: null,
  drugs: [],
  cortisol_mg: 0,
  massage: 0,
})

describe('everyday loads', () => {
  it('are the ratios of the table in the evidence review, lightest first', () => {
    const table = { front: 0.2, side: 0.24, slouch: 0.6, sit: 0.92, stand: 1, over: 1.66, bend: 2.2, close: 2.2, knees: 3.4, round: 4.6 } // prettier-ignore
    expect(ACTS.map(({ id }) => id)).toEqual(Object.keys(table))
    for (const [id, load] of Object.entries(table)) expect(loadOf(id as 'stand')).toBeCloseTo(load, 6)
    expect(loadOf('basin')).toBeNull()
  })

  it('offer instead only what was lighter in the same man, or what another study measured', () => {
    for (const { id, instead } of ACTS)
      for (const other of instead)
        expect(loadOf(other) ?? 0, `${id} to ${other}`).toBeLessThan(loadOf(id) ?? 0)
  })
})

describe('what an act asks of a spine', () => {
  it('is its load over strength: density squared in the middle, softer and steeper at the ends', () => {
    expect(asked(1, 1)).toEqual({ low: 1, middle: 1, high: 1 })
    const { low, middle, high } = asked(2.2, 0.7)
    expect(middle).toBeCloseTo(2.2 / 0.49, 9)
    expect(low).toBeCloseTo(2.2 / 0.7 ** 1.5, 9)
    expect(high).toBeCloseTo(2.2 / 0.7 ** 2.7, 9)
  })

  it('keeps its ends in order, and grows as density falls, below and above that of the young', () => {
    const seen = [1.2, 1.05, 1, 0.95, 0.8, 0.6, 0.4].map(density => asked(3.4, density))
    for (const [i, { low, middle, high }] of seen.entries()) {
      expect(low).toBeLessThanOrEqual(middle)
      expect(middle).toBeLessThanOrEqual(high)
      if (i > 0) expect(middle).toBeGreaterThan(seen[i - 1]!.middle)
    }
  })

  it('fits on an axis that does not move while a usual life ages', () => {
    expect(new Set([1, 0.95, 0.9, 0.85, 0.82].map(d => axisEnd(asked(4.6, d).high)))).toEqual(new Set([8]))
    for (const density of [1, 0.7, 0.5, 0.3, 0.2])
      expect(axisEnd(asked(4.6, density).high)).toBeGreaterThanOrEqual(asked(4.6, density).high)
  })

  it('is called the same where it cannot be told apart', () => {
    expect([1.1, 1, 0.985, 0.9].map(against)).toEqual(['less', 'even', 'even', 'more'])
  })
})

describe('the chart of loads', () => {
  it('is a list of ten to choose from, each with its number to be heard', () => {
    const { root } = makeLoads(hands())
    const radios = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')]
    expect(radios).toHaveLength(ACTS.length)
    expect(new Set(radios.map(({ name }) => name)).size).toBe(1)
    expect(radios.filter(({ checked }) => checked).map(({ value }) => value)).toEqual(['round'])
    expect(root.querySelector('fieldset > legend')?.textContent).toBeTruthy()
    expect(radios.at(-1)?.closest('label')?.textContent).toContain('4.6 times standing')
    expect(root.textContent).not.toMatch(/[{}]|undefined|NaN|panels\./)
  })

  it('follows the simulated life, says whose it is, and draws nothing while that stays', () => {
    const { root, update } = makeLoads(hands())
    const live = root.querySelector<HTMLElement>('.loads-live')!
    expect(live.hidden).toBe(true)
    update?.(facts(75.4, 0.8))
    expect(live.hidden).toBe(false)
    expect(live.textContent).toMatch(
      /^In the simulation At 75, lifting 20 kg with a round back asks about 7\.2 times .* Of a healthy spine it is 4\.6 times\./,
    )
    const number = root.querySelector('[data-act=bend] .loads-now .loads-value')!
    expect(number.textContent).toBe('3.4')
    const watch = new MutationObserver(() => {})
    watch.observe(root, { subtree: true, childList: true, attributes: true, characterData: true })
    update?.(facts(75.9, 0.801))
    expect(watch.takeRecords()).toEqual([])
    // a step of density: a bar and two numbers a row at most, the sentence and the head; no axis, no figure
    update?.(facts(76, 0.79))
    const changes = watch.takeRecords().length
    expect(changes).toBeGreaterThan(0)
    expect(changes).toBeLessThanOrEqual(2 * (3 * ACTS.length + 2))
    watch.disconnect()
    const short = root.querySelector('[data-act=bend] .loads-hatch')!.getAttribute('d')!
    update?.(facts(80, 0.7))
    expect(root.querySelector('[data-act=bend] .loads-hatch')!.getAttribute('d')!.length).toBeGreaterThan(0)
    expect(root.querySelector('[data-act=bend] .loads-hatch')!.getAttribute('d')).not.toBe(short)
    update?.(facts(30, 1))
    expect(live.textContent).toMatch(/At 30, this spine is about as dense/)
    expect(root.querySelector('[data-act=bend] .loads-hatch')!.getAttribute('d')).toBe('')
  })

  it('shows lighter ways beside the chosen act, and says what they are worth', () => {
    const { root } = makeLoads(hands())
    const names = () => [...root.querySelectorAll('.loads-way-name')].map(node => node.textContent)
    const said = catalogue('panels')
    expect(names()).toEqual(['round', 'knees', 'close'].map(id => said[`panels.loads.act.${id}`]))
    const bend = root.querySelector<HTMLInputElement>('input[value=bend]')!
    bend.checked = true
    bend.dispatchEvent(new Event('change', { bubbles: true }))
    expect(names()).toHaveLength(2)
    expect(root.querySelector('.loads-tip')?.textContent).toMatch(/hand on the basin.*nearly a third/)
  })
})

describe('the words about loads', () => {
  const loads = Object.entries(catalogue('panels')).filter(([key]) => /^panels\.(loads|area)\./.test(key))

  it('hold no unit of force, no per cent, no limit and no verdict', () => {
    expect(loads.length).toBeGreaterThan(40)
    for (const [key, text] of loads)
      expect(text, key).not.toMatch(/%|per ?cent|newton|\d\s?N\b|\bkPa\b|\bsafe|\bbreaks?\b|fracture|\bsnap/i)
  })

  it('say nothing of massage beside a spine, and keep what must stand', () => {
    const text = (stem: string) =>
      loads.flatMap(([key, one]) => (key.startsWith(`panels.${stem}.`) ? [one] : [])).join('\n')
    expect(text('loads')).not.toMatch(/massage|stroke|therapist|hands-on/i)
    expect(text('loads')).toContain('One healthy man; yours differ.')
    // he was 45: a load of his is not that of a young spine
    expect(text('loads')).not.toMatch(/young spine/i)
    expect(text('loads')).toMatch(/Low on this list does not mean it is the right way for you to lie\./)
    expect(text('area')).toContain('This is arithmetic, not a measurement of massage.')
    expect(text('area')).toContain('It does not tell how much a bone can bear.')
    expect(text('area')).toMatch(/assumed/)
  })
})

describe('the same push', () => {
  it('is 2 kPa on a palm, 50 kPa on a thumb, 25 times as much', () => {
    expect(pressureOf(AREAS.palm)).toBeCloseTo(2, 9)
    expect(pressureOf(AREAS.thumb)).toBeCloseTo(50, 9)
    expect(timesPalm(AREAS.thumb)).toBe(25)
    // two litres of water
    expect(PUSH_N / 9.81).toBeCloseTo(2, 1)
  })

  it('is drawn as twenty dots, all on the contact and none on another', () => {
    for (const area of [AREAS.thumb, 30, AREAS.palm]) {
      const dots = dotsOn(area)
      expect(dots).toHaveLength(20)
      for (const [x, y] of dots) expect(Math.hypot(x, y)).toBeLessThan(radiusOf(area))
      const gaps = dots.flatMap(([x, y], i) => dots.slice(i + 1).map(([u, v]) => Math.hypot(x - u, y - v)))
      expect(Math.min(...gaps)).toBeGreaterThan(0.25 * radiusOf(area))
    }
  })

  it('answers the slider and the two ends in words and in numbers', () => {
    const { root } = makeArea(hands())
    const slider = root.querySelector<HTMLInputElement>('input[type=range]')!
    expect(root.querySelector('.area-result')?.textContent).toContain('25 times as much')
    expect(root.querySelector('.area-formula')?.textContent).toMatch(/20\sN ÷ 4\scm² = 50\skPa/)
    expect(slider.getAttribute('aria-valuetext')).toBe('4 square centimetres')
    slider.value = '40'
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    expect(root.querySelector('.area-result')?.textContent).toContain('2.5 times as much')
    expect(root.querySelector('.area-formula')?.textContent).toMatch(/20\sN ÷ 40\scm² = 5\skPa/)
    const [, palm] = root.querySelectorAll('button')
    palm!.click()
    expect(slider.value).toBe('100')
    expect(root.querySelector('.area-result')?.textContent).toBe(
      'On a whole palm, each square carries its share.',
    )
    expect(root.querySelector('[role=img]')?.getAttribute('aria-label')).toContain('100 square centimetres')
  })
})
