import { LOCALES } from './i18n'
import type { PageSource } from './page-source'
import { createSteps, type Place } from './page-steps'
import type { ReadingFacts, ShowId } from './panels'
import { LEAVES as COLUMN_LEAVES, type LeafId as ColumnLeaf } from './panels'
import type { Citation, Leaf } from './panels/leaves'
import { TEXT_SIZES, THEMES, type Leaf as LeafId, type ViewState } from './state/view'

export interface LeafPlace {
  readonly facts: () => ReadingFacts
  reveal(id: string): boolean
  show(id: ShowId): void
  onFailure(): void
}

/** Everything the model and the published results cite, fetched for the one page that lists it. */
const citationsFor = async (id: LeafId): Promise<readonly Citation[]> =>
  id === 'sources' ? (await import('./page-citations')).citationsOf() : []

const ofColumn = (id: LeafId | null): ColumnLeaf | null => COLUMN_LEAVES.find(one => one === id) ?? null

/** Scrolls to where the reader was, with the focus on what had it, or on a heading when that is gone. */
const standAt = ({ top, focus }: Place, heading: HTMLElement | null): void => {
  window.scrollTo(0, top)
  const target = focus instanceof HTMLElement && focus.isConnected ? focus : heading
  target?.focus({ preventScroll: true })
}

/** Opens and closes the pages beyond the reading column as the view says; each is fetched when it is first wanted. */
export const createLeafDoor = (root: HTMLElement, source: PageSource, place: LeafPlace) => {
  const { i18n, actions } = source
  let open: { readonly id: LeafId; leaf: Leaf | null } | null = null
  /** pages that were left for another place keep their choices until they are opened anew */
  const kept = new Map<LeafId, Leaf>()
  let gone = false
  const steps = createSteps(source, leaf => actions.view({ leaf }))
  const shut = (): void => {
    if (open === null) return
    open.leaf?.leave()
    open = null
    delete root.dataset['leaf']
    standAt(steps.place(), root.querySelector('h1'))
  }
  /** Leaves the page first, so that what is asked of the column or the stage can be seen. */
  const leaving =
    <In, Out>(act: (input: In) => Out) =>
    (input: In): Out => {
      steps.away()
      shut()
      actions.view({ leaf: null })
      return act(input)
    }
  const made = (
    id: ColumnLeaf,
    citations: readonly Citation[],
    create: typeof import('./panels/leaves').createLeaf,
  ) =>
    create(root, id, {
      i18n,
      citations,
      textSizes: TEXT_SIZES,
      themes: THEMES,
      languages: Object.entries(LOCALES).map(([lang, { name }]) => ({ id: lang, name })),
      onView: patch => actions.view(patch as Partial<ViewState>),
      reveal: leaving(place.reveal),
      onShow: leaving(place.show),
      onLeaf: leaf => actions.view({ leaf }),
      onClose() {
        steps.home()
        actions.view({ leaf: null })
      },
    })
  const update = (): void => {
    const { text, theme } = source.view()
    open?.leaf?.update(place.facts(), { text, theme, lang: i18n.locale })
  }
  const draw = (): void => {
    const id = ofColumn(source.view().leaf)
    if (open?.id === id) return update()
    if (id === null) return shut()
    const anew = steps.into(id)
    // nothing runs behind a page that covers it
    if (open === null) actions.run({ playing: false })
    open?.leaf?.leave()
    const wanted: { readonly id: LeafId; leaf: Leaf | null } = { id, leaf: null }
    open = wanted
    void Promise.all([import('./panels/leaves'), citationsFor(id)]).then(
      ([{ createLeaf }, citations]) => {
        if (gone || open !== wanted) return
        root.dataset['leaf'] = 'open'
        if (anew) {
          kept.get(id)?.dispose()
          kept.delete(id)
        }
        wanted.leaf = kept.get(id) ?? made(id, citations, createLeaf)
        kept.set(id, wanted.leaf)
        standAt(steps.place(), wanted.leaf.enter())
        update()
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
      steps.dispose()
      for (const leaf of kept.values()) leaf.dispose()
    },
  }
}
