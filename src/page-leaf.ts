import { REFERENCES } from './model/references'
import type { PageSource } from './page-source'
import type { ReadingFacts, ShowId } from './panels'
import type { Leaf } from './panels/leaves'

export interface LeafPlace {
  readonly facts: () => ReadingFacts
  reveal(id: string): boolean
  show(id: ShowId): void
  onFailure(): void
}

/** Opens and closes the pages beyond the reading column as the view says; each is fetched when it is first wanted. */
export const createLeafDoor = (root: HTMLElement, source: PageSource, place: LeafPlace) => {
  const { i18n, actions } = source
  let open: { readonly id: string; leaf: Leaf | null } | null = null
  let before: { readonly focus: Element | null; readonly top: number } = { focus: null, top: 0 }
  let gone = false
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
      actions.view({ leaf: null })
      return act(input)
    }
  const draw = (): void => {
    const { leaf: id } = source.view()
    if (open?.id === id) return void open?.leaf?.update(place.facts())
    if (open === null) before = { focus: document.activeElement, top: window.scrollY }
    else open.leaf?.dispose()
    if (id === null) return shut()
    const wanted: { readonly id: string; leaf: Leaf | null } = { id, leaf: null }
    open = wanted
    void import('./panels/leaves').then(
      ({ mountLeaf }) => {
        if (gone || open !== wanted) return
        root.dataset['leaf'] = 'open'
        window.scrollTo(0, 0)
        wanted.leaf = mountLeaf(root, id, {
          i18n,
          citations: Object.values(REFERENCES),
          reveal: leaving(place.reveal),
          onShow: leaving(place.show),
          onLeaf: leaf => actions.view({ leaf }),
          onClose: () => actions.view({ leaf: null }),
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
      open?.leaf?.dispose()
    },
  }
}
