import { el, setText } from '../dom/el'
import { shareOf, percentOf, type AgeScale } from './age-scale'
import { placeLandmarks } from './landmark-places'

export interface Landmark {
  readonly age: number
  readonly text: string
  /** fewer words for a narrow track */
  readonly short?: string
}

/** Landmarks above the track, in italic, with drop lines; those without room are left out of sight, never overlaid. */
export const landmarkRow = () => {
  const element = el('ul', { class: 'scr-landmarks' })
  let items: { readonly mark: Landmark; readonly words: HTMLElement; readonly line: HTMLElement }[] = []
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
      for (const { mark, words } of items) setText(words, compact ? (mark.short ?? mark.text) : mark.text)
      const sizes = items.map(({ mark, words }) => ({
        x: shareOf(mark.age, scale) * width,
        width: words.offsetWidth,
      }))
      const places = placeLandmarks(sizes, width)
      element.dataset['rows'] = String(1 + Math.max(0, ...places.map(place => place?.row ?? 0)))
      items.forEach(({ mark, words, line }, i) => {
        const place = places[i] ?? null
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
