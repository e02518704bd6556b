// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { mountCompare, type Compare, type CompareView } from '../../src/compare'
import { createI18n } from '../../src/i18n'
import { scenarioFrom, type Scenario } from '../../src/model'
import { differencesOf, goesAlong, sameCount } from '../../src/state/differences'
import { PAIR_ROWS, type PairRow } from '../../src/state/pair-table'

const life = (raw: object): Scenario => scenarioFrom(raw).scenario
const row = (id: PairRow['id'], a: number, b: number): PairRow => ({
  id,
  a,
  b,
  digits: 1,
  difference: Number((b - a).toFixed(1)),
  differs: 'plain',
  of: id === 'major' || id === 'hip' ? 100 : null,
  missing: null,
})
const viewOf = (a: object, b: object, names = { a: 'No tablets', b: 'Alendronate' }): CompareView => {
  const [x, y] = [life(a), life(b)]
  const differences = differencesOf(x, y)
  return {
    names,
    differences,
    same: sameCount(x, y, differences),
    along: goesAlong(x, y),
    over: x.until < 78 ? x.until : null,
    age: 78,
    rows: PAIR_ROWS.map((id, k) => row(id, k, k + 1.5)),
  }
}
const treated = { drugs: [{ drug: 'alendronate', from: 65, to: 75 }] }

let made: Compare | null = null
const mount = () => {
  const page = document.createElement('div')
  page.className = 'trabecula'
  const host = document.createElement('div')
  const strip = document.createElement('div')
  page.append(strip, host)
  document.body.append(page)
  const onSwap = vi.fn()
  const onUnpin = vi.fn()
  made = mountCompare(host, {
    i18n: createI18n('en'),
    strip,
    rows: PAIR_ROWS,
    firstRiskAge: 50,
    roomy: true,
    onSwap,
    onUnpin,
    csvHeader: () => [],
  })
  const add = <K extends keyof HTMLElementTagNameMap>(tag: K, type?: string) => {
    const element = document.createElement(tag)
    if (type !== undefined) element.setAttribute('type', type)
    page.append(element)
    return element
  }
  const press = (target: Element, init: KeyboardEventInit = {}): boolean =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', bubbles: true, cancelable: true, ...init }))
  return { page, host, strip, view: made, onSwap, onUnpin, add, press }
}
const text = (host: Element, selector: string): string =>
  host.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? ''

afterEach(() => {
  made?.dispose()
  made = null
  document.body.replaceChildren()
})

describe('the panel of two lives', () => {
  it('is not there while nothing is pinned', () => {
    const { host, view } = mount()
    view.update(null)
    expect(host.querySelector<HTMLElement>('.compare')?.hidden).toBe(true)
    view.update(viewOf({}, treated))
    expect(host.querySelector<HTMLElement>('.compare')?.hidden).toBe(false)
    view.update(null)
    expect(host.querySelector<HTMLElement>('.compare')?.hidden).toBe(true)
  })
  it('says what to do while nothing differs, and what differs then', () => {
    const { host, view } = mount()
    view.update(viewOf({}, {}))
    expect(text(host, 'h2')).toBe('Two lives, no difference yet')
    expect(text(host, '.compare-nothing')).toBe('Change something: the pinned life stays as it is.')
    expect(host.querySelector<HTMLElement>('.compare-what')?.hidden).toBe(true)
    view.update(viewOf({}, treated))
    expect(text(host, 'h2')).toBe('Two lives, one difference')
    expect(text(host, '.compare-what')).toMatch(
      /^AlendronateA: noneB: 65 to 75.*All else is the same: \d+ settings\.$/,
    )
    expect(host.querySelector<HTMLElement>('.compare-nothing')?.hidden).toBe(true)
  })
  it('lists two and folds the rest away', () => {
    const { host, view } = mount()
    view.update(viewOf({}, { menopause: 45, calcium: 500, smoking: 1, alcohol: 3, weight: 50 }))
    expect(text(host, 'h2')).toBe('Two lives, 5 differences')
    expect(host.querySelectorAll('.compare-what > dl > div')).toHaveLength(2)
    expect(text(host, '.compare-what summary')).toBe('And 3 more')
    expect(host.querySelectorAll('.compare-what details dl > div')).toHaveLength(3)
  })
  it('has a table with a caption that says the age and a header for every row', () => {
    const { host, view } = mount()
    view.update(viewOf({}, treated))
    expect(text(host, 'caption')).toBe('Life A and life B at 78, and B less A')
    expect(host.querySelectorAll('tbody th[scope="row"]')).toHaveLength(PAIR_ROWS.length)
    expect(host.querySelectorAll('thead th[scope="col"]')).toHaveLength(3)
    expect(text(host, '[data-row="hip"]')).toMatch(/^Hip break, 10 y in 100 ?8\.0 ?9\.5 ?\+1\.5/)
    expect(text(host, '[data-row="tSpine"]')).not.toContain('in 100')
  })
  it('says what goes with another sex, and where the pinned life ends', () => {
    const { host, view } = mount()
    view.update(viewOf({ until: 60 }, { sex: 'm', until: 60 }))
    expect(text(host, '.compare-what')).toMatch(
      /Each has the usual size of the sex: A 65 kg, 163 cm; B 80 kg, 177 cm\. ?All else is the same/,
    )
    expect(text(host, '.compare-over')).toBe('Life A is simulated only until 60.')
    expect(host.querySelector<HTMLElement>('.compare-over')?.hidden).toBe(false)
    view.update(viewOf({}, treated))
    expect(host.querySelector<HTMLElement>('.compare-over')?.hidden).toBe(true)
    expect(text(host, '.compare-what')).not.toContain('usual size')
  })
  it('names both lives under the headline, with the swap and the way to the numbers', () => {
    const { host, strip, view, onSwap } = mount()
    const root = strip.querySelector<HTMLElement>('.compare-strip')!
    expect(root.hidden).toBe(true)
    view.update(viewOf({}, treated))
    expect(root.hidden).toBe(false)
    expect(text(strip, 'ul')).toBe('ANo tabletsBAlendronate')
    const [swap, numbers] = strip.querySelectorAll('button')
    expect(swap?.getAttribute('aria-label')).toBe('Swap A and B')
    swap?.click()
    expect(onSwap).toHaveBeenCalledTimes(1)
    const folded = host.querySelector<HTMLDetailsElement>('.compare-numbers details')!
    folded.open = false
    numbers?.click()
    expect(folded.open).toBe(true)
    expect(document.activeElement).toBe(folded.querySelector('summary'))
    view.update(null)
    expect(root.hidden).toBe(true)
    view.dispose()
    expect(strip.childElementCount).toBe(0)
  })
  it('swaps with one key from anything but text and lists', () => {
    const { view, onSwap, add, press } = mount()
    view.update(viewOf({}, treated))
    const slider = add('input', 'range')
    // the controls keep key presses to themselves
    slider.addEventListener('keydown', event => event.stopPropagation())
    press(slider)
    press(add('button'))
    press(document.body, { key: 'X' })
    expect(onSwap).toHaveBeenCalledTimes(3)
    for (const other of [add('input', 'text'), add('input', 'number'), add('textarea'), add('select')])
      press(other)
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey', 'shiftKey'] as const)
      press(slider, { [modifier]: true })
    press(slider, { key: 'y' })
    press(slider, { repeat: true })
    const outside = document.createElement('button')
    document.body.append(outside)
    press(outside)
    expect(onSwap).toHaveBeenCalledTimes(3)
  })
  it('keeps the key to itself while it means something, and lets it go otherwise', () => {
    const { view, onSwap, add, press } = mount()
    const plate = add('div')
    const heard = vi.fn()
    plate.addEventListener('keydown', heard)
    press(plate)
    expect(heard).toHaveBeenCalledTimes(1)
    view.update(viewOf({}, treated))
    expect(press(plate)).toBe(false)
    expect(heard).toHaveBeenCalledTimes(1)
    expect(onSwap).toHaveBeenCalledTimes(1)
    view.update(null)
    press(plate)
    view.dispose()
    press(plate)
    expect(onSwap).toHaveBeenCalledTimes(1)
  })
  it('says once which life is now which, and the focus stays', () => {
    const { host, view, add, press } = mount()
    view.update(viewOf({}, treated))
    const slider = add('input', 'range')
    slider.focus()
    press(slider)
    // the old pair may be drawn once more before the swap is worked out
    view.update(viewOf({}, treated))
    expect(text(host, '[role=status]')).toBe('')
    view.update(viewOf(treated, {}, { a: 'Alendronate', b: 'No tablets' }))
    expect(text(host, '[role=status]')).toBe(
      'Swapped. A, pinned: Alendronate. B, which you change now: No tablets.',
    )
    expect(document.activeElement).toBe(slider)
  })
  it('gives the focus to the swap when a control went with its life', () => {
    const { host, view, add, press } = mount()
    view.update(viewOf({}, treated))
    const slider = add('input', 'range')
    slider.focus()
    press(slider)
    slider.remove()
    view.update(viewOf(treated, {}, { a: 'Alendronate', b: 'No tablets' }))
    expect(document.activeElement).toBe(host.querySelector('.compare-swap'))
  })
  it('unpins, and the focus does not fall off the page', () => {
    const { host, view, onUnpin } = mount()
    view.update(viewOf({}, treated))
    const unpin = [...host.querySelectorAll('button')].find(one => one.textContent === 'Unpin')!
    unpin.focus()
    unpin.click()
    view.update(null)
    expect(onUnpin).toHaveBeenCalledTimes(1)
    expect(document.activeElement).toBe(host)
  })
})
