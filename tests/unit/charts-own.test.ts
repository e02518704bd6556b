// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { mountCharts, type ChartsView } from '../../src/charts'
import { stageOf } from '../../src/charts/axes'
import { csvOf } from '../../src/charts/export'
import { crowdAt } from '../../src/charts/people'
import { add, put } from '../../src/charts/svg'
import { tableReader } from '../../src/charts/table'
import type { ChartKind, Horizon, OwnKind, RowTable } from '../../src/charts/types'
import { createI18n } from '../../src/i18n'
import * as made from '../charts/fixtures'

const i18n = createI18n('en')
const mounted: { dispose(): void }[] = []
afterEach(() => {
  for (const charts of mounted.splice(0)) charts.dispose()
  document.body.replaceChildren()
})

const rows: RowTable = {
  caption: 'Made up',
  first: 'What',
  columns: [
    { heading: 'How much', digits: 1 },
    { heading: 'In words', digits: 0 },
  ],
  rows: [
    { name: '=cmd', cells: [1.25, 'a, b'] },
    { name: 'nothing', cells: [NaN, '+1 more'] },
  ],
}
const drawn: { width: number; height: number }[] = []
const picture: OwnKind = {
  id: 'risk',
  name: () => 'A picture',
  axis: 'own',
  height: { ratio: 2 },
  mount: layer => {
    const bar = add(layer, 'path', '')
    return canvas => {
      drawn.push({ width: canvas.width, height: canvas.height })
      put(bar, { d: `M0 0H${canvas.width}` })
    }
  },
  takeaway: ({ age }) => `At ${age}`,
  quantity: () => 'Bars',
  spoken: ({ horizon }) => `says ${horizon}`,
  tabs: ({ horizon }, _i18n, { onHorizon }) => [
    {
      id: 'horizon',
      label: 'How far',
      options: (['ten', 'lifetime'] as const).map(id => ({ id, label: id, pressed: id === horizon })),
      onPick: id => onHorizon(id as Horizon),
    },
  ],
  note: ({ age }) => (age > 60 ? 'old' : ''),
  table: () => rows,
}
const mount = (view: ChartsView) => {
  const host = document.createElement('div')
  document.body.append(host)
  const on = {
    onAge: vi.fn<(age: number) => void>(),
    onSite: () => {},
    onBone: () => {},
    onHorizon: vi.fn<(horizon: Horizon) => void>(),
    onUncertainty: () => {},
  }
  const kinds: readonly ChartKind[] = [picture]
  const charts = mountCharts(host, { i18n, ...on, csvHeader: () => [], kinds })
  charts.update(view)
  mounted.push(charts)
  return { host, charts, ...on }
}

describe('a chart without an age axis', () => {
  const view = made.viewOf(made.lifeFrom(), { age: 62 })
  it('is a picture with a name, moves no age, and has its own switches, note and height', () => {
    const { host, charts, onAge, onHorizon } = mount(view)
    const plot = host.querySelector<HTMLElement>('.chart-plot')!
    expect(plot.getAttribute('role')).toBe('img')
    expect(plot.getAttribute('aria-label')).toBe('At 62. says ten')
    expect(plot.hasAttribute('tabindex')).toBe(false)
    expect(plot.style.aspectRatio).toMatch(/^2\b/)
    plot.dispatchEvent(new PointerEvent('pointerdown', { clientX: 100, button: 0, bubbles: true }))
    plot.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
    expect(onAge).not.toHaveBeenCalled()
    const note = host.querySelector<HTMLElement>('.chart-note')!
    expect([note.textContent, note.hidden]).toEqual(['old', false])
    const [ten, lifetime] = [...host.querySelectorAll<HTMLElement>('.chart-site')]
    expect(host.querySelector('.chart-sites')?.getAttribute('aria-label')).toBe('How far')
    ten!.click()
    expect(onHorizon).not.toHaveBeenCalled()
    lifetime!.click()
    expect(onHorizon).toHaveBeenCalledWith('lifetime')
    charts.update({ ...view, age: 40, horizon: 'lifetime' })
    expect(lifetime!.getAttribute('aria-pressed')).toBe('true')
    expect(plot.getAttribute('aria-label')).toBe('At 40. says lifetime')
    expect(note.hidden).toBe(true)
    expect(drawn[drawn.length - 1]).toEqual({ width: 344, height: 180 })
  })
  it('has a table with rows of its own, and saves it', async () => {
    const { host } = mount(view)
    host.querySelector<HTMLElement>('.chart-tool')!.click()
    await vi.waitFor(() => expect(host.querySelector('table')).not.toBeNull())
    const cells = [...host.querySelectorAll('tbody tr')].map(row =>
      [...row.children].map(cell => cell.textContent),
    )
    expect(cells).toEqual([
      ['=cmd', '1.3', 'a, b'],
      ['nothing', 'no figure', '+1 more'],
    ])
    const spec = (await tableReader(picture as ChartKind, i18n))(view, i18n)
    expect(csvOf(spec, i18n, ['About']).split('\r\n')).toEqual([
      'About',
      'Made up',
      '',
      'What,How much,In words',
      '"\'=cmd",1.2500,"a, b"',
      'nothing,,"\'+1 more"',
      '',
    ])
  })
})

describe('a crowd beside the risk', () => {
  const crowd = (more: Partial<ChartsView>, risk = 1) =>
    crowdAt(
      stageOf(made.viewOf(made.lifeFrom({ risk }), { age: 63, ...more }), {
        width: 344,
        height: 180,
        axis: 13,
      }),
    )
  // at 63: any major bone 8, hip 1.27, without the choice 12
  it('is whole people of a hundred, hips among those who break a bone', () => {
    expect(crowd({})).toEqual({ of: 100, breaks: 8, hip: 1, spared: 0 })
    expect(crowd({ bone: 'wrist' })).toEqual({ of: 100, breaks: 4, hip: 0, spared: 0 })
    expect(crowd({ bone: 'hip' })).toEqual({ of: 100, breaks: 1, hip: 1, spared: 0 })
    expect(crowd({ age: 49.5 })).toBeNull()
  })
  it('shows who is spared by the choice or breaks a bone in life A only, and never fewer than none', () => {
    const more = made.lifeFrom({ risk: 1.5 })
    expect(crowd({ pinned: more })?.spared).toBe(4)
    expect(crowd({ without: { of: 'treatments', life: more } })?.spared).toBe(4)
    expect(crowd({ pinned: made.lifeFrom({ risk: 0.5 }) })?.spared).toBe(0)
  })
  it('is a thousand where either life is below one in a hundred', () => {
    expect(crowd({ bone: 'hip' }, 0.5)).toEqual({ of: 1000, breaks: 6, hip: 6, spared: 0 })
    expect(crowd({ bone: 'hip', pinned: made.lifeFrom({ risk: 0.5 }) })).toMatchObject({
      of: 1000,
      breaks: 13,
    })
  })
})
