import type { Arriving } from './page-arriving'
import type { PageSource, Part } from './page-source'
import type { buildSkeleton } from './shell/skeleton'
import type { ViewState } from './state/view'

/** What a room of the page is handed: where it may stand, what it may read, and what it may ask of the rest. */
export interface RoomPlace {
  readonly source: PageSource
  readonly places: ReturnType<typeof buildSkeleton>
  /** brings the stage into sight, with the focus on the headline */
  toStage(): void
  /** opens a chapter of the reading column */
  reveal(chapter: string): void
  /** a sentence for everyone, said and shown under the masthead */
  tell(sentence: string): void
  onFailure(): void
}
/** A part of the page that is there only while the view asks for it. */
export interface Room {
  /** at every frame in which something changed */
  draw(parts: ReadonlySet<Part>): void
  dispose(): void
}
export type OpenRoom = (place: RoomPlace) => Room

interface Door {
  readonly wanted: (seen: ViewState) => boolean
  readonly load: () => Promise<OpenRoom>
}

/** One row a room: when it is wanted, and where it is fetched from. */
const DOORS: readonly Door[] = [
  {
    // presenting has its own way to go through one
    wanted: seen => seen.lesson !== null && seen.mode !== 'present',
    load: () => import('./page-lesson').then(m => m.openLesson),
  },
  {
    wanted: seen => seen.mode === 'present',
    load: () => import('./page-present').then(m => m.openPresent),
  },
  {
    wanted: seen => seen.mode !== 'present',
    load: () => import('./page-study').then(m => m.openStudy),
  },
  { wanted: seen => seen.ea, load: () => import('./page-trying').then(m => m.openLaws) },
  { wanted: seen => seen.fuzz !== null, load: () => import('./page-trying').then(m => m.openTrying) },
  { wanted: seen => seen.sound !== 'off', load: () => import('./page-sound').then(m => m.openSound) },
]

/** Opens and closes the rooms as the view says; each is fetched when it is first wanted. */
export const createRooms = (place: RoomPlace, arriving: Arriving) => {
  const open = new Map<Door, { room: Room | null }>()
  const enter = (door: Door): void => {
    const own: { room: Room | null } = { room: null }
    open.set(door, own)
    void arriving.mount(door.load(), openRoom => {
      // left again before it came, and perhaps entered anew
      if (open.get(door) === own) {
        own.room = openRoom(place)
        place.source.dirty('inputs', 'view', 'life', 'bone', 'run')
      }
      return { dispose: () => leave(door) }
    })
  }
  const leave = (door: Door): void => {
    open.get(door)?.room?.dispose()
    open.delete(door)
  }
  return {
    draw(parts: ReadonlySet<Part>): void {
      const seen = place.source.view()
      for (const door of DOORS)
        if (door.wanted(seen) !== open.has(door)) {
          if (open.has(door)) leave(door)
          else enter(door)
        }
      for (const { room } of open.values()) room?.draw(parts)
    },
  }
}
