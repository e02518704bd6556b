import type { PageSource } from './page-source'
import type { ReadingFacts, ShowId } from './panels'
import type { Citation, Leaf } from './panels/leaves'
import { LEAVES } from './state/view'

export interface LeafPlace {
  readonly facts: () => ReadingFacts
  reveal(id: string): boolean
  show(id: ShowId): void
  onFailure(): void
}

const IN_HASH = new RegExp(`([#&])leaf=(${LEAVES.join('|')})(?:&|$)`)
const leafIn = (address: string) => LEAVES.find(id => id === IN_HASH.exec(address)?.[2]) ?? null
const without = (address: string): string => address.replace(IN_HASH, '$1').replace(/[#&]$/, '')

/** Everything the model and the published results cite, fetched for the one page that lists it. */
const citationsFor = async (id: string): Promise<readonly Citation[]> =>
  id === 'sources' ? (await import('./page-citations')).citationsOf() : []

/**
 * A page beyond the column is a step of the browser's history when it was opened from within, so that Back closes it. The address
 * itself is written elsewhere, a moment later.
 */
const createStep = (source: PageSource, onLeaf: (id: (typeof LEAVES)[number] | null) => void) => {
  const listen = new AbortController()
  let ours = false
  window.addEventListener(
    'popstate',
    () => {
      ours = false
      const id = leafIn(location.hash)
      if (id !== source.view().leaf) onLeaf(id)
    },
    { signal: listen.signal },
  )
  // an address that differs in nothing but the page beyond is no new life
  window.addEventListener(
    'hashchange',
    event => {
      if (without(event.oldURL) === without(event.newURL)) event.stopImmediatePropagation()
    },
    { capture: true, signal: listen.signal },
  )
  return {
    into(): void {
      if (leafIn(location.hash) !== null) return
      // an opaque origin (sandboxed frame) may refuse; then Back leaves, as it did before
      try {
        const here = without(source.links().page)
        history.replaceState(null, '', here)
        history.pushState(null, '', here)
        ours = true
      } catch {
        ours = false
      }
    },
    /** Back to where the page was opened. */
    back(): void {
      if (ours) history.back()
      ours = false
    },
    /** On to somewhere else: Back comes to where the page was opened. */
    away: (): void => void (ours = false),
    dispose: () => listen.abort(),
  }
}

/** Opens and closes the pages beyond the reading column as the view says; each is fetched when it is first wanted. */
export const createLeafDoor = (root: HTMLElement, source: PageSource, place: LeafPlace) => {
  const { i18n, actions } = source
  let open: { readonly id: string; leaf: Leaf | null } | null = null
  let before: { readonly focus: Element | null; readonly top: number } = { focus: null, top: 0 }
  let gone = false
  const step = createStep(source, leaf => actions.view({ leaf }))
  const shut = (): void => {
    if (open === null) return
    open.leaf?.dispose()
    open = null
    delete root.dataset['leaf']
    window.scrollTo(0, before.top)
    if (before.focus instanceof HTMLElement) before.focus.focus({ preventScroll: true })
  }
  /** Leaves the page first, so that what is asked of the column or the stage can be seen. */
  const leaving =
    <In, Out>(act: (input: In) => Out) =>
    (input: In): Out => {
      shut()
      step.away()
      actions.view({ leaf: null })
      return act(input)
    }
  const draw = (): void => {
    const { leaf: id } = source.view()
    if (open?.id === id) return void open?.leaf?.update(place.facts())
    if (id === null) return shut()
    if (open === null) {
      before = { focus: document.activeElement, top: window.scrollY }
      // nothing runs behind a page that covers it
      actions.run({ playing: false })
      step.into()
    } else open.leaf?.dispose()
    const wanted: { readonly id: string; leaf: Leaf | null } = { id, leaf: null }
    open = wanted
    void Promise.all([import('./panels/leaves'), citationsFor(id)]).then(
      ([{ mountLeaf }, citations]) => {
        if (gone || open !== wanted) return
        root.dataset['leaf'] = 'open'
        window.scrollTo(0, 0)
        wanted.leaf = mountLeaf(root, id, {
          i18n,
          citations,
          reveal: leaving(place.reveal),
          onShow: leaving(place.show),
          onLeaf: leaf => actions.view({ leaf }),
          onAway: () => (before = { focus: root.querySelector('h1'), top: root.offsetTop }),
          onClose() {
            actions.view({ leaf: null })
            step.back()
          },
        })
        wanted.leaf.update(place.facts())
      },
      () => {
        if (gone) return
        place.onFailure()
        actions.view({ leaf: null })
      },
    )
  }
  return {
    draw,
    dispose(): void {
      gone = true
      step.dispose()
      open?.leaf?.dispose()
    },
  }
}
