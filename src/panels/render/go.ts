import { el } from '../../dom/el'
import type { PanelsHands, PlaceId } from '../types'

/** A link to another place of the column, at the end of what speaks of it. Nothing where there is none. */
export const goLink = (hands: PanelsHands, key: string, place: PlaceId | undefined): HTMLElement | null => {
  if (place === undefined) return null
  const button = el('button', { type: 'button', class: 'panels-link' }, hands.i18n.text(`${key}.go`))
  button.addEventListener('click', () => hands.reveal(place))
  return el('p', { class: 'panels-go' }, button)
}
