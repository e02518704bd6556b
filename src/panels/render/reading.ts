import type { ChapterId } from '../chapters'

/** The chapter that crosses a line a third of the way down the window is the one being read. */
const CHAPTER_LINE = '-33% 0px -66% 0px'
/** The part: a line higher up, so that a short part that was jumped to is marked, and not the next. */
const PART_LINE = '-18% 0px -81% 0px'

export interface WatchedReading {
  /** null until a chapter comes to the line, or where a browser cannot tell */
  readonly chapter: ChapterId | null
  dispose(): void
}

const anchorOf = (node: Element | null | undefined): string | null =>
  (node as HTMLElement | null | undefined)?.dataset['anchor'] ?? null

/** Tells which chapter is under the reader's eyes, and which part of it ('massage.flow'; null: its head). */
export const watchReading = (
  chapters: readonly HTMLElement[],
  onChange: (chapter: ChapterId, part: string | null) => void,
): WatchedReading => {
  const at: { chapter: ChapterId | null; part: string | null } = { chapter: null, part: null }
  if (typeof IntersectionObserver === 'undefined') return { chapter: null, dispose() {} }

  const tell = (): void => {
    const { chapter, part } = at
    if (chapter !== null) onChange(chapter, part?.startsWith(`${chapter}.`) === true ? part : null)
  }
  // between two of them the one that was read last still counts
  const cross = (line: string, places: Iterable<Element>, take: (place: Element) => void) => {
    const observer = new IntersectionObserver(
      seen => {
        const place = seen.findLast(({ isIntersecting }) => isIntersecting)?.target
        if (place === undefined) return
        take(place)
        tell()
      },
      { rootMargin: line },
    )
    for (const place of places) observer.observe(place)
    return observer
  }
  const observers = [
    cross(CHAPTER_LINE, chapters, chapter => (at.chapter = anchorOf(chapter) as ChapterId)),
    // a row is as tall as the taller of its text and its side notes; the head of a chapter has no part
    cross(
      PART_LINE,
      chapters.flatMap(chapter => [...chapter.querySelectorAll('.panels-row')]),
      row => (at.part = anchorOf(row.querySelector('.panels-block'))),
    ),
  ]
  return {
    get chapter() {
      return at.chapter
    },
    dispose() {
      for (const observer of observers) observer.disconnect()
    },
  }
}
