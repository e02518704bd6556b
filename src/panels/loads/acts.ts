import type { PostureId } from '../render/posture'

/** An act of daily life and what it loads the spine with. Words: `panels.loads.act.<id>`, `panels.loads.tip.<id>`. */
export interface Act {
  readonly id: PostureId
  /** pressure inside the disc between the fourth and fifth lumbar vertebra, MPa */
  readonly pressure_MPa: number
  /** lighter ways to do the same, heaviest first */
  readonly instead: readonly PostureId[]
}

/**
 * Wilke HJ et al, Spine 1999;24:755-62: one healthy man, 45 years, 70 kg. Lightest first. The lifts are of 20 kg.
 * Which act stands in for which is Assumption: the same purpose, done another way.
 */
export const ACTS = [
  { id: 'front', pressure_MPa: 0.1, instead: [] },
  { id: 'side', pressure_MPa: 0.12, instead: [] },
  { id: 'slouch', pressure_MPa: 0.3, instead: [] },
  { id: 'sit', pressure_MPa: 0.46, instead: [] },
  { id: 'stand', pressure_MPa: 0.5, instead: [] },
  { id: 'over', pressure_MPa: 0.83, instead: ['sit'] },
  { id: 'bend', pressure_MPa: 1.1, instead: ['basin'] },
  { id: 'close', pressure_MPa: 1.1, instead: [] },
  { id: 'knees', pressure_MPa: 1.7, instead: ['close'] },
  { id: 'round', pressure_MPa: 2.3, instead: ['knees', 'close'] },
] as const satisfies readonly Act[]
export type ActId = (typeof ACTS)[number]['id']

/** Standing still, MPa: what every act is set against. */
const STANDING_MPA = 0.5

/** Load of an act relative to standing still (1). Our arithmetic on the pressures of one man. */
export const loadOf = (id: PostureId): number | null => {
  const act = ACTS.find(one => one.id === id)
  return act === undefined ? null : act.pressure_MPa / STANDING_MPA
}
