import type { I18n } from './i18n'
import { FITTED } from './model'
import { structureOf } from './model/structure'

/** How far below the window the drawing is fetched, so that it stands there when a reader arrives. */
const AHEAD = '100% 0px'

export interface DiagramPlace {
  readonly i18n: I18n
  /** told once when the drawing cannot be shown */
  readonly onFailure: () => void
}

/** Fills a place in the reading column with the drawing of the model, asked from its code, once a reader comes near. */
export const mountModelDrawing = (
  slot: HTMLElement,
  { i18n, onFailure }: DiagramPlace,
): { dispose(): void } => {
  let gone = false
  let close = (): void => {}
  const fill = async (): Promise<void> => {
    const { mountDiagram } = await import('./diagram')
    if (gone) return
    slot.replaceChildren()
    close = mountDiagram(slot, { i18n, structure: structureOf(FITTED) }).dispose
    slot.dataset['ready'] = 'true'
  }
  const start = (): void => {
    fill().catch(() => {
      if (!gone) onFailure()
    })
  }
  if (typeof IntersectionObserver === 'undefined') start()
  else {
    const observer = new IntersectionObserver(
      seen => {
        if (!seen.some(({ isIntersecting }) => isIntersecting)) return
        observer.disconnect()
        start()
      },
      { rootMargin: AHEAD },
    )
    observer.observe(slot)
    close = () => observer.disconnect()
  }
  return {
    dispose(): void {
      gone = true
      close()
    },
  }
}
