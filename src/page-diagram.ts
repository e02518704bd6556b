import type { I18n } from './i18n'
import { FITTED } from './model'
import { structureOf } from './model/structure'
import { fillNear } from './page-near'

export interface DiagramPlace {
  readonly i18n: I18n
  /** told once when the drawing cannot be shown */
  readonly onFailure: () => void
}

/** Fills a place in the reading column with the drawing of the model, asked from its code, once a reader comes near. */
export const mountModelDrawing = (
  slot: HTMLElement,
  { i18n, onFailure }: DiagramPlace,
): { dispose(): void } =>
  fillNear(
    slot,
    async ({ gone, closing }) => {
      const { mountDiagram } = await import('./diagram')
      if (gone()) return
      slot.replaceChildren()
      closing(mountDiagram(slot, { i18n, structure: structureOf(FITTED) }).dispose)
    },
    onFailure,
  )
