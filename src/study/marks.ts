import { el, listening } from '../dom/el'
import type { Entry, Finder } from './glossary-words'

export interface MarksOptions {
  readonly find: Finder
  /** shows what a marked word means; gives a way to tell that it was closed */
  onTerm(entry: Entry, mark: HTMLElement): void
  /** work that may wait: runs when nothing else is to be done. Tests bring their own. */
  idle?(run: () => void): () => void
  /** how long a slice of marking may last, ms, and what time it is */
  now?(): number
}

/** A passage within which a word is marked once. */
const BLOCK = 'section, article, figure, aside, .panels-row, .chart-panel, .ctl-row'
/**
 * Never marked: what acts by itself, what names something, what is drawn or typed, what speaks by itself, and the one big sentence
 * of the page, which changes with every age.
 */
const NEVER = [
  'button, a, input, select, textarea, label, summary, option, legend, caption, th',
  'h1, h2, h3, h4, svg, code, pre, kbd, dialog, nav, [aria-live], [contenteditable]',
  ':is([role="button"], [role="status"], [role="alert"], [role="img"], [role="tab"], [role="dialog"])',
  ':is([role="listbox"], [role="slider"], [aria-hidden="true"], [translate="no"])',
  // and what is acted on, whose words are chosen with care
  '.visually-hidden, .panels-sources, .no-terms, [data-widget]',
  // names of rows and switches, and values that change with every move
  '.lil-name, .ctl-value, .ctl-key, .chart-quiet, .study-last, .compare-place',
].join(',')
const SKIPPED = `${BLOCK}, ${NEVER}`
const SLICE_MS = 4
/** As near as this to the window a passage is marked before it is seen. */
const NEAR = '50% 0px'

const whenIdle = (run: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(run, { timeout: 2000 })
    return () => cancelIdleCallback(id)
  }
  const id = setTimeout(run, 200)
  return () => clearTimeout(id)
}

/** Text of a passage that may be marked, in the order of the page; passages inside it are looked at by themselves. */
const textsIn = (root: Node): readonly Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, node => {
    if (node instanceof Element)
      return node.matches(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
    return (node.nodeValue ?? '').trim().length > 2 ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT
  })
  const found: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) found.push(node as Text)
  return found
}

/**
 * Marks the words of the glossary in the text of `hosts`: the first of each in a passage becomes a button that reads as part of the
 * text. Works in idle time, only near the window, and only where text changed. The words stay in the text letter for letter, so
 * that whoever writes a text anew only when it differs finds it as it was.
 */
export const markTerms = (hosts: readonly HTMLElement[], o: MarksOptions) => {
  const { find } = o
  const idle = o.idle ?? whenIdle
  const now = o.now ?? (() => performance.now())
  const listen = listening()
  const waiting = new Set<Element>()
  const entries = new WeakMap<Element, Entry>()
  let off: (() => void) | null = null
  let writing = false

  const make = (entry: Entry, text: string): HTMLElement => {
    // no button element: text inside one is not found, chosen or broken across lines everywhere
    const mark = el(
      'span',
      {
        class: 'term',
        role: 'button',
        tabindex: '0',
        'aria-haspopup': 'dialog',
        'aria-expanded': 'false',
        'data-term': entry.id,
      },
      text,
    )
    entries.set(mark, entry)
    return mark
  }
  const markBlock = (block: Element): void => {
    const known = new Set(
      [...block.querySelectorAll<HTMLElement>('.term')]
        .filter(mark => mark.parentElement?.closest(BLOCK) === block)
        .map(mark => mark.dataset['term']),
    )
    for (const text of textsIn(block)) {
      const value = text.data
      let rest = text
      let from = 0
      for (const { at, length, entry } of find(value)) {
        if (known.has(entry.id)) continue
        known.add(entry.id)
        const hit = rest.splitText(at - from)
        rest = hit.splitText(length)
        hit.replaceWith(make(entry, hit.data))
        from = at + length
      }
    }
  }
  const work = (): void => {
    off = null
    const begun = now()
    writing = true
    for (const block of waiting) {
      waiting.delete(block)
      if (block.isConnected) markBlock(block)
      if (now() - begun > SLICE_MS) break
    }
    changes.takeRecords()
    writing = false
    if (waiting.size > 0) off = idle(work)
  }
  const want = (block: Element): void => {
    waiting.add(block)
    off ??= idle(work)
  }
  const near = new IntersectionObserver(
    seen => {
      for (const { isIntersecting, target } of seen) if (isIntersecting) want(target)
    },
    { rootMargin: NEAR },
  )
  const blocksIn = (node: Element): readonly Element[] => [
    ...(node.matches(BLOCK) ? [node] : []),
    ...node.querySelectorAll(BLOCK),
  ]
  const watch = (node: Element): void => {
    const own = node.closest(BLOCK)
    if (own !== null && !own.matches(NEVER)) near.observe(own)
    for (const block of blocksIn(node)) if (block.closest(NEVER) === null) near.observe(block)
  }
  /** A passage is asked for anew: whether it is near is told again. */
  const again = (block: Element): void => {
    near.unobserve(block)
    near.observe(block)
  }
  const changes = new MutationObserver(records => {
    if (writing) return
    const touched = new Set<Element>()
    for (const { target, addedNodes } of records) {
      const element = target instanceof Element ? target : target.parentElement
      if (element === null || element.closest(NEVER) !== null) continue
      const block = element.closest(BLOCK)
      if (block !== null) touched.add(block)
      for (const node of addedNodes) if (node instanceof Element && node.closest(NEVER) === null) watch(node)
    }
    for (const block of touched) again(block)
  })
  for (const host of hosts) {
    watch(host)
    changes.observe(host, { childList: true, characterData: true, subtree: true })
    const open = (event: Event): void => {
      const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('.term') : null
      const entry = mark === null ? undefined : entries.get(mark)
      if (mark === null || entry === undefined) return
      event.preventDefault()
      event.stopPropagation()
      o.onTerm(entry, mark)
    }
    listen.on(host, 'click', event => {
      // somebody who chooses text is reading, not asking
      if (document.getSelection()?.type === 'Range') return
      open(event)
    })
    listen.on(host, 'keydown', event => {
      if (event.key === 'Enter' || event.key === ' ') open(event)
    })
  }
  return {
    /** Takes every mark off; the text is whole again. */
    dispose(): void {
      off?.()
      near.disconnect()
      changes.disconnect()
      listen.dispose()
      for (const host of hosts)
        for (const mark of host.querySelectorAll('.term')) {
          const { parentNode } = mark
          mark.replaceWith(mark.textContent ?? '')
          parentNode?.normalize()
        }
    },
  }
}
