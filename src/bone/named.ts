/**
 * What can happen to the topology of the block. Every change of its Euler number (pieces - tunnels + bubbles, topology.ts) belongs
 * to one of these, and each knows its own share, so the sum of a year's events is the change of the year, exactly.
 *
 * pierced: a pit went through a plate and left a hole (each new tunnel -1); cut: a strut was parted, or a piece set free (each +1); trimmed: an end or
 * the rim of a hole was taken, nothing parted (0); island: a piece set free was resorbed (-1, and what tunnels it had).
 */
export type NamedKind = 'pierced' | 'cut' | 'trimmed' | 'island'

export interface NamedEvent {
  readonly kind: NamedKind
  /** where, voxels */
  readonly x: number
  readonly y: number
  readonly z: number
  /** bone taken, voxels */
  readonly volume: number
  /** change of the Euler number of the block */
  readonly euler: number
  /** change of the Euler number as Conn.D counts it: without what begins in the last layers (topology.ts) */
  readonly counted: number
}

/** Change of the Euler number that the events add up to. */
export function eulerSum(events: readonly NamedEvent[]): number {
  return events.reduce((sum, event) => sum + event.euler, 0)
}

/** How many of each kind. */
export function countByKind(events: readonly NamedEvent[]): Readonly<Record<NamedKind, number>> {
  const counts = { pierced: 0, cut: 0, trimmed: 0, island: 0 }
  for (const { kind } of events) counts[kind]++
  return counts
}
