import type { ReadingFacts } from '../facts'
import type { PanelsHands, Widget } from '../types'

/** What the parts of a column share while it is made: what they may ask for, and whom to tell when the life changes. */
export interface Making {
  readonly hands: PanelsHands
  /** remembers something that lives: it is updated and disposed of with the column */
  keep(part: Omit<Widget, 'root'>): void
}

export const createMaking = (hands: PanelsHands) => {
  const parts: Omit<Widget, 'root'>[] = []
  return {
    hands,
    keep: (part: Omit<Widget, 'root'>): void => void parts.push(part),
    update(facts: ReadingFacts): void {
      for (const part of parts) part.update?.(facts)
    },
    dispose(): void {
      for (const part of parts) part.dispose?.()
    },
  }
}
