import { el } from './el'

/** Faces of the choices that two parts of the page offer. */
export const CHEVRON = 'M6 9l6 6 6-6'
export const HALF_DISC = 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zm0 2a7 7 0 0 1 0 14z'
export const LETTERS = (): readonly HTMLElement[] => [
  el('span', { class: 'small-a' }, 'A'),
  el('span', { class: 'big-a' }, 'A'),
]

/** A native select under an icon or a word: complete for keyboard, touch and screen reader, and drawn by us. */
export const picker = (
  name: string,
  face: readonly (Node | string)[],
  choices: readonly (readonly [string, string])[],
) => {
  const select = el('select', { 'aria-label': name, title: name })
  for (const [value, text] of choices) select.append(el('option', { value }, text))
  const shown = el('span', { class: 'picker-face', 'aria-hidden': 'true' }, ...face)
  return { root: el('span', { class: 'picker' }, shown, select), select, shown }
}
