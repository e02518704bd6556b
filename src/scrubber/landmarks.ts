import { el, setText } from '../dom/el'
import { shareOf, percentOf, type AgeScale } from './age-scale'
import { placeLandmarks, type LandmarkSize } from './landmark-places'

export interface Landmark {
  readonly age: number
  readonly text: string
  /** fewer words for a narrow track */
  readonly short?: string
}

/** A narrow track has two rows for its landmarks; a wide one has room enough in one. */
const rowsFor = (compact: boolean, marks: number): number => (compact && marks > 1 ? 2 : 1)

/** Landmarks above the track, in italic, with drop lines; those without room are left out of sight, never overlaid. */
export const landmarkRow = () => {
  const element = el('ul', { class: 'scr-landmarks' })
  let items: { readonly mark: Landmark; readonly words: HTMLElement; readonly line: HTMLElement }[] = []
  /** row of each landmark when last placed, by its name without the age */
  const rowOf = new Map<string, number>()
  return {
    element,
    set(marks: readonly Landmark[]): void {
      items = marks.map(mark => ({
        mark,
        words: el('span', { class: 'scr-landmark-words' }),
        line: el('span', { class: 'scr-landmark-line' }),
      }))
      element.replaceChildren(
        ...items.map(({ words, line }) => el('li', { class: 'scr-landmark' }, words, line)),
      )
    },
    /** measures, then places; `width` is the plot's, px */
    layout(scale: AgeScale, width: number, compact: boolean): void {
      const rows = rowsFor(compact, items.length)
      const measure = (short: boolean): LandmarkSize[] => {
        for (const { mark, words } of items) setText(words, short ? (mark.short ?? mark.text) : mark.text)
        return items.map(({ mark, words }) => ({
          x: shareOf(mark.age, scale) * width,
          width: words.offsetWidth,
          row: rowOf.get(mark.short ?? mark.text) ?? 0,
        }))
      }
      let places = placeLandmarks(measure(compact), width, rows)
      if (!compact && places.includes(null)) places = placeLandmarks(measure(true), width, rows)
      // as high as it may become, so that nothing below moves
      element.dataset['rows'] = String(rows)
      items.forEach(({ mark, words, line }, i) => {
        const place = places[i] ?? null
        if (place !== null) rowOf.set(mark.short ?? mark.text, place.row)
        for (const part of [words, line]) {
          part.classList.toggle('scr-left-out', place === null)
          part.dataset['row'] = String(place?.row ?? 0)
        }
        words.style.left = `${Math.round(place?.left ?? 0)}px`
        line.style.left = percentOf(mark.age, scale)
      })
    },
  }
}
