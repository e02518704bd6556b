import { mountModelDrawing } from './page-diagram'
import { mountEvidence, type EvidencePlace } from './page-evidence'

/** Fills the places of "How do we know?": the drawing of the model, and every published result beside it. */
export const mountKnow = (
  slotOf: (id: string) => HTMLElement | null,
  place: EvidencePlace,
): { dispose(): void } => {
  const parts: { dispose(): void }[] = []
  const [drawing, published] = [slotOf('drawing'), slotOf('published')]
  const { i18n } = place.source
  if (drawing !== null) parts.push(mountModelDrawing(drawing, { i18n, onFailure: place.onFailure }))
  if (published !== null) parts.push(mountEvidence(published, place))
  return {
    dispose(): void {
      for (const part of parts) part.dispose()
    },
  }
}
