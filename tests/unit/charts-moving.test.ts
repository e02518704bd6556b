// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createHover, mountCharts, type ChartsView, type Hover } from '../../src/charts'
import { spread } from '../../src/charts/hover-rule'
import { heightAt } from '../../src/charts/series'
import { createI18n } from '../../src/i18n'
import * as made from '../charts/fixtures'

const i18n = createI18n('en')
const mounted: { dispose(): void }[] = []
const hands = () => ({
  onAge: vi.fn<(age: number) => void>(),
  onSite: () => {},
  onBone: () => {},
  onHorizon: () => {},
  onUncertainty: () => {},
  csvHeader: () => [],
})
const mount = (view: ChartsView, hover?: Hover) => {
  const host = document.createElement('div')
  document.body.append(host)
  const on = hands()
  const charts = mountCharts(host, { i18n, ...on, ...(hover === undefined ? {} : { hover }) })
  charts.update(view)
  mounted.push(charts)
  return { host, charts, ...on }
}
afterEach(() => {
  for (const charts of mounted.splice(0)) charts.dispose()
  document.body.replaceChildren()
})
const plotOf = (host: Element, id: string): HTMLElement => host.querySelector(`.chart-${id} .chart-plot`)!
const over = (plot: HTMLElement, type: string, clientX: number, pointerType = 'mouse') =>
  plot.dispatchEvent(new PointerEvent(type, { clientX, pointerType, button: 0, bubbles: true }))

describe('the age under a pointer', () => {
  const view = made.viewOf(made.lifeFrom())
  /** 34 px is age 20, 336 px is age 90 where nothing is laid out */
  const pixel = (age: number): number => 34 + ((age - 20) / 70) * 302

  it('shows in every chart that shares it, with values, and leaves no trace', async () => {
    const hover = createHover()
    const { host, onAge } = mount(view, hover)
    const other = mount(view, hover).host
    await vi.dynamicImportSettled()
    const before = [host.innerHTML, other.innerHTML]
    over(plotOf(host, 'density'), 'pointermove', pixel(75))
    await vi.waitFor(() => expect(document.querySelectorAll('.chart-hover')).toHaveLength(6))
    const said = (of: Element, id: string): (string | null)[] =>
      [...of.querySelectorAll(`.chart-${id} .chart-hover-words`)].map(node => node.textContent)
    for (const one of [host, other]) {
      expect(said(one, 'density')).toEqual(['75', '\u22122.5'])
      expect(said(one, 'balance')[0]).toBe('75')
      expect(said(one, 'balance').slice(1).join()).toMatch(/^removal \d\.\d+×,building \d\.\d+×$/)
      expect(said(one, 'risk')[1]).toMatch(/^15\.\d in 100$/)
    }
    expect(onAge).not.toHaveBeenCalled()
    over(plotOf(host, 'density'), 'pointerleave', 0)
    expect([host.innerHTML, other.innerHTML]).toEqual(before)
  })
  it('is not shown for a finger, while dragging, or on the age rule itself', async () => {
    const { host } = mount(view)
    const plot = plotOf(host, 'balance')
    over(plot, 'pointermove', pixel(75), 'touch')
    over(plot, 'pointerdown', pixel(75))
    over(plot, 'pointermove', pixel(70))
    over(plot, 'pointerup', pixel(70))
    over(plot, 'pointermove', pixel(62))
    await vi.dynamicImportSettled()
    expect(host.querySelector('.chart-hover')).toBeNull()
    over(plot, 'pointermove', pixel(64))
    await vi.waitFor(() => expect(host.querySelectorAll('.chart-hover')).toHaveLength(3))
  })
  it('is told once a year that is passed, to whoever listens still', () => {
    const hover = createHover()
    const heard = vi.fn<(age: number | null) => void>()
    const off = hover.listen(heard)
    for (const age of [50, 50, 51, null, null]) hover.set(age)
    off()
    hover.set(70)
    expect(heard.mock.calls).toEqual([[50], [51], [null]])
  })
  it('values that would overlap are moved apart, in order, inside the plot', () => {
    expect(spread([50, 52, 10], 16, 0, 100)).toEqual([50, 66, 10])
    expect(spread([98, 99], 16, 0, 100)).toEqual([84, 100])
    const tight = spread([5, 3, 4], 16, 0, 60)
    expect(tight).toEqual([35, 3, 19])
    expect(spread([58, 57, 59], 16, 0, 60)).toEqual([44, 28, 60])
  })
})

describe('from one life to the next', () => {
  let time = 0
  let frames: FrameRequestCallback[] = []
  beforeEach(() => {
    time = 10_000
    frames = []
    vi.spyOn(performance, 'now').mockImplementation(() => time)
    vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => frames.push(run))
    vi.stubGlobal('cancelAnimationFrame', () => {
      frames = []
    })
  })
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
    document.body.removeAttribute('data-motion')
  })
  const tick = (ms: number): void => {
    time += ms
    for (const run of frames.splice(0)) run(time)
  }
  // the same axis for all three
  const at = (factor: number): ChartsView => made.viewOf(made.lifeFrom({ risk: factor }), { average: big })
  const big = made.lifeFrom({ risk: 3 }).risk
  const curve = (host: Element): string =>
    [...host.querySelectorAll('.chart-risk .chart-curve.chart-ahead')].map(n => n.getAttribute('d')).join()
  const points = (d: string) =>
    [...d.matchAll(/([\d.]+),([\d.]+)/g)].map(hit => [Number(hit[1]), Number(hit[2])] as const)
  /** A chart whose helper has arrived, at rest. */
  const ready = async () => {
    const all = mount(at(1))
    all.charts.update(at(1.01))
    await vi.dynamicImportSettled()
    time += 500
    return all
  }

  it('curves move between the old and the new values; words are new at once', async () => {
    const { host, charts } = await ready()
    const old = curve(host)
    charts.update(at(0.5))
    const words = host.querySelector('.chart-risk h3')?.textContent
    expect(words).toBe('Of 100 women like her, about 4 break a major bone in ten years')
    expect(host.querySelector('.chart-risk svg')?.getAttribute('data-moving')).toBe('true')
    const steps = [curve(host)]
    for (let i = 0; i < 11; i += 1) {
      tick(20)
      steps.push(curve(host))
    }
    const fresh = mount(at(0.5)).host
    expect(steps[11]).toBe(curve(fresh))
    const [first, last] = [points(old), points(curve(fresh))]
    let before = -Infinity
    for (const step of steps.map(points)) {
      const y = heightAt(step, 300)
      expect(y).toBeGreaterThanOrEqual(heightAt(first, 300) - 0.2)
      expect(y).toBeLessThanOrEqual(heightAt(last, 300) + 0.2)
      expect(y).toBeGreaterThanOrEqual(before - 0.2)
      before = y
    }
    // it began where the old one stood, and nothing runs on
    expect(heightAt(points(steps[0]!), 300)).toBeCloseTo(heightAt(first, 300), 0)
    expect(frames).toHaveLength(0)
    expect(host.querySelector('[data-moving]')).toBeNull()
  })
  it('goes on through another drawing of the same life, and ends in time', async () => {
    const { host, charts } = await ready()
    const view = at(0.5)
    charts.update(view)
    tick(60)
    const half = curve(host)
    charts.update({ ...view, uncertainty: false })
    expect(heightAt(points(curve(host)), 300)).toBeCloseTo(heightAt(points(half), 300), 0)
    expect(curve(host)).not.toBe(curve(mount(view).host))
    tick(60)
    tick(90)
    expect(curve(host)).toBe(curve(mount(view).host))
    expect(frames).toHaveLength(0)
  })
  it('a hand that moves on sees each life at once', async () => {
    const { host, charts } = await ready()
    charts.update(at(0.9))
    for (const factor of [0.8, 0.7, 0.6]) {
      time += 40
      charts.update(at(factor))
      expect(curve(host)).toBe(curve(mount(at(factor)).host))
      expect(frames).toHaveLength(0)
    }
  })
  it('another age, or reduced motion, moves nothing', async () => {
    const { charts } = await ready()
    const view = at(0.7)
    document.body.dataset['motion'] = 'reduce'
    charts.update(view)
    expect(frames).toHaveLength(0)
    document.body.dataset['motion'] = 'full'
    time += 500
    charts.update({ ...view, age: 70 })
    expect(frames).toHaveLength(0)
  })
  it('where the axis changes a height means something else, and nothing moves', async () => {
    const { host, charts } = await ready()
    charts.update(made.viewOf(made.lifeFrom({ risk: 0.5 })))
    expect(host.querySelector('.chart-risk svg')?.hasAttribute('data-moving')).toBe(false)
  })
  it('disposed on the way it stops', async () => {
    const { charts } = await ready()
    charts.update(at(0.5))
    expect(frames.length).toBeGreaterThan(0)
    charts.dispose()
    expect(frames).toHaveLength(0)
    mounted.length = 0
  })
})
