import type { Listening } from '../dom/el'

const PRESSED = 'button, input[type="range"], [role="slider"], .scene-plate'

/** A mouse or a finger leaves no focus behind, so that the keys of a clicker go to the slides; a keyboard's focus stays. */
export const leaveNoFocus = (listen: Listening, root: HTMLElement): void =>
  listen.on(document, 'click', event => {
    const { activeElement } = document
    if (event.detail === 0 || !(activeElement instanceof HTMLElement) || !root.contains(activeElement)) return
    if (activeElement.matches(PRESSED)) activeElement.blur()
  })

/** The whole page on the whole screen, and back. A frame that may not has no button for it, and nothing happens. */
export const turnFullScreen = (): void => {
  const done =
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen?.()
      : document.exitFullscreen()
  void done?.catch(() => undefined)
}
