// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { planFromText } from '../../src/cohort/plan-text'
import { createI18n, LOCALES, type LocaleId } from '../../src/i18n'
import { citationsOf } from '../../src/page-citations'
import { ACTIVITIES } from '../../src/panels/leaves/activity-list'
import { createLeaf, type Leaf, type LeafOptions } from '../../src/panels/leaves'
import type { ReadingFacts } from '../../src/panels'
import { LEAVES, type LeafId } from '../../src/panels/types'
import { WORDS } from '../../src/panels/words'
import { mountNotices } from '../../src/shell/notices'
import { parseAddress } from '../../src/state/url'

const citations = await citationsOf()
/** no page follows the life yet */
const NOBODY = {} as ReadingFacts
let leaf: Leaf | null = null
const mount = (id: LeafId, more: Partial<LeafOptions> = {}, locale: LocaleId = 'en'): HTMLElement => {
  const host = document.createElement('div')
  document.body.append(host)
  const i18n = createI18n(locale)
  for (const words of WORDS) i18n.add(words)
  leaf = createLeaf(host, id, {
    i18n,
    citations,
    textSizes: [100, 200],
    themes: ['auto', 'dark'],
    languages: Object.entries(LOCALES).map(([lang, { name }]) => ({ id: lang, name })),
    onView: () => {},
    reveal: () => true,
    onClose: () => {},
    ...more,
  })
  leaf.enter()
  return host
}
afterEach(() => {
  leaf?.dispose()
  leaf = null
  document.body.replaceChildren()
})

describe('a page beyond the column', () => {
  for (const id of LEAVES)
    it(`${id} stands whole, with a name, a way back at both ends and its dates`, () => {
      document.title = 'before'
      const onClose = vi.fn()
      const host = mount(id, { onClose })
      const main = host.querySelector('main')!
      const title = main.querySelector('h2')!
      expect(main.getAttribute('aria-labelledby')).toBe(title.id)
      expect(leaf!.enter()).toBe(title)
      expect(title.tabIndex).toBe(-1)
      expect(document.title).toBe(`${title.textContent} · Trabecula`)
      const backs = [...host.querySelectorAll<HTMLButtonElement>('.leaf-back')]
      expect(backs).toHaveLength(2)
      for (const back of backs) back.click()
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
      expect(onClose).toHaveBeenCalledTimes(3)
      expect(host.querySelector('[aria-current="page"]')?.textContent).toBe(title.textContent)
      expect(host.querySelector('.panels-dates')?.textContent).toMatch(/Not yet reviewed by a clinician/)
      expect(host.textContent).not.toMatch(/(panels|stories|app)\.[a-z]/)
      expect(host.textContent).not.toMatch(/[{}]|undefined|NaN/)
      const levels = [...host.querySelectorAll('h1, h2, h3, h4, h5')].map(({ tagName }) => Number(tagName[1]))
      expect(levels[0]).toBe(1)
      for (const [i, level] of levels.entries())
        if (i > 0) expect(level - levels[i - 1]!).toBeLessThanOrEqual(1)
      leaf!.dispose()
      expect(document.title).toBe('before')
      expect(host.childElementCount).toBe(0)
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
      expect(onClose).toHaveBeenCalledTimes(3)
    })

  it('is left and entered again with its choices, and answers Escape only while it stands', () => {
    document.title = 'before'
    const onClose = vi.fn()
    const host = mount('claims', { onClose })
    const radio = host.querySelector<HTMLInputElement>('input[value="partly"]')!
    radio.checked = true
    leaf!.leave()
    expect([host.childElementCount, document.title]).toEqual([0, 'before'])
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    expect(onClose).not.toHaveBeenCalled()
    leaf!.enter()
    expect(host.querySelector('input[value="partly"]')).toBe(radio)
    expect(radio.checked).toBe(true)
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    expect(onClose).toHaveBeenCalledTimes(1)
  })

  it('offers text size, theme and language as the masthead does, and shows which are set', () => {
    const onView = vi.fn()
    const host = mount('teachers', { onView })
    leaf!.update(NOBODY, { text: 200, theme: 'dark', lang: 'en-XA' })
    const selects = [...host.querySelectorAll<HTMLSelectElement>('.leaf-top select')]
    expect(selects.map(select => [select.getAttribute('aria-label'), select.value])).toEqual([
      ['Text size', '200'],
      ['Theme', 'dark'],
      ['Language', 'en-XA'],
    ])
    expect(host.querySelector('.language-name')?.textContent).toBe(LOCALES['en-XA'].name)
    for (const [i, value] of ['100', 'auto', 'en'].entries()) {
      selects[i]!.value = value
      selects[i]!.dispatchEvent(new Event('change'))
    }
    expect(onView.mock.calls.flat()).toEqual([{ text: 100 }, { theme: 'auto' }, { lang: 'en' }])
  })

  it('leads to the others', () => {
    const onLeaf = vi.fn()
    const host = mount('sources', { onLeaf })
    for (const button of host.querySelectorAll<HTMLButtonElement>('nav ol button')) button.click()
    expect(onLeaf.mock.calls.flat()).toEqual([...LEAVES])
  })

  it('is all words of the catalogue', () => {
    for (const id of LEAVES) {
      const host = mount(id, {}, 'en-XA')
      for (const node of host.querySelectorAll(
        'h2, h3, h4, .panels-lead, .panels-chip, .leaf-steps li, legend',
      ))
        expect(node.textContent, node.textContent).toMatch(/[áéíóúçđñšţ]/)
      leaf!.dispose()
    }
  })
})

describe('the page of claims', () => {
  const rows = (host: HTMLElement, table: string) => [
    ...host.querySelectorAll<HTMLElement>(`table.${table} tbody tr`),
  ]
  const shown = (list: readonly HTMLElement[]) => list.filter(row => !row.classList.contains('leaf-out'))

  it('lists the 49 in order, each with verdict word, how it is known, sentence, source and way back', () => {
    const reveal = vi.fn(() => true)
    const host = mount('claims', { reveal })
    const article = rows(host, 'article')
    expect(article.map(row => row.querySelector('th')?.textContent)).toEqual(
      Array.from({ length: 49 }, (_, i) => String(i + 1)),
    )
    for (const row of [...article, ...rows(host, 'added')]) {
      expect(row.querySelector('.panels-chip')?.textContent, row.textContent).toMatch(/Verdict: \S/)
      expect(row.querySelector('.leaf-verdict .panels-small')?.textContent).toMatch(/source|copy/)
      expect(row.querySelector('.leaf-claim')?.textContent).toMatch(/\.$/)
      if (row.dataset['checked'] !== 'unchecked')
        expect(row.querySelector('.panels-sources a'), row.textContent).not.toBeNull()
      else expect(['unchecked', 'outdated', 'not-shown']).toContain(row.dataset['chip'])
      row.querySelector<HTMLButtonElement>('.leaf-ours button')?.click()
    }
    expect(new Set(reveal.mock.calls.map(args => String(args))).size).toBe(
      article.length + rows(host, 'added').length,
    )
    // the marks of the column itself stand in the column alone
    expect(host.querySelector('[data-claim], [data-anchor^="claim."]')).toBeNull()
  })

  it('counts in words what it lists', () => {
    const host = mount('claims')
    const words = host.querySelector('.leaf-filter .panels-reading')?.textContent ?? ''
    const numbers = (words.match(/\d+|None|All/g) ?? []).map(one => (/\d/.test(one) ? Number(one) : 0))
    expect(numbers[0]).toBe(49)
    expect(numbers.slice(1).reduce((sum, n) => sum + n, 0)).toBe(49)
  })

  it('shows one verdict when asked, says how many, and shows all again', () => {
    const host = mount('claims')
    const choose = (value: string): void => {
      const radio = host.querySelector<HTMLInputElement>(`input[value="${value}"]`)!
      radio.checked = true
      radio.dispatchEvent(new Event('change', { bubbles: true }))
    }
    const said = () => host.querySelector('[role="status"]')?.textContent
    expect(said()).toBe('')
    for (const radio of host.querySelectorAll<HTMLInputElement>('fieldset input')) {
      choose(radio.value)
      const left = shown(rows(host, 'article'))
      expect(left.every(row => radio.value === 'all' || row.dataset['chip'] === radio.value)).toBe(true)
      const count = radio.closest('label')?.querySelector('.leaf-count')?.textContent ?? ''
      expect(left.length).toBe(Number(count.match(/\d+/)?.[0] ?? 0))
      expect(said()).toContain(`${left.length} of the article’s 49`)
    }
    choose('all')
    expect(shown(rows(host, 'article'))).toHaveLength(49)
  })
})

describe('the page for therapists', () => {
  it('links where it speaks of a place, and shows where bones break', () => {
    const reveal = vi.fn(() => true)
    const host = mount('therapists', { reveal })
    const beside = (selector: string): readonly HTMLButtonElement[] => [
      ...host.querySelector(selector)!.closest('.panels-row')!.querySelectorAll('button'),
    ]
    for (const [selector, places] of [
      ['h2', ['massage.gentle', 'massage.session', 'massage.aid', 'massage.ask']],
      ['[data-anchor="therapists.before"]', ['massage.aid']],
      ['[data-anchor="therapists.clearance"]', ['massage.ask']],
      ['[data-anchor="therapists.touch"]', ['massage.gentle', 'massage.session']],
      ['[data-anchor="therapists.unease"]', ['massage.harm']],
    ] as const) {
      reveal.mockClear()
      for (const button of beside(selector)) button.click()
      expect(reveal.mock.calls.flat(), selector).toEqual(places)
    }
    expect(host.querySelector('.panels-figure svg')).not.toBeNull()
  })
})

describe('the page for teachers', () => {
  it('opens addresses that the page takes without a correction', () => {
    const hashes = ACTIVITIES.flatMap(({ go }) =>
      go.flatMap(one => (one.kind === 'address' ? [one.hash] : [])),
    )
    expect(hashes.length).toBeGreaterThan(4)
    for (const hash of hashes) {
      const { corrections, view, scenario } = parseAddress('', hash, tag => tag === 'en')
      expect(corrections, hash).toEqual([])
      if (view.trial !== null) {
        const plan = planFromText(view.trial, scenario)
        expect(plan.ok, hash).toBe(true)
      }
    }
    expect(hashes.some(hash => hash.includes('massage=7'))).toBe(true)
    // two arms of 24: as many as in the trial it speaks of
    expect(hashes.filter(hash => hash.includes('people:24,'))).toHaveLength(2)
  })

  it('takes 10 to 20 minutes each', () => {
    const host = mount('teachers')
    expect(host.querySelectorAll('[data-activity]')).toHaveLength(ACTIVITIES.length)
    for (const { minutes } of ACTIVITIES) expect(minutes).toBeGreaterThanOrEqual(10)
    for (const { minutes } of ACTIVITIES) expect(minutes).toBeLessThanOrEqual(20)
  })
})

describe('an address', () => {
  it('opens a page by its name; another name is corrected and reported', () => {
    for (const id of LEAVES) {
      const { view, corrections } = parseAddress('', `#v=1&leaf=${id}&t=62`, () => true)
      expect([view.leaf, corrections]).toEqual([id, []])
    }
    const { view, corrections } = parseAddress('', '#v=1&leaf=nowhere&t=62', () => true)
    expect(view.leaf).toBeNull()
    expect(corrections).toEqual([{ code: 'not-in-list', key: 'leaf', given: 'nowhere', used: '' }])
    const host = document.createElement('div')
    const notices = mountNotices(host, { i18n: createI18n() })
    const said = (all: Parameters<typeof notices.corrections>[0]): string => {
      notices.corrections(all)
      return host.querySelector('li')?.textContent ?? ''
    }
    expect(said(corrections)).toBe('"leaf": "nowhere" is not one of its choices and was left out.')
    expect(said(parseAddress('', '#v=1&site=knee', () => true).corrections)).toBe(
      '"site": "knee" is not one of its choices; spine is used.',
    )
  })
})
