import { el } from '../../dom/el'

/**
 * A button that is held: by a finger, by the space bar or Enter. Where something presses for a person and cannot hold
 * (a screen reader, a voice), one press closes and the next opens.
 */
export const holdButton = (words: string, onHold: (held: boolean) => void): HTMLButtonElement => {
  const button = el(
    'button',
    { type: 'button', class: 'plain-button panels-hold', 'aria-pressed': 'false' },
    words,
  )
  let held = false
  let byHand = false
  const hold = (now: boolean): void => {
    if (now === held) return
    held = now
    button.setAttribute('aria-pressed', String(held))
    onHold(held)
  }
  const isKey = ({ key }: KeyboardEvent): boolean => key === ' ' || key === 'Enter'
  button.addEventListener('pointerdown', event => {
    if (event.button !== 0) return
    byHand = true
    hold(true)
  })
  for (const type of ['pointerup', 'pointercancel', 'pointerleave', 'blur'] as const)
    button.addEventListener(type, () => hold(false))
  button.addEventListener('contextmenu', event => event.preventDefault())
  button.addEventListener('keydown', event => {
    if (!isKey(event)) return
    event.preventDefault()
    hold(true)
  })
  button.addEventListener('keyup', event => {
    if (!isKey(event)) return
    event.preventDefault()
    hold(false)
  })
  button.addEventListener('click', () => {
    if (!byHand) hold(!held)
    byHand = false
  })
  return button
}
