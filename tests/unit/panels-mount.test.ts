// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createI18n, type LocaleId } from '../../src/i18n'
import { CHAPTERS, mountPanels, type Panels } from '../../src/panels'
import { claims } from './panels-catalogue'

let panels: Panels | null = null
const mount = (locale: LocaleId = 'en', onStory?: (id: string) => void): HTMLElement => {
  const host = document.createElement('div')
  document.body.append(host)
  panels = mountPanels(host, { i18n: createI18n(locale), ...(onStory === undefined ? {} : { onStory }) })
  return host
}
afterEach(() => {
  panels?.dispose()
  panels = null
  document.body.replaceChildren()
})

describe('the reading column', () => {
  it('prints every chapter, every claim with its verdict, and no bare key', () => {
    const host = mount()
    expect(host.querySelectorAll('section.panels-chapter')).toHaveLength(CHAPTERS.length)
    expect(host.querySelectorAll('.panels-claim .panels-chip')).toHaveLength(claims().length)
    expect(host.textContent).not.toMatch(/(panels|stories)\.[a-z]/)
    expect(host.textContent).not.toMatch(/[{}]|undefined|NaN/)
  })

  it('begins with the notice, and the massage chapter with its first line and the signs', () => {
    const host = mount()
    expect(host.querySelector('.panels-page')?.firstElementChild?.textContent).toMatch(/does not diagnose/)
    const massage = host.querySelector('[data-anchor="massage"]')!
    expect(massage.querySelector('.panels-lead')?.textContent).toMatch(
      /^Massage goes alongside medical care\. It does not replace it\./,
    )
    const parts = [...massage.querySelectorAll('.panels-note, .panels-claims')].map(
      node => (node as HTMLElement).dataset['anchor'] ?? 'claims',
    )
    expect(parts.slice(0, 3)).toEqual(['note.book', 'note.get-help', 'claims'])
    // "If you have the signs below": they are, in the same column
    expect(massage.querySelector('[data-anchor="note.book"]')?.nextElementSibling).toBe(
      massage.querySelector('[data-anchor="note.get-help"]'),
    )
  })

  it('never skips a heading level', () => {
    const levels = [...mount().querySelectorAll('h1, h2, h3, h4, h5')].map(({ tagName }) =>
      Number(tagName[1]),
    )
    expect(levels[0]).toBe(2)
    for (const [i, level] of levels.entries())
      if (i > 0) expect(level - levels[i - 1]!).toBeLessThanOrEqual(1)
  })

  it('links to sources openly, over https, without handing over the opener or the referrer', () => {
    const links = [...mount().querySelectorAll<HTMLAnchorElement>('a[href]')]
    expect(links.length).toBeGreaterThan(60)
    for (const link of links) {
      expect(link.getAttribute('href')).toMatch(/^https:\/\//)
      expect(link.rel).toMatch(/noopener/)
      expect(link.rel).toMatch(/noreferrer/)
    }
  })

  it('asks nothing of the network: no image, frame, script or style sheet of another place', () => {
    expect(mount().querySelectorAll('img, iframe, script, link, video, object')).toHaveLength(0)
  })

  it('reveals chapters, blocks, claims and notes, and moves the focus there', () => {
    const host = mount()
    for (const id of ['massage', 'massage.session', 'claim.calm', 'note.get-help', 'figure.pit']) {
      expect(panels!.reveal(id), id).toBe(true)
      expect(document.activeElement?.closest('[data-anchor]'), id).toBe(
        host.querySelector(`[data-anchor="${id}"]`),
      )
    }
    expect(panels!.reveal('nowhere"]')).toBe(false)
  })

  it('gives the verdict on a saying to the saying, and names the sentence below it as the one instead', () => {
    const host = mount()
    for (const { id, said = false } of claims()) {
      const claim = host.querySelector(`[data-anchor="claim.${id}"]`)!
      const parts = [...claim.children].map(({ className }) => className)
      const spoken = claim.querySelector('.panels-chip .visually-hidden')?.textContent
      if (said) {
        expect(parts, id).toEqual(['panels-claim-chip', 'panels-said', 'panels-instead', ''])
        expect(spoken, id).toMatch(/^Verdict on the saying: \S/)
      } else {
        expect(parts, id).toEqual(['panels-claim-chip', ''])
        expect(spoken, id).toMatch(/^Verdict: \S/)
      }
      expect(claim.lastElementChild?.querySelector('h4'), id).not.toBeNull()
    }
    expect(claims().filter(({ said }) => said === true).length).toBeGreaterThan(8)
  })

  it('lets a text that speaks of another place lead there', () => {
    const host = mount()
    for (const [from, to] of [
      ['note.book', 'massage.aid'],
      ['claim.ask-first', 'massage.ask'],
      ['note.hurts', 'note.get-help'],
      ['massage.questions', 'massage.aid'],
    ] as const) {
      host.querySelector<HTMLElement>(`[data-anchor="${from}"] .panels-go button`)?.click()
      expect(document.activeElement?.closest('[data-anchor]')?.getAttribute('data-anchor'), from).toBe(to)
    }
  })

  it('takes a keyboard past a list of claims to the block below it', () => {
    const host = mount()
    const skips = [...host.querySelectorAll<HTMLElement>('.panels-skip')]
    expect(skips.length).toBeGreaterThan(15)
    for (const skip of skips) {
      skip.click()
      const heading = document.activeElement
      expect(heading?.tagName).toBe('H3')
      expect(skip.textContent).toContain(heading?.textContent)
      expect(skip.compareDocumentPosition(heading!)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    }
  })

  it('has words for paper where the page has not filled a place yet', () => {
    const host = mount()
    for (const id of ['drawing', 'published']) {
      const slot = panels!.slot(id)!
      expect(slot.querySelector('.panels-on-screen')?.textContent).toMatch(/stands here/)
      expect(slot.textContent).toMatch(/not on this paper/)
      expect(slot.textContent).toContain(document.URL)
    }
    expect(host.querySelectorAll('[data-slot]')).toHaveLength(2)
  })

  it('offers stories only where they can be played', () => {
    expect(mount().querySelector('.panels-stories')).toBeNull()
    panels!.dispose()
    const onStory = vi.fn()
    const host = mount('en', onStory)
    const buttons = [...host.querySelectorAll<HTMLButtonElement>('.panels-stories button')]
    expect(buttons.length).toBe(15 - 1 + 1)
    buttons.forEach(button => button.click())
    expect(new Set(onStory.mock.calls.map(([id]) => id as string)).size).toBe(buttons.length)
  })

  it('is all words of the catalogue: the pseudo-locale leaves only names and numbers alone', () => {
    const host = mount('en-XA')
    for (const node of host.querySelectorAll('h2, h3, h4, .panels-lead, .panels-claim-note, .panels-chip'))
      expect(node.textContent, node.textContent).toMatch(/[áéíóúçđñšţ]/)
  })

  it('leaves nothing behind', () => {
    const host = mount()
    panels!.dispose()
    panels = null
    expect(host.childElementCount).toBe(0)
  })
})
