// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CHARTS, mountCharts, type ChartsView } from '../../src/charts'
import { GALLERY, galleryView, type GalleryEntry } from '../../src/charts/gallery'
import { mountGallery } from '../../src/charts/gallery-page'
import { textWidth } from '../../src/charts/labels'
import { inkOf } from '../../src/charts/marks'
import { tableReader } from '../../src/charts/table'
import { createI18n } from '../../src/i18n'
import type { AgeTable } from '../../src/charts/types'
import type { Life } from '../../src/risk/types'
import * as made from './fixtures'

const i18n = createI18n('en')
const mounted: { dispose(): void }[] = []
const hands = () => ({
  onAge: vi.fn<(age: number) => void>(),
  onSite: vi.fn<(site: string) => void>(),
  onBone: vi.fn<(bone: string) => void>(),
  onHorizon: vi.fn<(horizon: string) => void>(),
  onUncertainty: vi.fn<(shown: boolean) => void>(),
})
const mount = (view: ChartsView, more: Partial<Parameters<typeof mountCharts>[1]> = {}) => {
  const host = document.createElement('div')
  document.body.append(host)
  const on = hands()
  const charts = mountCharts(host, { i18n, ...on, csvHeader: () => ['Trabecula'], ...more })
  charts.update(view)
  mounted.push(charts)
  return { host, charts, ...on }
}
afterEach(() => {
  for (const charts of mounted.splice(0)) charts.dispose()
  document.body.replaceChildren()
})

const rounded = (text: string): string =>
  text.replace(/-?\d+\.\d+/g, n => String(Number(Number(n).toFixed(3))))

/** One element a line, hidden ones left out: a snapshot that can be read and compared by eye. */
const printed = (node: Element, depth = 0): string => {
  if (node.getAttribute('display') === 'none') return ''
  const attributes = [...node.attributes]
    .map(a => ` ${a.name}="${rounded(a.value)}"`)
    .sort()
    .join('')
  const pad = '  '.repeat(depth)
  if (node.children.length === 0)
    return node.tagName === 'path' && node.getAttribute('d') === ''
      ? ''
      : `${pad}<${node.tagName}${attributes}>${node.textContent ?? ''}</${node.tagName}>\n`
  const inner = [...node.children].map(child => printed(child, depth + 1)).join('')
  return `${pad}<${node.tagName}${attributes}>\n${inner}${pad}</${node.tagName}>\n`
}
const drawingOf = (host: Element, id: string): SVGSVGElement =>
  host.querySelector(`.chart-${id} svg`) as SVGSVGElement

/** The letters of every bold label, pixels: cap height, measured as the program measures. */
const labelBoxes = (svg: Element) =>
  [...svg.querySelectorAll('.chart-label-main, .chart-label-pinned')]
    .filter(label => label.getAttribute('display') !== 'none')
    .flatMap(label =>
      [...label.querySelectorAll('tspan')]
        .filter(line => line.textContent !== '')
        .map(line => {
          const size = label.classList.contains('chart-label-main') ? 15 : 13
          const width = textWidth(line.textContent ?? '', size, true)
          const x = Number(line.getAttribute('x')) - (label.getAttribute('text-anchor') === 'end' ? width : 0)
          return { x, width, y: Number(line.getAttribute('y')) - 0.7 * size, height: 0.7 * size }
        }),
    )
const curvePoints = (svg: Element) =>
  [...svg.querySelectorAll('.chart-curve')].flatMap(curve =>
    inkOf(
      [...(curve.getAttribute('d') ?? '').matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(
        hit => [Number(hit[1]), Number(hit[2])] as const,
      ),
    ),
  )

const withFits = (life: Life, more: Partial<ChartsView> = {}): ChartsView =>
  made.viewOf(life, { fits: made.fitsFrom(life), ...more })

const maker = { lives: made.galleryLives(), viewOf: made.viewOf, fitsOf: made.fitsFrom }
const seen = (entry: GalleryEntry, more: Partial<ChartsView> = {}): ChartsView =>
  galleryView(entry, maker, more)
const caseOf = (id: string): ChartsView => seen(GALLERY.find(entry => entry.id === id)!)
const cases: Readonly<Record<string, () => ChartsView>> = Object.fromEntries(
  GALLERY.filter(({ kind }) => kind === 'risk').map(entry => [entry.state, () => seen(entry)]),
)

describe.each(GALLERY)('$id', entry => {
  it('is drawn as before, and twice is once', async () => {
    const { host, charts } = mount(seen(entry), { only: entry.kind })
    // the crowd beside the risk comes a moment later
    await vi.dynamicImportSettled()
    const drawing = printed(drawingOf(host, entry.kind))
    await expect(drawing).toMatchFileSnapshot(`./snapshots/${entry.id}.svg`)
    const before = host.innerHTML
    charts.update(seen(entry))
    expect(host.innerHTML).toBe(before)
  })
})

it('every chart has its states, each under a name of its own, in words', () => {
  expect(new Set(GALLERY.map(({ id }) => id)).size).toBe(GALLERY.length)
  for (const { id } of CHARTS) expect(GALLERY.filter(({ kind }) => kind === id).length).toBeGreaterThan(9)
  const host = document.createElement('div')
  document.body.append(host)
  const gallery = mountGallery(host, {
    i18n,
    lifeOf: made.lifeFrom,
    viewOf: made.viewOf,
    fitsOf: made.fitsFrom,
    kinds: CHARTS,
    entries: GALLERY,
    csvHeader: () => [],
  })
  expect(host.querySelectorAll('svg.chart-drawing')).toHaveLength(GALLERY.length)
  expect(host.textContent).not.toMatch(/charts\./)
  // each has switches of its own
  const [first, second] = [...host.querySelectorAll('.chart-risk')]
  first!.querySelector<HTMLElement>('.chart-sites-bone button:nth-child(2)')!.click()
  const takeaway = (of: Element | undefined): string => of?.querySelector('h3')?.textContent ?? ''
  expect(takeaway(first)).toContain('a hip')
  expect(takeaway(second)).toContain('a major bone')
  gallery.dispose()
  expect(host.childNodes).toHaveLength(0)
})

it('no node is made anew, and a drawing does not depend on the one before', async () => {
  const { host, charts } = mount(caseOf('risk-woman'))
  await vi.dynamicImportSettled()
  const nodes = [...host.querySelectorAll('*')]
  const all = (): string => CHARTS.map(({ id }) => printed(drawingOf(host, id))).join('')
  const before = all()
  for (const entry of GALLERY) charts.update(seen(entry))
  charts.update(caseOf('risk-woman'))
  expect(all()).toBe(before)
  expect(nodes.every(node => node.isConnected)).toBe(true)
})

it('an unchanged view writes nothing', async () => {
  const view = cases['pinned']!()
  const { host, charts } = mount(view)
  const observer = new MutationObserver(() => {})
  observer.observe(host, { attributes: true, childList: true, subtree: true, characterData: true })
  charts.update(view)
  charts.update({ ...view })
  expect(observer.takeRecords()).toHaveLength(0)
  charts.update({ ...view, age: 70 })
  const kinds = new Set(observer.takeRecords().map(record => record.type))
  expect(kinds.has('attributes')).toBe(true)
  observer.disconnect()
})

it('another life keeps every node that was there', () => {
  const { host, charts } = mount(cases['woman']!())
  const nodes = [...host.querySelectorAll('svg *')]
  for (const make of Object.values(cases)) charts.update(make())
  expect(nodes.every(node => node.isConnected)).toBe(true)
})

it('no case draws NaN or Infinity, at any age', () => {
  const { host, charts } = mount(cases['woman']!())
  for (const make of Object.values(cases))
    for (const age of [-5, 20, 33, 50, 64.5, 90, 400, NaN]) {
      charts.update({ ...make(), age })
      expect(host.innerHTML).not.toMatch(/NaN|Infinity|undefined/)
    }
})

it('disposing leaves nothing behind', () => {
  const host = document.createElement('div')
  const charts = mountCharts(host, { i18n, ...hands(), csvHeader: () => [] })
  charts.update(cases['woman']!())
  charts.dispose()
  expect(host.childNodes).toHaveLength(0)
})

describe('hands', () => {
  const press = (node: Element, key: string) =>
    node.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

  it('keys move the age by one, by five, and to the ends', () => {
    const { host, onAge } = mount(cases['woman']!())
    const plot = host.querySelector('.chart-balance [role=slider]') as HTMLElement
    for (const key of ['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End']) press(plot, key)
    expect(onAge.mock.calls.map(call => call[0])).toEqual([63, 61, 67, 57, 20, 90])
    expect(press(plot, 'a')).toBe(true)
  })
  it('from between two birthdays a key goes to the nearest one', () => {
    const { host, onAge } = mount({ ...cases['woman']!(), age: 62.4 })
    const plot = host.querySelector('.chart-density [role=slider]') as HTMLElement
    press(plot, 'ArrowRight')
    press(plot, 'ArrowLeft')
    expect(onAge.mock.calls.map(call => call[0])).toEqual([63, 62])
  })
  it('a press on the plot sets the age under it, inside the life', () => {
    const { host, onAge } = mount(cases['woman']!())
    const plot = host.querySelector('.chart-density [role=slider]') as HTMLElement
    for (const clientX of [34, 344, 5000, -50])
      plot.dispatchEvent(new PointerEvent('pointerdown', { clientX, button: 0, bubbles: true }))
    expect(onAge.mock.calls.map(call => call[0])).toEqual([20, 90, 90, 20])
  })
  it('the slider says age and values', () => {
    const { host } = mount(cases['woman']!())
    expect(host.querySelector('.chart-density [role=slider]')?.getAttribute('aria-valuetext')).toMatch(
      /^Age 62, spine T-score \u22121\.\d, low$/,
    )
  })
  it('a site button asks for its site', () => {
    const { host, onSite } = mount(cases['woman']!())
    const [, hip] = [...host.querySelectorAll<HTMLButtonElement>('.chart-site')]
    hip?.click()
    expect(onSite).toHaveBeenCalledWith('hip')
  })
})

it('the table has a caption, units and a row a year, and follows the age', async () => {
  const view = cases['woman']!()
  const { host, charts } = mount(view)
  const button = host.querySelector('.chart-risk .chart-tool') as HTMLButtonElement
  button.click()
  await vi.waitFor(() => expect(button.getAttribute('aria-pressed')).toBe('true'))
  const table = host.querySelector('.chart-risk table') as HTMLTableElement
  expect(table.caption?.textContent).toMatch(/^Of 100 people/)
  expect(table.querySelectorAll('tbody tr')).toHaveLength(41)
  expect(table.querySelector('[aria-current] th')?.textContent).toBe('62')
  charts.update({ ...view, age: 70 })
  expect(host.querySelector('.chart-risk table')).toBe(table)
  expect(table.querySelector('[aria-current] th')?.textContent).toBe('70')
  button.click()
  expect(drawingOf(host, 'risk').textContent).toMatch(/\d+\sin\s100/)
})

describe('uncertainty', () => {
  const life = made.lifeFrom()
  const shown = (host: Element, selector: string): boolean => {
    const node = host.querySelector(selector)
    return node !== null && node.getAttribute('display') !== 'none' && node.getAttribute('d') !== ''
  }
  const open = async (host: Element): Promise<HTMLElement> => {
    host.querySelector<HTMLButtonElement>('.chart-sure-open')?.click()
    await vi.waitFor(() => expect(host.querySelector('.chart-switch')).not.toBeNull())
    return host.querySelector('.chart-sure') as HTMLElement
  }

  it('a band is drawn and named once it is known, and is gone with the life it belongs to', () => {
    const { host, charts } = mount(made.viewOf(life))
    expect(shown(host, '.chart-fits')).toBe(false)
    charts.update(withFits(life))
    expect(shown(host, '.chart-fits')).toBe(true)
    expect(drawingOf(host, 'density').textContent).toContain(i18n.t('charts.fits.label'))
    charts.update(made.viewOf(made.lifeFrom({ menopause: 45 })))
    expect(shown(host, '.chart-fits')).toBe(false)
  })
  it('no band stands beside a second life, and the note says why', async () => {
    const { host, charts } = mount(withFits(life, { pinned: made.tablets() }))
    expect(shown(host, '.chart-fits')).toBe(false)
    const note = await open(host)
    expect(note.textContent).toContain('difference')
    charts.update(withFits(life))
    expect(note.textContent).not.toContain('difference')
  })
  it('switched off, nothing of it is left in any chart', () => {
    const { host } = mount(withFits(life, { uncertainty: false }))
    expect(shown(host, '.chart-fits')).toBe(false)
    expect(shown(host, '.chart-risk .chart-band')).toBe(false)
    expect(shown(host, '.chart-density .chart-band')).toBe(true)
    const words = [...drawingOf(host, 'risk').querySelectorAll('text:not([display])')]
    expect(words.map(node => node.textContent)).not.toContain(i18n.t('charts.risk.shaded'))
  })
  it('the note tells the two kinds apart, gives the size of one, and holds the switch', async () => {
    const { host, charts, onUncertainty } = mount(withFits(life))
    const button = host.querySelector('.chart-sure-open') as HTMLElement
    const note = await open(host)
    expect(button.getAttribute('aria-expanded')).toBe('true')
    expect(button.getAttribute('aria-controls')).toBe(note.id)
    // the made-up spine of women: 0.118 of 1.064
    expect(note.textContent).toMatch(/average of women.*Person-to-person variation.*about 11 %/)
    const toggle = note.querySelector('.chart-switch') as HTMLElement
    expect(toggle.getAttribute('aria-pressed')).toBe('true')
    toggle.click()
    expect(onUncertainty).toHaveBeenLastCalledWith(false)
    charts.update(withFits(life, { uncertainty: false }))
    expect(toggle.getAttribute('aria-pressed')).toBe('false')
    toggle.click()
    expect(onUncertainty).toHaveBeenLastCalledWith(true)
    toggle.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    expect([note.hidden, document.activeElement]).toEqual([true, button])
  })
  it('is said and tabled', async () => {
    const view = withFits(life)
    const { host } = mount(view)
    const said = (id: string): string =>
      host.querySelector(`.chart-${id} [role=slider]`)?.getAttribute('aria-valuetext') ?? ''
    expect(said('density')).toMatch(/low, model fits \u2212\d\.\d to \u2212\d\.\d$/)
    expect(said('balance')).toMatch(/removal 1\.\d+×, model fits 1\.\d+× to 1\.\d+×, building/)
    const [density, balance] = await Promise.all(
      CHARTS.map(async chart => (await tableReader(chart, i18n))(view, i18n) as AgeTable),
    )
    expect(density?.columns.map(column => column.heading)).toContain('Model fits from, T-score')
    expect(density?.caption).toContain('people differ more')
    for (const [spec, line, low, high] of [
      [density, 1, 2, 3],
      [balance, 0, 1, 2],
      [balance, 3, 4, 5],
    ] as const)
      for (const age of [50, 62, 89.5]) {
        const at = (column: number): number => spec!.columns[column]!.at(age)
        expect(at(low)).toBeLessThan(at(line))
        expect(at(line)).toBeLessThan(at(high))
      }
  })
})

it('a narrow view shows one chart at a time, under tabs', () => {
  const view = cases['woman']!()
  const { host, charts } = mount(view)
  const tabs = host.querySelector('.chart-tabs') as HTMLElement
  const shown = (): number =>
    [...host.querySelectorAll<HTMLElement>('.chart-panel')].filter(p => !p.hidden).length
  expect([tabs.hidden, shown()]).toEqual([true, 3])
  charts.update({ ...view, narrow: true })
  expect([tabs.hidden, shown()]).toEqual([false, 1])
  host.querySelectorAll<HTMLElement>('.chart-tab')[2]?.click()
  expect(host.querySelector<HTMLElement>('.chart-risk')?.hidden).toBe(false)
  expect(drawingOf(host, 'risk').textContent).toMatch(/\d+\sin\s100/)
  charts.update(view)
  expect([tabs.hidden, shown()]).toEqual([true, 3])
})

it('arrows, Home and End move along the save menu; Escape closes it', async () => {
  const { host } = mount(cases['woman']!())
  const menu = host.querySelector('.chart-risk .chart-save') as HTMLElement
  const button = menu.querySelector('.chart-tool-menu') as HTMLElement
  button.focus()
  const press = (key: string): Element | null => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    )
    return document.activeElement
  }
  expect(press('End')).toBe(button)
  expect(button.getAttribute('aria-expanded')).toBe('false')
  // the first press fetches it
  press('ArrowDown')
  await vi.waitFor(() => expect(button.getAttribute('aria-expanded')).toBe('true'))
  const [csv, svg, png] = [...menu.querySelectorAll<HTMLElement>('li button')]
  expect(document.activeElement).toBe(csv)
  expect(['ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home'].map(press)).toEqual([svg, png, csv, png, csv])
  expect(press('Escape')).toBe(button)
  expect(button.getAttribute('aria-expanded')).toBe('false')
})

it('words keep clear of every curve at each birthday of usual lives', () => {
  let clear = 0
  let all = 0
  for (const make of [cases['woman']!, cases['man']!, cases['early-menopause']!]) {
    const { host, charts } = mount(make())
    for (let age = 22; age <= 90; age += 2) {
      charts.update({ ...make(), age })
      for (const id of CHARTS.map(chart => chart.id)) {
        const boxes = labelBoxes(drawingOf(host, id))
        const ink = curvePoints(drawingOf(host, id))
        for (const box of boxes) {
          all += 1
          if (
            !ink.some(([x, y]) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height)
          )
            clear += 1
        }
      }
    }
  }
  expect(clear / all).toBeGreaterThan(0.99)
})

it('long words and right-to-left words stay inside too', () => {
  for (const locale of ['en-XA', 'ar-XB'] as const) {
    const host = document.createElement('div')
    const charts = mountCharts(host, {
      i18n: createI18n(locale),
      ...hands(),
      csvHeader: () => [],
    })
    for (const make of Object.values(cases)) charts.update(make())
    expect(host.innerHTML).not.toMatch(/charts\.[a-z]+\./)
    charts.dispose()
  }
})
