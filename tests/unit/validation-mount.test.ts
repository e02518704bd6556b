// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createI18n, type LocaleId } from '../../src/i18n'
import { mountPanels } from '../../src/panels'
import { mountValidation, type Validation } from '../../src/validation'
import { data, table, usualOf } from './validation-fixture'

const onOpen = vi.fn()
let view: Validation | null = null
const mount = (locale: LocaleId = 'en'): HTMLElement => {
  const host = document.createElement('div')
  document.body.append(host)
  view = mountValidation(host, {
    i18n: createI18n(locale),
    facts: { skipped: 12, leftOut: { bone: 1.4, marker: 21 } },
    usualOf,
    onOpen,
    csvHeader: () => ['Trabecula, model 9.9.9'],
  })
  view.update(data)
  return host
}
afterEach(() => {
  view?.dispose()
  view = null
  onOpen.mockClear()
  document.body.replaceChildren()
})
const text = (host: Element, selector: string): string => host.querySelector(selector)?.textContent ?? ''
const rows = (host: Element): string[] =>
  [...host.querySelectorAll<HTMLElement>('[data-row]')].map(row => row.dataset['row'] ?? '')
const set = (control: HTMLSelectElement | HTMLInputElement, value: string, type = 'change'): void => {
  control.value = value
  control.dispatchEvent(new Event(type))
}
const button = (host: Element, words: RegExp): HTMLButtonElement => {
  const found = [...host.querySelectorAll('button')].find(one => words.test(one.textContent ?? ''))
  if (found === undefined) throw new Error(`no button ${words}`)
  return found
}
const tick = (host: Element, place: number): void => {
  const box = host.querySelectorAll<HTMLInputElement>('.vld-tick input')[place] as HTMLInputElement
  box.checked = !box.checked
  box.dispatchEvent(new Event('change'))
}
const open = (host: Element, group: string): HTMLDetailsElement => {
  const details = host.querySelector(`[data-group="${group}"]`) as HTMLDetailsElement
  details.open = true
  details.dispatchEvent(new Event('toggle'))
  return details
}

describe('every published result, on the page', () => {
  it('begins with the score, what counts as close, what it proves and what is missing', () => {
    const host = mount()
    expect(text(host, '.vld-lead')).toMatch(/Of 5 published results .* close enough in 2\. It misses 3\./)
    expect(text(host, '.vld-second')).toMatch(/in 1 and misses 1/)
    const notes = text(host, '.vld-notes')
    expect(notes).toMatch(/1\.5 percentage points/)
    expect(notes).toMatch(/fitted to these same results/)
    expect(notes).toMatch(/1\.4 points for density and 21 for markers/)
    expect(notes).toMatch(/12 more published results/)
    expect(notes).toMatch(/One result was noted from memory/)
  })

  it('has no bare key, no unfinished number, and headings that never skip a level', () => {
    const host = mount()
    view?.update(data)
    for (const group of ['denosumab', 'alendronate', 'menopause', 'ageing-women']) open(host, group)
    expect(host.textContent).not.toMatch(/validation\.[a-z]|params\.[a-z]/)
    expect(host.innerHTML).not.toMatch(/NaN|undefined|Infinity|\[object/)
    const levels = [...host.querySelectorAll('h4, h5, h6')].map(({ tagName }) => Number(tagName[1]))
    expect(levels[0]).toBe(4)
    for (const [i, level] of levels.entries())
      if (i > 0) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  it('is all words of the catalogue: the pseudo-locale leaves only names and numbers alone', () => {
    const host = mount('en-XA')
    open(host, 'denosumab')
    for (const node of host.querySelectorAll(
      '.vld-lead, .vld-note p, .vld-group-name, th, label, .vld-arm, .vld-says',
    ))
      expect(node.textContent, node.textContent).toMatch(/[áéíóúçđñšţ]/)
  })

  it('draws a group only when it is opened: courses, then a table with every figure', () => {
    const host = mount()
    expect(rows(host)).toEqual([])
    const details = open(host, 'denosumab')
    expect(rows(host)).toEqual(['r-1', 'r-2', 'r-3', 'r-4', 'r-5'])
    expect(details.querySelectorAll('.vld-course')).toHaveLength(1)
    const cells = [...(details.querySelector('[data-row="r-2"]') as Element).children].map(
      cell => cell.textContent,
    )
    expect(cells).toEqual([
      'Spine, 2 years',
      '+7.0 +6.5 to +7.5',
      '+5.5',
      '',
      '−1.54 outside ±1.50',
      'Open at 74',
    ])
    // drawings repeat what the table says, and stay out of a screen reader's way
    for (const svg of host.querySelectorAll('svg'))
      expect(svg.closest('[aria-hidden="true"]'), svg.outerHTML.slice(0, 80)).not.toBeNull()
  })

  it('shows hits and misses by shape and word, not by colour alone', () => {
    const host = mount()
    open(host, 'denosumab')
    const hit = host.querySelector('[data-row="r-1"] .vld-says')
    const miss = host.querySelector('[data-row="r-3"] .vld-says')
    expect(hit?.textContent).toBe('within ±1.5')
    expect(miss?.textContent).toBe('outside ±1.5')
    expect(hit?.querySelector('circle')?.getAttribute('class')).toContain('within')
    expect(miss?.querySelector('circle')?.getAttribute('class')).toContain('outside')
    expect(text(host, '[data-group="denosumab"] .vld-group-score')).toBe('2 of 5')
  })

  it('names the source, as an open link that hands over neither opener nor referrer', () => {
    const host = mount()
    open(host, 'denosumab')
    const link = host.querySelector<HTMLAnchorElement>('.vld-source a')
    expect(link?.getAttribute('href')).toBe('https://doi.org/10.1000/a(b)1:2%3C3::AID%3E4.0;5-K')
    expect(link?.rel).toBe('noopener noreferrer')
    open(host, 'alendronate')
    expect(text(host, '[data-group="alendronate"] .vld-recalled')).toBe('recalled')
  })

  it('opens a life at the age of the result', () => {
    const host = mount()
    const details = open(host, 'denosumab')
    const row = details.querySelector('[data-row="r-2"]') as Element
    const opener = row.querySelector('button') as HTMLButtonElement
    expect(opener.getAttribute('aria-label')).toBe('Open this life at 74: Alpha, Spine after 2 years')
    opener.click()
    expect(onOpen).toHaveBeenCalledWith(table.arms[0]?.scenario, 74.5, 'spine')
  })
})

describe('filters', () => {
  it('leave misses only, say how many, open the few that are left and show all again', () => {
    const host = mount()
    expect(text(host, '.vld-status')).toBe('All 9 results, in 4 groups. 4 of them are misses.')
    tick(host, 0)
    expect(text(host, '.vld-status')).toBe('4 of 9 results, in 2 groups. All are misses.')
    expect(rows(host).sort()).toEqual(['r-2', 'r-3', 'r-5', 'r-7'])
    expect(text(host, '[data-group="alendronate"] .vld-group-score')).toBe('one miss')
    button(host, /Show all again/).click()
    expect(text(host, '.vld-status')).toMatch(/^All 9/)
    expect(rows(host)).toEqual([])
  })

  it('by group, place and words; nothing left is said plainly', () => {
    const host = mount()
    const [group, site] = host.querySelectorAll('select')
    set(group as HTMLSelectElement, 'alendronate')
    expect(rows(host)).toEqual(['r-6', 'r-7'])
    set(site as HTMLSelectElement, 'neck')
    expect(rows(host)).toEqual(['r-7'])
    const search = host.querySelector('input[type="search"]') as HTMLInputElement
    set(search, 'tromso', 'input')
    expect(rows(host)).toEqual(['r-7'])
    set(search, 'nobody wrote this', 'input')
    expect(text(host, '.vld-status')).toMatch(/^No result fits/)
    expect(host.querySelectorAll('details, table')).toHaveLength(0)
  })

  it('in one list put the largest miss first, each with its study', () => {
    const host = mount()
    set(host.querySelectorAll('select')[2] as HTMLSelectElement, 'miss')
    expect(rows(host)).toHaveLength(9)
    expect(rows(host)[0]).toBe('r-5')
    expect(text(host, '[data-row="r-5"] .vld-study-name')).toBe('Alpha')
    expect(host.querySelectorAll('details')).toHaveLength(0)
  })
})

describe('the plots', () => {
  const key = (plot: Element, name: string): void =>
    void plot.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))

  it('are read with arrow keys, a mark at a time, and lead to the row', () => {
    const host = mount()
    const plot = host.querySelector('.vld-plot') as HTMLElement
    expect(plot.getAttribute('aria-valuemax')).toBe('6')
    key(plot, 'End')
    expect(plot.getAttribute('aria-valuenow')).toBe('6')
    expect(plot.getAttribute('aria-valuetext')).toMatch(/^Alpha\. Spine after 3 years: published \+9\.0/)
    expect(text(host, '.vld-readout')).toBe(plot.getAttribute('aria-valuetext'))
    key(plot, 'ArrowLeft')
    expect(plot.getAttribute('aria-valuetext')).toMatch(/^Alpha\. Spine after 2 years/)
    key(plot, 'Enter')
    expect((document.activeElement as HTMLElement).dataset['row']).toBe('r-2')
  })

  it('draw a mark for each known result, and set those that the filter left out behind', () => {
    const host = mount()
    const marks = (selector: string): number =>
      [...host.querySelectorAll(`.vld-overview.bone ${selector}`)].filter(
        node => node.getAttribute('display') !== 'none',
      ).length
    expect(marks('.vld-drawing .vld-mark:not(.faint)')).toBe(6)
    tick(host, 0)
    expect(marks('.vld-drawing .vld-mark:not(.faint)')).toBe(3)
    expect(marks('.vld-mark.faint')).toBe(3)
  })
})

describe('paper', () => {
  it('has everything open, and afterwards nothing that was closed', () => {
    const host = mount()
    window.dispatchEvent(new Event('beforeprint'))
    expect(rows(host)).toHaveLength(9)
    expect(host.querySelectorAll('details[open]')).toHaveLength(4)
    window.dispatchEvent(new Event('afterprint'))
    expect(host.querySelectorAll('details[open]')).toHaveLength(0)
  })
})

describe('without values', () => {
  it('the published results stand alone, and it says so', () => {
    const host = mount()
    const none = new Float64Array(table.rows.length).fill(NaN)
    view?.update({ table, values: none, tolerances: none })
    expect(text(host, '.vld-lead')).toMatch(/could not be worked out/)
    open(host, 'denosumab')
    expect(text(host, '[data-row="r-1"] .vld-says')).toBe('not known')
    expect(host.innerHTML).not.toMatch(/NaN/)
  })

  it('leaves nothing behind', () => {
    const host = mount()
    view?.dispose()
    view = null
    expect(host.childElementCount).toBe(0)
  })
})

describe('the place in the reading column', () => {
  it('waits with words, as wide as text and side notes', () => {
    const panels = mountPanels(document.body, { i18n: createI18n('en') })
    const slot = panels.slot('published')
    expect(slot?.textContent).toMatch(/being worked out/)
    expect(slot?.closest('.panels-row')?.classList.contains('whole')).toBe(true)
    expect(slot?.closest('[data-anchor="know"]')).not.toBeNull()
    expect(panels.slot('nowhere"]')).toBeNull()
    panels.dispose()
  })
})
