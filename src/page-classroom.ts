import { el } from './dom/el'
import words from './i18n/locales/en/leaf.json'
import { createFrame, type Viewed, type ViewingOptions } from './leaf/frame'
import type { LeafBody } from './leaf/types'
import type { PageSource } from './page-source'
import { CLASS_LEAVES, type Leaf } from './state/view'

export type ClassLeaf = (typeof CLASS_LEAVES)[number]

export interface ClassHands extends ViewingOptions {
  readonly source: PageSource
  seen(): Viewed
  /** does something that is to be seen on the page below: leaves this page first */
  leaving<In, Out>(act: (input: In) => Out): (input: In) => Out
  toStage(): void
  /** opens a chapter of the reading column */
  reveal(chapter: string): void
  onLeaf(id: Leaf): void
  onClose(): void
}

const BODIES: Readonly<Record<ClassLeaf, (hands: ClassHands) => Promise<LeafBody>>> = {
  builder: ({ source }) => import('./page-kit').then(({ builderBody }) => builderBody(source)),
  worksheet: ({ source }) => import('./page-kit').then(({ worksheetBody }) => worksheetBody(source)),
  guide: ({ source }) => import('./page-kit').then(({ guideBody }) => guideBody(source)),
  lessons: hands => import('./page-lessons').then(({ lessonsBody }) => lessonsBody(hands)),
  glossary: hands => import('./page-words').then(({ glossaryBody }) => glossaryBody(hands)),
  runs: hands => import('./page-runs').then(({ runsBody }) => runsBody(hands)),
}

/** A page of the classroom in its frame, with the list of the others. */
export const openClassLeaf = async (host: HTMLElement, id: ClassLeaf, hands: ClassHands) => {
  const { i18n } = hands
  i18n.add(words)
  const body = await BODIES[id](hands)
  const name = (leaf: ClassLeaf): string => i18n.text(`leaf.${leaf}`)
  const entry = (leaf: ClassLeaf): HTMLElement => {
    const one = el('button', { type: 'button', 'aria-current': leaf === id ? 'page' : null }, name(leaf))
    one.addEventListener('click', () => hands.onLeaf(leaf))
    return el('li', {}, one)
  }
  const print = el(
    'button',
    { type: 'button', class: 'link-button leaf-print-page' },
    i18n.text('leaf.print'),
  )
  print.addEventListener('click', () => window.print())
  const frame = createFrame(host, {
    ...hands,
    id,
    name: name(id),
    title: body.root.querySelector('h2') ?? body.root,
    middle: el(
      'div',
      { class: 'leaf-page' },
      el(
        'nav',
        { class: 'leaf-pages', 'aria-label': i18n.text('leaf.pages') },
        el('ul', {}, ...CLASS_LEAVES.map(entry), el('li', {}, print)),
      ),
      el('div', { class: 'leaf-body' }, body.root),
    ),
  })
  return {
    enter: frame.enter,
    leave: frame.leave,
    update(): void {
      frame.update(hands.seen())
      body.update?.()
    },
    dispose(): void {
      frame.dispose()
      body.dispose()
    },
  }
}
