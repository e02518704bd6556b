// @vitest-environment happy-dom
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CLOSER_KINDS, mountLookCloser, type CloserView, type MovedTold } from '../../src/charts/closer'
import { CLOSER_GALLERY } from '../../src/charts/closer/gallery'
import { csvOf } from '../../src/charts/export'
import { galleryView, type GalleryEntry } from '../../src/charts/gallery'
import { tableReader } from '../../src/charts/table'
import type { ChartsView } from '../../src/charts/types'
import { createI18n } from '../../src/i18n'
import { changesOf } from '../../src/moved/changes'
import { stretchesOf } from '../../src/moved/moved'
import type { Shares } from '../../src/moved/types'
import type { Life } from '../../src/risk/types'
import { unitOf } from '../../src/state/unit'
import * as made from './fixtures'

const i18n = createI18n('en', compileMessage)
const mounted: { dispose(): void }[] = []
afterEach(() => {
  for (const one of mounted.splice(0)) one.dispose()
  document.body.replaceChildren()
})

/** What might be told of a made-up life: shares that shrink from change to change and add up. */
const toldFrom = ({ scenario }: Life, age: number): MovedTold => {
  const usual = { f: 51, m: 51 }[scenario.sex] === scenario.menopause ? 50.5 : scenario.menopause
  const changes = changesOf({
    ...scenario,
    menopause: usual,
    weight: scenario.sex === 'f' ? 65 : 80,
    height: scenario.sex === 'f' ? 163 : 177,
  })
  const stretches = stretchesOf(scenario.sex, age)
  const count = changes.length > 0 ? changes.length : scenario.sex === 'f' ? 2 : stretches.length
  const shares = (from: number, scale: number): Shares => {
    const parts = Array.from({ length: count }, (_, i) => (scale * (i % 2 === 0 ? -1 : 1)) / (i + 1))
    return { from, to: from + parts.reduce((a, b) => a + b, 0), parts }
  }
  return {
    changes,
    stretches,
    sampled: false,
    unitOf,
    moved: {
      density: shares(100, 8),
      risk: shares(5, -3),
      since: changes.length > 0 ? null : (stretches[0]?.from ?? age),
    },
  }
}
const viewOf = (life: Life, more: Partial<ChartsView> = {}): CloserView => {
  const view = made.viewOf(life, more)
  return { ...view, told: toldFrom(life, view.age) }
}
const maker = { lives: made.galleryLives(), viewOf, fitsOf: made.fitsFrom }
const seen = (entry: GalleryEntry, more: Partial<ChartsView> = {}): CloserView =>
  galleryView(entry, maker, more)
const caseOf = (id: string): CloserView => seen(CLOSER_GALLERY.find(entry => entry.id === id)!)

const mount = (view: CloserView, words = i18n) => {
  const host = document.createElement('div')
  document.body.append(host)
  const on = {
    onAge: vi.fn<(age: number) => void>(),
    onSite: vi.fn<(site: string) => void>(),
    onBone: vi.fn<(bone: string) => void>(),
    onHorizon: vi.fn<(horizon: string) => void>(),
    onUncertainty: vi.fn<(shown: boolean) => void>(),
  }
  const charts = mountLookCloser(host, {
    i18n: words,
    kinds: CLOSER_KINDS,
    ...on,
    csvHeader: () => ['Trabecula'],
  })
  charts.update(view)
  mounted.push(charts)
  return { host, charts, ...on }
}
const figure = (host: Element, id: string): HTMLElement => host.querySelector(`.chart-${id}`)!
const takeaway = (host: Element, id: string): string => figure(host, id).querySelector('h3')!.textContent!
const note = (host: Element, id: string): string =>
  figure(host, id).querySelector('.chart-note')?.textContent ?? ''
const picture = (host: Element, id: string): string =>
  figure(host, id).querySelector('[role=img]')?.getAttribute('aria-label') ?? ''
const words = (host: Element, id: string): string[] =>
  [...figure(host, id).querySelectorAll('svg text:not([display])')].map(node => node.textContent ?? '')

const rounded = (text: string): string =>
  text.replace(/-?\d+\.\d+/g, n => String(Number(Number(n).toFixed(3))))
/** One element a line, hidden ones left out. */
const printed = (node: Element, depth = 0): string => {
  if (node.getAttribute('display') === 'none') return ''
  const attributes = [...node.attributes]
    .map(a => ` ${a.name}="${rounded(a.value)}"`)
    .sort()
    .join('')
  const pad = '  '.repeat(depth)
  const open = `${pad}<${node.tagName}${attributes}>`
  if (node.children.length === 0)
    return node.getAttribute('d') === '' ? '' : `${open}${node.textContent ?? ''}</${node.tagName}>\n`
  const inner = [...node.children].map(child => printed(child, depth + 1)).join('')
  return `${open}\n${inner}${pad}</${node.tagName}>\n`
}

/** What no reader should meet, with what stands round it. */
const badIn = (host: Element): string[] => [
  ...(host.innerHTML.match(/.{0,60}(NaN|Infinity|undefined|(closer|charts)\.[a-z]+\.).{0,20}/g) ?? []),
]

describe.each(CLOSER_GALLERY)('$id', entry => {
  it('is drawn as before, twice is once, and nothing lies outside', async () => {
    const { host, charts } = mount(seen(entry))
    const drawing = printed(figure(host, entry.kind).querySelector('svg')!)
    await expect(drawing).toMatchFileSnapshot(`./snapshots/${entry.id}.svg`)
    expect(drawing).not.toMatch(/NaN|Infinity|undefined|closer\./)
    const before = host.innerHTML
    charts.update(seen(entry))
    expect(host.innerHTML).toBe(before)
  })
})

it('every chart has its states', () => {
  expect(new Set(CLOSER_GALLERY.map(({ id }) => id)).size).toBe(CLOSER_GALLERY.length)
  for (const { id } of CLOSER_KINDS)
    expect(CLOSER_GALLERY.filter(({ kind }) => kind === id).length).toBeGreaterThan(4)
})

it('no case at any age draws or says what is no number, and no node is made anew', () => {
  const { host, charts } = mount(caseOf('icons-woman'))
  const nodes = [...host.querySelectorAll('*')]
  // each life, pair of lives and choice once
  const different = new Map(
    CLOSER_GALLERY.map(entry => [JSON.stringify([entry.life, entry.pinned, entry.chosen]), entry]),
  )
  expect(different.size).toBeGreaterThan(9)
  for (const entry of different.values())
    for (const age of [20, 49.9, 66.5]) {
      charts.update(seen(entry, { age }))
      expect([entry.id, age, ...badIn(host)]).toEqual([entry.id, age])
    }
  expect(nodes.every(node => node.isConnected)).toBe(true)
})

it.each(['en-XA', 'ar-XB'] as const)('speaks %s', locale => {
  const { host } = mount(caseOf('icons-without-tablets'), createI18n(locale, compileMessage))
  expect(badIn(host)).toEqual([])
})

describe('of 100 people', () => {
  it('counts first, the difference beside them, the relative change only beside both', () => {
    const { host } = mount(caseOf('icons-without-tablets'))
    expect(takeaway(host, 'icons')).toMatch(
      /^Of 100 women like her, about (\d+) break a major bone in ten years, (\d+) fewer than without tablets$/,
    )
    const [, mine, gap] = /about (\d+).*, (\d+) fewer/.exec(takeaway(host, 'icons'))!
    const other = Number(mine) + Number(gap)
    const told = /^([\d.]+) instead of ([\d.]+) of 100: (\d+)\s% fewer/.exec(note(host, 'icons'))!
    const [a, b, share] = told.slice(1).map(Number) as [number, number, number]
    expect([Math.round(a), Math.round(b)]).toEqual([Number(mine), other])
    expect(Math.abs((1 - a / b) * 100 - share)).toBeLessThan(1)
    expect(note(host, 'icons')).toContain('What the drug does is uncertain too')
    expect(words(host, 'icons')).toEqual(
      expect.arrayContaining(['This life', `${mine} break it`, `${other} break it`, `${gap} of them spared`]),
    )
    // one decimal where it is said
    expect(picture(host, 'icons')).toMatch(
      /This life: of 100, \d+\.\d break a major bone in ten years, \d+\.\d die/,
    )
    expect(takeaway(host, 'icons')).not.toContain('%')
  })
  it('the rows of the key that are not part of another add up, and the ring is for a choice', () => {
    const spared = (host: Element): string =>
      figure(host, 'icons').querySelector('.closer-spared.closer-own')?.getAttribute('d') ?? ''
    for (const [id, ringed] of [
      ['icons-woman', false],
      ['icons-without-tablets', true],
      ['icons-lifetime', true],
      ['icons-pinned', true],
    ] as const) {
      const { host } = mount(caseOf(id))
      const rows = words(host, 'icons').filter(text => /^\d/.test(text))
      const own = rows.filter(text => !text.includes('of them')).slice(0, 3)
      expect([id, own.reduce((sum, text) => sum + parseInt(text, 10), 0)]).toEqual([id, 100])
      expect([id, spared(host) !== '']).toEqual([id, ringed])
      expect([id, rows.some(text => /of them (spared|break in A)/.test(text))]).toEqual([id, ringed])
    }
  })
  it('below one of a hundred the whole view is of 1,000', () => {
    const { host } = mount(caseOf('icons-below-one'))
    expect(takeaway(host, 'icons')).toMatch(/^Of 1,000 men like him, about \d break a hip in ten years/)
    expect(note(host, 'icons')).toMatch(/of 1,000/)
  })
  it('the interval goes with the switch for uncertainty', () => {
    const view = caseOf('icons-woman')
    const { host, charts } = mount(view)
    expect(note(host, 'icons')).toMatch(/between \d+ and \d+ of 100/)
    charts.update({ ...view, uncertainty: false })
    expect(note(host, 'icons')).not.toMatch(/between/)
  })
  it('before 50 nothing is counted', () => {
    const { host } = mount(caseOf('icons-young'))
    expect(takeaway(host, 'icons')).toBe('Fracture risk is not estimated before age 50')
    expect(words(host, 'icons').filter(text => text !== '')).toEqual(['not estimated before 50'])
  })
  it('its table adds up to 100', async () => {
    const kind = CLOSER_KINDS.find(({ id }) => id === 'icons')!
    const table = (await tableReader(kind, i18n))(caseOf('icons-lifetime'), i18n)
    if (!('rows' in table)) throw new Error('rows')
    expect(table.rows).toHaveLength(2)
    for (const { cells } of table.rows)
      expect(cells.reduce<number>((sum, cell) => sum + Number(cell), 0)).toBeCloseTo(100, 9)
    expect(csvOf(table, i18n, ['Trabecula'])).toMatch(/^Trabecula\r\n/)
  })
})

describe('the T-score and what it means', () => {
  it('says how far from the mean, how many have less, and that this diagnoses nobody', () => {
    const { host } = mount(caseOf('bell-woman'))
    const [, t] = /^Her spine is (\d\.\d) standard deviations below the mean of young women$/.exec(
      takeaway(host, 'bell'),
    )!
    expect(words(host, 'bell')).toContain(`\u2212${t}`)
    expect(note(host, 'bell')).toMatch(/^About \d+ of 100 young women have less bone than that\./)
    expect(note(host, 'bell')).toContain('They do not diagnose a person')
  })
  it('people of the same age are drawn where a survey has them', () => {
    const { host, charts } = mount(caseOf('bell-woman'))
    expect(words(host, 'bell').join(' ')).toMatch(/women ?of 62/)
    charts.update(caseOf('bell-no-survey'))
    expect(words(host, 'bell').join(' ')).not.toMatch(/of 90/)
  })
  it('so few that hardly anyone has less is said in words', () => {
    const { host } = mount(caseOf('bell-extreme'))
    expect(note(host, 'bell')).toMatch(/^Hardly any of 1,000 young women have less/)
  })
})

it('four sites: the worst is named with what it lost, and all four are drawn on one scale', () => {
  const { host } = mount(caseOf('four-sites-woman'))
  // the made-up spine loses fastest, the wrist least
  expect(takeaway(host, 'four-sites')).toMatch(
    /^Her spine has lost most since 30: \d+\s%; her wrist least: \d+\s%$/,
  )
  const rules = figure(host, 'four-sites').querySelector('.chart-rule')!.getAttribute('d')!
  expect(rules.match(/M/g)).toHaveLength(4)
  expect(picture(host, 'four-sites')).toMatch(
    /spine \u2212\d\.\d, hip \u2212\d\.\d, hip neck \u2212\d\.\d, wrist/,
  )
})

it('turnover: removal is a triangle and building a circle, and the sentence has both', () => {
  const { host } = mount(caseOf('turnover-fits'))
  expect(takeaway(host, 'turnover')).toMatch(
    /^At 62 .* removal has risen to \d\.\d× and that of building to \d\.\d×$/,
  )
  expect(figure(host, 'turnover').querySelector('[role=slider]')?.getAttribute('aria-valuetext')).toMatch(
    /CTX \d\.\d\d×, model fits .*P1NP \d\.\d\d×, model fits/,
  )
})

describe('what moved it', () => {
  it('waits without guessing', () => {
    const { host } = mount({ ...caseOf('what-moved-without-tablets'), told: null })
    expect(takeaway(host, 'what-moved')).toBe('Working out what moved this life')
  })
  it('each bar in words; the sum is the last row', async () => {
    const { host, charts } = mount(caseOf('what-moved-without-tablets'))
    expect(words(host, 'what-moved')).toContain('Alendronate, 65 to 70')
    const view = caseOf('what-moved-extreme')
    charts.update(view)
    expect(words(host, 'what-moved')).toEqual(
      expect.arrayContaining(['Final period: 32 years', '3 others together', 'All together']),
    )
    const kind = CLOSER_KINDS.find(({ id }) => id === 'what-moved')!
    const table = (await tableReader(kind, i18n))(view, i18n)
    if (!('rows' in table)) throw new Error('rows')
    const all = table.rows.slice(0, -1)
    const last = table.rows[table.rows.length - 1]!
    for (const column of [0, 1])
      expect(all.reduce((sum, { cells }) => sum + Number(cells[column]), 0)).toBeCloseTo(
        Number(last.cells[column]),
        9,
      )
    const sizes = all.map(({ cells }) => Math.abs(Number(cells[0])))
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  })
  it('with nothing changed tells what ageing did', () => {
    const { host } = mount(caseOf('what-moved-woman'))
    expect(words(host, 'what-moved')).toEqual(
      expect.arrayContaining(['The years alone, from 30 on', 'Final period at 51']),
    )
    expect(note(host, 'what-moved')).toContain('had her periods never stopped')
  })
  it('before 50 it speaks of density alone', () => {
    const { host } = mount(seen({ ...CLOSER_GALLERY[0]!, life: 'extreme', age: 45 }))
    expect(takeaway(host, 'what-moved')).not.toMatch(/100/)
    expect(words(host, 'what-moved')).toContain('not estimated before 50')
  })
})

describe('hands', () => {
  it('the age here is the age everywhere', () => {
    const { host, onAge, charts } = mount(caseOf('icons-woman'))
    const slider = host.querySelector<HTMLInputElement>('.closer-age input')!
    expect([slider.value, slider.min, slider.max]).toEqual(['62', '20', '90'])
    expect(slider.getAttribute('aria-valuetext')).toBe('62 years')
    slider.value = '71'
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    expect(onAge).toHaveBeenCalledWith(71)
    charts.update({ ...caseOf('icons-woman'), age: 71.4 })
    expect(host.querySelector('.closer-age output')?.textContent).toBe('71')
  })
  it('bone, horizon and site can be chosen here', () => {
    const { host, onBone, onHorizon, onSite } = mount(caseOf('icons-woman'))
    const press = (id: string, text: string): void =>
      [...figure(host, id).querySelectorAll<HTMLElement>('button')].find(b => b.textContent === text)!.click()
    press('icons', 'Wrist')
    press('icons', 'Lifetime')
    press('bell', 'Hip')
    expect([onBone, onHorizon, onSite].map(hand => hand.mock.calls[0]?.[0])).toEqual([
      'wrist',
      'lifetime',
      'hip',
    ])
  })
  it('disposing leaves nothing behind', () => {
    const { host, charts } = mount(caseOf('icons-woman'))
    charts.dispose()
    expect(host.childNodes).toHaveLength(0)
  })
})
