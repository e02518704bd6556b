/**
 * The young adult column as a chain from the sacrum up. Assumption: sizes and the share of each level in a curve are
 * typical proportions of anatomy books for a person of 163 cm; only the curve of the upper back and the heights a
 * body reaches are published figures (posture.ts).
 */
export interface Level {
  readonly id: string
  /** height of the body at its back, its front as a share of that, its depth, cm */
  readonly height: number
  readonly front: number
  readonly depth: number
  /** disc below, cm */
  readonly disc: number
}

const level = (id: string, height: number, front: number, depth: number, disc: number): Level => ({
  id,
  height,
  front,
  depth,
  disc,
})
/** From above. */
export const LEVELS: readonly Level[] = [
  level('C1', 1.0, 1, 1.3, 0.25),
  level('C2', 1.9, 1, 1.5, 0.45),
  level('C3', 1.25, 1, 1.5, 0.45),
  level('C4', 1.2, 1, 1.55, 0.45),
  level('C5', 1.15, 1, 1.6, 0.5),
  level('C6', 1.2, 1, 1.65, 0.5),
  level('C7', 1.35, 0.98, 1.65, 0.5),
  level('T1', 1.5, 0.96, 1.65, 0.4),
  level('T2', 1.6, 0.955, 1.75, 0.35),
  level('T3', 1.65, 0.955, 1.9, 0.33),
  level('T4', 1.7, 0.955, 2.05, 0.32),
  level('T5', 1.75, 0.95, 2.2, 0.33),
  level('T6', 1.8, 0.95, 2.35, 0.35),
  level('T7', 1.85, 0.945, 2.5, 0.38),
  level('T8', 1.9, 0.945, 2.6, 0.42),
  level('T9', 1.95, 0.95, 2.7, 0.46),
  level('T10', 2.05, 0.955, 2.75, 0.5),
  level('T11', 2.15, 0.955, 2.8, 0.55),
  level('T12', 2.3, 0.965, 2.85, 0.65),
  level('L1', 2.5, 0.98, 2.95, 0.8),
  level('L2', 2.6, 1, 3.1, 0.9),
  level('L3', 2.6, 1.03, 3.2, 1.0),
  level('L4', 2.55, 1.07, 3.25, 1.1),
  level('L5', 2.3, 1.17, 3.3, 1.05),
]

/** Part of a curve that the disc below each level takes, as shares of its part of the column. */
export const DISC_SHARES: Readonly<Record<string, number>> = {
  // neck: bends back, from T1 up to the skull; `C0` is the joint of skull and C1
  C7: 0.1,
  C6: 0.13,
  C5: 0.14,
  C4: 0.14,
  C3: 0.13,
  C2: 0.12,
  C1: 0.14,
  C0: 0.1,
  // root of the neck: goes on bending forward
  T3: 1,
  T2: 1,
  T1: 1,
  // upper back, T12 up to T4: bends forward
  T11: 0.7,
  T10: 0.9,
  T9: 1.1,
  T8: 1.3,
  T7: 1.4,
  T6: 1.3,
  T5: 1.1,
  T4: 0.9,
  // loins, sacrum up to T12: bends back
  L5: 0.28,
  L4: 0.24,
  L3: 0.18,
  L2: 0.14,
  L1: 0.1,
  T12: 0.06,
}
