import type { Listening } from './dom/el'
import type { ViewState } from './state/view'

/** How the page looks and moves: as it was chosen, else as the device asks. `changed` is told when the device asks anew. */
export const createLook = (view: () => ViewState, listen: Listening, changed: () => void) => {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const contrast = matchMedia('(prefers-contrast: more)')
  const stillness = matchMedia('(prefers-reduced-motion: reduce)')
  for (const media of [dark, contrast, stillness]) listen.on(media, 'change', changed)
  return {
    motion(): 'reduce' | 'full' {
      const { motion } = view()
      return motion === 'auto' ? (stillness.matches ? 'reduce' : 'full') : motion
    },
    theme(): string {
      const { theme, mode } = view()
      if (theme !== 'auto') return theme
      if (contrast.matches) return 'hc'
      return mode === 'present' ? 'projector' : dark.matches ? 'dark' : 'light'
    },
  }
}
