import type { LessonId } from '../lessons/ids'
import type { Scenario } from '../model/types'
import { writeHash, writeQuery } from '../state/url'
import { DEFAULT_VIEW, type ViewState } from '../state/view'

/** What stands on the page when a link is opened: a life, perhaps a second one, and where to look. */
export interface Standing {
  readonly scenario: Scenario
  readonly pinned: Scenario | null
  readonly seen: Partial<
    Pick<
      ViewState,
      | 'age'
      | 'site'
      | 'massage'
      | 'scale'
      | 'part'
      | 'possible'
      | 'bone'
      | 'horizon'
      | 'camera'
      | 'uncertainty'
    >
  >
}

/** How it is shown: what a teacher chooses. */
const SHOWN = [
  'mode',
  'view',
  'hide',
  'lock',
  'theme',
  'text',
  'motion',
  'lang',
  'units',
  'spell',
  'sound',
  'quality',
  'links',
  'fullscreen',
  'autoplay',
  'wheel',
  'fit',
  'parent',
] as const
export type Show = Pick<ViewState, (typeof SHOWN)[number]>

export interface Wish {
  readonly lesson: LessonId | null
  /** 1 the first */
  readonly step: number
  readonly show: Show
}

type Kept = readonly (keyof Show)[]
/** Only a frame in somebody's page has a host, whose page it must not leave, and where it may run by itself. */
const OF_A_FRAME = [
  'view',
  'wheel',
  'fit',
  'parent',
  'links',
  'fullscreen',
  'autoplay',
] as const satisfies Kept
/** Nothing is hidden, locked or heard on paper. */
const OFF_PAPER = ['hide', 'lock', 'sound', 'motion', 'quality'] as const satisfies Kept
const usual = (keys: Kept): Partial<Show> =>
  Object.fromEntries(keys.map(key => [key, DEFAULT_VIEW[key]])) as Partial<Show>

/** What a teacher begins with: as usual for everybody who opens the link, in the language and units of this page. */
export const firstShow = ({ lang, units, spell, hide, lock }: ViewState): Show => ({
  ...(usual(SHOWN) as Show),
  lang,
  units,
  spell,
  hide,
  lock,
})

/** What the page itself shows, as a frame shows it: in every way the one who shares sees it. */
export const framedShow = (view: ViewState): Show => ({
  ...(Object.fromEntries(SHOWN.map(key => [key, view[key]])) as Show),
  // outside a frame they do nothing, whatever the address says
  ...(view.mode === 'embed' ? {} : usual(OF_A_FRAME)),
  mode: 'embed',
})

/** A whole address, before it is written. */
export interface Built {
  readonly scenario: Scenario
  readonly pinned: Scenario | null
  readonly view: ViewState
}

export const builtOf = (wish: Wish, { scenario, pinned, seen }: Standing): Built => {
  const { mode, view } = wish.show
  const frame = mode === 'embed'
  const alone = frame && (view === 'body' || view === 'bone' || view === 'trabeculae' || view === 'site')
  return {
    scenario,
    pinned,
    view: {
      ...DEFAULT_VIEW,
      ...seen,
      // a part of another scale is none of this one
      ...(alone && seen.scale !== view ? { scale: view, part: null } : {}),
      ...wish.show,
      ...(frame ? {} : usual(OF_A_FRAME)),
      ...(mode === 'print' ? usual(OFF_PAPER) : {}),
      lesson: wish.lesson,
      step: wish.lesson === null ? DEFAULT_VIEW.step : wish.step,
      ...(mode === 'print' ? ({ print: 'worksheet', leaf: 'worksheet' } as const) : {}),
    },
  }
}

export const hashOf = ({ scenario, view, pinned }: Built): string => writeHash(scenario, view, [], pinned)

/** The link: what the preview opens, what is copied, and what the code holds. */
export const linkOf = (base: string, built: Built): string =>
  `${base}${writeQuery(built.view, '')}${hashOf(built)}`
