// @vitest-environment happy-dom
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { el, setText } from '../../src/dom/el'
import { createI18n } from '../../src/i18n'
import glossary from '../../src/i18n/locales/en/study-glossary.json'
import study from '../../src/i18n/locales/en/study.json'
import { createFinder, entriesOf, type Entry } from '../../src/study/glossary-words'
import { markTerms } from '../../src/study/marks'
import { createPopover } from '../../src/study/popover'

const i18n = createI18n('en', compileMessage)
for (const words of [glossary, study])
  i18n.add(Object.fromEntries(Object.entries(words).filter(([key]) => key !== '//')))
const find = createFinder(entriesOf(i18n))

/** Everything is near the window here, and is told so at once. */
class Near {
  readonly told: (seen: readonly { isIntersecting: boolean; target: Element }[]) => void
  constructor(told: Near['told']) {
    this.told = told
  }
  observe(target: Element): void {
    this.told([{ isIntersecting: true, target }])
  }
  unobserve(): void {}
  disconnect(): void {}
}

let host: HTMLElement
let opened: string[]
let jobs: (() => void)[]
const work = async (): Promise<void> => {
  // changes are told in a microtask
  for (let k = 0; k < 3; k += 1) {
    await Promise.resolve()
    for (const job of jobs.splice(0)) job()
  }
}
const mark = (onTerm: (entry: Entry, mark: HTMLElement) => void = entry => void opened.push(entry.id)) =>
  markTerms([host], {
    find,
    onTerm,
    now: () => 0,
    idle(run) {
      jobs.push(run)
      return () => void (jobs = jobs.filter(job => job !== run))
    },
  })
const marked = (): readonly string[] => [...host.querySelectorAll('.term')].map(one => one.textContent ?? '')

beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', Near)
  host = el('div')
  document.body.replaceChildren(host)
  opened = []
  jobs = []
})
afterEach(() => vi.unstubAllGlobals())

describe('marked words', () => {
  it('are the first of each in a passage, and leave the text as it was', async () => {
    const one = el(
      'section',
      {},
      el('p', {}, 'Osteoclasts dig. An osteoclast rests; '),
      el('p', {}, 'osteoblasts fill.'),
    )
    const other = el('section', {}, el('p', {}, 'An osteoclast again.'))
    host.append(one, other)
    const before = host.textContent
    mark()
    await work()
    expect(marked()).toEqual(['Osteoclasts', 'osteoblasts', 'osteoclast'])
    expect(host.textContent).toBe(before)
    expect(one.querySelectorAll('.term')).toHaveLength(2)
    const [first] = host.querySelectorAll('.term')
    expect(first?.getAttribute('role')).toBe('button')
    expect(first?.getAttribute('aria-haspopup')).toBe('dialog')
  })

  it('never stand in what acts, names, is drawn or speaks by itself', async () => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
    svg.append(document.createElementNS('http://www.w3.org/2000/svg', 'text'))
    svg.firstChild!.textContent = 'calcium'
    host.append(
      el(
        'section',
        {},
        el('h3', {}, 'Calcium'),
        el('button', {}, 'calcium'),
        el('a', { href: '#x' }, 'calcium'),
        el('label', {}, 'calcium ', el('input')),
        el('code', {}, 'calcium'),
        el('p', { role: 'status' }, 'calcium'),
        el('p', { 'aria-live': 'polite' }, 'calcium'),
        el('p', { class: 'visually-hidden' }, 'calcium'),
        svg,
      ),
    )
    mark()
    await work()
    expect(marked()).toEqual([])
  })

  it('follow a text that changes, and do not make one that is the same be written again', async () => {
    const text = el('p', {}, 'No calcium here.')
    host.append(el('section', {}, text))
    mark()
    await work()
    expect(marked()).toEqual(['calcium'])
    const kept = text.firstElementChild
    setText(text, 'No calcium here.')
    expect(text.firstElementChild).toBe(kept)
    setText(text, 'More vitamin D here.')
    await work()
    expect(marked()).toEqual(['vitamin D'])
    host.append(el('section', {}, el('p', {}, 'Late menopause')))
    await work()
    expect(marked()).toEqual(['vitamin D', 'menopause'])
  })

  it('are asked for once: their own marks are no change to look at', async () => {
    host.append(el('section', {}, el('p', {}, 'calcium')))
    mark()
    await work()
    await work()
    expect(jobs).toEqual([])
  })

  it('open by click and by key, and are gone without a trace', async () => {
    const text = el('p', {}, 'Of calcium and menopause.')
    host.append(el('section', {}, text))
    const marks = mark()
    await work()
    const [calcium, menopause] = host.querySelectorAll<HTMLElement>('.term')
    calcium?.click()
    menopause?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    menopause?.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', bubbles: true }))
    expect(opened).toEqual(['calcium', 'menopause'])
    marks.dispose()
    expect(marked()).toEqual([])
    expect(text.childNodes).toHaveLength(1)
    expect(text.textContent).toBe('Of calcium and menopause.')
  })
})

describe('what a word means', () => {
  it('stands beside it, and Escape leads back', async () => {
    host.append(el('section', {}, el('p', {}, 'Of calcium and menopause.')))
    const seen: unknown[] = []
    const popover = createPopover(host, { i18n, onSee: see => seen.push(see), onAll: id => seen.push(id) })
    mark(popover.show)
    await work()
    const [calcium, menopause] = host.querySelectorAll<HTMLElement>('.term')
    menopause?.click()
    const box = (): HTMLElement | null => host.querySelector('.term-box')
    expect(box()?.textContent).toContain('The time when periods end for good.')
    expect(menopause?.getAttribute('aria-expanded')).toBe('true')
    expect(box()?.contains(document.activeElement)).toBe(true)
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    expect(box()).toBeNull()
    expect(document.activeElement).toBe(menopause)
    calcium?.click()
    menopause?.click()
    expect(host.querySelectorAll('.term-box')).toHaveLength(1)
    expect(calcium?.getAttribute('aria-expanded')).toBe('false')
    const see = [...(box()?.querySelectorAll('button') ?? [])].find(one => one.textContent?.startsWith('See'))
    see?.click()
    expect(seen).toEqual([{ story: 'menopause', age: 54, scale: 'trabeculae' }])
    expect(box()).toBeNull()
  })
})
