import fc from 'fast-check'
import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { bake, readBaked, startOf, type Baked } from '../../src/offline/baked'
import { mayRegister } from '../../src/offline/register'

const EMPTY = '<body><script type="application/json" id="trabecula-baked">{}</script><p>after</p></body>'
const WHAT: Baked = {
  search: '?lesson=menopause&step=2',
  hash: '#v=1&t=70',
  home: 'https://example.org/bone/',
  course: '2004',
}

/** What a browser reads out of the document. */
const opened = (html: string) => {
  const window = new Window()
  window.document.write(html)
  return { read: readBaked(window.document as unknown as Document), document: window.document }
}
const block = (text: string | null) => ({
  getElementById: () => (text === null ? null : ({ textContent: text } as HTMLElement)),
})

describe('what is baked into a one-file copy', () => {
  it('comes back as it was put in', () => {
    expect(opened(bake(EMPTY, WHAT) ?? '').read).toEqual(WHAT)
  })

  it('is never more than data, whatever it holds', () => {
    for (const hostile of [
      '</script><script>alert(1)</script>',
      '<!--<script>',
      ']]>\u2028\u2029$&$1$`',
      '"}</SCRIPT ><img src=x onerror=alert(1)>',
    ]) {
      const html = bake(EMPTY, { ...WHAT, hash: `#v=1&x=${hostile}` }) ?? ''
      const { read, document } = opened(html)
      expect(read?.hash).toBe(`#v=1&x=${hostile}`)
      expect(document.querySelectorAll('script')).toHaveLength(1)
      expect(document.querySelectorAll('img')).toHaveLength(0)
      expect(document.querySelector('p')?.textContent).toBe('after')
      expect(html.match(/<!--/g)).toBeNull()
    }
  })

  it('is put only into a copy', () => {
    expect(bake('<!doctype html><title>Another page</title>', WHAT)).toBeNull()
  })

  it('says nothing about who commands the page', () => {
    const text = JSON.stringify({ search: '?parent=https://evil.example&lang=ar&parent=https://b.example' })
    expect(readBaked(block(text))?.search).toBe('?lang=ar')
  })

  it('is read from any text without an error', () => {
    expect(readBaked(block(null))).toBeNull()
    fc.assert(
      fc.property(
        fc.oneof(fc.json(), fc.string(), fc.constantFrom('', 'null', '[]', '1', '{"search":{}}')),
        text => {
          const read = readBaked(block(text))
          expect(read).not.toBeNull()
          expect(typeof read?.search).toBe('string')
          expect(typeof read?.hash).toBe('string')
          expect([null, '1.2', '2004']).toContain(read?.course)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('knows a home only by an address', () => {
    for (const home of ['javascript:alert(1)', 'file:///etc/', 'https://', 'https://a.example/?x', 7, null])
      expect(readBaked(block(JSON.stringify({ home })))?.home).toBeNull()
  })
})

describe('where a page begins', () => {
  const at = (href: string) => {
    const { origin, pathname, search, hash, protocol } = new URL(href)
    return { origin, pathname, search, hash, protocol, href }
  }

  it('at its own address, when that says anything', () => {
    expect(startOf(null, at('https://a.example/t/?lang=ar#v=1'))).toEqual({
      search: '?lang=ar',
      hash: '#v=1',
      base: 'https://a.example/t/',
    })
    expect(startOf({ ...WHAT, course: null }, at('https://a.example/t.html#v=1&t=40')).hash).toBe('#v=1&t=40')
  })

  it('at what is baked in, when its address is silent', () => {
    expect(startOf({ ...WHAT, course: null }, at('file:///C:/Users/me/bone.html'))).toEqual({
      search: WHAT.search,
      hash: WHAT.hash,
      base: 'https://example.org/bone/',
    })
  })

  it('at what is baked in, whatever a learning system adds to the address', () => {
    expect(startOf(WHAT, at('https://lms.example/p/index.html?attempt=3#x')).search).toBe(WHAT.search)
  })

  it('with links that lead to the file itself when nothing else is known', () => {
    const base = startOf({ ...WHAT, home: null }, at('file:///home/me/bone.html?lang=ar#v=1')).base
    expect(base).toBe('file:///home/me/bone.html')
  })
})

describe('the service worker', () => {
  const page = (over: object): Window =>
    ({
      isSecureContext: true,
      navigator: { serviceWorker: {} },
      location: { protocol: 'https:' },
      ...over,
    }) as unknown as Window
  const top = (over: object): Window => {
    const one = page(over)
    return Object.assign(one, { parent: (over as { parent?: Window }).parent ?? one }) as unknown as Window
  }

  it('is started on a page of its own on a server, and nowhere else', () => {
    const may = (one: Window): boolean => mayRegister(one as unknown as globalThis.Window)
    expect(may(top({}))).toBe(true)
    expect(may(top({ parent: page({}) }))).toBe(false)
    expect(may(top({ location: { protocol: 'file:' } }))).toBe(false)
    expect(may(top({ isSecureContext: false }))).toBe(false)
    expect(may(top({ navigator: {} }))).toBe(false)
    expect(may(top({ navigator: { serviceWorker: {}, connection: { saveData: true } } }))).toBe(false)
  })
})
