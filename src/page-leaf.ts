import { LOCALES } from './i18n'
import type { PageSource } from './page-source'
import { createSteps, type Place } from './page-steps'
import type { Viewed } from './leaf/frame'
import type { ClassLeaf } from './page-classroom'
import { readingFactsOf } from './page-facts'
import type { LeafId as ColumnLeaf, ShowId } from './panels'
import type { Citation } from './panels/leaves'
import { COLUMN_LEAVES, TEXT_SIZES, THEMES, type Leaf as LeafId, type ViewState } from './state/view'

export interface LeafPlace {
  /** the reading column, whose words its own pages need */
  readonly column: Promise<unknown>
  reveal(id: string): void
  show(id: ShowId): void
  toStage(): void
  onFailure(): void
}

/** A page over the whole page, in its frame. */
interface Leaf {
  /** Stands in the page; gives the title, which takes the focus when nothing else has it. */
  enter(): HTMLElement
  /** Out of the page; choices made in it are kept. */
  leave(): void
  update(): void
  dispose(): void
}

/** Everything the model and the published results cite, fetched for the one page that lists it. */
const citationsFor = async (id: LeafId): Promise<readonly Citation[]> =>
  id === 'sources' ? (await import('./page-citations')).citationsOf() : []

/** Of the reading column; the others are the classroom's. */
const ofColumn = (id: LeafId): id is ColumnLeaf => COLUMN_LEAVES.some(one => one === id)

/** Scrolls to where the reader was, with the focus on what had it, or on a heading when that is gone. */
const standAt = ({ top, focus }: Place, heading: HTMLElement | null): void => {
  window.scrollTo(0, top)
  const target = focus instanceof HTMLElement && focus.isConnected ? focus : heading
  target?.focus({ preventScroll: true })
}

export type LeafDoor = ReturnType<typeof createLeafDoor>

/** Opens and closes the pages over the page as the view says; each is fetched when it is first wanted. */
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
      leaveLeaf()
      return act(input)
    }
  const leaveLeaf = (): void => {
    const { mode } = source.view()
    // a link that asked for paper has had it
    actions.view({ leaf: null, print: null, mode: mode === 'print' ? 'explore' : mode })
  }
  const hands = {
    i18n,
    textSizes: TEXT_SIZES,
    themes: THEMES,
    languages: Object.entries(LOCALES).map(([lang, { name }]) => ({ id: lang, name })),
    onView: (patch: Partial<Viewed>): void => actions.view(patch as Partial<ViewState>),
    onLeaf: (leaf: LeafId): void => actions.view({ leaf }),
    onClose(): void {
      steps.home()
      leaveLeaf()
    },
  }
  const seen = (): Viewed => ({ text: source.view().text, theme: source.view().theme, lang: i18n.locale })
  const reveal = leaving(place.reveal)
  const facts = readingFactsOf(source)
  const columnLeaf = async (id: ColumnLeaf): Promise<Leaf> => {
    const [{ createLeaf }, citations] = await Promise.all([
      import('./panels/leaves'),
      citationsFor(id),
      place.column,
    ])
    const leaf = createLeaf(root, id, {
      ...hands,
      citations,
      reveal(chapter) {
        reveal(chapter)
        return true
      },
      onShow: leaving(place.show),
    })
    return { ...leaf, update: () => leaf.update(facts(), seen()) }
  }
  const classLeaf = (id: ClassLeaf): Promise<Leaf> =>
    import('./page-classroom').then(({ openClassLeaf }) =>
      openClassLeaf(root, id, {
        ...hands,
        source,
        seen,
        leaving,
        toStage: place.toStage,
        reveal: place.reveal,
      }),
    )
  const made = (id: LeafId): Promise<Leaf> => (ofColumn(id) ? columnLeaf(id) : classLeaf(id))
  const draw = (): void => {
    const { leaf: id } = source.view()
    if (open?.id === id) return open?.leaf?.update()
    if (id === null) return shut()
    const anew = steps.into(id)
    // nothing runs behind a page that covers it
    if (open === null) actions.run({ playing: false })
    open?.leaf?.leave()
    const wanted: { readonly id: LeafId; leaf: Leaf | null } = { id, leaf: null }
    open = wanted
    if (anew) {
      kept.get(id)?.dispose()
      kept.delete(id)
    }
    const known = kept.get(id)
    void (known === undefined ? made(id) : Promise.resolve(known)).then(
      leaf => {
        if (gone || open !== wanted) {
          // it came too late: nobody has chosen anything in it
          if (leaf !== known) leaf.dispose()
          return
        }
        kept.set(id, leaf)
        root.dataset['leaf'] = 'open'
        wanted.leaf = leaf
        standAt(steps.place(), leaf.enter())
        leaf.update()
      },
      () => {
        if (gone) return
        place.onFailure()
        if (open === wanted) actions.view({ leaf: null })
      },
    )
  }
  draw()
  return {
    draw,
    dispose(): void {
      gone = true
      steps.dispose()
      for (const leaf of kept.values()) leaf.dispose()
    },
  }
}
